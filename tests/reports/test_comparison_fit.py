"""Careers compared are set against one person's answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching.ranking import rank
from orientation_tui.reports.comparison import comparison_page
from orientation_tui.reports.sections import Table
from tests.reports.pages import catalogue_of, find, liking, read
from tests.samples import RATED, put

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.reports.sections import Section

MAKER: dict[str, AnswerValue] = {
    name: {"R": 5, "I": 4, "A": 2, "S": 1, "E": 2, "C": 1}[name[0].upper()] for name in RATED
}
BY_HAND = liking("menuisier", "R", contexts=["exterieur"])
BY_HEART = liking("infirmier", "S", level="master", contexts=["nuit"])


def compared(*tables: dict[str, Any], **said: AnswerValue) -> tuple[Section, ...]:
    made = catalogue_of(*tables)
    ranking = rank(Answers(MAKER | said), made)
    careers = list(made.careers.values())
    return comparison_page(careers, [None] * len(careers), made, ranking)


def rows(**said: AnswerValue) -> dict[str, tuple[tuple[str, ...], ...]]:
    part = find(compared(BY_HAND, BY_HEART, **said), "toi")
    (table,) = (block for block in part.blocks if isinstance(block, Table))
    assert len(table.headers) == 2
    return dict(table.rows)


def test_each_career_says_its_group_and_its_place() -> None:
    one, other = (cell[0] for cell in rows()["Dans ton résultat"])
    assert one.endswith(", position 1 sur 2")
    assert other == "Éloigné, position 2 sur 2"


def test_the_strongest_answers_for_and_against_are_told() -> None:
    made = rows()
    assert made["Activité qui parle le plus pour"][0][0].startswith("Activité r-")
    assert made["Activité qui parle le plus contre"][1][0].startswith("Activité ")


def test_conditions_wished_for_and_refused_are_answered_for_each_career() -> None:
    made = rows(envies=("exterieur", "equipe"), refus=("nuit",))
    assert made["A-t-il ce que tu souhaites ?"] == (
        ("Exterieur : oui", "Equipe : non"),
        ("Exterieur : non", "Equipe : non"),
    )
    assert made["A-t-il ce que tu refuses ?"] == (("Nuit : non",), ("Nuit : oui",))


def test_values_chosen_are_answered_for_each_career() -> None:
    values = {"support": 3.5, "independence": 5.5}
    made = catalogue_of(
        put(BY_HAND, "profile.values", values), put(BY_HEART, "profile.values", {"support": 6.0})
    )
    ranking = rank(Answers(MAKER), made)
    said = replace(ranking.preferences, values=("independence", "support"))
    careers = list(made.careers.values())
    page = comparison_page(careers, [None, None], made, replace(ranking, preferences=said))
    (table,) = (block for block in find(page, "toi").blocks if isinstance(block, Table))
    assert dict(table.rows)["Offre-t-il ce qui compte pour toi ?"] == (
        ("Independence : oui", "Support : non"),
        ("Independence : non", "Support : oui"),
    )


def test_the_strongest_is_an_answer_even_where_studies_weigh_more() -> None:
    made = rows(etudes="aucun", refus=("nuit",))
    assert made["Activité qui parle le plus contre"][1][0].startswith("Activité ")


def test_studies_longer_than_wanted_are_told() -> None:
    made = rows(etudes="cess")
    assert made["Longueur des études"] == (
        ("pas plus longues que voulu",),
        ("études plus longues que voulu (master)",),
    )


def test_what_was_not_asked_is_not_told() -> None:
    assert set(rows()) == {
        *(
            "Dans ton résultat",
            "Activité qui parle le plus pour",
            "Activité qui parle le plus contre",
        )
    }


def test_it_stays_modest_and_comes_after_what_differs() -> None:
    made = compared(BY_HAND, BY_HEART)
    assert [part.id for part in made][:2] == ["differences", "toi"]
    assert "une tendance, pas un verdict" in read(find(made, "toi"))


def test_answers_without_a_ranking_are_left_out() -> None:
    flat: dict[str, AnswerValue] = dict.fromkeys(RATED, 3)
    assert not [part for part in compared(BY_HAND, BY_HEART, **flat) if part.id == "toi"]
