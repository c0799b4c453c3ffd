"""« Tester ma compatibilité »: a career's own questions one by one, then what the replies say."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Static

from orientation_tui.matching.compatibility import compatibility, questions_for
from orientation_tui.reports.compatibility_page import (
    KEPT,
    REPLIES,
    UNSURE,
    compatibility_page,
    question_text,
)
from orientation_tui.reports.typography import typeset
from orientation_tui.tui.keys import digit_bindings
from orientation_tui.tui.screens.base import BACK, BaseScreen
from orientation_tui.tui.screens.pages import PageScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import App
    from textual.widget import Widget

    from orientation_tui.content.careers import Career
    from orientation_tui.content.guides import Guide
    from orientation_tui.matching.compatibility import Asked, Reply
    from orientation_tui.reports.sections import Section
    from orientation_tui.tui.result import Result
    from orientation_tui.tui.services import Services

_UNKNOWN = "0"


class Interview:
    """The questions of one career and the replies so far; gone with the career's page."""

    def __init__(
        self, services: Services, career: Career, guide: Guide | None, result: Result | None
    ) -> None:
        self.services = services
        self.career = career
        self.asked: tuple[Asked, ...] = questions_for(career, guide, services.catalogue)
        self.replies: dict[int, Reply] = {}
        self._result = result

    @property
    def complete(self) -> bool:
        """Whether each question has a reply."""
        return len(self.replies) == len(self.asked)

    @property
    def next(self) -> int:
        """Place of the first question without a reply, or of the first one."""
        return next((i for i in range(len(self.asked)) if i not in self.replies), 0)

    def sections(self) -> Sequence[Section]:
        """The page that the replies make."""
        ranking = self._result.telling if self._result else None
        found = compatibility(self.career, self.asked, self.replies, ranking)
        return compatibility_page(found, self.career, self.services.catalogue)


def open_interview(app: App[None], interview: Interview) -> None:
    """Ask what has no reply yet, or show the page when everything has one."""
    screen = CompatibilityScreen(interview) if interview.complete else InterviewScreen(interview)
    app.push_screen(screen)


class InterviewScreen(BaseScreen):
    """One question at a time, updated in place."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-normal")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        *digit_bindings("reply", 5),
        Binding("0,à,question_mark", "unsure", UNSURE, show=False),
        Binding("left,backspace", "previous", "Question précédente", show=False),
        Binding("right", "forward", "Question suivante", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("1-5", "répondre"),
        Hint("0", "je ne sais pas", "screen.unsure"),
        Hint("←", "précédente", "screen.previous"),
        BACK,
    )

    def __init__(self, interview: Interview, start: int | None = None) -> None:
        super().__init__(f"Tester : {interview.career.title}")
        self._interview = interview
        self._place = interview.next if start is None else start

    def body(self) -> Iterable[Widget]:
        """What becomes of the replies, the question, the answers."""
        yield Static(typeset(f" {KEPT}"), id="progress", markup=False)
        yield Static("", id="question", markup=False)
        yield ChoiceList()

    def on_mount(self) -> None:
        """Show the first question without a reply."""
        self._show()
        self.query_one(ChoiceList).focus()

    def _show(self) -> None:
        interview = self._interview
        asked = interview.asked[self._place]
        self.title_right(f"Question {self._place + 1} sur {len(interview.asked)}")
        text = typeset(question_text(asked, interview.services.catalogue))
        self.query_one("#question", Static).update(text)
        known = self._place in interview.replies
        reply = interview.replies.get(self._place)
        labels = [*enumerate(REPLIES, 1), (None, UNSURE)]
        rows = [
            Row(
                label,
                id=str(value or _UNKNOWN),
                key=str(value or _UNKNOWN),
                note="ta réponse" if known and value == reply else "",
            )
            for value, label in labels
        ]
        self.query_one(ChoiceList).show(rows, str(reply or _UNKNOWN) if known else None)

    def _take(self, reply: Reply) -> None:
        self._interview.replies[self._place] = reply
        self._advance()

    def _advance(self) -> None:
        interview = self._interview
        if self._place + 1 < len(interview.asked):
            self._place += 1
        elif interview.complete:
            self.app.switch_screen(CompatibilityScreen(interview))
            return
        else:
            self._place = interview.next
        self._show()

    def action_reply(self, digit: int) -> None:
        """Reply with a number key."""
        self._take(digit)

    def action_unsure(self) -> None:
        """Reply « je ne sais pas »."""
        self._take(None)

    def action_previous(self) -> None:
        """Go back one question."""
        if self._place > 0:
            self._place -= 1
            self._show()

    def action_forward(self) -> None:
        """Go to the next question when this one already has a reply."""
        if self._place in self._interview.replies:
            self._advance()

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        self._take(int(message.row_id) or None)


class CompatibilityScreen(PageScreen):
    """Strengths, tensions and unknowns; the questions can be asked again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "again", "Revoir mes réponses", show=False),
    ]

    def __init__(self, interview: Interview) -> None:
        super().__init__(f"Compatibilité : {interview.career.title}", interview.services)
        self._interview = interview

    def hints(self) -> Sequence[Hint]:
        """The way back to the questions, when there are any."""
        again = (Hint("←", "revoir mes réponses", "screen.again"),)
        return (
            Hint("↑↓", "défiler"),
            Hint("S", "sommaire", "screen.index"),
            *(again if self._interview.asked else ()),
            BACK,
        )

    def sections(self) -> Sequence[Section]:
        """What the replies say."""
        return self._interview.sections()

    def action_again(self) -> None:
        """Go back to the last question."""
        if self._interview.asked:
            last = len(self._interview.asked) - 1
            self.app.switch_screen(InterviewScreen(self._interview, last))
