"""Help, version and wrong words: French, one sentence and a way out, never a traceback."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from orientation_tui import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

COMMANDS = ("fiche", "comparer", "explorer", "seances", "verifier")
ENGLISH = re.compile(
    r"\b(usage:|error|show this|expected|invalid|required|unrecognized|argument [A-Z-]+:|choose)\b"
)


def test_version(real: Callable[..., Said]) -> None:
    assert real("--version").out == f"orientation {__version__}\n"
    assert real("--version").code == 0


@pytest.mark.parametrize("option", ["--aide", "--help", "-h"])
def test_help_is_french_and_names_every_command(option: str, real: Callable[..., Said]) -> None:
    said = real(option)
    assert said.code == 0
    assert said.out.startswith("Usage : orientation")
    assert all(f"    {command} " in said.out for command in COMMANDS)
    assert "orientation --texte" in said.out
    assert not ENGLISH.search(said.out)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help(command: str, real: Callable[..., Said]) -> None:
    said = real(command, "--aide")
    assert said.code == 0
    assert said.out.startswith(f"Usage : orientation {command}")
    assert "--contenu DOSSIER" in said.out
    assert not ENGLISH.search(said.out)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["couvreur"], "« couvreur » n'existe pas ; choix : 'fiche', 'comparer'"),
        (["fiche"], "Il manque : ID."),
        (["comparer"], "Il manque : ID."),
        (["seances"], "Il manque : ACTION."),
        (["seances", "montrer"], "Il manque : SEANCE."),
        (["seances", "vider"], "« vider » n'existe pas ; choix : 'lister'"),
        (["fiche", "couvreur", "x"], "Argument inconnu : x."),
        (["--rapide"], "Argument inconnu : --rapide."),
        (["--vers"], "Argument inconnu : --vers."),
        (["--contenu"], "--contenu attend une valeur."),
        (["--texte=oui"], "--texte n'attend pas de valeur."),
        (["explorer", "--salaire-min", "beaucoup"], "attend un nombre entier, pas « beaucoup »."),
        (["explorer", "--tri", "prix"], "« prix » n'existe pas ; choix : 'pertinence'"),
        (["explorer", "--reglemente", "--acces-libre"], "ne vont pas ensemble."),
        (["seances", "supprimer", "--plus-de", "hier"], "attend un nombre entier, pas « hier »."),
    ],
)
def test_wrong_words_get_one_french_sentence_and_a_way_out(
    words: list[str], complaint: str, real: Callable[..., Said]
) -> None:
    said = real(*words)
    assert said.code == 2
    assert said.out == ""
    sentence, way_out = said.err.splitlines()
    assert complaint in sentence
    assert re.fullmatch(r"Voir « orientation[a-z ]* --aide »\.", way_out)
    assert not ENGLISH.search(said.err)


def test_control_characters_in_a_wrong_word_stay_harmless(real: Callable[..., Said]) -> None:
    assert "\x1b" not in real("\x1b[31mfiche").err


@pytest.mark.parametrize(
    "words",
    [
        ("fiche", "a\x1b[31mb"),
        ("comparer", "apiculteur", "a\x1b[31mb"),
        ("seances", "montrer", "a\x1b[31mb"),
        ("--contenu", "/nulle-part/a\x1b[31mb", "fiche", "apiculteur"),
        ("explorer", "--secteur", "a\x1b[31mb"),
        ("verifier", "/nulle-part/a\x1b[31mb"),
    ],
)
def test_control_characters_in_a_name_stay_harmless(
    words: tuple[str, ...], orientation: Callable[..., Said]
) -> None:
    said = orientation(*words)
    assert said.code == 1
    assert "\x1b" not in said.err + said.out
