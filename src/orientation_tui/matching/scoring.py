"""The score of one career for one person, as a sum of parts that can each be shown.

Interest fit is the Pearson correlation between the person's six means and the career's six O*NET
scores, as the O*NET Interest Profiler does it; Xu & Li (2020) found profile correlation to dominate
distances and angles in predicting satisfaction. A correlation is linear in the person's centred
profile once its length is known, so each answer's part can be told exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Literal

from orientation_tui.matching.profile import TYPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.assessment.answers import Preferences
    from orientation_tui.content.careers import Career
    from orientation_tui.matching.profile import InterestProfile

WISH_BONUS = 0.12
"""Added when a career offers every wished condition; each wish counts its equal part."""

REFUSAL_COST = 0.15
"""Taken off for each refused condition the career has."""

STUDIES_COST = 0.05
"""Taken off for each study level beyond the one accepted."""

ANSWER_NOISE = 0.96
"""Standard deviation (scale 1–5) of an answer around the person's mean for its type.

Measured on the 48 public-domain RIASEC items, item means removed, 9,115 respondents.
"""

PartKind = Literal["answer", "wish", "refusal", "studies"]


@dataclass(frozen=True)
class Part:
    """One addend of a score."""

    kind: PartKind
    source: str
    """Question id, context id, or study level of the career."""
    amount: float


def unit_direction(career: Career) -> dict[str, float]:
    """The career's six scores, centred and scaled to length 1 (what a correlation looks along)."""
    scores = {code: float(career.profile.riasec[code]) for code in TYPES}  # type: ignore[index]
    mean = sum(scores.values()) / len(scores)
    length = sqrt(sum((value - mean) ** 2 for value in scores.values()))
    return {code: (value - mean) / length for code, value in scores.items()}


def interest_parts(profile: InterestProfile, career: Career) -> list[Part]:
    """Each answer's part of the correlation, in the order of the answers; they sum to it.

    Raises:
        ValueError: the profile lacks a type or is flat, so there is no correlation.
    """
    length = profile.spread * sqrt(len(TYPES))
    if not profile.complete or length == 0:
        raise ValueError("no correlation for an incomplete or flat profile")
    direction = unit_direction(career)
    return [
        Part(
            "answer",
            question_id,
            sum(
                direction[code] * share * (rating - profile.level) / length
                for code, share in profile.shares[question_id].items()
            ),
        )
        for question_id, rating in profile.ratings.items()
    ]


def interest_fit(profile: InterestProfile, direction: Mapping[str, float]) -> float:
    """Correlation, −1 to 1, between the person's means and a career's `unit_direction`."""
    length = profile.spread * sqrt(len(TYPES))
    return sum(direction[code] * mean for code, mean in profile.means.items()) / length


def fit_error(profile: InterestProfile, fit: float) -> float:
    """Standard error of an interest fit, from `ANSWER_NOISE` and the number of answers a type.

    To first order each type's mean has variance noise²/n, and moving the profile across the
    career's direction changes the correlation by sqrt(1 − fit²)/length.
    """
    counts = dict.fromkeys(TYPES, 0.0)
    for shares in profile.shares.values():
        for code, share in shares.items():
            counts[code] += share**2
    noise = ANSWER_NOISE * sqrt(sum(counts.values()) / len(TYPES))
    length = profile.spread * sqrt(len(TYPES))
    return noise * sqrt(max(0.0, 1 - fit**2)) / length


def one_step(
    profile: InterestProfile, above: Mapping[str, float], below: Mapping[str, float]
) -> float:
    """The most that one step on one answer can bring two careers (their directions) together."""
    length = profile.spread * sqrt(len(TYPES))
    return max(
        abs(sum((above[code] - below[code]) * share for code, share in shares.items())) / length
        for shares in profile.shares.values()
    )


def preference_parts(
    preferences: Preferences, career: Career, study_rank: Mapping[str, int]
) -> list[Part]:
    """Bonus for wished conditions, costs for refused ones and for longer studies; may be empty."""
    parts = [
        Part("wish", context, WISH_BONUS / len(preferences.wishes))
        for context in preferences.wishes
        if context in career.contexts
    ]
    parts += [
        Part("refusal", context, -REFUSAL_COST)
        for context in preferences.refusals
        if context in career.contexts
    ]
    if preferences.studies is not None:
        beyond = study_rank[career.studies.level] - study_rank[preferences.studies]
        if beyond > 0:
            parts.append(Part("studies", career.studies.level, -STUDIES_COST * beyond))
    return parts
