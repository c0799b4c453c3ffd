"""Whole journeys in line mode, word for word.

After a change that is meant: pytest tests/plain --update-snapshots, then read the difference.
"""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from orientation_tui.plain import quiz
from orientation_tui.sessions import recorder
from orientation_tui.sessions.store import SessionStore
from tests.plain.journeys import GIVEN, QUIZ, RESUME, START, given, sit
from tests.program import run, shipped_with

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue

    Golden = Callable[[str, str], None]


@pytest.fixture
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every answer is given at noon and takes three seconds."""
    ticks = iter(range(0, 10_000, 3))
    monkeypatch.setattr(quiz, "time", SimpleNamespace(monotonic=lambda: next(ticks)))
    monkeypatch.setattr(recorder, "_now", lambda: datetime(2026, 3, 2, 12, 0, tzinfo=UTC))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SessionStore:
    """A store whose folder reads the same wherever the test runs."""
    from pathlib import Path

    monkeypatch.chdir(tmp_path)
    return SessionStore(Path("seances"))


@pytest.mark.usefixtures("noon")
def test_whole_journey(small: Catalogue, here: SessionStore, golden: Golden) -> None:
    test = ("1", "t", "4", "r", "é", "x", "1", "3", "")
    choices = ("5", "1", "6", "4", "6", "1,3", "7", "1", "1", "8", "1", "4", "9", "5")
    results = (*test, *choices, "11")
    explore = ("2", "zzz", "peint", "1", "", "")
    erase = ("3", "2", "oui", "3", "2", "OUI", "3")
    text = sit(small, here, START, *QUIZ, *results, *explore, "4", *erase, "q")
    golden("voyage", text)


@pytest.mark.usefixtures("noon")
def test_interrupted_journey(small: Catalogue, here: SessionStore, golden: Golden) -> None:
    first = sit(small, here, START, "7", "5", "x", "4", "r", "", "?", "q")
    second = sit(small, here, RESUME, *"3" * 16, "", "r", "", "", "0", "", "2", "", "", "q")
    assert given(here)["etudes"] is None
    golden("interrompu", f"{first}\n~~~ plus tard ~~~\n\n{second}")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="French accents through a Windows pipe")
def test_whole_journey_through_a_pipe(
    content: Path, tmp_path: Path, store: SessionStore, golden: Golden
) -> None:
    program = shipped_with(content, tmp_path / "programme")
    typed = "".join(f"{line}\n" for line in (START, *QUIZ, "1", "q"))
    done = run(typed=typed, PYTHONPATH=str(program))
    assert (done.returncode, done.stderr) == (0, "")
    assert given(store) == GIVEN
    # what is left depends on how fast this machine answers
    text = re.sub(r"encore [^.]*\.", "encore …", done.stdout.replace("\u00a0", " "))
    golden("tuyau", text)
