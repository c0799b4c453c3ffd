"""The input may end anywhere: what was answered is on disk, and the quiz goes on from there."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest

from orientation_tui.plain.run import run_plain
from orientation_tui.sessions.store import SessionStore
from tests.plain.journeys import GIVEN, QUIZ, RESUME, START, Screen, asked, given, only, sit

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue

STEPS = [*GIVEN]
ANSWERED = [*range(22), 21, 22]
"""Steps answered after each line of `QUIZ`: the career in mind takes two lines."""


@pytest.mark.parametrize("lines", range(len(QUIZ) + 1))
def test_the_input_may_end_after_any_line(
    lines: int, small: Catalogue, store: SessionStore
) -> None:
    answered = ANSWERED[lines]
    first = sit(small, store, START, *QUIZ[:lines])
    assert "Tes réponses sont gardées" in first
    if answered == 0:
        assert store.listing().sessions == ()
        return
    assert given(store) == dict([*GIVEN.items()][:answered])
    assert only(store).finished is (answered == len(STEPS))
    if answered == len(STEPS):
        return
    rest = QUIZ[lines if lines <= 21 else 21 :]
    second = sit(small, store, RESUME, *rest)
    assert f"question {answered + 1} sur 22)" in " ".join(second.split())
    assert asked(second) == [*range(answered + 1, 23)]
    assert given(store) == GIVEN
    assert "TON PROFIL" in second


def test_the_input_may_end_at_the_menu(small: Catalogue, store: SessionStore) -> None:
    assert "À bientôt." in sit(small, store)
    assert not store.folder.exists()


def test_a_line_that_was_not_ended_still_counts(small: Catalogue, store: SessionStore) -> None:
    run_plain(small, store, StringIO("1\n4"), Screen())
    assert given(store) == {STEPS[0]: 4}


def test_a_result_is_found_again_among_the_saved_ones(
    small: Catalogue, store: SessionStore
) -> None:
    sit(small, store, START, *QUIZ)
    text = sit(small, store, "3", "1")
    assert "terminé" in text
    assert "TON PROFIL" in text
    assert asked(text) == []


def test_two_unfinished_quizzes_are_both_kept(small: Catalogue, store: SessionStore) -> None:
    sit(small, store, START, "4")
    sit(small, store, "2", "1", "2")
    sizes = sorted(len(session.given) for session in store.listing().sessions)
    assert sizes == [1, 2]


@pytest.mark.parametrize("typed", ["", "oui", "Oui", "o", "OUI !", "q", "OU I"])
def test_erasing_needs_the_whole_word(typed: str, small: Catalogue, store: SessionStore) -> None:
    sit(small, store, START, "4")
    text = sit(small, store, "4", "2", typed)
    assert "Rien n'a été effacé." in text
    assert given(store) == {STEPS[0]: 4}


def test_erasing_leaves_nothing(small: Catalogue, store: SessionStore) -> None:
    sit(small, store, START, "4")
    sit(small, store, "2", "5")
    text = sit(small, store, "4", "3", "OUI", "3")
    assert "2 résultats effacés." in text
    assert "Aucun résultat enregistré." in text
    assert not store.folder.exists()


def test_the_goodbye_does_not_promise_what_was_erased(
    small: Catalogue, store: SessionStore
) -> None:
    sit(small, store, START, "4")
    text = sit(small, store, "4", "2", "OUI", "q")
    assert "Tes réponses sont gardées" not in text


def test_a_folder_that_cannot_be_written_is_told_once_and_the_quiz_goes_on(
    small: Catalogue, tmp_path: Path
) -> None:
    blocked = tmp_path / "fichier"
    blocked.write_text("pas un dossier")
    text = sit(small, SessionStore(blocked / "seances"), START, *QUIZ)
    told = " ".join(text.split())
    assert told.count("Rien ne peut être enregistré dans") == 1
    assert "tes réponses restent en mémoire" in told
    assert "TON PROFIL" in text


def test_a_damaged_file_is_told_and_the_menu_goes_on(small: Catalogue, store: SessionStore) -> None:
    sit(small, store, START, "4")
    (store.folder / "20260101-000000-abcdef.json").write_text("{")
    text = " ".join(sit(small, store).split())
    assert "20260101-000000-abcdef.json est abîmé" in text
    assert "Reprendre le quiz en cours" in text
