"""What the screen of a result lists and which keys it shows, from what the result holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.results_page import career_sections, floor_sections
from orientation_tui.sessions.listing import moment
from orientation_tui.tui.screens.base import BACK
from orientation_tui.tui.section_rows import rows_of
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.rows import Row, text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.sessions.model import Session
    from orientation_tui.tui.result import Result

REDO, EXPLORE, AGAIN, LAST = "do:redo", "do:explore", "do:again", "do:last"
"""Row ids that are not careers."""

_TAKE = Hint("E", "emporter", "screen.take")
_REDO = Hint("R", "revoir mes réponses", "screen.redo")


def result_rows(result: Result, earlier: Session | None) -> list[Row]:
    """The careers, or why there are none, then what else can be done.

    Args:
        result: the person's.
        earlier: another finished result of this account, if any.
    """
    catalogue = result.services.catalogue
    if result.ranking.matches:
        rows = rows_of(career_sections(result.ranking, result.shortlist, catalogue))
    else:
        rows = rows_of(floor_sections(result.ranking, catalogue))
        if result.changed is not None:
            # it was taken away a moment ago, and with it the ranking
            rows += [text(), Row("Revoir la réponse que tu viens de changer", id=LAST)]
    rows.append(text())
    if earlier is not None:
        said = f"Comparer avec le résultat du {moment(earlier)}, s'il est de toi"
        rows.append(Row(said, id=AGAIN))
    return [
        *rows,
        Row("Revoir mes réponses", id=REDO),
        Row("Explorer les métiers par critères", id=EXPLORE),
    ]


def result_hints(result: Result, *, drawing: bool) -> Sequence[Hint]:
    """The keys that make sense now; without a ranking there is nothing to explain or keep.

    Args:
        result: the person's.
        drawing: whether one is at the drawing of the profile.
    """
    if not result.ranking.matches:
        return (Hint("↑↓ Entrée", "choisir"), _TAKE, _REDO, BACK)
    if drawing:
        to_careers = Hint("Entrée", "mes métiers", "screen.to_careers")
        return (Hint("↑↓", "défiler"), to_careers, _TAKE, _REDO, BACK)
    undo = (Hint("U", "annuler", "screen.undo"),) if result.recorder.session.set_aside else ()
    return (
        Hint("Entrée", "fiche"),
        Hint("P", "pourquoi", "screen.why"),
        Hint("G", "garder", "screen.keep"),
        Hint("X", "écarter", "screen.put_aside"),
        *undo,
        Hint("C", "comparer", "screen.compare"),
        Hint("F", "filtrer", "screen.filter"),
        _TAKE,
        Hint("Tab", "profil", "screen.switch"),
        Hint("R", "revoir", "screen.redo", "revoir mes réponses"),
        BACK,
    )
