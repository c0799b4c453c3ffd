"""Results saved on this account: open, compare two, delete, erase everything."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from orientation_tui.content.text import spelled
from orientation_tui.errors import OrientationError
from orientation_tui.sessions.listing import day, describe
from orientation_tui.sessions.pairs import (
    NotComparableError,
    finished,
    in_order,
    not_finished,
    nothing_to_compare,
)
from orientation_tui.tui.screens.base import BACK, BaseScreen
from orientation_tui.tui.screens.confirm import ConfirmScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row, note, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.widget import Widget

    from orientation_tui.sessions.model import Session
    from orientation_tui.tui.services import Services

_HEADING = "Résultats enregistrés"


ERASE = ":erase"
"""Row id of what erases everything: no key of its own, it would be pressed by mistake."""


class SavedScreen(BaseScreen):
    """The list of saved results."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c,C", "compare", "Comparer", show=False),
        Binding("delete,d,D", "delete", "Supprimer", show=False),
    ]

    def __init__(self, services: Services) -> None:
        super().__init__(_HEADING)
        self.services = services
        self._marked: str | None = None
        self._any = False
        # the first showing comes right after the list was made
        self._just_made = True

    def hints(self) -> Sequence[Hint]:
        """The key that compares says which result it takes."""
        if not self._any:
            return (BACK,)
        compare = "avec celui-ci" if self._marked else "comparer"
        return (
            Hint("Entrée", "comparer" if self._marked else "ouvrir"),
            Hint("C", compare, "screen.compare"),
            Hint("D", "supprimer", "screen.delete"),
            BACK,
        )

    def body(self) -> Iterable[Widget]:
        """The list."""
        yield ChoiceList(self._rows())

    def _rows(self) -> list[Row]:
        listing = self.services.store.listing()
        self._any = bool(listing.sessions)
        rows = [
            Row(
                f"Quiz du {describe(session, self.services.catalogue)}",
                id=session.id,
                note=_kept(session),
            )
            for session in listing.sessions
        ]
        if not rows:
            rows = [text("Aucun résultat enregistré.")]
        else:
            rows += [text(), Row("Tout effacer sur ce compte", id=ERASE)]
        rows += [note(sentence) for sentence in listing.notes]
        return [*rows, text(), note(f"Dossier : {spelled(str(self.services.store.folder), 500)}")]

    def on_screen_resume(self) -> None:
        """Show the list as it is now, when coming back."""
        if not self._just_made:
            self._refresh()
        self._just_made = False

    def _refresh(self) -> None:
        choices = self.query_one(ChoiceList)
        choices.show(self._rows(), choices.highlighted)
        self.refresh_hints()

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        from orientation_tui.tui.screens.quiz import open_quiz

        if message.row_id == ERASE:
            self.action_erase()
            return
        if self._marked:
            self.action_compare()
            return
        self._attempt(
            lambda: open_quiz(self.app, self.services, self.services.store.load(message.row_id))
        )

    def action_compare(self) -> None:
        """Compare the only two finished results, or mark one, then compare it with another."""
        self._attempt(self._compare)

    def _compare(self) -> None:
        done = finished(self.services.store.listing().sessions)
        if len(done) < 2:
            raise nothing_to_compare()
        if len(done) == 2:
            self._open(*done)
            return
        by_id = {session.id: session for session in done}
        chosen = by_id.get(self.query_one(ChoiceList).highlighted or "")
        marked = by_id.get(self._marked or "")
        if chosen is None and self.query_one(ChoiceList).highlighted in {None, ERASE}:
            raise NotComparableError("Choisis d'abord un quiz terminé avec ↑↓, puis C.")
        if chosen is None:
            raise not_finished()
        if marked is None:
            self._mark(chosen)
            return
        if marked.id == chosen.id:
            self._mark(None)
        else:
            self._open(marked, chosen)

    def _mark(self, session: Session | None) -> None:
        self._marked = session.id if session else None
        self.title_left(f"Quiz du {day(session)} et… ?" if session else _HEADING)
        self.title_right("Choisis l'autre, puis C" if session else "")
        self.refresh_hints()

    def _open(self, one: Session, other: Session) -> None:
        from orientation_tui.tui.screens.movement import MovementScreen

        self._mark(None)
        self.app.push_screen(MovementScreen(self.services, *in_order(one, other)))

    def action_delete(self) -> None:
        """Delete the result under the cursor, once confirmed."""
        session_id = self.query_one(ChoiceList).highlighted
        if session_id not in {None, ERASE}:
            self._confirm("Supprimer ce résultat ?", lambda: self._delete(session_id))

    def _delete(self, session_id: str) -> None:
        self.services.store.delete(session_id)
        if session_id == self._marked:
            self._mark(None)

    def action_erase(self) -> None:
        """Erase everything, once confirmed."""
        self._confirm("Tout effacer sur ce compte, sans retour possible ?", self._erase_all)

    def _erase_all(self) -> None:
        self.services.store.delete_all()
        self._mark(None)

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
            self._refresh()


def _kept(session: Session) -> str:
    count = len(session.kept)
    if count < 2:
        return "1 métier gardé" if count else ""
    return f"{count} métiers gardés"
