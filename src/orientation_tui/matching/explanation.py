"""Why a career stands where it stands: the parts of its score, in the order that matters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.assessment.answers import HIGHEST, LOWEST
from orientation_tui.assessment.quality import floor_of
from orientation_tui.matching.ranking import Band, Variants, matcher_of
from orientation_tui.matching.scoring import Part, answer_parts, preference_parts

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career, Point
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.ranking import Ranking

LIKED, DISLIKED = 4, 2
"""Ratings from which an activity counts as liked, up to which as disliked."""


@dataclass(frozen=True)
class Touch:
    """An advantage or drawback of the career that touches something the person said."""

    point: Point
    because: tuple[str, ...]
    """The tags of the point that the answers speak of."""


@dataclass(frozen=True)
class Explanation:
    """The whole arithmetic of one match."""

    career_id: str
    parts: tuple[Part, ...]
    """Every addend; their sum is the score."""
    advantages: tuple[Touch, ...]
    drawbacks: tuple[Touch, ...]

    @property
    def total(self) -> float:
        """The score, as the sum of the parts."""
        return sum(part.amount for part in self.parts)

    @property
    def speaking_for(self) -> tuple[Part, ...]:
        """Parts that raised the score, the largest first."""
        return tuple(sorted((p for p in self.parts if p.amount > 0), key=lambda p: -p.amount))

    @property
    def speaking_against(self) -> tuple[Part, ...]:
        """Parts that lowered the score, the largest first."""
        return tuple(sorted((p for p in self.parts if p.amount < 0), key=lambda p: p.amount))


def explain(ranking: Ranking, career: Career, catalogue: Catalogue) -> Explanation:
    """Return the addends of the career's score and the points of its fiche they touch.

    Raises:
        ValueError: the answers are flat, so there is nothing to explain.
    """
    weights = matcher_of(catalogue).weights(list(ranking.profile.ratings), [career.id])[career.id]
    parts = (
        *answer_parts(ranking.profile, weights),
        *preference_parts(ranking.preferences, career, catalogue.study_rank),
    )
    wanted, unwanted = _said(ranking, catalogue)
    return Explanation(
        career_id=career.id,
        parts=parts,
        advantages=_touched(career.advantages, wanted),
        drawbacks=_touched(career.drawbacks, unwanted),
    )


def _said(ranking: Ranking, catalogue: Catalogue) -> tuple[set[str], set[str]]:
    """Tags the person spoke for and against, as `context:…` and `interest:…`."""
    wanted = {f"context:{name}" for name in ranking.preferences.wishes}
    wanted |= {f"value:{name}" for name in ranking.preferences.values}
    unwanted = {f"context:{name}" for name in ranking.preferences.refusals}
    for question_id, rating in ranking.profile.ratings.items():
        tag = f"interest:{catalogue.questions[question_id].interest}"
        if rating >= LIKED:
            wanted.add(tag)
        elif rating <= DISLIKED:
            unwanted.add(tag)
    return wanted, unwanted


def _touched(points: tuple[Point, ...], said: set[str]) -> tuple[Touch, ...]:
    touches = (Touch(point, tuple(t for t in point.tags if t in said)) for point in points)
    return tuple(touch for touch in touches if touch.because)


@dataclass(frozen=True)
class Tipping:
    """The smallest change of one answer that moves a career to another band."""

    question_id: str
    rating: int
    """The rating that would do it."""
    band: Band
    """Where the career would go."""


TRIED = 6
"""Answers tried, those that weigh most on the career first."""


def tipping(ranking: Ranking, career_id: str, catalogue: Catalogue) -> Tipping | None:
    """Find one answer whose change would move the career out of its band, or None.

    Changes of one step are tried first, then of two, on the answers that weigh most.
    """
    match = ranking.match(career_id)
    if match is None:
        return None
    band = match.band
    ratings = ranking.profile.ratings
    row = matcher_of(catalogue).weights(list(ratings), [career_id])[career_id]
    heaviest = sorted(zip(row, ratings, strict=True), key=lambda pair: (-abs(pair[0]), pair[1]))
    variants = Variants(ranking, catalogue)
    for step in (1, 2):
        for weight, name in heaviest[:TRIED]:
            # a career already in the best band can only be moved down
            down = weight > 0 if band is Band.VERY_CLOSE else weight < 0
            rating = ratings[name] + (-step if down else step)
            if not LOWEST <= rating <= HIGHEST:
                continue
            moved = _band_with(variants, {**ratings, name: rating}, career_id, catalogue)
            if moved is not None and moved is not band:
                return Tipping(name, rating, moved)
    return None


def _band_with(
    variants: Variants, ratings: dict[str, int], career_id: str, catalogue: Catalogue
) -> Band | None:
    """The career's band with these ratings; None when they would get no ranking."""
    types = {code for name in ratings for code in catalogue.questions[name].riasec}
    if floor_of(list(ratings.values()), types) is not None:
        return None
    return variants.band(ratings, career_id)
