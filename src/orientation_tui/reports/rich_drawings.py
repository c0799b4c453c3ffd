"""Drawings made of characters as styled lines: hexagon, bars, pay scale, day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from orientation_tui.reports import hexagon
from orientation_tui.reports.numbers import decimal
from orientation_tui.reports.salary_scale import MEDIAN, draw
from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.style import Style

    from orientation_tui.reports.sections import Gauges, Hexagon, Moment, Scale, Timeline

    Styled = tuple[str, str | Style]
    StyledLine = Sequence[Styled]

FULL, EMPTY = "■", "□"
"""Squares of a bar."""

_GAP = 3
"""Columns between a drawing and what is written beside it."""

_LEGEND = 28
"""Columns the words beside a hexagon need; narrower, they stand under it."""

_BAR = 10
"""Squares of a bar."""

_CLOCK = 6
"""Columns of an hour and a space."""


@dataclass(frozen=True)
class Palette:
    """Rich styles a page uses; the app fills them from its theme."""

    title: str = "bold"
    border: str = ""
    good: str = "green"
    bad: str = "magenta"
    note: str = ""
    label: str = "bold"
    fill: str = ""
    """What is drawn rather than written."""


def squares(share: float, count: int = _BAR) -> str:
    """Draw a share (0–1) as filled and empty squares: « ■■■■■■□□□□ »."""
    filled = round(max(0.0, min(1.0, share)) * count)
    return FULL * filled + EMPTY * (count - filled)


def hexagon_lines(block: Hexagon, width: int, palette: Palette) -> Iterator[StyledLine]:
    """The drawing with what each letter stands for, beside it or under it."""
    beside = width - hexagon.WIDTH - _GAP
    drawn = hexagon.draw(block) if width >= hexagon.WIDTH else []
    if beside < _LEGEND:
        yield from (_drawn(line, palette) for line in drawn)
        yield from _legend(block, width, palette, values=not drawn)
        return
    legend = list(_legend(block, beside, palette))
    above = max(0, (len(drawn) - len(legend)) // 2)
    for line, words in zip_longest(drawn, [[("", "")]] * above + legend):
        left = f"{line or '':<{hexagon.WIDTH + _GAP}}"
        yield [*_drawn(left, palette), *(words or [("", "")])]


def _drawn(line: str, palette: Palette) -> list[Styled]:
    """A line of the hexagon: the shape stands out from the frame and the values."""
    runs = groupby(line, key=lambda char: char == hexagon.FILL)
    return [("".join(run), palette.fill if full else palette.border) for full, run in runs]


def _legend(
    block: Hexagon, width: int, palette: Palette, *, values: bool = False
) -> Iterator[StyledLine]:
    """What each letter stands for; its value too where nothing is drawn."""
    for spoke in block.spokes:
        lead = f"{spoke.code}  "
        value = f" {decimal(spoke.value)}" if values else ""
        told = f"{spoke.label}{value} : {spoke.detail}"
        first, *others = wrap(told, width - len(lead), cut=True)
        yield [(lead, palette.label), (first, "")]
        yield from ([(" " * len(lead) + line, "")] for line in others)


def gauge_lines(block: Gauges, width: int, palette: Palette) -> Iterator[StyledLine]:
    """One bar a line, its text after the label; on two lines where they don't fit."""
    for gauge in block.rows:
        bar = f"{squares(gauge.share)}  "
        first, *others = wrap(f"{gauge.label} : {gauge.text}", width - len(bar), cut=True)
        yield [(bar, palette.fill), (first, "")]
        yield from ([(" " * len(bar) + line, "")] for line in others)


def scale_lines(block: Scale, width: int, palette: Palette) -> Iterator[StyledLine]:
    """Pay on one scale, and what the mark means."""
    drawing = draw(block, width)
    if not drawing:
        return
    yield [("", "")]
    yield from ([(line, "")] for line in drawing)
    legend = f"{MEDIAN} : {block.median_label}"
    yield from ([(line, palette.note)] for line in wrap(legend, width, cut=True))
    yield [("", "")]


def timeline_lines(block: Timeline, width: int, palette: Palette) -> Iterator[StyledLine]:
    """The hours on a line down the page, what happens beside it, the end of the day last."""
    for place, moment in enumerate(block.moments):
        mark = "┌" if place == 0 else "├"
        yield from _moment(moment, mark, width, palette)
    if block.moments:
        yield [(f"{block.moments[-1].end:<{_CLOCK}}", palette.label), ("└", palette.border)]


def _moment(moment: Moment, mark: str, width: int, palette: Palette) -> Iterator[StyledLine]:
    first, *others = wrap(moment.text, width - _CLOCK - 2, cut=True)
    yield [(f"{moment.start:<{_CLOCK}}", palette.label), (f"{mark} ", palette.border), (first, "")]
    for line in [*others, ""]:
        yield [(" " * _CLOCK, ""), ("│ ", palette.border), (line, "")]
