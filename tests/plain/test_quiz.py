"""What somebody can type at each question of line mode, and what is kept of it."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orientation_tui.plain.run import run_plain
from orientation_tui.sessions.store import SessionStore
from tests.plain.journeys import GIVEN, PAGES, QUIZ, RATED, START, Screen, asked, sit
from tests.plain.journeys import given as answers
from tests.samples import RATED as QUESTIONS

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.content.catalogue import Catalogue

FIRST, SECOND = QUESTIONS[:2]
AGAIN = "Tape un nombre de 1 à 5, ou 0 si tu ne sais pas."
AT_WISHES, AT_STUDIES, AT_DREAM = RATED, (*RATED, *PAGES[:2]), (*RATED, *PAGES[:3])
AZERTY = pytest.param(
    "é",
    2,
)
UNKNOWN_AZERTY = pytest.param(
    "à",
)


def test_every_answer_of_the_quiz_is_kept_as_typed(small: Catalogue, store: SessionStore) -> None:
    text = sit(small, store, START, *QUIZ)
    assert answers(store) == GIVEN
    assert list(answers(store)) == list(GIVEN)
    assert asked(text) == [*range(1, 23)]
    assert text.count("sur 22") == 22


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("1", 1), ("5", 5), ("&", 1), AZERTY, ('"', 3), ("'", 4), ("(", 5), (" 3 ", 3)],
)
def test_digits_and_the_unshifted_azerty_row_answer(
    typed: str, kept: int, small: Catalogue, store: SessionStore
) -> None:
    text = sit(small, store, START, typed)
    assert AGAIN not in text
    assert answers(store) == {FIRST: kept}


@pytest.mark.parametrize("typed", ["0", "?", UNKNOWN_AZERTY])
def test_not_knowing_is_an_answer(typed: str, small: Catalogue, store: SessionStore) -> None:
    text = sit(small, store, START, typed)
    assert asked(text) == [1, 2]
    assert answers(store) == {FIRST: None}


@pytest.mark.parametrize("typed", ["", "6", "9", "-1", "1.5", "33", "oui", "²", "1" * 5000, "½"])
def test_anything_else_is_asked_again_kindly(
    typed: str, small: Catalogue, store: SessionStore
) -> None:
    text = sit(small, store, START, typed, "4")
    assert text.count(AGAIN) == 1
    assert asked(text) == [1, 2]
    assert answers(store) == {FIRST: 4}


@pytest.mark.parametrize("word", ["r", "R", "retour", "Retour"])
def test_going_back_shows_the_answer_and_an_empty_line_keeps_it(
    word: str, small: Catalogue, store: SessionStore
) -> None:
    text = sit(small, store, START, "5", word, "", "2")
    assert asked(text) == [1, 2, 1, 2, 3]
    assert "Réponse actuelle : 5. Entrée la garde." in text
    assert answers(store) == {FIRST: 5, SECOND: 2}


def test_going_back_can_change_an_answer(small: Catalogue, store: SessionStore) -> None:
    sit(small, store, START, "5", "r", "1")
    assert answers(store) == {FIRST: 1}


def test_an_unknown_answer_is_shown_and_kept_too(small: Catalogue, store: SessionStore) -> None:
    text = sit(small, store, START, "0", "r", "")
    assert "Réponse actuelle : je ne sais pas. Entrée la garde." in text
    assert answers(store) == {FIRST: None}


def test_there_is_nothing_before_the_first_question(small: Catalogue, store: SessionStore) -> None:
    assert asked(sit(small, store, START, "r", "r")) == [1, 1, 1]


@pytest.mark.parametrize("word", ["q", "Q", "quitter"])
@pytest.mark.parametrize("before", [(), ("5", "3"), AT_WISHES, AT_STUDIES, AT_DREAM])
def test_quitting_anywhere_says_that_answers_are_kept(
    word: str, before: tuple[str, ...], small: Catalogue, store: SessionStore
) -> None:
    text = sit(small, store, START, *before, word, "5")
    assert text.endswith("Tes réponses sont gardées : relance le programme pour reprendre.\n")
    kept = answers(store) if before else {}
    assert kept == dict([*GIVEN.items()][: len(before)])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1", ("nuit",)),
        ("2,1", ("exterieur", "nuit")),
        ("1 ; 3", ("nuit", "equipe")),
        ("1 1,1", ("nuit",)),
        ('&,"', ("nuit", "equipe")),
        ("", ()),
        ("0", ()),
    ],
)
def test_wishes_are_numbers_separated_somehow(
    typed: str, kept: AnswerValue, small: Catalogue, store: SessionStore
) -> None:
    sit(small, store, START, *AT_WISHES, typed)
    assert answers(store)["envies"] == kept


@pytest.mark.parametrize("typed", ["6", "1,9", "dehors", "1-2", "0,1"])
def test_wishes_that_do_not_exist_are_asked_again(
    typed: str, small: Catalogue, store: SessionStore
) -> None:
    text = sit(small, store, START, *AT_WISHES, typed, "2")
    assert text.count("Tape des nombres de 1 à 5, séparés par des virgules.") == 1
    assert answers(store)["envies"] == ("exterieur",)


def test_wishes_are_kept_by_an_empty_line_when_coming_back(
    small: Catalogue, store: SessionStore
) -> None:
    text = sit(small, store, START, *AT_WISHES, "3,1", "r", "", "2")
    assert "Réponse actuelle : equipe, nuit. Entrée la garde." in text
    assert answers(store)["envies"] == ("equipe", "nuit")


@pytest.mark.parametrize(("typed", "kept"), [("1", "aucun"), ("4", "master"), ("0", None)])
def test_studies_are_a_number_or_unknown(
    typed: str, kept: AnswerValue, small: Catalogue, store: SessionStore
) -> None:
    sit(small, store, START, *AT_STUDIES, "5", "", typed)
    assert answers(store)["etudes"] == kept


def test_the_career_in_mind_is_searched_by_words(small: Catalogue, store: SessionStore) -> None:
    text = sit(small, store, START, *AT_DREAM, "zzz", "luth", "2", "peintre", "1")
    assert "Aucun métier du catalogue ne contient ces mots." in text
    assert "1. Luthier / Luthière\n2. Aucun de ceux-là\n" in text
    assert answers(store)["reve"] == "peintre"


@pytest.mark.parametrize("typed", ["", "0", "?"])
def test_no_career_in_mind_can_be_passed(typed: str, small: Catalogue, store: SessionStore) -> None:
    text = sit(small, store, START, *AT_DREAM, typed)
    assert answers(store)["reve"] is None
    assert "TON PROFIL" in text


def test_all_the_same_answers_get_no_ranking_but_two_ways_on(
    small: Catalogue, store: SessionStore
) -> None:
    flat = (START, *"3" * 18, "", "", "0", "")
    text = sit(small, store, *flat, "1", "5", "q")
    assert "PAS ENCORE DE CLASSEMENT" in text
    assert asked(text) == [*range(1, 23), 1, 2]
    assert "Réponse actuelle : 3. Entrée la garde." in text
    assert answers(store)[FIRST] == 5


def test_a_finished_quiz_can_be_gone_through_again(small: Catalogue, store: SessionStore) -> None:
    text = sit(small, store, START, *QUIZ, "11", "1", *[""] * 21)
    assert asked(text) == [*range(1, 23)] * 2
    assert answers(store) == GIVEN | {FIRST: 1}
    assert text.count("TON PROFIL") == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(lines=st.lists(st.text(max_size=12) | st.sampled_from(["1", "2", "r", "q"]), max_size=40))
def test_whatever_is_typed_nothing_breaks_nor_reaches_the_screen_raw(
    lines: list[str], small: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> None:
    screen = Screen()
    own = SessionStore(tmp_path_factory.mktemp("essai") / "seances")
    run_plain(small, own, StringIO("".join(f"{line}\n" for line in lines)), screen)
    assert all(c == "\n" or c.isprintable() for c in screen.text)
    assert screen.text.endswith("relance le programme pour reprendre.\n")
