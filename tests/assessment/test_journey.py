"""The order of the quiz, where to go on, and how long is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.assessment.journey import (
    PENDING,
    PREFERENCE_PACE,
    USUAL_PACE,
    Step,
    followups_of,
    next_position,
    seconds_left,
    steps_of,
    time_left,
)
from tests.matching.people import CATALOGUE
from tests.samples import PAGES, RATED, career, catalogue_of

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

SMALL = catalogue_of([career()])
STEPS = steps_of(SMALL, "express")


class TestSteps:
    def test_questions_come_first_in_the_order_of_the_form_then_the_pages(self) -> None:
        assert [s.id for s in STEPS] == [*RATED, *PAGES]

    def test_each_page_knows_its_kind(self) -> None:
        assert {s.kind for s in STEPS[:18]} == {"rating"}
        assert [s.kind for s in STEPS[18:]] == list(PAGES.values())

    def test_another_form_has_its_own_steps(self) -> None:
        assert [s.id for s in steps_of(SMALL, "eclair")] == list(RATED[:6])

    def test_form_that_is_gone_falls_back_to_the_usual_one(self) -> None:
        assert steps_of(SMALL, "supprime") == STEPS

    def test_bundled_forms_all_have_steps(self, catalogue: Catalogue) -> None:
        for form in catalogue.forms.values():
            steps = steps_of(catalogue, form.id)
            pending = [""] * form.followups
            assert [s.id for s in steps] == [*form.questions, *pending, *form.preferences]


class TestFollowups:
    """The form « suivi » asks four further questions between its own and the pages."""

    def ids(self, *followups: str) -> list[str]:
        return [step.id for step in steps_of(CATALOGUE, "suivi", followups)[18:22]]

    def test_those_to_come_have_their_place_already(self) -> None:
        assert steps_of(CATALOGUE, "suivi")[18:22] == (PENDING,) * 4
        assert len(steps_of(CATALOGUE, "suivi")) == 18 + 4 + 5

    def test_those_chosen_take_the_first_places_in_their_order(self) -> None:
        assert self.ids("vente-1", "nature-1") == ["vente-1", "nature-1", "", ""]
        assert [s.kind for s in steps_of(CATALOGUE, "suivi", ["vente-1"])[18:22]] == ["rating"] * 4

    def test_are_the_answered_questions_that_the_form_does_not_ask_itself(self) -> None:
        given = {"nature-1": 3, "r-1": 2, "envies": ("nuit",), "double": None, "fantome": 4}
        assert followups_of(CATALOGUE, "suivi", Answers(given)) == ["nature-1", "double"]

    def test_a_form_without_any_has_none_whatever_was_answered(self) -> None:
        assert followups_of(CATALOGUE, "express", Answers({"nature-1": 3})) == []

    def test_one_to_come_is_where_the_quiz_goes_on(self) -> None:
        answers = Answers(dict.fromkeys((*RATED, "vente-1"), 3))
        assert next_position(steps_of(CATALOGUE, "suivi", ["vente-1"]), answers) == 19

    def test_those_to_come_take_as_long_as_a_question(self) -> None:
        left = seconds_left(steps_of(CATALOGUE, "suivi"), 0, Answers())
        assert left == pytest.approx(22 * USUAL_PACE + 5 * PREFERENCE_PACE)


class TestNextPosition:
    def test_starts_at_the_first(self) -> None:
        assert next_position(STEPS, Answers()) == 0

    def test_resumes_at_the_first_gap(self) -> None:
        answers = Answers({STEPS[0].id: 3, STEPS[1].id: 3, STEPS[3].id: 3})
        assert next_position(STEPS, answers) == 2

    def test_i_do_not_know_is_an_answer(self) -> None:
        assert next_position(STEPS, Answers({STEPS[0].id: None})) == 1

    def test_answers_to_other_quizzes_do_not_count(self) -> None:
        assert next_position(STEPS, Answers({"double": 5, "fantome": 1})) == 0

    def test_ends_past_the_last_when_all_is_answered(self) -> None:
        assert next_position(STEPS, Answers({s.id: None for s in STEPS})) == len(STEPS)

    @given(st.sets(st.sampled_from([s.id for s in STEPS])))
    def test_nothing_before_it_is_left_open(self, done: set[str]) -> None:
        position = next_position(STEPS, Answers(dict.fromkeys(done)))
        assert all(s.id in done for s in STEPS[:position])
        assert position == len(STEPS) or STEPS[position].id not in done


class TestSecondsLeft:
    def test_uses_the_usual_pace_before_three_answers(self) -> None:
        answers = Answers({}, {RATED[0]: 60.0, RATED[1]: 60.0})
        expected = 18 * USUAL_PACE + 4 * PREFERENCE_PACE
        assert seconds_left(STEPS, 0, answers) == pytest.approx(expected)

    def test_uses_the_persons_own_median_from_three_answers(self) -> None:
        answers = Answers({}, {RATED[0]: 2.0, RATED[1]: 10.0, RATED[2]: 3.0})
        expected = 15 * 3.0 + 4 * PREFERENCE_PACE
        assert seconds_left(STEPS, 3, answers) == pytest.approx(expected)

    def test_time_spent_on_a_page_is_not_the_pace_of_a_question(self) -> None:
        answers = Answers({}, dict.fromkeys(PAGES, 90.0))
        assert seconds_left(STEPS, 0, answers) == pytest.approx(18 * USUAL_PACE + 48)

    def test_one_long_pause_hardly_matters(self) -> None:
        answers = Answers({}, dict.fromkeys(RATED[:6], 3.0) | {RATED[6]: 3600.0})
        assert seconds_left(STEPS, 7, answers) == pytest.approx(11 * 3.0 + 48)

    def test_nothing_is_left_at_the_end(self) -> None:
        assert seconds_left(STEPS, len(STEPS), Answers()) == 0

    @given(st.dictionaries(st.sampled_from(RATED), st.floats(0, 1e4)))
    def test_never_grows_from_one_step_to_the_next(self, seconds: dict[str, float]) -> None:
        answers = Answers({}, seconds)
        left = [seconds_left(STEPS, i, answers) for i in range(len(STEPS) + 1)]
        assert left == sorted(left, reverse=True)

    def test_the_express_quiz_is_announced_as_about_two_minutes(self) -> None:
        assert time_left(seconds_left(STEPS, 0, Answers())) == "environ 2 minutes"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "moins d'une minute"),
        (49.9, "moins d'une minute"),
        (50, "environ 1 minute"),
        (89, "environ 1 minute"),
        (91, "environ 2 minutes"),
        (120, "environ 2 minutes"),
        (290, "environ 5 minutes"),
    ],
)
def test_time_left_is_told_modestly(seconds: float, words: str) -> None:
    assert time_left(seconds) == words


def test_a_step_is_its_id_and_kind() -> None:
    assert Step("r-1", "rating") == STEPS[0]
