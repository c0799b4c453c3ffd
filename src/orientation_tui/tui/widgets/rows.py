"""The rows of a list and the lines they take: text, keys, ticks, and notes under them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len

from orientation_tui.reports.typography import wrap

CURSOR, NO_CURSOR = "► ", "  "
TICKED, UNTICKED = "[x] ", "[ ] "
_ASIDE_GAP = 2
"""Columns at least between a row's text and the word at the end of its line."""

Kind = Literal["item", "heading", "text", "note"]


@dataclass(frozen=True)
class Row:
    """One entry; only those with an id can be chosen."""

    text: str
    id: str | None = None
    key: str = ""
    """Key that chooses it, shown before the text."""
    note: str = ""
    """Smaller text under it."""
    aside: str = ""
    """A word of context: at the end of the line where it fits, else before the note."""
    ticked: bool | None = None
    """Whether it is ticked, in a list of several choices."""
    kind: Kind = "item"


@dataclass(frozen=True)
class Line:
    """One line of a row as it is drawn."""

    row: int
    text: str
    style: str
    """« heading » or « note »; empty for ordinary text."""
    first: bool
    aside: str = ""
    """What stands at its end, in the style of a note."""


def row_lines(index: int, row: Row, width: int) -> list[Line]:
    """Break a row into lines.

    Args:
        index: its place in the list.
        row: what it says.
        width: columns there are.
    """
    indent = len(CURSOR) if row.id is not None else 0
    tick = "" if row.ticked is None else TICKED if row.ticked else UNTICKED
    key = f"{row.key}  " if row.key else ""
    first = f"{tick}{key}"
    style = "" if row.kind in {"item", "text"} else row.kind
    texts = wrap(row.text, width - indent, first, cut=True)
    under, aside = row.note, ""
    if row.aside:
        room = width - indent - cell_len(texts[0]) - _ASIDE_GAP
        if len(texts) == 1 and cell_len(row.aside) <= room:
            aside = row.aside.rjust(room + _ASIDE_GAP)
        else:
            under = f"{row.aside} ; {row.note}" if row.note else row.aside
    lines = [Line(index, texts[0], style, first=True, aside=aside)]
    lines += [Line(index, text, style, first=False) for text in texts[1:]]
    if under:
        note = wrap(under, width - indent, " " * len(first), cut=True)
        lines += [Line(index, text, "note", first=False) for text in note]
    return lines


def heading(text: str) -> Row:
    """A title inside a list."""
    return Row(text, kind="heading")


def text(content: str = "") -> Row:
    """Running text inside a list; empty for a blank line."""
    return Row(content, kind="text")


def note(content: str) -> Row:
    """Smaller running text inside a list."""
    return Row(content, kind="note")
