"""Pages on sheets of A4: shrunk until each fits; lines to write on fill what is left."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from orientation_tui.reports.takeaway.pdf_blocks import body, head
from orientation_tui.reports.takeaway.pdf_drawings import LINE_PITCH, Rules
from orientation_tui.reports.takeaway.pdf_text import (
    HAIR,
    PLAIN,
    QUIET,
    drawable,
    fitted,
    register_fonts,
)
from orientation_tui.reports.takeaway.print_blocks import print_rows

if TYPE_CHECKING:
    from reportlab.platypus import Flowable

    from orientation_tui.reports.takeaway.document import Document, Page

MARGIN, FOOT = 15 * mm, 13 * mm
WIDTH = A4[0] - 2 * MARGIN
TOP = A4[1] - 12 * mm
GUTTER = 7 * mm
"""Between two sections side by side."""

SCALES = tuple(step / 1000 for step in range(1040, 400, -15))
"""Sizes tried, the largest first; what the program's own content needs is told by the tests."""

ROW_GAP = 5.0
"""Points between two rows of sections at scale 1."""

MOST_LINES = 4
"""Lines that room left over may add to a place to write in."""

WIDEST_GAP = 12.0
"""Points up to which room left over may part two rows."""


@dataclass
class Column:
    """Flowables one under the other."""

    items: list[Flowable]
    left: float
    width: float

    @property
    def height(self) -> float:
        """Points it takes."""
        return sum(float(item.wrap(self.width, TOP)[1]) for item in self.items)

    @property
    def rules(self) -> list[Rules]:
        """The places to write in."""
        return [item for item in self.items if isinstance(item, Rules)]

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draw it down from `top`."""
        for item in self.items:
            _, height = item.wrapOn(canvas, self.width, TOP)
            top -= height
            item.drawOn(canvas, MARGIN + self.left, top)


@dataclass
class Sheet:
    """One page laid out."""

    rows: list[list[Column]]
    scale: float
    gap: float

    @property
    def height(self) -> float:
        """Points it takes."""
        return sum(max(c.height for c in row) for row in self.rows) + self.gap * len(self.rows)

    @property
    def fits(self) -> bool:
        """Whether it takes no more than a sheet."""
        return self.height <= TOP - FOOT

    def stretch(self) -> None:
        """Give the room that is left to the places to write in, then to the gaps."""
        written = [row for row in self.rows if any(column.rules for column in row)]
        if written:
            self._add_lines(written)
        spare = max(0.0, TOP - FOOT - self.height) / len(self.rows)
        self.gap = max(self.gap, min(WIDEST_GAP, self.gap + spare))

    def _add_lines(self, written: list[list[Column]]) -> None:
        spare = int((TOP - FOOT - self.height) // LINE_PITCH)
        for place, row in enumerate(written):
            lines = (spare + len(written) - 1 - place) // len(written)
            for column in row:
                for rules in column.rules[:1]:
                    rules.more(max(0, min(lines, MOST_LINES)))

    def draw(self, canvas: Canvas) -> None:
        """Draw it from the top of the sheet."""
        top = TOP
        for row in self.rows:
            for column in row:
                column.draw(canvas, top)
            top -= max(column.height for column in row) + self.gap


def draw(document: Document) -> bytes:
    """Return the file; the same document always gives the same bytes."""
    register_fonts()
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        A4,
        invariant=1,
        pageCompression=1,
        lang="fr-BE",
        # the stubs take the font's name for a number
        initialFontName=PLAIN,  # type: ignore[arg-type]
    )
    canvas.setTitle(document.title)
    canvas.setSubject(document.subject)
    canvas.setCreator("orientation")
    canvas.setAuthor("")
    for number, page in enumerate(document.pages, 1):
        _outline(canvas, page, number)
        laid_out(page).draw(canvas)
        _foot(canvas, document.footer, f"page {number} sur {len(document.pages)}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def laid_out(page: Page) -> Sheet:
    """Lay a page out at the largest size that fits, or at the smallest one."""
    fitting = bisect_left(SCALES, True, key=lambda scale: _sheet(page, scale).fits)
    sheet = _sheet(page, SCALES[min(fitting, len(SCALES) - 1)])
    sheet.stretch()
    return sheet


def _sheet(page: Page, scale: float) -> Sheet:
    return Sheet(_rows(page, scale), scale, ROW_GAP * scale)


def _rows(page: Page, scale: float) -> list[list[Column]]:
    rows = [[Column(list(head(page, scale)), 0, WIDTH)]]
    for sections in print_rows(page.sections):
        width = (WIDTH - GUTTER * (len(sections) - 1)) / len(sections)
        rows.append(
            [
                Column(list(body(section, scale)), place * (width + GUTTER), width)
                for place, section in enumerate(sections)
            ]
        )
    return rows


def _outline(canvas: Canvas, page: Page, number: int) -> None:
    key = f"page-{number}"
    canvas.bookmarkPage(key)
    canvas.addOutlineEntry(page.title, key)


def _foot(canvas: Canvas, left: str, right: str) -> None:
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    canvas.line(MARGIN, FOOT - 3 * mm, MARGIN + WIDTH, FOOT - 3 * mm)
    canvas.setFont(PLAIN, 6.8)
    canvas.setFillColor(QUIET)
    canvas.drawString(MARGIN, FOOT - 6.5 * mm, fitted(left, PLAIN, 6.8, WIDTH * 0.75))
    canvas.drawRightString(MARGIN + WIDTH, FOOT - 6.5 * mm, drawable(right))
