"""Everything that can be done from where one is, in a list filtered by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from orientation_tui.content.text import plain_form
from orientation_tui.reports.typography import capital, typeset
from orientation_tui.tui.screens.pick import move_in
from orientation_tui.tui.widgets.bars import Hint, KeyBar
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row, note
from orientation_tui.tui.widgets.search_input import SearchInput

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.screen import Screen

    from orientation_tui.tui.app import OrientationApp
    from orientation_tui.tui.services import Services

Command = tuple[str, "Callable[[], object]"]
"""What a line says, and what it does."""


class CommandScreen(ModalScreen[int | None]):
    """The answer is the place of the command chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Fermer", show=False),
    ]

    def __init__(self, labels: Sequence[str]) -> None:
        super().__init__()
        self._labels = labels

    def compose(self) -> ComposeResult:
        """A field and the list it filters."""
        with Vertical(id="dialog"):
            yield Static(typeset("Commandes (Échap : fermer)"), markup=False)
            yield SearchInput(placeholder="Tape un mot", select_on_focus=False)
            yield ChoiceList(follows_field=True)

    def on_mount(self) -> None:
        """Start with the whole list."""
        self.app.clear_notifications()
        self.query_one(SearchInput).focus()
        self._filter("")

    def _filter(self, words: str) -> None:
        wanted = plain_form(words).split()
        rows = [
            Row(label, id=str(place))
            for place, label in enumerate(self._labels)
            if all(word in plain_form(label) for word in wanted)
        ]
        self.query_one(ChoiceList).show(rows or [note("Aucune commande ne contient ces mots.")])

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        self._filter(message.value)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(ChoiceList).action_choose()

    @on(SearchInput.Moved)
    def _moved(self, message: SearchInput.Moved) -> None:
        move_in(self.query_one(ChoiceList), message)

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        self.dismiss(int(message.row_id))


def open_commands(app: OrientationApp, services: Services) -> None:
    """Show the commands of the current screen, then those of the program."""
    commands = [*_screen_commands(app.screen), *_program_commands(app, services)]
    labels = [label for label, _ in commands]

    def run(place: int | None) -> None:
        if place is not None:
            commands[place][1]()

    app.push_screen(CommandScreen(labels), run)


def _screen_commands(screen: Screen[object]) -> list[Command]:
    return [
        (_label(hint), _runner(screen, hint))
        for bar in screen.query(KeyBar)
        for hint in bar.hints
        if hint.action.startswith("screen.")
    ]


def _label(hint: Hint) -> str:
    label = hint.command or hint.label
    return f"{capital(label)} ({hint.key})"


def _runner(screen: Screen[object], hint: Hint) -> Callable[[], object]:
    return lambda: screen.call_later(screen.run_action, hint.action)


def _program_commands(app: OrientationApp, services: Services) -> list[Command]:
    from orientation_tui.tui.screens.about import AboutScreen
    from orientation_tui.tui.screens.explore import ExploreScreen
    from orientation_tui.tui.screens.quiz import start_quiz
    from orientation_tui.tui.screens.saved import SavedScreen

    return [
        ("Accueil", app.go_home),
        ("Commencer un quiz", lambda: start_quiz(app, services)),
        ("Explorer les métiers", lambda: app.push_screen(ExploreScreen(services))),
        ("Résultats enregistrés", lambda: app.push_screen(SavedScreen(services))),
        ("Aide, méthode et vie privée (F1)", lambda: app.push_screen(AboutScreen(services))),
        ("Changer de thème : sombre, clair, contraste élevé (F2)", app.action_next_theme),
        ("Quitter (Ctrl+Q)", app.exit),
    ]
