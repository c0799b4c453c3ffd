"""A career's long sections: read when asked for, absent without harm, told when wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.content.catalogue import UnknownCareerError
from orientation_tui.content.loading import load_catalogue, load_guide
from orientation_tui.content.problems import ContentError, Problem
from tests.samples import career, guide, put, write_content, write_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue

    Problems = Callable[..., tuple[Problem, ...]]

FILE = "guides/apiculteur.toml"


@pytest.fixture
def problems(tiny_catalogue: Callable[..., Catalogue]) -> Problems:
    def load(text: dict[str, Any] | str) -> tuple[Problem, ...]:
        small = tiny_catalogue(career(), career("avocat"), guides={"apiculteur": text})
        with pytest.raises(ContentError) as caught:
            load_guide(small, "apiculteur")
        assert all(p.file == FILE for p in caught.value.problems)
        return caught.value.problems

    return load


def test_sections_are_read(tiny_catalogue: Callable[..., Catalogue]) -> None:
    read = load_guide(tiny_catalogue(guides={"apiculteur": guide()}), "apiculteur")
    assert read is not None
    assert read.day[0].start == "08:30"
    assert read.self_assessment[0].yes_means == "pour"
    assert read.schools == ()


def test_career_without_a_guide_has_none(tiny_catalogue: Callable[..., Catalogue]) -> None:
    small = tiny_catalogue(career(), career("avocat"), guides={"apiculteur": guide()})
    assert load_guide(small, "avocat") is None


def test_broken_guide_does_not_keep_the_catalogue_from_loading(
    tiny_catalogue: Callable[..., Catalogue],
) -> None:
    assert tiny_catalogue(guides={"apiculteur": "a = "}).careers


def test_guide_of_an_unknown_career_is_refused_whatever_the_name(
    tiny_catalogue: Callable[..., Catalogue],
) -> None:
    with pytest.raises(UnknownCareerError):
        load_guide(tiny_catalogue(guides={"fantome": guide()}), "../guides/fantome")


class TestOwnFolder:
    def test_own_guide_wins(self, tmp_path: Path) -> None:
        base = write_content(tmp_path / "base", guides={"apiculteur": guide()})
        mine = guide() | {"studies": "À ma façon."}
        own = write_files(tmp_path / "perso", guides={"apiculteur": mine})
        read = load_guide(load_catalogue(base, own), "apiculteur")
        assert read is not None
        assert read.studies == "À ma façon."

    def test_bundled_guide_stays_where_the_own_folder_has_none(self, tmp_path: Path) -> None:
        base = write_content(tmp_path / "base", guides={"apiculteur": guide()})
        own = write_files(tmp_path / "perso", careers=[career("avocat")])
        assert load_guide(load_catalogue(base, own), "apiculteur") is not None

    def test_mistake_in_the_own_guide_is_told_rather_than_hidden(self, tmp_path: Path) -> None:
        base = write_content(tmp_path / "base", guides={"apiculteur": guide()})
        own = write_files(tmp_path / "perso", guides={"apiculteur": "career = 3"})
        with pytest.raises(ContentError):
            load_guide(load_catalogue(base, own), "apiculteur")


class TestMistakes:
    def test_guide_of_another_career_is_told(self, problems: Problems) -> None:
        (problem,) = problems(guide() | {"career": "avocat"})
        assert (problem.field, problem.found, problem.expected) == (
            "champ career",
            "avocat",
            "apiculteur",
        )

    def test_guide_of_an_unknown_career_is_told_with_the_closest(self, problems: Problems) -> None:
        found = problems(guide() | {"career": "apicultur"})
        assert "« apicultur »" in {p.found for p in found}
        assert any("peut-être apiculteur" in p.expected for p in found)

    @pytest.mark.parametrize(
        ("tie", "close"),
        [
            ("context:exterieurs", "exterieur"),
            ("interest:natures", "nature"),
            ("style:initiatives", "initiative"),
            ("value:suport", "support"),
        ],
    )
    def test_unknown_tie_is_told_with_the_closest(
        self, tie: str, close: str, problems: Problems
    ) -> None:
        (problem,) = problems(put(guide(), "self_assessment.0.tie", tie))
        assert problem.field == "champ self_assessment[1].tie"
        assert problem.found == f"« {tie.split(':')[1]} »"
        assert f"peut-être {close}" in problem.expected

    def test_contrast_with_an_unknown_career_is_told(self, problems: Problems) -> None:
        (problem,) = problems(put(guide(), "contrasts.0.career", "avocate"))
        assert (problem.field, problem.found) == ("champ contrasts", "« avocate »")
        assert "peut-être avocat" in problem.expected

    @pytest.mark.parametrize(
        ("path", "value", "expected"),
        [
            ("day.0.start", "8h30", "une heure comme 08:30"),
            ("day.0.end", "24:00", "une heure comme 08:30"),
            ("self_assessment.0.tie", "loisir:peche", "« style:… »"),
            ("self_assessment.0.yes_means", "oui", "'pour' ou 'contre'"),
            ("figures.0.year", "hier", "un nombre entier"),
            ("faq.0.answer", "a\x1b]52;c;x\x07", "U+001B refusé"),
            ("tools", "Un enfumoir", "une liste entre crochets"),
        ],
    )
    def test_wrong_field_is_told(
        self, path: str, value: Any, expected: str, problems: Problems
    ) -> None:
        (problem,) = problems(put(guide(), path, value))
        assert expected in problem.expected
        assert "\x1b" not in str(problem)

    def test_field_and_entry_are_named(self, problems: Problems) -> None:
        (problem,) = problems(put(guide(), "day.0.start", "8h30"))
        assert "day" in problem.where
        assert "1" in problem.where
        assert problem.field == "champ start"

    def test_unknown_section_is_told(self, problems: Problems) -> None:
        (problem,) = problems(guide() | {"salaire": "beaucoup"})
        assert problem.field == "champ salaire"

    def test_broken_toml_is_told_with_its_line(
        self, tiny_catalogue: Callable[..., Catalogue]
    ) -> None:
        small = tiny_catalogue(guides={"apiculteur": "career = 'apiculteur'\ntools = \n"})
        with pytest.raises(ContentError, match=r"apiculteur\.toml, ligne 2"):
            load_guide(small, "apiculteur")


def test_unreadable_guide_is_told_with_its_folder(problems: Problems) -> None:
    (problem,) = problems("career = 'apiculteur'\ntools = \n")
    assert "ligne 2" in problem.where
