"""Screens that show one page of sections: what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from orientation_tui.tui.screens.base import BACK, BaseScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from orientation_tui.reports.sections import Section
    from orientation_tui.tui.services import Services


class PageScreen(BaseScreen):
    """A page to scroll, with its index of sections and its links."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "index", "Sommaire", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓", "défiler"),
        Hint("S", "sommaire", "screen.index"),
        Hint("Tab", "liens"),
        BACK,
    )

    def __init__(self, heading: str, services: Services) -> None:
        super().__init__(heading)
        self.services = services

    def sections(self) -> Sequence[Section]:
        """What the page holds."""
        raise NotImplementedError

    def body(self) -> Iterable[Widget]:
        """The page."""
        yield PageView(self.sections())

    def on_mount(self) -> None:
        """Say how far one has read."""
        page = self.query_one(PageView)
        self.watch(page, "scroll_y", self._progress, init=False)

    def _progress(self) -> None:
        page = self.query_one(PageView)
        if page.max_scroll_y:
            self.title_right(f"{round(100 * page.scroll_offset.y / page.max_scroll_y)} %")

    def action_index(self) -> None:
        """Open the list of sections."""
        from orientation_tui.tui.screens.index import IndexScreen

        page = self.query_one(PageView)
        screen = IndexScreen(page.sections, page.current_section)
        self.app.push_screen(screen, lambda chosen: page.go_to(chosen) if chosen else None)

    @on(PageView.Opened)
    def _opened(self, message: PageView.Opened) -> None:
        open_target(self, message.target, self.services)


def open_target(screen: BaseScreen, target: str, services: Services) -> None:
    """Open what a link leads to: a career, or the careers that share a criterion."""
    kind, _, name = target.partition(":")
    if kind == "career":
        from orientation_tui.tui.screens.career import CareerScreen

        screen.app.push_screen(CareerScreen(services, name))
    elif kind == "criterion":
        from orientation_tui.matching.explore import Criteria, with_tag
        from orientation_tui.tui.screens.explore import ExploreScreen

        screen.app.push_screen(ExploreScreen(services, with_tag(Criteria(), name)))
