"""How much the six type means moved between two quizzes, and how much of it chance alone does.

A type is judged by its change beside the mean change of the types: adding one to every answer moves
no type. The change of one type is a difference of two weighted means of answers, `b` now and `a`
then, both sums of the weights being 0. An answer is the person's level, plus its interest, plus a
stable liking of that very activity, plus what varies from one day to the next, so that with no real
change the difference has mean 0 and variance

    dᵀ L C Lᵀ d  +  s · Σ d²  +  n · Σ (a² + b²),   d = b - a

- C is the covariance of the interests and L what each question measures (see `interest_model`);
- s, the stable liking of one activity, cancels for a question asked both times (d = 0);
- n, `NOISE`, is what changes when the same question comes back.

With three questions a type, all asked both times, the standard error is √(5/6 · 2n/3) = 0.45 step.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from orientation_tui.matching.interest_model import NOISE
from orientation_tui.matching.profile import TYPES
from orientation_tui.matching.ranking import matcher_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.profile import InterestProfile

    Weights = Mapping[str, float]
    """Weight of each answer in a sum."""

SPECIFIC = 0.36
"""Variance of the stable liking of one activity: the half of 0.72 that `NOISE` leaves out."""

BEYOND = 2.64
"""Standard errors that chance alone makes one of six types pass in fewer than 5 % of cases.

Normal quantile of 1 - 0.05 / (2 · 6): Bonferroni's correction for six looks.
"""


@dataclass(frozen=True)
class TypeChange:
    """One type then and now."""

    code: str
    before: float | None
    """Mean rating then; None when no answer told of it."""
    after: float | None
    apart: float
    """Change less the mean change of the types rated both times; 0 when not rated in both."""
    error: float
    """Standard error of `apart` if the person had not changed at all."""

    @property
    def reach(self) -> float:
        """How far from 0 chance alone may bring `apart`."""
        return BEYOND * self.error

    @property
    def beyond_chance(self) -> bool:
        """Whether chance alone would rarely do this much."""
        return abs(self.apart) > self.reach


def level_change(then: InterestProfile, now: InterestProfile) -> float:
    """Mean change of the types rated both times; 0 without any."""
    shared = _shared(then, now)
    return _mean([now.means[code] - then.means[code] for code in shared]) if shared else 0.0


def type_changes(
    then: InterestProfile, now: InterestProfile, catalogue: Catalogue
) -> tuple[TypeChange, ...]:
    """The types in the order R, I, A, S, E, C; see the module for the errors."""
    shared = _shared(then, now)
    level = level_change(then, now)
    before, after = (_apart(profile, shared, catalogue) for profile in (then, now))
    found = []
    for code in TYPES:
        if code in shared:
            apart = now.means[code] - then.means[code] - level
            error = _error(before[code], after[code], catalogue)
            found.append(TypeChange(code, then.means[code], now.means[code], apart, error))
        elif code in then.means or code in now.means:
            found.append(TypeChange(code, then.means.get(code), now.means.get(code), 0.0, 0.0))
    return tuple(found)


def _shared(then: InterestProfile, now: InterestProfile) -> list[str]:
    return [code for code in TYPES if code in then.means and code in now.means]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _apart(
    profile: InterestProfile, shared: Sequence[str], catalogue: Catalogue
) -> dict[str, Weights]:
    """For each shared type, the answers' weights in its mean less the mean of the types."""
    means = {code: _weights(profile, code, catalogue) for code in shared}
    return {
        code: {
            name: means[code].get(name, 0.0)
            - _mean([weights.get(name, 0.0) for weights in means.values()])
            for name in profile.ratings
        }
        for code in shared
    }


def _weights(profile: InterestProfile, code: str, catalogue: Catalogue) -> Weights:
    """The answers' weights in one type's mean; a question with two types counts half in each."""
    types = {name: catalogue.questions[name].riasec for name in profile.ratings}
    counts = {name: 1 / len(codes) for name, codes in types.items() if code in codes}
    total = sum(counts.values())
    return {name: count / total for name, count in counts.items()}


def _error(before: Weights, after: Weights, catalogue: Catalogue) -> float:
    matcher = matcher_of(catalogue)
    names = dict.fromkeys([*before, *after])
    moved = {name: after.get(name, 0.0) - before.get(name, 0.0) for name in names}
    interests: defaultdict[int, float] = defaultdict(float)
    for name, amount in moved.items():
        for place, weight in matcher.loadings[name]:
            interests[place] += amount * weight
    covariance = matcher.model.covariance
    common = sum(
        a * b * covariance[i][j] for i, a in interests.items() for j, b in interests.items()
    )
    specific = SPECIFIC * sum(amount**2 for amount in moved.values())
    noise = NOISE * sum(weight**2 for weight in (*before.values(), *after.values()))
    return sqrt(max(0.0, common) + specific + noise)
