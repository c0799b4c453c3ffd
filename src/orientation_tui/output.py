"""Print text on any stream, spelling out what its encoding can't show."""

from __future__ import annotations

import sys
import unicodedata
from typing import TextIO

_SPELLED = str.maketrans(
    {
        "\u00a0": " ",
        "’": "'",
        "«": '"',
        "»": '"',
        "–": "-",
        "…": "...",
        "€": "EUR",
        "•": "-",
        "→": "->",
        "■": "#",
        "□": ".",
        "▒": "#",
        "œ": "oe",
        "Œ": "Oe",
        "░": ".",
        "·": ".",
        "█": "#",
        "│": "|",
        "►": ">",
        "◄": "<",
    }
)


def showable(text: str, encoding: str | None) -> str:
    """Return `text` with only characters that `encoding` has: é becomes e where it must."""
    try:
        text.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        spelled = unicodedata.normalize("NFD", text.translate(_SPELLED))
        return spelled.encode("ascii", "ignore").decode("ascii")
    return text


def write(stream: TextIO, text: str) -> None:
    """Write `text` as far as the stream's encoding can show it."""
    stream.write(showable(text, stream.encoding))


def complain(message: str, way_out: str = "") -> None:
    """Print a problem and its way out on standard error."""
    write(sys.stderr, f"{message}\n{way_out}\n" if way_out else f"{message}\n")
