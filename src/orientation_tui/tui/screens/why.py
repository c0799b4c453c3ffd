"""Why a career is suggested: for, against, the whole arithmetic, and the answers behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from orientation_tui.assessment.journey import step_of
from orientation_tui.reports.typography import typeset
from orientation_tui.reports.why_page import moved_section, moved_sentence, trace_page, why_page
from orientation_tui.tui.screens.base import BACK
from orientation_tui.tui.screens.pages import PageScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.reports.sections import Section
    from orientation_tui.tui.result import Result


class AnswersScreen(PageScreen):
    """A page whose numbers come from answers: opening one shows the answer, to be changed."""

    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓", "défiler"),
        Hint("Tab", "réponses"),
        Hint("Entrée", "changer"),
        BACK,
    )

    def __init__(self, heading: str, result: Result, career_id: str) -> None:
        super().__init__(heading, result.services, result=result)
        self.result = result
        self.career = result.services.catalogue.career(career_id)

    def open(self, target: str) -> None:
        """Open an answer, the answers behind a sum, or what any page can open."""
        kind, _, name = target.partition(":")
        if kind == "answer" and (step := step_of(name, self.services.catalogue)):
            from orientation_tui.tui.screens.one_answer import OneAnswerScreen

            self.result.changed = step.id
            self.app.push_screen(OneAnswerScreen(self.services, self.result.recorder, step))
        elif kind == "interest":
            self.app.push_screen(TraceScreen(self.result, self.career.id, name))
        else:
            super().open(target)

    def answers_changed(self, before: Ranking, now: Ranking) -> None:
        """Show what it did, where one was reading."""
        if not now.matches:
            # nothing is left to explain: the result says why
            self.app.call_later(self.app.pop_screen)
            return
        super().answers_changed(before, now)
        # one notice at a time: that nothing could be saved comes before what moved
        if self.query_one(PageView).scroll_offset.y and self.result.recorder.saved:
            # what the page says at its top is out of sight
            said = typeset(moved_sentence(before, now, self.career))
            self.notify(said, markup=False, timeout=6)


class WhyScreen(AnswersScreen):
    """For, against, and the whole arithmetic of one match."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f,F", "career", "Fiche", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓", "défiler"),
        Hint("S", "sommaire", "screen.index"),
        Hint("Tab", "réponses"),
        Hint("Entrée", "changer"),
        Hint("F", "fiche", "screen.career"),
        BACK,
    )

    def __init__(self, result: Result, career_id: str) -> None:
        super().__init__("Pourquoi ce métier ?", result, career_id)
        self._at_first = result.ranking

    def sections(self) -> Sequence[Section]:
        """The explanation, and what changed answers did to it since it was opened."""
        ranking = self.result.ranking
        page = why_page(ranking, self.career, self.services.catalogue)
        if ranking is self._at_first:
            return page
        return (page[0], moved_section(self._at_first, ranking, self.career), *page[1:])

    def action_career(self) -> None:
        """Open the career's page, or go back to it."""
        from orientation_tui.tui.screens.career import CareerScreen

        below = self.app.screen_stack[-2]
        if isinstance(below, CareerScreen):
            self.app.pop_screen()
        else:
            self.app.push_screen(CareerScreen(self.services, self.career.id, self.result))


class TraceScreen(AnswersScreen):
    """The answers whose points make one sum."""

    def __init__(self, result: Result, career_id: str, interest: str) -> None:
        super().__init__("Les réponses derrière ce nombre", result, career_id)
        self._interest = interest

    def sections(self) -> Sequence[Section]:
        """One line an answer."""
        catalogue = self.services.catalogue
        return trace_page(self.result.ranking, self.career, self._interest, catalogue)
