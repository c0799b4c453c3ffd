"""Results saved on this account: open, delete, erase everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from orientation_tui.errors import OrientationError
from orientation_tui.sessions.listing import describe
from orientation_tui.tui.screens.base import BACK, BaseScreen
from orientation_tui.tui.screens.confirm import ConfirmScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.choice_list import ChoiceList, Row, note, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.widget import Widget

    from orientation_tui.tui.services import Services


class SavedScreen(BaseScreen):
    """The list of saved results."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("delete,d", "delete", "Supprimer", show=False),
        Binding("x", "erase", "Tout effacer", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("Entrée", "ouvrir"),
        Hint("D", "supprimer", "screen.delete"),
        Hint("X", "tout effacer", "screen.erase"),
        BACK,
    )

    def __init__(self, services: Services) -> None:
        super().__init__("Résultats enregistrés")
        self.services = services

    def body(self) -> Iterable[Widget]:
        """The list."""
        yield ChoiceList(self._rows())

    def _rows(self) -> list[Row]:
        listing = self.services.store.listing()
        rows = [
            Row(f"Quiz du {describe(session, self.services.catalogue)}", id=session.id)
            for session in listing.sessions
        ]
        if not rows:
            rows = [text("Aucun résultat enregistré.")]
        rows += [note(sentence) for sentence in listing.notes]
        return [*rows, text(), note(f"Dossier : {self.services.store.folder}")]

    def on_screen_resume(self) -> None:
        """Show the list as it is now."""
        choices = self.query_one(ChoiceList)
        choices.show(self._rows(), choices.highlighted)

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        from orientation_tui.tui.screens.quiz import open_quiz

        self._attempt(
            lambda: open_quiz(self.app, self.services, self.services.store.load(message.row_id))
        )

    def action_delete(self) -> None:
        """Delete the result under the cursor, once confirmed."""
        session_id = self.query_one(ChoiceList).highlighted
        if session_id is not None:
            self._confirm("Supprimer ce résultat ?", lambda: self.services.store.delete(session_id))

    def action_erase(self) -> None:
        """Erase everything, once confirmed."""
        self._confirm(
            "Tout effacer sur ce compte, sans retour possible ?", self.services.store.delete_all
        )

    def _confirm(self, question: str, do: Callable[[], object]) -> None:
        self.app.push_screen(
            ConfirmScreen(question), lambda agreed: self._attempt(do) if agreed else None
        )

    def _attempt(self, do: Callable[[], object]) -> None:
        """Do it, say what went wrong, and show the list as it is now."""
        try:
            do()
        except OrientationError as error:
            self.notify(str(error), markup=False, severity="error", timeout=10)
        if self.is_current:
            self.on_screen_resume()
