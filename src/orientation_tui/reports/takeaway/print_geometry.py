"""Where the lines of drawings on paper go, in shares of their size; y grows downwards."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from orientation_tui.reports.hexagon import Point, share

if TYPE_CHECKING:
    from orientation_tui.reports.salary_scale import PayAxis
    from orientation_tui.reports.sections import Bar, Hexagon

_RISE = sqrt(3) / 2
CORNERS = (
    Point(-0.5, -_RISE),
    Point(0.5, -_RISE),
    Point(1.0, 0.0),
    Point(0.5, _RISE),
    Point(-0.5, _RISE),
    Point(-1.0, 0.0),
)
"""A hexagon around (0, 0) whose corners are 1 away; R, I, A, S, E, C clockwise."""

OPEN_END = 0.12
"""Share of the scale that a range without an end reaches into the unknown."""


def outline(radius: float) -> list[Point]:
    """The hexagon whose corners are `radius` away from (0, 0)."""
    return [Point(corner.x * radius, corner.y * radius) for corner in CORNERS]


def profile(hexagon: Hexagon, radius: float) -> list[Point]:
    """The shape of a profile inside `outline(radius)`."""
    return [
        Point(corner.x * share(spoke.value), corner.y * share(spoke.value))
        for spoke, corner in zip(hexagon.spokes, outline(radius), strict=True)
    ]


def span(axis: PayAxis, bar: Bar) -> tuple[float, float]:
    """Where a range starts and ends, 0 to 1; an open end reaches a little further."""
    ends = [axis.share(end) for end in (bar.low, bar.high) if end is not None]
    start = ends[0] if bar.low is not None else max(0.0, ends[0] - OPEN_END)
    end = ends[-1] if bar.high is not None else min(1.0, ends[-1] + OPEN_END)
    return start, end
