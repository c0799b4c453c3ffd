"""Which sets of answers carry no ranking, and which make it less sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.assessment.quality import (
    FASTEST_PACE,
    FEWEST_RATINGS,
    LONGEST_RUN,
    Doubt,
    Floor,
    Quality,
    assess,
)
from tests.samples import RATED, career, catalogue_of

if TYPE_CHECKING:
    from collections.abc import Sequence

SMALL = catalogue_of([career()])
VARIED = (5, 1, 4, 2, 3, 5, 4, 1, 3, 2, 5, 4, 1, 2, 5, 3, 4, 1)


def judged(values: Sequence[int | None], seconds: float | None = None) -> Quality:
    answers = Answers()
    for name, value in zip(RATED, values, strict=False):
        answers = answers.answer(name, value, seconds)
    return assess(answers, SMALL)


class TestFloor:
    def test_varied_answers_carry_a_ranking(self) -> None:
        assert judged(VARIED) == Quality(rated=18, unknown=0, floor=None, doubts=())

    def test_too_few_answers_do_not(self) -> None:
        assert judged(VARIED[: FEWEST_RATINGS - 1]).floor is Floor.TOO_FEW
        assert judged(VARIED[:FEWEST_RATINGS]).floor is None

    def test_i_do_not_know_does_not_make_up_the_number(self) -> None:
        quality = judged([*VARIED[:8], *([None] * 10)])
        assert (quality.rated, quality.unknown, quality.floor) == (8, 10, Floor.TOO_FEW)

    def test_no_answer_at_all_carries_nothing(self) -> None:
        assert assess(Answers(), SMALL) == Quality(0, 0, Floor.TOO_FEW, ())

    @pytest.mark.parametrize("code", "RIASEC")
    def test_type_without_any_answer_forbids_it(self, code: str) -> None:
        values = [
            None if q.startswith(code.lower()) else v for q, v in zip(RATED, VARIED, strict=True)
        ]
        assert judged(values).floor is Floor.TYPE_MISSING

    def test_question_of_two_types_measures_both(self) -> None:
        values = [None if q[0] in "ri" else v for q, v in zip(RATED, VARIED, strict=True)]
        answers = Answers(dict(zip(RATED, values, strict=True))).answer("double", 5)
        assert assess(answers, SMALL).floor is None

    @pytest.mark.parametrize("key", [1, 2, 3, 4, 5])
    def test_same_answer_everywhere_is_flat(self, key: int) -> None:
        assert judged([key] * 18).floor is Floor.FLAT

    def test_two_answers_apart_from_the_rest_are_still_flat(self) -> None:
        assert judged([3] * 16 + [4, 4]).floor is Floor.FLAT

    def test_three_answers_apart_from_the_rest_are_not(self) -> None:
        assert judged([3] * 15 + [4, 4, 4]).floor is None

    @given(st.lists(st.integers(1, 4), min_size=18, max_size=18))
    def test_liking_everything_one_step_more_changes_nothing(self, values: list[int]) -> None:
        assert judged([v + 1 for v in values]) == judged(values)


class TestDoubts:
    def test_same_key_many_times_in_a_row_looks_careless(self) -> None:
        run = [2] * LONGEST_RUN + [5, 1, 4, 1, 5, 3]
        assert judged(run).doubts == (Doubt.SAME_KEY,)
        assert Doubt.SAME_KEY not in judged([*run[1:], 4]).doubts

    def test_run_is_found_in_the_middle_too(self) -> None:
        assert Doubt.SAME_KEY in judged([1, 5, *([3] * LONGEST_RUN), 1, 5]).doubts

    def test_interrupted_run_is_not_one(self) -> None:
        half = [2] * (LONGEST_RUN - 4)
        assert Doubt.SAME_KEY not in judged([*half, 5, *half]).doubts

    def test_answering_faster_than_one_can_read_is_told(self) -> None:
        assert judged(VARIED, FASTEST_PACE - 0.1).doubts == (Doubt.TOO_FAST,)
        assert judged(VARIED, FASTEST_PACE).doubts == ()

    def test_a_few_fast_answers_are_not(self) -> None:
        quick = Answers(dict(zip(RATED, VARIED, strict=True)), dict.fromkeys(RATED[:8], 0.1))
        assert assess(quick, SMALL).doubts == ()

    def test_time_spent_on_unknown_steps_does_not_count(self) -> None:
        times = dict.fromkeys([f"fantome-{n}" for n in range(20)], 0.1)
        assert assess(Answers(dict(zip(RATED, VARIED, strict=True)), times), SMALL).doubts == ()

    def test_many_unknown_answers_are_told(self) -> None:
        # 13 rated and 5 unknown is more than one for three; 14 and 4 is not
        assert judged([*VARIED[:13], *([None] * 5)]).doubts == (Doubt.MANY_UNKNOWN,)
        assert judged([*VARIED[:14], *([None] * 4)]).doubts == ()

    def test_skipped_preference_page_is_not_an_unknown_answer(self) -> None:
        pages = dict.fromkeys(("envies", "refus", "etudes", "reve"))
        answers = Answers(dict(zip(RATED, VARIED, strict=True)) | pages)
        assert assess(answers, SMALL).unknown == 0

    def test_several_doubts_are_all_told(self) -> None:
        values = [2] * 13 + [None] * 5
        assert set(judged(values, 0.2).doubts) == set(Doubt)
