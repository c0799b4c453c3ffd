"""Two results of one person: what is told to have moved did, and chance is not a change."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching.interest_model import NOISE
from orientation_tui.matching.movement import FIRST, movement
from orientation_tui.matching.profile import build_profile
from orientation_tui.matching.ranking import matcher_of, rank
from orientation_tui.matching.type_changes import BEYOND, SPECIFIC, level_change, type_changes
from tests.matching.people import (
    ASKED,
    CATALOGUE,
    PAGES,
    PEOPLE,
    RATING,
    RATINGS,
    person,
    rated_by_type,
)
from tests.samples import RATED

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.matching.movement import Movement, Place

MANY_RATINGS = st.dictionaries(st.sampled_from(ASKED), RATING, min_size=8)
LOW_RATINGS = st.fixed_dictionaries(dict.fromkeys(RATED, st.integers(1, 4)))


def between(then: Answers, now: Answers) -> Movement:
    return movement(then, now, CATALOGUE)


def mirrored(places: tuple[Place, ...]) -> set[tuple[object, ...]]:
    return {(p.career_id, p.now, p.then, p.band_now, p.band_then) for p in places}


def plain(places: tuple[Place, ...]) -> set[tuple[object, ...]]:
    return {(p.career_id, p.then, p.now, p.band_then, p.band_now) for p in places}


@given(PEOPLE)
def test_the_same_answers_move_nothing(answers: Answers) -> None:
    found = between(answers, answers)
    assert (found.came, found.left, found.movers()) == ((), (), ())
    assert all(place.steps == 0 for place in found.stayed)
    assert found.share in (None, 1)
    assert found.level == 0
    assert all(change.apart == 0 and not change.beyond_chance for change in found.types)
    assert found.answers.identical == found.answers.within_one == found.answers.rated_twice
    assert found.answers.changed == found.answers.known == found.answers.pages == ()


@given(PEOPLE, PEOPLE)
def test_the_order_of_the_two_only_swaps_sides(one: Answers, other: Answers) -> None:
    there, back = between(one, other), between(other, one)
    assert plain(there.came) == mirrored(back.left)
    assert plain(there.left) == mirrored(back.came)
    assert plain(there.stayed) == mirrored(back.stayed)
    assert there.share == back.share
    assert there.level == pytest.approx(-back.level)
    for change, opposite in zip(there.types, back.types, strict=True):
        assert (change.code, change.before) == (opposite.code, opposite.after)
        assert change.apart == pytest.approx(-opposite.apart)
        assert change.error == pytest.approx(opposite.error)
    assert there.answers.only_then == back.answers.only_now
    assert there.answers.identical == back.answers.identical
    assert {(c.step_id, c.before, c.after) for c in there.answers.pages} == {
        (c.step_id, c.after, c.before) for c in back.answers.pages
    }


@given(LOW_RATINGS, PAGES)
def test_one_more_on_every_answer_moves_no_career_and_no_type(
    ratings: dict[str, int], pages: dict[str, AnswerValue]
) -> None:
    found = between(
        person(ratings, **pages), person({q: r + 1 for q, r in ratings.items()}, **pages)
    )
    assert (found.came, found.left) == ((), ())
    assert all(place.steps == 0 for place in found.stayed)
    assert found.level == pytest.approx(1)
    assert all(change.apart == pytest.approx(0, abs=1e-9) for change in found.types)
    assert not any(change.beyond_chance for change in found.types)


@given(PEOPLE, PEOPLE)
def test_every_career_of_either_list_is_told_once_with_its_places(
    one: Answers, other: Answers
) -> None:
    older, newer = rank(one, CATALOGUE), rank(other, CATALOGUE)
    found = between(one, other)
    first_then = [m.career_id for m in older.shown(FIRST)]
    first_now = [m.career_id for m in newer.shown(FIRST)]
    told = [place.career_id for place in (*found.stayed, *found.came, *found.left)]
    assert len(told) == len(set(told))
    assert {p.career_id for p in (*found.stayed, *found.left)} == set(first_then)
    assert {p.career_id for p in (*found.stayed, *found.came)} == set(first_now)
    assert found.lengths == (len(first_then), len(first_now))
    for place in (*found.stayed, *found.came, *found.left):
        assert place.then == older.position(place.career_id)
        assert place.now == newer.position(place.career_id)


def test_movers_are_told_from_the_largest_move() -> None:
    found = between(person(rated_by_type(R=5, I=4)), person(rated_by_type(A=5, S=4)))
    sizes = [abs(place.steps) for place in found.movers(5)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == max(abs(p.steps) for p in (*found.stayed, *found.came, *found.left)) > 0


def test_without_a_ranking_careers_stay_untold_but_types_and_answers_are() -> None:
    found = between(person(dict.fromkeys(RATED, 3)), person(rated_by_type(R=5)))
    assert not found.ranked
    assert found.share is None
    assert found.stayed == found.left == ()
    assert [change.code for change in found.types] == list("RIASEC")
    assert found.answers.rated_twice == len(RATED)


def test_three_questions_a_type_asked_twice_have_the_error_told() -> None:
    found = between(person(rated_by_type(R=2)), person(rated_by_type(R=3)))
    for change in found.types:
        assert change.error == pytest.approx(sqrt(5 / 6 * 2 * NOISE / 3))


@pytest.mark.parametrize(("after", "told"), [(2, False), (4, True), (5, True)])
def test_a_type_is_told_to_have_moved_only_beyond_what_chance_does(after: int, told: bool) -> None:
    for then, now in ((1, after), (after, 1)):
        found = between(person(rated_by_type(S=then)), person(rated_by_type(S=now)))
        moved = [change.code for change in found.types if change.beyond_chance]
        assert moved == (["S"] if told else [])


@given(RATINGS, MANY_RATINGS)
def test_the_error_is_that_of_the_answers_covariances(
    one: dict[str, int | None], other: dict[str, int | None]
) -> None:
    then, now = (build_profile(person(r).ratings(CATALOGUE), CATALOGUE) for r in (one, other))
    shared = [code for code in "RIASEC" if code in then.means and code in now.means]
    changes = {c.code: c for c in type_changes(then, now, CATALOGUE)}
    for code in shared:
        weights = {(0, q): -w for q, w in slopes(then.ratings, code, shared).items()}
        weights |= {(1, q): w for q, w in slopes(now.ratings, code, shared).items()}
        variance = sum(
            a * b * covariance(p, q) for p, a in weights.items() for q, b in weights.items()
        )
        assert changes[code].error == pytest.approx(sqrt(max(0, variance)), abs=1e-6)


def slopes(ratings: dict[str, int], code: str, shared: list[str]) -> dict[str, float]:
    """What one step more on each answer adds to a type's mean less the mean of the types."""

    def apart(changed: dict[str, int]) -> float:
        means = build_profile(changed, CATALOGUE).means
        return means[code] - sum(means[name] for name in shared) / len(shared)

    base = apart(ratings)
    return {q: apart(ratings | {q: rating + 1}) - base for q, rating in ratings.items()}


