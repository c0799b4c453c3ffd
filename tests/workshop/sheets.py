"""Answer sheets for the small made-up content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.samples import RATED

if TYPE_CHECKING:
    from collections.abc import Sequence

TITLES = ("id", *RATED)
RANKED = tuple("535122534112444213")
"""Answers that carry a ranking."""


def table(*rows: Sequence[str], titles: Sequence[str] = TITLES, delimiter: str = ",") -> str:
    return "".join(f"{delimiter.join(row)}\n" for row in (titles, *rows))
