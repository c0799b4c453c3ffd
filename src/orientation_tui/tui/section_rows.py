"""Sections as rows of a list, where they are there to choose from rather than to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.sections import Links, Note, Paragraph
from orientation_tui.tui.widgets.rows import Row, heading, note, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientation_tui.reports.sections import Block, Section


def rows_of(sections: Iterable[Section]) -> list[Row]:
    """Return titles, texts and links as rows; a link's target is the id of its row."""
    rows: list[Row] = []
    for section in sections:
        if rows:
            rows.append(text())
        rows.append(heading(section.title))
        rows += [row for block in section.blocks for row in _rows(block)]
    return rows


def _rows(block: Block) -> Iterator[Row]:
    match block:
        case Paragraph(words):
            yield text(words)
        case Note(words):
            yield note(words)
        case Links(items):
            for item in items:
                yield Row(item.label, id=item.target, note=item.detail, aside=item.aside)
        case _:
            raise TypeError(f"no rows for {type(block).__name__}")