def covariance(one: tuple[int, str], other: tuple[int, str]) -> float:
    """Of two answers of one person who does not change; 0 or 1 is the quiz."""
    matcher = matcher_of(CATALOGUE)
    common = sum(
        a * b * matcher.model.covariance[i][j]
        for i, a in matcher.loadings[one[1]]
        for j, b in matcher.loadings[other[1]]
    )
    return common + SPECIFIC * (one[1] == other[1]) + NOISE * (one == other)


def test_a_type_without_answers_in_one_quiz_is_not_judged() -> None:
    then = {name: 4 for name in RATED if not name.startswith("s")} | {"r-1": 1}
    found = between(person(then), person(rated_by_type(S=5)))
    (social,) = (change for change in found.types if change.code == "S")
    assert (social.before, social.after, social.apart) == (None, 5, 0)
    assert not social.beyond_chance
    assert level_change(found.older.profile, found.newer.profile) == found.level


def test_six_looks_keep_chance_under_one_in_twenty() -> None:
    assert NormalDist().cdf(BEYOND) == pytest.approx(1 - 0.05 / 12, abs=1e-4)


THEN: dict[str, AnswerValue] = {"r-1": 1, "r-2": 4, "r-3": 2, "i-1": None, "a-1": 3, "s-1": 5}
NOW: dict[str, AnswerValue] = {"s-1": 5, "r-3": 4, "r-2": 3, "r-1": 5, "i-1": 2, "e-1": 1}


def test_answers_are_compared_question_by_question() -> None:
    found = between(Answers(THEN | {"disparue": 4}), Answers(NOW)).answers
    assert (found.rated_twice, found.identical, found.within_one) == (4, 1, 2)
    assert [(c.step_id, c.before, c.after) for c in found.changed] == [
        ("r-1", 1, 5),
        ("r-3", 2, 4),
        ("r-2", 4, 3),
    ]
    assert [(c.step_id, c.before, c.after) for c in found.known] == [("i-1", None, 2)]
    assert (found.only_then, found.only_now, found.lost) == (("a-1",), ("e-1",), 1)


def test_pages_are_compared_without_the_order_of_ticks() -> None:
    then = person({}, envies=("nuit", "equipe"), refus=("bureau",), etudes="cess", reve=None)
    now = person({}, envies=("equipe", "nuit"), refus=(), etudes="cess", reve="m-01")
    changed = between(then, now).answers.pages
    assert [(c.step_id, c.before, c.after) for c in changed] == [
        ("refus", ("bureau",), ()),
        ("reve", None, "m-01"),
    ]
