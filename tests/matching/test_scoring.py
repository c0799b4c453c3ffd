"""Interest fit is the plain Pearson correlation, told answer by answer."""

from __future__ import annotations

from math import sqrt
from statistics import fmean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers, Preferences
from orientation_tui.content.careers import Career
from orientation_tui.matching.profile import build_profile
from orientation_tui.matching.ranking import rank
from orientation_tui.matching.scoring import (
    REFUSAL_COST,
    STUDIES_COST,
    WISH_BONUS,
    interest_fit,
    interest_parts,
    preference_parts,
    unit_direction,
)
from tests.matching.people import CATALOGUE, PEOPLE, rated_by_type
from tests.samples import CONTEXTS, LEVELS, RATED, TYPES, career, put


def pearson(xs: list[float], ys: list[float]) -> float:
    """Correlation as a textbook writes it."""
    mean_x, mean_y = fmean(xs), fmean(ys)
    top = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return top / sqrt(sum((x - mean_x) ** 2 for x in xs) * sum((y - mean_y) ** 2 for y in ys))


def means(answers: Answers) -> list[float]:
    """Mean of each type, a question of two types counting half in each."""
    sums, weights = dict.fromkeys(TYPES, 0.0), dict.fromkeys(TYPES, 0.0)
    for question, rating in answers.ratings(CATALOGUE).items():
        measured = CATALOGUE.questions[question].riasec
        for code in measured:
            sums[code] += rating / len(measured)
            weights[code] += 1 / len(measured)
    return [sums[code] / weights[code] for code in TYPES]


def with_types(scores: list[float]) -> Career:
    return Career.model_validate(
        put(career(), "profile.riasec", dict(zip(TYPES, scores, strict=True)))
    )


SCORES = st.lists(
    st.floats(1, 7).map(lambda score: round(score, 2)), min_size=6, max_size=6
).filter(lambda scores: len(set(scores)) > 1)


class TestFit:
    @given(PEOPLE)
    def test_equals_a_naive_pearson_correlation(self, answers: Answers) -> None:
        for match in rank(answers, CATALOGUE).matches:
            person = means(answers)
            scores: dict[Any, float] = dict(CATALOGUE.careers[match.career_id].profile.riasec)
            assert match.fit == pytest.approx(pearson(person, [scores[t] for t in TYPES]), abs=1e-9)

    @given(SCORES)
    def test_is_one_for_the_persons_mirror_and_minus_one_for_its_opposite(
        self, scores: list[float]
    ) -> None:
        ratings = rated_by_type(R=5, I=4, A=1, S=2, E=1, C=5)
        profile = build_profile(ratings, CATALOGUE)
        mirror = with_types([profile.means[t] + 1 for t in TYPES])
        opposite = with_types([7 - profile.means[t] for t in TYPES])
        assert interest_fit(profile, unit_direction(mirror)) == pytest.approx(1)
        assert interest_fit(profile, unit_direction(opposite)) == pytest.approx(-1)
        assert abs(interest_fit(profile, unit_direction(with_types(scores)))) <= 1 + 1e-9

    @given(SCORES)
    def test_direction_has_length_one_and_leans_nowhere(self, scores: list[float]) -> None:
        direction = unit_direction(with_types(scores))
        assert sum(direction.values()) == pytest.approx(0, abs=1e-9)
        assert sum(v * v for v in direction.values()) == pytest.approx(1)

    @given(SCORES)
    def test_parts_of_the_answers_add_up_to_it(self, scores: list[float]) -> None:
        profile = build_profile(rated_by_type(R=5, I=2, S=4) | {"double": 1}, CATALOGUE)
        made = with_types(scores)
        parts = interest_parts(profile, made)
        assert [p.source for p in parts] == [*RATED, "double"]
        expected = interest_fit(profile, unit_direction(made))
        assert sum(p.amount for p in parts) == pytest.approx(expected, abs=1e-9)

    @pytest.mark.parametrize(
        "ratings", [{}, {"r-1": 5}, rated_by_type()], ids=["none", "one", "flat"]
    )
    def test_profile_that_allows_no_correlation_is_refused(self, ratings: dict[str, int]) -> None:
        with pytest.raises(ValueError, match="flat"):
            interest_parts(build_profile(ratings, CATALOGUE), with_types([1, 2, 3, 4, 5, 6]))

    def test_liking_what_the_career_is_about_speaks_for_it(self) -> None:
        profile = build_profile(rated_by_type(R=5, S=1), CATALOGUE)
        hands = with_types([7, 2, 2, 1, 2, 2])
        parts = {p.source: p.amount for p in interest_parts(profile, hands)}
        assert parts["r-1"] > 0
        assert parts["s-1"] > 0  # disliking what the career is not about speaks for it too
        against = with_types([1, 2, 2, 7, 2, 2])
        assert {p.source: p.amount for p in interest_parts(profile, against)}["r-1"] < 0


class TestPreferenceParts:
    MADE = Career.model_validate(
        put(career(contexts=["nuit", "equipe"]), "studies.level", "bachelier")
    )

    def parts(self, preferences: Preferences) -> list[tuple[str, str, Any]]:
        found = preference_parts(preferences, self.MADE, CATALOGUE.study_rank)
        return [(p.kind, p.source, p.amount) for p in found]

    def test_nothing_said_changes_nothing(self) -> None:
        assert self.parts(Preferences()) == []

    def test_all_wishes_met_give_the_whole_bonus(self) -> None:
        found = self.parts(Preferences(wishes=("nuit", "equipe")))
        assert found == [
            ("wish", "nuit", pytest.approx(WISH_BONUS / 2)),
            ("wish", "equipe", pytest.approx(WISH_BONUS / 2)),
        ]

    def test_wishes_partly_met_give_their_part(self) -> None:
        found = self.parts(Preferences(wishes=("nuit", "bureau", "hauteur")))
        assert found == [("wish", "nuit", pytest.approx(WISH_BONUS / 3))]

    def test_each_refusal_costs_in_full(self) -> None:
        found = self.parts(Preferences(refusals=("equipe", "bureau", "nuit")))
        assert found == [("refusal", "equipe", -REFUSAL_COST), ("refusal", "nuit", -REFUSAL_COST)]

    @pytest.mark.parametrize(
        ("accepted", "levels"), [("aucun", 2), ("cess", 1), ("bachelier", 0), ("master", 0)]
    )
    def test_longer_studies_than_accepted_cost_by_level(self, accepted: str, levels: int) -> None:
        found = self.parts(Preferences(studies=accepted))
        assert sum(amount for *_, amount in found) == pytest.approx(-STUDIES_COST * levels)
        assert {source for _, source, _ in found} <= {"bachelier"}

    @given(
        st.sets(st.sampled_from(CONTEXTS)),
        st.sets(st.sampled_from(CONTEXTS)),
        st.sampled_from(LEVELS),
    )
    def test_bonus_is_bounded_and_only_costs_are_negative(
        self, wishes: set[str], refusals: set[str], level: str
    ) -> None:
        found = self.parts(Preferences(tuple(wishes), tuple(refusals), level))
        assert sum(a for kind, _, a in found if kind == "wish") <= WISH_BONUS + 1e-9
        assert all((amount > 0) == (kind == "wish") for kind, _, amount in found)
