"""What answers say of all 41 basic interests, including those that were not asked about.

Interests of one person are taken as jointly Gaussian around the person's own level. How much two
interests go together depends on the angle of their types on Holland's hexagon, on the types they
share and on their kinship in the taxonomy. An answer is its interest plus noise; each answer
updates what is expected of every interest and how sure that is (a Kalman filter without time).

The person's level is unknown and costs nothing: it is estimated beside the rest (de Jong's diffuse
filter), so adding one to every answer changes no interest at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, pi, sin, sqrt
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from orientation_tui.content.questions import Question
    from orientation_tui.content.taxonomy import Taxonomy

HEXAGON_SHARE = 0.064
TYPE_SHARE = 0.092
KINSHIP_SHARE = 0.104
OWN_SHARE = 0.268
"""Parts of an interest's variance, in squared steps of the 1–5 scale.

Maximum-likelihood estimates on 8,543 complete respondents to 48 public RIASEC items (no use of
their majors): part that follows the hexagon, the shared types, the kinship, and the interest alone.
"""

NOISE = 0.36
"""Variance of an answer around its interest, in squared steps.

A judgement: half of the 0.72 estimated with the shares above, which also holds the stable liking
of one single activity (a retest correlation of about 0.7 is assumed, not measured here).
"""

_TYPES = "RIASEC"
Vector = list[float]


@dataclass(frozen=True)
class Shares:
    """The parts of the variance a model is made of; only benchmarks change them."""

    hexagon: float = HEXAGON_SHARE
    types: float = TYPE_SHARE
    kinship: float = KINSHIP_SHARE
    own: float = OWN_SHARE
    noise: float = NOISE


DEFAULT_SHARES = Shares()


@dataclass(frozen=True)
class InterestModel:
    """The prior: names of the interests and how they vary together."""

    names: tuple[str, ...]
    covariance: tuple[tuple[float, ...], ...]
    noise: float = NOISE
    """Variance of an answer around its interest."""

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Index of each interest."""
        return {name: index for index, name in enumerate(self.names)}

    def loading(self, question: Question) -> tuple[tuple[int, float], ...]:
        """The interests a question measures with their weights, of length 1 together."""
        weights = {question.interest: 1.0, **question.also}
        length = sqrt(sum(w * w for w in weights.values()))
        return tuple((self.place[name], weight / length) for name, weight in weights.items())

    def direction(self, weights: Mapping[str, float]) -> Direction:
        """The direction of a career whose interests have these `weights`."""
        length = sqrt(sum(w * w for w in weights.values()))
        sparse = tuple((self.place[name], weight / length) for name, weight in weights.items())
        spread = sqrt(sum(a * b * self.covariance[i][j] for i, a in sparse for j, b in sparse))
        return Direction(tuple((i, weight / spread) for i, weight in sparse))


@dataclass(frozen=True)
class Direction:
    """What to add up of the interests for one career; over all people it has variance 1."""

    weights: tuple[tuple[int, float], ...]

    def along(self, interests: Sequence[float]) -> float:
        """The sum of `interests` in this direction."""
        return sum(weight * interests[i] for i, weight in self.weights)


def build_model(taxonomy: Taxonomy, shares: Shares = DEFAULT_SHARES) -> InterestModel:
    """Make the prior from the taxonomy's interests, their types and their kinship."""
    interests = taxonomy.basic_interest
    names = tuple(interest.id for interest in interests)
    angles = [_angle(interest.riasec) for interest in interests]
    kin: dict[tuple[str, str], float] = {}
    for interest in interests:
        for kin_name, value in interest.kinship.items():
            kin[interest.id, kin_name] = kin[kin_name, interest.id] = value
    rows = []
    for i, one in enumerate(interests):
        row = []
        for j, other in enumerate(interests):
            hexagon = angles[i][0] * angles[j][0] + angles[i][1] * angles[j][1]
            shared = len(set(one.riasec) & set(other.riasec))
            share = shared / max(len(one.riasec), len(other.riasec))
            kinship = 1.0 if i == j else kin.get((one.id, other.id), 0.0)
            own = shares.own if i == j else 0.0
            common = shares.hexagon * hexagon + shares.types * share + shares.kinship * kinship
            row.append(common + own)
        rows.append(tuple(row))
    return InterestModel(names, tuple(rows), shares.noise)


def _angle(types: Sequence[str]) -> tuple[float, float]:
    """Unit vector of the middle of `types` on the hexagon; null for opposite types."""
    x = sum(cos(pi / 3 * _TYPES.index(code)) for code in types)
    y = sum(sin(pi / 3 * _TYPES.index(code)) for code in types)
    length = hypot(x, y)
    return (x / length, y / length) if length > 1e-9 else (0.0, 0.0)


