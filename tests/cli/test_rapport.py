"""`orientation rapport`: a result becomes files, whole or not at all."""

from __future__ import annotations

import errno
import os
import sys
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.plain.journeys import GIVEN
from tests.sessions.people import session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.sessions.store import SessionStore
    from tests.cli.conftest import Said

NEW, OLD, HALF = "20260302-120000-abc123", "20260101-120000-aaa111", "20260401-120000-fff999"
NOW = datetime(2026, 4, 2, tzinfo=UTC)
FORMATS = ("--pdf", "--html", "--markdown", "--json")
STARTS = {"--pdf": b"%PDF-", "--html": b"<!DOCTYPE html>", "--markdown": b"# ", "--json": b"{"}


@pytest.fixture
def saved(store: SessionStore) -> SessionStore:
    """Two finished quizzes and, changed last, half of one."""
    store.save(session(NEW, given=GIVEN, finished=True, kept=("luthier",), updated=NOW))
    store.save(session(OLD, given=GIVEN, finished=True, updated=NOW - timedelta(days=9)))
    store.save(session(HALF, given={"r-1": 4}, updated=NOW + timedelta(days=1)))
    return store


@pytest.mark.parametrize("option", FORMATS)
def test_each_format_is_written(
    option: str, orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    target = tmp_path / "rapport"
    said = orientation("rapport", NEW, option, str(target))
    assert (said.code, said.err) == (0, "")
    assert str(target) in said.out
    assert target.read_bytes().startswith(STARTS[option])


def test_several_formats_at_once(
    orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    words = [word for option in FORMATS for word in (option, str(tmp_path / option[2:]))]
    said = orientation("rapport", NEW, *words)
    assert said.code == 0
    assert len(said.out.splitlines()) == 4
    assert all((tmp_path / option[2:]).is_file() for option in FORMATS)


def test_without_a_session_the_finished_one_changed_last_is_taken(
    orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    target = tmp_path / "x.md"
    assert orientation("rapport", "--markdown", str(target)).code == 0
    text = target.read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Express du 2 avril 2026" in text
    assert "# Luthier / Luthière" in text


def test_an_unfinished_one_can_be_asked_for(
    orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    target = tmp_path / "x.md"
    assert orientation("rapport", HALF, "--markdown", str(target)).code == 0
    text = target.read_text(encoding="utf-8")
    assert "pas encore terminé" in text
    assert "Pas encore de classement" in text


@pytest.mark.parametrize("kept", [False, True])
def test_without_any_finished_quiz_it_says_so(
    kept: bool, orientation: Callable[..., Said], store: SessionStore, tmp_path: Path
) -> None:
    if kept:
        store.save(session(HALF, given={"r-1": 4}))
    said = orientation("rapport", "--html", str(tmp_path / "x.html"))
    assert (said.code, said.out) == (1, "")
    assert "Aucun quiz terminé n'est enregistré" in said.err
    assert not (tmp_path / "x.html").exists()


def test_an_unknown_session_is_told(
    orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    said = orientation("rapport", "../x", "--html", str(tmp_path / "x.html"))
    assert said.code == 1
    assert "ne s'appelle « ../x »" in said.err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ((), "Il faut dire où écrire"),
        ((NEW,), "Il faut dire où écrire"),
        ((NEW, "--html", "x", "--json", "x"), "dans le même fichier"),
        ((NEW, "--pdf"), "--pdf attend une valeur"),
        ((NEW, OLD, "--pdf", "x"), "Argument inconnu"),
    ],
)
def test_wrong_words_are_told(
    words: tuple[str, ...],
    complaint: str,
    orientation: Callable[..., Said],
    saved: SessionStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    said = orientation("rapport", *words)
    assert said.code == 2
    assert complaint in said.err
    assert not (tmp_path / "x").exists()


def test_nothing_is_replaced_unasked(
    orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    target = tmp_path / "x.html"
    target.write_text("à moi")
    said = orientation("rapport", NEW, "--html", str(target))
    assert said.code == 1
    assert "existe déjà" in said.err
    assert "Ajoute --remplacer pour l'écraser, ou donne un autre nom à --html." in said.err
    assert target.read_text() == "à moi"
    assert orientation("rapport", NEW, "--html", str(target), "--remplacer").code == 0
    assert target.read_text(encoding="utf-8").startswith("<!DOCTYPE")


@pytest.mark.parametrize("way", ["itself", "link"])
def test_a_saved_result_is_never_replaced(
    way: str, orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    target = saved.path(OLD)
    before = target.read_bytes()
    if way == "link":
        (tmp_path / "lien").symlink_to(target)
        target = tmp_path / "lien"
    said = orientation("rapport", NEW, "--json", str(target), "--remplacer")
    assert said.code == 1
    refused = "l'effacerait" if way == "link" else "le dossier des résultats enregistrés"
    assert refused in said.err
    assert saved.path(OLD).read_bytes() == before


def test_no_report_goes_among_the_saved_results(
    orientation: Callable[..., Said], saved: SessionStore
) -> None:
    target = saved.folder / "rapport.json"
    said = orientation("rapport", NEW, "--json", str(target))
    assert said.code == 1
    assert "le dossier des résultats enregistrés" in said.err
    assert not target.exists()
    assert not saved.listing().notes


@pytest.mark.parametrize("place", [".", "nulle-part/x.html", "fichier/x.html", "x" * 300])
def test_a_place_that_can_not_be_written_is_told(
    place: str, orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    (tmp_path / "fichier").write_text("")
    said = orientation("rapport", NEW, "--html", str(tmp_path / place))
    assert (said.code, said.out) == (1, "")
    assert "ne peut pas être écrit" in said.err or "n'est pas un fichier ordinaire" in said.err
    assert "--html" in said.err
    assert not list(tmp_path.glob("**/.*"))


def test_a_folder_that_does_not_exist_is_named(
    orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    said = orientation("rapport", NEW, "--html", str(tmp_path / "nulle-part" / "x.html"))
    assert "ce dossier n'existe pas" in said.err


@pytest.mark.parametrize("place", [".", "..", "/"])
def test_places_without_a_name_are_told(
    place: str,
    orientation: Callable[..., Said],
    saved: SessionStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    said = orientation("rapport", NEW, "--html", place)
    assert said.code == 1
    assert "n'est pas un fichier ordinaire" in said.err


def test_a_full_disk_leaves_what_was_there(
    orientation: Callable[..., Said],
    saved: SessionStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "x.pdf"
    target.write_text("avant")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    said = orientation("rapport", NEW, "--pdf", str(target), "--remplacer")
    assert said.code == 1
    assert "le disque est plein" in said.err
    assert target.read_text() == "avant"
    assert not list(tmp_path.glob(".*.tmp"))


def test_without_what_makes_a_pdf_the_other_formats_are_still_made(
    orientation: Callable[..., Said],
    saved: SessionStore,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "orientation_tui.reports.takeaway.pdf_sheet", None)
    both = ("--html", str(tmp_path / "x.html"), "--pdf", str(tmp_path / "x.pdf"))
    said = orientation("rapport", NEW, *both)
    assert said.code == 1
    assert "pip install 'orientation-tui[pdf]'" in said.err
    assert said.out.startswith("Page web (HTML)")
    assert [path.name for path in tmp_path.glob("x.*")] == ["x.html"]


def test_careers_that_no_longer_exist_are_told_in_the_report(
    orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    saved.save(session(OLD, given=GIVEN, finished=True, kept=("forgeron", "peintre")))
    target = tmp_path / "x.md"
    assert orientation("rapport", OLD, "--markdown", str(target)).code == 0
    text = target.read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "plus dans le catalogue : forgeron" in text
    assert "# Peintre" in text


def test_a_damaged_saved_file_does_not_stop_a_report(
    orientation: Callable[..., Said], saved: SessionStore, tmp_path: Path
) -> None:
    (saved.folder / "20260101-000000-aaaaaa.json").write_text("abîmé")
    said = orientation("rapport", "--html", str(tmp_path / "x.html"))
    assert said.code == 0
    assert "est abîmé" in said.err
