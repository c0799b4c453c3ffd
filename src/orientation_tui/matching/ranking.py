"""All careers in the order of their scores, in bands, with ties and doubts told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from itertools import groupby
from statistics import pstdev
from typing import TYPE_CHECKING

from orientation_tui.assessment.answers import read_preferences
from orientation_tui.assessment.quality import Floor, Quality, assess
from orientation_tui.matching.interest_model import dot
from orientation_tui.matching.matcher import Doubts, Matcher
from orientation_tui.matching.profile import build_profile
from orientation_tui.matching.scoring import TYPICAL_SPREAD, Part, preference_parts, stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from orientation_tui.assessment.answers import Answers, Preferences
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.profile import InterestProfile

LIST_LENGTH = 7
"""Careers shown: counsellors and graduates prefer about seven (Gutentag, Gati & Shimoni 2022)."""

LOWEST_SCORE = 0.3
"""Standard deviations under which a career is far, however it compares with the others."""

NEAR, NOT_FAR = 0.4, 1.0
"""Doubts (standard errors) behind the first career up to which one is very close, then close."""

INDISTINCT = 0.05
"""Doubts between two neighbours in the list under which they can't be told apart."""

CLEAR, SOME = 2.5, 1.5
"""Doubts between the first career and the middle one from which a ranking is clear, then fair."""


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
    """Fit plus visible bonuses and costs; an order, not a percentage."""
    fit: float
    """Expected interest, in standard deviations over all people."""
    error: float
    """Standard error of the difference with the first career; 0 for the first one."""
    band: Band
    tied: bool
    """Whether the answers can't tell it from the career above."""
    preferences: tuple[Part, ...]
    """The bonuses and costs in `score`."""

    @property
    def warnings(self) -> tuple[Part, ...]:
        """The parts that took something off."""
        return tuple(part for part in self.preferences if part.amount < 0)


@dataclass(frozen=True)
class Interest:
    """What is expected of one basic interest."""

    name: str
    amount: float
    """Steps of the 1–5 scale above the person's own mean."""


@dataclass(frozen=True)
class Ranking:
    """Every career of the catalogue, the closest first."""

    profile: InterestProfile
    preferences: Preferences
    quality: Quality
    matches: tuple[Match, ...]
    """Empty when `quality.floor` forbids a ranking."""
    interests: tuple[Interest, ...]
    """All basic interests, the strongest first; empty without a ranking."""
    sureness: Sureness
    compared: int
    """How many careers were compared."""

    def shown(self, count: int = LIST_LENGTH) -> tuple[Match, ...]:
        """The first `count` matches that are not far."""
        return tuple(m for m in self.matches if m.band is not Band.FAR)[:count]

    def match(self, career_id: str) -> Match | None:
        """How one career compares, or None when it is not ranked."""
        return next((match for match in self.matches if match.career_id == career_id), None)

    def position(self, career_id: str) -> int | None:
        """Rank of a career, from 1, or None when it is not ranked."""
        places = (i for i, m in enumerate(self.matches, 1) if m.career_id == career_id)
        return next(places, None)


@lru_cache(maxsize=4)
def matcher_of(catalogue: Catalogue) -> Matcher:
    """The matcher of a catalogue, made at its first use."""
    return Matcher(catalogue)


def rank(answers: Answers, catalogue: Catalogue) -> Ranking:
    """Compare `answers` with every career; the same answers always give the same ranking."""
    quality = assess(answers, catalogue)
    profile = build_profile(answers.ratings(catalogue), catalogue)
    return rank_profile(profile, read_preferences(answers, catalogue), quality, catalogue)


def rank_profile(
    profile: InterestProfile, preferences: Preferences, quality: Quality, catalogue: Catalogue
) -> Ranking:
    """Compare a profile with every career; see `rank`."""
    if quality.floor is None and profile.answer_spread < 1e-9:
        quality = replace(quality, floor=Floor.FLAT)
    if quality.floor is not None:
        return Ranking(profile, preferences, quality, (), (), Sureness.WEAK, len(catalogue.careers))
    matcher = matcher_of(catalogue)
    posterior = matcher.posterior(profile.ratings)
    matches = _matches(
        matcher.fits(posterior),
        matcher.doubts(profile.ratings, posterior),
        profile,
        preferences,
        catalogue,
    )
    names = matcher.model.names
    amounts = sorted(zip(posterior.interests, names, strict=True), key=lambda p: (-p[0], p[1]))
    return Ranking(
        profile=profile,
        preferences=preferences,
        quality=quality,
        matches=matches,
        interests=tuple(Interest(name, amount) for amount, name in amounts),
        sureness=_sureness(matches, quality),
        compared=len(matches),
    )


