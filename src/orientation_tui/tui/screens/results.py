"""What the answers say: the profile drawn, the careers in bands, and what to do with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from orientation_tui.reports.criteria import filter_text
from orientation_tui.reports.profile_page import profile_sections
from orientation_tui.reports.typography import typeset
from orientation_tui.sessions.pairs import latest_other
from orientation_tui.tui.result import Result
from orientation_tui.tui.screens.base import BaseScreen
from orientation_tui.tui.screens.results_list import (
    AGAIN,
    EXPLORE,
    LAST,
    REDO,
    result_hints,
    result_rows,
)
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.widget import Widget

    from orientation_tui.matching.explore import Criteria
    from orientation_tui.sessions.model import Session
    from orientation_tui.sessions.recorder import Recorder
    from orientation_tui.tui.services import Services
    from orientation_tui.tui.widgets.bars import Hint

DOUBLE = 112
"""Columns from which both views show."""

View = Literal["profil", "metiers"]
_NAMES: dict[View, str] = {"profil": "Profil", "metiers": "Métiers"}


class ResultsScreen(BaseScreen):
    """The result of one session: two views, side by side where the window is wide.

    Args:
        services: for content and texts.
        recorder: holds the session.
        first: which view to show first in a narrower window.
    """

    AUTO_FOCUS = "ChoiceList"
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (DOUBLE, "-double")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab", "switch", "Profil ou métiers", show=False, priority=True),
        Binding("enter", "to_careers", "Métiers", show=False, priority=True),
        Binding("p,P", "why", "Pourquoi", show=False),
        Binding("g,G", "keep", "Garder", show=False),
        Binding("x,X", "put_aside", "Écarter", show=False),
        Binding("u,U", "undo", "Annuler", show=False),
        Binding("c,C", "compare", "Comparer", show=False),
        Binding("f,F", "filter", "Filtrer", show=False),
        Binding("e,E", "take", "Emporter", show=False),
        Binding("r,R", "redo", "Revoir mes réponses", show=False),
    ]

    @dataclass
    class EarlierFound(Message):
        """Another finished result is saved."""

        session: Session

    def __init__(self, services: Services, recorder: Recorder, first: View = "metiers") -> None:
        super().__init__("Ton résultat")
        self.services = services
        self.recorder = recorder
        self.result = Result(services, recorder)
        self._earlier: Session | None = None
        self._view: View = first if self.result.ranking.matches else "metiers"
        self._handed_over = False

    @property
    def _double(self) -> bool:
        return self.has_class("-double")

    def hints(self) -> Sequence[Hint]:
        """The keys of the view one is in."""
        return result_hints(self.result, drawing=self._view == "profil")

    def body(self) -> Iterable[Widget]:
        """The drawing of the profile, and the list of careers under what filters it."""
        ranking = self.result.ranking
        profile = profile_sections(ranking, self.services.catalogue) if ranking.matches else ()
        page = PageView(profile, id="profile")
        careers = Vertical(id="careers")
        # the breakpoint's class comes too late for the first paint
        double = self.app.size.width >= DOUBLE
        page.display = bool(profile) and (double or self._view == "profil")
        careers.display = double or self._view == "metiers"
        with Horizontal():
            yield page
            with careers:
                yield Static("", id="criteria", classes="banner", markup=False)
                yield ChoiceList(result_rows(self.result, self._earlier))

    def on_mount(self) -> None:
        """Say which view it is; another result to compare with is looked for meanwhile."""
        self._show_view()
        self.warn(self.recorder.problem)
        self._look_for_earlier()

    @work(thread=True)
    def _look_for_earlier(self) -> None:
        session = self.recorder.session
        if not session.finished:
            return
        earlier = latest_other(self.services.store.readable(), session)
        if earlier is not None:
            self.post_message(self.EarlierFound(earlier))

    @on(EarlierFound)
    def _offer_earlier(self, message: EarlierFound) -> None:
        self._earlier = message.session
        self._refresh(self.query_one(ChoiceList).highlighted)

    def on_resize(self) -> None:
        """Both views, or one of them."""
        self.call_after_refresh(self._show_view)

    def _show_view(self) -> None:
        ranked = bool(self.result.ranking.matches)
        page, careers = self.query_one(PageView), self.query_one("#careers")
        page.display = ranked and (self._double or self._view == "profil")
        careers.display = self._double or self._view == "metiers"
        (page if self._view == "profil" else self.query_one(ChoiceList)).focus()
        if ranked:
            names = [f"[{n}]" if v == self._view else n for v, n in _NAMES.items()]
            self.title_right("  ".join(names))
        self._show_filter()
        self.refresh_hints()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follow a click from one half of a wide window to the other."""
        view: View = "profil" if isinstance(event.widget, PageView) else "metiers"
        if view != self._view and self._double:
            self._view = view
            self._show_view()

    def _show_filter(self) -> None:
        banner = self.query_one("#criteria", Static)
        said = filter_text(self.result.criteria, self.services.catalogue)
        banner.update(typeset(said))
        banner.display = bool(said)

    def _refresh(self, cursor: str | None = None) -> None:
        """Show the careers again; the cursor goes to the row called `cursor`, or stays in place."""
        choices = self.query_one(ChoiceList)
        before = [row.id for row in choices.rows if row.id]
        place = before.index(choices.highlighted) if choices.highlighted in before else 0
        rows = result_rows(self.result, self._earlier)
        after = [row.id for row in rows if row.id]
        wanted = cursor if cursor in after else after[min(place, len(after) - 1)]
        choices.show(rows, wanted)
        self._show_view()

    def on_screen_resume(self) -> None:
        """Show what changed answers made of the result."""
        ranking = self.result.ranking
        page = self.query_one(PageView)
        profile = profile_sections(ranking, self.services.catalogue) if ranking.matches else ()
        if tuple(profile) != page.sections:
            page.show(profile)
        if not ranking.matches:
            self._view = "metiers"
        self._refresh(self.query_one(ChoiceList).highlighted)

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        if not self.is_current:
            return
        if message.row_id == REDO:
            self.action_redo()
        elif message.row_id == EXPLORE:
            self.action_explore()
        elif message.row_id == AGAIN:
            self._compare_results()
        elif message.row_id == LAST:
            self._change_again()
        elif (career := self._career()) is not None:
            from orientation_tui.tui.screens.career import CareerScreen

            self.app.push_screen(CareerScreen(self.services, career, self.result))

    def _career(self) -> str | None:
        """The career under the cursor, where one is among the careers."""
        if self._view == "profil":
            return None
        kind, _, name = (self.query_one(ChoiceList).highlighted or "").partition(":")
        return name if kind == "career" else None

    def action_switch(self) -> None:
        """Go from the profile to the careers, or back."""
        if self.result.ranking.matches:
            self._view = "metiers" if self._view == "profil" else "profil"
            self._show_view()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Enter leads to the careers from the drawing only; elsewhere it opens what is chosen."""
        return action != "to_careers" or self._view == "profil"

    def action_to_careers(self) -> None:
        """Go from the profile to the careers."""
        self.action_switch()

    def action_why(self) -> None:
        """Explain the career under the cursor."""
        career = self._career()
        if career is not None and self.result.ranking.matches:
            from orientation_tui.tui.screens.why import WhyScreen

            self.app.push_screen(WhyScreen(self.result, career))

    def action_keep(self) -> None:
        """Keep the career under the cursor, or stop keeping it."""
        career = self._career()
        if career is not None:
            self.warn(self.recorder.keep(career))
            self._refresh(f"career:{career}")

    def action_put_aside(self) -> None:
        """Set the career under the cursor aside, or bring it back; another takes its place."""
        career = self._career()
        if career is not None:
            self.warn(self.recorder.put_aside(career))
            back = career not in self.recorder.session.set_aside
            self._refresh(f"career:{career}" if back else None)

    def action_undo(self) -> None:
        """Bring the career set aside last back."""
        aside = self.recorder.session.set_aside
        if aside:
            self.warn(self.recorder.put_aside(aside[-1]))
            self._view = "metiers"
            self._refresh(f"career:{aside[-1]}")

    def action_compare(self) -> None:
        """Choose one or two careers to set beside the one under the cursor."""
        career = self._career()
        if career is not None:
            from orientation_tui.tui.screens.compare import open_comparison

            listed = [row.id or "" for row in self.query_one(ChoiceList).rows]
            near = [name.partition(":")[2] for name in listed if name.startswith("career:")]
            open_comparison(self.app, self.services, career, near, self.result)

    def action_filter(self) -> None:
        """Choose criteria that the careers listed must meet."""
        from orientation_tui.tui.screens.criteria import CriteriaScreen

        def done(chosen: Criteria | None) -> None:
            if chosen is not None:
                self.result.criteria = chosen
                # where what it lets through shows
                self._view = "metiers"
            self._refresh()

        if self.result.ranking.matches:
            self.app.push_screen(CriteriaScreen(self.services, self.result.criteria), done)

    def action_take(self) -> None:
        """Make a document of this result."""
        from orientation_tui.tui.screens.take import TakeScreen

        self.app.push_screen(TakeScreen(self.services, self.recorder))

    def action_redo(self) -> None:
        """Go through the questions again, answers kept."""
        from orientation_tui.tui.screens.quiz import QuizScreen

        if self._handed_over:
            return
        self._handed_over = True
        self.app.switch_screen(QuizScreen(self.services, self.recorder, start=0))

    def _change_again(self) -> None:
        from orientation_tui.assessment.journey import step_of
        from orientation_tui.tui.screens.one_answer import OneAnswerScreen

        if step := step_of(self.result.changed or "", self.services.catalogue):
            self.app.push_screen(OneAnswerScreen(self.services, self.recorder, step))

    def _compare_results(self) -> None:
        from orientation_tui.sessions.pairs import NotComparableError, in_order
        from orientation_tui.tui.screens.movement import MovementScreen

        if self._earlier is None:
            return
        try:
            older, newer = in_order(self._earlier, self.recorder.session)
        except NotComparableError as error:
            # an answer changed since may have made the quiz ask for more
            self.warn(str(error))
            return
        self.app.push_screen(MovementScreen(self.services, older, newer))

    def action_explore(self) -> None:
        """Browse the catalogue."""
        from orientation_tui.tui.screens.explore import ExploreScreen

        self.app.push_screen(ExploreScreen(self.services))

    def on_unmount(self) -> None:
        """Give the session back, unless the quiz took it over again."""
        if not self._handed_over:
            self.recorder.close()
