"""Load content and saved results for a command."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from orientation_tui import paths

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.store import SessionStore


def catalogue(own: Path | None) -> Catalogue:
    """The bundled content, with the folder `own` over it."""
    from orientation_tui.content.cache import CompiledCache
    from orientation_tui.content.loading import load_catalogue

    return load_catalogue(paths.content_dir(), own, CompiledCache(paths.cache_dir()))


def store() -> SessionStore:
    """This account's saved results."""
    from orientation_tui.sessions.store import SessionStore

    return SessionStore(paths.sessions_dir())


def this_year() -> int:
    """The current year, to tell old figures."""
    return datetime.now(tz=UTC).year
