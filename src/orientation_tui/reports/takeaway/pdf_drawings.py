"""Drawings of a PDF: hexagon, bars, pay scale, lines to write on. Lengths are in points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.platypus import Flowable

from orientation_tui.reports.numbers import decimal, number
from orientation_tui.reports.salary_scale import pay_axis
from orientation_tui.reports.takeaway.pdf_text import (
    ACCENT,
    BOLD,
    HAIR,
    INK,
    PLAIN,
    QUIET,
    TINT,
    drawable,
    fitted,
    narrowed,
)
from orientation_tui.reports.takeaway.print_geometry import CORNERS, outline, profile, span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.reports.hexagon import Point
    from orientation_tui.reports.sections import Bar, Gauge, Gauges, Hexagon, Scale

LINE_PITCH = 20.0
"""Between two lines to write on: 7 mm, whatever the size of the text."""


class Drawing(Flowable):
    """Takes the whole width it is given, and a height of its own."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, available: float, _height: float) -> tuple[float, float]:
        """Keep the width there is."""
        self.width = available
        return available, self.height


class HexagonDrawing(Drawing):
    """The six types around the shape of the profile."""

    def __init__(self, hexagon: Hexagon, scale: float) -> None:
        self._hexagon, self._size = hexagon, 7.6 * scale
        self._radius = 46 * scale
        super().__init__(2 * self._radius * CORNERS[3].y + 4.6 * self._size)

    def draw(self) -> None:
        """Rings, axes, shape, then the name and value at each corner."""
        self.canv.translate(self.width / 2, self.height / 2)
        self.canv.setLineWidth(0.4)
        self.canv.setStrokeColor(HAIR)
        for step in (1, 2, 3, 4):
            self._polygon(outline(self._radius * step / 4), fill=False)
        for corner in outline(self._radius):
            self.canv.line(0, 0, corner.x, -corner.y)
        self.canv.setStrokeColor(ACCENT)
        self.canv.setFillColor(ACCENT)
        self.canv.setFillAlpha(0.35)
        self.canv.setLineWidth(1.2)
        self._polygon(profile(self._hexagon, self._radius), fill=True)
        self.canv.setFillAlpha(1)
        self._labels()

    def _polygon(self, points: Sequence[Point], *, fill: bool) -> None:
        path = self.canv.beginPath()
        path.moveTo(points[-1].x, -points[-1].y)
        for point in points:
            path.lineTo(point.x, -point.y)
        path.close()
        self.canv.drawPath(path, stroke=1, fill=int(fill))

    def _labels(self) -> None:
        size = self._size
        for spoke, corner in zip(self._hexagon.spokes, CORNERS, strict=True):
            side = 1 if corner.x > 0 else -1
            x = corner.x * self._radius + side * size * (0.9 if corner.y == 0 else 0)
            y = -corner.y * (self._radius + 1.3 * size) + (0 if corner.y else 0.1 * size)
            room = self.width / 2 - abs(x)
            write = self.canv.drawString if side > 0 else self.canv.drawRightString
            self.canv.setFillColor(INK)
            label = f"{spoke.label} {decimal(spoke.value)}"
            label_size = narrowed(label, BOLD, size, room)
            self.canv.setFont(BOLD, label_size)
            write(x, y, fitted(label, BOLD, label_size, room))
            self.canv.setFillColor(QUIET)
            self.canv.setFont(PLAIN, size * 0.82)
            write(x, y - size, fitted(spoke.detail, PLAIN, size * 0.82, room))


class GaugesDrawing(Drawing):
    """A label, a bar and what it stands for on each line."""

    def __init__(self, gauges: Gauges, scale: float) -> None:
        self._rows, self._size, self._pitch = gauges.rows, 8.2 * scale, 12.5 * scale
        super().__init__(self._pitch * len(gauges.rows))

    def draw(self) -> None:
        """The rows, the first one on top."""
        for place, gauge in enumerate(self._rows):
            self._gauge(gauge, self.height - (place + 1) * self._pitch + 0.3 * self._size)

    def _gauge(self, gauge: Gauge, y: float) -> None:
        size, width = self._size, self.width
        left, bar = 0.5 * width, 0.28 * width
        self.canv.setFillColor(INK)
        label_size = narrowed(gauge.label, PLAIN, size, left - 6)
        self.canv.setFont(PLAIN, label_size)
        self.canv.drawString(0, y, fitted(gauge.label, PLAIN, label_size, left - 6))
        self.canv.setFont(PLAIN, size)
        text = fitted(gauge.text, PLAIN, size, width - left - bar - 6)
        self.canv.drawString(left + bar + 6, y, text)
        self.canv.setFillColor(TINT)
        self.canv.rect(left, y, bar, 0.72 * size, stroke=0, fill=1)
        self.canv.setFillColor(ACCENT)
        share = max(0.0, min(1.0, gauge.share))
        self.canv.rect(left, y, bar * share, 0.72 * size, stroke=0, fill=1)


