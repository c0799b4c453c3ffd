"""Everything a report to take home is made of, gathered once for all formats."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.content.loading import load_guide
from orientation_tui.content.problems import ContentError
from orientation_tui.matching.ranking import rank
from orientation_tui.reports.results_page import chosen_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.matching.shortlist import Shortlist
    from orientation_tui.sessions.model import Session

WITHOUT_KEPT = 3
"""Careers that get a page when none was kept: the first ones shown."""


@dataclass(frozen=True)
class Material:
    """One person's result, and what the catalogue says of it."""

    session: Session
    catalogue: Catalogue
    ranking: Ranking
    chosen: Shortlist
    year_now: int
    """Current year, to tell old pay figures."""
    careers: tuple[Career, ...]
    """Those that get a page of their own, in order."""
    guides: Mapping[str, Guide]
    """Their guides by career, where there is one without a defect."""

    @property
    def kept(self) -> bool:
        """Whether `careers` are those the person kept, rather than the first ones shown."""
        return any(name in self.catalogue.careers for name in self.session.kept)


def gather(session: Session, catalogue: Catalogue, *, year_now: int) -> Material:
    """Compare the answers of `session` with `catalogue` and choose what a report shows."""
    ranking = rank(session.answers, catalogue)
    chosen = chosen_of(session, ranking, catalogue)
    kept = [name for name in dict.fromkeys(session.kept) if name in catalogue.careers]
    names = kept or [match.career_id for match in chosen.matches[:WITHOUT_KEPT]]
    careers = tuple(catalogue.careers[name] for name in names)
    return Material(
        session, catalogue, ranking, chosen, year_now, careers, _guides(careers, catalogue)
    )


def _guides(careers: tuple[Career, ...], catalogue: Catalogue) -> dict[str, Guide]:
    guides = {}
    for career in careers:
        # a report does without a guide that has a defect; opening the career tells it
        with suppress(ContentError):
            if guide := load_guide(catalogue, career.id):
                guides[career.id] = guide
    return guides
