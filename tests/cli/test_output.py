"""What commands write where: panels on a terminal, text in a pipe, silence when nobody reads."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.program import COMMAND, PATIENCE, OnTerminal, environment, run

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX terminals and pipes")
CTO = "directeur-technique-cto"
DRAWN = re.compile("[\u2500-\u259f]")


@posix
@pytest.mark.parametrize(("columns", "width"), [(80, 80), (44, 44), (160, 100)])
def test_on_a_terminal_a_fiche_is_made_of_panels(columns: int, width: int) -> None:
    with OnTerminal("fiche", CTO, columns=columns) as terminal:
        assert terminal.end() == 0
        shown = re.sub(r"\x1b\[[0-9;]*m", "", terminal.shown).replace("\u00a0", " ")
    framed = [line for line in shown.splitlines() if line.startswith(("┌", "│", "└"))]
    assert {len(line) for line in framed} == {width}
    assert shown.count("┌") == shown.count("└") >= 10
    assert "5.500–7.500 €" in shown
    assert "8.000–15.000 €" in shown
    assert "█" in shown


def test_through_a_pipe_it_is_clean_text() -> None:
    done = run("fiche", CTO)
    assert (done.returncode, done.stderr) == (0, "")
    shown = done.stdout.replace("\u00a0", " ")
    assert all(c == "\n" or c.isprintable() for c in shown)
    assert not DRAWN.search(shown)
    assert "5.500–7.500 €" in shown
    assert "8.000–15.000 €" in shown


@posix
def test_no_color_leaves_no_colour_on_a_terminal() -> None:
    with OnTerminal("fiche", "couvreur", NO_COLOR="1") as terminal:
        assert terminal.end() == 0
        codes = set(re.findall(r"\x1b\[([0-9;]*)m", terminal.shown))
    assert not {code for code in codes if re.search(r"\b(3[0-8]|4[0-8]|9\d|10\d)\b", code)}


@posix
def test_a_simple_terminal_gets_text() -> None:
    with OnTerminal("fiche", CTO, TERM="dumb") as terminal:
        assert terminal.end() == 0
        assert not DRAWN.search(terminal.shown)


@posix
@pytest.mark.parametrize("columns", [5, 10, 20])
def test_even_an_absurdly_narrow_terminal_gets_an_answer(columns: int) -> None:
    with OnTerminal("comparer", CTO, "vp-engineering", "couvreur", columns=columns) as terminal:
        assert terminal.end() == 0
        assert "Traceback" not in terminal.shown


@posix
def test_a_terminal_without_unicode_gets_text() -> None:
    with OnTerminal("fiche", CTO, PYTHONIOENCODING="ascii") as terminal:
        assert terminal.end() == 0
        shown = terminal.shown
    assert shown.isascii()
    assert "\x1b" not in shown
    assert "Au debut : 5.500-7.500 EUR" in shown


@pytest.mark.parametrize(
    "words",
    [
        *(["fiche", "couvreur"], ["explorer"], ["verifier", "--sans-audit"], ["seances", "lister"]),
        pytest.param(
            ["--aide"],
        ),
    ],
)
def test_every_command_can_write_ascii(words: list[str]) -> None:
    done = run(*words, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()


def test_errors_go_to_standard_error_in_ascii_too() -> None:
    done = run("fiche", "inexistant", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Aucun metier ne s'appelle \"" in done.stderr


def closed_after(count: int, *words: str) -> tuple[int, str]:
    """Exit code and complaints of the program whose reader leaves after `count` bytes."""
    reader, writer = os.pipe()
    if count == 0:
        os.close(reader)
    with subprocess.Popen(
        [*COMMAND, *words],
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as process:
        os.close(writer)
        if count:
            os.read(reader, count)
            os.close(reader)
        _, complaints = process.communicate(timeout=PATIENCE)
    return process.returncode, complaints


@posix
@pytest.mark.parametrize("words", [["explorer"], ["explorer", "--tri", "titre"]])
def test_a_reader_that_leaves_early_is_no_error(words: list[str]) -> None:
    assert closed_after(0, *words) == (0, "")
    assert closed_after(10, *words) == (0, "")


@posix
@pytest.mark.parametrize(
    "words", [["--version"], ["--aide"], ["fiche", "couvreur"], ["seances", "lister"]]
)
def test_a_reader_that_leaves_before_a_short_answer_is_no_error(words: list[str]) -> None:
    assert closed_after(0, *words) == (0, "")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--version"], 0),
        (["verifier", "--sans-audit"], 0),
        (["explorer", "couvreur"], 0),
        (["explorer", "zzzzzz"], 1),
        (["fiche", "inexistant"], 1),
        (["comparer", "couvreur"], 2),
        (["seances", "montrer", "inconnue"], 1),
        (["inconnue"], 2),
        (["explorer", "--salaire-min", "x"], 2),
    ],
)
def test_exit_codes_of_the_process(words: list[str], code: int) -> None:
    done = run(*words)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert bool(done.stderr) is (code == 2 or (code == 1 and words[0] != "explorer"))


def test_reading_a_fiche_leaves_no_results_behind(own_home: Path) -> None:
    assert run("fiche", "couvreur").returncode == 0
    assert not (own_home / "seances").exists()
