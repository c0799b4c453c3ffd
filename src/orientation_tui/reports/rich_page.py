"""Sections as Rich panels, for a colour terminal and for the app's career screen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from rich import box
from rich.panel import Panel
from rich.style import Style
from rich.text import Text

from orientation_tui.reports.salary_scale import MEDIAN, draw
from orientation_tui.reports.sections import (
    MISSING,
    Bullets,
    Ledger,
    Links,
    Note,
    Pairs,
    Paragraph,
    Scale,
    Table,
)
from orientation_tui.reports.text_page import ledger_rows
from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from orientation_tui.reports.sections import Block, Link, Section

    Styled = tuple[str, str | Style]
    StyledLine = Sequence[Styled]

LINK = "link_to"
"""Key under which a link's target stands in the style of its text."""

_FRAME = 4
"""Columns a panel takes for its border and padding."""

NARROWEST_COLUMN = 16
"""Columns under which the cells of a table stand one under the other."""

_GAP = 2
"""Columns between two cells of a table."""


@dataclass(frozen=True)
class Palette:
    """Rich styles a page uses; the app fills them from its theme."""

    title: str = "bold"
    border: str = ""
    good: str = "green"
    bad: str = "magenta"
    note: str = ""
    label: str = "bold"


def panel(section: Section, width: int, palette: Palette) -> Panel | Text:
    """Return `section` as a panel `width` columns wide; a missing one takes a single line."""
    if section.missing:
        lines = wrap(f"─ {section.title} : {MISSING}", width, rest="  ", cut=True)
        return join([(line, palette.note)] for line in lines)
    border = {"good": palette.good, "bad": palette.bad}.get(section.mood, palette.border)
    body = [
        line for block in section.blocks for line in block_lines(block, width - _FRAME, palette)
    ]
    return framed(section.title, body, width, palette, border)


def framed(
    title: str, lines: Iterable[StyledLine], width: int, palette: Palette, border: str = ""
) -> Panel:
    """Return styled lines in a titled frame; they are already broken to fit."""
    return Panel(
        join(lines),
        title=Text(title, style=palette.title),
        title_align="left",
        border_style=border or palette.border,
        box=box.SQUARE,
        padding=(0, 1),
        width=width,
    )


def join(lines: Iterable[StyledLine]) -> Text:
    """Put styled lines together as one Rich text that will not be wrapped again."""
    text = Text(no_wrap=True, overflow="ellipsis")
    for number, line in enumerate(lines):
        if number:
            text.append("\n")
        for part, style in line:
            text.append(part, style=style or "")
    return text


def block_lines(block: Block, width: int, palette: Palette) -> Iterator[StyledLine]:
    """Return the lines of one block, each a list of (text, style)."""
    match block:
        case Pairs(rows):
            return _pairs(rows, width, palette)
        case Scale():
            return _scale(block, width, palette)
        case Table():
            return _table(block, width, palette)
        case Ledger():
            return (line for a, b in ledger_rows(block) for line in _wrapped(b, width, a))
        case Bullets(items, mark):
            first = f"{mark} " if mark else ""
            return (line for item in items for line in _wrapped(item, width, first))
        case Links(items):
            return (line for item in items for line in _link(item, width, palette))
        case Note(text):
            return _wrapped(text, width, style=palette.note)
        case Paragraph(text):
            return _wrapped(text, width)


def _wrapped(text: str, width: int, first: str = "", style: str = "") -> Iterator[StyledLine]:
    return ([(line, style)] for line in wrap(text, width, first, cut=True))


def _link(item: Link, width: int, palette: Palette) -> Iterator[StyledLine]:
    target = Style(meta={LINK: item.target})
    for line in wrap(item.label, width, "→ ", cut=True):
        yield [(line, target)]
    if item.detail:
        for line in wrap(item.detail, width, "  ", cut=True):
            yield [(line, target + Style.parse(palette.note))]


def _scale(block: Scale, width: int, palette: Palette) -> Iterator[StyledLine]:
    drawing = draw(block, width)
    if not drawing:
        return
    yield [("", "")]
    yield from ([(line, "")] for line in drawing)
    yield from _wrapped(f"{MEDIAN} : {block.median_label}", width, style=palette.note)
    yield [("", "")]


def _table(block: Table, width: int, palette: Palette) -> Iterator[StyledLine]:
    column = (width - _GAP * (len(block.headers) - 1)) // len(block.headers)
    if column < NARROWEST_COLUMN:
        yield from _stacked(block, width, palette)
        return
    if any(block.headers):
        titles = [wrap(header, column, cut=True) for header in block.headers]
        yield from _side_by_side(titles, column, palette.title)
    for aspect, cells in block.rows:
        yield [("", "")]
        yield from _wrapped(aspect, width, style=palette.label)
        yield from _side_by_side([_cell(cell, column) for cell in cells], column)


def _stacked(block: Table, width: int, palette: Palette) -> Iterator[StyledLine]:
    """A table where its columns would be too narrow to read: one cell under the other."""
    for aspect, cells in block.rows:
        yield [("", "")]
        yield from _wrapped(aspect, width, style=palette.label)
        for header, cell in zip(block.headers, cells, strict=True):
            name = f"{header} : " if header else ""
            yield from _wrapped(f"{name}{' ; '.join(cell)}", width, "• ")


def _cell(items: tuple[str, ...], column: int) -> list[str]:
    mark = "• " if len(items) > 1 else ""
    return [line for item in items for line in wrap(item, column, mark, cut=True)]


def _side_by_side(cells: list[list[str]], column: int, style: str = "") -> Iterator[StyledLine]:
    for parts in zip_longest(*cells, fillvalue=""):
        padded = [f"{part:<{column}}" for part in parts]
        yield [((" " * _GAP).join(padded).rstrip(), style)]


def _pairs(rows: tuple[tuple[str, str], ...], width: int, palette: Palette) -> Iterator[StyledLine]:
    longest = max(len(label) for label, _ in rows)
    stacked = longest + 2 > width * 2 // 5
    for label, value in rows:
        if stacked:
            yield from _wrapped(label, width, style=palette.label)
            yield from _wrapped(value, width, "  ")
            continue
        first, *others = wrap(value, width - longest - 2, cut=True)
        yield [(f"{label:<{longest}}  ", palette.label), (first, "")]
        yield from ([(" " * (longest + 2) + line, "")] for line in others)
