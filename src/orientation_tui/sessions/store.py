"""The folder of one account's sessions."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from orientation_tui.content.text import spelled, visible
from orientation_tui.errors import OrientationError, reason
from orientation_tui.sessions.disk import (
    TEMPORARY,
    ensure_folder,
    removal_error,
    write_atomically,
)
from orientation_tui.sessions.lock import SUFFIX as LOCK_SUFFIX
from orientation_tui.sessions.lock import SessionLock
from orientation_tui.sessions.model import DamagedSessionError, Session, read_session

if TYPE_CHECKING:
    from pathlib import Path

ENDING = ".json"
LONGEST_AGE = 366 * 100
"""Days; nobody's results are older."""
SET_ASIDE = ".abime"
"""Added to the name of a damaged file, which is kept for whoever can repair it."""


class UnknownSessionError(OrientationError):
    """No session has this id."""

    def __init__(self, session_id: str) -> None:
        super().__init__(
            f"Aucun résultat enregistré ne s'appelle {visible(session_id)}.",
            "La liste : « orientation seances lister ».",
        )


@dataclass(frozen=True)
class Listing:
    """What the folder holds."""

    sessions: tuple[Session, ...]
    """The most recently changed first."""
    notes: tuple[str, ...]
    """One sentence for each file that could not be read."""


class SessionStore:
    """Reads and writes the session files of one folder; creates it at the first save only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, session_id: str) -> Path:
        """File of a session. The id of a `Session` is a slug, so it can't leave the folder."""
        return self.folder / f"{session_id}{ENDING}"

    def new(self, form: str, content: str, now: datetime) -> Session:
        """Return a fresh session; nothing is written before its first answer."""
        session_id = f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
        return Session(id=session_id, created=now, updated=now, form=form, content=content)

    def save(self, session: Session) -> None:
        """Write `session` durably.

        Raises:
            StorageError: it can't be written; what was saved before is untouched.
        """
        ensure_folder(self.folder)
        write_atomically(self.path(session.id), session.to_bytes())

    def load(self, session_id: str) -> Session:
        """Return one session.

        Raises:
            UnknownSessionError: there is none with this id.
            DamagedSessionError: its file can't be read; it is left where it is.
        """
        known = {p.name[: -len(ENDING)]: p for p in self._files()}
        if session_id not in known:
            raise UnknownSessionError(session_id)
        return self._read(known[session_id])

    def listing(self) -> Listing:
        """Return every readable session; damaged files are set aside and told."""
        sessions, notes = [], []
        for path in self._files():
            try:
                sessions.append(self._read(path))
            except DamagedSessionError as error:
                notes.append(error.message if error.in_place else self._set_aside(path, error))
        sessions.sort(key=lambda s: (s.updated, s.id), reverse=True)
        return Listing(tuple(sessions), tuple(notes))

    def readable(self) -> tuple[Session, ...]:
        """Return every session that can be read, touching nothing and telling nothing."""
        found = []
        for path in self._files():
            with suppress(DamagedSessionError):
                found.append(self._read(path))
        return tuple(found)

    def delete(self, session_id: str) -> None:
        """Remove one session and what belongs to it.

        Raises:
            UnknownSessionError: there is none with this id.
            StorageError: it can't be removed.
        """
        if session_id not in {p.name[: -len(ENDING)] for p in self._files()}:
            raise UnknownSessionError(session_id)
        self._remove(self._belonging(f"{session_id}{ENDING}", f"{session_id}{LOCK_SUFFIX}"))

    def delete_all(self) -> int:
        """Remove everything this program ever wrote here; return how many sessions that was.

        Raises:
            StorageError: something can't be removed.
        """
        count = len(self._files())
        if self.folder.is_dir():
            self._remove([p for p in self.folder.iterdir() if _is_ours(p)])
            with suppress(OSError):
                self.folder.rmdir()
        return count

    def delete_older(self, days: int, now: datetime) -> int:
        """Remove the sessions not changed for `days` days; return how many."""
        limit = now - timedelta(days=min(days, LONGEST_AGE))
        old = [s.id for s in self.listing().sessions if s.updated < limit]
        for session_id in old:
            self.delete(session_id)
        return len(old)

    def lock(self, session_id: str) -> SessionLock:
        """The lock of a session, not taken yet."""
        return SessionLock(self.folder / f"{session_id}{LOCK_SUFFIX}")

    def _files(self) -> list[Path]:
        try:
            return sorted(p for p in self.folder.glob(f"*{ENDING}") if p.is_file())
        except OSError:
            return []

    def _read(self, path: Path) -> Session:
        shown = spelled(path.name, 100)
        try:
            session = read_session(shown, path.read_bytes())
        except OSError as error:
            raise DamagedSessionError(
                f"Le fichier {shown} est illisible : {reason(error)}.", in_place=True
            ) from error
        if session.id != path.name[: -len(ENDING)]:
            raise DamagedSessionError(f"Le fichier {shown} ne porte pas le nom de son contenu.")
        return session

    def _set_aside(self, path: Path, error: DamagedSessionError) -> str:
        target = path.with_name(path.name + SET_ASIDE)
        number = 1
        while target.exists():
            number += 1
            target = path.with_name(f"{path.name}{SET_ASIDE}{number}")
        try:
            path.rename(target)
        except OSError:
            return error.message
        return f"{error.message} Il est mis de côté sous le nom {spelled(target.name, 100)}."

    def _belonging(self, *names: str) -> list[Path]:
        return [p for p in self.folder.iterdir() if any(p.name.startswith(n) for n in names)]

    def _remove(self, paths: list[Path]) -> None:
        for path in paths:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise removal_error(path, error) from error


def _is_ours(path: Path) -> bool:
    endings = (ENDING, LOCK_SUFFIX, TEMPORARY)
    return path.is_file() and (path.name.endswith(endings) or f"{ENDING}{SET_ASIDE}" in path.name)
