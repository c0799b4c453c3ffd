"""Closed screens leave nothing behind: a long visit must not slow the program down."""

from __future__ import annotations

import gc
from collections import Counter
from typing import TYPE_CHECKING

from tests.tui.village import HANDS_ON, NO_PREFERENCE, saved

if TYPE_CHECKING:
    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User


VISITS = 4
MOST = {"PageView": 3, "ChoiceList": 4, "ResultsScreen": 2, "CareerScreen": 2, "StylesCache": 60}
"""Of each kind after any number of visits; what was kept would be several times as many."""


async def visits(user: User) -> None:
    """Open a result, its reasons and a career, and come back."""
    await user.press("enter")
    await user.sees_title("Ton résultat")
    await user.press("p")
    await user.sees_title("Pourquoi ce métier ?")
    await user.press("escape")
    await user.sees_title("Ton résultat")
    await user.press("enter")
    await user.sees("Échap retour")
    await user.press("escape")
    await user.sees_title("Ton résultat")
    await user.press("escape")
    await user.sees_title("Résultats enregistrés")
    await user.settled()


def alive() -> Counter[str]:
    """How many objects there are of each kind that a screen is made of."""
    gc.collect()
    return Counter(type(thing).__name__ for thing in gc.get_objects())


async def test_screens_opened_again_and_again_are_forgotten(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.press("3")
        await user.sees_title("Résultats enregistrés")
        for _ in range(VISITS):
            await visits(user)
        # the last ones closed may still be on their way out
        await user.until(lambda: not kept(), "an empty memory")


def kept() -> list[str]:
    """What there is more of than one visit leaves."""
    found = alive()
    return [kind for kind, most in MOST.items() if found[kind] > most]
