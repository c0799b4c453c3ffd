"""The profile: means by type, what they leave out, and what separates them."""

from __future__ import annotations

from statistics import fmean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching.profile import build_profile
from tests.matching.people import CATALOGUE, RATINGS, SOME_RATINGS, rated_by_type
from tests.samples import RATED


def numbers(ratings: dict[str, int | None]) -> dict[str, int]:
    return Answers(ratings).ratings(CATALOGUE)


def test_each_type_is_the_mean_of_its_answers() -> None:
    ratings = rated_by_type() | {"r-1": 5, "r-2": 4, "r-3": 1, "s-1": 1, "s-2": 1, "s-3": 2}
    means = build_profile(ratings, CATALOGUE).means
    assert means["R"] == pytest.approx(10 / 3)
    assert means["S"] == pytest.approx(4 / 3)
    assert means["E"] == 3


def test_question_of_two_types_counts_half_in_each() -> None:
    ratings = {"r-1": 1, "i-1": 1, "double": 4}
    means = build_profile(ratings, CATALOGUE).means
    assert means["R"] == means["I"] == pytest.approx((1 + 4 * 0.5) / 1.5)


def test_nothing_answered_is_an_empty_profile() -> None:
    profile = build_profile({}, CATALOGUE)
    assert dict(profile.means) == {}
    assert (profile.level, profile.spread, profile.complete) == (0, 0, False)


def test_strongest_types_come_first_and_equals_keep_their_order() -> None:
    profile = build_profile(rated_by_type(S=5, A=4, C=1), CATALOGUE)
    assert profile.strongest == ("S", "A", "R", "I", "E", "C")


@given(SOME_RATINGS, st.sampled_from(RATED))
def test_i_do_not_know_is_the_same_as_not_having_been_asked(
    ratings: dict[str, int | None], question: str
) -> None:
    without = {name: value for name, value in ratings.items() if name != question}
    unknown = without | {question: None}
    assert build_profile(numbers(unknown), CATALOGUE) == build_profile(numbers(without), CATALOGUE)


@given(SOME_RATINGS)
def test_means_stay_on_the_scale_and_level_and_spread_describe_them(
    ratings: dict[str, int | None],
) -> None:
    profile = build_profile(numbers(ratings), CATALOGUE)
    assert profile.complete == (len(profile.means) == 6)
    if profile.means:
        means = list(profile.means.values())
        assert all(1 - 1e-9 <= mean <= 5 + 1e-9 for mean in means)
        assert profile.level == pytest.approx(fmean(means))
        assert profile.spread == pytest.approx(pstdev(means), abs=1e-9)


@given(SOME_RATINGS)
def test_keeps_the_ratings_it_was_made_of_and_how_widely_they_spread(
    ratings: dict[str, int | None],
) -> None:
    rated = numbers(ratings)
    profile = build_profile(rated, CATALOGUE)
    assert list(profile.ratings.items()) == list(rated.items())
    assert profile.answer_spread == pytest.approx(pstdev(rated.values()) if rated else 0)


@given(RATINGS)
def test_order_of_the_answers_plays_no_part(ratings: dict[str, int | None]) -> None:
    forward = build_profile(numbers(ratings), CATALOGUE)
    backward = build_profile(numbers(dict(reversed(ratings.items()))), CATALOGUE)
    assert backward.means == pytest.approx(forward.means)
    assert backward.strongest == forward.strongest
