"""A quiz in progress: its length is known from the start, and follow-ups keep their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orientation_tui.assessment.journey import PENDING, next_position
from orientation_tui.matching.next_question import followup
from orientation_tui.sessions.recorder import Recorder
from orientation_tui.sessions.store import SessionStore
from tests.matching.people import CATALOGUE, RATING
from tests.samples import RATED

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.assessment.answers import Answers, AnswerValue
    from orientation_tui.content.catalogue import Catalogue

PAGES = ["envies", "refus", "etudes", "reve", "valeurs"]
PATTERN = (5, 1, 4, 2, 3, 5, 4, 1, 3, 2, 5, 4, 1, 2, 5, 3, 4, 1)


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "seances")


def started(store: SessionStore, catalogue: Catalogue = CATALOGUE, form: str = "suivi") -> Recorder:
    return Recorder.start(store, catalogue, followup, form)


def ids(recorder: Recorder) -> list[str]:
    return [step.id for step in recorder.steps]


def go_on(recorder: Recorder, count: int, value: AnswerValue = 4) -> list[str]:
    """Answer the next `count` steps; return which they were."""
    done = []
    for _ in range(count):
        step = recorder.steps[next_position(recorder.steps, recorder.answers)]
        assert step != PENDING
        recorder.record(step.id, value)
        done.append(step.id)
    return done


def rate_the_form(recorder: Recorder) -> None:
    for name, value in zip(RATED, PATTERN, strict=True):
        recorder.record(name, value)


def resumed(recorder: Recorder, store: SessionStore) -> Recorder:
    """The same quiz opened again another day."""
    return Recorder(store.load(recorder.session.id), store, CATALOGUE, followup)


def test_the_usual_quiz_tells_its_length_from_the_start_to_the_end(
    store: SessionStore, catalogue: Catalogue
) -> None:
    usual = next(iter(catalogue.forms.values()))
    recorder = started(store, catalogue, usual.id)
    whole = 18 + 10 + len(usual.preferences)
    for number, name in enumerate(usual.questions):
        assert len(recorder.steps) == whole
        recorder.record(name, 1 + number % 5)
    for number in range(10):
        assert len(recorder.steps) == whole
        assert recorder.steps[18 + number].id in catalogue.questions
        go_on(recorder, 1, 1 + number % 5)
    rated = ids(recorder)[:28]
    assert len(set(rated)) == 28
    assert set(rated) <= set(catalogue.questions)
    assert ids(recorder)[28:] == list(usual.preferences)
    assert go_on(recorder, len(usual.preferences), None) == list(usual.preferences)
    assert recorder.finished
    assert len(recorder.steps) == whole


def test_none_is_chosen_before_the_form_itself_is_answered(store: SessionStore) -> None:
    recorder = started(store)
    go_on(recorder, 17)
    assert recorder.steps[18:22] == (PENDING,) * 4
    recorder.record(RATED[17], 1)
    assert recorder.steps[18].id == followup(recorder.answers, CATALOGUE)
    assert recorder.steps[19:22] == (PENDING,) * 3


@given(st.lists(RATING, min_size=22, max_size=22))
@settings(max_examples=10)
def test_each_is_the_best_one_after_all_answers_so_far(
    tmp_path_factory: pytest.TempPathFactory, values: list[int | None]
) -> None:
    recorder = started(SessionStore(tmp_path_factory.mktemp("seances")))
    for name, value in zip(RATED, values, strict=False):
        recorder.record(name, value)
    for place in range(18, 22):
        expected = followup(recorder.answers, CATALOGUE)
        if expected is None:
            assert ids(recorder)[place:] == PAGES
            break
        assert ids(recorder)[place] == expected
        recorder.record(expected, values[place])


def test_are_kept_in_order_when_the_quiz_is_resumed(store: SessionStore) -> None:
    recorder = started(store)
    rate_the_form(recorder)
    for count in range(5):
        again = resumed(recorder, store)
        assert again.steps == recorder.steps
        assert next_position(again.steps, again.answers) == 18 + count
        if count < 4:
            go_on(recorder, 1, 1 + count)


def test_are_kept_when_one_goes_back_and_changes_an_answer(store: SessionStore) -> None:
    recorder = started(store)
    rate_the_form(recorder)
    asked = go_on(recorder, 4, 5)
    for name in (RATED[0], RATED[17], asked[0], asked[2]):
        recorder.record(name, 2)
        assert ids(recorder) == [*RATED, *asked, *PAGES]
    assert ids(resumed(recorder, store)) == [*RATED, *asked, *PAGES]


def test_only_the_one_not_answered_yet_may_change_when_one_goes_back(store: SessionStore) -> None:
    recorder = started(store)
    rate_the_form(recorder)
    asked = go_on(recorder, 2, 5)
    for name in RATED:
        recorder.record(name, 6 - PATTERN[RATED.index(name)])
        assert ids(recorder)[18:20] == asked
        assert ids(recorder)[20] == followup(recorder.answers, CATALOGUE)
        assert ids(recorder)[21] == ""


def test_i_do_not_know_to_a_followup_is_an_answer(store: SessionStore) -> None:
    recorder = started(store)
    rate_the_form(recorder)
    asked = go_on(recorder, 4, None)
    assert len(set(asked)) == 4
    assert ids(recorder) == [*RATED, *asked, *PAGES]


def test_without_any_rating_the_quiz_goes_on_to_its_pages(store: SessionStore) -> None:
    recorder = started(store)
    go_on(recorder, 18, None)
    assert ids(recorder) == [*RATED, *PAGES]
    recorder.record(RATED[0], 5)
    assert len(recorder.steps) == 18 + 4 + 5


def test_a_bank_that_runs_out_leaves_no_empty_place(store: SessionStore) -> None:
    left = ["vente-1", "nature-1"]

    def choose(answers: Answers, _: Catalogue) -> str | None:
        return next((name for name in left if name not in answers.given), None)

    recorder = Recorder.start(store, CATALOGUE, choose, "suivi")
    rate_the_form(recorder)
    go_on(recorder, 2)
    assert ids(recorder) == [*RATED, *left, *PAGES]
    go_on(recorder, 5, None)
    assert recorder.finished


def test_a_form_without_followups_never_asks_for_one(store: SessionStore) -> None:
    def refuse(_: Answers, __: Catalogue) -> str | None:
        raise AssertionError("no question to choose here")

    recorder = Recorder.start(store, CATALOGUE, refuse, "express")
    rate_the_form(recorder)
    assert ids(recorder) == [*RATED, *PAGES]


def test_the_quiz_is_finished_only_once_followups_and_pages_are_answered(
    store: SessionStore,
) -> None:
    recorder = started(store)
    rate_the_form(recorder)
    go_on(recorder, 8, None)
    assert not recorder.finished
    assert not store.load(recorder.session.id).finished
    go_on(recorder, 1, None)
    assert recorder.finished
    assert store.load(recorder.session.id).finished
