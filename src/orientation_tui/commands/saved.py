"""`orientation seances`: list, show, compare, delete and erase what this account has saved."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from orientation_tui.commands.loading import catalogue, store
from orientation_tui.commands.terminal import print_page, say
from orientation_tui.errors import OrientationError
from orientation_tui.matching.ranking import rank
from orientation_tui.output import complain
from orientation_tui.reports.movement.page import TITLE, movement_page
from orientation_tui.reports.results_page import chosen_of, results_page
from orientation_tui.sessions.importing import import_session
from orientation_tui.sessions.listing import describe
from orientation_tui.sessions.pairs import in_order, latest_other, nothing_to_compare

if TYPE_CHECKING:
    from argparse import Namespace

    from orientation_tui.sessions.store import SessionStore


def saved_command(arguments: Namespace) -> int:
    """Do what was asked with the saved results."""
    saved = store()
    match arguments.action:
        case "lister":
            return _list(arguments, saved)
        case "montrer":
            return _show(arguments, saved)
        case "comparer":
            return _compare(arguments, saved)
        case "supprimer":
            return _delete(arguments, saved)
        case "importer":
            return _import(arguments, saved)
        case _:
            return _erase(arguments, saved)


def _list(arguments: Namespace, saved: SessionStore) -> int:
    content = catalogue(arguments.contenu)
    listing = saved.listing()
    for note in listing.notes:
        say(note)
    for session in listing.sessions:
        say(f"{session.id}: {describe(session, content)}")
    if not listing.sessions:
        say(f"Aucun résultat enregistré dans {saved.folder}.")
    return 0


def _show(arguments: Namespace, saved: SessionStore) -> int:
    content = catalogue(arguments.contenu)
    session = saved.load(arguments.session)
    ranking = rank(session.answers, content)
    chosen = chosen_of(session, ranking, content)
    title = f"Résultat du {describe(session, content)}"
    print_page(title, results_page(ranking, chosen, content))
    return 0


def _compare(arguments: Namespace, saved: SessionStore) -> int:
    content = catalogue(arguments.contenu)
    session = saved.load(arguments.session)
    if arguments.other is None:
        other = latest_other(saved.listing().sessions, session)
        if other is None:
            raise nothing_to_compare()
    else:
        other = saved.load(arguments.other)
    print_page(TITLE, movement_page(*in_order(session, other), content))
    return 0


def _import(arguments: Namespace, saved: SessionStore) -> int:
    content = catalogue(arguments.contenu)
    found = import_session(arguments.file, saved)
    for note in found.notes:
        complain(note)
    state = "déjà enregistré" if found.already_there else "importé"
    say(f"Résultat {state} : {found.session.id}, {describe(found.session, content)}.")
    say(f"Le voir : « orientation seances montrer {found.session.id} ».")
    return 0


def _delete(arguments: Namespace, saved: SessionStore) -> int:
    if (arguments.session is None) == (arguments.plus_de is None):
        raise OrientationError(
            "Il faut dire quoi supprimer : une séance, ou --plus-de JOURS.",
            "La liste : « orientation seances lister ».",
        )
    if arguments.session is not None:
        saved.delete(arguments.session)
        say(f"Le résultat {arguments.session} est supprimé.")
        return 0
    if arguments.plus_de < 0:
        raise OrientationError(
            f"--plus-de attend un nombre de jours, pas {arguments.plus_de}.",
            "Pour tout supprimer : « orientation seances tout-effacer ».",
        )
    count = saved.delete_older(arguments.plus_de, datetime.now(tz=UTC))
    say(f"{count} résultat(s) de plus de {arguments.plus_de} jours supprimé(s).")
    return 0


def _erase(arguments: Namespace, saved: SessionStore) -> int:
    if not arguments.oui and not _confirmed():
        say("Rien n'a été effacé.")
        return 1
    count = saved.delete_all()
    say(f"{count} résultat(s) effacé(s). Il ne reste rien dans {saved.folder}.")
    return 0


def _confirmed() -> bool:
    say("Tout effacer, sans retour possible ? Tape OUI en entier :")
    return sys.stdin.readline().strip() == "OUI"
