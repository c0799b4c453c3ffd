"""`seances comparer`: two saved results side by side."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui import paths
from tests.plain.journeys import GIVEN
from tests.program import run
from tests.sessions.people import NOON, session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.sessions.store import SessionStore
    from tests.cli.conftest import Said

OLD, MIDDLE, RECENT, HALF = "quiz-a", "quiz-b", "quiz-c", "quiz-d"


def put(store: SessionStore, name: str, days: int, *, finished: bool = True, **given: Any) -> None:
    when = NOON + timedelta(days=days)
    answers = (GIVEN if finished else {}) | given
    store.save(session(name, given=answers, seconds={}, updated=when, finished=finished))


@pytest.fixture
def saved(store: SessionStore) -> SessionStore:
    """Three finished quizzes and one in progress, which is the most recent."""
    put(store, OLD, 0)
    put(store, MIDDLE, 7, **{"r-2": 1})
    put(store, RECENT, 21, **{"r-1": 1, "etudes": None})
    put(store, HALF, 30, finished=False, **{"r-1": 4})
    return store


@pytest.mark.parametrize("pair", [(OLD, RECENT), (RECENT, OLD)])
def test_the_older_is_told_first_whatever_the_order_of_the_words(
    pair: tuple[str, str], orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "comparer", *pair)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Deux résultats côte à côte\n\nLES DEUX QUIZ\nAvant : 2 mars 2026")
    assert "Après : 23 mars 2026" in said.out
    assert "Entre les deux : 3 semaines" in said.out
    assert "Activité r-1 : beaucoup avant, pas du tout après" in " ".join(said.out.split())


@pytest.mark.parametrize(("one", "other"), [(OLD, "23 mars"), (RECENT, "9 mars")])
def test_alone_a_result_is_compared_with_the_most_recent_other(
    one: str, other: str, orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "comparer", one)
    assert said.code == 0
    assert f": {other} 2026" in said.out


def test_alone_without_another_it_says_how_to_get_one(
    orientation: Callable[..., Said], store: SessionStore
) -> None:
    put(store, OLD, 0)
    put(store, HALF, 30, finished=False)
    said = orientation("seances", "comparer", OLD)
    assert (said.code, said.out) == (1, "")
    assert "Il faut deux quiz terminés pour les comparer." in said.err
    assert "Refais le quiz un autre jour" in said.err


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((OLD, OLD), "C'est deux fois le même résultat"),
        ((OLD, HALF), "On ne compare que des quiz terminés."),
        ((HALF,), "On ne compare que des quiz terminés."),
        ((OLD, "inconnue"), "Aucun résultat enregistré ne s'appelle « inconnue »."),
        (("../x",), "Aucun résultat enregistré ne s'appelle « ../x »."),
    ],
)
def test_what_cannot_be_compared_is_told(
    words: tuple[str, ...], why: str, orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "comparer", *words)
    assert (said.code, said.out) == (1, "")
    assert why in said.err


@pytest.mark.parametrize("words", [(), (OLD, MIDDLE, RECENT)])
def test_one_or_two_results_must_be_named(
    words: tuple[str, ...], orientation: Callable[..., Said], saved: SessionStore
) -> None:
    said = orientation("seances", "comparer", *words)
    assert (said.code, said.out) == (2, "")


def test_a_real_process_prints_it_on_a_pipe(own_home: Path, saved: SessionStore) -> None:
    done = run("seances", "comparer", RECENT, **{paths.HOME_VARIABLE: str(own_home)})
    assert (done.returncode, done.stderr) == (0, "")
    assert "COMMENT LIRE CES DIFFÉRENCES" in done.stdout
