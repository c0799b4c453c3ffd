"""The file a result travels in: which program wrote it, in which format, and the session inside."""

from __future__ import annotations

import json
from typing import Any

from orientation_tui.sessions.model import LARGEST_FILE, DamagedSessionError, Session, read_session

PROGRAM = "orientation"
"""Value of « programme » in every file of this program."""

FORMAT = 1
"""Version of the file; a higher one is a newer program's."""

SESSION = "seance"
"""Key of the session."""

LARGEST = 4 * LARGEST_FILE
"""Bytes of a whole file; a usual one has a few dozen kilobytes."""


_WAY_OUT = "Donne un fichier écrit par « orientation rapport --json »."


def open_envelope(name: str, data: bytes) -> Session:
    """Return the session of a result file, or of a bare session file.

    Args:
        name: what to call the file in messages; printable.
        data: its content.

    Raises:
        DamagedSessionError: not such a file, damaged, or written by a newer program.
    """
    if len(data) > LARGEST:
        raise DamagedSessionError(f"Le fichier {name} est trop grand pour être un résultat.")
    try:
        raw: Any = json.loads(data.decode("utf-8-sig"))
        inside = _session_of(name, raw) if isinstance(raw, dict) and "programme" in raw else raw
        alone = json.dumps(inside).encode()
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise DamagedSessionError(
            f"Le fichier {name} n'est pas du JSON lisible.", _WAY_OUT
        ) from None
    session = read_session(name, alone)
    _check(name, session)
    return session


def _session_of(name: str, table: dict[str, Any]) -> object:
    if table["programme"] != PROGRAM:
        raise DamagedSessionError(f"Le fichier {name} vient d'un autre programme.", _WAY_OUT)
    version = table.get("format")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise DamagedSessionError(
            f"Le fichier {name} est abîmé : « format » devrait être un nombre entier.", _WAY_OUT
        )
    if version > FORMAT:
        raise DamagedSessionError(
            f"Le fichier {name} vient d'une version plus récente du programme.",
            "Mets le programme à jour pour l'importer.",
        )
    if SESSION not in table:
        raise DamagedSessionError(
            f"Le fichier {name} est abîmé : il manque « {SESSION} ».", _WAY_OUT
        )
    return table[SESSION]


def _check(name: str, session: Session) -> None:
    """Refuse what would be saved but could not be shown or read again."""
    if len(session.to_bytes()) > LARGEST_FILE:
        raise DamagedSessionError(f"Le fichier {name} est trop grand pour être un résultat.")
