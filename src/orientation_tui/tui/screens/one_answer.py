"""One answer of a finished quiz, to look at again and change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.tui.screens.base import BACK
from orientation_tui.tui.screens.quiz import QuizScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.sessions.recorder import Recorder
    from orientation_tui.tui.services import Services
    from orientation_tui.tui.widgets.bars import Hint


class OneAnswerScreen(QuizScreen):
    """A step of the quiz by itself: answering goes back to where it was opened.

    Args:
        services: for the texts.
        recorder: whose answer; it stays open afterwards.
        step_id: which step; see `place_of`.
    """

    def __init__(self, services: Services, recorder: Recorder, step_id: str) -> None:
        super().__init__(services, recorder, place_of(recorder, step_id))
        # the screen below goes on using the session
        self._handed_over = True

    def hints(self) -> Sequence[Hint]:
        """The keys of the step, without those that go from one to the next."""
        return (*(h for h in super().hints() if h.action in _KEPT_ACTIONS), BACK)

    def _advance(self) -> None:
        self.app.pop_screen()

    def action_previous(self) -> None:
        """Leave the answer as it is."""
        self.app.pop_screen()

    def action_skip_forward(self) -> None:
        """There is nothing further."""


_KEPT_ACTIONS = frozenset({"", "screen.unknown"})


def place_of(recorder: Recorder, step_id: str) -> int:
    """Position of a step in the quiz.

    Raises:
        StopIteration: the quiz has no such step.
    """
    return next(i for i, step in enumerate(recorder.steps) if step.id == step_id)
