"""Line mode as a process: poor encodings, odd bytes, two programs at once, keys that interrupt."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from orientation_tui.plain.run import run_plain
from tests.plain.journeys import GIVEN, QUIZ, RESUME, START, Screen, asked, given, sit
from tests.program import COMMAND, PATIENCE, environment, run, shipped_with

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.store import SessionStore

TYPED = "".join(f"{line}\n" for line in (START, *QUIZ, "2", "q"))
NO_UNICODE = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    {"LC_ALL": "C", "LANG": "C"},
]


@pytest.fixture(scope="session")
def program(content: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """PYTHONPATH of the program that comes with the small catalogue."""
    return str(shipped_with(content, tmp_path_factory.mktemp("programme")))


@pytest.fixture
def other(program: str) -> Iterator[subprocess.Popen[str]]:
    """Somebody else's window: the same program on the same account."""
    code = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    code += "from orientation_tui.cli import main; sys.exit(main(['--texte']))"
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        text=True,
        env=environment(PYTHONPATH=program),
    ) as process:
        yield process
        process.kill()


def type_there(process: subprocess.Popen[str], *lines: str, until: str) -> None:
    """Type lines in another window and read on until it has shown some text."""
    assert process.stdin
    assert process.stdout
    process.stdin.write("".join(f"{line}\n" for line in lines))
    process.stdin.flush()
    shown = ""
    while until not in shown:
        char = process.stdout.read(1)
        assert char, f"ended before {until!r}: {shown}"
        shown += char


@pytest.mark.parametrize("env", NO_UNICODE)
def test_a_stream_without_accents_gets_them_spelled(
    env: dict[str, str], program: str, store: SessionStore
) -> None:
    done = run("--texte", typed=TYPED, PYTHONPATH=program, **env)
    assert (done.returncode, done.stderr) == (0, "")
    assert given(store) == GIVEN
    shown = " ".join(done.stdout.replace("\u00a0", " ").split())
    utf8 = env == NO_UNICODE[2]  # Python itself turns the plain C locale into UTF-8
    for accented, spelled in (
        ("Question 1 sur 22", "Question 1 sur 22"),
        ("Explorer les métiers", "Explorer les metiers"),
        ("Ta réponse :", "Ta reponse :"),
        ("2.200–2.600 €", "2.200-2.600 EUR"),
        ("« déduit »", '" deduit "'),
    ):
        assert (accented if utf8 else spelled) in shown
    assert utf8 or done.stdout.isascii()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp850", "cp437", "cp1252"])
def test_no_encoding_makes_it_fail(encoding: str, small: Catalogue, store: SessionStore) -> None:
    screen = Screen(encoding)
    run_plain(small, store, StringIO(TYPED), screen)
    assert "Question 22 sur 22" in screen.text
    assert "?" * 3 not in screen.text


def test_nothing_is_drawn_with_lines(small: Catalogue, store: SessionStore) -> None:
    text = sit(small, store, START, *QUIZ, "1", "t", "5", "0", "5", "1", "1", "7", "4", "q")
    assert not {chr(code) for code in range(0x2500, 0x25A0)} & set(text)


@pytest.mark.parametrize("typed", ["\x1b[31m5", "5\x07", "\x9b31m5", "\u202e5", "5\x00", "\x1b[D5"])
def test_control_characters_typed_are_dropped(
    typed: str, small: Catalogue, store: SessionStore
) -> None:
    screen = Screen()
    run_plain(small, store, StringIO(f"1\n{typed}\n5\n2\n\x1b]52;c;x\x07\n"), screen)
    assert all(c == "\n" or c.isprintable() for c in screen.text)
    assert 5 in given(store).values()


def test_odd_bytes_in_the_input_are_asked_again(program: str, store: SessionStore) -> None:
    done = run("--texte", typed=b"1\n\xe9\xff\n4\n", PYTHONPATH=program)
    assert "Traceback" not in done.stderr
    assert list(given(store).values()) == [4]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_bytes_the_input_encoding_lacks_are_asked_again(
    encoding: str, program: str, store: SessionStore
) -> None:
    done = run("--texte", typed=b"1\n\xe9\xff\n4\n", PYTHONPATH=program, PYTHONIOENCODING=encoding)
    assert "Traceback" not in done.stderr
    assert list(given(store).values()) == [4]


@pytest.mark.skipif(os.name == "nt", reason="closes a descriptor")
def test_no_input_at_all_ends_like_an_empty_one(program: str) -> None:
    code = "import os, sys; os.close(0); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
    command = (sys.executable, "-c", code, *COMMAND[1:])
    done = run("--texte", command=command, PYTHONPATH=program)
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1)


def test_an_empty_input_says_why_and_goodbye(program: str) -> None:
    done = run(PYTHONPATH=program)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Mode ligne : l'entrée n'est pas un clavier." in done.stdout.replace("\u00a0", " ")
    assert "À bientôt." in done.stdout


def test_a_second_program_on_the_same_quiz_is_told(
    other: subprocess.Popen[str], small: Catalogue, store: SessionStore
) -> None:
    type_there(other, START, "4", until="Question 2 sur 22")
    text = " ".join(sit(small, store, RESUME, "5").split())
    assert "Ce quiz est déjà ouvert dans une autre fenêtre." in text
    assert asked(text) == []
    assert list(given(store).values()) == [4]


def test_a_second_program_can_start_its_own_quiz(
    other: subprocess.Popen[str], small: Catalogue, store: SessionStore
) -> None:
    type_there(other, START, "4", until="Question 2 sur 22")
    sit(small, store, "2", "1")
    kept = sorted(str(dict(session.given)) for session in store.listing().sessions)
    assert kept == ["{'r-1': 1}", "{'r-1': 4}"]


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_control_c_ends_without_noise_and_keeps_the_answers(
    other: subprocess.Popen[str], store: SessionStore
) -> None:
    type_there(other, START, "4", until="Question 2 sur 22")
    other.send_signal(signal.SIGINT)
    _, complaints = other.communicate(timeout=PATIENCE)
    assert other.returncode == 130
    assert "Traceback" not in complaints
    assert list(given(store).values()) == [4]
