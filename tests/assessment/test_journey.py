"""The order of the quiz, where to go on, and how long is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.assessment.journey import (
    PREFERENCE_PACE,
    USUAL_PACE,
    Step,
    next_position,
    seconds_left,
    steps_of,
    time_left,
)
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
            assert [s.id for s in steps] == [*form.questions, *form.preferences]


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
