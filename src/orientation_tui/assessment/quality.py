"""Whether a set of answers can carry a ranking, and what makes it less sure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from statistics import median, pstdev
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from orientation_tui.assessment.answers import Answers
    from orientation_tui.content.catalogue import Catalogue

FEWEST_RATINGS = 9
"""Half of the express form; below it a ranking would be guesswork."""

FLATTEST_SPREAD = 0.35
"""Standard deviation of the ratings (scale 1–5) under which they hardly differ."""

LONGEST_RUN = 12
"""Same key in a row from which answers look careless."""

FASTEST_PACE = 0.8
"""Median seconds an answer under which the questions were probably not read."""


class Floor(Enum):
    """Why there is no ranking."""

    TOO_FEW = "too_few"
    TYPE_MISSING = "type_missing"
    FLAT = "flat"


class Doubt(Enum):
    """What makes a ranking less sure without forbidding it."""

    SAME_KEY = "same_key"
    TOO_FAST = "too_fast"
    MANY_UNKNOWN = "many_unknown"


@dataclass(frozen=True)
class Quality:
    """What a set of answers is worth."""

    rated: int
    """Questions answered with a number."""
    unknown: int
    """Questions answered « je ne sais pas »."""
    floor: Floor | None
    """Set when no ranking may be shown."""
    doubts: tuple[Doubt, ...] = ()


def assess(answers: Answers, catalogue: Catalogue) -> Quality:
    """Judge the rated questions of `answers`; preferences play no part."""
    ratings = answers.ratings(catalogue)
    unknown = sum(1 for q in catalogue.questions if answers.given.get(q, 0) is None)
    values = list(ratings.values())
    doubts = []
    if _longest_run(values) >= LONGEST_RUN:
        doubts.append(Doubt.SAME_KEY)
    times = [answers.seconds[q] for q in ratings if q in answers.seconds]
    if len(times) >= FEWEST_RATINGS and median(times) < FASTEST_PACE:
        doubts.append(Doubt.TOO_FAST)
    if unknown * 3 > len(values):
        doubts.append(Doubt.MANY_UNKNOWN)
    floor = floor_of(values, {t for q in ratings for t in catalogue.questions[q].riasec})
    return Quality(rated=len(values), unknown=unknown, floor=floor, doubts=tuple(doubts))


def floor_of(values: Sequence[int], types: Collection[str]) -> Floor | None:
    """Why these ratings can carry no ranking, or None when they can.

    Args:
        values: the ratings.
        types: the RIASEC types that the rated questions measure, each once.
    """
    if len(values) < FEWEST_RATINGS:
        return Floor.TOO_FEW
    if len(types) < 6:
        return Floor.TYPE_MISSING
    return Floor.FLAT if pstdev(values) < FLATTEST_SPREAD else None


def _longest_run(values: list[int]) -> int:
    longest = run = 0
    previous: int | None = None
    for value in values:
        run = run + 1 if value == previous else 1
        longest, previous = max(longest, run), value
    return longest
