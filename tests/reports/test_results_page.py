"""A person's result: the profile, careers in bands, and how to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching.ranking import LIST_LENGTH, rank
from orientation_tui.reports.results_page import results_page, type_bar
from tests.matching.people import CATALOGUE, PEOPLE, person, rated_by_type
from tests.reports.pages import catalogue_of, find, liking, read, targets
from tests.samples import RATED

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.reports.sections import Section

OUTDOORS = liking("apiculteur", "R")
PAINTER = liking("peintre", "A", title_m="Peintre", title_f="Peintre", contexts=["bureau"])
MADE = catalogue_of(OUTDOORS, PAINTER)
FAN = rated_by_type(R=5, A=1)
"""Somebody whom the outdoor career suits and the painter's does not."""


def results(ratings: dict[str, int], **pages: AnswerValue) -> tuple[Section, ...]:
    return results_page(rank(person(ratings, **pages), MADE), MADE)


@given(PEOPLE)
def test_anybody_gets_a_result_or_a_kind_refusal(answers: Answers) -> None:
    page = results_page(rank(answers, CATALOGUE), CATALOGUE)
    ids = [part.id for part in page]
    assert ids == ["refus"] or (ids[0], ids[-1]) == ("profil", "lecture")
    opened = targets(page)
    assert len(opened) <= LIST_LENGTH
    assert len(set(opened)) == len(opened)
    assert {target.removeprefix("career:") for target in opened} <= CATALOGUE.careers.keys()
    assert "None" not in read(page)


@given(PEOPLE)
def test_careers_stand_in_the_order_of_the_ranking(answers: Answers) -> None:
    ranking = rank(answers, CATALOGUE)
    opened = targets(results_page(ranking, CATALOGUE))
    assert opened == [f"career:{match.career_id}" for match in ranking.shown()]


@pytest.mark.parametrize(
    ("ratings", "reason"),
    [
        ({"r-1": 5, "i-1": 1}, "trop peu de réponses"),
        ({name: 5 for name in RATED if name[0] != "c"}, "famille d'activités entière"),
        (dict.fromkeys(RATED, 3), "presque toutes les mêmes"),
        ({}, "trop peu de réponses"),
    ],
)
def test_answers_that_can_carry_no_ranking_get_a_reason_and_two_ways_on(
    ratings: dict[str, int], reason: str
) -> None:
    page = results(ratings)
    assert [part.title for part in page] == ["Pas encore de classement"]
    shown = read(page)
    assert reason in shown
    assert "revoir tes réponses" in shown
    assert "explorer les métiers par critères" in shown
    assert "Apiculteur" not in shown


def test_the_profile_is_drawn_and_said_in_words() -> None:
    shown = read(find(results(FAN), "profil"))
    assert "Type R (faire r) : ■■■■■■■■■■" in shown
    assert "Type A (faire a) : □□□□□□□□□□" in shown
    assert "Type I (faire i) : ■■■■■□□□□□" in shown
    assert "Ce qui t'attire le plus : faire r (Type R)" in shown
    assert "Ce qui t'attire le moins : faire a (Type A)." in shown


@given(st.floats(1, 5))
def test_a_bar_has_ten_squares_and_grows_with_the_mean(mean: float) -> None:
    bar = type_bar(mean)
    assert len(bar) == 10
    assert bar == "■" * bar.count("■") + "□" * bar.count("□")
    assert abs(bar.count("■") - (mean - 1) * 2.5) <= 0.5 + 1e-9


def test_close_careers_are_named_under_their_band_and_far_ones_are_not() -> None:
    page = results(FAN)
    assert [part.title for part in page] == [
        "Ton profil",
        "Très proche de tes réponses",
        "Comment lire ce résultat",
    ]
    assert "Apiculteur / Apicultrice [apiculteur]" in read(page[1])
    assert "Peintre" not in read(page)


def test_what_was_refused_stands_under_the_career() -> None:
    page = results(FAN, refus=("exterieur",), etudes="aucun")
    shown = read(page[1])
    assert "refusé : exterieur ; études plus longues que voulu (cess)" in shown


def test_careers_that_cannot_be_told_apart_carry_an_explained_sign() -> None:
    twin = OUTDOORS | {"id": "jumeau", "title_m": "Jumeau", "title_f": "Jumelle"}
    made = catalogue_of(OUTDOORS, twin)
    page = results_page(rank(person(FAN), made), made)
    assert "- Apiculteur / Apicultrice [apiculteur] - = Jumeau / Jumelle [jumeau]" in read(page)
    assert "Le signe = marque une égalité" in read(find(page, "lecture"))
    assert "Le signe =" not in read(results(FAN))


def test_how_many_careers_were_compared_and_what_it_is_not() -> None:
    shown = read(find(results(FAN), "lecture"))
    assert "Comparé avec 2 métiers du catalogue." in shown
    assert "pas un verdict" in shown


def test_when_no_career_is_close_it_says_so() -> None:
    made = catalogue_of(PAINTER)
    page = results_page(rank(person(FAN), made), made)
    assert [part.id for part in page] == ["profil", "lecture"]
    assert "le seul métier du catalogue, aucun ne ressemble vraiment" in read(page[-1])


@pytest.mark.parametrize(
    ("dream", "said"),
    [
        ("apiculteur", "Tu avais en tête : Apiculteur / Apicultrice. C'est aussi le plus proche"),
        ("peintre", "Tu avais en tête : Peintre (position 2 sur 2) ; l'écart est une question"),
    ],
)
def test_the_career_in_mind_is_placed_beside_the_result(dream: str, said: str) -> None:
    page = results(FAN, reve=dream)
    assert said in read(find(page, "lecture"))
    assert targets(page) == targets(results(FAN))


def test_no_career_in_mind_says_nothing_of_it() -> None:
    assert "en tête" not in read(results(FAN, reve=None))


def test_what_makes_a_result_fragile_is_named() -> None:
    hasty = Answers(FAN, dict.fromkeys(FAN, 0.1))
    assert "Résultat fragile : les réponses sont arrivées plus vite qu'on ne lit" in read(
        results_page(rank(hasty, MADE), MADE)
    )
