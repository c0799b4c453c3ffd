"""What the program imports and what it never does, looked at from outside, in fresh processes."""

from __future__ import annotations

import ast
import pkgutil
import socket
import sys
from importlib.metadata import entry_points
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

import orientation_tui
from orientation_tui.cli import main
from tests.plain.journeys import through
from tests.program import run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.content.catalogue import Catalogue

PACKAGE = Path(orientation_tui.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
NETWORK = {
    "socket",
    "ssl",
    "smtplib",
    "ftplib",
    "http",
    "urllib.request",
    "xmlrpc",
    "webbrowser",
} | {*("poplib", "imaplib", "telnetlib", "socketserver", "requests", "httpx", "aiohttp", "urllib3")}
LOADED = "\nimport sys; print(*sorted(sys.modules), file=sys.stderr)"


def loaded_by(code: str) -> set[str]:
    """The modules in memory after `code` ran in a fresh interpreter."""
    done = run(command=(sys.executable, "-c", code + LOADED))
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


def tops(modules: set[str]) -> set[str]:
    return {name.partition(".")[0] for name in modules}


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, at its top, inside a function or for typing."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("option", ["--version", "--aide", "--help"])
def test_quick_answers_load_nothing_heavy(option: str) -> None:
    code = f"""
from orientation_tui.cli import main
try:
    main([{option!r}])
except SystemExit as left:
    assert not left.code
"""
    assert not tops(loaded_by(code)) & {"textual", "rich", "pydantic", "tomllib", "asyncio"}


def test_a_wrong_word_loads_nothing_heavy() -> None:
    code = """
from orientation_tui.cli import main
try:
    main(["couvreur"])
except SystemExit as left:
    assert left.code == 2
"""
    assert not tops(loaded_by(code)) & {"textual", "rich", "pydantic", "tomllib"}


def test_the_app_is_imported_without_pydantic_nor_the_content() -> None:
    loaded = loaded_by("import orientation_tui.tui.app")
    assert "textual.app" in loaded
    assert not tops(loaded) & {"pydantic", "pydantic_core", "tomllib"}
    assert not {name for name in loaded if name.startswith("orientation_tui.content.")}
    assert not {name for name in loaded if name.startswith("orientation_tui.sessions.model")}


def test_only_the_app_loads_textual() -> None:
    names = [
        found.name
        for found in pkgutil.walk_packages([str(PACKAGE)], "orientation_tui.")
        if not found.name.startswith("orientation_tui.tui") and not found.name.endswith("__main__")
    ]
    assert len(names) > 40
    loaded = loaded_by("\n".join(f"import {name}" for name in names))
    assert set(names) <= loaded
    assert "textual" not in tops(loaded)


@pytest.mark.parametrize(
    "words", [["fiche", "couvreur"], ["explorer", "toit"], ["verifier", "--sans-audit"]]
)
def test_commands_run_without_textual(words: list[str]) -> None:
    code = f"from orientation_tui.cli import main\nassert main({words!r}) == 0"
    loaded = loaded_by(code)
    assert "textual" not in tops(loaded)


def test_no_module_knows_the_network() -> None:
    assert len(MODULES) > 50
    found = {
        (path.name, name)
        for path in MODULES
        for name in imported(path)
        if name in NETWORK or name.partition(".")[0] in NETWORK
    }
    assert not found


def test_only_the_app_names_textual() -> None:
    outside = [path for path in MODULES if path.relative_to(PACKAGE).parts[0] != "tui"]
    assert not [path.name for path in outside if "textual" in tops(set(imported(path)))]


def test_a_whole_quiz_opens_no_socket(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*args: object, **kwargs: object) -> NoReturn:
        raise AssertionError("a socket was used")

    for name in ("connect", "connect_ex", "bind", "listen", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    lines = (*through(catalogue), "1", "q")
    monkeypatch.setattr("sys.stdin", StringIO("".join(f"{line}\n" for line in lines)))
    assert main(["--texte"]) == 0
    shown = capsys.readouterr().out
    assert "TON PROFIL" in shown
    assert "FICHE M" in shown


def test_the_command_starts_the_same_program_as_the_module() -> None:
    (script,) = entry_points(group="console_scripts", name="orientation")
    assert script.load() is main
