"""Ask before something that can't be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ConfirmScreen(ModalScreen[bool]):
    """The answer is whether to go on; « non » comes first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,n,N", "dismiss(False)", "Non", show=False),
        Binding("o,O", "dismiss(True)", "Oui", show=False),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and two lines."""
        with Vertical(id="dialog"):
            yield Static(self._question, markup=False)
            yield ChoiceList([Row("Non", id="non", key="N"), Row("Oui", id="oui", key="O")])

    def on_mount(self) -> None:
        """Put the cursor on « non »."""
        self.app.clear_notifications()
        self.query_one(ChoiceList).focus()

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        self.dismiss(message.row_id == "oui")
