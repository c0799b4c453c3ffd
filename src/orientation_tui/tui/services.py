"""What screens are given to work with: content, saved results and the current year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.sessions.store import SessionStore


@dataclass(frozen=True)
class Services:
    """Passed to every screen's constructor, so that none reads a global."""

    catalogue: Catalogue
    store: SessionStore
    year_now: int

    def guide(self, career_id: str) -> tuple[Guide | None, str]:
        """A career's guide, and a sentence when its file has defects."""
        from orientation_tui.content.loading import load_guide
        from orientation_tui.content.problems import ContentError

        try:
            return load_guide(self.catalogue, career_id), ""
        except ContentError as error:
            return None, error.message
