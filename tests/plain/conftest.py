"""What line mode's tests share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from orientation_tui.content.loading import load_catalogue
from orientation_tui.sessions.store import SessionStore
from tests.plain.journeys import write_content

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientation_tui.content.catalogue import Catalogue

GOLDEN = Path(__file__).with_name("golden")


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue's folder; nobody writes there."""
    return write_content(tmp_path_factory.mktemp("petit") / "contenu")


@pytest.fixture(scope="session")
def small(content: Path) -> Catalogue:
    return load_catalogue(content)


@pytest.fixture
def store(own_home: Path) -> SessionStore:
    """Where the program itself would save in this test."""
    return SessionStore(own_home / "seances")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the one kept under a name, or keep it with --update-snapshots."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--update-snapshots"):
            path.write_text(text, encoding="utf-8")
        assert text == path.read_text(encoding="utf-8")

    return check
