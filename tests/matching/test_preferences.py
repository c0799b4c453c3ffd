"""What one wishes for, refuses and accepts acts visibly, and only on the careers concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.matching.ranking import rank
from orientation_tui.matching.scoring import (
    OFFERED,
    REFUSAL_COST,
    STUDIES_COST,
    VALUE_BONUS,
    WISH_BONUS,
)
from tests.matching.people import CATALOGUE, PEOPLE, VALUES, ranked, scores
from tests.samples import CONTEXTS, LEVELS

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import Answers

LISTS = st.lists(st.sampled_from(CONTEXTS), unique=True, min_size=1).map(tuple)


@given(PEOPLE, LISTS)
def test_wishes_only_raise_the_careers_that_offer_them(
    answers: Answers, wishes: tuple[str, ...]
) -> None:
    bare = answers.answer("envies", ()).answer("refus", ())
    before, after = scores(ranked(bare)), scores(rank(bare.answer("envies", wishes), CATALOGUE))
    for career_id, score in after.items():
        offered = set(wishes) & set(CATALOGUE.careers[career_id].contexts)
        bonus = WISH_BONUS * len(offered) / len(wishes)
        assert score - before[career_id] == pytest.approx(bonus, abs=1e-8)


@given(PEOPLE, st.lists(st.sampled_from(VALUES), unique=True, min_size=1).map(tuple))
def test_chosen_values_only_raise_the_careers_that_offer_them(
    answers: Answers, chosen: tuple[str, ...]
) -> None:
    bare = answers.answer("valeurs", ())
    after = scores(rank(bare.answer("valeurs", chosen), CATALOGUE))
    before = scores(ranked(bare))
    for career_id, score in after.items():
        offers = CATALOGUE.careers[career_id].profile.values
        bonus = VALUE_BONUS * sum(offers[name] >= OFFERED for name in chosen) / len(chosen)
        assert score - before[career_id] == pytest.approx(bonus, abs=1e-8)


@given(PEOPLE, st.sampled_from(LEVELS))
def test_longer_studies_only_lower_the_careers_that_ask_for_them(
    answers: Answers, accepted: str
) -> None:
    before = scores(ranked(answers.answer("etudes", None)))
    after = rank(answers.answer("etudes", accepted), CATALOGUE)
    for match in after.matches:
        level = CATALOGUE.careers[match.career_id].studies.level
        beyond = max(0, LEVELS.index(level) - LEVELS.index(accepted))
        cost = match.score - before[match.career_id]
        assert cost == pytest.approx(-STUDIES_COST * beyond, abs=1e-8)
        assert [p.source for p in match.warnings if p.kind == "studies"] == [level] * bool(beyond)


@given(PEOPLE, LISTS)
def test_refusals_only_lower_the_careers_that_have_them(
    answers: Answers, refused: tuple[str, ...]
) -> None:
    bare = answers.answer("envies", ()).answer("refus", ())
    after = rank(bare.answer("refus", refused), CATALOGUE)
    before = scores(ranked(bare))
    for match in after.matches:
        concerned = set(refused) & set(CATALOGUE.careers[match.career_id].contexts)
        assert {p.source for p in match.warnings if p.kind == "refusal"} == concerned
        cost = match.score - before[match.career_id]
        assert cost == pytest.approx(-REFUSAL_COST * len(concerned), abs=1e-8)


@given(PEOPLE)
def test_fit_is_the_same_whatever_was_preferred(answers: Answers) -> None:
    bare = answers.answer("envies", ()).answer("refus", ())
    bare = bare.answer("etudes", None).answer("valeurs", ())
    fits = {m.career_id: m.fit for m in rank(bare, CATALOGUE).matches}
    assert {m.career_id: m.fit for m in ranked(answers).matches} == fits
