"""Write a file that appears under its name only when it is whole."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from orientation_tui.content.text import spelled
from orientation_tui.errors import OrientationError, reason
from orientation_tui.sessions.disk import PRIVATE_FILE, TEMPORARY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from types import TracebackType
    from typing import Self


class NewFile:
    """A file written piece by piece beside its place; leaving the block puts it there.

    An error inside the block leaves nothing behind, and what stood there before untouched.

    Args:
        path: where it goes.
        replace: whether a file that is there may be replaced.
        sources: files it must never replace.
        option: the word of the command line that named it; "" where there is no command line.

    Raises:
        OrientationError: there is a file already, or nothing can be written there.
    """

    def __init__(
        self, path: Path, *, replace: bool, sources: Iterable[Path] = (), option: str = ""
    ) -> None:
        self._path = path
        self._option = option
        self._replace = replace
        self._shown = spelled(str(path), 200)
        # « . » and « / » have no name
        self._temporary = path.parent / f".{secrets.token_hex(8)}{TEMPORARY}"
        try:
            self._check(sources)
            descriptor = os.open(
                self._temporary,
                os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0),
                PRIVATE_FILE,
            )
        except OSError as error:
            raise self._refused(error) from error
        self._file: BinaryIO = os.fdopen(descriptor, "wb")

    def write(self, data: str | bytes) -> None:
        """Add text (as UTF-8) or bytes.

        Raises:
            OrientationError: the disk is full, for instance.
        """
        try:
            self._file.write(data.encode() if isinstance(data, str) else data)
        except OSError as error:
            raise self._refused(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._finish()
        except OSError as refused:
            raise self._refused(refused) from refused
        finally:
            # closing writes what is left, which fails again on a full disk
            with suppress(OSError):
                self._file.close()
            with suppress(OSError):
                self._temporary.unlink()

    def _finish(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        if not self._replace:
            # somebody else may have written it meanwhile
            self._check(())
        self._temporary.replace(self._path)

    def _check(self, sources: Iterable[Path]) -> None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return
        if any(source.exists() and self._path.samefile(source) for source in sources):
            raise OrientationError(
                f"« {self._shown} » est un fichier à lire : le résultat l'effacerait.",
                self._named("Donne un autre nom"),
            )
        if not stat.S_ISREG(found.st_mode):
            raise OrientationError(
                f"« {self._shown} » n'est pas un fichier ordinaire.",
                self._named("Donne le nom d'un fichier"),
            )
        if not self._replace:
            raise OrientationError(
                f"« {self._shown} » existe déjà.",
                f"Ajoute --remplacer pour l'écraser, ou {self._named('donne un autre nom')}"
                if self._option
                else "Donne un autre nom.",
            )

    def _refused(self, error: OSError) -> OrientationError:
        return OrientationError(
            f"« {self._shown} » ne peut pas être écrit : {self._reason(error)}.",
            f"Choisis un autre endroit{f' avec {self._option}' if self._option else ''} ; "
            "rien n'a été écrit.",
        )

    def _reason(self, error: OSError) -> str:
        missing = error.errno == errno.ENOENT and not self._path.parent.exists()
        return "ce dossier n'existe pas" if missing else reason(error)

    def _named(self, advice: str) -> str:
        return f"{advice} à {self._option}." if self._option else f"{advice}."
