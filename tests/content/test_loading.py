"""Content folders: the bundled one, and a counsellor's own over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui import paths
from orientation_tui.content.loading import load_catalogue
from orientation_tui.content.problems import ContentError
from tests.samples import career, put, questions, taxonomy, write_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue


@pytest.fixture
def own(tmp_path: Path) -> Callable[..., Path]:
    """Write a counsellor's folder holding only the files given."""
    return lambda **files: write_files(tmp_path / "perso", **files)


@pytest.fixture
def base(content_folder: Callable[..., Path]) -> Path:
    return content_folder(careers=[career("un"), career("deux")])


def problem_of(bundled: Path, own_folder: Path | None = None) -> str:
    with pytest.raises(ContentError) as caught:
        load_catalogue(bundled, own_folder)
    return str(caught.value)


class TestOneFolder:
    def test_careers_keep_the_order_of_the_file(self, base: Path) -> None:
        assert list(load_catalogue(base).careers) == ["un", "deux"]

    def test_missing_folder_is_told(self, tmp_path: Path) -> None:
        text = problem_of(tmp_path / "nulle-part")
        assert "nulle-part" in text
        assert "aucun dossier" in text

    def test_file_in_place_of_a_folder_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "fichier").write_text("")
        assert "aucun dossier" in problem_of(tmp_path / "fichier")

    def test_empty_folder_names_the_three_files_it_needs(self, tmp_path: Path) -> None:
        text = problem_of(tmp_path)
        for name in ("careers.toml", "questions.toml", "taxonomy.toml"):
            assert f"{name} : trouvé aucun fichier" in text

    @pytest.mark.parametrize("name", ["careers.toml", "questions.toml", "taxonomy.toml"])
    def test_one_missing_file_is_told(self, name: str, base: Path) -> None:
        (base / name).unlink()
        assert f"{name} : trouvé aucun fichier" in problem_of(base)

    @pytest.mark.parametrize("careers", ["", "career = []\n", "# rien\n"])
    def test_no_career_at_all_is_told(
        self, careers: str, content_folder: Callable[..., Path]
    ) -> None:
        assert "aucun métier" in problem_of(content_folder(careers=careers))

    def test_folder_name_too_long_for_the_disk_is_told(self, base: Path) -> None:
        assert "aucun dossier" in problem_of(base, base / ("x" * 300))

    def test_folder_name_with_an_escape_code_is_made_visible(self, base: Path) -> None:
        assert "\x1b" not in problem_of(base, base / "a\x1b[31m")

    def test_way_out_names_the_command(self, tmp_path: Path) -> None:
        with pytest.raises(ContentError) as caught:
            load_catalogue(tmp_path)
        assert "orientation verifier" in caught.value.way_out


class TestVersion:
    def test_is_the_same_for_the_same_files(self, content_folder: Callable[..., Path]) -> None:
        one, two = content_folder("un"), content_folder("deux")
        assert load_catalogue(one).version == load_catalogue(two).version

    def test_changes_with_the_files(self, content_folder: Callable[..., Path]) -> None:
        changed = content_folder("deux", careers=[career(title_m="Autre")])
        assert load_catalogue(content_folder("un")).version != load_catalogue(changed).version

    def test_is_a_hexadecimal_word_as_sessions_store_it(self, base: Path) -> None:
        version = load_catalogue(base).version
        assert len(version) == 12
        assert int(version, 16) >= 0


