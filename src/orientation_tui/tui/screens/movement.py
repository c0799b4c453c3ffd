"""Two results of one person side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.movement.page import TITLE, movement_page
from orientation_tui.tui.screens.pages import PageScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.reports.sections import Section
    from orientation_tui.sessions.model import Session
    from orientation_tui.tui.services import Services


class MovementScreen(PageScreen):
    """What stayed and what moved from one finished quiz to a later one.

    Args:
        services: for content and links.
        older: the result of then; see `sessions.pairs.in_order`.
        newer: the result of after.
    """

    def __init__(self, services: Services, older: Session, newer: Session) -> None:
        super().__init__(TITLE, services)
        self._pair = (older, newer)

    def sections(self) -> Sequence[Section]:
        """Careers, types and answers, then how to read them."""
        return movement_page(*self._pair, self.services.catalogue)
