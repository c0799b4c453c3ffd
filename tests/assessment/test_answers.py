"""What a person answered: ratings that count, and preferences read from their pages."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers, Preferences, read_preferences
from tests.matching.people import VALUES, catalogue_of
from tests.samples import CONTEXTS, LEVELS, RATED, career

SMALL = catalogue_of([career("apiculteur"), career("avocat")])

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue


def answered(**given_by_step: AnswerValue) -> Answers:
    return Answers({name.replace("_", "-"): value for name, value in given_by_step.items()})


def read(**pages: AnswerValue) -> Preferences:
    return read_preferences(Answers(pages), SMALL)


class TestAnswering:
    def test_keeps_the_order_in_which_steps_were_answered(self) -> None:
        answers = Answers().answer("r-1", 4).answer("i-1", None).answer("envies", ("nuit",))
        assert list(answers.given.items()) == [("r-1", 4), ("i-1", None), ("envies", ("nuit",))]

    def test_changing_an_answer_keeps_its_place(self) -> None:
        answers = Answers().answer("r-1", 4).answer("i-1", 2).answer("r-1", 1)
        assert list(answers.given.items()) == [("r-1", 1), ("i-1", 2)]

    def test_leaves_the_earlier_answers_as_they_were(self) -> None:
        first = Answers().answer("r-1", 4)
        first.answer("r-1", 1)
        assert dict(first.given) == {"r-1": 4}

    def test_cannot_be_changed_in_place(self) -> None:
        answers = Answers().answer("r-1", 4)
        with pytest.raises(TypeError):
            answers.given["r-1"] = 5  # type: ignore[index]
        with pytest.raises(FrozenInstanceError):
            answers.given = {}  # type: ignore[misc]

    @pytest.mark.parametrize(("measured", "kept"), [(1.2345, 1.23), (0, 0), (-3, 0)])
    def test_times_are_rounded_and_never_negative(self, measured: float, kept: float) -> None:
        assert Answers().answer("r-1", 4, measured).seconds["r-1"] == kept

    def test_an_untimed_change_keeps_the_first_time(self) -> None:
        answers = Answers().answer("r-1", 4, 2.5).answer("r-1", 5)
        assert dict(answers.seconds) == {"r-1": 2.5}


class TestRatings:
    def test_only_numbers_from_one_to_five_to_known_questions_count(self) -> None:
        answers = answered(
            r_1=1,
            i_1=5,
            a_1=None,
            s_1=0,
            e_1=6,
            c_1="3",
            fantome=4,
            envies=("nuit",),
            reve="avocat",
        )
        assert answers.ratings(SMALL) == {"r-1": 1, "i-1": 5}

    def test_keep_the_order_of_the_answers(self) -> None:
        assert list(answered(i_1=2, r_1=2).ratings(SMALL)) == ["i-1", "r-1"]


class TestPreferences:
    def test_nothing_answered_means_nothing_preferred(self) -> None:
        assert read_preferences(Answers(), SMALL) == Preferences((), (), (), None, None)

    def test_each_page_is_read(self) -> None:
        found = read(
            envies=("nuit", "equipe"),
            refus=("hauteur",),
            valeurs=("support",),
            etudes="cess",
            reve="avocat",
        )
        assert found == Preferences(
            wishes=("nuit", "equipe"),
            refusals=("hauteur",),
            values=("support",),
            studies="cess",
            dream="avocat",
        )

    def test_unknown_ids_are_left_out(self) -> None:
        found = read(
            envies=("nuit", "fantome"),
            refus=("sorcier",),
            valeurs=("gloire", "independence"),
            etudes="doctorat",
            reve="dragon",
        )
        assert found == Preferences(wishes=("nuit",), values=("independence",))

    def test_context_both_wished_and_refused_is_a_wish(self) -> None:
        found = read(envies=("nuit",), refus=("nuit", "hauteur"))
        assert (found.wishes, found.refusals) == (("nuit",), ("hauteur",))

    def test_unknown_wish_does_not_cancel_a_refusal(self) -> None:
        assert read(envies=("fantome",), refus=("nuit",)).refusals == ("nuit",)

    @pytest.mark.parametrize("value", [3, "nuit", None, ("a", 3), ()])
    def test_wrong_kind_of_answer_prefers_nothing(self, value: Any) -> None:
        assert read(envies=value, refus=value, valeurs=value) == Preferences()

    @pytest.mark.parametrize("value", [3, None, ("cess",), ("avocat",)])
    def test_wrong_kind_of_single_answer_prefers_nothing(self, value: Any) -> None:
        assert read(etudes=value, reve=value) == Preferences()

    def test_what_is_chosen_twice_counts_once(self) -> None:
        twice = ("support", "support")
        found = read(envies=("nuit", "nuit"), refus=("hauteur", "hauteur"), valeurs=twice)
        assert (found.wishes, found.refusals) == (("nuit",), ("hauteur",))
        assert found.values == ("support",)

    @given(
        st.dictionaries(
            st.sampled_from(["envies", "refus", "valeurs", "etudes", "reve", "r-1", "fantome"]),
            st.one_of(
                st.none(),
                st.integers(),
                st.sampled_from([*LEVELS, *RATED, "avocat", "", "\x1b"]),
                st.lists(st.sampled_from([*CONTEXTS, *VALUES, "fantome", "\x1b"])).map(tuple),
            ),
        )
    )
    def test_whatever_was_stored_only_known_ids_come_out(self, pages: dict[str, Any]) -> None:
        found = read_preferences(Answers(pages), SMALL)
        assert set(found.wishes) | set(found.refusals) <= set(CONTEXTS)
        assert not set(found.wishes) & set(found.refusals)
        assert set(found.values) <= set(VALUES)
        assert found.studies in (None, *LEVELS)
        assert found.dream in (None, "avocat", "apiculteur")
