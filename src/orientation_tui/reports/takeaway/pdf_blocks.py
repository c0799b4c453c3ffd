"""Sections as reportlab flowables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Spacer

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
from orientation_tui.reports.takeaway.pdf_drawings import (
    GaugesDrawing,
    HexagonDrawing,
    Rule,
    Rules,
    ScaleDrawing,
)
from orientation_tui.reports.takeaway.pdf_text import Styles, labelled, styles, titled, words
from orientation_tui.reports.takeaway.print_blocks import print_block
from orientation_tui.reports.text_page import ledger_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.platypus import Flowable

    from orientation_tui.reports.sections import Block, Link, Section
    from orientation_tui.reports.takeaway.document import Page

GAP, LINK_GAP = 1.5, 5.0
"""Points before a block, and before the line of a career, at scale 1."""


def head(page: Page, scale: float) -> Iterator[Flowable]:
    """Title, where the page belongs, a line, and a sentence."""
    look = styles(scale)
    yield words(page.title, look.title)
    yield words(page.subtitle, look.subtitle)
    yield Spacer(1, 2 * scale)
    yield Rule(1.4)
    if page.lead:
        yield Spacer(1, 2 * scale)
        yield words(page.lead, look.lead)


def body(section: Section, scale: float) -> Iterator[Flowable]:
    """A heading and the blocks under it."""
    look = styles(scale)
    yield words(section.title, look.heading)
    yield Rule(0.5)
    for place, block in enumerate(section.blocks):
        # what belongs to a career stands close to its line
        gap = LINK_GAP if isinstance(block, Links) else GAP
        yield Spacer(1, gap * scale if place else 0.5)
        yield from _block(block, look, scale)


def _block(block: Block, look: Styles, scale: float) -> Iterator[Flowable]:
    match print_block(block):
        case Hexagon() as hexagon:
            yield HexagonDrawing(hexagon, scale)
        case Gauges() as gauges:
            yield GaugesDrawing(gauges, scale)
        case Scale() as pay:
            yield Spacer(1, 2 * scale)
            yield ScaleDrawing(pay, scale)
            yield words(f"Médian : {pay.median_label}.", look.note)
        case Blank(label, lines):
            if label:
                yield words(label, look.body)
            yield Rules(lines)
        case other:
            yield from _texts(other, look)


def _texts(
    block: Paragraph | Note | Bullets | Pairs | Links | Ledger, look: Styles
) -> Iterator[Flowable]:
    match block:
        case Paragraph(text):
            yield words(text, look.body)
        case Note(text):
            yield words(text, look.note)
        case Bullets(items, mark):
            yield from (words(item, look.hanging, mark) for item in items)
        case Pairs(rows):
            yield from (labelled(f"{label} :", value, look.body) for label, value in rows)
        case Links(items):
            for item in items:
                yield from _link(item, look)
        case Ledger():
            for points, entry in ledger_rows(block):
                yield words(entry.label, look.points, points.strip())


def _link(item: Link, look: Styles) -> Iterator[Flowable]:
    yield titled(item.label, item.aside, look)
    if item.detail:
        yield words(item.detail, look.note)
