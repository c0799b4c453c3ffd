"""What the catalogue offers to match: careers no answer tells apart, interests without any."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING

from orientation_tui.content.audit.findings import Finding
from orientation_tui.matching.profile import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue

NEAR_TYPES = 0.98
"""Correlation of two careers' six types from which answers hardly tell them apart …"""

NEAR_INTERESTS = 0.90
"""… when the cosine of their basic interests reaches this too."""

FEWEST_CAREERS = 2
"""Careers a region of interests should offer."""


def same_signatures(catalogue: Catalogue) -> Iterator[Finding]:
    """No two careers have the same six types and basic interests: the answers couldn't choose."""
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for career in catalogue.careers.values():
        types = tuple(_types(career))
        groups[types, tuple(sorted(career.profile.interests.items()))].append(career.id)
    for names in groups.values():
        if len(names) > 1:
            others = ", ".join(names[1:])
            yield Finding(
                "erreur",
                "profil-identique",
                "careers.toml",
                f"métier {names[0]}",
                f"Mêmes types et mêmes intérêts que {others} : revois « profile.interests ».",
                tuple(names),
            )


def near_signatures(catalogue: Catalogue) -> Iterator[Finding]:
    """Two careers with nearly the same profile always come together; often right, worth a look."""
    directions = {c.id: _unit(_types(c)) for c in catalogue.careers.values()}
    for one, other in combinations(catalogue.careers.values(), 2):
        types = sum(a * b for a, b in zip(directions[one.id], directions[other.id], strict=True))
        if types < NEAR_TYPES:
            continue
        interests = _cosine(one.profile.interests, other.profile.interests)
        same = _types(one) == _types(other) and one.profile.interests == other.profile.interests
        if interests >= NEAR_INTERESTS and not same:
            yield Finding(
                "avertissement",
                "profil-presque-identique",
                "careers.toml",
                f"métier {one.id}",
                f"Presque le même profil que {other.id} : si le travail diffère, "
                "montre-le dans « profile.interests ».",
                (one.id, other.id),
            )


def thin_regions(catalogue: Catalogue) -> Iterator[Finding]:
    """Whatever a person likes, there are careers for it: by pair of types and by basic interest."""
    pairs: Counter[str] = Counter(_top_two(career) for career in catalogue.careers.values())
    for pair in ("".join(two) for two in combinations(TYPES, 2)):
        yield from _thin("types dominants", pair, pairs[pair])
    listed = Counter(name for c in catalogue.careers.values() for name in c.profile.interests)
    for interest in catalogue.taxonomy.basic_interest:
        yield from _thin("intérêt", interest.id, listed[interest.id])


def _thin(kind: str, name: str, count: int) -> Iterator[Finding]:
    if count < FEWEST_CAREERS:
        found = "aucun métier" if count == 0 else "un seul métier"
        yield Finding(
            "avertissement",
            "region-peu-couverte",
            "careers.toml",
            f"{kind} {name}",
            f"Il y a {found} : ajoutes-en si le catalogue doit parler à ces personnes.",
        )


def _types(career: Career) -> list[float]:
    return [career.profile.riasec[code] for code in TYPES]  # type: ignore[index]


def _top_two(career: Career) -> str:
    scores = dict(zip(TYPES, _types(career), strict=True))
    best = sorted(TYPES, key=lambda code: (-scores[code], TYPES.index(code)))[:2]
    return "".join(sorted(best, key=TYPES.index))


def _unit(values: list[float]) -> list[float]:
    mean = sum(values) / len(values)
    length = sqrt(sum((value - mean) ** 2 for value in values)) or 1.0
    return [(value - mean) / length for value in values]


def _cosine(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    product = sum(weight * other.get(name, 0) for name, weight in one.items())
    lengths = sqrt(sum(w * w for w in one.values()) * sum(w * w for w in other.values()))
    return product / lengths if lengths else 0.0
