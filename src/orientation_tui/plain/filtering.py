"""Choose criteria in line mode: the careers of a result that do not meet them are left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from orientation_tui.matching.explore import Criteria

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from orientation_tui.content.catalogue import Catalogue, Labelled
    from orientation_tui.plain.prompts import Terminal

    Changing = Callable[[Criteria, str], Criteria]

_NOTHING = "Enlever le filtre"
AS_IT_IS = "Laisser comme c'est"
"""The last choice of a list one may have opened by mistake."""


def choose_filter(terminal: Terminal, criteria: Criteria, catalogue: Catalogue) -> Criteria:
    """Ask for one more criterion, or for none at all; return the criteria as they are then.

    Raises:
        Leave: the input ended or the person asked to quit.
    """
    taxonomy = catalogue.taxonomy
    kinds: dict[str, tuple[Sequence[Labelled], Changing]] = {
        "Un domaine": (taxonomy.sector, lambda c, name: replace(c, sectors=(name,))),
        "Des études au plus": (taxonomy.study_level, lambda c, name: replace(c, level=name)),
        "Avec une condition de travail": (
            taxonomy.context,
            lambda c, name: replace(c, wanted=_added(c.wanted, name)),
        ),
        "Sans une condition de travail": (
            taxonomy.context,
            lambda c, name: replace(c, refused=_added(c.refused, name)),
        ),
    }
    options = [*kinds, *([_NOTHING] if criteria != Criteria() else []), AS_IT_IS]
    chosen = options[terminal.choose(options, "Filtrer par :")]
    if chosen in kinds:
        terms, change = kinds[chosen]
        return change(criteria, _pick(terminal, terms))
    return Criteria() if chosen == _NOTHING else criteria


def _added(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*names, name]))


def _pick(terminal: Terminal, terms: Sequence[Labelled]) -> str:
    return terms[terminal.choose([term.label for term in terms], "Lequel :")].id
