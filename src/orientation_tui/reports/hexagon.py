"""The six interest types as a hexagon, drawn with characters of every font.

Holland's order (R, I, A, S, E, C) runs clockwise from the upper left corner: neighbours are alike,
opposites are not. The closer the filled shape comes to a corner, the more the type is liked.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.reports.sections import Hexagon

FILL, CENTRE = "▒", "+"
LOWEST, HIGHEST = 1.0, 5.0
"""Ends of the rating scale: the centre and the corners."""

SMALLEST_SHARE = 0.06
"""Part of the way to a corner drawn at least, so that a profile of ones is still a shape."""

_ROWS = 6
"""Lines from the centre to the top."""

_HALF_TOP = 7
"""Columns from the middle of the top edge to its end; with the rows it makes sides of 45°."""

_LABEL = 6
"""Columns of « R 4,2 » and a space on each side."""

_HALF_WIDTH = _HALF_TOP + _ROWS
_CORNERS = (
    (-_HALF_TOP, -_ROWS),
    (_HALF_TOP, -_ROWS),
    (_HALF_WIDTH, 0),
    (_HALF_TOP, _ROWS),
    (-_HALF_TOP, _ROWS),
    (-_HALF_WIDTH, 0),
)
"""Column and line of each corner, from the centre."""

WIDTH = 2 * (_HALF_WIDTH + _LABEL) + 1
"""Columns the drawing takes, its values included."""

_SAMPLES = (-1 / 3, 0.0, 1 / 3)
"""Where a cell is looked at, across and down."""

_Grid = list[list[str]]


@dataclass(frozen=True)
class Point:
    """A place on a plane, the centre of the hexagon being (0, 0) and y growing downwards."""

    x: float
    y: float


def share(value: float) -> float:
    """How far from the centre to the corner a mean rating (1–5) reaches, 0 to 1."""
    return max(SMALLEST_SHARE, min(1.0, (value - LOWEST) / (HIGHEST - LOWEST)))


def draw(hexagon: Hexagon) -> list[str]:
    """Return the lines of the drawing: the frame, the filled shape, the value at each corner."""
    grid = [[" "] * WIDTH for _ in range(2 * _ROWS + 1)]
    shape = [
        Point(x * share(spoke.value), y * share(spoke.value))
        for spoke, (x, y) in zip(hexagon.spokes, _CORNERS, strict=True)
    ]
    for x, y in _around(shape):
        if _mostly_inside(Point(x, y), shape):
            grid[y + _ROWS][x + WIDTH // 2] = FILL
    for spoke, corner in zip(hexagon.spokes, _CORNERS, strict=True):
        # a type liked alone makes a shape too thin to fill a cell
        for column, line in _towards(corner, share(spoke.value)):
            grid[line + _ROWS][column + WIDTH // 2] = FILL
    for line, column, mark in _frame():
        grid[line + _ROWS][column + WIDTH // 2] = mark
    grid[_ROWS][WIDTH // 2] = CENTRE
    _write_values(grid, hexagon)
    return ["".join(row).rstrip() for row in grid]


def _around(shape: list[Point]) -> Iterator[tuple[int, int]]:
    """The cells that a shape may fill."""
    xs, ys = [round(p.x) for p in shape], [round(p.y) for p in shape]
    for y in range(min(ys), max(ys) + 1):
        for x in range(min(xs), max(xs) + 1):
            yield x, y


def _frame() -> Iterator[tuple[int, int, str]]:
    for column in range(-_HALF_TOP + 1, _HALF_TOP):
        yield -_ROWS, column, "-"
        yield _ROWS, column, "-"
    for line in range(1, _ROWS + 1):
        edge = _HALF_WIDTH - line
        yield -line, -edge, "/"
        yield -line, edge, "\\"
        yield line, -edge, "\\"
        yield line, edge, "/"
    yield 0, -_HALF_WIDTH, "<"
    yield 0, _HALF_WIDTH, ">"


def _towards(corner: tuple[int, int], reached: float) -> Iterator[tuple[int, int]]:
    """The cells on the way from the centre to a corner, up to the part of it that is reached."""
    x, y = corner
    steps = max(abs(x), abs(y))
    for step in range(int(reached * steps) + 1):
        yield round(x * step / steps), round(y * step / steps)


def _write_values(grid: _Grid, hexagon: Hexagon) -> None:
    for spoke, (x, y) in zip(hexagon.spokes, _CORNERS, strict=True):
        text = f"{spoke.code} {decimal(spoke.value)}"
        column = WIDTH // 2 + x + (2 if x > 0 else -1 - len(text))
        grid[y + _ROWS][column : column + len(text)] = text


def _mostly_inside(cell: Point, shape: list[Point]) -> bool:
    hits = sum(
        _inside(Point(cell.x + dx, cell.y + dy), shape) for dx in _SAMPLES for dy in _SAMPLES
    )
    return 2 * hits > len(_SAMPLES) ** 2


def _inside(point: Point, shape: list[Point]) -> bool:
    """Whether a ray from `point` to the right crosses the outline an odd number of times."""
    odd = False
    for one, other in zip(shape, (shape[-1], *shape[:-1]), strict=True):
        if (one.y > point.y) is (other.y > point.y):
            continue
        crossing = (other.x - one.x) * (point.y - one.y) / (other.y - one.y) + one.x
        odd ^= point.x < crossing
    return odd
