"""The page on two results: what stayed, what moved, and how little some of it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from orientation_tui.reports.movement.page import TITLE, movement_page
from orientation_tui.reports.numbers import signed
from orientation_tui.reports.text_page import WIDTH, text_page
from tests.matching.people import CATALOGUE, PEOPLE, rated_by_type
from tests.reports.pages import draw, find, read, targets
from tests.samples import RATED
from tests.sessions.people import NOON, session
from tests.tui.glyphs import outside

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.assessment.answers import Answers, AnswerValue
    from orientation_tui.reports.sections import Section
    from orientation_tui.sessions.model import Session

MAKER = rated_by_type(R=5, I=4, S=2, E=1, C=1)
CARER = rated_by_type(S=5, A=4, R=2, E=1, C=1)
VERSIONED = replace(CATALOGUE, version="0123abcd")


def sat(given: Mapping[str, AnswerValue], days: float = 0, **more: Any) -> Session:
    """A finished quiz some days after noon."""
    when = NOON + timedelta(days=days)
    name = f"quiz-{int(days)}"
    return session(name, given=dict(given), seconds={}, updated=when, finished=True, **more)


def page(
    then: Mapping[str, AnswerValue], now: Mapping[str, AnswerValue], **more: Any
) -> tuple[Section, ...]:
    return movement_page(sat(then), sat(now, 21, **more), VERSIONED)


def test_the_head_tells_both_quizzes_and_the_time_between() -> None:
    head = read(find(page(MAKER, CARER), "moments"))
    assert "Avant : 2 mars 2026 à" in head
    assert "quiz" not in head.partition("Entre les deux")[2]
    assert "Après : 23 mars 2026 à" in head
    assert head.count("express, 18 activités notées") == 2
    assert "Entre les deux : 3 semaines" in head


def test_the_same_answers_say_that_nothing_moved() -> None:
    found = page(MAKER, MAKER)
    assert "sont les mêmes les deux fois" in read(found)
    assert "Aucun métier n'est entré ni sorti." in read(find(found, "bouge"))
    assert "18 activités notées les deux fois, avec les mêmes réponses." in read(found)
    assert "hasard" not in read(find(found, "familles")).partition("« Hasard")[0]


def test_careers_that_came_in_and_left_are_told_with_both_places_and_open() -> None:
    found = page(MAKER, CARER)
    moved = find(found, "bouge")
    text = read(moved)
    assert text.index("Entrés parmi tes premiers métiers :") < text.index("Sortis de tes premiers")
    assert "(très proche), puis" in text
    assert "puis 1 (très proche)" in text
    careers = [target for target in targets(found) if target.startswith("career:")]
    assert len(careers) == len(set(careers)) > 10


def test_the_published_figure_carries_its_source_and_its_caution() -> None:
    text = read(find(page(MAKER, MAKER), "reste"))
    assert "62 % des dix premiers métiers" in text
    assert "Gati et Gutentag, 2015" in text
    assert "un autre outil" in text
    assert "500 personnes inventées" in text


def test_a_change_within_chance_says_so_and_a_larger_one_too() -> None:
    found = page(rated_by_type(S=3, R=4), rated_by_type(S=5, R=5))
    text = read(find(found, "familles"))
    assert "Type S : de 3,0 à 5,0 (+2,0 ; +1,5 à côté des autres) : en hausse, plus que" in text
    assert "Type R : de 4,0 à 5,0 (+1,0 ; +0,5 à côté des autres) : hasard possible" in text
    assert "Type C : 3,0 les deux fois (–0,5 à côté des autres) : hasard possible" in text
    assert "tes notes sont plus hautes (+0,5 en moyenne)" in text
    assert "peut s'écarter des autres de 1,2 d'un quiz à l'autre" in text


def test_a_level_that_holds_leaves_the_difference_alone() -> None:
    text = read(find(page(rated_by_type(S=3, R=4), rated_by_type(S=4, R=3)), "familles"))
    assert "Type S : de 3,0 à 4,0 (+1,0) : hasard possible" in text
    assert "Type R : de 4,0 à 3,0 (–1,0) : hasard possible" in text
    assert "Type C : 3,0 les deux fois Type" not in text
    assert "Dans l'ensemble" not in text


def test_the_answers_that_changed_most_are_told_in_words() -> None:
    text = read(find(page(MAKER | {"r-1": 1, "i-1": 3, "i-2": None}, MAKER), "reponses"))
    assert (
        "17 activités notées les deux fois : 15 la même réponse, 1 à un cran près, 1 plus" in text
    )
    assert "Activité r-1 : pas du tout avant, beaucoup après" in text
    assert "Activité i-1" not in text
    assert "Une réponse est passée de « je ne sais pas » à une note, ou l'inverse." in text


def test_many_large_changes_are_counted_beyond_the_first_ones() -> None:
    text = read(find(page(dict.fromkeys(RATED, 1), dict.fromkeys(RATED, 5)), "reponses"))
    assert text.count("pas du tout avant, beaucoup après") == 6
    assert "… et 12 autres." in text


def test_other_wishes_are_told_as_a_reason_for_moves() -> None:
    then: dict[str, AnswerValue] = {"envies": ("nuit",), "refus": (), "etudes": "cess"}
    now: dict[str, AnswerValue] = {"envies": (), "refus": ("bureau",), "etudes": None}
    text = read(find(page(MAKER | then, MAKER | now), "reponses"))
    assert "Ce que tu demandes à un travail a changé ; cela seul déplace" in text
    assert "Conditions souhaitées : avant, nuit ; après, aucune" in text
    assert "Conditions refusées : avant, aucune ; après, bureau" in text
    assert "Études : avant, cess ; après, pas de limite" in text


def test_another_career_in_mind_is_told_but_moves_nothing() -> None:
    then: dict[str, AnswerValue] = {"reve": "metier-retire"}
    text = read(find(page(MAKER | then, MAKER | {"reve": "m-01"}), "reponses"))
    assert "Métier en tête : avant, un métier qui n'est plus dans le catalogue ; après, " in text
    assert "déplace déjà" not in text


def test_questions_of_one_quiz_only_are_counted() -> None:
    fewer = {name: MAKER[name] for name in RATED if name != "c-3"}
    assert "1 activité n'était posée que dans le quiz d'après." in read(page(fewer, MAKER))
    assert "1 activité n'était posée que dans le quiz d'avant." in read(page(MAKER, fewer))
    both = read(page(fewer | {"double": 2}, MAKER))
    assert "Activités posées une seule fois : 1 avant, 1 après." in both


def test_other_forms_are_told_with_what_they_alone_change() -> None:
    assert "Ce n'est pas le même quiz" not in read(page(MAKER, MAKER))
    text = read(find(page(MAKER, MAKER, form="suivi"), "moments"))
    assert "Ce n'est pas le même quiz" in text
    assert "suivi, 18 activités notées" in text
    assert "refaire le quiz" not in read(find(page(MAKER, MAKER, form="suivi"), "reste"))


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [
        ("0123abcd", "0123abcd", ""),
        ("", "", ""),
        ("0123abcd", "99", "Entre les deux quiz, les questions ou les métiers"),
        ("99", "99", "Depuis ces deux quiz, les questions ou les métiers"),
    ],
)
def test_other_content_is_told(then: str, now: str, said: str) -> None:
    pair = (sat(MAKER, content=then), sat(CARER, 1, content=now))
    text = read(find(movement_page(*pair, VERSIONED), "moments"))
    assert ("ont changé" in text) == bool(said)
    assert said in text


def test_answers_to_questions_that_are_gone_are_counted() -> None:
    assert "Une réponse à une question qui n'existe plus" in read(page(MAKER | {"x-1": 3}, CARER))
    gone: dict[str, AnswerValue] = {"x-1": 3, "x-2": 4}
    assert "2 réponses à des questions qui n'existent plus" in read(page(MAKER, CARER | gone))


def test_without_a_ranking_it_says_why_and_compares_the_rest() -> None:
    found = page(dict.fromkeys(RATED, 3), CARER)
    text = read(find(found, "moments"))
    assert "Avant, pas de classement. Tes réponses sont presque toutes les mêmes" in text
    assert "Après, pas de classement" not in text
    assert [part.id for part in found] == ["moments", "familles", "reponses", "lecture"]
    nothing = page({}, {})
    assert read(nothing).count("pas de classement") == 2
    assert "Aucune activité n'a été notée les deux fois." in read(nothing)


def test_figures_about_ten_careers_are_left_out_of_shorter_lists() -> None:
    # a refusal puts most careers far
    pages: dict[str, AnswerValue] = {"refus": ("nuit", "exterieur", "equipe", "bureau")}
    text = read(find(page(MAKER | pages, CARER | pages), "reste"))
    assert "avant, " in text
    assert "62 %" not in text


def test_careers_kept_both_times_are_named_unless_they_are_gone() -> None:
    older = sat(MAKER, kept=("m-01", "m-02", "retire"))
    newer = sat(CARER, 3, kept=("m-02", "retire"))
    text = read(find(movement_page(older, newer, VERSIONED), "reste"))
    assert f"Gardés les deux fois : {CATALOGUE.careers['m-02'].title}." in text


@pytest.mark.parametrize(
    ("then", "now", "said"),
    [(1.0, 1.0, "Les deux résultats sont fragiles"), (1.0, 5.0, "Le résultat d'avant est fragile")],
)
def test_fragile_results_are_told(then: float, now: float, said: str) -> None:
    # answers given faster than one reads make a result fragile
    pair = [
        sat(MAKER).model_copy(
            update={"seconds": dict.fromkeys(RATED, pace / 2), "id": f"s-{place}"}
        )
        for place, pace in enumerate((then, now))
    ]
    assert said in read(find(movement_page(*pair, VERSIONED), "lecture"))


@given(PEOPLE, PEOPLE)
def test_any_two_people_make_a_page_that_can_be_printed_anywhere(
    one: Answers, other: Answers
) -> None:
    found = movement_page(sat(one.given), sat(other.given, 1), VERSIONED)
    lines = text_page(TITLE, found).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert outside("\n".join(lines)) == set()
    for width in (32, 56, 100):
        for part in found:
            drawn = draw(part, width)
            assert {len(line) for line in drawn} == {width}
            assert outside("\n".join(drawn)) == set()
    assert not any(part.missing for part in found)


@pytest.mark.parametrize(
    ("value", "shown"), [(0.7, "+0,7"), (-0.72, "–0,7"), (0.04, "0,0"), (-0.04, "0,0"), (2, "+2,0")]
)
def test_differences_carry_their_sign(value: float, shown: str) -> None:
    assert signed(value) == shown
