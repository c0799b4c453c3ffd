"""`seances`: list, show, delete and erase what this account has saved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import TYPE_CHECKING

import pytest

from tests.plain.journeys import GIVEN
from tests.sessions.people import session

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientation_tui.sessions.store import SessionStore
    from tests.cli.conftest import Said

DONE, HALF = "20260302-120000-abc123", "20260301-080000-def456"
NOW = datetime.now(tz=UTC)


@pytest.fixture
def saved(store: SessionStore) -> SessionStore:
    """A finished quiz of today and half a quiz of forty days ago."""
    store.save(session(DONE, given=GIVEN, finished=True, updated=NOW))
    store.save(session(HALF, given={"r-1": 4}, updated=NOW - timedelta(days=40)))
    return store


def kept(store: SessionStore) -> list[str]:
    return [found.id for found in store.listing().sessions]


def test_nothing_saved_says_where_it_looked(
    orientation: Callable[..., Said], store: SessionStore
) -> None:
    said = orientation("seances", "lister")
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Aucun résultat enregistré dans {store.folder}.\n"
    assert not store.folder.exists()


def test_the_most_recent_comes_first_with_how_far_it_went(
    orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "lister")
    first, second = said.out.splitlines()
    assert first.startswith(f"{DONE}: ")
    assert first.endswith(", terminé")
    assert second.startswith(f"{HALF}: ")
    assert second.endswith(", question 2 sur 22")


def test_a_damaged_file_is_told_in_the_list(
    orientation: Callable[..., Said], saved: SessionStore
) -> None:
    (saved.folder / "20260101-000000-aaaaaa.json").write_text("pas du json")
    said = orientation("seances", "lister")
    assert said.code == 0
    assert "20260101-000000-aaaaaa.json est abîmé" in said.out
    assert f"{DONE}: " in said.out


def test_a_result_is_shown_as_it_was(orientation: Callable[..., Said], saved: SessionStore) -> None:
    said = orientation("seances", "montrer", DONE)
    assert said.code == 0
    assert said.out.startswith("Résultat du ")
    assert "- Luthier / Luthière [luthier]" in said.out


def test_an_unfinished_one_says_why_there_is_no_ranking(
    orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "montrer", HALF)
    assert said.code == 0
    assert "PAS ENCORE DE CLASSEMENT" in said.out


@pytest.mark.parametrize("action", ["montrer", "supprimer"])
@pytest.mark.parametrize(
    "name", ["inconnue", "../../etc/passwd", "", "20260302-120000-abc123.json"]
)
def test_an_unknown_session_is_told(
    action: str, name: str, orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", action, name)
    assert (said.code, said.out) == (1, "")
    assert f"Aucun résultat enregistré ne s'appelle « {name} »." in said.err
    assert "La liste : « orientation seances lister »." in said.err
    assert kept(saved) == [DONE, HALF]


def test_one_result_can_be_deleted(orientation: Callable[..., Said], saved: SessionStore) -> None:
    said = orientation("seances", "supprimer", HALF)
    assert (said.code, said.out) == (0, f"Le résultat {HALF} est supprimé.\n")
    assert kept(saved) == [DONE]


@pytest.mark.parametrize(("days", "left"), [("30", [DONE]), ("41", [DONE, HALF]), ("0", [])])
def test_old_results_can_be_deleted(
    days: str, left: list[str], orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "supprimer", "--plus-de", days)
    assert said.code == 0
    assert said.out.startswith(f"{2 - len(left)} résultat(s) de plus de {days} jours supprimé")
    assert kept(saved) == left


@pytest.mark.parametrize("words", [(), (DONE, "--plus-de", "3")])
def test_what_to_delete_must_be_said_once(
    words: tuple[str, ...], orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "supprimer", *words)
    assert said.code == 1
    assert "Il faut dire quoi supprimer : une séance, ou --plus-de JOURS." in said.err
    assert kept(saved) == [DONE, HALF]


def test_a_negative_number_of_days_deletes_nothing(
    orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "supprimer", "--plus-de=-3")
    assert kept(saved) == [DONE, HALF]
    assert said.code in (1, 2)


@pytest.mark.parametrize("days", ["999999999999", "3000000"])
def test_a_huge_number_of_days_deletes_nothing(
    days: str, orientation: Callable[..., Said], saved: SessionStore
) -> None:
    assert orientation("seances", "supprimer", "--plus-de", days).code in (0, 1, 2)
    assert kept(saved) == [DONE, HALF]


@pytest.mark.parametrize("typed", ["", "oui\n", "non\n", "OUI OUI\n"])
def test_erasing_everything_needs_the_whole_word(
    typed: str,
    orientation: Callable[..., Said],
    saved: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(typed))
    said = orientation("seances", "tout-effacer")
    assert said.code == 1
    assert "Rien n'a été effacé." in said.out
    assert kept(saved) == [DONE, HALF]


@pytest.mark.parametrize(("words", "typed"), [((), "OUI\n"), (("--oui",), "")])
def test_erasing_everything_leaves_nothing(
    words: tuple[str, ...],
    typed: str,
    orientation: Callable[..., Said],
    saved: SessionStore,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(typed))
    said = orientation("seances", "tout-effacer", *words)
    assert said.code == 0
    assert f"2 résultat(s) effacé(s). Il ne reste rien dans {saved.folder}." in said.out
    assert not saved.folder.exists()


def test_erasing_nothing_is_fine(orientation: Callable[..., Said], store: SessionStore) -> None:
    assert orientation("seances", "tout-effacer", "--oui").code == 0
