"""Help, method and privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from orientation_tui.reports.about import about_page
from orientation_tui.tui.screens.base import BACK
from orientation_tui.tui.screens.pages import PageScreen
from orientation_tui.tui.widgets.bars import Hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.reports.sections import Section
    from orientation_tui.tui.services import Services


class AboutScreen(PageScreen):
    """What this is, how it compares, what it keeps, the keys, the credits."""

    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓", "défiler"),
        Hint("S", "sommaire", "screen.index"),
        BACK,
    )

    def __init__(self, services: Services) -> None:
        super().__init__("Aide, méthode et vie privée", services)

    def sections(self) -> Sequence[Section]:
        """The help page."""
        return about_page(self.services.store.folder, len(self.services.catalogue.careers))
