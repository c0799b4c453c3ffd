"""From ratings to what is expected of a person for every career; built once for a catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.interest_model import Posterior, build_model, dot, linear_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.questions import Question


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

    def posterior(self, ratings: Mapping[str, float]) -> Posterior:
        """What is expected of each interest after `ratings`, in their order."""
        posterior = Posterior(self.model)
        for name, rating in ratings.items():
            posterior.add(self.loadings[name], rating)
        return posterior

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
        rows = linear_map(self.model, [self.loadings[name] for name in asked])
        columns = range(len(asked))
        wanted = None if careers is None else set(careers)
        return {
            career: [sum(w * rows[i][q] for i, w in direction.weights) for q in columns]
            for career, direction in self.directions.items()
            if wanted is None or career in wanted
        }


def apply(weights: Mapping[str, Sequence[float]], ratings: Sequence[float]) -> list[float]:
    """The fits of one answer sheet, in the order of `weights`: for many sheets at once."""
    return [dot(row, ratings) for row in weights.values()]


def first(fits: Mapping[str, float], count: int) -> list[str]:
    """The `count` careers with the highest fits; equal ones in the order of their ids."""
    return sorted(fits, key=lambda name: (-fits[name], name))[:count]
