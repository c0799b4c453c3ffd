"""Which careers resemble one another, and in what: interests, values, conditions, field, O*NET.

The weights are a judgement, tuned so that the lists read well to a counsellor; every term is
symmetric except O*NET's own list, which counts half in each direction.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue

Key = TypeVar("Key", bound=str)

COUNT = 5
"""Similar careers shown on a page."""

WEIGHTS = {
    "interests": 0.42,
    "types": 0.18,
    "values": 0.06,
    "contexts": 0.12,
    "sector": 0.10,
    "related": 0.12,
}


@dataclass(frozen=True)
class Similar:
    """A career that resembles another one."""

    career_id: str
    score: float
    """0 to 1."""
    shared_interests: tuple[str, ...]
    """Basic interests both have, the heaviest first."""
    same_sector: bool
    study_difference: int
    """Levels more (positive) or fewer (negative) than the career it resembles."""
    contexts_gained: tuple[str, ...]
    contexts_lost: tuple[str, ...]


def similar_careers(
    career: Career, catalogue: Catalogue, count: int = COUNT
) -> tuple[Similar, ...]:
    """The careers most like `career`, best first; ties in the order of their ids."""
    scored = [
        (similarity(career, other), other.id)
        for other in catalogue.careers.values()
        if other.id != career.id
    ]
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(
        _describe(career, catalogue.careers[name], score, catalogue)
        for score, name in scored[:count]
    )


def similarity(one: Career, other: Career) -> float:
    """How much two careers resemble each other, 0 to 1; the same in both directions."""
    union = set(one.contexts) | set(other.contexts)
    terms = {
        "interests": _cosine(one.profile.interests, other.profile.interests),
        "types": (_correlation(one.profile.riasec, other.profile.riasec) + 1) / 2,
        "values": (_correlation(one.profile.values, other.profile.values) + 1) / 2,
        "contexts": len(set(one.contexts) & set(other.contexts)) / len(union) if union else 0.0,
        "sector": float(one.sector == other.sector),
        "related": (_listed(one, other) + _listed(other, one)) / 2,
    }
    return sum(WEIGHTS[name] * value for name, value in terms.items())


def _describe(one: Career, other: Career, score: float, catalogue: Catalogue) -> Similar:
    mine, theirs = one.profile.interests, other.profile.interests
    shared = sorted(
        mine.keys() & theirs.keys(), key=lambda name: (-mine[name] * theirs[name], name)
    )
    rank = catalogue.study_rank
    return Similar(
        career_id=other.id,
        score=score,
        shared_interests=tuple(shared),
        same_sector=one.sector == other.sector,
        study_difference=rank[other.studies.level] - rank[one.studies.level],
        contexts_gained=tuple(c for c in other.contexts if c not in one.contexts),
        contexts_lost=tuple(c for c in one.contexts if c not in other.contexts),
    )


def _listed(one: Career, other: Career) -> float:
    """1 for the first career in O*NET's list, falling to 0 for the tenth and for an absent one."""
    if other.id not in one.related:
        return 0.0
    return max(0.1, 1 - one.related.index(other.id) / 10)


def _cosine(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    product = sum(weight * other.get(name, 0) for name, weight in one.items())
    lengths = sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return product / lengths if lengths else 0.0


def _correlation(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    names = [name for name in one if name in other]
    if len(names) < 2:
        return 0.0
    a, b = [one[n] for n in names], [other[n] for n in names]
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    top = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    lengths = sqrt(sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b))
    return top / lengths if lengths else 0.0
