"""The score of one career for one person, as a sum of parts that can each be shown.

The interest part is what the model of `interest_model` expects of the person in the career's
direction, in standard deviations over all people; it is linear in the answers, so each answer's
part can be told exactly. Wishes, values, refusals and studies add or take off visible amounts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from orientation_tui.assessment.answers import Preferences
    from orientation_tui.content.careers import Career
    from orientation_tui.matching.profile import InterestProfile

WISH_BONUS = 0.25
"""Added when a career offers every wished condition; each wish counts its equal part."""

VALUE_BONUS = 0.25
"""Added when a career offers every value chosen; each value counts its equal part."""

OFFERED = 5.0
"""O*NET score (1–7) from which a career is taken to offer a work value."""

REFUSAL_COST = 0.5
"""Taken off for each refused condition the career has."""

STUDIES_COST = 0.2
"""Taken off for each study level beyond the one accepted."""

TYPICAL_SPREAD = 1.28
"""Mean standard deviation of one person's ratings, in 8,543 respondents to 48 public items."""

PartKind = Literal["answer", "wish", "value", "refusal", "studies"]


@dataclass(frozen=True)
class Part:
    """One addend of a score."""

    kind: PartKind
    source: str
    """Question id, context id, value id, or study level of the career."""
    amount: float


def stretch(profile: InterestProfile) -> float:
    """What a person's deviations are multiplied by, so that all use the scale equally widely.

    Raises:
        ValueError: all ratings are the same, so there is nothing to compare.
    """
    if profile.answer_spread < 1e-9:
        raise ValueError("no comparison for a flat set of answers")
    return TYPICAL_SPREAD / profile.answer_spread


def answer_parts(profile: InterestProfile, weights: Sequence[float]) -> list[Part]:
    """Each answer's part of a fit, in the order of the answers; they sum to it.

    Args:
        profile: the ratings, and how widely the person used the scale.
        weights: the career's row of `Matcher.weights` for these answers; it sums to 0, so telling
            each rating from the person's mean changes no sum.
    """
    factor = stretch(profile)
    mean = sum(profile.ratings.values()) / len(profile.ratings)
    return [
        Part("answer", question_id, weight * (rating - mean) * factor)
        for (question_id, rating), weight in zip(profile.ratings.items(), weights, strict=True)
    ]


def preference_parts(
    preferences: Preferences, career: Career, study_rank: Mapping[str, int]
) -> list[Part]:
    """Bonus for wishes and values, costs for refusals and longer studies; may be empty."""
    parts = [
        Part("wish", context, WISH_BONUS / len(preferences.wishes))
        for context in preferences.wishes
        if context in career.contexts
    ]
    parts += [
        Part("value", value, VALUE_BONUS / len(preferences.values))
        for value in preferences.values
        if career.profile.values.get(value, 0.0) >= OFFERED
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
