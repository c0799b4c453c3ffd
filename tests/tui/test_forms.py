"""Forms that grow: questions chosen as one answers, chapters with pauses, values at work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.samples import RATED, put
from tests.tui.driver import sitting
from tests.tui.village import ACTIVITIES, HANDS_ON, careers, saved, village_questions, write_village

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import User

    Ask = Callable[..., AbstractAsyncContextManager[User]]

FIXED = RATED[:6]
"""What these forms ask everybody: one question a type."""


@pytest.fixture
def ask(tmp_path: Path, store: SessionStore) -> Ask:
    """Start the app on the village with one form of six questions and one more page."""

    def start(page: str = "etudes", /, **form: Any) -> AbstractAsyncContextManager[User]:
        bank = village_questions()
        values = {"id": "valeurs", "kind": "values", "title": "Valeurs ?", "help": "Choisis."}
        bank["preference"].append(values)
        only = {"id": "express", "label": "Express", "description": "Court."}
        bank["form"] = [only | {"questions": list(FIXED), "preferences": [page]} | form]
        people = [
            put(c, "profile.values", {"independence": 5.5}) if c["id"] == "meunier" else c
            for c in careers()
        ]
        folder = tmp_path / "contenu"
        if not folder.exists():
            write_village(folder, questions=bank, careers=people)
        return sitting(folder, store.folder)

    return start


def activity(user: User) -> str:
    """The activity on screen."""
    shown = [name for name, text in zip(RATED, ACTIVITIES, strict=True) if text in user.flow()]
    shown += ["double"] * ("Deux à la fois" in user.flow())
    assert len(shown) == 1, user.text()
    return shown[0]


async def test_form_with_followups_tells_its_whole_length_and_asks_what_is_not_answered_yet(
    ask: Ask, store: SessionStore
) -> None:
    async with ask(followups=4) as user:
        await user.press("1")
        asked = []
        for place, key in enumerate("542121" + "4253", 1):
            await user.sees(f"Question {place} sur 11")
            asked.append(activity(user))
            await user.answers(key)
        await user.sees("Question 11 sur 11", "Jusqu'au CESS")
        await user.press("0")
        await user.sees_title("Ton résultat")
        await user.sees("Ton profil")
    assert asked[:6] == list(FIXED)
    assert len(set(asked)) == 10
    [session] = store.listing().sessions
    assert session.finished
    assert [session.given[name] for name in asked] == [5, 4, 2, 1, 2, 1, 4, 2, 5, 3]


async def test_followup_is_asked_again_after_the_program_was_closed(
    ask: Ask, store: SessionStore
) -> None:
    async with ask(followups=4) as user:
        await user.press("1")
        await user.answers(*"542121", "4")
        await user.sees("Question 8 sur 11")
        question = activity(user)
        await user.press("ctrl+q")
        await user.until(lambda: user.app.return_code is not None, "the program ended")
    async with ask(followups=4) as user:
        await user.sees("► 1 Reprendre le quiz en cours", "question 8 sur 11")
        await user.press("1")
        await user.sees("Question 8 sur 11")
        assert activity(user) == question
        assert question not in store.listing().sessions[0].given


async def test_going_back_and_forth_keeps_the_followups_and_their_answers(
    ask: Ask, store: SessionStore
) -> None:
    async with ask(followups=4) as user:
        await user.press("1")
        await user.answers(*"542121")
        first = activity(user)
        await user.answers("4")
        second = activity(user)
        await user.answers("2", "left", "left")
        assert activity(user) == first
        await user.sees("Question 7 sur 11", "► 4 Plutôt oui ta réponse")
        await user.answers("left", "5")  # the last question everybody gets, answered anew
        assert activity(user) == first
        await user.answers("right")
        assert activity(user) == second
        await user.sees("Question 8 sur 11", "► 2 Plutôt non ta réponse")
        await user.answers("right")
        await user.sees("Question 9 sur 11")
        assert activity(user) not in {*FIXED, first, second}
    [session] = store.listing().sessions
    assert session.given == dict(
        zip((*FIXED, first, second), (5, 4, 2, 1, 2, 5, 4, 2), strict=True)
    )


async def test_somebody_who_knows_nothing_gets_no_followup_then_can_have_them(
    ask: Ask, store: SessionStore
) -> None:
    async with ask(followups=4) as user:
        await user.press("1")
        await user.sees("Question 1 sur 11")
        await user.answers(*"000000")
        await user.sees("Question 7 sur 7", "Jusqu'au CESS")
        await user.press("0")
        await user.sees("Pas encore de classement")
        await user.press("r")
        await user.sees("Question 1 sur 7")
        await user.answers(*"542121")
        await user.sees("Question 7 sur 11")
        assert activity(user) not in FIXED
    assert not store.listing().sessions[0].finished


async def test_long_form_tells_its_chapters_and_offers_a_pause_between_them(
    ask: Ask, store: SessionStore
) -> None:
    async with ask(chapter=2) as user:
        await user.press("1")
        await user.sees_title("Chapitre 1 sur 3 : question 1 sur 7")
        await user.answers("5")
        assert not user.told()
        await user.answers("4")
        await user.sees_title("Chapitre 2 sur 3 : question 3 sur 7")
        await user.is_told("Chapitre 1 terminé. Tu peux faire une pause : tout est enregistré.")
        await user.sees("1 Pas du tout", "0 je ne sais pas")
        await user.press("escape")
        await user.sees("question 3 sur 7")
    async with ask(chapter=2) as user:
        await user.press("1")
        await user.sees_title("Chapitre 2 sur 3 : question 3 sur 7")
        await user.answers(*"2121")
        await user.sees_title("| Question 7 sur 7")
        await user.is_told("Chapitre 3 terminé.")


async def test_pause_promises_nothing_when_nothing_can_be_saved(
    ask: Ask, store: SessionStore
) -> None:
    store.folder.write_text("a file where the folder should be")
    async with ask(chapter=2) as user:
        await user.press("1")
        await user.sees("question 1 sur 7")
        await user.answers("5", "4")
        await user.sees("Rien ne peut être enregistré")
        await user.is_told("Chapitre 1")
        assert "tout est enregistré" not in user.told()


async def test_value_chosen_gives_its_bonus_in_the_arithmetic(
    ask: Ask, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON))
    async with ask("valeurs", questions=list(RATED)) as user:
        await user.press("1")
        await user.sees("Question 19 sur 19", "Valeurs ?", "► [ ] Support Ce qu'est support.")
        await user.press("down", "space")
        await user.sees("► [x] Independence", "[ ] Support")
        await user.press("enter")
        await user.sees_title("[Profil]")
        await user.press("enter")
        await user.moves_to("Meunier")
        await user.press("p")
        await user.sees("Ce qui parle pour", "+13 valeur choisie : independence")
    assert store.listing().sessions[0].given["valeurs"] == ("independence",)
