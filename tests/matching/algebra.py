"""Plain linear algebra, to compute directly what the interest model updates answer by answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.matching.interest_model import InterestModel

    Matrix = list[list[float]]
    Loading = tuple[tuple[int, float], ...]


def product(one: Matrix, other: Matrix) -> Matrix:
    columns = list(zip(*other, strict=True))
    return [[sum(a * b for a, b in zip(row, c, strict=True)) for c in columns] for row in one]


def transposed(matrix: Matrix) -> Matrix:
    return [list(column) for column in zip(*matrix, strict=True)]


def inverse(matrix: Matrix) -> Matrix:
    """Gaussian elimination with the largest pivot."""
    size = len(matrix)
    rows = [[*row, *(float(i == j) for j in range(size))] for i, row in enumerate(matrix)]
    for place in range(size):
        pivot = max(range(place, size), key=lambda i: abs(rows[i][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        rows[place] = [x / rows[place][place] for x in rows[place]]
        for i in range(size):
            if i != place:
                by = rows[i][place]
                rows[i] = [x - by * y for x, y in zip(rows[i], rows[place], strict=True)]
    return [row[size:] for row in rows]


def is_positive(matrix: Sequence[Sequence[float]]) -> bool:
    """Whether every variance the matrix implies is positive: all pivots are."""
    rows = [list(row) for row in matrix]
    for place, row in enumerate(rows):
        if row[place] <= 1e-9:
            return False
        for below in rows[place + 1 :]:
            by = below[place] / row[place]
            below[:] = [x - by * y for x, y in zip(below, row, strict=True)]
    return True


class Direct:
    """Generalised least squares on all answers at once: level first, then the interests."""

    def __init__(self, model: InterestModel, asked: Sequence[Loading]) -> None:
        prior = [list(row) for row in model.covariance]
        design = [[dict(loading).get(i, 0.0) for i in range(len(prior))] for loading in asked]
        linked = product(prior, transposed(design))
        answers = product(design, linked)
        for i, row in enumerate(answers):
            row[i] += model.noise
        known = inverse(answers)
        weights = [sum(row) for row in known]
        self.level_weights = [w / sum(weights) for w in weights]
        centred = [
            [k - row_weight * share for k, share in zip(row, self.level_weights, strict=True)]
            for row, row_weight in zip(known, weights, strict=True)
        ]
        self.map = product(linked, centred)
        gain = product(linked, known)
        ones = [sum(row) for row in gain]
        taken = product(gain, transposed(linked))
        self.covariance = [
            [
                p - t + one * other / sum(weights)
                for p, t, other in zip(row, took, ones, strict=True)
            ]
            for row, took, one in zip(prior, taken, ones, strict=True)
        ]

    def level(self, ratings: Sequence[float]) -> float:
        return sum(w * r for w, r in zip(self.level_weights, ratings, strict=True))

    def interests(self, ratings: Sequence[float]) -> list[float]:
        return [sum(w * r for w, r in zip(row, ratings, strict=True)) for row in self.map]
