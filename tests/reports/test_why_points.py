"""The points of « pourquoi »: fifty for a standard deviation, and columns that add up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from orientation_tui.matching.explanation import tipping
from orientation_tui.matching.ranking import rank
from orientation_tui.reports.sections import Ledger
from orientation_tui.reports.sentences import band_title
from orientation_tui.reports.why_page import POINTS, why_page
from tests.matching.people import (
    CATALOGUE,
    PEOPLE,
    TABLES,
    catalogue_of,
    people_of,
    person,
    rated_by_type,
)
from tests.reports.pages import find, read
from tests.samples import put

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import Answers, AnswerValue
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.sections import Section

FAN = rated_by_type(R=5, A=1)
VALUED = put(TABLES[0] | {"id": "valeur", "contexts": ["nuit"]}, "studies.level", "master")
MADE = catalogue_of([put(VALUED, "profile.values", {"support": 6.0, "independence": 2.0})])


def ledger(page: tuple[Section, ...], section_id: str) -> Ledger:
    (found,) = (block for block in find(page, section_id).blocks if isinstance(block, Ledger))
    return found


def adds_up(answers: Answers, career_id: str, catalogue: Catalogue) -> None:
    ranking = rank(answers, catalogue)
    assume(ranking.matches)
    (score,) = (m.score for m in ranking.matches if m.career_id == career_id)
    page = why_page(ranking, catalogue.careers[career_id], catalogue)
    for section_id in ("calcul", "interets"):
        column = ledger(page, section_id)
        assert column.total is not None
        assert sum(row.points for row in column.rows) == column.total.points
        assert abs(column.total.points - score * POINTS) <= 0.5 + 1e-6
    # one line for each answer and for each thing declared
    parts = len(ranking.profile.ratings)
    parts += sum(len(m.preferences) for m in ranking.matches if m.career_id == career_id)
    assert len(ledger(page, "calcul").rows) == parts


def test_fifty_points_are_one_standard_deviation() -> None:
    assert POINTS == 50


@given(PEOPLE, st.sampled_from(sorted(CATALOGUE.careers)))
def test_the_sum_by_answer_and_by_interest_is_the_total_shown(answers: Answers, name: str) -> None:
    adds_up(answers, name, CATALOGUE)


def test_the_sums_of_bundled_careers_are_the_totals_shown(catalogue: Catalogue) -> None:
    @settings(max_examples=15)
    @given(people_of(catalogue), st.sampled_from(sorted(catalogue.careers)))
    def check(answers: Answers, name: str) -> None:
        adds_up(answers, name, catalogue)

    check()


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ({"refus": ("nuit",)}, "–25 condition refusée : nuit"),
        ({"etudes": "bachelier"}, "–10 études plus longues que voulu : master"),
        ({"etudes": "cess"}, "–20 études plus longues que voulu : master"),
        ({"envies": ("nuit",)}, r"\+1[23] condition souhaitée : nuit"),
        ({"envies": ("nuit", "bureau")}, r"\+[67] condition souhaitée : nuit"),
        ({"valeurs": ("support",)}, r"\+1[23] valeur choisie : support"),
        ({"valeurs": ("support", "independence")}, r"\+[67] valeur choisie : support"),
    ],
)
def test_what_was_declared_has_its_documented_points(
    pages: dict[str, AnswerValue], said: str
) -> None:
    ranking = rank(person(FAN, **pages), MADE)
    page = why_page(ranking, MADE.careers["valeur"], MADE)
    assert re.search(said, read(find(page, "calcul")))


def test_values_and_conditions_a_career_does_not_have_are_no_addend() -> None:
    ranking = rank(person(FAN, valeurs=("independence",), envies=("bureau",)), MADE)
    shown = read(find(why_page(ranking, MADE.careers["valeur"], MADE), "calcul"))
    assert "valeur choisie" not in shown
    assert "condition souhaitée" not in shown


@given(PEOPLE, st.sampled_from(sorted(CATALOGUE.careers)))
def test_the_answer_that_would_change_the_place_is_named_with_its_band(
    answers: Answers, name: str
) -> None:
    ranking = rank(answers, CATALOGUE)
    assume(ranking.matches)
    found = tipping(ranking, name, CATALOGUE)
    shown = read(find(why_page(ranking, CATALOGUE.careers[name], CATALOGUE), "change"))
    if found is None:
        assert "Aucune réponse ne suffirait" in shown
    else:
        assert CATALOGUE.questions[found.question_id].text.rstrip(".") in shown
        assert CATALOGUE.bank.scale.labels[found.rating - 1].lower() in shown
        assert f"« {band_title(found.band).lower()} »" in shown
