"""Find careers by words and by criteria, with counts beside each criterion."""

from __future__ import annotations

import difflib
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from orientation_tui.content.text import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue

CLOSE_ENOUGH = 0.8
"""Similarity (0–1) from which a word counts as another one misspelt."""

Order = Literal["pertinence", "titre", "salaire"]


@dataclass(frozen=True)
class Criteria:
    """What careers must have; criteria combine, values inside one criterion are alternatives."""

    words: str = ""
    sectors: tuple[str, ...] = ()
    level: str | None = None
    """Longest study level accepted."""
    wanted: tuple[str, ...] = ()
    """Contexts that must all be there."""
    refused: tuple[str, ...] = ()
    """Contexts that must not be there."""
    interests: tuple[str, ...] = ()
    """Basic interests that must all be there."""
    start_salary: int | None = None
    """Least monthly gross at the start, in euros; careers without a figure are left out."""
    shortage: bool = False
    """Only careers officially short of people."""
    regulated: bool | None = None
    """Only regulated careers, only free ones, or both."""


@dataclass(frozen=True)
class Found:
    """The careers that meet all criteria, and how many each further criterion would leave."""

    careers: tuple[Career, ...]
    counts: Mapping[str, int]
    """By tag: `sector:sante`, `level:bachelier`, `context:nuit`, `interest:sales`…"""


def explore(catalogue: Catalogue, criteria: Criteria, order: Order = "pertinence") -> Found:
    """Return the careers that meet `criteria`, in `order` (relevance means title without words)."""
    scored = []
    for career in catalogue.careers.values():
        relevance = _relevance(criteria.words, career, catalogue) if criteria.words.strip() else 1.0
        if relevance > 0 and _meets(career, criteria, catalogue):
            scored.append((relevance, career))
    scored.sort(key=lambda pair: _key(pair[0], pair[1], order))
    found = tuple(career for _, career in scored)
    return Found(found, Counter(tag for career in found for tag in tags(career)))


def tags(career: Career) -> Iterable[str]:
    """The criteria a career meets, as tags."""
    yield f"sector:{career.sector}"
    yield f"level:{career.studies.level}"
    yield from (f"context:{name}" for name in career.contexts)
    yield from (f"interest:{name}" for name in career.profile.interests)
    yield f"regulated:{'oui' if career.studies.regulated else 'non'}"
    if career.market.shortage in SHORT:
        yield "shortage:oui"


SHORT = frozenset({"penurie", "critique"})
"""Shortage states that count as short of people."""


def with_tag(criteria: Criteria, tag: str) -> Criteria:
    """Return `criteria` narrowed to the careers that carry `tag`.

    Raises:
        ValueError: no such kind of tag.
    """
    kind, _, name = tag.partition(":")
    match kind:
        case "sector":
            return replace(criteria, sectors=(name,))
        case "level":
            return replace(criteria, level=name)
        case "context":
            return replace(criteria, wanted=(*criteria.wanted, name))
        case "interest":
            return replace(criteria, interests=(*criteria.interests, name))
        case "regulated":
            return replace(criteria, regulated=name == "oui")
        case "shortage":
            return replace(criteria, shortage=True)
    raise ValueError(f"unknown criterion {kind!r}")


def let_through(criteria: Criteria, catalogue: Catalogue) -> frozenset[str] | None:
    """Ids of the careers that meet `criteria`; None when there is no criterion at all."""
    if criteria == Criteria():
        return None
    return frozenset(career.id for career in explore(catalogue, criteria).careers)


def _meets(career: Career, criteria: Criteria, catalogue: Catalogue) -> bool:
    contexts = set(career.contexts)
    rank = catalogue.study_rank
    return (
        (not criteria.sectors or career.sector in criteria.sectors)
        and (criteria.level is None or rank[career.studies.level] <= rank[criteria.level])
        and contexts.issuperset(criteria.wanted)
        and contexts.isdisjoint(criteria.refused)
        and career.profile.interests.keys() >= set(criteria.interests)
        and (not criteria.shortage or career.market.shortage in SHORT)
        and (criteria.regulated is None or career.studies.regulated is criteria.regulated)
        and _pays(career, criteria.start_salary)
    )


def _pays(career: Career, least: int | None) -> bool:
    if least is None:
        return True
    start = career.salary.start
    return start is not None and (start.low or start.high or 0) >= least


def _key(relevance: float, career: Career, order: Order) -> tuple[float, str]:
    title = plain_form(career.title_m)
    if order == "salaire":
        start = career.salary.start
        return -float((start.low or start.high or 0) if start else 0), title
    return (0.0 if order == "titre" else -relevance), title


def _relevance(words: str, career: Career, catalogue: Catalogue) -> float:
    """How well every word of a search fits a career: 0 when one of them fits nowhere."""
    title = plain_form(f"{career.title_m} {career.title_f} {career.id}").replace("-", " ")
    near = plain_form(
        " ".join(
            [
                catalogue.label("sector", career.sector),
                *(catalogue.label("interest", name) for name in career.profile.interests),
            ]
        )
    )
    far = plain_form(" ".join([career.summary, *career.missions]))
    total = 0.0
    for word in plain_form(words).replace("-", " ").split():
        fit = _word_fit(word, title, near, far)
        if fit == 0:
            return 0.0
        total += fit
    return total


def _word_fit(word: str, title: str, near: str, far: str) -> float:
    if any(part.startswith(word) for part in title.split()):
        return 4.0
    if word in title:
        return 3.0
    if any(part.startswith(word) for part in near.split()):
        return 2.0
    if len(word) >= 4 and difflib.get_close_matches(word, title.split(), 1, CLOSE_ENOUGH):
        return 1.5
    return 1.0 if any(part.startswith(word) for part in far.split()) else 0.0
