"""The few careers a person is shown: the closest ones, less those set aside, plus one surprise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from orientation_tui.matching.ranking import LIST_LENGTH, Band

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.ranking import Match, Ranking

CENTRAL = 3
"""Weight of an interest at the heart of a career."""


@dataclass(frozen=True)
class Shortlist:
    """What a result shows of a ranking."""

    matches: tuple[Match, ...]
    """The closest careers in their order; `tied` only tells of the one shown just above."""
    surprise: Match | None
    """The closest career of a field and a central interest that `matches` do not have."""
    kept: tuple[Match, ...]
    """The careers kept, in the order they were chosen, wherever they rank."""
    set_aside: tuple[Match, ...]
    """The careers set aside, the last one last."""
    sectors: tuple[str, ...]
    """The fields of `matches`, the most frequent first."""
    passing: int
    """How many careers that are not far a filter lets through; all of them without one."""
    filtered: int
    """How many careers that are not far a filter leaves out."""
    unknown: tuple[str, ...]
    """Careers kept that the content no longer has."""


def shortlist(
    ranking: Ranking,
    catalogue: Catalogue,
    *,
    kept: Sequence[str] = (),
    set_aside: Sequence[str] = (),
    allowed: Collection[str] | None = None,
    count: int = LIST_LENGTH,
) -> Shortlist:
    """Choose what to show of `ranking`; another career takes the place of one set aside.

    Args:
        ranking: one person's; without matches, everything but `unknown` is empty.
        catalogue: whose careers are ranked.
        kept: careers the person keeps; they stay in their place in the list too.
        set_aside: careers not to be shown.
        allowed: careers that a filter lets through; all by default.
        count: careers to show, the surprise not counted.
    """
    by_id = {match.career_id: match for match in ranking.matches}
    near = [m for m in ranking.matches if m.band is not Band.FAR and m.career_id not in set_aside]
    let_through = [m for m in near if allowed is None or m.career_id in allowed]
    shown = let_through[:count]
    careers = [catalogue.careers[m.career_id] for m in shown]
    return Shortlist(
        matches=tuple(_ties_in_sight(shown, ranking)),
        surprise=_surprise(let_through[count:], careers, catalogue),
        kept=tuple(by_id[name] for name in kept if name in by_id),
        set_aside=tuple(by_id[name] for name in set_aside if name in by_id),
        sectors=_by_frequency(career.sector for career in careers),
        passing=len(let_through),
        filtered=len(near) - len(let_through),
        unknown=tuple(name for name in kept if name not in catalogue.careers),
    )


def _ties_in_sight(shown: Sequence[Match], ranking: Ranking) -> Iterable[Match]:
    """Matches whose `tied` is true only when the career it speaks of stands just above."""
    order = [match.career_id for match in ranking.matches]
    above = dict(zip(order[1:], order, strict=False))
    previous = None
    for match in shown:
        in_sight = above.get(match.career_id) == previous
        yield match if in_sight or not match.tied else replace(match, tied=False)
        previous = match.career_id


def _surprise(
    further: Iterable[Match], shown: Sequence[Career], catalogue: Catalogue
) -> Match | None:
    if not shown:
        return None
    sectors = {career.sector for career in shown}
    hearts = {name for career in shown for name in _heart(career)}
    elsewhere = [m for m in further if catalogue.careers[m.career_id].sector not in sectors]
    # something refused would make a poor surprise
    welcome = [m for m in elsewhere if all(part.kind != "refusal" for part in m.warnings)]
    elsewhere = welcome or elsewhere
    for match in elsewhere:
        if not hearts & set(_heart(catalogue.careers[match.career_id])):
            return replace(match, tied=False)
    return replace(elsewhere[0], tied=False) if elsewhere else None


def _heart(career: Career) -> list[str]:
    interests = career.profile.interests
    most = max(interests.values())
    return [name for name, weight in interests.items() if weight == min(most, CENTRAL)]


def _by_frequency(names: Iterable[str]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return tuple(sorted(counts, key=lambda name: -counts[name]))
