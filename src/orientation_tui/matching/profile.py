"""A person's interests as the answers tell them, on the six RIASEC types."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
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
    """Mean of the six: how much the person likes activities in general, 1 to 5."""
    spread: float
    """Standard deviation of the six around `level`: how much the types differ."""
    shares: Mapping[str, Mapping[str, float]]
    """For each question, its share in the mean of each of its types (sums to 1 over a type)."""
    ratings: Mapping[str, int]
    """The ratings the profile was made of."""

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
    """
    weights: dict[str, dict[str, float]] = {code: {} for code in TYPES}
    for question_id in ratings:
        types = catalogue.questions[question_id].riasec
        for measured in types:
            weights[measured][question_id] = 1 / len(types)
    totals = {code: sum(by_question.values()) for code, by_question in weights.items()}
    means = {
        code: sum(ratings[q] * w for q, w in by_question.items()) / totals[code]
        for code, by_question in weights.items()
        if by_question
    }
    shares: dict[str, dict[str, float]] = {question_id: {} for question_id in ratings}
    for code, by_question in weights.items():
        for question_id, weight in by_question.items():
            shares[question_id][code] = weight / totals[code]
    level = sum(means.values()) / len(means) if means else 0.0
    variance = sum((m - level) ** 2 for m in means.values()) / len(means) if means else 0.0
    return InterestProfile(means, level, sqrt(variance), shares, dict(ratings))
