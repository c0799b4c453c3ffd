"""Sections as Rich panels, for a colour terminal and for the app's career screen."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from rich import box
from rich.cells import cell_len
from rich.panel import Panel
from rich.style import Style
from rich.table import Table as Grid
from rich.text import Text

from orientation_tui.reports.rich_drawings import (
    gauge_lines,
    hexagon_lines,
    scale_lines,
    timeline_lines,
)
from orientation_tui.reports.sections import (
    Blank,
    Bullets,
    Gauges,
    Hexagon,
    Ledger,
    Links,
    Note,
    Pairs,
    Paragraph,
    Scale,
    Table,
    Timeline,
    gathered,
    missing_text,
)
from orientation_tui.reports.text_page import ledger_rows
from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from orientation_tui.reports.rich_drawings import Palette, StyledLine
    from orientation_tui.reports.sections import Block, Link, Section

ARROW = "→ "
"""Stands before everything that can be opened."""

LINK = "link_to"
"""Key under which a link's target stands in the style of its text."""

_FRAME = 4
"""Columns a panel takes for its border and padding."""

_TITLE_FRAME = 6
"""Columns of a panel's top line that its title can't use."""

NARROWEST_COLUMN = 18
"""Columns under which the cells of a table stand one under the other."""

_GAP = 2
"""Columns between two cells of a table."""


NARROWEST_BESIDE = 36
"""Columns under which two panels stand one under the other."""

Row = tuple["Section", ...]
"""One section, two that stand side by side, or all those missing one after the other."""


def rows(sections: Sequence[Section], width: int) -> Iterator[Row]:
    """Group the sections of a page in the rows that a page of `width` columns shows."""
    groups = list(gathered(sections))
    fits = (width - 1) // 2 >= NARROWEST_BESIDE
    place = 0
    while place < len(groups):
        found, *others = groups[place : place + 2]
        if fits and found[0].beside and others and not (found[0].missing or others[0][0].missing):
            found += others[0]
            place += 1
        yield found
        place += 1


def row(found: Row, width: int, palette: Palette) -> Panel | Text | Grid:
    """Return a row of `rows`, `width` columns wide."""
    if found[0].missing:
        return _missing(found, width, palette)
    if len(found) == 1:
        return panel(found[0], width, palette)
    left = (width - 1) // 2
    widths = (left, width - 1 - left)
    bodies = [_body(section, w, palette) for section, w in zip(found, widths, strict=True)]
    tallest = max(map(len, bodies))
    grid = Grid.grid(padding=(0, 1, 0, 0))
    panels = []
    for section, body, w in zip(found, bodies, widths, strict=True):
        grid.add_column(width=w)
        filled = [*body, *[[("", "")]] * (tallest - len(body))]
        panels.append(framed(section.title, filled, w, palette, _border(section, palette)))
    grid.add_row(*panels)
    return grid


def panel(section: Section, width: int, palette: Palette) -> Panel | Text:
    """Return `section` as a panel `width` columns wide; a missing one takes a single line."""
    if section.missing:
        return _missing((section,), width, palette)
    body = _body(section, width, palette)
    return framed(section.title, body, width, palette, _border(section, palette))


def _missing(found: Row, width: int, palette: Palette) -> Text:
    lines = wrap(f"─ {missing_text(found)}", width, rest="  ", cut=True)
    return join([(line, palette.note)] for line in lines)


def _body(section: Section, width: int, palette: Palette) -> list[StyledLine]:
    return [
        line for block in section.blocks for line in block_lines(block, width - _FRAME, palette)
    ]


def _border(section: Section, palette: Palette) -> str:
    return {"good": palette.good, "bad": palette.bad}.get(section.mood, palette.border)


def framed(
    title: str, lines: Iterable[StyledLine], width: int, palette: Palette, border: str = ""
) -> Panel:
    """Return styled lines in a titled frame; they are already broken to fit.

    A title too long for its frame is cut there and stands whole above the lines.
    """
    room = width - _TITLE_FRAME
    if cell_len(title) > room:
        lines = [*_wrapped(title, width - _FRAME, style=palette.label), *lines]
        title = f"{title[: room - 1]}…"
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
        case Hexagon():
            return hexagon_lines(block, width, palette)
        case Gauges():
            return gauge_lines(block, width, palette)
        case Timeline():
            return timeline_lines(block, width, palette)
        case Scale():
            return scale_lines(block, width, palette)
        case Pairs(rows):
            return _pairs(rows, width, palette)
        case Table():
            return _table(block, width, palette)
        case Ledger():
            return _ledger(block, width)
        case Links(items):
            return (line for item in items for line in _link(item, width, palette))
    return _text(block, width, palette)


def _text(
    block: Bullets | Note | Paragraph | Blank, width: int, palette: Palette
) -> Iterator[StyledLine]:
    match block:
        case Bullets(items, mark):
            first = f"{mark} " if mark else ""
            return (line for item in items for line in _wrapped(item, width, first))
        case Note(text):
            return _wrapped(text, width, style=palette.note)
        case Blank(label, lines):
            ruled = [[("_" * width, palette.note)]] * lines
            return iter([*_wrapped(label, width, style=palette.label), *ruled])
        case Paragraph(text):
            return _wrapped(text, width)


def _wrapped(text: str, width: int, first: str = "", style: str = "") -> Iterator[StyledLine]:
    return ([(line, style)] for line in wrap(text, width, first, cut=True))


def _link(item: Link, width: int, palette: Palette) -> Iterator[StyledLine]:
    target = Style(meta={LINK: item.target})
    for line in wrap(item.label, width, ARROW, cut=True):
        yield [(line, target)]
    if item.under:
        for line in wrap(item.under, width, "  ", cut=True):
            yield [(line, target + Style.parse(palette.note))]


def _ledger(block: Ledger, width: int) -> Iterator[StyledLine]:
    plain = " " * len(ARROW) if any(entry.target for entry in block.rows) else ""
    for points, entry in ledger_rows(block):
        style: str | Style = Style(meta={LINK: entry.target}) if entry.target else ""
        first = f"{ARROW}{points}" if entry.target else f"{plain}{points}"
        yield from ([(line, style)] for line in wrap(entry.label, width, first, cut=True))


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
            if len(cell) == 1 or not name:
                yield from _wrapped(f"{name}{' ; '.join(cell)}", width, "• ")
                continue
            yield from _wrapped(name.rstrip(), width, "• ")
            for text in cell:
                yield from _wrapped(text, width, "  – ")


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
