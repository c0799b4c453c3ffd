"""Taking a result home in line mode."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from orientation_tui.plain.prompts import Leave, Terminal
from orientation_tui.plain.take import offer_report
from orientation_tui.reports.takeaway import exporting
from tests.plain.journeys import GIVEN, Screen, Typist
from tests.sessions.people import session

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

ID = "20260302-120000-abc123"
NOTHING = "5"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's documents."""
    documents = tmp_path / "Mes documents"
    documents.mkdir()
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: documents)
    return documents


def ask(small: Catalogue, *lines: str) -> str:
    screen = Screen()
    terminal = Terminal(Typist(lines, screen), screen)
    offer_report(terminal, session(ID, given=GIVEN, finished=True), small)
    return " ".join(screen.text.replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("typed", "ending"), [("1", "pdf"), ("2", "html"), ("3", "md"), ("4", "json"), ("é", "html")]
)
def test_an_empty_line_takes_the_folder_proposed(
    typed: str, ending: str, small: Catalogue, folder: Path
) -> None:
    said = ask(small, typed, "")
    target = folder / f"orientation-{ID}.{ending}"
    assert f"Écrit : {target}" in said
    assert target.stat().st_size > 500


def test_another_folder_can_be_typed(small: Catalogue, folder: Path, tmp_path: Path) -> None:
    ask(small, "2", str(tmp_path))
    assert (tmp_path / f"orientation-{ID}.html").is_file()
    assert not list(folder.iterdir())


def test_nothing_is_written_when_nothing_is_wanted(small: Catalogue, folder: Path) -> None:
    ask(small, NOTHING)
    assert not list(folder.iterdir())


@pytest.mark.parametrize(("answer", "kept"), [("1", True), ("2", False)])
def test_a_file_that_is_there_is_only_replaced_on_demand(
    answer: str, kept: bool, small: Catalogue, folder: Path
) -> None:
    target = folder / f"orientation-{ID}.html"
    target.write_text("à moi")
    said = ask(small, "2", "", answer)
    assert "existe déjà dans ce dossier. Le remplacer ?" in said
    assert ("Rien n'est écrit." in said) is kept
    assert (target.read_text(encoding="utf-8") == "à moi") is kept


def test_a_folder_that_does_not_exist_is_told(small: Catalogue, folder: Path) -> None:
    said = ask(small, "2", str(folder / "nulle-part"))
    assert "ce dossier n'existe pas" in said
    assert "Choisis un autre endroit" in said
    assert "--" not in said


def test_the_end_of_the_input_leaves(small: Catalogue, folder: Path) -> None:
    with pytest.raises(Leave):
        ask(small, "2")
    assert not list(folder.iterdir())


def test_without_documents_the_home_is_proposed(
    small: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: tmp_path / "absent")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert exporting.usual_folder() == tmp_path
