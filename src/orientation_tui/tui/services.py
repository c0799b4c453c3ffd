"""What screens are given to work with: content, saved results, the year, the pages being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.sessions.store import SessionStore
    from orientation_tui.tui.widgets.page_view import Spot


class Reading:
    """Where one was on the pages opened since the app started; gone with it."""

    def __init__(self) -> None:
        self._spots: dict[str, Spot] = {}

    def keep(self, page: str, spot: Spot) -> None:
        """Remember the place on a page."""
        self._spots[page] = spot

    def spot(self, page: str) -> Spot | None:
        """The place where a page was left; None for one not opened yet."""
        return self._spots.get(page)


@dataclass(frozen=True)
class Services:
    """Passed to every screen's constructor, so that none reads a global."""

    catalogue: Catalogue
    store: SessionStore
    year_now: int
    reading: Reading = field(default_factory=Reading)

    def guide(self, career_id: str) -> tuple[Guide | None, str]:
        """A career's guide, and a sentence when its file has defects."""
        from orientation_tui.content.loading import load_guide
        from orientation_tui.content.problems import ContentError

        try:
            return load_guide(self.catalogue, career_id), ""
        except ContentError as error:
            return None, error.message
