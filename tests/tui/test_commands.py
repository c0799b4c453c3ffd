"""What is at hand everywhere: the list of commands, help, looks, and leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientation_tui.tui.themes import THEMES
from tests.tui.village import HANDS_ON, NO_PREFERENCE, answered, saved

if TYPE_CHECKING:
    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User

PROGRAM = [
    *("Accueil", "Commencer un quiz", "Explorer les métiers", "Résultats enregistrés"),
    *("Aide, méthode et vie privée (F1)",),
    *("Changer de thème : sombre, clair, contraste élevé (F2)", "Quitter (Ctrl+Q)"),
]


async def opens_commands(user: User) -> None:
    await user.press("ctrl+p")
    await user.sees("Commandes (Échap : fermer)")
    await user.until(lambda: user.listed)


async def runs(user: User, words: str) -> None:
    """Run the command that `words` leave first in the list."""
    await opens_commands(user)
    await user.type(words)
    await user.until(lambda: words in user.under_cursor.lower(), f"command {words!r}")
    await user.press("enter")


async def test_list_holds_the_screens_commands_then_the_programs(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await opens_commands(user)
        assert user.listed[-len(PROGRAM) :] == PROGRAM
        assert {"Pourquoi (P)", "Comparer (C)", "Revoir mes réponses (R)"} < set(user.listed)
        assert user.under_cursor == user.listed[0]
        await user.press("escape")
        await user.sees_title("Ton résultat")


async def test_typing_filters_without_accents_and_says_when_nothing_fits(sit: Sit) -> None:
    async with sit() as user:
        await opens_commands(user)
        await user.type("METHODE aide")
        await user.until(lambda: user.listed == ["Aide, méthode et vie privée (F1)"])
        await user.type("zzz")
        await user.sees("Aucune commande ne contient ces mots.")
        await user.press("enter")
        await user.sees("Commandes (Échap : fermer)")
        await user.press("escape")
        await user.sees("► 1 Commencer le quiz")


async def test_commands_do_what_their_lines_say(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Meunier")
        await runs(user, "pourquoi")
        await user.sees_title("Pourquoi ce métier ?")
        await user.sees("─ Meunier / Meunière ─")
        await runs(user, "fiche")
        await user.sees_title("Meunier / Meunière")
        await runs(user, "explorer")
        await user.sees_title("Explorer les métiers")
        await runs(user, "résultats")
        await user.sees_title("Résultats enregistrés")
        await runs(user, "aide")
        await user.sees_title("Aide, méthode")
        await runs(user, "commencer")
        await user.sees("Question 1 sur 22")
        await opens_commands(user)
        await user.type("accueil")
        await user.until(lambda: user.listed == ["Accueil"])
        await user.press("enter")
        await user.sees("Quels métiers ressemblent")
        await runs(user, "quitter")
        await user.until(lambda: user.app.return_code is not None, "the program ended")


async def test_ctrl_p_twice_opens_one_list(sit: Sit) -> None:
    async with sit() as user:
        await user.press("ctrl+p", "ctrl+p")
        await user.sees("Commandes (Échap : fermer)")
        await user.press("escape")
        await user.sees("Commencer le quiz")


async def test_f1_opens_help_from_anywhere_and_once(sit: Sit, store: SessionStore) -> None:
    store.save(saved(answered(21)))
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 22 sur 22")
        await user.press("f1", "f1")
        await user.sees_title("Aide, méthode et vie privée")
        await user.sees("Ce que c'est", "12 métiers")
        await user.press("s")
        await user.until(lambda: "Ce qui est gardé" in user.listed)
        await user.moves_to("Ce qui est gardé")
        await user.press("enter")
        await user.sees("restent sur cet ordinateur")
        await user.press("escape")
        await user.sees("Question 22 sur 22")


async def test_f2_goes_round_the_three_looks_and_names_them(sit: Sit) -> None:
    async with sit() as user:
        for name, label in (
            ("clair", "Thème : Clair"),
            ("contraste", "Thème : Contraste élevé"),
            ("sombre", "Thème : Sombre"),
        ):
            await user.press("f2")
            await user.is_told(label)
            assert user.app.theme == name
        assert len(THEMES) == 3


@pytest.mark.parametrize("key", ["ctrl+q", "ctrl+c"])
async def test_ctrl_q_and_ctrl_c_leave_even_from_a_field(sit: Sit, key: str) -> None:
    async with sit() as user:
        await user.press("2")
        await user.sees_title("Explorer les métiers")
        await user.type("abc")
        await user.press(key)
        await user.until(lambda: user.app.return_code is not None, "the program ended")
    assert user.app.return_code == 0


async def test_leaving_in_the_middle_of_a_quiz_keeps_the_answers(
    sit: Sit, store: SessionStore
) -> None:
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.answers("5", "4")
        await user.press("ctrl+q")
        await user.until(lambda: user.app.return_code is not None, "the program ended")
    assert list(store.listing().sessions[0].given.values()) == [5, 4]
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 3 sur 22")
