"""The quiz by keys, on a QWERTY and on a Belgian AZERTY keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.samples import RATED
from tests.tui.village import answered, saved

if TYPE_CHECKING:
    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit

UNSHIFTED = ("ampersand", "é", "quotation_mark", "apostrophe", "left_parenthesis")
"""What the keys 1 to 5 send on AZERTY without shift."""


async def test_digits_and_their_azerty_twins_answer_alike(sit: Sit, store: SessionStore) -> None:
    async with sit() as user:
        await user.press("ampersand")
        await user.sees("Question 1 sur 22")
        await user.answers(*"12345", *UNSHIFTED)
    [session] = store.listing().sessions
    assert [session.given[name] for name in RATED[:10]] == [1, 2, 3, 4, 5] * 2


async def test_three_keys_say_i_do_not_know(sit: Sit, store: SessionStore) -> None:
    async with sit() as user:
        await user.press("1")
        await user.sees("0 Je ne sais pas")
        await user.answers("0", "à", "question_mark", "4")
    [session] = store.listing().sessions
    assert session.given == {RATED[0]: None, RATED[1]: None, RATED[2]: None, RATED[3]: 4}


async def test_arrows_and_enter_answer_too(sit: Sit, store: SessionStore) -> None:
    async with sit() as user:
        await user.press("1")
        await user.sees("► 1 Pas du tout")
        await user.press("down", "down", "down")
        await user.sees("► 4 Plutôt oui")
        await user.answers("enter")
        await user.sees("► 1 Pas du tout")
        await user.press("end")
        await user.sees("► 0 Je ne sais pas")
        await user.answers("enter")
    [session] = store.listing().sessions
    assert session.given == {RATED[0]: 4, RATED[1]: None}


@pytest.mark.parametrize("back", ["left", "backspace"])
async def test_going_back_shows_the_answer_and_lets_one_change_it(
    sit: Sit, store: SessionStore, back: str
) -> None:
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.answers("5", "2", back, back)
        await user.sees("Question 1 sur 22", "► 5 Beaucoup ta réponse")
        await user.answers("1")
        await user.sees("Question 2 sur 22", "► 2 Plutôt non ta réponse")
    [session] = store.listing().sessions
    assert session.given == {RATED[0]: 1, RATED[1]: 2}


async def test_right_goes_forward_over_answered_questions_only(
    sit: Sit, store: SessionStore
) -> None:
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.answers("5", "2", "left", "left", "right", "right")
        await user.sees("Question 3 sur 22")
        await user.press("right")
        await user.settled()
        assert "Question 3 sur 22" in user.title
    [session] = store.listing().sessions
    assert session.given == {RATED[0]: 5, RATED[1]: 2}


async def test_left_on_the_first_question_stays_there(sit: Sit) -> None:
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 1 sur 22")
        await user.press("left")
        await user.settled()
        assert "Question 1 sur 22" in user.title


async def test_coming_back_to_an_earlier_question_then_skips_to_the_first_unanswered(
    sit: Sit, store: SessionStore
) -> None:
    given = answered(22)
    del given[RATED[4]]
    store.save(saved(given))
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 5 sur 22")
        await user.answers("left", "left", "3")
        await user.sees("Question 4 sur 22")


async def test_studies_are_chosen_by_their_digit_and_shown_when_one_returns(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(answered(20)))
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 21 sur 22", "► 1 Sans diplôme")
        await user.press("5")  # four levels only: nothing there
        await user.answers("quotation_mark")
        await user.sees("Question 22 sur 22")
        await user.answers("left")
        await user.sees("► 3 Jusqu'au bachelier")
        await user.answers("à", "left")
        await user.sees("Question 21 sur 22")
    [session] = store.listing().sessions
    assert session.given["etudes"] is None


async def test_dream_field_takes_digits_and_letters_as_text(sit: Sit, store: SessionStore) -> None:
    store.save(saved(answered(21)))
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 22 sur 22", "► Je n'ai pas de métier en tête")
        await user.press("1", "0", "é", "ampersand", "question_mark", "p")
        await user.sees("10é&?p", "Aucun métier du catalogue ne contient ces mots")
        await user.press(*["left"] * 6, *["right"] * 6)
        await user.sees_title("Question 22 sur 22")
        await user.press(*["backspace"] * 6)
        await user.sees("► Je n'ai pas de métier en tête")
        assert "Question 22 sur 22" in user.title
    assert store.listing().sessions[0].given == answered(21)


@pytest.mark.parametrize("back", ["left", "backspace"])
async def test_going_back_from_the_empty_dream_field(
    sit: Sit, store: SessionStore, back: str
) -> None:
    store.save(saved(answered(21)))
    async with sit() as user:
        await user.press("1")
        await user.sees("Question 22 sur 22")
        await user.answers(back)
        await user.sees("Question 21 sur 22", "Jusqu'au CESS")


async def test_arrows_in_the_dream_field_move_in_the_list(sit: Sit, store: SessionStore) -> None:
    store.save(saved(answered(21)))
    async with sit() as user:
        await user.press("1")
        await user.sees("► Je n'ai pas de métier en tête")
        await user.press("down", "down")
        await user.until(lambda: user.under_cursor == "Biologiste")
        await user.press("enter")
        await user.sees_title("Ton résultat")
    assert store.listing().sessions[0].given["reve"] == "biologiste"


async def test_ticks_can_be_taken_back_and_are_kept_when_one_returns(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(answered(18)))
    async with sit() as user:
        await user.press("1")
        await user.sees("► [ ] Je voudrais travailler la nuit")
        await user.press("space", "down", "space", "up", "space")
        await user.sees("► [ ] Je voudrais travailler la nuit", "[x] Je voudrais travailler dehors")
        await user.answers("enter", "left")
        await user.sees("Question 19 sur 22", "[x] Je voudrais travailler dehors")
