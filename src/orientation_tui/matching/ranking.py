"""All careers in the order of their scores, in bands, with ties and doubts told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING

from orientation_tui.assessment.answers import read_preferences
from orientation_tui.assessment.quality import Floor, Quality, assess
from orientation_tui.matching.profile import build_profile
from orientation_tui.matching.scoring import (
    Part,
    fit_error,
    interest_fit,
    one_step,
    preference_parts,
    unit_direction,
)

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import Answers, Preferences
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.profile import InterestProfile

LIST_LENGTH = 7
"""Careers shown: counsellors and graduates prefer about seven (Gutentag, Gati & Shimoni 2022)."""

LOWEST_SCORE = 0.2
"""Score under which a career is far, however it compares with the others."""


class Band(Enum):
    """How close a career is, as far as the answers can tell."""

    VERY_CLOSE = "très proche"
    CLOSE = "proche"
    EXPLORE = "à explorer"
    FAR = "éloigné"


class Sureness(Enum):
    """How sure the whole ranking is."""

    FAIR = "assez sûr"
    MODERATE = "moyennement sûr"
    WEAK = "peu sûr"


@dataclass(frozen=True)
class Match:
    """One career as it compares with a person."""

    career_id: str
    score: float
    """Interest fit plus visible bonuses and costs; an order, not a percentage."""
    fit: float
    """Correlation of interests, −1 to 1."""
    error: float
    """Standard error of `fit`."""
    band: Band
    tied: bool
    """Whether one step on a single answer would be enough to put it above the career before it."""
    preferences: tuple[Part, ...]
    """The bonuses and costs in `score`."""

    @property
    def warnings(self) -> tuple[Part, ...]:
        """The parts that took something off."""
        return tuple(part for part in self.preferences if part.amount < 0)


@dataclass(frozen=True)
class Ranking:
    """Every career of the catalogue, the closest first."""

    profile: InterestProfile
    preferences: Preferences
    quality: Quality
    matches: tuple[Match, ...]
    """Empty when `quality.floor` forbids a ranking."""
    sureness: Sureness
    compared: int
    """How many careers were compared."""

    def shown(self, count: int = LIST_LENGTH) -> tuple[Match, ...]:
        """The first `count` matches that are not far."""
        return tuple(m for m in self.matches if m.band is not Band.FAR)[:count]

    def position(self, career_id: str) -> int | None:
        """Rank of a career, from 1, or None when it is not ranked."""
        places = (i for i, m in enumerate(self.matches, 1) if m.career_id == career_id)
        return next(places, None)


def rank(answers: Answers, catalogue: Catalogue) -> Ranking:
    """Compare `answers` with every career; the same answers always give the same ranking."""
    quality = assess(answers, catalogue)
    profile = build_profile(answers.ratings(catalogue), catalogue)
    preferences = read_preferences(answers, catalogue)
    if quality.floor is None and profile.spread < 1e-9:
        quality = Quality(quality.rated, quality.unknown, Floor.FLAT, quality.doubts)
    matches = () if quality.floor else _matches(profile, preferences, catalogue)
    return Ranking(
        profile=profile,
        preferences=preferences,
        quality=quality,
        matches=matches,
        sureness=_sureness(profile, quality),
        compared=len(catalogue.careers),
    )


def _matches(
    profile: InterestProfile, preferences: Preferences, catalogue: Catalogue
) -> tuple[Match, ...]:
    scored = []
    for career in catalogue.careers.values():
        direction = unit_direction(career)
        fit = interest_fit(profile, direction)
        parts = tuple(preference_parts(preferences, career, catalogue.study_rank))
        # rounding keeps float noise of equal sums from passing for a difference
        score = round(fit + sum(part.amount for part in parts), 9)
        scored.append((score, fit, parts, career.id, direction))
    scored.sort(key=lambda row: (-row[0], row[3]))
    best = scored[0][0]
    matches: list[Match] = []
    for place, (score, fit, parts, career_id, direction) in enumerate(scored):
        before = scored[place - 1] if place else None
        error = fit_error(profile, fit)
        tied = before is not None and (
            before[0] - score < one_step(profile, before[4], direction) or before[0] == score
        )
        band = _band(best - score, score, error)
        matches.append(Match(career_id, score, fit, error, band, tied, parts))
    return tuple(_monotonic(matches))


def _band(behind: float, score: float, error: float) -> Band:
    if score < LOWEST_SCORE:
        return Band.FAR
    if behind <= error / 2 and score >= 3 * LOWEST_SCORE:
        return Band.VERY_CLOSE
    return Band.CLOSE if behind <= 1.5 * error and score >= 2 * LOWEST_SCORE else Band.EXPLORE


def _monotonic(matches: list[Match]) -> list[Match]:
    """Keep a career from standing in a closer band than one with a better score."""
    order = list(Band)
    worst = 0
    kept = []
    for match in matches:
        worst = max(worst, order.index(match.band))
        kept.append(replace(match, band=order[worst]))
    return kept


def _sureness(profile: InterestProfile, quality: Quality) -> Sureness:
    if quality.doubts or quality.rated < 15 or profile.spread < 0.5:
        return Sureness.WEAK
    return Sureness.FAIR if profile.spread >= 0.9 else Sureness.MODERATE


def by_band(matches: tuple[Match, ...]) -> list[tuple[Band, list[Match]]]:
    """Group consecutive matches of one band."""
    return [(band, list(group)) for band, group in groupby(matches, key=lambda m: m.band)]
