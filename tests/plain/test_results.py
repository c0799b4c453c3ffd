"""What one does with a result in line mode: keep, set aside, compare, change an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.plain.journeys import GIVEN, QUIZ, START, only, sit

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.store import SessionStore

FIRST = next(iter(GIVEN))


def number(text: str, option: str) -> str:
    """The number under which the last menu offers `option`."""
    return re.findall(rf"^(\d+)\. {re.escape(option)}", text, re.MULTILINE)[-1]


class Sitter:
    """Somebody who reads the menu before typing: each step replays all before it."""

    def __init__(self, catalogue: Catalogue, store: SessionStore) -> None:
        self._catalogue = catalogue
        self._store = store
        self._lines = [START, *QUIZ]

    def does(self, option: str, *lines: str) -> str:
        """Choose an option of the menu, then type `lines`; return what shows from there on."""
        before = self._screen()
        self._lines += [number(before, option), *lines]
        return self._screen().removeprefix(before.removesuffix(_END))

    def _screen(self) -> str:
        self._store.delete_all()
        return sit(self._catalogue, self._store, *self._lines)


_END = "\n\nÀ bientôt. Tes réponses sont gardées : relance le programme pour reprendre.\n"


def test_a_career_is_kept_then_no_longer(small: Catalogue, store: SessionStore) -> None:
    sitter = Sitter(small, store)
    assert "Ce métier est gardé : Luthier / Luthière." in sitter.does("Garder", "1")
    assert only(store).kept == ("luthier",)
    assert "Ce métier n'est plus gardé : Luthier / Luthière." in sitter.does("Garder", "1")
    assert only(store).kept == ()


def test_a_career_set_aside_leaves_the_list_and_comes_back(
    small: Catalogue, store: SessionStore
) -> None:
    sitter = Sitter(small, store)
    gone = sitter.does("Mettre un métier de côté", "1")
    assert "MIS DE CÔTÉ\n- Luthier / Luthière" in gone
    assert "Ouvrir : Luthier" not in gone
    assert only(store).set_aside == ("luthier",)
    assert "Tape un nombre de 1 à 5" in sitter.does("Mettre un métier de côté", "49", "5")
    again = sitter.does("Mettre un métier de côté", "4")
    assert "MIS DE CÔTÉ" not in again
    assert only(store).set_aside == ()


def test_three_careers_are_compared_and_wrong_numbers_asked_again(
    small: Catalogue, store: SessionStore
) -> None:
    text = Sitter(small, store).does("Comparer", "1", "1,1", "1,2,3,4", "x", "2,3,4")
    assert text.count("Deux ou trois nombres") == 5
    assert "CE QUI DIFFÈRE" in text
    for title in ("Chercheur / Chercheuse", "Apiculteur / Apicultrice", "Peintre"):
        assert f"- {title}" in text
    assert "AVEC MES RÉPONSES" in text


def test_an_empty_line_gives_up_comparing(small: Catalogue, store: SessionStore) -> None:
    text = Sitter(small, store).does("Comparer", "")
    assert "CE QUI DIFFÈRE" not in text
    assert "Menu principal" in text


def test_an_answer_is_changed_and_the_careers_shown_again(
    small: Catalogue, store: SessionStore
) -> None:
    text = Sitter(small, store).does("Changer une réponse", "1", "1")
    assert "Réponse actuelle : 5. Entrée la garde." in text
    assert "Les mêmes métiers, dans un autre ordre." in text
    assert "CE QUE DISENT TES RÉPONSES" in text
    assert only(store).given == GIVEN | {FIRST: 1}


def test_looking_at_an_answer_without_changing_it(small: Catalogue, store: SessionStore) -> None:
    for typed in ("", "r"):
        text = Sitter(small, store).does("Changer une réponse", "1", typed)
        assert "La liste ne change pas." in text
        assert only(store).given == GIVEN


def test_nothing_is_written_when_one_thinks_better_of_it(
    small: Catalogue, store: SessionStore
) -> None:
    text = Sitter(small, store).does("Emporter", "5")
    assert "Ne rien écrire" in text
    assert "Écrit :" not in text


def test_a_filter_stays_in_sight_until_it_is_taken_off(
    small: Catalogue, store: SessionStore
) -> None:
    sitter = Sitter(small, store)
    text = sitter.does("Filtrer", "4", "1")
    assert "Filtre : sans : nuit" in text
    assert "il en cache 1." in text
    assert "Ouvrir : Chercheur" not in text
    text = sitter.does("Filtrer", "1", "1")
    assert "Filtre : secteur : Nature ; sans : nuit" in text
    assert "Filtre : secteur : Nature ; sans : nuit" in sitter.does("Garder", "1")
    assert "Filtre :" not in sitter.does("Filtrer", "5")


def test_a_filter_that_lets_nothing_through_says_so(small: Catalogue, store: SessionStore) -> None:
    text = Sitter(small, store).does("Filtrer", "3", "5")
    assert "Aucun métier proche ou à explorer ne passe ce filtre." in text


def test_one_may_think_better_of_keeping_or_setting_aside(
    small: Catalogue, store: SessionStore
) -> None:
    sitter = Sitter(small, store)
    sitter.does("Garder", "5")
    sitter.does("Mettre un métier de côté", "5")
    assert (only(store).kept, only(store).set_aside) == ((), ())
