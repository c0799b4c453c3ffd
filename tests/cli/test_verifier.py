"""`verifier`, and `--contenu` before or after any command."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui import paths
from tests.samples import career, write_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said

BROKEN: dict[str, Any] = {
    "careers": [
        career("casse", sector="inconnu", contexts=["volcan"]),
        career("casse-aussi", title_m=3, sommaire="x"),
    ],
    "questions": "[[question\n",
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A counsellor's folder with one career more."""
    mine = career("boulanger", title_m="Boulanger", title_f="Boulangère", summary="Fait du pain.")
    return write_files(tmp_path / "le mien", careers=[mine])


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return write_files(tmp_path / "casse", **BROKEN)


def test_the_bundled_content_has_no_defect(real: Callable[..., Said]) -> None:
    said = real("verifier", "--sans-audit")
    assert (said.code, said.err) == (0, "")
    last = said.out.splitlines()[-1]
    assert last.startswith(f"{paths.content_dir()} : ")
    assert ", 0 erreur(s), " in last


def test_a_good_folder_is_counted_over_the_bundled_one(
    own: Path, orientation: Callable[..., Said]
) -> None:
    (own / "guides").mkdir()
    said = orientation("verifier", "--sans-audit", str(own))
    assert f"{own} : 7 métiers, 1 guides, " in said.out


def test_a_folder_may_be_named_by_the_option_too(
    own: Path, orientation: Callable[..., Said]
) -> None:
    said = orientation("verifier", "--sans-audit", "--contenu", str(own))
    assert f"{own} : 7 métiers" in said.out


def test_every_defect_is_told_with_its_place(
    broken: Path, orientation: Callable[..., Said]
) -> None:
    said = orientation("verifier", str(broken))
    assert said.code == 1
    for place in (
        "careers.toml, métier « casse-aussi », champ title_m : trouvé",
        "careers.toml, métier « casse-aussi », champ sommaire",
        "questions.toml, ligne 1",
    ):
        assert place in said.out + said.err
    assert "Traceback" not in said.err


def test_unknown_names_in_a_folder_are_told(
    tmp_path: Path, orientation: Callable[..., Said]
) -> None:
    folder = write_files(tmp_path / "x", careers=BROKEN["careers"][:1])
    said = orientation("verifier", str(folder))
    assert said.code == 1
    assert "« inconnu »" in said.out
    assert "« volcan »" in said.out


def test_a_broken_guide_is_told(orientation: Callable[..., Said]) -> None:
    said = orientation("verifier", "--sans-audit", "--json")
    assert said.code == 1
    read = json.loads(said.out)
    assert (read["metiers"], read["guides"], len(read["erreurs"])) == (6, 1, 2)
    assert {problem["file"] for problem in read["erreurs"]} == {"guides/luthier.toml"}
    assert "guides/luthier.toml" in orientation("verifier", "--sans-audit").out


def test_json_can_be_read_by_a_program(broken: Path, orientation: Callable[..., Said]) -> None:
    said = orientation("verifier", "--json", str(broken))
    assert said.code == 1
    read = json.loads(said.out)
    assert read["metiers"] == 0
    assert {"file", "where", "field", "found", "expected"} == set(read["erreurs"][0])
    assert {problem["file"] for problem in read["erreurs"]} == {"careers.toml", "questions.toml"}


def test_json_of_a_sound_folder_holds_no_error(real: Callable[..., Said]) -> None:
    said = real("verifier", "--json", "--sans-audit")
    assert said.code == 0
    read = json.loads(said.out)
    assert read["erreurs"] == []
    assert read["metiers"] >= 171
    assert read["guides"] >= 4


@pytest.mark.parametrize("name", ["absent", "vide", "fichier"])
def test_what_is_not_a_content_folder_is_told(
    name: str, tmp_path: Path, orientation: Callable[..., Said]
) -> None:
    (tmp_path / "vide").mkdir()
    (tmp_path / "fichier").write_text("x")
    said = orientation("verifier", str(tmp_path / name))
    assert said.code == 1
    assert f"{tmp_path / name} : trouvé aucun" in said.out


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["fiche", "boulanger"], "Fait du pain."),
        (["comparer", "boulanger", "apiculteur"], "Boulanger / Boulangère"),
        (["explorer", "pain"], "1 métier sur 7."),
        (["seances", "tout-effacer", "--oui"], "0 résultat(s)"),
    ],
)
def test_own_content_is_taken_before_and_after_the_command(
    before: bool, words: list[str], shown: str, own: Path, orientation: Callable[..., Said]
) -> None:
    option = ["--contenu", str(own)]
    said = orientation(*option, *words) if before else orientation(words[0], *option, *words[1:])
    assert (said.code, said.err) == (0, "")
    assert shown in said.out


@pytest.mark.parametrize("action", ["lister", "tout-effacer"])
def test_own_content_is_taken_after_an_action_too(
    action: str, own: Path, orientation: Callable[..., Said]
) -> None:
    more = ["--oui"] if action == "tout-effacer" else []
    assert orientation("seances", action, *more, "--contenu", str(own)).code == 0


@pytest.mark.parametrize(
    "words", [["fiche", "apiculteur"], ["explorer"], ["comparer", "a", "b"], ["--texte"], []]
)
def test_a_broken_folder_reports_every_problem_at_once(
    words: list[str], broken: Path, orientation: Callable[..., Said]
) -> None:
    said = orientation("--contenu", str(broken), *words)
    assert (said.code, said.out) == (1, "")
    counted = re.search(r" : (\d+) erreurs\.\n", said.err)
    assert counted
    assert int(counted[1]) == said.err.count("\n  - ") >= 3
    assert "questions.toml, ligne 1" in said.err
    assert "casse-aussi" in said.err
    assert "« orientation verifier DOSSIER »" in said.err


@pytest.mark.parametrize("written", [b"\xff\xfe", b"a = ", b"career = 3\n", b"[[career]]\n"])
def test_no_content_file_gives_a_traceback(
    written: bytes, tmp_path: Path, orientation: Callable[..., Said]
) -> None:
    (tmp_path / "careers.toml").write_bytes(written)
    said = orientation("--contenu", str(tmp_path), "fiche", "apiculteur")
    assert said.code == 1
    assert "careers.toml" in said.err