class Variants:
    """Ranks other ratings of the questions a ranking rests on, far faster than from the start.

    Args:
        ranking: one that holds matches; its preferences stay.
        catalogue: the one it was made with.
    """

    def __init__(self, ranking: Ranking, catalogue: Catalogue) -> None:
        matcher = matcher_of(catalogue)
        ratings = ranking.profile.ratings
        self._preferences = ranking.preferences
        self._catalogue = catalogue
        self._doubts = matcher.doubts(ratings)
        self._weights = matcher.weights(list(ratings))
        self._extra = {
            name: sum(part.amount for part in self._parts(name)) for name in self._weights
        }

    def _parts(self, career_id: str) -> list[Part]:
        career = self._catalogue.careers[career_id]
        return preference_parts(self._preferences, career, self._catalogue.study_rank)

    def band(self, ratings: Mapping[str, int], career_id: str) -> Band:
        """The band of one career; `ratings` name the same questions in the same order."""
        values = list(ratings.values())
        factor = TYPICAL_SPREAD / pstdev(values)
        scored = sorted(
            (-comparable(dot(row, values) * factor + self._extra[name]), name)
            for name, row in self._weights.items()
        )
        lowest, best = scored[0]
        above = scored[: next(i for i, (_, name) in enumerate(scored, 1) if name == career_id)]
        errors = (factor * self._doubts.between(best, name) for _, name in above)
        found = (
            band_of(score - lowest, -score, error)
            for (score, _), error in zip(above, errors, strict=True)
        )
        *_, last = steady(found)
        return last


def _matches(
    fits: Mapping[str, float],
    doubts: Doubts,
    profile: InterestProfile,
    preferences: Preferences,
    catalogue: Catalogue,
) -> tuple[Match, ...]:
    factor = stretch(profile)
    scored = []
    for name, plain_fit in fits.items():
        fit = plain_fit * factor
        career = catalogue.careers[name]
        parts = tuple(preference_parts(preferences, career, catalogue.study_rank))
        score = comparable(fit + sum(part.amount for part in parts))
        scored.append(Match(name, score, fit, 0.0, Band.FAR, tied=False, preferences=parts))
    scored.sort(key=lambda match: (-match.score, match.career_id))
    best = scored[0]
    matches: list[Match] = []
    for match in scored:
        error = factor * doubts.between(best.career_id, match.career_id)
        above = matches[-1] if matches else None
        tied = above is not None and _indistinct(above, match, factor, doubts)
        band = band_of(best.score - match.score, match.score, error)
        matches.append(replace(match, error=error, band=band, tied=tied))
    bands = steady(match.band for match in matches)
    return tuple(replace(match, band=band) for match, band in zip(matches, bands, strict=True))


def comparable(score: float) -> float:
    """A score as it is compared: float noise of equal sums must not pass for a difference."""
    return round(score, 9)


def _indistinct(above: Match, below: Match, factor: float, doubts: Doubts) -> bool:
    gap = above.score - below.score
    return gap <= INDISTINCT * (factor * doubts.between(above.career_id, below.career_id))


def band_of(behind: float, score: float, error: float) -> Band:
    """The band of one career by itself; see `steady`.

    Args:
        behind: by how much the first career leads it.
        score: its own.
        error: standard error of `behind`.
    """
    if score < LOWEST_SCORE:
        return Band.FAR
    if behind <= NEAR * error and score >= 2 * LOWEST_SCORE:
        return Band.VERY_CLOSE
    return Band.CLOSE if behind <= NOT_FAR * error else Band.EXPLORE


def steady(bands: Iterable[Band]) -> Iterator[Band]:
    """Keep a career from standing in a closer band than one with a better score.

    Args:
        bands: of the careers in their order.
    """
    order = list(Band)
    worst = 0
    for band in bands:
        worst = max(worst, order.index(band))
        yield order[worst]


def _sureness(matches: tuple[Match, ...], quality: Quality) -> Sureness:
    middle = matches[len(matches) // 2]
    lead = (matches[0].score - middle.score) / middle.error if middle.error else 0.0
    if quality.doubts or lead < SOME:
        return Sureness.WEAK
    return Sureness.FAIR if lead >= CLEAR else Sureness.MODERATE


def by_band(matches: tuple[Match, ...]) -> list[tuple[Band, list[Match]]]:
    """Group consecutive matches of one band."""
    return [(band, list(group)) for band, group in groupby(matches, key=lambda m: m.band)]
