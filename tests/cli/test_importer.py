"""`orientation seances importer`: a result written elsewhere comes back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.plain.journeys import GIVEN
from tests.sessions.people import session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.sessions.store import SessionStore
    from tests.cli.conftest import Said

ID = "20260302-120000-abc123"


@pytest.fixture
def taken(orientation: Callable[..., Said], store: SessionStore, tmp_path: Path) -> Path:
    """A result written as JSON, then erased here."""
    store.save(session(ID, given=GIVEN, finished=True, kept=("luthier", "forgeron")))
    target = tmp_path / "resultat.json"
    assert orientation("rapport", ID, "--json", str(target)).code == 0
    store.delete_all()
    return target


def test_a_result_goes_from_one_computer_to_another(
    orientation: Callable[..., Said], store: SessionStore, taken: Path
) -> None:
    said = orientation("seances", "importer", str(taken))
    assert (said.code, said.err) == (0, "")
    assert f"Résultat importé : {ID}, 2 mars 2026" in said.out
    assert f"orientation seances montrer {ID}" in said.out
    assert store.load(ID) == session(ID, given=GIVEN, finished=True, kept=("luthier", "forgeron"))
    assert orientation("seances", "montrer", ID).code == 0


def test_the_same_result_twice_is_said(
    orientation: Callable[..., Said], store: SessionStore, taken: Path
) -> None:
    orientation("seances", "importer", str(taken))
    said = orientation("seances", "importer", str(taken))
    assert said.code == 0
    assert f"Résultat déjà enregistré : {ID}" in said.out
    assert len(store.listing().sessions) == 1


def test_another_one_of_the_same_name_is_left_alone(
    orientation: Callable[..., Said], store: SessionStore, taken: Path
) -> None:
    mine = session(ID, given={"r-1": 1})
    store.save(mine)
    said = orientation("seances", "importer", str(taken))
    assert said.code == 0
    assert store.load(ID) == mine
    assert len(store.listing().sessions) == 2


@pytest.mark.parametrize("data", ["", "{}", "[1]", '{"programme": "orientation", "format": 7}'])
def test_a_bad_file_is_told_in_one_sentence(
    data: str, orientation: Callable[..., Said], store: SessionStore, tmp_path: Path
) -> None:
    path = tmp_path / "mauvais.json"
    path.write_text(data)
    said = orientation("seances", "importer", str(path))
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("Le fichier mauvais.json ")
    assert not store.folder.exists()


def test_damaged_files_found_on_the_way_are_told(
    orientation: Callable[..., Said], store: SessionStore, taken: Path
) -> None:
    store.folder.mkdir(parents=True, exist_ok=True)
    (store.folder / "20260101-000000-aaaaaa.json").write_text("abîmé")
    said = orientation("seances", "importer", str(taken))
    assert said.code == 0
    assert "20260101-000000-aaaaaa.json est abîmé" in said.err


def test_a_file_must_be_named(orientation: Callable[..., Said]) -> None:
    assert orientation("seances", "importer").code == 2


def test_the_file_of_the_quiz_is_what_travels(taken: Path) -> None:
    assert json.loads(taken.read_text(encoding="utf-8"))["seance"]["id"] == ID
