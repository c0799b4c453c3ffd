"""The drawing of the six types: its shape follows the values, its characters are everywhere."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.output import showable
from orientation_tui.reports.hexagon import FILL, WIDTH, draw, share
from orientation_tui.reports.numbers import decimal
from orientation_tui.reports.sections import Hexagon, Spoke

CODES = "RIASEC"
MEANS = st.lists(st.floats(1, 5), min_size=6, max_size=6)


def hexagon(*values: float) -> Hexagon:
    return Hexagon(
        tuple(Spoke(c, f"Type {c}", "faire", v) for c, v in zip(CODES, values, strict=True))
    )


def filled(lines: list[str]) -> int:
    return sum(line.count(FILL) for line in lines)


@given(MEANS)
def test_it_fits_and_tells_each_value_beside_its_letter(values: list[float]) -> None:
    lines = draw(hexagon(*values))
    assert len(lines) == 13
    assert all(len(line) <= WIDTH for line in lines)
    text = "\n".join(lines)
    for code, value in zip(CODES, values, strict=True):
        assert f"{code} {decimal(value)}" in text
    order = re.findall(r"[RIASEC] \d", text)
    assert [found[0] for found in order] == ["R", "I", "C", "A", "E", "S"]


@given(MEANS)
def test_it_is_readable_in_ascii(values: list[float]) -> None:
    text = "\n".join(draw(hexagon(*values)))
    plain = showable(text, "ascii")
    assert plain.isascii()
    assert [len(line) for line in plain.splitlines()] == [len(line) for line in text.splitlines()]
    assert plain.count("#") == text.count(FILL)


@given(MEANS, st.integers(0, 5))
def test_liking_a_type_more_never_shrinks_the_shape(values: list[float], which: int) -> None:
    more = [5.0 if place == which else value for place, value in enumerate(values)]
    assert filled(draw(hexagon(*more))) >= filled(draw(hexagon(*values)))


def test_the_shape_reaches_towards_what_is_liked() -> None:
    left = draw(hexagon(1, 1, 1, 1, 1, 5))
    middle = left[6]
    assert middle.index(FILL) < WIDTH // 4
    assert FILL not in middle[WIDTH // 2 + 3 :]
    assert filled(draw(hexagon(*[5] * 6))) > 200
    assert filled(draw(hexagon(*[1] * 6))) <= 4


@given(st.floats(-3, 9))
def test_how_far_a_value_reaches_stays_between_centre_and_corner(value: float) -> None:
    assert 0 < share(value) <= 1
