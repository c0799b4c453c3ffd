"""Two saved results side by side in the app, from the list of results."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from orientation_tui.sessions.store import SessionStore
from orientation_tui.tui.screens.movement import MovementScreen
from orientation_tui.tui.screens.saved import SavedScreen
from orientation_tui.tui.widgets.choice_list import ChoiceList
from tests.sessions.people import NOON
from tests.tui.village import FLAT, HANDS_ON, NO_PREFERENCE, answered, saved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.sessions.store import Listing
    from tests.tui.driver import Sit, User

LATER = HANDS_ON | {"r-1": 2, "s-1": 5, "s-2": 5, "s-3": 5}
TITLE = "Deux résultats côte à côte"


def put(
    store: SessionStore,
    name: str,
    days: int,
    given: Mapping[str, AnswerValue],
    kept: tuple[str, ...] = (),
) -> None:
    when = NOON + timedelta(days=days)
    store.save(saved({**given, **NO_PREFERENCE}, name, updated=when, kept=kept))


@pytest.fixture
def two(store: SessionStore) -> SessionStore:
    """Two finished quizzes three weeks apart, and one in progress."""
    put(store, "ancien", 0, HANDS_ON, kept=("menuisier", "meunier"))
    put(store, "nouveau", 21, LATER, kept=("meunier",))
    store.save(saved(answered(4), "en-cours", updated=NOON + timedelta(days=30)))
    return store


@pytest.fixture
def three(two: SessionStore) -> SessionStore:
    """A third finished quiz, the most recent of them."""
    put(two, "dernier", 25, HANDS_ON)
    return two


async def opens(user: User) -> None:
    await user.moves_to("Résultats enregistrés")
    await user.press("enter")
    await user.sees_title("Résultats enregistrés")


def pair(user: User) -> tuple[str, str]:
    """The ids of the results compared, the left one first."""
    assert isinstance(user.app.screen, MovementScreen)
    older, newer = user.app.screen._pair
    return older.id, newer.id


async def test_the_only_two_finished_results_are_compared_at_once(
    sit: Sit, two: SessionStore
) -> None:
    async with sit() as user:
        await opens(user)
        assert user.app.screen.query_one(ChoiceList).highlighted == "en-cours"
        await user.press("c")
        await user.sees_title(TITLE)
        await user.sees("Avant", "2 mars 2026", "Après", "23 mars 2026", "3 semaines")
        assert pair(user) == ("ancien", "nouveau")
        await user.press("escape")
        await user.sees_title("Résultats enregistrés")


@pytest.mark.parametrize(("first", "second"), [("3 mars", "27 mars"), ("27 mars", "3 mars")])
async def test_of_three_one_marks_two_and_the_older_is_on_the_left(
    sit: Sit, three: SessionStore, first: str, second: str
) -> None:
    put(three, "ancien", 1, HANDS_ON)
    async with sit() as user:
        await opens(user)
        await user.moves_to(f"Quiz du {first}")
        await user.press("c")
        await user.sees_title(f"Quiz du {first} 2026 et… ?", "Choisis l'autre, puis C")
        await user.sees("C avec celui-ci")
        await user.press("home")
        await user.moves_to(f"Quiz du {second}")
        await user.press("c")
        await user.sees_title(TITLE)
        assert pair(user) == ("ancien", "dernier")
        await user.press("escape")
        await user.sees_title("Résultats enregistrés |")
        await user.sees("C comparer")


async def test_marking_the_same_twice_takes_the_mark_off(sit: Sit, three: SessionStore) -> None:
    async with sit() as user:
        await opens(user)
        await user.press("down", "c")
        await user.sees_title("et… ?")
        await user.press("c")
        await user.sees_title("Résultats enregistrés |")
        assert isinstance(user.app.screen, SavedScreen)


async def test_a_marked_result_that_was_deleted_is_forgotten(sit: Sit, three: SessionStore) -> None:
    put(three, "encore", 27, LATER)
    async with sit() as user:
        await opens(user)
        await user.press("down", "c")
        await user.sees_title("Quiz du 29 mars 2026 et… ?")
        three.delete("encore")
        await user.press("end", "up", "c")
        await user.sees_title("Quiz du 2 mars 2026 et… ?")


async def test_an_unfinished_quiz_is_refused_with_a_reason(sit: Sit, three: SessionStore) -> None:
    async with sit() as user:
        await opens(user)
        await user.press("c")
        await user.is_told("On ne compare que des quiz terminés.")
        assert isinstance(user.app.screen, SavedScreen)


async def test_a_row_that_is_no_quiz_says_where_to_go(sit: Sit, three: SessionStore) -> None:
    async with sit() as user:
        await opens(user)
        await user.moves_to("Tout effacer sur ce compte")
        await user.press("c")
        await user.is_told("Choisis d'abord un quiz terminé avec ↑↓, puis C.")


async def test_one_result_says_how_to_get_another(sit: Sit, store: SessionStore) -> None:
    put(store, "seul", 0, HANDS_ON)
    async with sit() as user:
        await opens(user)
        await user.press("c")
        await user.is_told("Il faut deux quiz terminés pour les comparer.", "Refais le quiz")


async def test_a_career_of_the_comparison_opens(sit: Sit, two: SessionStore) -> None:
    async with sit() as user:
        await opens(user)
        await user.press("c")
        await user.sees_title(TITLE)
        await user.press("tab", "enter")
        await user.sees("Études")
        await user.press("escape")
        await user.sees_title(TITLE)


async def test_a_result_without_ranking_can_be_compared(sit: Sit, store: SessionStore) -> None:
    put(store, "plat", 0, FLAT)
    put(store, "net", 9, HANDS_ON)
    async with sit() as user:
        await opens(user)
        await user.press("c")
        await user.sees_title(TITLE)
        await user.sees("pas de classement")


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 15)])
async def test_the_whole_comparison_can_be_read_at_any_size(
    sit: Sit, two: SessionStore, size: tuple[int, int]
) -> None:
    async with sit(size=size) as user:
        await opens(user)
        await user.press("c")
        await user.sees_title("Deux résultats")
        await user.press("end")
        await user.sees_title("100 %")


async def test_careers_kept_are_counted_in_the_list(sit: Sit, two: SessionStore) -> None:
    async with sit() as user:
        await opens(user)
        rows = user.app.screen.query_one(ChoiceList).rows
        notes = [row.note for row in rows if row.id]
        assert notes == ["", "1 métier gardé", "2 métiers gardés", ""]
        await user.sees("1 métier gardé", "2 métiers gardés")


async def test_the_folder_is_read_once_to_open_the_list(
    sit: Sit, two: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = []
    listing = SessionStore.listing

    def counted(store: SessionStore) -> Listing:
        reads.append(store)
        return listing(store)

    async with sit() as user:
        await user.settled()
        monkeypatch.setattr(SessionStore, "listing", counted)
        user.app.push_screen(SavedScreen(user.app.services))  # type: ignore[arg-type]
        await user.sees_title("Résultats enregistrés")
        await user.sees("2 métiers gardés")
        await user.settled()
        assert len(reads) == 1
        await user.press("c")
        await user.sees_title(TITLE)
        two.delete("ancien")
        await user.press("escape")
        await user.sees_title("Résultats enregistrés")
        await user.until(lambda: len(user.listed) == 3)
