"""Choose what careers must have; the count beside each line is what it would leave."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.screen import Screen

from orientation_tui.matching.explore import Criteria, explore
from orientation_tui.tui.widgets.bars import Hint, KeyBar, TitleBar
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.rows import Row, heading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from orientation_tui.tui.services import Services

_SALARIES = (2000, 2500, 3000, 3500)


class CriteriaScreen(Screen[Criteria | None]):
    """Every line is a criterion to tick; the answer is what was ticked."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "done", "Voir les métiers", show=False),
        Binding("f5", "clear", "Tout enlever", show=False),
    ]

    def __init__(self, services: Services, criteria: Criteria) -> None:
        super().__init__()
        self._services = services
        self.criteria = criteria

    def compose(self) -> ComposeResult:
        """The list of criteria."""
        yield TitleBar("Critères")
        yield ChoiceList()
        yield KeyBar(
            (
                Hint("↑↓", "aller"),
                Hint("Espace ou Entrée", "cocher"),
                Hint("F5", "tout enlever", "screen.clear"),
                Hint("Échap", "voir les métiers", "screen.done"),
            )
        )

    def on_mount(self) -> None:
        """Start at the top."""
        self.query_one(ChoiceList).focus()
        self._show(None)

    def _show(self, cursor: str | None) -> None:
        catalogue = self._services.catalogue
        found = len(explore(catalogue, self.criteria).careers)
        self.query_one(TitleBar).right = f"{found} sur {len(catalogue.careers)}"
        self.query_one(ChoiceList).show(list(self._rows()), cursor)

    def _rows(self) -> Iterable[Row]:
        taxonomy = self._services.catalogue.taxonomy
        yield heading("Secteur (l'un ou l'autre)")
        yield from (self._row(f"sector:{t.id}", t.label) for t in taxonomy.sector)
        yield heading("Études : au plus")
        yield from (self._row(f"level:{t.id}", t.label) for t in taxonomy.study_level)
        yield heading("Avec ces conditions")
        yield from (self._row(f"with:{t.id}", t.label) for t in taxonomy.context)
        yield heading("Sans ces conditions")
        yield from (self._row(f"without:{t.id}", t.label) for t in taxonomy.context)
        yield heading("Intérêts")
        yield from (self._row(f"interest:{t.id}", t.label) for t in taxonomy.basic_interest)
        yield heading("Salaire au début, au moins")
        yield from (self._row(f"pay:{euros}", f"{euros} € brut par mois") for euros in _SALARIES)
        yield heading("Marché et accès")
        yield self._row("shortage:oui", "En pénurie ou fonction critique")
        yield self._row("regulated:oui", "Accès ou titre réglementé")
        yield self._row("regulated:non", "Accès libre")

    def _row(self, criterion: str, label: str) -> Row:
        toggled = _toggled(self.criteria, criterion)
        ticked = _holds(self.criteria, criterion)
        left = len(explore(self._services.catalogue, self.criteria if ticked else toggled).careers)
        return Row(f"{label} ({left})", id=criterion, ticked=ticked)

    @on(ChoiceList.Chosen)
    @on(ChoiceList.Ticked)
    def _toggle(self, message: ChoiceList.Chosen | ChoiceList.Ticked) -> None:
        self.criteria = _toggled(self.criteria, message.row_id)
        self._show(message.row_id)

    def action_clear(self) -> None:
        """Untick everything."""
        self.criteria = Criteria(words=self.criteria.words)
        self._show(None)

    def action_done(self) -> None:
        """Go back to the careers with what is ticked."""
        self.dismiss(self.criteria)


def _holds(criteria: Criteria, criterion: str) -> bool:
    return _toggled(_toggled(criteria, criterion), criterion) == criteria and _size(
        _toggled(criteria, criterion)
    ) < _size(criteria)


def _size(criteria: Criteria) -> int:
    several = (criteria.sectors, criteria.wanted, criteria.refused, criteria.interests)
    single = (criteria.level, criteria.start_salary, criteria.regulated)
    return sum(map(len, several)) + sum(x is not None for x in single) + criteria.shortage


def _toggled(criteria: Criteria, criterion: str) -> Criteria:
    kind, _, name = criterion.partition(":")
    match kind:
        case "sector":
            return replace(criteria, sectors=_flip(criteria.sectors, name))
        case "with":
            return replace(criteria, wanted=_flip(criteria.wanted, name))
        case "without":
            return replace(criteria, refused=_flip(criteria.refused, name))
        case "interest":
            return replace(criteria, interests=_flip(criteria.interests, name))
        case "level":
            return replace(criteria, level=None if criteria.level == name else name)
        case "pay":
            euros = int(name)
            return replace(criteria, start_salary=None if criteria.start_salary == euros else euros)
        case "regulated":
            wanted = name == "oui"
            return replace(criteria, regulated=None if criteria.regulated is wanted else wanted)
        case _:
            return replace(criteria, shortage=not criteria.shortage)


def _flip(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(n for n in names if n != name) if name in names else (*names, name)
