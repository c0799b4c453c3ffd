"""Pay ranges drawn with characters on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import number
from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from orientation_tui.reports.sections import Scale

TRACK, RANGE, MEDIAN, OPEN_LEFT, OPEN_RIGHT = "·", "█", "│", "◄", "►"
NARROWEST = 16
"""Columns under which a scale says nothing and is not drawn."""


@dataclass(frozen=True)
class _Axis:
    low: int
    high: int
    width: int

    def column(self, euros: int) -> int:
        share = (euros - self.low) / (self.high - self.low)
        return round(max(0.0, min(1.0, share)) * (self.width - 1))


def draw(scale: Scale, width: int) -> list[str]:
    """Return one line a range, then the ends of the scale and what the mark means.

    Args:
        scale: the ranges; open ends are drawn with arrows.
        width: columns to fill; too few give no drawing at all.
    """
    longest = max((len(bar.label) for bar in scale.bars), default=0) + 1
    stacked = longest > width // 3
    label_width = 0 if stacked else longest
    columns = width - label_width
    if columns < NARROWEST or not scale.bars:
        return []
    ends = [v for bar in scale.bars for v in (bar.low, bar.high) if v is not None]
    low = min(1500, min(ends) // 500 * 500)
    high = max(6000, -(-max(ends) // 1000) * 1000)
    axis = _Axis(low, high, min(columns, 60))
    lines = []
    for bar in scale.bars:
        drawn = _line(axis, bar.low, bar.high, scale.median)
        lines += (
            [*wrap(bar.label, width), drawn] if stacked else [f"{bar.label:<{label_width}}{drawn}"]
        )
    left, right = f"{number(low)} €", f"{number(high)} €"
    lines.append(" " * label_width + left + right.rjust(axis.width - len(left)))
    return lines


def _line(axis: _Axis, low: int | None, high: int | None, median: int) -> str:
    cells = [TRACK] * axis.width
    start = axis.column(low) if low is not None else axis.column(high or axis.low) - 3
    end = axis.column(high) if high is not None else axis.column(low or axis.high) + 3
    for column in range(max(0, start), min(axis.width - 1, end) + 1):
        cells[column] = RANGE
    cells[axis.column(median)] = MEDIAN
    if low is None:
        cells[max(0, start)] = OPEN_LEFT
    if high is None:
        cells[min(axis.width - 1, end)] = OPEN_RIGHT
    return "".join(cells)
