"""A report as Markdown: readable as it is, and by any program that shows Markdown (CommonMark)."""

from __future__ import annotations

import re
from itertools import groupby
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
)
from orientation_tui.reports.takeaway.print_blocks import print_block
from orientation_tui.reports.text_page import as_pairs, ledger_rows
from orientation_tui.reports.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.reports.sections import Link, Section
    from orientation_tui.reports.takeaway.document import Document, Page
    from orientation_tui.reports.takeaway.print_blocks import PrintBlock

ITEM = "- "
"""Starts an item of a list; text that starts so is escaped."""

RULED = r"\_" * 60
"""A line to write on."""

_ANYWHERE = re.compile(r"[\\`*\[\]<>&|~$]|(?<![^\W_])_|_(?![^\W_])")
"""What Markdown or its usual extensions take for an order in the middle of a line."""

_AT_START = re.compile(r"^(?=#{1,6}(?:\s|$)|\+(?:\s|$)|-(?:[\s-]|$))|^(\d+)(?=[.)](?:\s|$))")
"""What they take for an order at the start of one: titles, lists, rules."""


def markdown_page(document: Document) -> str:
    """Return `document` as Markdown, a rule between two pages."""
    pages = ["\n\n".join(_page(page)) for page in document.pages]
    return "\n\n---\n\n".join([*pages, literal(document.footer)]) + "\n"


def literal(text: str) -> str:
    """Text in which Markdown finds no order, whatever it holds."""
    inside = _ANYWHERE.sub(r"\\\g<0>", typeset(text))
    return _AT_START.sub(r"\1\\", inside)


def _page(page: Page) -> Iterator[str]:
    yield f"# {literal(page.title)}"
    yield literal(page.subtitle)
    if page.lead:
        yield literal(page.lead)
    for section in page.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield f"## {literal(section.title)}"
    parts = [part for block in section.blocks for part in _block(print_block(block))]
    for are_lists, group in groupby(parts, key=lambda part: part.startswith(ITEM)):
        if are_lists:
            # an empty line between two lists would set their items apart
            yield "\n".join(group)
        else:
            yield from group


def _block(block: PrintBlock) -> Iterator[str]:
    match block:
        case Paragraph(text):
            yield literal(text)
        case Note(text):
            yield f"> {literal(text)}"
        case Links(items):
            yield from map(_link, items)
        case Scale():
            yield f"> {literal(f'Médian : {block.median_label}.')}"
        case Blank(label, lines):
            yield from [literal(label)] if label else []
            yield from [RULED] * lines
        case other:
            yield "\n".join(f"{ITEM}{item}" for item in _items(other))


def _items(block: Bullets | Pairs | Hexagon | Gauges | Ledger) -> Iterator[str]:
    match block:
        case Bullets(items, mark):
            lead = "" if mark in {"•", "?", ""} else f"{literal(mark)} "
            yield from (f"{lead}{literal(item)}" for item in items)
        case Ledger():
            for points, entry in ledger_rows(block):
                yield f"**{literal(points.strip())}** {literal(entry.label)}"
        case _:
            for label, value in as_pairs(block):
                yield f"**{literal(f'{label} :')}** {literal(value)}"


def _link(item: Link) -> str:
    aside = f" {literal(f'({item.aside})')}" if item.aside else ""
    detail = f"  \n{literal(item.detail)}" if item.detail else ""
    return f"**{literal(item.label)}**{aside}{detail}"
