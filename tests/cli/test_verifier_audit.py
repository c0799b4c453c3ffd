"""What `verifier` says of sound content: tables, counts, findings, and the audit of matching."""

from __future__ import annotations

import json
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui import paths
from orientation_tui.commands import checking
from orientation_tui.content.audit.findings import Finding
from tests import samples
from tests.content.audits import sound
from tests.samples import drop, put, write_content, write_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Said


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Sound bundled content: two careers whose profiles differ."""
    other = put(sound("cirier"), "profile.interests", {"aide": 3, "comptes": 2})
    other = put(other, "profile.riasec", {"R": 2, "I": 3, "A": 5, "S": 6, "E": 2, "C": 4})
    return write_content(tmp_path / "base", careers=[sound(), other | {"sector": "commerce"}])


@pytest.fixture
def verifier(
    base: Path, monkeypatch: pytest.MonkeyPatch, real: Callable[..., Said]
) -> Callable[..., Said]:
    """`verifier` with the sound content in the place of the program's own, and few people."""
    monkeypatch.setattr(paths, "content_dir", lambda: base)
    monkeypatch.setattr(checking, "PEOPLE", 60)
    monkeypatch.setattr(checking, "FEW_PEOPLE", 25)
    return lambda *words: real("verifier", *words)


def own(tmp_path: Path, *careers: dict[str, Any], **files: Any) -> Path:
    return write_files(tmp_path / "le mien", careers=list(careers), **files)


def test_sound_content_gives_a_table_and_no_finding(verifier: Callable[..., Said]) -> None:
    said = verifier("--sans-audit")
    assert said.code == 0
    lines = said.out.splitlines()
    assert lines[0].split() == [
        *("Secteur", "Métiers", "Sections", "Guides", "Sourcés", "Datés", "Err.", "Av.")
    ]
    assert lines[1].split() == ["Nature", "1", "10/10", "0/15", "2/2", "2/2", "0", "0"]
    assert lines[3].split() == ["Ensemble", "2", "20/20", "0/30", "4/4", "4/4", "0", "0"]
    assert max(map(len, lines[:6])) <= 80
    assert lines[-1].endswith(" : 2 métiers, 0 guides, 0 erreur(s), 0 avertissement(s).")
    assert "Par règle" not in said.out
    assert "Appariement" not in said.out


def test_matching_is_audited_unless_told_not_to(verifier: Callable[..., Said]) -> None:
    said = verifier()
    assert said.code == 0
    assert "Appariement : 60 personnes simulées" in said.out
    assert "avertissement [region-peu-couverte] careers.toml, intérêt machines" in said.out
    assert "Appariement : 25 personnes simulées" in verifier("--rapide").out


def test_progress_is_for_terminals_only(verifier: Callable[..., Said]) -> None:
    assert verifier().err == ""


def test_progress_shows_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, verifier: Callable[..., Said]
) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    verifier("--rapide")
    assert "Audit de l'appariement : 0 %" in screen.getvalue()
    assert screen.getvalue().endswith("\r")


def test_quick_and_none_exclude_each_other(verifier: Callable[..., Said]) -> None:
    said = verifier("--rapide", "--sans-audit")
    assert said.code == 2
    assert "ne vont pas ensemble" in said.err


def test_warnings_are_listed_with_exit_0(tmp_path: Path, verifier: Callable[..., Said]) -> None:
    said = verifier("--sans-audit", str(own(tmp_path, sound("vacher", qualities=["Calme"]))))
    assert said.code == 0
    assert "     1 avertissement section-taille" in said.out
    assert "avertissement [section-taille] careers.toml, métier vacher, qualities" in said.out
    assert said.out.endswith("0 erreur(s), 1 avertissement(s).\n")


def test_errors_give_exit_1(tmp_path: Path, verifier: Callable[..., Said]) -> None:
    said = verifier("--sans-audit", str(own(tmp_path, sound("vacher", drawbacks=[]))))
    assert said.code == 1
    assert "erreur [sans-inconvenient] careers.toml, métier vacher, drawbacks" in said.out


def test_only_the_careers_of_a_folder_are_listed(
    base: Path, tmp_path: Path, verifier: Callable[..., Said]
) -> None:
    bad = (sound(drawbacks=[]), drop(sound("cirier"), "salary.year"))
    write_files(base, careers=list(bad))
    assert "apiculteur" in verifier("--sans-audit").out
    said = verifier("--sans-audit", str(own(tmp_path, sound("vacher"))))
    assert said.code == 0
    assert "apiculteur" not in said.out
    assert said.out.splitlines()[1].split()[:2] == ["Nature", "1"]
    # a guide makes its career one of the folder's
    folder = own(tmp_path, sound("vacher"), guides={"cirier": {"career": "cirier"}})
    assert "chiffre-sans-annee" in verifier("--sans-audit", str(folder)).out


def test_what_a_folder_repeats_of_the_bundled_content_is_listed(
    tmp_path: Path, verifier: Callable[..., Said]
) -> None:
    mine = sound("vacher", summary="Élève apiculteur des abeilles.")
    said = verifier("--sans-audit", "--json", str(own(tmp_path, mine)))
    (found,) = json.loads(said.out)["constats"]
    assert (found["rule"], found["careers"]) == ("phrase-repetee", ["apiculteur", "vacher"])


def test_matching_errors_of_a_folder_are_listed(
    tmp_path: Path, verifier: Callable[..., Said]
) -> None:
    said = verifier(str(own(tmp_path, sound("vacher"))))
    assert said.code == 1
    assert "profil-identique" in said.out
    assert "erreur [metier-inaccessible] careers.toml, métier vacher" in said.out


def test_json_holds_everything(verifier: Callable[..., Said]) -> None:
    said = verifier("--json")
    read = json.loads(said.out)
    assert said.code == 0
    assert read["metiers"] == 2
    assert [row["sector"] for row in read["secteurs"]] == ["nature", "commerce"]
    assert read["regles"][0]["count"] == len(read["constats"]) > 0
    assert set(read["constats"][0]) == set(Finding.__dataclass_fields__)
    audit = read["appariement"]
    assert audit["personnes"] == 60
    assert sum(audit["premieres_places"].values()) == pytest.approx(1, abs=1e-3)
    assert json.loads(verifier("--json", "--sans-audit").out)["appariement"] is None


def test_at_most_200_findings_are_printed(
    monkeypatch: pytest.MonkeyPatch, verifier: Callable[..., Said]
) -> None:
    many = tuple(Finding("avertissement", "x", "a.toml", f"n° {n}", "Vois.") for n in range(203))
    monkeypatch.setattr(checking, "audit_content", lambda *_: many)
    said = verifier("--sans-audit")
    assert said.out.count("avertissement [x]") == 200
    assert "… et 3 autres" in said.out
    assert len(json.loads(verifier("--sans-audit", "--json").out)["constats"]) == 203


def test_other_questions_concern_the_matching_of_every_career(
    base: Path, tmp_path: Path, verifier: Callable[..., Said]
) -> None:
    write_files(base, careers=[sound(), sound("cirier")])
    mine = own(tmp_path, put(sound("vacher"), "profile.interests", {"aide": 3, "dessin": 1}))
    assert "profil-identique" not in verifier(str(mine)).out
    write_files(mine, questions=samples.questions())
    assert "profil-identique" in verifier(str(mine)).out
