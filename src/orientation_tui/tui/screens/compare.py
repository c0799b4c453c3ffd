"""Two or three careers side by side, once they are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from orientation_tui.reports.comparison import comparison_page
from orientation_tui.tui.screens.base import BACK
from orientation_tui.tui.screens.choose_compared import ChooseComparedScreen
from orientation_tui.tui.screens.pages import PageScreen
from orientation_tui.tui.widgets.bars import Hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import App

    from orientation_tui.reports.sections import Section
    from orientation_tui.tui.result import Result
    from orientation_tui.tui.services import Services


def open_comparison(
    app: App[None],
    services: Services,
    first: str,
    candidates: Sequence[str],
    result: Result | None,
) -> None:
    """Let the person tick what to compare `first` with, then compare.

    Args:
        app: shows the screens.
        services: for content.
        first: the career ticked already.
        candidates: careers offered first; those most like `first` when there are none.
        result: the person's, to set the careers against their answers.
    """

    def compare(chosen: tuple[str, ...] | None) -> None:
        if chosen is not None:
            app.push_screen(CompareScreen(services, chosen, candidates, result))

    app.push_screen(ChooseComparedScreen(services, (first,), candidates), compare)


class CompareScreen(PageScreen):
    """Two or three careers side by side; others can be chosen without leaving.

    Args:
        services: for content.
        career_ids: what to compare.
        candidates: careers offered first when choosing others.
        result: the person's, if any.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c,C", "choose", "Changer les métiers", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓", "défiler"),
        Hint("S", "sommaire", "screen.index"),
        Hint("Tab", "liens"),
        Hint("C", "changer de métiers", "screen.choose"),
        BACK,
    )

    def __init__(
        self,
        services: Services,
        career_ids: Sequence[str],
        candidates: Sequence[str] = (),
        result: Result | None = None,
    ) -> None:
        super().__init__("Comparer", services, result=result)
        self._compared = tuple(career_ids)
        self._candidates = tuple(candidates)

    def sections(self) -> Sequence[Section]:
        """What differs first, then the answers, pay on one scale, and what they share."""
        careers = [self.services.catalogue.career(name) for name in self._compared]
        guides = [self.services.guide(name)[0] for name in self._compared]
        return comparison_page(careers, guides, self.services.catalogue, self._ranking)

    def action_choose(self) -> None:
        """Tick other careers, those compared now being ticked."""
        screen = ChooseComparedScreen(self.services, self._compared, self._candidates)
        self.app.push_screen(screen, self._compare)

    def _compare(self, chosen: tuple[str, ...] | None) -> None:
        if chosen is not None:
            self._compared = chosen
            self.show_again()