class Step(NamedTuple):
    """What one answer does to the filter, whatever its rating."""

    loading: Sequence[tuple[int, float]]
    moved: Vector
    """Covariance of each interest with the answer."""
    variance: float
    """Variance of the answer before it was known."""
    surprise_one: float
    """How far an answer of 1 was from what a person who answers 1 to everything led to expect."""


class Posterior:
    """What is expected of each interest after some answers, and how sure that is."""

    def __init__(self, model: InterestModel) -> None:
        size = len(model.names)
        self.model = model
        self._spread = [list(row) for row in model.covariance]
        # the filter runs on the answers and, beside them, on a person who answers 1 to everything
        self._answers: Vector = [0.0] * size
        self._ones: Vector = [0.0] * size
        self._ones_ones = 0.0
        self._ones_answers = 0.0

    def add(self, loading: Sequence[tuple[int, float]], rating: float) -> Step:
        """Take one answer into account, and return what it did."""
        moved = self._moved(loading)
        variance = sum(w * moved[i] for i, w in loading) + self.model.noise
        surprise = rating - sum(w * self._answers[i] for i, w in loading)
        surprise_one = 1.0 - sum(w * self._ones[i] for i, w in loading)
        self._ones_ones += surprise_one * surprise_one / variance
        self._ones_answers += surprise_one * surprise / variance
        gain, gain_one = surprise / variance, surprise_one / variance
        for i, amount in enumerate(moved):
            self._answers[i] += amount * gain
            self._ones[i] += amount * gain_one
            part = amount / variance
            self._spread[i] = [s - part * m for s, m in zip(self._spread[i], moved, strict=True)]
        return Step(loading, moved, variance, surprise_one)

    def _moved(self, loading: Sequence[tuple[int, float]]) -> Vector:
        """Covariance of each interest with the interest a question measures."""
        (first, weight), *others = loading
        moved = [weight * s for s in self._spread[first]]
        for i, w in others:
            moved = [m + w * s for m, s in zip(moved, self._spread[i], strict=True)]
        return moved

    @property
    def level(self) -> float:
        """The person's own level, on the 1–5 scale."""
        return self._ones_answers / self._ones_ones

    @property
    def interests(self) -> Vector:
        """Expected deviation of each interest from the person's level, in steps."""
        level = self.level
        return [a - level * o for a, o in zip(self._answers, self._ones, strict=True)]

    def covariance(self, one: Direction, other: Direction) -> float:
        """How the doubts about two directions go together; the doubt about the level included."""
        shared = sum(a * b * self._spread[i][j] for i, a in one.weights for j, b in other.weights)
        return shared + one.along(self._ones) * other.along(self._ones) / self._ones_ones

    def link(self, loading: Sequence[tuple[int, float]]) -> tuple[Vector, float]:
        """What a further answer would tell: its covariance with each interest, and its variance."""
        moved = self._moved(loading)
        ones = sum(w * self._ones[i] for i, w in loading)
        rest = (1.0 - ones) / self._ones_ones
        linked = [m - o * rest for m, o in zip(moved, self._ones, strict=True)]
        variance = sum(w * moved[i] for i, w in loading) + self.model.noise + (1.0 - ones) * rest
        return linked, variance


def linear_map(
    model: InterestModel, loadings: Sequence[Sequence[tuple[int, float]]]
) -> list[Vector]:
    """For each interest, what one step more on each answer adds to it; every row sums to 0.

    The expected interests are linear in the answers, so this is the filter run on unit answers.
    """
    count, size = len(loadings), len(model.names)
    base = Posterior(model)
    # one pass computes the gains; the answers' own responses follow from them
    response = [[0.0] * count for _ in range(size)]
    ones_answers = [0.0] * count
    for place, loading in enumerate(loadings):
        _, moved, variance, surprise_one = base.add(loading, 0.0)
        surprise = [-sum(w * response[i][q] for i, w in loading) for q in range(place)]
        surprise.append(1.0)
        for q, amount in enumerate(surprise):
            ones_answers[q] += surprise_one * amount / variance
        for i, amount in enumerate(moved):
            gain = amount / variance
            row = response[i]
            for q, unexpected in enumerate(surprise):
                row[q] += gain * unexpected
    share = [amount / base._ones_ones for amount in ones_answers]
    return [
        [r - base._ones[i] * s for r, s in zip(response[i], share, strict=True)]
        for i in range(size)
    ]


def dot(one: Sequence[float], other: Sequence[float]) -> float:
    """Sum of products."""
    total: float = sum(map(mul, one, other))
    return total
