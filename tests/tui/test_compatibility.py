"""« Tester ma compatibilité »: one question at a time, then the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientation_tui.tui.widgets.page_view import PageView
from tests.tui.village import HANDS_ON, NO_PREFERENCE, saved

if TYPE_CHECKING:
    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User


async def opens(user: User, words: str) -> None:
    """Open the career that `words` find first."""
    await user.moves_to("Explorer les métiers")
    await user.press("enter")
    await user.sees_title("Explorer les métiers")
    await user.type(words)
    await user.until(lambda: words in user.under_cursor.lower())
    await user.press("enter")
    await user.until(lambda: bool(user.app.screen.query(PageView)), "a page")


async def starts(user: User, words: str = "apicult") -> None:
    """Open a career and its test."""
    await opens(user, words)
    await user.press("t")
    await user.sees_title("Tester :", "Question 1 sur")


async def test_a_guide_s_questions_lead_to_the_page(sit: Sit) -> None:
    async with sit() as user:
        await starts(user)
        await user.sees(
            "Aimes-tu être dehors ?", "Réponses non enregistrées : quitter la fiche les efface."
        )
        assert user.listed == [
            *("Non", "Plutôt non", "Ça dépend", "Plutôt oui", "Oui", "Je ne sais pas")
        ]
        await user.press("5")
        await user.sees_title("Compatibilité : Apiculteur")
        await user.sees("Ce qui va dans ton sens", "Ta réponse : oui.", "Ce qui pourrait te peser")
        await user.press("escape")
        await user.sees_title("Apiculteur / Apicultrice |")


async def test_questions_are_made_when_there_is_no_guide(sit: Sit) -> None:
    async with sit() as user:
        await starts(user, "meunier")
        await user.answers("5", "2")
        await user.sees("Accepterais-tu de travailler la nuit ?")
        await user.press("0")
        await user.sees_title("Compatibilité :")
        await user.press("end")
        await user.sees("Quelques questions ne décident de rien.")


@pytest.mark.parametrize("key", ["ampersand", "é", "quotation_mark", "enter", "0", "à"])
async def test_other_keys_answer_too(sit: Sit, key: str) -> None:
    async with sit() as user:
        await starts(user)
        await user.press(key)
        await user.sees_title("Compatibilité :")


async def test_left_goes_back_to_a_reply_and_right_keeps_it(sit: Sit) -> None:
    async with sit() as user:
        await starts(user, "meunier")
        await user.press("left")
        assert "Question 1 sur 3" in user.title
        await user.press("right")  # no reply yet
        assert "Question 1 sur 3" in user.title
        await user.answers("4", "left")
        await user.sees("ta réponse")
        assert "Plutôt oui" in user.under_cursor
        await user.answers("right", "1", "1")
        await user.sees_title("Compatibilité :")
        await user.press("left")
        await user.sees_title("Question 3 sur 3")
        await user.sees("ta réponse")


async def test_leaving_keeps_replies_until_the_career_is_closed(sit: Sit) -> None:
    async with sit() as user:
        await starts(user, "meunier")
        await user.answers("4")
        await user.press("escape")
        await user.sees_title("Meunier / Meunière |")
        await user.press("t")
        await user.sees_title("Question 2 sur 3")
        await user.press("escape")
        await user.sees_title("Meunier / Meunière |")
        await user.press("escape")
        await user.sees_title("Explorer les métiers")
        await user.press("enter")
        await user.sees_title("Meunier / Meunière |")
        await user.press("t")
        await user.sees_title("Question 1 sur 3")


async def test_a_finished_test_opens_on_its_page_and_is_not_saved(
    sit: Sit, store: SessionStore
) -> None:
    async with sit() as user:
        await starts(user)
        await user.press("1")
        await user.sees_title("Compatibilité :")
        await user.press("escape")
        await user.sees_title("Apiculteur / Apicultrice |")
        await user.press("t")
        await user.sees_title("Compatibilité :")
    assert store.listing().sessions == ()


async def test_the_quiz_is_set_beside_after_a_result(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE | {"refus": ("nuit",)}))
    async with sit(size=(80, 60)) as user:
        await user.opens_saved()
        await user.sees_title("Ton résultat")
        await user.moves_to("Meunier")
        await user.press("enter")
        await user.until(lambda: "Meunier" in user.title or "Pourquoi" in user.title)
        await user.press("t")
        await user.sees_title("Tester :")
        await user.answers("5", "3")
        await user.press("1")
        await user.sees_title("Compatibilité :")
        await user.sees("Ton quiz allait dans le même sens.")


async def test_the_test_is_in_the_list_of_commands(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await user.press("ctrl+p")
        await user.until(lambda: any("ester" in row for row in user.listed), "the command")
