"""The quiz: one screen, updated in place; every answer is on disk before the next question."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from orientation_tui.assessment.journey import next_position, seconds_left, time_left
from orientation_tui.matching.next_question import followup
from orientation_tui.reports.progress import chapter_done, place_text
from orientation_tui.sessions.recorder import Recorder
from orientation_tui.tui.keys import digit_bindings
from orientation_tui.tui.screens.base import BaseScreen
from orientation_tui.tui.screens.pick import move_in
from orientation_tui.tui.screens.steps import StepView, step_view
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.search_input import SearchInput

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import App
    from textual.widget import Widget

    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.assessment.journey import Step
    from orientation_tui.sessions.model import Session
    from orientation_tui.tui.screens.results import View
    from orientation_tui.tui.services import Services
    from orientation_tui.tui.widgets.bars import Hint


class QuizScreen(BaseScreen):
    """Asks the steps of one session in order, and lets one go back and change."""

    VERTICAL_BREAKPOINTS = [(0, "-short"), (24, "-normal")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        *digit_bindings("digit", 6),
        Binding("0,à,question_mark", "unknown", "Je ne sais pas", show=False),
        Binding("left,backspace", "previous", "Question précédente", show=False),
        Binding("right", "skip_forward", "Question suivante", show=False),
    ]

    def __init__(self, services: Services, recorder: Recorder, start: int | None = None) -> None:
        super().__init__("Quiz")
        self.services = services
        self.recorder = recorder
        first = next_position(recorder.steps, recorder.answers)
        self.position = first if start is None else start
        self._view: StepView | None = None
        self._shown_at = 0.0
        self._handed_over = False

    def body(self) -> Iterable[Widget]:
        """Progress, question, field, answers; updated in place."""
        yield Static("", id="progress", markup=False)
        yield Static("", id="storage", classes="banner", markup=False)
        yield Static("", id="question", markup=False)
        yield SearchInput(placeholder="Tape un mot du métier", select_on_focus=False)
        yield ChoiceList(follows_field=True)

    def on_mount(self) -> None:
        """Show the first step."""
        self.query_one("#storage").display = False
        self._show_step()

    def hints(self) -> Sequence[Hint]:
        """The keys of the current step."""
        return self._view.hints if self._view is not None else ()

    @property
    def step(self) -> Step:
        """The step on screen."""
        return self.recorder.steps[self.position]

    def show_place(self) -> None:
        """Say how far one is and how long is left."""
        steps = self.recorder.steps
        self.title_right(place_text(self.position, self.recorder, self.services.catalogue))
        left = time_left(seconds_left(steps, self.position, self.recorder.answers))
        room = max(8, min(len(steps), self.size.width - 32))
        self.query_one("#progress", Static).update(_progress(self.position, len(steps), room, left))

    def _show_step(self) -> None:
        view = step_view(self.step, self.recorder.answers.given, self.services)
        self._view = view
        self.show_place()
        self.query_one("#question", Static).update(view.heading)
        field = self.query_one(SearchInput)
        field.display = view.searchable
        if view.searchable:
            with self.prevent(Input.Changed):
                field.value = ""
            field.focus()
        else:
            self.query_one(ChoiceList).focus()
        self.query_one(ChoiceList).show(view.rows, view.cursor)
        self.refresh_hints()
        self._shown_at = time.monotonic()

    def _answer(self, value: AnswerValue) -> None:
        if not self.is_current:
            # a second key was on its way while the first one left this screen
            return
        self._record(value)
        self._advance()

    def _record(self, value: AnswerValue) -> None:
        seconds = time.monotonic() - self._shown_at
        problem = self.recorder.record(self.step.id, value, seconds)
        banner = self.query_one("#storage", Static)
        if problem:
            banner.update(problem)
        banner.display = not self.recorder.saved

    def _advance(self) -> None:
        if self.position + 1 < len(self.recorder.steps):
            self.position += 1
            self._show_step()
            done = chapter_done(self.position, self.recorder, self.services.catalogue)
            if done:
                self.notify(done, markup=False, timeout=4)
            return
        missing = next_position(self.recorder.steps, self.recorder.answers)
        if missing < len(self.recorder.steps):
            self.position = missing
            self._show_step()
            return
        self._show_result("profil")

    def _show_result(self, view: View) -> None:
        from orientation_tui.tui.screens.results import ResultsScreen

        self._handed_over = True
        self.app.switch_screen(ResultsScreen(self.services, self.recorder, first=view))

    def action_digit(self, digit: int) -> None:
        """Answer with a number key, or tick the numbered line."""
        if self._view is None:
            return
        row_id = self._view.by_digit(digit)
        if row_id is not None:
            self._take(row_id)

    def action_unknown(self) -> None:
        """Answer « je ne sais pas »."""
        if self._view is not None and not self._view.several:
            self._answer(None)

    def action_previous(self) -> None:
        """Go back one question, keeping what is ticked on this one."""
        view = self._view
        if view is not None and view.several and view.ticked:
            self._record(view.ticked)
        if self.position > 0:
            self.position -= 1
            self._show_step()

    def action_skip_forward(self) -> None:
        """Go to the next question when this one already has an answer."""
        if self.step.id in self.recorder.answers.given:
            self._advance()

    def action_back(self) -> None:
        """Leave; everything answered is kept. From a finished quiz, go back to its result."""
        if self.recorder.session.finished:
            self._show_result("metiers")
        else:
            self.app.pop_screen()

    def on_unmount(self) -> None:
        """Give the session back, unless the results took it over."""
        if not self._handed_over:
            self.recorder.close()

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        if self._view is not None and self._view.several:
            self._answer(self._view.ticked)
        else:
            self._take(message.row_id)

    @on(ChoiceList.Ticked)
    def _ticked(self, message: ChoiceList.Ticked) -> None:
        self._take(message.row_id)

    def _take(self, row_id: str) -> None:
        view = self._view
        if view is None:
            return
        if view.several:
            self._view = view.toggled(row_id)
            self.query_one(ChoiceList).show(self._view.rows, row_id)
        else:
            self._answer(view.value_of(row_id))

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        if self._view is not None and self._view.searchable:
            self.query_one(ChoiceList).show(self._view.filtered(message.value, self.services))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(ChoiceList).action_choose()

    @on(SearchInput.Moved)
    def _moved(self, message: SearchInput.Moved) -> None:
        move_in(self.query_one(ChoiceList), message)

    @on(SearchInput.LeftEmpty)
    def _left_empty(self) -> None:
        self.action_previous()


def _progress(position: int, total: int, room: int, left: str) -> str:
    """« ■■■□□□□ encore environ 1 minute », in `room` squares."""
    filled = position * room // total
    return f" {'■' * filled}{'□' * (room - filled)}  encore {left}"


def start_quiz(app: App[None], services: Services, form: str | None = None) -> None:
    """Begin a fresh quiz, by default the usual one."""
    recorder = Recorder.start(services.store, services.catalogue, followup, form)
    recorder.open()
    app.push_screen(QuizScreen(services, recorder))


def open_quiz(app: App[None], services: Services, session: Session) -> None:
    """Resume a quiz, or show the result of a finished one; say when another window has it."""
    recorder = Recorder(session, services.store, services.catalogue, followup)
    if not recorder.open():
        elsewhere = "est déjà ouvert dans une autre fenêtre. Ferme-la"
        said = f"Ce quiz {elsewhere}, ou commence un autre quiz."
        if session.finished:
            said = f"Ce résultat {elsewhere} pour le lire ici."
        app.notify(said, markup=False, severity="warning")
        return
    if recorder.finished or session.finished:
        from orientation_tui.tui.screens.results import ResultsScreen

        app.push_screen(ResultsScreen(services, recorder))
    else:
        app.push_screen(QuizScreen(services, recorder))
