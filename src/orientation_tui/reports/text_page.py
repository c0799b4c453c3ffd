"""Sections as plain text: for pipes, screen readers and line mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import decimal
from orientation_tui.reports.sections import (
    MISSING,
    Blank,
    Bullets,
    Entry,
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
from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    parts = [wrap(title, width), *text_sections(sections, width)]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def text_sections(sections: Iterable[Section], width: int = WIDTH) -> Iterator[list[str]]:
    """Return the lines of each section, those missing one after the other told at once."""
    for found in gathered(sections):
        if len(found) == 1:
            yield text_section(found[0], width)
        else:
            lead, _, titles = missing_text(found).partition(" : ")
            yield wrap(f"{lead.upper()} : {titles}", width, rest="  ")


def _block(block: Block, width: int) -> list[str]:
    match block:
        case Paragraph(text):
            return wrap(text, width)
        case Bullets(items, mark):
            return [
                line for item in items for line in wrap(item, width, f"{mark} " if mark else "")
            ]
        case Pairs() | Hexagon() | Gauges() | Timeline():
            return [
                line for a, b in as_pairs(block) for line in wrap(f"{a} : {b}", width, rest="  ")
            ]
        case Blank(label, lines):
            return [*wrap(label, width), *["_" * min(width, 60)] * lines]
        case Note(text):
            return wrap(text, width, "  ")
        case Scale():
            return wrap(f"Repère : {block.median_label}.", width, "  ")
        case Links(items):
            return [line for item in items for line in _link(item, width)]
        case Ledger():
            return [
                line
                for points, entry in ledger_rows(block)
                for line in wrap(entry.label, width, points)
            ]
        case Table():
            return _table(block, width)


def as_pairs(block: Pairs | Hexagon | Gauges | Timeline) -> list[tuple[str, str]]:
    """A drawing as the labels and values it stands for."""
    match block:
        case Pairs(rows):
            return list(rows)
        case Hexagon(spokes):
            return [(f"{s.label} ({s.detail})", f"{decimal(s.value)} sur 5") for s in spokes]
        case Gauges(gauges):
            return [(gauge.label, gauge.text) for gauge in gauges]
        case Timeline(moments):
            return [(f"{m.start} – {m.end}", m.text) for m in moments]


def ledger_rows(block: Ledger) -> list[tuple[str, Entry]]:
    """The entries of a ledger with their points set in one column, the total last."""
    entries = [*block.rows, *([block.total] if block.total else [])]
    return [(f"{entry.points:+4d}  ".replace("-", "–"), entry) for entry in entries]


def cell_text(items: Iterable[str]) -> str:
    """What a cell of a table holds, in one line."""
    return " ; ".join(item.rstrip(".") for item in items)


def _table(block: Table, width: int) -> list[str]:
    lines = []
    for aspect, cells in block.rows:
        lines.append(aspect)
        for header, cell in zip(block.headers, cells, strict=True):
            name = f"{header} : " if header else ""
            lines += wrap(f"{name}{cell_text(cell)}", width, "  - ")
    return lines


def _link(item: Link, width: int) -> list[str]:
    kind, _, name = item.target.partition(":")
    lines = wrap(f"{item.label} [{name}]" if kind == "career" else item.label, width, "- ")
    return lines + (wrap(item.under, width, "    ") if item.under else [])
