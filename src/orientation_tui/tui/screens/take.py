"""Take a result home: choose a format and a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widgets import Input

from orientation_tui.content.text import spelled
from orientation_tui.errors import OrientationError
from orientation_tui.reports.takeaway.exporting import (
    Kind,
    export,
    file_name,
    is_taken,
    place_of,
    usual_folder,
)
from orientation_tui.reports.takeaway.pdf_page import NoPdfError, can_make_pdf
from orientation_tui.tui.keys import digit_bindings
from orientation_tui.tui.screens.base import BACK, BaseScreen
from orientation_tui.tui.screens.confirm import ConfirmScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row, heading, note, text
from orientation_tui.tui.widgets.search_input import SearchInput

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.widget import Widget

    from orientation_tui.sessions.recorder import Recorder
    from orientation_tui.tui.services import Services

KINDS = tuple(Kind)


class TakeScreen(BaseScreen):
    """The formats, and a field with the folder."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,D", "folder", "Changer de dossier", show=False),
        *digit_bindings("choose", len(KINDS)),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("Entrée", "écrire"),
        Hint("D", "changer de dossier", "screen.folder"),
        BACK,
    )

    def __init__(self, services: Services, recorder: Recorder) -> None:
        super().__init__("Emporter mon résultat")
        self.services = services
        self.recorder = recorder
        self._can_make_pdf = can_make_pdf()
        self._writing = False

    def body(self) -> Iterable[Widget]:
        """The folder above, as it is read before the choice is made."""
        field = SearchInput(str(usual_folder()), select_on_focus=False)
        field.border_title = "Dossier"
        yield field
        yield ChoiceList(self._rows())

    def on_mount(self) -> None:
        """Start on the formats."""
        self.query_one(ChoiceList).focus()

    def action_folder(self) -> None:
        """Type another folder."""
        self.query_one(SearchInput).focus()

    def action_choose(self, digit: int) -> None:
        """Write in the format with this number."""
        self._write(KINDS[digit - 1])

    @on(Input.Submitted)
    @on(SearchInput.Moved)
    def _to_formats(self) -> None:
        self.query_one(ChoiceList).focus()

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        self._write(Kind(message.row_id))

    def _rows(self, *said: Row) -> list[Row]:
        """What was just done, then the formats and the name of the file."""
        pdf = Kind.PDF.purpose if self._can_make_pdf else NoPdfError().message
        purposes = {kind: kind.purpose for kind in KINDS} | {Kind.PDF: pdf}
        name = file_name(self.recorder.session, Kind.PDF).removesuffix(Kind.PDF.ending)
        return [
            *said,
            heading("Quel format ?"),
            *(
                Row(kind.label, id=kind.value, key=str(place), note=purposes[kind])
                for place, kind in enumerate(KINDS, 1)
            ),
            text(),
            note(f"Le fichier s'appellera {name}, avec la fin qui va avec le format."),
        ]

    def _write(self, kind: Kind) -> None:
        """Write at once, or ask first when a file would be replaced."""
        if self._writing:
            return
        try:
            path = place_of(self.query_one(SearchInput).value, self.recorder.session, kind)
        except OrientationError as error:
            self._tell_refusal(error)
            return
        if not is_taken(path):
            self._start(kind, path, replace=False)
            return
        self.app.push_screen(
            ConfirmScreen(f"{path.name} existe déjà dans ce dossier. Le remplacer ?"),
            lambda agreed: self._start(kind, path, replace=True) if agreed else None,
        )

    def _start(self, kind: Kind, path: Path, *, replace: bool) -> None:
        self._writing = True
        self.title_right("Un instant…")
        self._export(kind, path, replace)

    @work(thread=True)
    def _export(self, kind: Kind, path: Path, replace: bool) -> None:  # noqa: FBT001
        session, services = self.recorder.session, self.services
        try:
            written = export(
                session,
                services.catalogue,
                kind,
                path,
                year_now=services.year_now,
                replace=replace,
            )
        except OrientationError as error:
            self.app.call_from_thread(self._refused, error)
            return
        self.app.call_from_thread(self._written, written)

    def _written(self, path: Path) -> None:
        self._writing = False
        said = f"Écrit : {spelled(str(path), 500)}"
        if not self.is_current:
            # the person went on meanwhile
            self.app.notify(said, markup=False, timeout=10)
            return
        self.title_right("C'est écrit")
        self._say(text(said))

    def _refused(self, error: OrientationError) -> None:
        self._writing = False
        if self.is_current:
            self._tell_refusal(error)
        else:
            self.app.notify(str(error), markup=False, severity="error", timeout=10)

    def _tell_refusal(self, error: OrientationError) -> None:
        self.title_right("Rien n'est écrit")
        self._say(text(error.message), *([note(error.way_out)] if error.way_out else []))

    def _say(self, *rows: Row) -> None:
        """Tell it above the formats, and bring it in sight."""
        choices = self.query_one(ChoiceList)
        choices.show(self._rows(*rows, text()), choices.highlighted)
        choices.scroll_to(y=0, animate=False)
