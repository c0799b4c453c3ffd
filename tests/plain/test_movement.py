"""Two saved results side by side, line by line."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.plain.journeys import GIVEN, sit
from tests.sessions.people import NOON, session

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.store import SessionStore

COMPARE = "Comparer deux résultats"
SAVED = "3"
"""« Résultats enregistrés » in the menu of somebody who has no quiz in progress."""


def put(store: SessionStore, name: str, days: int, **given: Any) -> None:
    when = NOON + timedelta(days=days)
    store.save(session(name, given=GIVEN | given, seconds={}, updated=when, finished=True))


def test_one_result_has_nothing_to_be_compared_with(small: Catalogue, store: SessionStore) -> None:
    put(store, "a", 0)
    assert COMPARE not in sit(small, store, SAVED)


def test_two_results_are_compared_at_once(small: Catalogue, store: SessionStore) -> None:
    put(store, "a", 0)
    put(store, "b", 14, **{"r-1": 1})
    text = sit(small, store, SAVED, "3", "q")
    assert f"3. {COMPARE}" in text
    shown = text.partition("Deux résultats côte à côte")[2]
    assert "Avant : 2 mars 2026" in shown
    assert "Après : 16 mars 2026" in shown
    assert "Entre les deux : 2 semaines" in shown
    assert "À bientôt" in shown.partition("COMMENT LIRE CES DIFFÉRENCES")[2]


def test_among_three_results_one_says_which_two(small: Catalogue, store: SessionStore) -> None:
    for days, name in enumerate("abc"):
        put(store, name, days)
    text = sit(small, store, SAVED, "4", "1", "2", "q")
    assert "Deuxième résultat :\n1. Quiz du 3 mars 2026" in text
    shown = text.partition("Deux résultats côte à côte")[2]
    assert "Avant : 2 mars 2026" in shown
    assert "Après : 4 mars 2026" in shown


def test_erasing_still_has_its_number(small: Catalogue, store: SessionStore) -> None:
    put(store, "a", 0)
    put(store, "b", 1)
    text = sit(small, store, SAVED, "4", "OUI")
    assert "2 résultats effacés." in text
    assert not store.folder.exists()
