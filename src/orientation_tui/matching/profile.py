"""A person's answers on the six RIASEC types: what is drawn and said in words.

Careers are ranked on the 41 basic interests (see `interest_model`); the six types tell the shape.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import fmean, pstdev
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.content.catalogue import Catalogue

TYPES = "RIASEC"


@dataclass(frozen=True)
class InterestProfile:
    """Six means on the 1–5 scale, and what separates them."""

    means: Mapping[str, float]
    """Mean rating of each type's answered questions; only types with an answer."""
    level: float
    """Mean of the types: how much the person likes activities in general, 1 to 5."""
    spread: float
    """Standard deviation of the types around `level`: how much they differ."""
    answer_spread: float
    """Standard deviation of all the ratings."""
    ratings: Mapping[str, int]
    """The ratings the profile was made of, in the order of the answers."""

    @property
    def complete(self) -> bool:
        """Whether each of the six types has at least one answer."""
        return len(self.means) == len(TYPES)

    @property
    def strongest(self) -> tuple[str, ...]:
        """The types from the highest mean to the lowest; equal means keep the RIASEC order."""
        return tuple(sorted(self.means, key=lambda code: (-self.means[code], TYPES.index(code))))


def build_profile(ratings: Mapping[str, int], catalogue: Catalogue) -> InterestProfile:
    """Average `ratings` by type; a question with two types counts half in each.

    Args:
        ratings: question id to 1–5; « je ne sais pas » is simply absent and leaves the mean.
        catalogue: whose questions they answer.
    """
    sums = dict.fromkeys(TYPES, 0.0)
    weights = dict.fromkeys(TYPES, 0.0)
    for question_id, rating in ratings.items():
        types = catalogue.questions[question_id].riasec
        for measured in types:
            sums[measured] += rating / len(types)
            weights[measured] += 1 / len(types)
    means = {code: sums[code] / weights[code] for code in TYPES if weights[code]}
    level = fmean(means.values()) if means else 0.0
    variance = fmean((m - level) ** 2 for m in means.values()) if means else 0.0
    answer_spread = pstdev(ratings.values()) if ratings else 0.0
    return InterestProfile(means, level, sqrt(variance), answer_spread, dict(ratings))
