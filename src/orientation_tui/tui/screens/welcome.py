"""The first screen: what this is, what it is not, and where to start."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from orientation_tui.tui.keys import digit_bindings
from orientation_tui.tui.screens.base import BaseScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row, heading, note, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.widget import Widget

    from orientation_tui.sessions.model import Session
    from orientation_tui.sessions.store import Listing
    from orientation_tui.tui.services import Services

_INTRODUCTION = (
    heading("Quels métiers ressemblent à ce que tu aimes faire ?"),
    text(
        "Réponds à quelques questions, d'une touche à chaque fois : deux à trois minutes. "
        "Le programme compare tes réponses avec chaque métier de son catalogue et montre pourquoi."
    ),
    text(),
    text(
        "C'est un point de départ pour réfléchir, pas un verdict : le quiz ne mesure ni tes "
        "capacités ni ton avenir."
    ),
    text(),
)
_PRIVACY = note("Rien n'est envoyé, aucun nom n'est demandé : tes réponses restent ici.")


class WelcomeScreen(BaseScreen):
    """Start, resume, explore, read saved results, get help."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *digit_bindings("number", 7),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓", "choisir"),
        Hint("Entrée", "ouvrir"),
        Hint("F2", "thème", "app.next_theme"),
        Hint("Ctrl+P", "commandes", "app.commands"),
        Hint("Ctrl+Q", "quitter", "app.quit"),
    )

    def __init__(self) -> None:
        super().__init__("orientation")
        self._services: Services | None = None
        self._unfinished: Session | None = None
        self._waiting: str | None = None

    def body(self) -> Iterable[Widget]:
        """One list: what this is, then what to do."""
        yield ChoiceList([*_INTRODUCTION, *self._actions(), text(), _PRIVACY])

    def _actions(self) -> list[Row]:
        entries = [("start", "Commencer le quiz", "")]
        if self._unfinished is not None and self._services is not None:
            from orientation_tui.sessions.listing import describe

            detail = describe(self._unfinished, self._services.catalogue)
            entries.insert(0, ("resume", "Reprendre le quiz en cours", detail))
        entries += [
            ("explore", "Explorer les métiers, sans quiz", ""),
            ("saved", "Résultats enregistrés", ""),
            ("about", "Aide, méthode et vie privée", ""),
            ("quit", "Quitter", ""),
        ]
        # other forms come last: the lines known before content is loaded keep their numbers
        if self._services is not None:
            others = list(self._services.catalogue.forms.values())[1:]
            entries += [(f"form:{form.id}", form.label, form.description) for form in others]
        return [
            Row(label, id=name, key=str(number), note=detail)
            for number, (name, label, detail) in enumerate(entries, 1)
        ]

    def ready(self, services: Services, listing: Listing) -> None:
        """Everything is loaded: show what was saved, and do what was asked meanwhile."""
        self._services = services
        self._show(listing)
        self.title_right(f"{len(services.catalogue.careers)} métiers")
        self.warn("\n".join(listing.notes))
        if self._waiting is not None:
            self._open(self._waiting)

    def on_screen_resume(self) -> None:
        """Come back with the list of saved results as it is now."""
        if self._services is not None:
            self._show(self._services.store.listing())

    def _show(self, listing: Listing) -> None:
        self._unfinished = next((s for s in listing.sessions if not s.finished), None)
        choices = self.query_one(ChoiceList)
        rows = [*_INTRODUCTION, *self._actions(), text(), _PRIVACY]
        if tuple(rows) != choices.rows:
            choices.show(rows, "resume" if self._unfinished else choices.highlighted)

    def action_number(self, number: int) -> None:
        """Do what the numbered line says."""
        actions = self._actions()
        if number <= len(actions):
            self._open(actions[number - 1].id or "")

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        self._open(message.row_id)

    def _open(self, name: str) -> None:
        if name == "quit":
            self.app.exit()
        elif self._services is None:
            self._waiting = name
            self.title_right("chargement…")
        else:
            self._waiting = None
            open_from_welcome(self, name, self._services, self._unfinished)

    def action_back(self) -> None:
        """There is nothing behind this screen; Escape does nothing rather than quit by mistake."""


def open_from_welcome(
    screen: WelcomeScreen, name: str, services: Services, unfinished: Session | None
) -> None:
    """Open what a line of the welcome screen stands for."""
    from orientation_tui.tui.screens.about import AboutScreen
    from orientation_tui.tui.screens.explore import ExploreScreen
    from orientation_tui.tui.screens.quiz import open_quiz, start_quiz
    from orientation_tui.tui.screens.saved import SavedScreen

    match name:
        case "start":
            start_quiz(screen.app, services)
        case str() if name.startswith("form:"):
            start_quiz(screen.app, services, name.removeprefix("form:"))
        case "resume" if unfinished is not None:
            open_quiz(screen.app, services, unfinished)
        case "explore":
            screen.app.push_screen(ExploreScreen(services))
        case "saved":
            screen.app.push_screen(SavedScreen(services))
        case "about":
            screen.app.push_screen(AboutScreen(services))
