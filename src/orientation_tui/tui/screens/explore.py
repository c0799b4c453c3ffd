"""The whole catalogue, by words and by criteria that combine."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from orientation_tui.matching.explore import Criteria, Order, explore
from orientation_tui.reports.criteria import described
from orientation_tui.reports.numbers import salary_range
from orientation_tui.tui.screens.base import BaseScreen
from orientation_tui.tui.screens.pick import move_in
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row, note, text
from orientation_tui.tui.widgets.search_input import SearchInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from orientation_tui.content.careers import Career
    from orientation_tui.tui.services import Services


class ExploreScreen(BaseScreen):
    """A field, the criteria in force, the careers that meet them and their number."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "criteria", "Critères", show=False),
        Binding("f4", "order", "Trier", show=False),
        Binding("f5", "clear", "Tout enlever", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (
        Hint("↑↓ Entrée", "ouvrir"),
        Hint("F3", "critères", "screen.criteria"),
        Hint("F4", "trier", "screen.order"),
        Hint("F5", "tout enlever", "screen.clear"),
        Hint("Échap", "retour", "screen.back"),
    )

    def __init__(self, services: Services, criteria: Criteria | None = None) -> None:
        super().__init__("Explorer les métiers")
        self.services = services
        self.criteria = criteria or Criteria()
        self.order: Order = "titre"

    def body(self) -> Iterable[Widget]:
        """Field, criteria, list."""
        yield SearchInput(placeholder="Tape un mot : couvreur, santé, bois…", select_on_focus=False)
        yield Static("", id="criteria", classes="banner", markup=False)
        yield ChoiceList(follows_field=True)

    def on_mount(self) -> None:
        """Start typing at once."""
        self.query_one(SearchInput).focus()
        self._search()

    def _search(self) -> None:
        words = self.criteria.words.strip()
        order: Order = "pertinence" if words and self.order == "titre" else self.order
        found = explore(self.services.catalogue, self.criteria, order)
        total = len(self.services.catalogue.careers)
        self.title_right(f"{len(found.careers)} sur {total}")
        banner = self.query_one("#criteria", Static)
        said = described(self.criteria, self.services.catalogue)
        banner.update(" ; ".join(said))
        banner.display = bool(said)
        rows = [self._row(career) for career in found.careers]
        if not rows:
            rows = [
                text("Aucun métier ne réunit tout cela."),
                note("Enlève un critère (F3), tout enlever (F5), ou tape un autre mot."),
            ]
        self.query_one(ChoiceList).show(rows)

    def _row(self, career: Career) -> Row:
        catalogue = self.services.catalogue
        pay = salary_range(career.salary.start)
        detail = f"{catalogue.label('sector', career.sector)} ; " + catalogue.label(
            "level", career.studies.level
        )
        return Row(career.title, id=career.id, note=f"{detail} ; {pay} au début" if pay else detail)

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        from dataclasses import replace

        self.criteria = replace(self.criteria, words=message.value)
        self._search()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(ChoiceList).action_choose()

    @on(SearchInput.Moved)
    def _moved(self, message: SearchInput.Moved) -> None:
        move_in(self.query_one(ChoiceList), message)

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        from orientation_tui.tui.screens.career import CareerScreen

        self.app.push_screen(CareerScreen(self.services, message.row_id))

    def action_order(self) -> None:
        """Sort by title or by salary at the start."""
        self.order = "salaire" if self.order == "titre" else "titre"
        label = "salaire au début" if self.order == "salaire" else "titre"
        self.notify(f"Tri : {label}", markup=False, timeout=2)
        self._search()

    def action_clear(self) -> None:
        """Remove every criterion and word."""
        self.criteria = Criteria()
        with self.prevent(Input.Changed):
            self.query_one(SearchInput).value = ""
        self._search()

    def action_criteria(self) -> None:
        """Choose criteria, with the number of careers beside each."""
        from orientation_tui.tui.screens.criteria import CriteriaScreen

        def done(chosen: Criteria | None) -> None:
            if chosen is not None:
                self.criteria = chosen
            self._search()

        self.app.push_screen(CriteriaScreen(self.services, self.criteria), done)
