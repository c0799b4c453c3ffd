"""Tell how a text file is encoded, only where that is certain; a whole pass, in constant memory."""

from __future__ import annotations

import codecs
import re
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.content.text import spelled
from orientation_tui.errors import OrientationError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PIECE = 1 << 18
_UNSURE = re.compile(rb"[\x80-\x9f]|[\xc2-\xdf][\x80-\xbf]")
"""Bytes that are letters on old PCs and Macs but not in Latin-1, and UTF-8 letters."""

_BINARY = {
    b"PK\x03\x04": "un classeur (xlsx, ods) ou une archive",
    b"\xd0\xcf\x11\xe0": "un ancien classeur (xls)",
    b"%PDF": "un PDF",
}


@dataclass(frozen=True)
class Seen:
    """What one pass over a file tells."""

    encoding: str
    lines: int


def look_at(path: Path) -> Seen:
    """Return the encoding and the number of lines of the file `path`.

    UTF-8 with or without a mark, UTF-16 with one, and Latin-1 when no byte speaks against it.

    Raises:
        OrientationError: it can't be read, or its encoding is not certain.
    """
    name = spelled(path.name, 100)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise OrientationError(
                f"{name} n'est pas un fichier ordinaire.", "Donne un fichier CSV."
            )
        return _look_at(path, name)
    except FileNotFoundError:
        raise OrientationError(
            f"Aucun fichier ne s'appelle « {spelled(str(path), 200)} ».", "Vérifie le chemin."
        ) from None
    except OSError as error:
        raise OrientationError(
            f"{name} ne peut pas être lu : {reason(error)}.", "Donne un fichier CSV lisible."
        ) from error


def _look_at(path: Path, name: str) -> Seen:
    with path.open("rb") as file:
        start = file.read(4)
    found = next((what for mark, what in _BINARY.items() if start.startswith(mark)), None)
    if found is not None:
        raise OrientationError(
            f"{name} est {found}, pas un fichier CSV.",
            "Ouvre-le dans un tableur, puis enregistre la feuille en CSV UTF-8.",
        )
    marked = start.startswith(codecs.BOM_UTF8)
    wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if wide else "utf-8-sig"
    lines, good = _decoded_lines(path, encoding)
    if good:
        return Seen(encoding, lines)
    if marked or wide or not _certainly_latin(path):
        raise OrientationError(
            f"{name}, ligne {lines} : l'encodage des lettres n'est pas certain.",
            "Enregistre le fichier en CSV UTF-8, puis relance la commande.",
        )
    return Seen("latin-1", 1 + sum(piece.count(b"\n") for piece in _pieces(path)))


def _decoded_lines(path: Path, encoding: str) -> tuple[int, bool]:
    """Lines up to the first that can't be decoded, or all; and whether all can be."""
    decoder = codecs.getincrementaldecoder(encoding)()
    newlines = returns = 0
    try:
        for piece in _pieces(path):
            text = decoder.decode(piece)
            newlines += text.count("\n")
            returns += text.count("\r")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        return 1 + newlines + before.count(b"\n"), False
    return 1 + (newlines or returns), True


def _certainly_latin(path: Path) -> bool:
    last = b""
    for piece in _pieces(path):
        if _UNSURE.search(last + piece):
            return False
        last = piece[-1:]
    return True


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece
