"""Where things are: the content that comes with the program, and a person's own files.

Nothing here creates a folder: asking where something is must leave no trace.
"""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "ORIENTATION_DOSSIER"
"""Environment variable that moves a person's files elsewhere (a USB key, a test folder)."""


def content_dir() -> Path:
    """Folder of the bundled content: inside the wheel, or `data/` of a source checkout."""
    packaged = Path(__file__).parent / "data"
    return packaged if packaged.is_dir() else Path(__file__).parents[2] / "data"


def user_dir() -> Path:
    """Folder of this account's saved results; it may not exist yet."""
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("orientation", appauthor=False)


def cache_dir() -> Path:
    """Folder of compiled content, beside the saved results; it may be deleted at any time."""
    return user_dir() / "cache"


def sessions_dir() -> Path:
    """Folder of the session files; it may not exist yet."""
    return user_dir() / "seances"
