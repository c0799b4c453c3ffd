"""Where one is in a quiz, and the word of pause between chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientation_tui.matching.next_question import followup
from orientation_tui.reports.progress import chapter_done, place_text
from orientation_tui.sessions.recorder import Recorder
from orientation_tui.sessions.store import SessionStore
from tests.matching.people import CATALOGUE

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "seances")


def quiz(store: SessionStore, form: str) -> Recorder:
    return Recorder.start(store, CATALOGUE, followup, form)


@pytest.mark.parametrize(("form", "whole"), [("express", 23), ("suivi", 27), ("eclair", 6)])
def test_a_short_quiz_counts_all_its_pages(store: SessionStore, form: str, whole: int) -> None:
    recorder = quiz(store, form)
    assert place_text(0, recorder, CATALOGUE) == f"Question 1 sur {whole}"
    assert place_text(whole - 1, recorder, CATALOGUE) == f"Question {whole} sur {whole}"


def test_a_short_quiz_has_no_chapters(store: SessionStore) -> None:
    recorder = quiz(store, "suivi")
    assert {chapter_done(place, recorder, CATALOGUE) for place in range(28)} == {""}


@pytest.mark.parametrize(
    ("position", "said"),
    [
        (0, "Chapitre 1 sur 3 : question 1 sur 23"),
        (6, "Chapitre 1 sur 3 : question 7 sur 23"),
        (7, "Chapitre 2 sur 3 : question 8 sur 23"),
        (17, "Chapitre 3 sur 3 : question 18 sur 23"),
        (18, "Question 19 sur 23"),
        (22, "Question 23 sur 23"),
    ],
)
def test_a_long_quiz_names_the_chapter_until_its_pages(
    store: SessionStore, position: int, said: str
) -> None:
    assert place_text(position, quiz(store, "long"), CATALOGUE) == said


def test_a_pause_is_offered_after_each_full_chapter_and_never_at_the_start(
    store: SessionStore,
) -> None:
    """Seven questions a chapter; the third, of four only, runs into the pages without a pause."""
    recorder = quiz(store, "long")
    told = {place: chapter_done(place, recorder, CATALOGUE) for place in range(24)}
    paused = {place: text for place, text in told.items() if text}
    assert list(paused) == [7, 14]
    assert paused[7].startswith("Chapitre 1 terminé.")
    assert paused[14].startswith("Chapitre 2 terminé.")
    assert "tout est enregistré" in paused[7]


def test_the_bundled_long_quiz_pauses_where_its_chapters_change(
    store: SessionStore, catalogue: Catalogue
) -> None:
    form = next(form for form in catalogue.forms.values() if form.chapter)
    recorder = Recorder.start(store, catalogue, followup, form.id)
    count = len(form.questions)
    chapters = [place_text(p, recorder, catalogue).partition(" :")[0] for p in range(count)]
    changes = [p for p in range(1, count) if chapters[p] != chapters[p - 1]]
    assert changes == [p for p in range(1, count) if chapter_done(p, recorder, catalogue)]
    assert chapters[-1].startswith(f"Chapitre {len(changes) + 1} sur {len(changes) + 1}")
