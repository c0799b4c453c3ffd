"""The parts of a score: each answer's, and the documented amounts of what was declared."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers, Preferences
from orientation_tui.content.careers import Career
from orientation_tui.matching.matcher import Matcher
from orientation_tui.matching.profile import build_profile
from orientation_tui.matching.ranking import rank
from orientation_tui.matching.scoring import (
    OFFERED,
    REFUSAL_COST,
    STUDIES_COST,
    TYPICAL_SPREAD,
    VALUE_BONUS,
    WISH_BONUS,
    answer_parts,
    preference_parts,
    stretch,
)
from tests.matching.people import CATALOGUE, PEOPLE, VALUES, catalogue_of, rated_by_type
from tests.samples import CONTEXTS, LEVELS, RATED, career, put

HANDS = catalogue_of([put(career("mains"), "profile.interests", {"machines": 3})])


def parts_of(ratings: dict[str, int]) -> dict[str, float]:
    """Parts of the answers for a career of machines only."""
    row = Matcher(HANDS).weights(list(ratings))["mains"]
    found = answer_parts(build_profile(ratings, HANDS), row)
    assert {p.kind for p in found} == {"answer"}
    return {p.source: p.amount for p in found}


class TestFit:
    @given(PEOPLE)
    def test_is_what_is_expected_of_the_person_stretched_to_a_usual_spread(
        self, answers: Answers
    ) -> None:
        ratings = answers.ratings(CATALOGUE)
        matcher = Matcher(CATALOGUE)
        for match in rank(answers, CATALOGUE).matches:
            profile = build_profile(ratings, CATALOGUE)
            expected = matcher.fits(matcher.posterior(ratings))[match.career_id]
            factor = TYPICAL_SPREAD / profile.answer_spread
            assert match.fit == pytest.approx(expected * factor, abs=1e-9)

    def test_using_the_scale_more_or_less_widely_makes_no_difference(self) -> None:
        wide = rated_by_type(R=5, I=5, A=1, S=1)
        narrow = rated_by_type(R=4, I=4, A=2, S=2)
        for one, other in zip(
            *(rank(Answers(r), CATALOGUE).matches for r in (wide, narrow)), strict=True
        ):
            assert one.career_id == other.career_id
            assert one.fit == pytest.approx(other.fit, abs=1e-9)

    def test_parts_of_the_answers_add_up_to_it(self) -> None:
        ratings = rated_by_type(R=5, I=2, S=4) | {"double": 1}
        parts = parts_of(ratings)
        assert list(parts) == [*RATED, "double"]
        (match,) = rank(Answers(ratings), HANDS).matches
        assert sum(parts.values()) == pytest.approx(match.fit, abs=1e-9)

    @pytest.mark.parametrize(
        "ratings", [{}, {"r-1": 5}, rated_by_type()], ids=["none", "one", "flat"]
    )
    def test_answers_that_allow_no_comparison_are_refused(self, ratings: dict[str, int]) -> None:
        profile = build_profile(ratings, CATALOGUE)
        with pytest.raises(ValueError, match="flat"):
            stretch(profile)
        with pytest.raises(ValueError, match="flat"):
            answer_parts(profile, [0.0] * len(ratings))

    def test_liking_what_the_career_is_about_speaks_for_it(self) -> None:
        liked, disliked = (parts_of(rated_by_type(R=r, S=6 - r)) for r in (5, 1))
        assert liked["r-1"] > 0
        assert liked["s-1"] > 0  # disliking what the career is not about speaks for it too
        assert disliked["r-1"] < 0
        assert disliked["s-1"] < 0

    def test_answers_on_the_careers_own_interest_weigh_most(self) -> None:
        parts = parts_of(rated_by_type(R=5, I=5, A=1, S=1, E=1, C=5))
        own = min(abs(amount) for name, amount in parts.items() if name[0] == "r")
        assert own > max(abs(amount) for name, amount in parts.items() if name[0] != "r")

    def test_answer_at_the_persons_own_mean_counts_for_nothing(self) -> None:
        parts = parts_of(rated_by_type(R=5, S=1))
        assert parts["a-1"] == pytest.approx(0)


class TestPreferenceParts:
    MADE = Career.model_validate(
        put(
            put(career(contexts=["nuit", "equipe"]), "studies.level", "bachelier"),
            "profile.values",
            {"support": OFFERED, "independence": OFFERED - 0.1},
        )
    )

    def parts(self, preferences: Preferences) -> list[tuple[str, str, Any]]:
        found = preference_parts(preferences, self.MADE, CATALOGUE.study_rank)
        return [(p.kind, p.source, p.amount) for p in found]

    def test_nothing_said_changes_nothing(self) -> None:
        assert self.parts(Preferences()) == []

    def test_the_amounts_are_those_documented(self) -> None:
        assert (WISH_BONUS, VALUE_BONUS, REFUSAL_COST, STUDIES_COST) == (0.25, 0.25, 0.5, 0.2)

    def test_all_wishes_met_give_the_whole_bonus(self) -> None:
        found = self.parts(Preferences(wishes=("nuit", "equipe")))
        assert found == [
            ("wish", "nuit", pytest.approx(WISH_BONUS / 2)),
            ("wish", "equipe", pytest.approx(WISH_BONUS / 2)),
        ]

    def test_wishes_partly_met_give_their_part(self) -> None:
        found = self.parts(Preferences(wishes=("nuit", "bureau", "hauteur")))
        assert found == [("wish", "nuit", pytest.approx(WISH_BONUS / 3))]

    def test_a_value_offered_gives_its_part_and_one_hardly_offered_nothing(self) -> None:
        assert self.parts(Preferences(values=("support",))) == [("value", "support", VALUE_BONUS)]
        assert self.parts(Preferences(values=VALUES)) == [("value", "support", VALUE_BONUS / 2)]
        assert self.parts(Preferences(values=("independence",))) == []

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
        st.sets(st.sampled_from(VALUES)),
        st.sampled_from(LEVELS),
    )
    def test_bonuses_are_bounded_and_only_costs_are_negative(
        self, wishes: set[str], refusals: set[str], values: set[str], level: str
    ) -> None:
        said = Preferences(tuple(wishes), tuple(refusals), tuple(values), level)
        found = self.parts(said)
        assert sum(a for kind, _, a in found if kind == "wish") <= WISH_BONUS + 1e-9
        assert sum(a for kind, _, a in found if kind == "value") <= VALUE_BONUS + 1e-9
        assert all((amount > 0) == (kind in ("wish", "value")) for kind, _, amount in found)
