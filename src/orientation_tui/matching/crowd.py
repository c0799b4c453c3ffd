"""Synthetic people to try matching on: the same number always answers the same.

Their six latent interests correlate around the hexagon as published samples do (.40 for neighbours,
.25 and .15 further off). Each question adds an interest of its own and noise, so that three
questions on one type reach an alpha of about .58, as 18-question forms do. They say nothing of
wishes, refusals and studies: those would spread the first places and hide what interests alone do.
"""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching.profile import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from orientation_tui.content.catalogue import Catalogue

BY_DISTANCE = (1.0, 0.40, 0.25, 0.15)
"""Correlation of two types by their distance on the hexagon."""

SHARED_VARIANCE = 0.34
"""Correlation of two questions on one type, before answers are cut to five steps."""

OWN_INTEREST = 0.3
"""Part of the rest that questions on one basic interest share; our estimate."""

CENTRE, WIDTH = 3.0, 1.25
"""Mean and standard deviation of ratings, before they are cut to five steps."""

_MASK = (1 << 64) - 1
_STANDARD = NormalDist()


class Numbers:
    """A stream of normal deviates for one seed (SplitMix64, then the inverse normal)."""

    def __init__(self, seed: int) -> None:
        self._state = (seed * 0x9E3779B97F4A7C15) & _MASK

    def uniform(self) -> float:
        """The next number strictly between 0 and 1."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return (((mixed ^ (mixed >> 31)) >> 12) + 0.5) / (1 << 52)

    def normal(self) -> float:
        """The next deviate of the standard normal distribution."""
        return _STANDARD.inv_cdf(self.uniform())


def crowd(count: int, catalogue: Catalogue, questions: Sequence[str]) -> Iterator[Answers]:
    """Yield `count` people who answered `questions`; the first ones are the same for any count."""
    mixing = cholesky(
        [[BY_DISTANCE[min((i - j) % 6, (j - i) % 6)] for j in range(6)] for i in range(6)]
    )
    asked = [catalogue.questions[name] for name in questions]
    share, own = sqrt(SHARED_VARIANCE), sqrt((1 - SHARED_VARIANCE) * OWN_INTEREST)
    noise = sqrt((1 - SHARED_VARIANCE) * (1 - OWN_INTEREST))
    interests = list(dict.fromkeys(question.interest for question in asked))
    measured = [
        (q.id, [TYPES.index(code) for code in q.riasec], interests.index(q.interest)) for q in asked
    ]
    for person in range(1, count + 1):
        numbers = Numbers(person)
        raw = [numbers.normal() for _ in TYPES]
        latent = [sum(w * r for w, r in zip(row, raw, strict=False)) for row in mixing]
        tastes = [numbers.normal() for _ in interests]
        given = {}
        for name, types, interest in measured:
            liking = share * sum(latent[i] for i in types) / len(types)
            liking += own * tastes[interest] + noise * numbers.normal()
            given[name] = min(5, max(1, round(CENTRE + WIDTH * liking)))
        yield Answers(given)


def cholesky(matrix: list[list[float]]) -> list[list[float]]:
    """Lower triangle L with L·Lᵀ = matrix: turns independent deviates into correlated ones."""
    lower: list[list[float]] = []
    for i, row in enumerate(matrix):
        line: list[float] = []
        for j in range(i + 1):
            rest = row[j] - sum(
                a * b for a, b in zip(line, lower[j] if j < i else line, strict=False)
            )
            line.append(sqrt(rest) if i == j else rest / lower[j][j])
        lower.append(line)
    return lower
