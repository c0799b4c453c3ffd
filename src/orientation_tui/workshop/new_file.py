"""Write a file that appears under its name only when it is whole."""

from __future__ import annotations

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
    """A text file written piece by piece beside its place; leaving the block puts it there.

    An error inside the block leaves nothing behind, and what stood there before untouched.

    Args:
        path: where it goes.
        replace: whether a file that is there may be replaced.
        sources: files it must never replace.

    Raises:
        OrientationError: there is a file already, or nothing can be written there.
    """

    def __init__(self, path: Path, *, replace: bool, sources: Iterable[Path] = ()) -> None:
        self._path = path
        self._replace = replace
        self._shown = spelled(str(path), 200)
        self._temporary = path.with_name(f".{secrets.token_hex(8)}{TEMPORARY}")
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

    def write(self, text: str) -> None:
        """Add `text`.

        Raises:
            OrientationError: the disk is full, for instance.
        """
        try:
            self._file.write(text.encode())
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
                "Donne un autre nom à --sortie.",
            )
        if not stat.S_ISREG(found.st_mode):
            raise OrientationError(
                f"« {self._shown} » n'est pas un fichier ordinaire.",
                "Donne le nom d'un fichier à --sortie.",
            )
        if not self._replace:
            raise OrientationError(
                f"« {self._shown} » existe déjà.",
                "Ajoute --remplacer pour l'écraser, ou donne un autre nom à --sortie.",
            )

    def _refused(self, error: OSError) -> OrientationError:
        return OrientationError(
            f"« {self._shown} » ne peut pas être écrit : {reason(error)}.",
            "Choisis un autre endroit avec --sortie ; rien n'y a été changé.",
        )
