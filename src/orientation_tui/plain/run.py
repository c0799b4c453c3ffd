"""Line mode from its menu on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from orientation_tui.matching.next_question import followup
from orientation_tui.plain.movement import compare_results
from orientation_tui.plain.prompts import Leave, Terminal
from orientation_tui.plain.quiz import run_quiz
from orientation_tui.plain.reading import browse
from orientation_tui.plain.results import show_results
from orientation_tui.reports.about import about_page
from orientation_tui.reports.sentences import NOT_THIS
from orientation_tui.sessions.disk import StorageError
from orientation_tui.sessions.listing import describe
from orientation_tui.sessions.pairs import finished
from orientation_tui.sessions.recorder import Recorder

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.model import Session
    from orientation_tui.sessions.store import SessionStore

_COMPARE, _ERASE = "Comparer deux résultats", "Tout effacer"
_LOST = "À bientôt. Tes dernières réponses n'ont pas pu être enregistrées : elles sont perdues."
_WAY_BACK = "À bientôt. Tes réponses sont gardées : relance le programme pour reprendre."


def run_plain(
    catalogue: Catalogue, store: SessionStore, source: TextIO, sink: TextIO, notice: str = ""
) -> None:
    """Run the whole journey on two text streams, until the person leaves or the input ends.

    Args:
        catalogue: what to ask and compare with.
        store: where answers go.
        source: lines typed.
        sink: lines shown.
        notice: a sentence to start with, for instance why there is no full screen.
    """
    terminal = Terminal(source, sink)
    terminal.say(f"ORIENTATION : un quiz pour explorer {len(catalogue.careers)} métiers.", NOT_THIS)
    if notice:
        terminal.say(notice)
    try:
        while True:
            _menu(terminal, catalogue, store)
    except Leave:
        terminal.gap()
        nothing_kept = terminal.erased and not store.listing().sessions
        terminal.say("À bientôt." if nothing_kept else _LOST if terminal.unsaved else _WAY_BACK)


def _menu(terminal: Terminal, catalogue: Catalogue, store: SessionStore) -> None:
    listing = store.listing()
    for note in listing.notes:
        terminal.say(note)
    unfinished = next((s for s in listing.sessions if not s.finished), None)
    usual, *others = catalogue.forms.values()
    actions = [(f"Commencer un quiz. {usual.description}", f"start {usual.id}")]
    actions += [(f"{form.label}. {form.description}", f"start {form.id}") for form in others]
    if unfinished is not None:
        actions.insert(
            0, (f"Reprendre le quiz en cours ({describe(unfinished, catalogue)})", "resume")
        )
    actions += [
        ("Explorer les métiers", "browse"),
        ("Résultats enregistrés", "saved"),
        ("Aide, méthode et vie privée", "about"),
        ("Quitter", "quit"),
    ]
    terminal.gap()
    match actions[terminal.choose([label for label, _ in actions])][1]:
        case str() as action if action.startswith("start "):
            form = action.removeprefix("start ")
            _quiz(terminal, Recorder.start(store, catalogue, followup, form), catalogue)
        case "resume" if unfinished is not None:
            _quiz(terminal, Recorder(unfinished, store, catalogue, followup), catalogue)
        case "browse":
            browse(terminal, catalogue)
        case "saved":
            _saved(terminal, listing.sessions, catalogue, store)
        case "about":
            terminal.gap()
            terminal.sections(about_page(store.folder, len(catalogue.careers), line_mode=True))
        case _:
            raise Leave


def _quiz(terminal: Terminal, recorder: Recorder, catalogue: Catalogue) -> None:
    if not recorder.open():
        terminal.say(
            "Ce quiz est déjà ouvert dans une autre fenêtre. Ferme-la, ou commence un autre quiz."
        )
        return
    try:
        run_quiz(terminal, recorder, catalogue)
        while not show_results(terminal, recorder, catalogue):
            run_quiz(terminal, recorder, catalogue, start=0)
    finally:
        terminal.unsaved = not recorder.saved
        recorder.close()


def _saved(
    terminal: Terminal, sessions: tuple[Session, ...], catalogue: Catalogue, store: SessionStore
) -> None:
    if not sessions:
        terminal.say("Aucun résultat enregistré.")
        return
    options = [f"Ouvrir : {describe(session, catalogue)}" for session in sessions]
    if len(finished(sessions)) > 1:
        options.append(_COMPARE)
    options += [_ERASE, "Menu principal"]
    chosen = terminal.choose(options)
    if chosen < len(sessions):
        _quiz(terminal, Recorder(sessions[chosen], store, catalogue, followup), catalogue)
    elif options[chosen] == _COMPARE:
        compare_results(terminal, sessions, catalogue)
    elif options[chosen] == _ERASE:
        _erase(terminal, store)


def _erase(terminal: Terminal, store: SessionStore) -> None:
    if terminal.ask("Tout effacer, sans retour possible ? Tape OUI en entier :") != "OUI":
        terminal.say("Rien n'a été effacé.")
        return
    try:
        count = store.delete_all()
    except StorageError as error:
        terminal.say(error.message)
        return
    terminal.erased = True
    terminal.say(f"{count} résultat{'s' if count > 1 else ''} effacé{'s' if count > 1 else ''}.")
