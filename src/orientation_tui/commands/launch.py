"""Start the journey: the full-screen app where the terminal can carry it, line mode elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
from io import StringIO, TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from orientation_tui.commands.terminal import is_utf8

if TYPE_CHECKING:
    from pathlib import Path

NARROWEST, SHORTEST = 40, 12
"""Smallest terminal, in columns and lines, that the full screen fits."""


def launch(own: Path | None, *, text_mode: bool) -> int:
    """Run the app, or line mode when asked for or when the terminal can't carry the app."""
    if own is not None:
        _check_folder(own)
    obstacle = "" if text_mode else _obstacle()
    if text_mode or obstacle:
        return _run_plain(own, notice=obstacle)
    from orientation_tui import paths
    from orientation_tui.tui.app import OrientationApp

    app = OrientationApp(paths.content_dir(), own, paths.sessions_dir)
    app.run()
    if app.failure is not None:
        raise app.failure
    return 0


def _check_folder(own: Path) -> None:
    """Report a broken folder before the screen is taken over."""
    from orientation_tui.commands.loading import catalogue

    catalogue(own)


def _obstacle() -> str:
    """Why the full screen can't be used, as a sentence; empty when it can."""
    # Textual draws on standard error on POSIX and on standard output on Windows
    drawn_on = sys.__stdout__ if os.name == "nt" else sys.__stderr__
    if sys.__stdin__ is None or not sys.__stdin__.isatty():
        return "Mode ligne : l'entrée n'est pas un clavier."
    if drawn_on is None or not drawn_on.isatty():
        return "Mode ligne : la sortie n'est pas un écran."
    if os.environ.get("TERM", "") == "dumb":
        return "Mode ligne : ce terminal est simple (TERM=dumb)."
    if not is_utf8(drawn_on.encoding):
        return "Mode ligne : ce terminal n'affiche pas l'UTF-8."
    columns, lines = shutil.get_terminal_size()
    if columns < NARROWEST or lines < SHORTEST:
        return (
            f"Mode ligne : la fenêtre est trop petite ({columns} × {lines}). "
            f"Agrandis-la à {NARROWEST} × {SHORTEST} au moins pour le plein écran."
        )
    return ""


def _run_plain(own: Path | None, notice: str) -> int:
    from orientation_tui.commands.loading import catalogue, store
    from orientation_tui.plain.run import run_plain

    source: TextIO = sys.stdin or StringIO()
    if isinstance(source, TextIOWrapper):
        # a stray byte must not end the quiz
        source.reconfigure(errors="replace")
    run_plain(catalogue(own), store(), source, sys.stdout, notice)
    return 0
