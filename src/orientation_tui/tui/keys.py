"""Keys that answer with a digit: the row of numbers, and its unshifted AZERTY twins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYS = {
    1: "1,ampersand",
    2: "2,é",
    3: "3,quotation_mark",
    4: "4,apostrophe",
    5: "5,left_parenthesis",
    6: "6,section_sign,minus",
    7: "7,è",
}


def digit_bindings(action: str, highest: int) -> Iterator[Binding]:
    """Bind the digits from 1 to `highest` to `action(digit)`, without showing them."""
    for digit in range(1, highest + 1):
        yield Binding(_KEYS[digit], f"{action}({digit})", show=False)
