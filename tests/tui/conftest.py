"""What the app's tests share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import _wait

from orientation_tui.sessions.store import SessionStore
from tests.tui.driver import sitting
from tests.tui.village import write_village

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from tests.tui.driver import User


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a key Pilot sleeps until the process idles; look more often, as tests wait anyway."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", 0.003)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", 0.0006)


@pytest.fixture(scope="session")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small catalogue's folder, which nobody writes to."""
    return write_village(tmp_path_factory.mktemp("village"))


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    """The sessions of the person in front of the app; its folder does not exist yet."""
    return SessionStore(tmp_path / "seances")


@pytest.fixture
def sit(village: Path, store: SessionStore) -> Callable[..., AbstractAsyncContextManager[User]]:
    """Start the app on the village's content and the test's sessions."""

    def start(**options: object) -> AbstractAsyncContextManager[User]:
        return sitting(village, store.folder, **options)  # type: ignore[arg-type]

    return start
