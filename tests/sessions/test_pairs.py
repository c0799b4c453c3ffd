"""Which two results can be set side by side, in which order, and how far apart they are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from orientation_tui.sessions.listing import day, elapsed
from orientation_tui.sessions.pairs import NotComparableError, finished, in_order, latest_other
from tests.sessions.people import NOON, session

OLD = session("b-ancien", updated=NOON - timedelta(days=9), finished=True)
MIDDLE = session("c-milieu", updated=NOON - timedelta(days=3), finished=True)
RECENT = session("a-recent", updated=NOON, finished=True)
UNFINISHED = session("d-en-cours", updated=NOON + timedelta(days=1))


def test_the_older_comes_first_whichever_was_chosen_first() -> None:
    assert in_order(OLD, RECENT) == in_order(RECENT, OLD) == (OLD, RECENT)


def test_two_of_the_same_moment_always_come_in_the_same_order() -> None:
    twin = session("z-jumeau", updated=NOON, finished=True)
    assert in_order(RECENT, twin) == in_order(twin, RECENT)


def test_the_same_result_twice_is_refused_with_a_way_out() -> None:
    with pytest.raises(NotComparableError, match="deux fois le même résultat") as refused:
        in_order(OLD, OLD)
    assert "Refais le quiz" in refused.value.way_out


@pytest.mark.parametrize("pair", [(OLD, UNFINISHED), (UNFINISHED, OLD)])
def test_an_unfinished_quiz_is_refused(pair: tuple[object, object]) -> None:
    with pytest.raises(NotComparableError, match="que des quiz terminés"):
        in_order(*pair)  # type: ignore[arg-type]


@pytest.mark.parametrize("order", list(permutations([OLD, MIDDLE, RECENT, UNFINISHED])))
def test_the_latest_other_is_finished_and_not_the_same(order: tuple[object, ...]) -> None:
    sessions = [found for found in order if found is not None]
    assert latest_other(sessions, RECENT) == MIDDLE  # type: ignore[arg-type]
    assert latest_other(sessions, OLD) == RECENT  # type: ignore[arg-type]
    assert latest_other(sessions, UNFINISHED) == RECENT  # type: ignore[arg-type]


def test_alone_there_is_no_other() -> None:
    assert latest_other([RECENT, UNFINISHED], RECENT) is None
    assert finished([UNFINISHED, RECENT]) == [RECENT]


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(), "moins d'une heure"),
        (timedelta(minutes=59), "moins d'une heure"),
        (timedelta(hours=1), "1 heure"),
        (timedelta(hours=23, minutes=59), "23 heures"),
        (timedelta(days=1), "1 jour"),
        (timedelta(days=13), "13 jours"),
        (timedelta(days=14), "2 semaines"),
        (timedelta(days=59), "8 semaines"),
        (timedelta(days=60), "2 mois"),
        (timedelta(days=729), "24 mois"),
        (timedelta(days=730), "2 ans"),
        (timedelta(days=3700), "10 ans"),
    ],
)
def test_the_time_between_is_told_in_the_largest_useful_unit(time: timedelta, said: str) -> None:
    assert elapsed(NOON, NOON + time) == said


def test_the_first_of_a_month_is_spelt_as_in_french() -> None:
    noon = datetime(2026, 11, 1, 12, tzinfo=UTC)
    assert day(session(updated=noon)) == "1er novembre 2026"
