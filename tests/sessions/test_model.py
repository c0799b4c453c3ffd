"""What a session file holds, and that it reads back as it was written."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from pydantic import ValidationError

from orientation_tui.assessment.answers import Answers
from orientation_tui.sessions.model import FORMAT, DamagedSessionError, Session, read_session
from tests.sessions.people import ANSWERS, NOON, session, table


@given(ANSWERS)
def test_any_answers_read_back_as_they_were_saved(answers: Answers) -> None:
    saved = session().with_answers(answers, now=NOON, finished=True)
    back = read_session("x.json", saved.to_bytes())
    assert back == saved
    assert dict(back.answers.given) == dict(answers.given)
    assert list(back.answers.given) == list(answers.given)
    assert dict(back.answers.seconds) == dict(answers.seconds)


def test_file_is_readable_json_that_says_nothing_of_the_person() -> None:
    text = session().to_bytes().decode()
    assert set(json.loads(text)) == {
        *("format", "id", "created", "updated"),
        *("form", "content", "given", "seconds", "finished"),
        *("kept", "set_aside"),
    }
    assert text.count("\n") > 10
    assert json.loads(text)["format"] == FORMAT


def test_new_answers_leave_the_earlier_session_as_it_was() -> None:
    first = session()
    later = first.with_answers(Answers({"r-1": 1}), now=NOON + timedelta(1), finished=True)
    assert (first.given["r-1"], first.finished, first.updated) == (4, False, NOON)
    assert (later.given, later.finished) == ({"r-1": 1}, True)
    assert (later.updated, later.created, later.id) == (NOON + timedelta(1), NOON, first.id)


@pytest.mark.parametrize("name", ["../x", "..", "a/b", "/etc/passwd", "a\x00b", "A", "", "x" * 61])
def test_id_that_could_leave_the_folder_makes_no_session(name: str) -> None:
    with pytest.raises(ValidationError):
        session(name)


def test_newer_format_is_told_with_a_way_out() -> None:
    data = json.dumps({"format": FORMAT + 1, "what": "ever"}).encode()
    with pytest.raises(DamagedSessionError, match="plus récente") as caught:
        read_session("x.json", data)
    assert caught.value.in_place
    assert "à jour" in caught.value.way_out


def test_field_that_is_wrong_is_named() -> None:
    data = json.dumps(table(given={"r-1": 9})).encode()
    with pytest.raises(DamagedSessionError, match=r"x\.json est abîmé : champ « given\.r-1"):
        read_session("x.json", data)


def test_question_left_on_screen_for_months_does_not_damage_the_session() -> None:
    answers = Answers().answer("r-1", 4, seconds=2e7)
    saved = session().with_answers(answers, now=NOON, finished=False)
    assert read_session("x.json", saved.to_bytes()).given["r-1"] == 4


def test_fresh_session_has_no_answers() -> None:
    fresh = Session(id="a", created=NOON, updated=NOON, form="express")
    assert (dict(fresh.answers.given), fresh.finished, fresh.content) == ({}, False, "")


def test_a_session_written_before_careers_could_be_kept_is_read() -> None:
    old = table(format=1)
    del old["kept"], old["set_aside"]
    back = read_session("x.json", json.dumps(old).encode())
    assert (back.kept, back.set_aside, back.format) == ((), (), FORMAT)
    assert back == session()


def test_careers_kept_and_set_aside_come_back_in_their_order_and_age_no_answer() -> None:
    chosen = session().with_choices(["couvreur", "juge"], ["notaire"])
    back = read_session("x.json", chosen.to_bytes())
    assert (back.kept, back.set_aside) == (("couvreur", "juge"), ("notaire",))
    assert back.updated == NOON


@pytest.mark.parametrize("value", ["couvreur", ["../x"], [1], {"a": 1}, None])
def test_careers_kept_that_are_no_ids_are_refused(value: object) -> None:
    with pytest.raises(DamagedSessionError, match="kept"):
        read_session("x.json", json.dumps(table(kept=value)).encode())


@pytest.mark.parametrize("value", [0, -1, "2", True, None])
def test_a_version_that_is_none_is_refused(value: object) -> None:
    with pytest.raises(DamagedSessionError, match="format"):
        read_session("x.json", json.dumps(table(format=value)).encode())
