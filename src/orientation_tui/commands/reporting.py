"""`orientation rapport`: a result as files to print or take along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.commands.loading import catalogue, store, this_year
from orientation_tui.commands.terminal import say
from orientation_tui.content.text import spelled
from orientation_tui.errors import NOT_MET, WRONG_USAGE, OrientationError
from orientation_tui.output import complain
from orientation_tui.reports.takeaway.exporting import Kind, render, write_report
from orientation_tui.reports.takeaway.material import gather

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from orientation_tui.reports.takeaway.material import Material
    from orientation_tui.sessions.model import Session
    from orientation_tui.sessions.store import SessionStore


def report_command(arguments: Namespace) -> int:
    """Write the report of one saved result in every format asked for."""
    wanted = {kind: path for kind in Kind if (path := getattr(arguments, kind.value)) is not None}
    if not wanted:
        complain(
            "Il faut dire où écrire : --pdf, --html, --markdown ou --json, avec un fichier.",
            "Par exemple : orientation rapport --html rapport.html",
        )
        return WRONG_USAGE
    if len({path.resolve() for path in wanted.values()}) < len(wanted):
        complain("Deux formats ne peuvent pas aller dans le même fichier.")
        return WRONG_USAGE
    saved = store()
    content = catalogue(arguments.contenu)
    material = gather(_session(arguments.session, saved), content, year_now=this_year())
    failed = [
        kind
        for kind, path in wanted.items()
        if not _written(kind, path, material, saved, arguments)
    ]
    return NOT_MET if failed else 0


def _written(
    kind: Kind, path: Path, material: Material, saved: SessionStore, arguments: Namespace
) -> bool:
    """Write one format; say where it is, or why it is not: the others are still made."""
    try:
        write_report(
            path,
            render(material, kind),
            replace=arguments.remplacer,
            sources=_saved_files(saved),
            option=f"--{kind.value}",
        )
    except OrientationError as error:
        complain(error.message, error.way_out)
        return False
    say(f"{kind.label} : {spelled(str(path.absolute()), 500)}")
    return True


def _session(session_id: str | None, saved: SessionStore) -> Session:
    """The session called so, or the finished one changed last."""
    if session_id is not None:
        return saved.load(session_id)
    listing = saved.listing()
    for note in listing.notes:
        complain(note)
    found = next((session for session in listing.sessions if session.finished), None)
    if found is None:
        raise OrientationError(
            "Aucun quiz terminé n'est enregistré : il n'y a pas encore de rapport à écrire.",
            "Fais le quiz avec « orientation », puis relance cette commande.",
        )
    return found


def _saved_files(saved: SessionStore) -> tuple[Path, ...]:
    """What a report must never replace."""
    return tuple(saved.folder.glob("*")) if saved.folder.is_dir() else ()
