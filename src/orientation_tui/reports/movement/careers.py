"""The first careers of two results: which stayed, which came in, which left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.movement import FIRST
from orientation_tui.reports.sections import (
    Link,
    Links,
    Note,
    Paragraph,
    Section,
    paragraph,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.movement import Movement, Place
    from orientation_tui.matching.ranking import Band
    from orientation_tui.sessions.model import Session

    Sayer = Callable[[Place], str]

FAR_MOVE = 10
"""Places from which the largest move is told apart."""

_EXPECTED = (
    "Repère : chez 500 personnes inventées dont les goûts ne changent pas, refaire le quiz express "
    "garde en moyenne 4 des dix premiers métiers, et refaire le quiz complet 5 ou 6. C'est ce que "
    "prévoit le modèle du programme ; de vraies personnes ne l'ont pas encore montré."
)
"""`benchmarks/retest.py`: 0.379 for the express form, 0.551 for the complete one."""

_PUBLISHED = (
    "Ailleurs : chez des étudiants et étudiantes, 62 % des dix premiers métiers étaient les mêmes "
    "après deux semaines, 54 % après deux ans (Gati et Gutentag, 2015). C'était un autre outil et "
    "une autre liste de métiers : ce n'est qu'un ordre de grandeur."
)
"""See `matching.movement.FIRST`."""


def careers_sections(
    found: Movement, older: Session, newer: Session, catalogue: Catalogue
) -> tuple[Section, Section]:
    """What stayed among the first careers, then what came in and what left.

    Args:
        found: one with two rankings.
        older: for its form and the careers kept then.
        newer: for its form and the careers kept after.
        catalogue: for the titles.
    """
    names = [name for name in older.kept if name in newer.kept and name in catalogue.careers]
    kept = [catalogue.careers[name].title for name in names]
    full = found.lengths == (FIRST, FIRST)
    both = f"Gardés les deux fois : {', '.join(kept)}." if kept else None
    stayed = section(
        "reste",
        "Ce qui reste",
        Paragraph(_stayed_sentence(found)),
        _links(found.stayed, catalogue, _two_places),
        paragraph(both),
        Note(_EXPECTED) if full and older.form == newer.form else None,
        Note(_PUBLISHED) if full else None,
    )
    came = Paragraph("Entrés parmi tes premiers métiers :") if found.came else None
    left = Paragraph("Sortis de tes premiers métiers :") if found.left else None
    moved = section(
        "bouge",
        "Ce qui a bougé",
        came,
        _links(found.came, catalogue, _then_and_now),
        left,
        _links(found.left, catalogue, _then_and_now),
        paragraph(_far_move(found, catalogue)),
        None if came or left else Paragraph("Aucun métier n'est entré ni sorti."),
    )
    return stayed, moved


def _stayed_sentence(found: Movement) -> str:
    count, (then, now) = len(found.stayed), found.lengths
    among = "tes dix premiers"
    if (then, now) != (FIRST, FIRST):
        among = f"tes premiers ({then} avant, {now} après)"
    if then == now == count == FIRST:
        return "Tes dix premiers métiers sont les mêmes les deux fois."
    if count == 0:
        return f"Aucun métier n'est parmi {among} les deux fois."
    if count == 1:
        return f"Un métier est parmi {among} les deux fois."
    return f"{count} métiers sont parmi {among} les deux fois."


def _links(places: tuple[Place, ...], catalogue: Catalogue, say: Sayer) -> Links | None:
    items = tuple(
        Link(catalogue.careers[p.career_id].title, f"career:{p.career_id}", say(p)) for p in places
    )
    return Links(items) if items else None


def _two_places(place: Place) -> str:
    if place.then == place.now:
        return f"place {place.now} les deux fois"
    return f"place {place.then}, puis {place.now}"


def _then_and_now(place: Place) -> str:
    then, now = _stand(place.then, place.band_then), _stand(place.now, place.band_now)
    return f"place {then}, puis {now}"


def _stand(position: int | None, band: Band | None) -> str:
    return f"{position} ({band.value})" if band else "inconnue"


def _far_move(found: Movement, catalogue: Catalogue) -> str | None:
    for place in found.movers(1):
        if abs(place.steps) >= FAR_MOVE:
            title = catalogue.careers[place.career_id].title
            return (
                f"Le plus grand déplacement : {title}, de la place {place.then} à la place "
                f"{place.now} sur {found.newer.compared}."
            )
    return None
