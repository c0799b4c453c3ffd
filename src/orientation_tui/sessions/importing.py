"""Take in a result that was written elsewhere."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.content.text import spelled
from orientation_tui.errors import OrientationError, reason
from orientation_tui.sessions.envelope import LARGEST, open_envelope

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.sessions.model import Session
    from orientation_tui.sessions.store import SessionStore

_OURS = re.compile(r"\d{8}-\d{6}-[0-9a-f]{6}")
"""An id this program gives."""


@dataclass(frozen=True)
class Imported:
    """What an import came to."""

    session: Session
    """As it is saved."""
    already_there: bool
    """Whether it was saved before, so that nothing was written."""
    notes: tuple[str, ...] = ()
    """One sentence for each saved file that could not be read."""


def import_session(path: Path, store: SessionStore) -> Imported:
    """Save the result of `path`; nothing that is saved is ever replaced.

    It keeps its id where that is free. What is already saved, under any id, is not saved twice.

    Raises:
        OrientationError: the file can't be read or is no result, or nothing can be saved.
    """
    session = open_envelope(spelled(path.name, 100), _read(path))
    listing = store.listing()
    for other in listing.sessions:
        if other == session.model_copy(update={"id": other.id}):
            return Imported(other, already_there=True, notes=listing.notes)
    # an id that is not ours could be a name that a system reserves
    if not _OURS.fullmatch(session.id) or store.path(session.id).exists():
        fresh = store.new(session.form, session.content, session.created).id
        session = session.model_copy(update={"id": fresh})
    store.save(session)
    return Imported(session, already_there=False, notes=listing.notes)


def _read(path: Path) -> bytes:
    """The file's bytes, never more than can be a result."""
    shown = spelled(str(path), 200)
    try:
        # a pipe would wait for ever, a device never end
        if not stat.S_ISREG(path.stat().st_mode):
            raise OrientationError(
                f"« {shown} » n'est pas un fichier ordinaire.", "Donne le nom d'un fichier JSON."
            )
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise OrientationError(
            f"Il n'y a pas de fichier « {shown} ».", "Vérifie le nom et le dossier."
        ) from None
    except OSError as error:
        raise OrientationError(
            f"« {shown} » ne peut pas être lu : {reason(error)}.",
            "Copie-le ailleurs et recommence.",
        ) from error
