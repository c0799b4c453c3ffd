"""A career's page, why it is suggested, and careers side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from orientation_tui.reports.career_page import career_page
from orientation_tui.reports.comparison import comparison_page
from orientation_tui.reports.why_page import why_page
from orientation_tui.tui.screens.base import BACK
from orientation_tui.tui.screens.pages import PageScreen
from orientation_tui.tui.widgets.bars import Hint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.reports.sections import Section
    from orientation_tui.tui.screens.compatibility import Interview
    from orientation_tui.tui.services import Services


class CareerScreen(PageScreen):
    """The complete guide to one career."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "why", "Pourquoi", show=False),
        Binding("c", "compare", "Comparer", show=False),
        Binding("t", "test", "Tester ma compatibilité", show=False),
    ]

    def __init__(self, services: Services, career_id: str, ranking: Ranking | None = None) -> None:
        self._career = services.catalogue.career(career_id)
        self._ranking = ranking if ranking is not None and ranking.matches else None
        self._interview: Interview | None = None
        super().__init__(self._career.title, services)

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
        if problem:
            self.notify(problem, markup=False, severity="warning", timeout=10)
        return career_page(
            self._career, guide, self.services.catalogue, year_now=self.services.year_now
        )

    def action_why(self) -> None:
        """Open the arithmetic of this match."""
        if self._ranking is not None:
            self.app.push_screen(WhyScreen(self.services, self._career.id, self._ranking))

    def action_compare(self) -> None:
        """Choose another career to set beside this one."""
        from orientation_tui.tui.screens.pick import PickScreen

        self.app.push_screen(
            PickScreen(self.services, "Comparer avec…", nearest_to=self._career.id),
            self._compare_with,
        )

    def action_test(self) -> None:
        """Put the career's own questions; replies stay as long as this page does."""
        from orientation_tui.tui.screens.compatibility import Interview, open_interview

        if self._interview is None:
            guide, _ = self.services.guide(self._career.id)
            self._interview = Interview(self.services, self._career, guide, self._ranking)
        open_interview(self.app, self._interview)

    def _compare_with(self, other: str | None) -> None:
        if other is not None and other != self._career.id:
            self.app.push_screen(CompareScreen(self.services, (self._career.id, other)))


class WhyScreen(PageScreen):
    """For, against, and the whole arithmetic of one match."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "career", "Fiche", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓", "défiler"),
        Hint("S", "sommaire", "screen.index"),
        Hint("F", "fiche complète", "screen.career"),
        BACK,
    )

    def __init__(self, services: Services, career_id: str, ranking: Ranking) -> None:
        super().__init__("Pourquoi ce métier ?", services)
        self._career = services.catalogue.career(career_id)
        self._ranking = ranking

    def sections(self) -> Sequence[Section]:
        """The explanation."""
        return why_page(self._ranking, self._career, self.services.catalogue)

    def action_career(self) -> None:
        """Open the career's page, or go back to it."""
        below = self.app.screen_stack[-2]
        if isinstance(below, CareerScreen):
            self.app.pop_screen()
        else:
            self.app.push_screen(CareerScreen(self.services, self._career.id, self._ranking))


class CompareScreen(PageScreen):
    """Two or three careers side by side."""

    def __init__(self, services: Services, career_ids: Sequence[str]) -> None:
        super().__init__("Comparer", services)
        self._careers = [services.catalogue.career(name) for name in career_ids]

    def sections(self) -> Sequence[Section]:
        """What differs first, then pay on one scale, then what they share."""
        guides = [self.services.guide(career.id)[0] for career in self._careers]
        return comparison_page(self._careers, guides, self.services.catalogue)
