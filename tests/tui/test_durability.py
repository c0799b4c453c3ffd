"""Nothing answered is lost, and what can't be saved is said at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from orientation_tui.tui.widgets.bars import TitleBar
from tests.samples import RATED
from tests.tui.village import HANDS_ON, NO_PREFERENCE, answered, saved

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User

ELSEWHERE = "Ce quiz est déjà ouvert dans une autre fenêtre"


def on_disk(store: SessionStore) -> dict[str, object]:
    """The answers of the one session file, as another program would read them."""
    [file] = store.folder.glob("*.json")
    given: dict[str, object] = json.loads(file.read_bytes())["given"]
    return given


async def test_each_answer_is_on_disk_when_the_next_question_shows(
    sit: Sit, store: SessionStore
) -> None:
    at_next_question: list[dict[str, object]] = []
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        bar = user.app.screen.query_one(TitleBar)
        # called as the number of the question changes, before anything is painted
        user.app.screen.watch(
            bar, "right", lambda _: at_next_question.append(on_disk(store)), init=False
        )
        await user.answers(*"54321", "0", "left", "4")
    expected = dict(zip(RATED, (5, 4, 3, 2, 1, None), strict=False))
    steps = list(expected.items())
    changed = expected | {RATED[5]: 4}
    assert at_next_question == [
        *(dict(steps[:count]) for count in range(1, 7)),
        expected,
        changed,
    ]


async def test_leaving_offers_to_resume_at_the_same_question(sit: Sit, store: SessionStore) -> None:
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.answers("5", "4", "3")
        await user.press("escape")
        await user.sees("► 1 Reprendre le quiz en cours", "question 4 sur 22")
    async with sit() as user:
        await user.sees("► 1 Reprendre le quiz en cours", "question 4 sur 22")
        await user.press("1")
        await user.sees("Question 4 sur 22", "Aider un enfant")
        await user.answers("2")
    assert list(on_disk(store).values()) == [5, 4, 3, 2]


async def test_leaving_without_any_answer_saves_nothing(sit: Sit, store: SessionStore) -> None:
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.press("escape")
        await user.sees("► 1 Commencer le quiz")
    assert not store.folder.exists() or not list(store.folder.iterdir())


async def test_finished_session_reopens_on_its_results(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.sees("► 1 Commencer le quiz")
        await user.opens_saved()
        await user.sees_title("Ton résultat")
        await user.sees("Ce que disent tes réponses")


async def test_unwritable_folder_is_told_and_the_journey_goes_on(
    sit: Sit, store: SessionStore
) -> None:
    store.folder.write_text("a file where the folder should be")
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.answers("5")
        await user.sees(
            "Rien ne peut être enregistré dans",
            "Tu peux continuer : tes réponses restent en mémoire",
        )
        await user.answers(*"42121" + "542121" * 2, "enter")
        await user.sees("Question 20 sur 22", "Rien ne peut être enregistré")
        await user.answers("enter", "0")
        await user.press("enter")
        await user.sees_title("Ton résultat")
        await user.sees("Ton profil")
    assert store.folder.read_text() == "a file where the folder should be"


async def test_banner_says_in_french_that_a_file_is_in_the_way(
    sit: Sit, store: SessionStore
) -> None:
    store.folder.write_text("a file where the folder should be")
    async with sit(size=(160, 24)) as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.answers("5")
        await user.sees("Rien ne peut être enregistré")
        assert f"dans {store.folder} : un fichier occupe la place d'un dossier" in user.flow()


async def test_banner_leaves_once_saving_works_again(sit: Sit, store: SessionStore) -> None:
    store.folder.write_text("in the way")
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.answers("5")
        await user.sees("Rien ne peut être enregistré")
        store.folder.unlink()
        await user.answers("4")
        await user.until(lambda: "Rien ne peut" not in user.flow(), "no banner")
    assert list(on_disk(store).values()) == [5, 4]


async def test_second_window_on_one_session_is_told(sit: Sit, store: SessionStore) -> None:
    store.save(saved(answered(3)))
    async with sit() as first:
        await first.press("1")
        await first.sees("Question 4 sur 22")
        async with sit() as second:
            await second.press("1")
            await second.is_told(ELSEWHERE)
            await second.sees("Commencer le quiz")


async def test_session_can_be_opened_elsewhere_once_left(sit: Sit, store: SessionStore) -> None:
    store.save(saved(answered(3)))
    async with sit() as first:
        await first.press("1")
        await first.sees("Question 4 sur 22")
        await first.press("escape")
        await first.sees("Reprendre le quiz")
        async with sit() as second:
            await second.press("1")
            await second.sees("Question 4 sur 22")


async def test_second_window_is_told_of_a_quiz_begun_on_a_fresh_account(
    sit: Sit, store: SessionStore
) -> None:
    async with sit() as first:
        await first.press("1")
        await first.sees("Question 1 sur 22")
        await first.answers("5", "4")
        async with sit() as second:
            await second.press("1")
            await second.until(lambda: second.told() or "Question" in second.title)
            assert ELSEWHERE in second.told()


async def _reviewing(user: User) -> None:
    await user.press("r")
    await user.sees("Question 1 sur 22")
    await user.press("escape")
    await user.sees_title("Ton résultat")
    await user.press("escape")
    await user.sees_title("Résultats enregistrés")


async def _going_home(user: User) -> None:
    await user.press("ctrl+p")
    await user.sees("Commandes")
    await user.type("accueil")
    await user.until(lambda: user.listed == ["Accueil"])
    await user.press("enter")
    await user.sees("Quels métiers ressemblent")
    await user.press("3")
    await user.sees_title("Résultats enregistrés")


@pytest.mark.parametrize("leave", [_reviewing, _going_home])
async def test_result_left_in_any_way_can_be_opened_again(
    sit: Sit, store: SessionStore, leave: Callable[[User], Awaitable[None]]
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.sees_title("Ton résultat")
        await leave(user)
        await user.press("enter")
        await user.until(lambda: "Ton résultat" in user.title or user.told())
        assert ELSEWHERE not in user.told()


async def test_damaged_file_is_told_on_the_first_screen_and_kept(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(answered(3), "bon"))
    (store.folder / "casse.json").write_text("{ pas du JSON")
    async with sit() as user:
        await user.is_told("Le fichier casse.json est abîmé", "mis de côté sous le nom")
        await user.sees("Reprendre le quiz en cours", "question 4 sur 22")
    assert (store.folder / "casse.json.abime").read_text() == "{ pas du JSON"
