"""The command line called in this process, on a small catalogue unless a test asks otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from orientation_tui import paths
from orientation_tui.cli import main
from orientation_tui.sessions.store import SessionStore
from tests.plain.journeys import write_content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue's folder; nobody writes there."""
    return write_content(tmp_path_factory.mktemp("petit") / "contenu")


@pytest.fixture
def store(own_home: Path) -> SessionStore:
    """This account's saved results."""
    return SessionStore(own_home / "seances")


@pytest.fixture
def real(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run a command with the content that comes with the program."""

    def run(*words: str) -> Said:
        try:
            code = main(words)
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else -1
        read = capsys.readouterr()
        return Said(code, *(text.replace("\u00a0", " ") for text in read))

    return run


@pytest.fixture
def orientation(
    content: Path, monkeypatch: pytest.MonkeyPatch, real: Callable[..., Said]
) -> Callable[..., Said]:
    """Run a command with the small catalogue in the place of the program's own."""
    monkeypatch.setattr(paths, "content_dir", lambda: content)
    return real
