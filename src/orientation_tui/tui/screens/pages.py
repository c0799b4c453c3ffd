"""Screens that show one page of sections: what they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from orientation_tui.tui.screens.base import BACK, BaseScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.page_view import PageView
from orientation_tui.tui.widgets.section_list import SectionList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.reports.sections import Section
    from orientation_tui.tui.result import Result
    from orientation_tui.tui.services import Services
    from orientation_tui.tui.widgets.page_view import Spot

BESIDE = 110
"""Columns from which a page stands beside the list of its sections."""


class PageScreen(BaseScreen):
    """A page to scroll, with its index of sections and its links.

    Args:
        heading: left end of the title line.
        services: for texts and pages.
        kept_as: what the place one reads is remembered under; it is forgotten without a name.
        result: the person's, handed on to the careers opened from here.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-alone"), (BESIDE, "-beside")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s,S", "index", "Sommaire", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓", "défiler"),
        Hint("S", "sommaire", "screen.index"),
        Hint("Tab", "liens"),
        BACK,
    )

    def __init__(
        self,
        heading: str,
        services: Services,
        *,
        kept_as: str = "",
        result: Result | None = None,
    ) -> None:
        super().__init__(heading)
        self.services = services
        self._result = result
        self._drawn_with = result.ranking if result else None
        self._kept_as = kept_as

    def sections(self) -> Sequence[Section]:
        """What the page holds."""
        raise NotImplementedError

    def body(self) -> Iterable[Widget]:
        """The page, beside its sections where there is room."""
        # the breakpoint's class comes too late for the first paint
        self.set_class(self.app.size.width >= BESIDE, "-beside")
        sections = self.sections()
        with Horizontal(classes="page"):
            yield SectionList(sections)
            yield PageView(sections, at=self.services.reading.spot(self._kept_as))

    def on_mount(self) -> None:
        """Say how far one has read."""
        self.watch(self.query_one(PageView), "spot", self._read)

    def _read(self, spot: Spot | None) -> None:
        if spot is None:
            return
        self.title_right("" if spot.percent is None else f"{spot.percent} %")
        self.query_one(SectionList).current = spot.section
        if self._kept_as:
            self.services.reading.keep(self._kept_as, spot)

    def on_screen_resume(self) -> None:
        """Follow answers that were changed in a screen above."""
        before = self._drawn_with
        if self._result is not None and before is not None and before is not self._result.ranking:
            self._drawn_with = self._result.ranking
            self.answers_changed(before, self._drawn_with)

    def answers_changed(self, before: Ranking, now: Ranking) -> None:  # noqa: ARG002
        """Show what the page says now that the person answers otherwise."""
        self.show_again()
        self.refresh_hints()

    def show_again(self) -> None:
        """Show the page as it is now, where one was reading."""
        sections = self.sections()
        self.query_one(SectionList).show(sections)
        self.query_one(PageView).replace(sections)

    def action_index(self) -> None:
        """Open the list of sections."""
        from orientation_tui.tui.screens.index import IndexScreen

        page = self.query_one(PageView)
        screen = IndexScreen(page.sections, page.current_section)
        self.app.push_screen(screen, lambda chosen: page.go_to(chosen) if chosen else None)

    @on(SectionList.Chosen)
    def _section_clicked(self, message: SectionList.Chosen) -> None:
        self.query_one(PageView).go_to(message.section_id)

    @on(PageView.Opened)
    def _opened(self, message: PageView.Opened) -> None:
        self.open(message.target)

    def open(self, target: str) -> None:
        """Open what a link leads to: a career, the careers that share a criterion, a test."""
        kind, _, name = target.partition(":")
        if kind == "career":
            from orientation_tui.tui.screens.career import CareerScreen

            self.app.push_screen(CareerScreen(self.services, name, self._result))
        elif kind == "criterion":
            from orientation_tui.matching.explore import Criteria, with_tag
            from orientation_tui.tui.screens.explore import ExploreScreen

            self.app.push_screen(ExploreScreen(self.services, with_tag(Criteria(), name)))
        elif kind == "test":
            from orientation_tui.tui.screens.compatibility import Interview, open_interview

            guide, _ = self.services.guide(name)
            career = self.services.catalogue.career(name)
            interview = Interview(self.services, career, guide, self._result)
            open_interview(self.app, interview)

    @property
    def _ranking(self) -> Ranking | None:
        """The person's ranking as it is now, when there is one to speak of."""
        return self._result.telling if self._result else None
