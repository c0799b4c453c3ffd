"""Saved results: opened, deleted one by one, erased altogether, never by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sessions.people import NOON, aged
from tests.tui.village import HANDS_ON, NO_PREFERENCE, answered, saved

if TYPE_CHECKING:
    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User


@pytest.fixture
def store(store: SessionStore) -> SessionStore:
    """Three saved results, the unfinished one changed last."""
    store.save(saved(HANDS_ON | NO_PREFERENCE, "fini", updated=aged("x", 2).updated))
    store.save(saved(answered(4), "vieux", updated=aged("x", 30).updated))
    store.save(saved(answered(7), "recent", updated=NOON))
    return store


def ids(store: SessionStore) -> set[str]:
    return {session.id for session in store.listing().sessions}


async def opens(user: User) -> None:
    await user.press("4")
    await user.sees_title("Résultats enregistrés")
    await user.sees("► Quiz du 2 mars 2026")


async def test_most_recent_comes_first_and_the_folder_is_named(
    sit: Sit, store: SessionStore
) -> None:
    async with sit(size=(160, 24)) as user:
        await opens(user)
        first, second, third, _ = user.listed
        assert "2 mars 2026" in first
        assert "question 8 sur 22" in first
        assert "28 février 2026" in second
        assert "terminé" in second
        assert "question 5 sur 22" in third
        await user.sees(f"Dossier : {store.folder}")


async def test_opening_resumes_or_shows_the_result(sit: Sit) -> None:
    async with sit() as user:
        await opens(user)
        await user.press("down", "enter")
        await user.sees_title("Ton résultat")
        await user.press("escape")
        await user.sees_title("Résultats enregistrés")
        await user.press("home", "enter")
        await user.sees("Question 8 sur 22")
        await user.press("escape")
        await user.sees_title("Résultats enregistrés")


@pytest.mark.parametrize("refusal", ["enter", "escape", "n"])
async def test_deleting_asks_and_no_is_the_answer_at_hand(
    sit: Sit, store: SessionStore, refusal: str
) -> None:
    async with sit() as user:
        await opens(user)
        await user.press("d")
        await user.sees("Supprimer ce résultat ?", "► N Non", "O Oui")
        await user.press(refusal)
        await user.sees_title("Résultats enregistrés")
        await user.settled()
        assert len(user.listed) == 4
    assert ids(store) == {"recent", "fini", "vieux"}


@pytest.mark.parametrize("agreement", [("o",), ("down", "enter")])
@pytest.mark.parametrize("delete", ["d", "delete"])
async def test_deleting_removes_the_one_under_the_cursor_only(
    sit: Sit, store: SessionStore, agreement: tuple[str, ...], delete: str
) -> None:
    async with sit() as user:
        await opens(user)
        await user.press("down", delete)
        await user.sees("Supprimer ce résultat ?")
        await user.press(*agreement)
        await user.sees_title("Résultats enregistrés")
        await user.until(lambda: len(user.listed) == 3)
        assert user.under_cursor.startswith("Quiz du")
    assert ids(store) == {"recent", "vieux"}


async def test_erasing_everything_asks_then_leaves_nothing(sit: Sit, store: SessionStore) -> None:
    async with sit() as user:
        await opens(user)
        await user.moves_to("Tout effacer sur ce compte")
        await user.press("d")  # not a result: nothing to delete
        await user.press("enter")
        await user.sees("Tout effacer sur ce compte, sans retour possible ?", "► N Non")
        await user.press("enter")
        await user.sees_title("Résultats enregistrés")
        assert len(user.listed) == 4
        await user.press("enter")
        await user.sees("sans retour possible ?")
        await user.press("O")
        await user.sees("Aucun résultat enregistré.")
        assert "comparer" not in user.text()  # no key is offered for what is not there
        await user.press("d")  # nothing under the cursor, nothing to ask
        await user.settled()
        assert "Résultats enregistrés" in user.title
        await user.press("escape")
        await user.sees("► 1 Commencer le quiz")
        assert "Reprendre" not in user.flow()
    assert not store.folder.exists() or not list(store.folder.iterdir())


async def test_result_deleted_by_another_program_is_told(sit: Sit, store: SessionStore) -> None:
    async with sit() as user:
        await opens(user)
        store.delete("recent")
        await user.press("enter")
        await user.is_told("Aucun résultat enregistré ne s'appelle « recent »")
        await user.until(lambda: len(user.listed) == 3)


async def test_newer_programs_file_is_told_in_the_list_and_kept(
    sit: Sit, store: SessionStore
) -> None:
    (store.folder / "demain.json").write_text('{"format": 99}')
    async with sit() as user:
        await opens(user)
        await user.sees("Le fichier demain.json vient d'une version plus récente du programme.")
    assert (store.folder / "demain.json").exists()
