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
    labels = [_label(bar) for bar in scale.bars]
    longest = max(map(len, labels), default=0) + 1
    stacked = longest > width * 2 // 5
    label_width = 0 if stacked else longest
    columns = width - label_width
    if columns < NARROWEST or not scale.bars:
        return []
    axis = _axis(scale, min(columns, 60))
    lines: list[str] = []
    group = ""
    for bar, label in zip(scale.bars, labels, strict=True):
        if bar.group and bar.group != group:
            lines += wrap(bar.group, width)
        group = bar.group
        drawn = _line(axis, bar, scale.median)
        lines += [*wrap(label, width), drawn] if stacked else [f"{label:<{label_width}}{drawn}"]
    left, right = f"{number(axis.low)} €", f"{number(axis.high)} €"
    lines.append(" " * label_width + left + right.rjust(axis.width - len(left)))
    return lines


def _label(bar: Bar) -> str:
    """What stands before a bar: its own label, without what heads its group."""
    return f"  {bar.label.removeprefix(f'{bar.group}, ')}" if bar.group else bar.label


def _axis(scale: Scale, width: int) -> _Axis:
    ends = [v for bar in scale.bars for v in (bar.low, bar.high) if v is not None]
    low = min(1500, min(ends) // 500 * 500)
    high = max(6000, -(-max(ends) // 1000) * 1000)
    return _Axis(low, high, width)


def _line(axis: _Axis, bar: Bar, median: int) -> str:
    cells = [TRACK] * axis.width
    low, high = bar.low, bar.high
    start = axis.column(low) if low is not None else axis.column(high or axis.low) - 3
    end = axis.column(high) if high is not None else axis.column(low or axis.high) + 3
    for column in range(max(0, start), min(axis.width - 1, end) + 1):
        cells[column] = REFERENCE if bar.reference else RANGE
    cells[axis.column(median)] = MEDIAN
    if low is None:
        cells[max(0, start)] = OPEN_LEFT
    if high is None:
        cells[min(axis.width - 1, end)] = OPEN_RIGHT
    return "".join(cells)
