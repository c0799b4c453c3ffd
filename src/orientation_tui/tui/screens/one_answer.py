"""One answer of a finished quiz, to look at again and change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from orientation_tui.tui.screens.base import BACK
from orientation_tui.tui.screens.quiz import QuizScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.assessment.journey import Step
    from orientation_tui.sessions.recorder import Recorder
    from orientation_tui.tui.services import Services
    from orientation_tui.tui.widgets.bars import Hint

_KEPT_ACTIONS = frozenset({"", "screen.unknown"})
"""Keys of a step that do not lead to another one."""


class OneAnswerScreen(QuizScreen):
    """A step by itself: answering goes back to where it was opened.

    Args:
        services: for the texts.
        recorder: whose answer; it stays open afterwards.
        step: which one; it may belong to another form than the session's.
    """

    def __init__(self, services: Services, recorder: Recorder, step: Step) -> None:
        super().__init__(services, recorder, 0)
        self._heading = "Changer une réponse"
        self._step = step
        # the screen below goes on using the session
        self._handed_over = True

    @property
    def step(self) -> Step:
        """The only step."""
        return self._step

    def show_place(self) -> None:
        """There is no way to go, so nothing to say of it."""
        self.query_one("#progress", Static).display = False

    def hints(self) -> Sequence[Hint]:
        """The keys of the step, without those that go from one to the next."""
        return (*(h for h in super().hints() if h.action in _KEPT_ACTIONS), BACK)

    def _record(self, value: AnswerValue) -> None:
        super()._record(value)
        # this screen is about to close, and its banner with it
        self.warn(self.recorder.problem)

    def _advance(self) -> None:
        self.app.pop_screen()

    def action_previous(self) -> None:
        """Leave the answer as it is."""
        self.app.pop_screen()

    def action_back(self) -> None:
        """Leave the answer as it is."""
        self.app.pop_screen()

    def action_skip_forward(self) -> None:
        """There is nothing further."""
