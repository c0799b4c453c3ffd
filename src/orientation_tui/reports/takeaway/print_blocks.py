"""Blocks reduced to those that pages on paper draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
)
from orientation_tui.reports.text_page import as_pairs, cell_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from orientation_tui.reports.sections import Block, Section

PrintBlock = Blank | Bullets | Gauges | Hexagon | Ledger | Links | Note | Pairs | Paragraph | Scale


def print_block(block: Block) -> PrintBlock:
    """Return `block`, a table or a day as labels and values."""
    match block:
        case Timeline():
            return Pairs(tuple(as_pairs(block)))
        case Table():
            return Pairs(tuple(_rows(block)))
    return block


def _rows(table: Table) -> Iterator[tuple[str, str]]:
    for aspect, cells in table.rows:
        for header, cell in zip(table.headers, cells, strict=True):
            label = f"{aspect} ({header})" if header else aspect
            yield label, cell_text(cell)


def print_rows(sections: Sequence[Section]) -> Iterator[tuple[Section, ...]]:
    """Group sections in rows: one alone, or two that stand side by side."""
    place = 0
    while place < len(sections):
        count = 2 if sections[place].beside and place + 1 < len(sections) else 1
        yield tuple(sections[place : place + count])
        place += count
