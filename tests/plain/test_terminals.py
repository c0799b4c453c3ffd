"""On a real terminal the program chooses line mode by itself where full screen can't be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.plain.journeys import given
from tests.program import OnTerminal

if TYPE_CHECKING:
    from orientation_tui.sessions.store import SessionStore

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX terminals")


def one_line(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("columns", "lines", "env", "why"),
    [
        (80, 24, {"TERM": "dumb"}, "Mode ligne : ce terminal est simple (TERM=dumb)."),
        (30, 10, {}, "Mode ligne : la fenêtre est trop petite (30 × 10). Agrandis-la à 40 × 12"),
        (39, 40, {}, "Mode ligne : la fenêtre est trop petite (39 × 40)."),
        (100, 11, {}, "Mode ligne : la fenêtre est trop petite (100 × 11)."),
        (80, 24, {"PYTHONIOENCODING": "ascii"}, "Mode ligne : ce terminal n'affiche pas l'UTF-8."),
    ],
)
def test_line_mode_is_chosen_and_said_why_in_one_sentence(
    columns: int, lines: int, env: dict[str, str], why: str
) -> None:
    with OnTerminal(columns=columns, lines=lines, **env) as terminal:
        terminal.wait_for("Ton choix")
        terminal.type("q\n")
        assert terminal.end() == 0
        shown = one_line(terminal.shown)
    assert why in shown
    assert shown.count("Mode ligne") == 1
    assert "\x1b" not in shown


def test_line_mode_asked_for_gives_no_reason() -> None:
    with OnTerminal("--texte") as terminal:
        terminal.wait_for("Ton choix")
        terminal.type("q\n")
        assert terminal.end() == 0
        assert "Mode ligne" not in terminal.shown
        assert "\x1b" not in terminal.shown


def test_a_closed_window_loses_nothing(store: SessionStore) -> None:
    with OnTerminal("--texte") as terminal:
        terminal.wait_for("Ton choix")
        terminal.type("1\n")
        terminal.wait_for("Question 1 sur")
        terminal.type("4\n")
        terminal.wait_for("Question 2 sur")
    assert list(given(store).values()) == [4]


def test_the_end_of_input_key_says_goodbye(store: SessionStore) -> None:
    with OnTerminal("--texte") as terminal:
        terminal.wait_for("Ton choix")
        terminal.type("1\n")
        terminal.wait_for("Ta réponse")
        terminal.type("5\n")
        terminal.wait_for("Question 2 sur")
        terminal.type("\x04")
        terminal.wait_for("bientôt")
        assert terminal.end() == 0
    assert list(given(store).values()) == [5]
