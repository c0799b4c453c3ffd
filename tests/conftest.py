"""What several layers' tests share: catalogues, content folders, and a home of their own."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from orientation_tui import paths
from orientation_tui.content.loading import load_catalogue
from tests.samples import write_content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue

# no deadline: a slow machine is not a defect. « pytest --hypothesis-profile=long » for goal 9
settings.register_profile(
    "usual", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("usual"), max_examples=10_000)
settings.load_profile("usual")


def pytest_configure() -> None:
    """Local times read the same everywhere; the processes that tests start inherit it."""
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden texts and screen snapshots are rewritten on demand, never silently."""
    parser.addoption(
        "--update-snapshots", action="store_true", help="rewrite golden texts and snapshots"
    )


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Nobody's real results are read or written: the program's folder is inside the test's."""
    home = tmp_path / "dossier"
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    return home


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The bundled content; it grows, so only properties may be asserted of it."""
    return load_catalogue(paths.content_dir())


@pytest.fixture
def content_folder(tmp_path: Path) -> Callable[..., Path]:
    """Write a complete content folder; see `samples.write_content` for what may be replaced."""

    def write(name: str = "contenu", **files: Any) -> Path:
        return write_content(tmp_path / name, **files)

    return write


@pytest.fixture
def tiny_catalogue(content_folder: Callable[..., Path]) -> Callable[..., Catalogue]:
    """Load a catalogue of a few made-up careers, given as TOML tables (see `samples.career`)."""

    def load(*careers: dict[str, Any], **files: Any) -> Catalogue:
        if careers:
            files["careers"] = careers
        return load_catalogue(content_folder(**files))

    return load
