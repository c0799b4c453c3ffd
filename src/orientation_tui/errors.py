"""The one base error of the program: a French sentence and a way out."""

from __future__ import annotations


class OrientationError(Exception):
    """Something the user must know; `str()` is the sentence shown.

    Args:
        message: one French sentence that says what is wrong.
        way_out: what the user can do about it, if anything.
    """

    def __init__(self, message: str, way_out: str = "") -> None:
        super().__init__(f"{message}\n{way_out}" if way_out else message)
        self.message = message
        self.way_out = way_out
