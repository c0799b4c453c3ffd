"""Take a result home, in line mode."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from orientation_tui.content.text import spelled
from orientation_tui.errors import OrientationError
from orientation_tui.reports.takeaway.exporting import (
    Kind,
    export,
    is_taken,
    place_of,
    usual_folder,
)

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.plain.prompts import Terminal
    from orientation_tui.sessions.model import Session


def offer_report(terminal: Terminal, session: Session, catalogue: Catalogue) -> None:
    """Ask for a format and a folder, then write the report; say where, or what went wrong.

    Raises:
        Leave: the input ended or the person asked to quit.
    """
    kinds = tuple(Kind)
    options = [f"{kind.label} : {kind.purpose}" for kind in kinds]
    chosen = terminal.choose([*options, "Ne rien écrire"], "Quel format ?")
    if chosen == len(kinds):
        return
    try:
        _write(terminal, session, catalogue, kinds[chosen])
    except OrientationError as error:
        terminal.say(*str(error).splitlines())


def _write(terminal: Terminal, session: Session, catalogue: Catalogue, kind: Kind) -> None:
    usual = usual_folder()
    folder = terminal.ask(f"Dossier, ou Entrée pour {usual} :") or str(usual)
    path = place_of(folder, session, kind)
    replace = is_taken(path)
    if replace:
        terminal.say(f"{path.name} existe déjà dans ce dossier. Le remplacer ?")
        if terminal.choose(["Non", "Oui"]) == 0:
            terminal.say("Rien n'est écrit.")
            return
    year = datetime.now(tz=UTC).year
    written = export(session, catalogue, kind, path, year_now=year, replace=replace)
    terminal.say(f"Écrit : {spelled(str(written), 500)}")
