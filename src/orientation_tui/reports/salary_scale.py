"""Pay ranges drawn with characters on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import number
from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from orientation_tui.reports.sections import Bar, Scale

TRACK, RANGE, REFERENCE, MEDIAN, OPEN_LEFT, OPEN_RIGHT = "·", "█", "▒", "│", "◄", "►"
NARROWEST = 16
"""Columns under which a scale says nothing and is not drawn."""

WIDEST = 60
"""Columns a scale uses at most."""

_OPEN_END = 3
"""Columns that a range without an end reaches into the unknown."""


@dataclass(frozen=True)
class PayAxis:
    """A scale of monthly euros."""

    low: int
    high: int

    def share(self, euros: int) -> float:
        """Where an amount stands, 0 to 1."""
        return max(0.0, min(1.0, (euros - self.low) / (self.high - self.low)))


def pay_axis(scale: Scale) -> PayAxis:
    """A scale of round ends that holds every range and the median, the same for most careers."""
    ends = [v for bar in scale.bars for v in (bar.low, bar.high) if v is not None]
    ends.append(scale.median)
    return PayAxis(min(1500, min(ends) // 500 * 500), max(6000, -(-max(ends) // 1000) * 1000))


def draw(scale: Scale, width: int) -> list[str]:
    """Return one line a range, then the ends of the scale and what the mark means.

    Args:
        scale: the ranges; open ends are drawn with arrows.
        width: columns to fill; too few give no drawing at all.
    """
    labels = [_label(bar) for bar in scale.bars]
    longest = max(map(len, labels), default=0) + 1
    stacked = longest > width * 2 // 5
    label_width = 0 if stacked else longest
    columns = width - label_width
    if columns < NARROWEST or not scale.bars:
        return []
    axis, columns = pay_axis(scale), min(columns, WIDEST)
    lines: list[str] = []
    group = ""
    for bar, label in zip(scale.bars, labels, strict=True):
        if bar.group and bar.group != group:
            lines += wrap(bar.group, width)
        group = bar.group
        drawn = _line(axis, columns, bar, scale.median)
        lines += [*wrap(label, width), drawn] if stacked else [f"{label:<{label_width}}{drawn}"]
    left, right = f"{number(axis.low)} €", f"{number(axis.high)} €"
    lines.append(" " * label_width + left + right.rjust(columns - len(left)))
    return lines


def _label(bar: Bar) -> str:
    """What stands before a bar: its own label, without what heads its group."""
    return f"  {bar.label.removeprefix(f'{bar.group}, ')}" if bar.group else bar.label


def _line(axis: PayAxis, width: int, bar: Bar, median: int) -> str:
    def column(euros: int) -> int:
        return round(axis.share(euros) * (width - 1))

    cells = [TRACK] * width
    low, high = bar.low, bar.high
    start = column(low) if low is not None else column(high or axis.low) - _OPEN_END
    end = column(high) if high is not None else column(low or axis.high) + _OPEN_END
    for place in range(max(0, start), min(width - 1, end) + 1):
        cells[place] = REFERENCE if bar.reference else RANGE
    cells[column(median)] = MEDIAN
    if low is None:
        cells[max(0, start)] = OPEN_LEFT
    if high is None:
        cells[min(width - 1, end)] = OPEN_RIGHT
    return "".join(cells)