class TestOwnFolder:
    def test_replaces_a_career_in_its_place_and_adds_others_after(
        self, base: Path, own: Callable[..., Path]
    ) -> None:
        folder = own(careers=[career("neuf"), career("un", title_m="À moi")])
        both = load_catalogue(base, folder)
        assert list(both.careers) == ["un", "deux", "neuf"]
        assert both.career("un").title_m == "À moi"
        assert both.career("deux").title_m == "Apiculteur"

    def test_changes_the_version(self, base: Path, own: Callable[..., Path]) -> None:
        both = load_catalogue(base, own(careers=[career("neuf")]))
        assert both.version != load_catalogue(base).version

    def test_replaces_and_adds_questions_pages_and_forms(
        self, base: Path, own: Callable[..., Path]
    ) -> None:
        bank = questions()
        mine: dict[str, Any] = {
            "scale": bank["scale"] | {"prompt": "Et ça ?"},
            "question": [
                bank["question"][0] | {"text": "Changée."},
                bank["question"][0] | {"id": "r-9"},
            ],
            "preference": [],
            "form": [bank["form"][0] | {"id": "mien"}],
        }
        both = load_catalogue(base, own(questions=mine))
        assert both.bank.scale.prompt == "Et ça ?"
        assert both.questions["r-1"].text == "Changée."
        assert both.questions["r-9"].riasec == ("R",)
        assert both.questions["i-1"].text == "Activité i-1."
        assert list(both.forms) == ["express", "eclair", "mien"]
        assert len(both.preferences) == 4

    def test_replaces_the_vocabularies(self, base: Path, own: Callable[..., Path]) -> None:
        renamed = put(taxonomy(), "sector.0.label", "Dehors")
        both = load_catalogue(base, own(taxonomy=renamed))
        assert both.label("sector", "nature") == "Dehors"

    def test_may_use_the_ids_of_the_bundled_one(self, base: Path, own: Callable[..., Path]) -> None:
        both = load_catalogue(base, own(careers=[career("neuf", sector="sante")]))
        assert both.career("neuf").sector == "sante"

    def test_unknown_id_in_it_is_told(self, base: Path, own: Callable[..., Path]) -> None:
        text = problem_of(base, own(careers=[career("neuf", sector="sant")]))
        assert "métier « neuf », champ sector : trouvé « sant »" in text
        assert "peut-être sante" in text

    def test_mistake_in_it_is_told(self, base: Path, own: Callable[..., Path]) -> None:
        assert "métier « neuf »" in problem_of(base, own(careers=[career("neuf", title_m=1)]))

    def test_holding_only_guides_is_enough(self, base: Path, tmp_path: Path) -> None:
        (tmp_path / "perso" / "guides").mkdir(parents=True)
        both = load_catalogue(base, tmp_path / "perso")
        assert both.folders == (base, tmp_path / "perso")

    def test_empty_one_is_told(self, base: Path, tmp_path: Path) -> None:
        (tmp_path / "vide").mkdir()
        text = problem_of(base, tmp_path / "vide")
        assert "aucun fichier de contenu" in text
        assert "careers.toml" in text

    def test_missing_one_is_told(self, base: Path, tmp_path: Path) -> None:
        assert "aucun dossier" in problem_of(base, tmp_path / "nulle-part")

    def test_does_not_change_the_bundled_files(self, base: Path, own: Callable[..., Path]) -> None:
        before = {p: p.read_bytes() for p in base.rglob("*") if p.is_file()}
        load_catalogue(base, own(careers=[career("un", title_m="À moi")]))
        assert {p: p.read_bytes() for p in base.rglob("*") if p.is_file()} == before


class TestBundled:
    """The content that comes with the program, whatever its size."""

    def test_loads_with_every_career_under_its_own_id(self, catalogue: Catalogue) -> None:
        assert catalogue.careers
        assert all(career_id == c.id for career_id, c in catalogue.careers.items())

    def test_an_own_folder_can_stand_over_it(self, tmp_path: Path, catalogue: Catalogue) -> None:
        first = next(iter(catalogue.careers.values()))
        renamed = first.model_dump(exclude_none=True) | {"title_m": "À moi", "title_f": "À moi"}
        both = load_catalogue(paths.content_dir(), write_files(tmp_path / "p", careers=[renamed]))
        assert both.career(first.id).title == "À moi"
        assert list(both.careers) == list(catalogue.careers)
