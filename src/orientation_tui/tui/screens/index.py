"""The sections of a page, to jump to one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from orientation_tui.reports.typography import typeset
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from orientation_tui.reports.sections import Section


TALLEST = 14
"""Lines of the list shown at once."""


class IndexScreen(ModalScreen[str | None]):
    """Choose a section; the answer is its id."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,s,S", "dismiss(None)", "Fermer", show=False),
    ]

    def __init__(self, sections: Sequence[Section], current: str | None) -> None:
        super().__init__()
        self._sections = sections
        self._current = current

    def compose(self) -> ComposeResult:
        """The list, in a frame."""
        with Vertical(id="dialog"):
            yield Static(typeset("Sommaire (Entrée : aller, Échap : fermer)"), markup=False)
            choices = ChoiceList(self._rows())
            # a height known beforehand, so that the first paint is the last one
            choices.styles.height = min(len(self._sections), TALLEST, self.app.size.height - 6)
            yield choices

    def _rows(self) -> list[Row]:
        return [
            Row(
                f"{section.title} (non renseigné)" if section.missing else section.title,
                id=section.id,
            )
            for section in self._sections
        ]

    def on_mount(self) -> None:
        """Start at the section being read."""
        self.app.clear_notifications()
        choices = self.query_one(ChoiceList)
        choices.focus()
        choices.show(choices.rows, self._current)

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        self.dismiss(message.row_id)
