"""Sections as plain text: for pipes, screen readers and line mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientation_tui.reports.sections import Block, Link, Section

WIDTH = 78
"""Columns text is wrapped at."""


def text_section(section: Section, width: int = WIDTH) -> list[str]:
    """Return the lines of one section, title first, without what a screen reader would spell."""
    if section.missing:
        return wrap(f"{section.title.upper()} : {MISSING}", width, rest="  ")
    lines = wrap(section.title.upper(), width)
    for block in section.blocks:
        lines += _block(block, width)
    return lines


def text_page(title: str, sections: Iterable[Section], width: int = WIDTH) -> str:
    """Return a whole page."""
    parts = ["\n".join(wrap(title, width)), *("\n".join(text_section(s, width)) for s in sections)]
    return "\n\n".join(parts) + "\n"


def _block(block: Block, width: int) -> list[str]:
    match block:
        case Paragraph(text):
            return wrap(text, width)
        case Bullets(items, mark):
            return [
                line for item in items for line in wrap(item, width, f"{mark} " if mark else "")
            ]
        case Pairs(rows):
            return [line for a, b in rows for line in wrap(f"{a} : {b}", width, rest="  ")]
        case Note(text):
            return wrap(text, width, "  ")
        case Scale():
            return wrap(f"Repère : {block.median_label}.", width, "  ")
        case Links(items):
            return [line for item in items for line in _link(item, width)]
        case Ledger():
            return [
                line for points, label in ledger_rows(block) for line in wrap(label, width, points)
            ]
        case Table():
            return _table(block, width)


def ledger_rows(block: Ledger) -> list[tuple[str, str]]:
    """The rows of a ledger with their points set in one column, the total last."""
    rows = [(f"{points:+4d}  ", label) for points, label in block.rows]
    if block.total:
        rows.append((f"{block.total[0]:+4d}  ", block.total[1]))
    return [(points.replace("-", "–"), label) for points, label in rows]


def _table(block: Table, width: int) -> list[str]:
    lines = []
    for aspect, cells in block.rows:
        lines.append(aspect)
        for header, cell in zip(block.headers, cells, strict=True):
            name = f"{header} : " if header else ""
            lines += wrap(f"{name}{' ; '.join(text.rstrip('.') for text in cell)}", width, "  - ")
    return lines


def _link(item: Link, width: int) -> list[str]:
    kind, _, name = item.target.partition(":")
    lines = wrap(f"{item.label} [{name}]" if kind == "career" else item.label, width, "- ")
    return lines + (wrap(item.detail, width, "    ") if item.detail else [])
