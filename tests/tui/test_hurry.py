"""Keys that come faster than screens change, capitals, and results that vanish meanwhile."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from textual import events
from textual.binding import Binding

from orientation_tui.sessions.disk import storage_error
from orientation_tui.sessions.store import SessionStore
from orientation_tui.tui.screens.base import BaseScreen
from orientation_tui.tui.screens.confirm import ConfirmScreen
from orientation_tui.tui.screens.index import IndexScreen
from tests.samples import RATED
from tests.tui.test_why import opens_why, tabs_to
from tests.tui.village import HANDS_ON, NO_PREFERENCE, answered, saved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

    from tests.tui.driver import Sit, User

TALL = (80, 70)


def twice(user: User, key: str) -> None:
    """Post the same key twice before anything can happen."""
    for _ in range(2):
        user.app.post_message(events.Key(key, None))


async def test_the_last_answer_given_twice_shows_one_result_that_keeps_its_lock(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(answered(21)))
    async with sit() as user:
        await user.press("1")
        await user.sees("► Je n'ai pas de métier en tête")
        twice(user, "enter")
        await user.sees_title("Ton résultat")
        await user.settled()
        assert not store.lock("a").acquire()
        await user.press("escape")
        await user.sees("Quels métiers ressemblent")


async def test_going_through_the_answers_asked_for_twice_keeps_the_lock(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        twice(user, "r")
        await user.sees("Question 1 sur 22")
        await user.settled()
        assert not store.lock("a").acquire()
        await user.press("escape")
        await user.sees_title("Ton résultat")


async def test_an_answer_changed_twice_in_a_row_stays_on_the_reasons(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit(size=TALL) as user:
        await opens_why(user, "Couvreur")
        await tabs_to(user, "Réparer un vélo")
        await user.press("enter")
        await user.sees("ta réponse")
        twice(user, "enter")
        await user.sees_title("Pourquoi ce métier ?")
        await user.settled()
        assert "Pourquoi" in user.title


async def test_an_answer_that_cannot_be_saved_is_told_after_its_screen_closed(
    sit: Sit, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))

    def refuse(self: SessionStore, session: object) -> None:
        raise storage_error(self.folder, OSError(errno.ENOSPC, "full"))

    async with sit(size=TALL) as user:
        await opens_why(user, "Couvreur")
        monkeypatch.setattr(SessionStore, "save", refuse)
        await tabs_to(user, "Réparer un vélo")
        await user.press("enter", "1")
        await user.is_told("le disque est plein")


async def test_the_last_answer_of_a_quiz_that_cannot_be_saved_is_told_on_the_result(
    sit: Sit, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(saved(answered(21)))

    def refuse(self: SessionStore, session: object) -> None:
        raise storage_error(self.folder, OSError(errno.ENOSPC, "full"))

    async with sit(size=TALL) as user:
        await user.press("1")
        await user.sees("► Je n'ai pas de métier en tête")
        monkeypatch.setattr(SessionStore, "save", refuse)
        await user.press("enter")
        await user.sees_title("Ton résultat")
        await user.is_told("le disque est plein")


async def test_a_result_erased_elsewhere_does_not_come_back(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        store.delete_all()
        await user.moves_to("Couvreur")
        await user.press("g")
        await user.is_told("il a été effacé ailleurs")
    assert not store.listing().sessions


async def test_an_answer_to_a_question_of_another_form_can_be_changed(
    sit: Sit, store: SessionStore
) -> None:
    given = HANDS_ON | {"double": 5} | NO_PREFERENCE
    store.save(saved(given).model_copy(update={"finished": True}))
    async with sit(size=TALL) as user:
        await opens_why(user, "Couvreur")
        await tabs_to(user, "Deux à la fois")
        await user.press("enter", "2")
        await user.sees_title("Pourquoi ce métier ?")
        await user.sees("Avec ta nouvelle réponse")
    assert store.load("a").given["double"] == 2


async def test_a_comparison_follows_an_answer_changed_meanwhile(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit(size=(80, 90)) as user:
        await user.opens_saved()
        await user.moves_to("Couvreur")
        await user.press("c", "down", "space", "enter")
        await user.sees_title("Comparer |")
        await user.sees("Dans ton résultat")
        before = user.flow()
        await tabs_to(user, "Couvreur / Couvreuse")
        await user.press("enter")
        await user.sees_title("Couvreur / Couvreuse |")
        await user.press("p")
        await tabs_to(user, "Monter un meuble")
        await user.press("enter", "1")
        await user.sees("Avec ta nouvelle réponse")
        await user.press("escape")
        await user.sees_title("Couvreur / Couvreuse |")
        await user.press("escape")
        await user.sees_title("Comparer |")
        await user.until(lambda: user.flow() != before, "another place")


@pytest.mark.parametrize("unfinished", [True, False])
async def test_leaving_the_questions_of_a_result_goes_back_to_it(
    sit: Sit, store: SessionStore, unfinished: bool
) -> None:
    store.save(saved(answered(10) if unfinished else HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        if unfinished:
            await user.press("1")
            await user.sees("Question 11 sur 22")
            await user.press("escape")
            await user.sees("Reprendre le quiz en cours")
            return
        await user.opens_saved()
        await user.press("r")
        await user.sees("Question 1 sur 22")
        await user.press("escape")
        await user.sees_title("Ton résultat", "[Métiers]")


async def test_capitals_work_as_the_keys_shown(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Couvreur")
        await user.press("G")
        await user.until(lambda: store.load("a").kept == ("couvreur",))
        await user.press("P")
        await user.sees_title("Pourquoi ce métier ?")
        await user.press("S")
        await user.sees("Sommaire (")
        await user.press("S")
        await user.sees_title("Pourquoi ce métier ?")


def screens() -> Iterator[type[Screen[object]]]:
    """Every screen of the app that has keys."""
    found: list[type[Screen[object]]] = [BaseScreen, ConfirmScreen, IndexScreen]  # type: ignore[list-item]
    while found:
        screen = found.pop()
        yield screen
        found += screen.__subclasses__()


def test_every_letter_that_is_a_key_is_one_as_a_capital_too() -> None:
    for screen in screens():
        for binding in screen.BINDINGS:
            assert isinstance(binding, Binding)
            keys = binding.key.split(",")
            letters = [key for key in keys if len(key) == 1 and key.isascii() and key.isalpha()]
            assert {key.upper() for key in letters} <= set(keys), (screen, binding)


async def test_a_last_note_taken_away_says_what_happened_and_leads_back_to_it(
    sit: Sit, store: SessionStore
) -> None:
    few = {name: (5 if name[0] == "r" else 1) for name in RATED} | {"c-1": None, "c-2": None}
    store.save(saved(few | NO_PREFERENCE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.press("p")
        await user.sees_title("Pourquoi ce métier ?")
        await tabs_to(user, "Vérifier des factures")
        await user.press("enter", "0")
        await user.sees_title("Ton résultat")
        await user.sees("Pas encore de classement", "Sans note : Type C.")
        await user.moves_to("Revoir la réponse que tu viens de changer")
        await user.press("enter")
        await user.sees("Vérifier des factures", "► 0 Je ne sais pas ta réponse")
        await user.press("2")
        await user.sees("Très proche de tes réponses")
