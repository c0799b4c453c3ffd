"""Rank many answer sheets: the numbers of `ranking.rank`, to the last bit, without its repeats.

What the filter of `interest_model` learns and doubts depends on which questions were answered, not
on the ratings. Sheets that leave the same questions blank therefore share it, and each one only
costs its own sums, added in the order in which the filter adds them.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from statistics import pstdev
from typing import TYPE_CHECKING, NamedTuple

from orientation_tui.assessment.quality import floor_of
from orientation_tui.matching.interest_model import Posterior
from orientation_tui.matching.matcher import Doubts, Matcher
from orientation_tui.matching.ranking import LOWEST_SCORE, Band, band_of, comparable, steady
from orientation_tui.matching.scoring import TYPICAL_SPREAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.interest_model import InterestModel, Step, Vector

PATTERNS_KEPT = 64
"""Patterns of answered questions remembered at once; about 200 KiB each for 123 questions."""

_ANSWERED = bytes([0, *[1] * 255])


class Place(NamedTuple):
    """One career in the ranking of one sheet."""

    career_id: str
    score: float
    """Fit × stretch, before `comparable` rounds it to compare."""
    band: Band


class _Steps(Posterior):
    """The filter, which also writes down what it does with each answer."""

    def __init__(self, model: InterestModel) -> None:
        super().__init__(model)
        self.steps: list[Step] = []

    def add(self, loading: Sequence[tuple[int, float]], rating: float) -> Step:
        step = super().add(loading, rating)
        self.steps.append(step)
        return step

    def after(self, ratings: Sequence[int]) -> Vector:
        """`interests` after these ratings of the same questions, in the same order."""
        answers: Vector = [0.0] * len(self.model.names)
        ones_answers = 0.0
        for (loading, moved, variance, surprise_one), rating in zip(
            self.steps, ratings, strict=True
        ):
            if len(loading) == 1:
                # most questions measure one interest; a sum of one would cost as much as the rest
                ((only, weight),) = loading
                surprise = rating - weight * answers[only]
            else:
                surprise = rating - sum(w * answers[i] for i, w in loading)
            ones_answers += surprise_one * surprise / variance
            gain = surprise / variance
            answers = [a + amount * gain for a, amount in zip(answers, moved, strict=True)]
        level = ones_answers / self._ones_ones
        return [a - level * o for a, o in zip(answers, self._ones, strict=True)]


class _Pattern:
    """What all sheets with the same answered questions share."""

    def __init__(self, matcher: Matcher, asked: Sequence[str], types: frozenset[str]) -> None:
        self.types = types
        self._matcher = matcher
        self._asked = asked

    @cached_property
    def posterior(self) -> _Steps:
        """The filter after these questions; only made for sheets that can be ranked."""
        posterior = _Steps(self._matcher.model)
        for name in self._asked:
            posterior.add(self._matcher.loadings[name], 0.0)
        return posterior

    @cached_property
    def doubts(self) -> Doubts:
        """How far differences between careers may be off."""
        return Doubts(self.posterior, self._matcher)


class BatchRanker:
    """Ranks sheet after sheet; can be sent to another process.

    Args:
        catalogue: whose careers and questions.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.questions = tuple(catalogue.questions)
        """The order of the ratings of a sheet."""
        self._types = tuple(question.riasec for question in catalogue.questions.values())
        self._matcher = Matcher(catalogue)
        self._patterns: dict[bytes, _Pattern] = {}

    def rank(self, sheet: bytes, count: int = 0) -> list[Place] | None:
        """The first careers for one sheet, or None when its answers can carry no ranking.

        Args:
            sheet: a rating for each of `questions`, 0 for none.
            count: careers wanted; 0 for all.
        """
        ratings = sheet.replace(b"\0", b"")
        pattern = self._pattern(sheet.translate(_ANSWERED))
        if floor_of(ratings, pattern.types) is not None:
            return None
        interests = pattern.posterior.after(ratings)
        factor = TYPICAL_SPREAD / pstdev(ratings)
        scored = []
        for name, direction in self._matcher.directions.items():
            score = direction.along(interests) * factor
            scored.append((-comparable(score), name, score))
        scored.sort()
        behind, best, _ = scored[0]
        listed = scored[: count or None]
        errors = (
            # a far career is far whatever the doubt, and doubts are what costs most
            0.0 if -below < LOWEST_SCORE else factor * pattern.doubts.between(best, name)
            for below, name, _ in listed
        )
        bands = steady(
            band_of(below - behind, -below, error)
            for (below, _, _), error in zip(listed, errors, strict=True)
        )
        return [
            Place(name, score, band) for (_, name, score), band in zip(listed, bands, strict=True)
        ]

    def _pattern(self, answered: bytes) -> _Pattern:
        found = self._patterns.pop(answered, None)
        if found is None:
            asked = [name for name, given in zip(self.questions, answered, strict=True) if given]
            types = (t for t, given in zip(self._types, answered, strict=True) if given)
            found = _Pattern(self._matcher, asked, frozenset(chain.from_iterable(types)))
            if len(self._patterns) >= PATTERNS_KEPT:
                # the least recently used one: each use moves its pattern to the end
                del self._patterns[next(iter(self._patterns))]
        self._patterns[answered] = found
        return found
