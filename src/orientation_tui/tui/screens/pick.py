"""Choose one career among all, by typing words of its title."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input

from orientation_tui.matching.explore import Criteria, explore
from orientation_tui.matching.similarity import similar_careers
from orientation_tui.tui.widgets.bars import Hint, KeyBar, TitleBar
from orientation_tui.tui.widgets.choice_list import ChoiceList, Row, heading, note
from orientation_tui.tui.widgets.search_input import SearchInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from orientation_tui.tui.services import Services


def career_rows(services: Services, words: str) -> list[Row]:
    """The careers that fit `words`, the best first; all of them by title without words."""
    criteria = Criteria(words=words)
    found = explore(
        services.catalogue, criteria, "pertinence" if words.strip() else "titre"
    ).careers
    if not found:
        return [note("Aucun métier du catalogue ne contient ces mots. Essaie autrement.")]
    return [Row(career.title, id=career.id) for career in found]


class PickScreen(Screen[str | None]):
    """The answer is the id of the career chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Retour", show=False),
    ]

    def __init__(
        self, services: Services, heading_text: str, nearest_to: str | None = None
    ) -> None:
        super().__init__()
        self._services = services
        self._heading = heading_text
        self._nearest_to = nearest_to

    def compose(self) -> ComposeResult:
        """A field and the list it filters."""
        yield TitleBar(self._heading)
        yield SearchInput(placeholder="Tape un mot : couvreur, santé, bois…", select_on_focus=False)
        yield ChoiceList(follows_field=True)
        yield KeyBar(
            (
                Hint("↑↓", "choisir"),
                Hint("Entrée", "prendre"),
                Hint("Échap", "retour", "screen.dismiss(None)"),
            )
        )

    def on_mount(self) -> None:
        """Start with the whole list."""
        self.query_one(SearchInput).focus()
        self._filter("")

    def _filter(self, words: str) -> None:
        rows = career_rows(self._services, words)
        if self._nearest_to and not words.strip():
            catalogue = self._services.catalogue
            near = similar_careers(catalogue.career(self._nearest_to), catalogue)
            titles = [Row(catalogue.careers[s.career_id].title, id=s.career_id) for s in near]
            rows = [heading("Les plus proches"), *titles, heading("Tous les métiers"), *rows]
        self.query_one(ChoiceList).show(rows)

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        self._filter(message.value)

    @on(SearchInput.Moved)
    def _moved(self, message: SearchInput.Moved) -> None:
        move_in(self.query_one(ChoiceList), message)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(ChoiceList).action_choose()

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        self.dismiss(message.row_id)


def move_in(choices: ChoiceList, message: SearchInput.Moved) -> None:
    """Do in a list the movement typed in the field above it."""
    if message.how == "page":
        choices.action_page(message.step)
    else:
        choices.action_move(message.step)
