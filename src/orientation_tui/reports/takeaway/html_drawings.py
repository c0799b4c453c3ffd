"""Drawings of a web page as inline SVG, each with what it says in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import decimal, number
from orientation_tui.reports.salary_scale import pay_axis
from orientation_tui.reports.takeaway.print_geometry import CORNERS, outline, profile, span
from orientation_tui.reports.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientation_tui.reports.hexagon import Point
    from orientation_tui.reports.salary_scale import PayAxis
    from orientation_tui.reports.sections import Bar, Hexagon, Scale

RADIUS = 70
"""Of the hexagon, in units of its drawing, which is 370 wide."""

ROW = 22
"""Height of one range of pay; the scale is 340 wide."""

_LEFT, _ROOM = 105, 230
"""Where the axis of a pay scale starts, and its length."""


def safe(text: str) -> str:
    """Text as HTML: nothing in it is an order."""
    return escape(typeset(text))


def hexagon_svg(hexagon: Hexagon, number_on_page: str) -> str:
    """The hexagon; `number_on_page` makes its ids unlike any other's."""
    said = " ; ".join(f"{s.label} ({s.detail}) {decimal(s.value)} sur 5" for s in hexagon.spokes)
    shapes = [
        *(_polygon(outline(RADIUS * step / 4), "ring") for step in (1, 2, 3, 4)),
        *(
            f'<line class="ring" x1="0" y1="0" x2="{c.x:.1f}" y2="{c.y:.1f}"/>'
            for c in outline(RADIUS)
        ),
        _polygon(profile(hexagon, RADIUS), "shape"),
        *_corners(hexagon),
    ]
    return _svg("hexagon", "-185 -96 370 190", "Profil", said, number_on_page, shapes)


def scale_svg(pay: Scale, number_on_page: str) -> str:
    """Pay ranges over one axis, the national median as a line through them."""
    axis = pay_axis(pay)
    base = ROW * len(pay.bars)
    at = _LEFT + _ROOM * axis.share(pay.median)
    said = " ; ".join(f"{bar.label} : {_range(bar)}" for bar in pay.bars)
    shapes = [
        *(part for row, bar in enumerate(pay.bars) for part in _bar(bar, axis, row * ROW)),
        f'<line class="axis" x1="{_LEFT}" y1="{base}" x2="{_LEFT + _ROOM}" y2="{base}"/>',
        _text(_LEFT, base + 14, "small", f"{number(axis.low)} €"),
        _text(_LEFT + _ROOM, base + 14, "small end", f"{number(axis.high)} €"),
        f'<line class="median" x1="{at:.1f}" y1="0" x2="{at:.1f}" y2="{base + 3}"/>',
        _text(at, base + 14, "small middle", "médian"),
    ]
    title = "Salaires bruts par mois"
    view = f"0 -2 340 {base + 20}"
    return _svg("pay", view, title, f"{said}. {pay.median_label}", number_on_page, shapes)


def _svg(
    kind: str, view: str, title: str, said: str, number_on_page: str, shapes: Iterable[str]
) -> str:
    """A drawing whose words stand for it where it can't be seen."""
    ids = f"{kind}-{number_on_page}"
    return (
        f'<svg class="{kind}" viewBox="{view}" role="img" aria-labelledby="{ids}-t {ids}-d">'
        f'<title id="{ids}-t">{safe(title)}</title><desc id="{ids}-d">{safe(said)}</desc>'
        f"{''.join(shapes)}</svg>"
    )


def _polygon(points: Iterable[Point], kind: str) -> str:
    places = " ".join(f"{point.x:.1f},{point.y:.1f}" for point in points)
    return f'<polygon class="{kind}" points="{places}"/>'


def _corners(hexagon: Hexagon) -> Iterator[str]:
    for spoke, corner in zip(hexagon.spokes, CORNERS, strict=True):
        side = "end" if corner.x < 0 else "start"
        x = corner.x * RADIUS + (0 if corner.y else 6 * corner.x)
        y = corner.y * (RADIUS + 17) + (0 if corner.y < 0 else 4)
        yield _text(x, y, f"name {side}", f"{spoke.label} {decimal(spoke.value)}")
        yield _text(x, y + 11, f"small {side}", spoke.detail)


def _bar(bar: Bar, axis: PayAxis, top: float) -> Iterator[str]:
    start, end = span(axis, bar)
    x, width = _LEFT + _ROOM * start, max(2.0, _ROOM * (end - start))
    yield _text(0, top + 12, "label", bar.label)
    yield f'<rect class="track" x="{_LEFT}" y="{top + 3}" width="{_ROOM}" height="12"/>'
    yield f'<rect class="range" x="{x:.1f}" y="{top + 3}" width="{width:.1f}" height="12"/>'
    if bar.low is None:
        yield f'<path class="range" d="M{x:.1f} {top + 3}l-7 6 7 6z"/>'
    if bar.high is None:
        yield f'<path class="range" d="M{x + width:.1f} {top + 3}l7 6 -7 6z"/>'


def _text(x: float, y: float, kind: str, content: str) -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{safe(content)}</text>'


def _range(bar: Bar) -> str:
    low = f"à partir de {number(bar.low)} €" if bar.low is not None else ""
    high = f"jusqu'à {number(bar.high)} €" if bar.high is not None else ""
    return ", ".join(part for part in (low, high) if part)
