"""Why a career stands where it stands: the points shown are the arithmetic itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orientation_tui.matching.ranking import rank
from orientation_tui.reports.sections import Ledger
from orientation_tui.reports.why_page import POINTS, why_page
from tests.matching.people import CATALOGUE, PEOPLE, people_of, person, rated_by_type
from tests.reports.pages import catalogue_of, find, liking, read

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import Answers, AnswerValue
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.sections import Section

MADE = catalogue_of(liking("apiculteur", "R", level="master"), liking("autre", "A"))


def why(ratings: dict[str, int], **pages: AnswerValue) -> tuple[Section, ...]:
    """Reasons for the outdoor career of somebody who answered so."""
    return why_page(rank(person(ratings, **pages), MADE), MADE.careers["apiculteur"], MADE)


def ledger(page: tuple[Section, ...], section_id: str) -> Ledger:
    (found,) = (b for b in find(page, section_id).blocks if isinstance(b, Ledger))
    return found


@given(PEOPLE, st.sampled_from(sorted(CATALOGUE.careers)))
def test_the_whole_points_shown_add_up_to_the_total_shown(answers: Answers, name: str) -> None:
    ranking = rank(answers, CATALOGUE)
    if not ranking.matches:
        return
    whole = ledger(why_page(ranking, CATALOGUE.careers[name], CATALOGUE), "calcul")
    (score,) = (match.score for match in ranking.matches if match.career_id == name)
    assert whole.total is not None
    assert sum(row.points for row in whole.rows) == whole.total.points
    assert abs(whole.total.points - score * POINTS) <= 0.5 + 1e-6


@given(PEOPLE, st.sampled_from(sorted(CATALOGUE.careers)))
def test_what_speaks_for_and_against_comes_from_the_whole_sum(answers: Answers, name: str) -> None:
    ranking = rank(answers, CATALOGUE)
    if not ranking.matches:
        return
    page = why_page(ranking, CATALOGUE.careers[name], CATALOGUE)
    rows = ledger(page, "calcul").rows
    assert list(rows) == sorted(rows, key=lambda row: -row.points)
    for section_id, sign in (("pour", 1), ("contre", -1)):
        shown = [b for b in find(page, section_id).blocks if isinstance(b, Ledger)]
        for row in shown[0].rows if shown else ():
            assert row in rows
            assert row.points * sign >= 0


@settings(max_examples=12)
@given(data=st.data())
def test_reasons_for_any_career_can_be_shown_to_anybody(
    data: st.DataObject, catalogue: Catalogue
) -> None:
    ranking = rank(data.draw(people_of(catalogue)), catalogue)
    found = catalogue.careers[data.draw(st.sampled_from(sorted(catalogue.careers)))]
    if ranking.matches:
        check(why_page(ranking, found, catalogue))


def test_reasons_for_every_career_can_be_shown_to_somebody(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    # looking for the answer that would change a career's place takes a quarter of a second each
    monkeypatch.setattr("orientation_tui.reports.why_page.tipping", lambda *_: None)
    ratings = {name: number * 7 % 5 + 1 for number, name in enumerate(catalogue.questions)}
    ranking = rank(person(ratings), catalogue)
    for found in catalogue.careers.values():
        check(why_page(ranking, found, catalogue))


def check(page: tuple[Section, ...]) -> None:
    assert [part.id for part in page][:5] == ["bref", "pour", "contre", "plus", "moins"]
    assert page[-1].id == "calcul"
    assert all(part.title and part.blocks for part in page)


def test_the_place_and_the_band_are_said_first() -> None:
    shown = read(why(rated_by_type(R=5, A=1))[0])
    assert shown.startswith(
        "APICULTEUR / APICULTRICE Très proche de tes réponses, position 1 sur 2."
    )
    assert "Élève des abeilles" in shown


def test_liked_and_disliked_activities_say_what_the_career_does_with_them() -> None:
    shown = read(find(why(rated_by_type(R=5, A=1)), "pour"))
    assert "Activité r-1 : beaucoup" in shown
    assert re.search(r"Activité a-\d : pas du tout, et ce métier en demande peu", shown)


def test_likings_the_career_does_not_serve_speak_against_it() -> None:
    against = read(find(why(rated_by_type(A=5, R=1)), "contre"))
    assert re.search(r"Activité a-\d : beaucoup, or ce métier en offre peu", against)
    assert "Activité r-1 : pas du tout, or ce métier en demande" in against


def test_nothing_against_says_so() -> None:
    ratings = {name: 5 if name[0] == "r" else 1 for name in rated_by_type()}
    assert read(find(why(ratings), "contre")) == "CE QUI PARLE CONTRE Rien dans tes réponses."


@pytest.mark.parametrize(
    ("pages", "section_id", "said"),
    [
        ({"envies": ("exterieur",)}, "pour", r"\+\d+ condition souhaitée : exterieur"),
        ({"refus": ("exterieur",)}, "contre", r"–\d+ condition refusée : exterieur"),
        ({"etudes": "aucun"}, "contre", r"–\d+ études plus longues que voulu : master"),
    ],
)
def test_what_was_declared_is_an_addend_like_the_others(
    pages: dict[str, AnswerValue], section_id: str, said: str
) -> None:
    page = why(rated_by_type(R=5, A=1), **pages)
    assert re.search(said, read(find(page, "calcul")))
    assert re.search(said, read(find(page, section_id)))


def test_advantages_and_drawbacks_touch_what_was_said() -> None:
    page = why(rated_by_type(R=5, A=1), envies=("exterieur",))
    assert "+ Être dehors. (tu as parlé de : exterieur)" in read(find(page, "plus"))
    assert "Aucun parmi ce que tes réponses ont touché." in read(find(page, "moins"))


def test_the_scale_of_points_is_explained_and_promises_nothing() -> None:
    shown = read(find(why(rated_by_type(R=5, A=1)), "calcul"))
    assert "total" in shown
    assert "Ce n'est ni un pourcentage ni une chance de réussir." in shown
