"""The help page: method, privacy and keys in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from orientation_tui.reports.about import about_page
from tests.reports.pages import find, read

PAGE = about_page(Path("/quelque/part/seances"), 171)


def test_it_says_where_answers_are_and_how_to_erase_them() -> None:
    shown = read(find(PAGE, "prive"))
    assert "/quelque/part/seances" in shown
    assert "Rien n'est envoyé nulle part." in shown
    assert "orientation seances tout-effacer" in shown


def test_it_counts_the_careers_of_this_catalogue() -> None:
    assert "avec 171 métiers" in read(find(PAGE, "quoi"))


@pytest.mark.parametrize("said", ["pas un verdict", "ne mesure ni tes capacités ni ton avenir"])
def test_it_promises_no_more_than_it_can(said: str) -> None:
    assert said in read(PAGE)


def test_it_tells_the_method_its_limits_and_its_sources() -> None:
    method = read(find(PAGE, "methode"))
    assert "41 intérêts de base" in method
    assert "leur somme est le total" in method
    assert "corrélation" not in method
    assert "Limites" in method
    credits_ = read(find(PAGE, "credits"))
    assert "O*NET 29.3" in credits_
    assert "CC BY 4.0, modifiée" in credits_
    assert "ROME 4.0, France Travail, Licence Ouverte 2.0" in credits_


def test_it_names_the_keys_of_both_keyboards_and_line_mode() -> None:
    keys = read(find(PAGE, "touches"))
    assert "& é \" ' (" in keys
    assert "orientation --texte" in keys


def test_line_mode_is_told_what_to_type_and_no_key() -> None:
    lines = read(find(about_page(Path("/x"), 171, line_mode=True), "touches"))
    assert "Une ligne vide" in lines
    assert "F2" not in lines
