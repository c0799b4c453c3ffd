"""Keep two programs from writing one session; the system drops the lock when a program dies."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from orientation_tui.sessions.disk import PRIVATE_FILE, PRIVATE_FOLDER

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".verrou"


class SessionLock:
    """An advisory lock on one session, held until `release` or the end of the program."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock; False when another program holds it.

        Where the file system has no locks or can't be written, nobody can hold one: True.
        """
        while True:
            try:
                self._path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
                descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
            except OSError:
                return True
            try:
                _lock(descriptor)
            except (BlockingIOError, PermissionError):
                os.close(descriptor)
                return False
            except OSError:
                os.close(descriptor)
                return True
            if self._is_named(descriptor):
                self._descriptor = descriptor
                return True
            # its holder removed the file between the opening and the locking: start again
            os.close(descriptor)

    def _is_named(self, descriptor: int) -> bool:
        """Whether the file locked is still the one that bears the name."""
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._descriptor is None:
            return
        # remove the name first: whoever opens it next makes a fresh one
        with suppress(OSError):
            self._path.unlink()
        os.close(self._descriptor)
        self._descriptor = None


def _lock(descriptor: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        return
    import fcntl

    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
