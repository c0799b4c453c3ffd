"""From ratings to what is expected of a person for every career; built once for a catalogue."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from orientation_tui.matching.interest_model import Posterior, build_model, dot, linear_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.questions import Question
    from orientation_tui.matching.interest_model import Vector


class Matcher:
    """The interest model with the questions and careers of one catalogue.

    Args:
        catalogue: whose careers and taxonomy to use.
        questions: the questions rated, by default those of the catalogue.
    """

    def __init__(
        self, catalogue: Catalogue, questions: Mapping[str, Question] | None = None
    ) -> None:
        self.model = build_model(catalogue.taxonomy)
        self.directions = {
            career.id: self.model.direction(career.profile.interests)
            for career in catalogue.careers.values()
        }
        asked = catalogue.questions if questions is None else questions
        self.loadings = {name: self.model.loading(question) for name, question in asked.items()}
        # the explanations of one result all rest on the same doubts and the same map
        self._last_doubts: tuple[tuple[str, ...], Doubts | None] = ((), None)
        self._last_map: tuple[tuple[str, ...], list[Vector]] = ((), [])

    def posterior(self, ratings: Mapping[str, float]) -> Posterior:
        """What is expected of each interest after `ratings`, in their order."""
        posterior = Posterior(self.model)
        for name, rating in ratings.items():
            posterior.add(self.loadings[name], rating)
        return posterior

    def doubts(self, ratings: Mapping[str, float], posterior: Posterior | None = None) -> Doubts:
        """How far differences between careers may be off after these questions.

        Args:
            ratings: which questions were rated; the ratings play no part.
            posterior: after these ratings, where it is known already.
        """
        asked = tuple(ratings)
        known, found = self._last_doubts
        if found is None or asked != known:
            found = Doubts(posterior or self.posterior(ratings), self)
            self._last_doubts = (asked, found)
        return found

    def fits(self, posterior: Posterior) -> dict[str, float]:
        """Expected interest in each career, in standard deviations over all people."""
        interests = posterior.interests
        return {name: direction.along(interests) for name, direction in self.directions.items()}

    def weights(
        self, asked: Sequence[str], careers: Iterable[str] | None = None
    ) -> dict[str, list[float]]:
        """What one step more on each of the `asked` answers adds to each career's fit.

        A fit is the sum of these weights times the ratings; every row sums to 0.

        Args:
            asked: question ids, in the order of the ratings.
            careers: which careers to tell, by default all.
        """
        rows = self._map(tuple(asked))
        columns = range(len(asked))
        wanted = None if careers is None else set(careers)
        return {
            career: [sum(w * rows[i][q] for i, w in direction.weights) for q in columns]
            for career, direction in self.directions.items()
            if wanted is None or career in wanted
        }

    def _map(self, asked: tuple[str, ...]) -> list[Vector]:
        # read and written as one: a report may be made in another thread
        known, found = self._last_map
        if not asked or asked != known:
            found = linear_map(self.model, [self.loadings[name] for name in asked])
            self._last_map = (asked, found)
        return found


class Doubts:
    """Standard errors of the differences between careers' fits, each worked out at its first use.

    They depend on which questions were answered; the ratings play no part.

    Args:
        posterior: after these questions, whatever the ratings.
        matcher: knows the careers' directions.
    """

    def __init__(self, posterior: Posterior, matcher: Matcher) -> None:
        self._posterior = posterior
        self._directions = matcher.directions
        self._known: dict[tuple[str, str], float] = {}

    def between(self, one: str, other: str) -> float:
        """Standard error of the difference between two careers, before the stretch."""
        known = self._known.get((one, other))
        if known is None:
            known = self._known[one, other] = self._error(one, other)
        return known

    def _error(self, one: str, other: str) -> float:
        a, b = self._directions[one], self._directions[other]
        covariance = self._posterior.covariance
        return sqrt(max(0.0, covariance(a, a) + covariance(b, b) - 2 * covariance(a, b)))


def apply(weights: Mapping[str, Sequence[float]], ratings: Sequence[float]) -> list[float]:
    """The fits of one answer sheet, in the order of `weights`: for many sheets at once."""
    return [dot(row, ratings) for row in weights.values()]


def first(fits: Mapping[str, float], count: int) -> list[str]:
    """The `count` careers with the highest fits; equal ones in the order of their ids."""
    return sorted(fits, key=lambda name: (-fits[name], name))[:count]
