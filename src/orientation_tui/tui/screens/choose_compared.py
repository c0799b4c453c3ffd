"""The list where the careers to compare are ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Input, Static

from orientation_tui.matching.similarity import similar_careers
from orientation_tui.reports.comparison import FEWEST_COMPARED, MOST_COMPARED
from orientation_tui.reports.typography import typeset
from orientation_tui.tui.screens.pick import career_rows, move_in
from orientation_tui.tui.widgets.bars import Hint, KeyBar, TitleBar
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row, heading
from orientation_tui.tui.widgets.search_input import SearchInput

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from orientation_tui.tui.services import Services

HOW = "Espace coche un métier, trois au plus."
TOO_MANY = "Trois métiers au plus : décoche d'abord un de ceux qui sont cochés."
ONE_MORE = "Il en faut deux : coche un autre métier (Espace)."


class TickingInput(SearchInput):
    """A search field whose space bar ticks in the list: one word is enough to find a career."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pass_on('tick', 0)", show=False, priority=True),
    ]


class ChooseComparedScreen(Screen[tuple[str, ...] | None]):
    """The answer is the ids of two or three careers, or None.

    Args:
        services: for content.
        ticked: the careers ticked at first.
        candidates: careers listed first; those most like the first one ticked by default.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Retour", show=False),
    ]

    def __init__(
        self, services: Services, ticked: Sequence[str], candidates: Sequence[str] = ()
    ) -> None:
        super().__init__()
        self._services = services
        self._ticked = list(ticked)
        self._title = "Tes pistes" if candidates else "Les plus proches"
        self._near = [*ticked, *(candidates or self._similar(ticked[0]))]

    def _similar(self, career_id: str) -> list[str]:
        catalogue = self._services.catalogue
        found = similar_careers(catalogue.careers[career_id], catalogue)
        return [similar.career_id for similar in found]

    def compose(self) -> ComposeResult:
        """A field, what to do, and the list it filters."""
        yield TitleBar("Comparer avec…")
        yield TickingInput(
            placeholder="Tape un mot : couvreur, santé, bois…", select_on_focus=False
        )
        yield Static("", id="said", classes="banner", markup=False)
        yield ChoiceList(follows_field=True)
        yield KeyBar(
            (
                Hint("↑↓", "choisir"),
                Hint("Espace", "cocher"),
                Hint("Entrée", "comparer"),
                Hint("Échap", "retour", "screen.dismiss(None)"),
            )
        )

    def on_mount(self) -> None:
        """Start on the first career that can be added, or on the last one ticked."""
        self.query_one(TickingInput).focus()
        self._list("")
        choices = self.query_one(ChoiceList)
        full = len(self._ticked) == MOST_COMPARED
        others = (row.id for row in choices.rows if row.ticked is False)
        choices.show(choices.rows, self._ticked[-1] if full else next(others, None))
        self._say(HOW)

    def _say(self, sentence: str) -> None:
        self.query_one("#said", Static).update(typeset(sentence))
        count = len(self._ticked)
        word = "cochés" if count > 1 else "coché"
        self.query_one(TitleBar).right = f"{count} {word} sur {MOST_COMPARED}"

    def _list(self, words: str, cursor: str | None = None) -> None:
        found = career_rows(self._services, words)
        if words.strip():
            rows = [self._row(row) for row in found]
        else:
            by_id = {row.id: row for row in found}
            first = [
                by_id.pop(n) for n in dict.fromkeys((*self._near, *self._ticked)) if n in by_id
            ]
            rows = [heading(self._title), *map(self._row, first)]
            rows += [heading("Tous les métiers"), *map(self._row, by_id.values())]
        self.query_one(ChoiceList).show(rows, cursor)

    def _row(self, row: Row) -> Row:
        ticked = row.id in self._ticked
        return Row(row.text, id=row.id, ticked=ticked) if row.id else row

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        self._list(message.value)

    @on(SearchInput.Moved)
    def _moved(self, message: SearchInput.Moved) -> None:
        choices = self.query_one(ChoiceList)
        if message.how == "tick":
            choices.action_tick()
        else:
            move_in(choices, message)

    @on(ChoiceList.Ticked)
    def _tick(self, message: ChoiceList.Ticked) -> None:
        if message.row_id in self._ticked:
            self._ticked.remove(message.row_id)
            said = HOW
        elif len(self._ticked) < MOST_COMPARED:
            self._ticked.append(message.row_id)
            said = HOW
        else:
            said = TOO_MANY
        field = self.query_one(TickingInput)
        with self.prevent(Input.Changed):
            field.value = "" if said == HOW else field.value
        self._list(field.value, message.row_id)
        self._say(said)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._compare(self.query_one(ChoiceList).highlighted)

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        self._compare(message.row_id)

    def _compare(self, under_cursor: str | None) -> None:
        """Answer what is ticked; with a single career ticked, the cursor is on the other one."""
        chosen = list(self._ticked)
        if under_cursor and under_cursor not in chosen and len(chosen) < FEWEST_COMPARED:
            chosen.append(under_cursor)
        if len(chosen) < FEWEST_COMPARED:
            self._say(ONE_MORE)
        else:
            self.dismiss(tuple(chosen))
