"""Closed screens leave nothing behind: a long visit must not slow the program down."""

from __future__ import annotations

import gc
from collections import Counter
from typing import TYPE_CHECKING

from tests.tui.village import HANDS_ON, NO_PREFERENCE, saved

if TYPE_CHECKING:
    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User


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
    found = Counter(type(thing).__name__ for thing in gc.get_objects())
    kinds = ("PageView", "ChoiceList", "ResultsScreen", "CareerScreen", "StylesCache", "Strip")
    return Counter({kind: found[kind] for kind in kinds})


async def test_screens_opened_again_and_again_are_forgotten(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.press("3")
        await user.sees_title("Résultats enregistrés")
        await visits(user)
        once = alive()
        for _ in range(3):
            await visits(user)
        again = alive()
    for kind in ("PageView", "ChoiceList", "ResultsScreen", "CareerScreen"):
        # the last one closed may still be on its way out; kept ones would be nine or three more
        assert again[kind] <= once[kind] + 1, kind
    # what Textual itself keeps is bounded; three more visits must not add three times as much
    for kind in ("StylesCache", "Strip"):
        assert again[kind] < 1.5 * once[kind], kind
