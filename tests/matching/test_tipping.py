"""The one answer that would move a career to another band really does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching.explanation import tipping
from orientation_tui.matching.ranking import Band, rank
from tests.matching.people import CATALOGUE, PEOPLE, catalogue_of, people_of, rated_by_type
from tests.samples import RATED, career, put

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

NAMES = st.sampled_from(sorted(CATALOGUE.careers))


def band_of(answers: Answers, career_id: str, catalogue: Catalogue) -> Band | None:
    matches = rank(answers, catalogue).matches
    return next((m.band for m in matches if m.career_id == career_id), None)


def check(answers: Answers, career_id: str, catalogue: Catalogue) -> None:
    """What `tipping` says holds when one goes back and changes that answer."""
    ranking = rank(answers, catalogue)
    found = tipping(ranking, career_id, catalogue)
    if found is None:
        return
    assert ranking.matches
    assert found.question_id in ranking.profile.ratings
    assert 1 <= found.rating <= 5
    assert 1 <= abs(found.rating - ranking.profile.ratings[found.question_id]) <= 2
    assert found.band is not band_of(answers, career_id, catalogue)
    changed = answers.answer(found.question_id, found.rating)
    assert band_of(changed, career_id, catalogue) is found.band


@given(PEOPLE, NAMES)
def test_changing_that_answer_gives_that_band(answers: Answers, name: str) -> None:
    check(answers, name, CATALOGUE)


def test_changing_that_answer_gives_that_band_in_the_bundled_catalogue(
    catalogue: Catalogue,
) -> None:
    @given(people_of(catalogue), st.sampled_from(sorted(catalogue.careers)))
    def try_it(answers: Answers, name: str) -> None:
        check(answers, name, catalogue)

    try_it()


@pytest.mark.parametrize("odd", [("s-1", "e-2", "c-3")])
def test_answers_that_barely_differ_are_not_told_to_differ_less(odd: tuple[str, ...]) -> None:
    answers = Answers(dict.fromkeys(RATED, 3) | dict.fromkeys(odd, 4))
    ranking = rank(answers, CATALOGUE)
    assert ranking.matches
    for name in CATALOGUE.careers:
        check(answers, name, CATALOGUE)


def test_smallest_changes_come_first() -> None:
    """A change of two steps is told only when no change of one does it."""
    answers = Answers(rated_by_type(R=5, I=4, A=2, S=1, E=2, C=4))
    ranking = rank(answers, CATALOGUE)
    steps = set()
    for match in ranking.matches:
        found = tipping(ranking, match.career_id, CATALOGUE)
        if found is not None:
            steps.add(abs(found.rating - ranking.profile.ratings[found.question_id]))
    assert 1 in steps


def test_some_careers_can_be_moved_and_one_alone_at_the_top_cannot() -> None:
    answers = Answers(rated_by_type(R=5, A=1))
    alone = catalogue_of([put(career("seul"), "profile.interests", {"machines": 3})])
    assert band_of(answers, "seul", alone) is Band.VERY_CLOSE
    assert tipping(rank(answers, alone), "seul", alone) is None
    ranking = rank(answers, CATALOGUE)
    assert any(tipping(ranking, m.career_id, CATALOGUE) for m in ranking.matches)


def test_nothing_is_told_without_a_ranking_or_of_an_unknown_career() -> None:
    flat = rank(Answers(dict.fromkeys(RATED, 3)), CATALOGUE)
    assert tipping(flat, "m-00", CATALOGUE) is None
    assert tipping(rank(Answers(rated_by_type(R=5)), CATALOGUE), "fantome", CATALOGUE) is None
