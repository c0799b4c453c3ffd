"""Two programs never write one session, and a killed one leaves no lock behind."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from orientation_tui.sessions import lock as lock_module
from orientation_tui.sessions.store import SessionStore
from tests.sessions.people import session

if TYPE_CHECKING:
    from collections.abc import Iterator

HOLDER = Path(__file__).with_name("holder.py")


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    made = SessionStore(tmp_path / "seances")
    made.save(session("a"))
    return made


@contextmanager
def another_program(
    store: SessionStore, session_id: str
) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A second program that tried to take the lock: what it said, and the program itself."""
    command = [sys.executable, str(HOLDER), str(store.folder), session_id]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            assert process.stdout
            yield process.stdout.readline().strip(), process
        finally:
            process.kill()


def test_second_program_is_refused_while_the_first_holds_it(store: SessionStore) -> None:
    with another_program(store, "a") as (said, _):
        assert said == "taken"
        assert not store.lock("a").acquire()
        with another_program(store, "a") as (said_too, _):
            assert said_too == "busy"


def test_program_is_refused_what_this_one_holds(store: SessionStore) -> None:
    held = store.lock("a")
    assert held.acquire()
    with another_program(store, "a") as (said, _):
        assert said == "busy"
    held.release()
    with another_program(store, "a") as (said, _):
        assert said == "taken"


def test_killed_program_gives_it_back(store: SessionStore) -> None:
    with another_program(store, "a") as (said, process):
        assert said == "taken"
        process.kill()
        process.wait()
        assert store.lock("a").acquire()


def test_program_that_ends_gives_it_back(store: SessionStore) -> None:
    with another_program(store, "a") as (_, process):
        process.communicate("")
        assert process.returncode == 0
        assert store.lock("a").acquire()


def test_other_sessions_stay_free(store: SessionStore) -> None:
    with another_program(store, "a"):
        assert store.lock("b").acquire()


def test_giving_it_back_leaves_no_file(store: SessionStore) -> None:
    held = store.lock("a")
    held.acquire()
    held.release()
    assert [p.name for p in store.folder.iterdir()] == ["a.json"]


def test_giving_back_what_is_not_held_is_harmless(store: SessionStore) -> None:
    held = store.lock("a")
    assert held.acquire()
    other = store.lock("a")
    assert not other.acquire()
    other.release()
    assert not store.lock("a").acquire()
    held.release()
    held.release()
    assert store.lock("a").acquire()


def test_can_be_taken_again_after_giving_it_back(store: SessionStore) -> None:
    held = store.lock("a")
    for _ in range(3):
        assert held.acquire()
        assert not store.lock("a").acquire()
        held.release()


def test_does_not_keep_the_session_from_being_read_or_saved(store: SessionStore) -> None:
    with another_program(store, "a"):
        store.save(session("a", finished=True))
        assert store.listing().sessions[0].finished


def test_where_nothing_can_be_written_nobody_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("")
    assert SessionStore(tmp_path / "fichier").lock("a").acquire()


def test_file_system_without_locks_refuses_nobody(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsupported(descriptor: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(lock_module, "_lock", unsupported)
    assert store.lock("a").acquire()


def test_taken_just_as_another_gives_it_back_it_is_held_by_one_only(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = store.lock("a"), store.lock("a"), store.lock("a")
    assert first.acquire()
    system_lock = lock_module._lock

    def first_leaves_meanwhile(descriptor: int) -> None:
        first.release()
        system_lock(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(lock_module, "_lock", first_leaves_meanwhile)
        got_second = second.acquire()
    assert not (got_second and third.acquire())


def test_taken_before_the_very_first_save_it_protects_the_session(tmp_path: Path) -> None:
    fresh = SessionStore(tmp_path / "nouveau")
    assert fresh.lock("a").acquire()
    fresh.save(session("a"))
    assert not fresh.lock("a").acquire()
