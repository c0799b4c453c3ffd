"""Take the pictures that the README and the documents show, from the bundled content.

usage: python -m tests.tui.captures   (from the repository's root; writes docs/captures)

The report's first page needs `pdftoppm` (poppler) to become a picture; without it that one stays.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from orientation_tui import paths
from orientation_tui.content.loading import load_catalogue
from orientation_tui.matching.next_question import followup
from orientation_tui.matching.ranking import rank
from orientation_tui.reports.takeaway.exporting import Kind, export
from orientation_tui.sessions.recorder import Recorder
from orientation_tui.sessions.store import SessionStore
from tests.tui.driver import User, sitting

FOLDER = Path(__file__).parents[2] / "docs" / "captures"
LIKED = {"R": (4, 5, 3), "I": (5, 3, 4), "A": (2, 1), "S": (2, 3, 1), "E": (2, 3), "C": (1, 2)}
"""Ratings of each type, taken in turn: somebody who likes to make and to understand."""
PAGES = {
    "wishes": ("equipe", "exterieur"),
    "refusals": ("nuit",),
    "values": ("independence",),
    "studies": "bachelier",
    "dream": "veterinaire",
}


@dataclass(frozen=True)
class Shot:
    """One picture: the keys that lead to it from the list of saved results."""

    name: str
    keys: tuple[str, ...]
    shows: str
    size: tuple[int, int] = (80, 24)
    theme: str = "sombre"


SHOTS = (
    Shot("profil", ("enter", "tab"), "faire et réparer"),
    Shot("resultat", ("enter", "g"), "gardé"),
    Shot("resultat-large", ("enter", "g"), "gardé", (120, 40)),
    Shot("resultat-clair", ("enter", "g"), "gardé", (120, 40), "clair"),
    Shot("resultat-contraste", ("enter", "g"), "gardé", (80, 24), "contraste"),
    Shot("pourquoi", ("enter", "p", "tab"), "Ce qui parle pour"),
    Shot("fiche", ("enter", "enter"), "Niveau habituel", (120, 40)),
    Shot("comparer", ("enter", "c", "down", "space", "enter"), "Ce qui diffère"),
    Shot("emporter", ("enter", "e"), "Page web"),
)


def save_result(store: SessionStore) -> None:
    """Answer a whole express quiz, always in the same way."""
    catalogue = load_catalogue(paths.content_dir())
    recorder = Recorder.start(store, catalogue, followup)
    turns = dict.fromkeys(LIKED, 0)
    place = 0
    while place < len(recorder.steps):
        step = recorder.steps[place]
        if step.kind == "rating":
            code = catalogue.questions[step.id].riasec[0]
            recorder.record(step.id, LIKED[code][turns[code] % len(LIKED[code])], 4.0)
            turns[code] += 1
        else:
            found = PAGES[step.kind]
            known = found in catalogue.careers if step.kind == "dream" else True
            recorder.record(step.id, found if known else None, 9.0)
        place += 1


async def _take(user: User, shot: Shot) -> None:
    await user.press(*shot.keys)
    await user.sees(shot.shows)
    await user.settled()
    picture = user.app.export_screenshot(title="orientation")
    (FOLDER / f"{shot.name}.svg").write_text(picture, encoding="utf-8")


def _report(store: SessionStore) -> None:
    """The first page of the report of a result from which two careers are kept."""
    catalogue = load_catalogue(paths.content_dir())
    [session] = store.readable()
    first = rank(session.answers, catalogue).matches[:2]
    session = session.with_choices([match.career_id for match in first], ())
    pdf = store.folder / "rapport.pdf"
    export(session, catalogue, Kind.PDF, pdf, year_now=session.updated.year)
    if converter := shutil.which("pdftoppm"):
        for page, name in (("1", "rapport"), ("2", "rapport-metier")):
            options = ["-png", "-r", "80", "-singlefile", "-f", page]
            subprocess.run([converter, *options, str(pdf), str(FOLDER / name)], check=True)


async def main() -> None:
    """Write every picture, each from a fresh start."""
    # the folder that « Emporter » proposes shows in a picture
    os.environ["HOME"] = "/home/toi"
    with tempfile.TemporaryDirectory() as home:
        store = SessionStore(Path(home) / "seances")
        save_result(store)
        _report(store)
    for shot in SHOTS:
        with tempfile.TemporaryDirectory() as home:
            sessions = Path(home) / "seances"
            save_result(SessionStore(sessions))
            start = sitting(paths.content_dir(), sessions, size=shot.size, theme=shot.theme)
            async with start as user:
                await user.press("3")
                await user.sees_title("Résultats enregistrés")
                await _take(user, shot)
    with tempfile.TemporaryDirectory() as home:
        async with sitting(paths.content_dir(), Path(home) / "seances") as user:
            await user.press("1")
            await user.sees("Question 1 sur")
            await _take(user, Shot("quiz", ("4", "5", "2"), "Question 4 sur"))


if __name__ == "__main__":
    asyncio.run(main())
