"""A career's page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from orientation_tui.reports.career_page import career_page
from orientation_tui.tui.screens.base import BACK
from orientation_tui.tui.screens.pages import PageScreen
from orientation_tui.tui.widgets.bars import Hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.reports.sections import Section
    from orientation_tui.tui.result import Result
    from orientation_tui.tui.screens.compatibility import Interview
    from orientation_tui.tui.services import Services


class CareerScreen(PageScreen):
    """The complete guide to one career; opened again, it shows where one was.

    Args:
        services: for content.
        career_id: which career.
        result: the person's, when there is one to explain this career with.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p,P", "why", "Pourquoi", show=False),
        Binding("c,C", "compare", "Comparer", show=False),
        Binding("t,T", "test", "Tester ma compatibilité", show=False),
    ]

    def __init__(self, services: Services, career_id: str, result: Result | None = None) -> None:
        self._career = services.catalogue.career(career_id)
        self._interview: Interview | None = None
        super().__init__(self._career.title, services, kept_as=f"career:{career_id}", result=result)

    def hints(self) -> Sequence[Hint]:
        """« Pourquoi » only where there is a result to explain."""
        why = (Hint("P", "pourquoi", "screen.why"),) if self._ranking else ()
        return (
            Hint("↑↓", "défiler"),
            Hint("S", "sommaire", "screen.index"),
            Hint("Tab", "liens"),
            *why,
            Hint("C", "comparer", "screen.compare"),
            Hint("T", "tester", "screen.test"),
            BACK,
        )

    def sections(self) -> Sequence[Section]:
        """Every section of the entry and its guide."""
        guide, problem = self.services.guide(self._career.id)
        self.warn(problem)
        return career_page(
            self._career, guide, self.services.catalogue, year_now=self.services.year_now
        )

    def open(self, target: str) -> None:
        """Open a link; this career's own test keeps its replies."""
        if target == f"test:{self._career.id}":
            self.action_test()
        else:
            super().open(target)

    def action_why(self) -> None:
        """Open the arithmetic of this match."""
        if self._result is not None and self._result.telling:
            from orientation_tui.tui.screens.why import WhyScreen

            self.app.push_screen(WhyScreen(self._result, self._career.id))

    def action_compare(self) -> None:
        """Choose one or two careers to set beside this one."""
        from orientation_tui.tui.screens.compare import open_comparison

        open_comparison(self.app, self.services, self._career.id, (), self._result)

    def action_test(self) -> None:
        """Put the career's own questions; replies stay as long as this page does."""
        from orientation_tui.tui.screens.compatibility import Interview, open_interview

        if self._interview is None:
            guide, _ = self.services.guide(self._career.id)
            self._interview = Interview(self.services, self._career, guide, self._result)
        open_interview(self.app, self._interview)
