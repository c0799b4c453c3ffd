"""What answers say of all interests: the same as one direct solution, in any order of answering."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from orientation_tui.content.taxonomy import Taxonomy
from orientation_tui.matching.interest_model import (
    HEXAGON_SHARE,
    KINSHIP_SHARE,
    NOISE,
    OWN_SHARE,
    TYPE_SHARE,
    Direction,
    Posterior,
    build_model,
    linear_map,
)
from orientation_tui.matching.matcher import Matcher, apply, first
from tests.matching import people
from tests.matching.algebra import Direct, is_positive
from tests.matching.people import CATALOGUE, people_of
from tests.samples import INTERESTS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from orientation_tui.assessment.answers import Answers
    from orientation_tui.content.catalogue import Catalogue

MATCHER = Matcher(CATALOGUE)
MODEL = MATCHER.model
QUESTIONS = tuple(CATALOGUE.questions)
RATED = st.dictionaries(st.sampled_from(QUESTIONS), st.integers(1, 5), min_size=1, max_size=12)
"""A few ratings, in any order; « double » measures two interests."""
CAREER = st.sampled_from(sorted(CATALOGUE.careers))
EACH = [Direction(((i, 1.0),)) for i in range(len(INTERESTS))]
"""One direction for each interest alone."""


def direct(ratings: Mapping[str, float]) -> Direct:
    return Direct(MODEL, [MATCHER.loadings[name] for name in ratings])


def variance(posterior: Posterior, one: Direction, other: Direction) -> float:
    """Variance of the difference between two directions."""
    own = posterior.covariance(one, one) + posterior.covariance(other, other)
    return own - 2 * posterior.covariance(one, other)


class TestPrior:
    def between(self, one: str, other: str) -> float:
        return MODEL.covariance[MODEL.place[one]][MODEL.place[other]]

    def test_an_interest_alone_has_all_the_shares(self) -> None:
        whole = HEXAGON_SHARE + TYPE_SHARE + KINSHIP_SHARE + OWN_SHARE
        assert all(self.between(name, name) == pytest.approx(whole) for name in INTERESTS)

    def test_an_answer_is_as_noisy_as_documented(self) -> None:
        assert MODEL.noise == NOISE == 0.36

    def test_opposite_types_go_apart(self) -> None:
        # S stands opposite to R, and the sample makes them adverse
        expected = -HEXAGON_SHARE - 0.5 * KINSHIP_SHARE
        assert self.between("machines", "aide") == pytest.approx(expected)

    def test_neighbours_that_are_akin_go_together(self) -> None:
        expected = 0.5 * HEXAGON_SHARE + 0.4 * KINSHIP_SHARE
        assert self.between("recherche", "machines") == pytest.approx(expected)

    def test_a_type_shared_by_one_of_two_counts_half(self) -> None:
        # « nature » is R and I: 30 degrees from R
        expected = sqrt(3) / 2 * HEXAGON_SHARE + TYPE_SHARE / 2
        assert self.between("nature", "machines") == pytest.approx(expected)

    def test_opposite_types_in_one_interest_have_no_angle(self) -> None:
        table = people.taxonomy()
        table["basic_interest"][0] |= {"riasec": ["R", "S"], "kinship": {}}
        model = build_model(Taxonomy.model_validate(table))
        # shares no type with A, and points nowhere on the hexagon
        assert model.covariance[0][model.place["dessin"]] == pytest.approx(0)

    def test_is_symmetric_and_leaves_no_interest_without_doubt(self, catalogue: Catalogue) -> None:
        for model in (MODEL, build_model(catalogue.taxonomy)):
            rows = model.covariance
            assert all(
                row == column for row, column in zip(rows, zip(*rows, strict=True), strict=True)
            )
            assert is_positive(rows)

    def test_every_career_varies_as_much_among_people(self, catalogue: Catalogue) -> None:
        for found in (CATALOGUE, catalogue):
            matcher = Matcher(found)
            rows = matcher.model.covariance
            for name, direction in matcher.directions.items():
                spread = sum(
                    a * b * rows[i][j] for i, a in direction.weights for j, b in direction.weights
                )
                assert spread == pytest.approx(1), name

    def test_only_the_proportions_of_a_careers_interests_count(self) -> None:
        light, heavy = (MODEL.direction({"vente": n, "aide": 2 * n}) for n in (1, 3))
        assert dict(light.weights) == pytest.approx(dict(heavy.weights))

    def test_questions_on_one_or_two_interests_weigh_alike(self, catalogue: Catalogue) -> None:
        for found in (CATALOGUE, catalogue):
            for loading in Matcher(found).loadings.values():
                assert sum(w * w for _, w in loading) == pytest.approx(1)
        double = dict(MATCHER.loadings["double"])
        assert double[MODEL.place["recherche"]] / double[MODEL.place["nature"]] == pytest.approx(
            0.5
        )


class TestPosterior:
    @given(RATED)
    def test_equals_the_direct_solution(self, ratings: dict[str, int]) -> None:
        posterior, whole = MATCHER.posterior(ratings), direct(ratings)
        values = list(ratings.values())
        assert posterior.level == pytest.approx(whole.level(values), abs=1e-9)
        assert posterior.interests == pytest.approx(whole.interests(values), abs=1e-9)

    @given(RATED)
    def test_its_doubts_equal_the_direct_solution(self, ratings: dict[str, int]) -> None:
        posterior, whole = MATCHER.posterior(ratings), direct(ratings)
        for i, row in enumerate(whole.covariance):
            found = [posterior.covariance(EACH[i], other) for other in EACH]
            assert found == pytest.approx(row, abs=1e-9)

    @given(RATED)
    def test_the_map_times_the_ratings_is_the_interests(self, ratings: dict[str, int]) -> None:
        rows = linear_map(MODEL, [MATCHER.loadings[name] for name in ratings])
        for row, expected in zip(rows, direct(ratings).map, strict=True):
            assert row == pytest.approx(expected, abs=1e-9)
            assert sum(row) == pytest.approx(0, abs=1e-9)
        mapped = [sum(w * r for w, r in zip(row, ratings.values(), strict=True)) for row in rows]
        assert mapped == pytest.approx(MATCHER.posterior(ratings).interests, abs=1e-9)

    @given(RATED, st.randoms(use_true_random=False))
    def test_order_of_answering_plays_no_part(self, ratings: dict[str, int], rng: Random) -> None:
        mixed = list(ratings.items())
        rng.shuffle(mixed)
        one, other = MATCHER.posterior(ratings), MATCHER.posterior(dict(mixed))
        assert other.interests == pytest.approx(one.interests, abs=1e-9)
        assert other.level == pytest.approx(one.level, abs=1e-9)
        for a, b in pairwise(EACH):
            assert other.covariance(a, b) == pytest.approx(one.covariance(a, b), abs=1e-9)

    @given(RATED, st.integers(-3, 3))
    def test_liking_everything_more_moves_the_level_and_nothing_else(
        self, ratings: dict[str, int], more: int
    ) -> None:
        one = MATCHER.posterior(ratings)
        other = MATCHER.posterior({name: value + more for name, value in ratings.items()})
        assert other.level == pytest.approx(one.level + more, abs=1e-9)
        assert other.interests == pytest.approx(one.interests, abs=1e-9)

    @given(RATED)
    def test_same_answer_everywhere_says_nothing_of_any_interest(
        self, ratings: dict[str, int]
    ) -> None:
        posterior = MATCHER.posterior(dict.fromkeys(ratings, 4))
        assert posterior.level == pytest.approx(4)
        assert posterior.interests == pytest.approx([0] * len(INTERESTS), abs=1e-9)

    @given(RATED, st.sampled_from(QUESTIONS), st.integers(1, 5), CAREER, CAREER)
    def test_a_further_answer_never_makes_a_difference_less_certain(
        self, ratings: dict[str, int], question: str, rating: int, one: str, other: str
    ) -> None:
        assume(question not in ratings)
        pair = MATCHER.directions[one], MATCHER.directions[other]
        before = variance(MATCHER.posterior(ratings), *pair)
        after = variance(MATCHER.posterior({**ratings, question: rating}), *pair)
        assert after <= before + 1e-12

    @given(RATED, st.sampled_from(QUESTIONS), CAREER)
    def test_link_foretells_what_a_further_answer_takes_from_a_doubt(
        self, ratings: dict[str, int], question: str, career: str
    ) -> None:
        assume(question not in ratings)
        way = MATCHER.directions[career]
        before = MATCHER.posterior(ratings)
        linked, spread = before.link(MATCHER.loadings[question])
        after = MATCHER.posterior({**ratings, question: 3})
        foretold = before.covariance(way, way) - way.along(linked) ** 2 / spread
        assert after.covariance(way, way) == pytest.approx(foretold, abs=1e-9)

    def test_a_liking_raises_its_interest_and_those_akin_to_it(self) -> None:
        found = MATCHER.posterior({"e-1": 5, "r-1": 3, "i-1": 3, "a-1": 3, "s-1": 3}).interests
        amount = dict(zip(MODEL.names, found, strict=True))
        assert amount["vente"] == max(found) > 0
        # never asked, but akin to it
        assert amount["comptes"] > max(amount[n] for n in ("machines", "nature", "recherche"))


class TestMatcher:
    @given(RATED)
    def test_weights_times_ratings_are_the_fits(self, ratings: dict[str, int]) -> None:
        fits = MATCHER.fits(MATCHER.posterior(ratings))
        weights = MATCHER.weights(list(ratings))
        assert list(weights) == list(fits)
        assert apply(weights, list(ratings.values())) == pytest.approx(
            list(fits.values()), abs=1e-9
        )
        assert all(sum(row) == pytest.approx(0, abs=1e-9) for row in weights.values())

    def test_only_the_careers_asked_for_are_told(self) -> None:
        whole = MATCHER.weights(["r-1", "s-1"])
        assert MATCHER.weights(["r-1", "s-1"], ["m-03"]) == {"m-03": whole["m-03"]}

    def test_other_questions_than_the_catalogues_may_be_rated(self) -> None:
        few = {"r-1": CATALOGUE.questions["r-1"]}
        assert set(Matcher(CATALOGUE, few).loadings) == {"r-1"}

    def test_first_are_the_highest_fits_and_equals_follow_their_ids(self) -> None:
        assert first({"b": 1.0, "a": 1.0, "c": 2.0, "d": 0.0}, 3) == ["c", "a", "b"]

    def test_bundled_fits_are_the_weights_times_the_ratings(self, catalogue: Catalogue) -> None:
        matcher = Matcher(catalogue)

        @given(people_of(catalogue))
        def check(answers: Answers) -> None:
            ratings = answers.ratings(catalogue)
            assume(ratings)
            fits = matcher.fits(matcher.posterior(ratings))
            found = apply(matcher.weights(list(ratings)), list(ratings.values()))
            assert found == pytest.approx(list(fits.values()), abs=1e-8)

        check()
