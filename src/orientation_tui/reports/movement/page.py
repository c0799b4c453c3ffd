"""Two results of one person side by side: what stayed, what moved, and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.assessment.journey import form_of
from orientation_tui.matching.movement import movement
from orientation_tui.matching.ranking import Sureness
from orientation_tui.reports.movement.answers import answers_section
from orientation_tui.reports.movement.careers import careers_sections
from orientation_tui.reports.movement.types import types_section
from orientation_tui.reports.sections import (
    Note,
    Pairs,
    Paragraph,
    Section,
    note,
    paragraph,
    section,
)
from orientation_tui.reports.sentences import floor_sentence, rated_text
from orientation_tui.sessions.listing import elapsed, moment, taken

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.movement import Movement
    from orientation_tui.sessions.model import Session

TITLE = "Deux résultats côte à côte"
"""Of the whole page."""

_OTHER_QUESTIONS = (
    "Les questions comptent aussi. Pour 1.500 personnes d'un test public américain, ce programme a "
    "fait deux listes, chacune avec une moitié des réponses : pour une même personne, seulement 3 "
    "à 4 des dix premiers métiers étaient dans les deux, en moyenne."
)
"""`benchmarks/stability.py`."""

_OTHER_FORM = (
    "Ce n'est pas le même quiz : une part des différences vient des questions posées. Chez 500 "
    "personnes inventées, sans qu'aucune réponse ne change, le quiz express et le quiz complet "
    "n'ont en commun que la moitié de leurs dix premiers métiers."
)
"""`benchmarks/adaptivity.py`: 4.9 of ten."""

_NORMAL = (
    "Un peu de mouvement est normal. D'un jour à l'autre, on ne donne pas tout à fait les mêmes "
    "notes, et des métiers voisins échangent facilement leurs places."
)
_TO_DO = (
    "Ce qui revient les deux fois est un bon point de départ. Ce qui a changé est une question à "
    "te poser : as-tu découvert quelque chose entre-temps, ou lu une question autrement ? Le "
    "second résultat n'est pas plus vrai que le premier."
)


def movement_page(older: Session, newer: Session, catalogue: Catalogue) -> tuple[Section, ...]:
    """Return the sections of a comparison; both results are worked out with `catalogue`.

    Args:
        older: a finished quiz.
        newer: another one of the same person, taken later.
        catalogue: the content of today.
    """
    found = movement(older.answers, newer.answers, catalogue)
    return (
        _moments(older, newer, found, catalogue),
        *(careers_sections(found, older, newer, catalogue) if found.ranked else ()),
        *([types_section(found, catalogue)] if found.types else []),
        answers_section(found.answers, catalogue),
        section(
            "lecture",
            "Comment lire ces différences",
            Paragraph(_NORMAL),
            Paragraph(_TO_DO),
            paragraph(_fragile(found)),
            Note(_OTHER_QUESTIONS) if found.ranked else None,
        ),
    )


def _moments(older: Session, newer: Session, found: Movement, catalogue: Catalogue) -> Section:
    rows = [
        (
            name,
            f"{moment(session)}, {_form(session, catalogue)}, {rated_text(ranking.quality.rated)}",
        )
        for name, session, ranking in (
            ("Avant", older, found.older),
            ("Après", newer, found.newer),
        )
    ]
    missing = [
        Paragraph(f"{name}, pas de classement. {floor_sentence(ranking.quality)}")
        for name, ranking in (("Avant", found.older), ("Après", found.newer))
        if not ranking.matches
    ]
    return section(
        "moments",
        "Les deux quiz",
        Pairs((*rows, ("Entre les deux", elapsed(taken(older), taken(newer))))),
        paragraph(_OTHER_FORM if older.form != newer.form else None),
        note(_content_changed(older, newer, catalogue)),
        note(_lost(found.answers.lost)),
        *missing,
    )


def _form(session: Session, catalogue: Catalogue) -> str:
    return form_of(catalogue, session.form).label.lower()


def _content_changed(older: Session, newer: Session, catalogue: Catalogue) -> str:
    """Say that questions or careers are no longer those of then; empty when they are."""
    versions = {session.content for session in (older, newer)} - {""}
    if versions <= {catalogue.version}:
        return ""
    since = "Entre les deux quiz" if len(versions) > 1 else "Depuis ces deux quiz"
    return (
        f"{since}, les questions ou les métiers du programme ont changé. Les deux listes sont "
        "refaites avec le contenu d'aujourd'hui : elles peuvent différer de ce que tu as vu alors."
    )


def _lost(count: int) -> str:
    if not count:
        return ""
    return (
        "Une réponse à une question qui n'existe plus n'est pas comparée."
        if count == 1
        else f"{count} réponses à des questions qui n'existent plus ne sont pas comparées."
    )


def _fragile(found: Movement) -> str | None:
    weak = [r.matches and r.sureness is Sureness.WEAK for r in (found.older, found.newer)]
    if all(weak):
        return "Les deux résultats sont fragiles : leurs différences le sont encore plus."
    if any(weak):
        which = "d'avant" if weak[0] else "d'après"
        return f"Le résultat {which} est fragile : les différences le sont aussi."
    return None
