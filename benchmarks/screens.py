"""Key to what it shows, on the screens after the quiz, in a real terminal of 80×24.

usage: python -m benchmarks.screens [--rounds 8] [--complete] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.terminal import percentile, run
from orientation_tui import paths
from orientation_tui.content.loading import load_catalogue
from orientation_tui.matching.next_question import followup
from orientation_tui.sessions.recorder import Recorder
from orientation_tui.sessions.store import SessionStore

if TYPE_CHECKING:
    from benchmarks.terminal import Program

MOVES = (
    ("open a result", "\r", "Ce que disent"),
    ("profile", "\t", "faire et réparer"),
    ("careers", "\t", "Ce que disent"),
    ("next career", "\x1b[B", "►"),
    ("keep", "g", "gardé"),
    ("keep no more", "g", "►"),
    ("set aside", "x", "annuler"),
    ("undo", "u", "►"),
    ("why", "p", "Ce qui parle pour"),
    ("next answer", "\t", "►"),
    ("open an answer", "\r", "Pas du tout"),
    ("leave it", "\x1b", "Ce qui parle pour"),
    ("back to the careers", "\x1b", "Ce que disent"),
    ("career's page", "\r", "tester"),
    ("its end", "\x1b[F", "Sources"),
    ("its top", "\x1b[H", "Le métier"),
    ("scroll a page", " ", "%"),
    ("index", "s", "Sommaire"),
    ("close it", "\x1b", "tester"),
    ("choose what to compare", "c", "[x]"),
    ("another one", "\x1b[B", "►"),
    ("tick it", " ", "2 coch"),
    ("compare", "\r", "Ce qui diff"),
    ("back to the page", "\x1b", "tester"),
    ("back to the list", "\x1b", "Ce que disent"),
    # TAKE
    # BACK
)
"""What is done, the key typed, and a text that only the outcome paints."""

ESCAPE_WAIT = 100.0
"""Milliseconds Textual waits after Escape to know that no sequence follows; taken off below."""


def save_result(home: Path, *, complete: bool) -> None:
    """Save one finished quiz, always the same."""
    catalogue = load_catalogue(paths.content_dir())
    form = list(catalogue.forms)[int(complete)]
    recorder = Recorder.start(SessionStore(home / "seances"), catalogue, followup, form)
    place = 0
    while place < len(recorder.steps):
        step = recorder.steps[place]
        rating = 1 + (place * 7 + place // 6) % 5
        recorder.record(step.id, rating if step.kind == "rating" else None, 3.0)
        place += 1


def walk(program: Program, times: dict[str, list[float]]) -> None:
    """Open the result and go through its screens once."""
    for name, key, marker in MOVES:
        sent = program.send(key)
        painted = program.wait_for(marker)
        milliseconds = 1000 * (painted - sent)
        times[name].append(milliseconds - ESCAPE_WAIT if key == "\x1b" else milliseconds)
        program.settle(0.2)
    program.send("\x1b")
    program.settle(0.3)


def measure(rounds: int, *, complete: bool) -> dict[str, dict[str, float]]:
    """Median and p95 in milliseconds of each move; the first round only warms up."""
    times: dict[str, list[float]] = {name: [] for name, _, _ in MOVES}
    with tempfile.TemporaryDirectory() as home:
        save_result(Path(home), complete=complete)
        program = run([sys.executable, "-m", "orientation_tui"], {"ORIENTATION_DOSSIER": home})
        program.wait_for("171 m")
        program.settle()
        program.send("3")
        program.wait_for("enregistr")
        program.settle(0.3)
        for _ in range(rounds + 1):
            walk(program, times)
        program.close()
    return {
        name: {"median_ms": statistics.median(found[1:]), "p95_ms": percentile(found[1:], 0.95)}
        for name, found in times.items()
    }


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--complete", action="store_true", help="a result of the complete form")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = measure(arguments.rounds, complete=arguments.complete)
    if arguments.json:
        print(json.dumps(found, indent=1))
        return
    print(f"{'key to repaint, ms':<24}{'median':>8}{'p95':>8}")
    for name, row in found.items():
        print(f"{name:<24}{row['median_ms']:>8.1f}{row['p95_ms']:>8.1f}")


if __name__ == "__main__":
    main()