class ScaleDrawing(Drawing):
    """Pay ranges over one axis, the national median as a mark through them."""

    def __init__(self, pay: Scale, scale: float) -> None:
        self._pay, self._axis = pay, pay_axis(pay)
        self._size, self._pitch = 7.4 * scale, 12.0 * scale
        super().__init__(self._pitch * (len(pay.bars) + 1) + 3 * scale)

    def draw(self) -> None:
        """Bars from top to bottom, then the ends of the axis and the median."""
        left = 0.32 * self.width
        room = self.width - left
        base = self._pitch
        for place, bar in enumerate(self._pay.bars):
            self._bar(bar, left, room, self.height - (place + 1) * self._pitch)
        self.canv.setStrokeColor(HAIR)
        self.canv.setLineWidth(0.6)
        self.canv.line(left, base, left + room, base)
        self.canv.setFont(PLAIN, self._size * 0.9)
        self.canv.setFillColor(QUIET)
        below = base - self._size
        self.canv.drawString(left, below, drawable(f"{number(self._axis.low)} €"))
        high = drawable(f"{number(self._axis.high)} €")
        self.canv.drawRightString(left + room, below, high)
        self._median(left + room * self._axis.share(self._pay.median), base, below)

    def _bar(self, bar: Bar, left: float, room: float, y: float) -> None:
        start, end = (left + room * share for share in span(self._axis, bar))
        self.canv.setFillColor(INK)
        self.canv.setFont(PLAIN, self._size)
        self.canv.drawString(0, y + 1, fitted(bar.label, PLAIN, self._size, left - 4))
        self.canv.setFillColor(TINT)
        self.canv.rect(left, y, room, self._size, stroke=0, fill=1)
        self.canv.setFillColor(ACCENT)
        self.canv.rect(start, y, max(end - start, 1.5), self._size, stroke=0, fill=1)
        for open_end, at, side in ((bar.low, start, -1), (bar.high, end, 1)):
            if open_end is None:
                self._arrow(at, y, side)

    def _arrow(self, x: float, y: float, side: int) -> None:
        """A point at the end of a range that has none."""
        path = self.canv.beginPath()
        path.moveTo(x, y)
        path.lineTo(x + side * self._size * 0.6, y + self._size / 2)
        path.lineTo(x, y + self._size)
        path.close()
        self.canv.drawPath(path, stroke=0, fill=1)

    def _median(self, x: float, base: float, below: float) -> None:
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(1.1)
        self.canv.line(x, base - 2, x, self.height)
        self.canv.setFillColor(INK)
        self.canv.drawCentredString(x, below, "médian")


class Rules(Drawing):
    """Lines to write on."""

    def __init__(self, lines: int) -> None:
        self.lines = lines
        super().__init__(lines * LINE_PITCH)

    def more(self, lines: int) -> None:
        """Add lines."""
        self.lines += lines
        self.height = self.lines * LINE_PITCH

    def draw(self) -> None:
        """One thin line for each."""
        self.canv.setStrokeColor(HAIR)
        self.canv.setLineWidth(0.6)
        for line in range(self.lines):
            self.canv.line(0, line * LINE_PITCH + 1, self.width, line * LINE_PITCH + 1)


class Rule(Drawing):
    """A line across, under a title."""

    def __init__(self, weight: float = 0.6) -> None:
        self._weight = weight
        super().__init__(weight + 2.5)

    def draw(self) -> None:
        """The line."""
        self.canv.setStrokeColor(ACCENT)
        self.canv.setLineWidth(self._weight)
        self.canv.line(0, 2.5, self.width, 2.5)
