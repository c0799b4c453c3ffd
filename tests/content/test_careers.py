"""Every kind of mistake in careers.toml is told: file, career, field, found, expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.content.loading import load_catalogue
from orientation_tui.content.problems import ContentError, Problem
from tests.samples import career, drop, put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue

    Problems = Callable[..., tuple[Problem, ...]]

FLAT = dict.fromkeys("RIASEC", 4)
ADVANTAGE = {"text": "Être dehors.", "tags": ["loisir:peche"]}

# path in the career, what is written there, field told, found, part of what was expected
DEFECTS: dict[str, tuple[str, Any, str, str, str]] = {
    "number for text": ("title_m", 3, "title_m", "« 3 »", "texte entre guillemets"),
    "empty text": ("title_f", "", "title_f", "«  »", ""),
    "title too long": ("title_m", "x" * 301, "title_m", "xxx… »", "au plus 300"),
    "paragraph too long": ("introduction", "x" * 1501, "introduction", "…", "au plus 1500"),
    "escape code": ("summary", "a\x1b[31mb", "summary", "« a\\x1b[31mb »", "U+001B refusé"),
    "bidi override": ("summary", "a\u202eb", "summary", "« a\\u202eb »", "U+202E refusé"),
    "private use": ("title_m", "\ue000", "title_m", "« \\ue000 »", "U+E000 refusé"),
    "unknown field": ("couleur", "bleu", "couleur", "« bleu »", "un champ connu"),
    "unknown field inside": ("salary.net", 1, "salary.net", "« 1 »", "un champ connu"),
    "text for a list": ("missions", "Récolter", "missions", "« Récolter »", "une liste"),
    "number in a list": ("missions.1", 7, "missions[2]", "« 7 »", "texte entre guillemets"),
    "number for a table": ("salary", 2000, "salary", "« 2000 »", "une table"),
    "list for a table": ("studies", [1, 2], "studies", "une liste de 2", "une table"),
    "negative salary": ("salary.start.low", -1, "salary.start.low", "« -1 »", "au moins 0"),
    "huge salary": ("salary.start.high", 10**6, "salary.start.high", "1000000", "au plus 100000"),
    "cents": ("salary.start.low", 2200.5, "salary.start.low", "« 2200.5 »", "un nombre entier"),
    "words for money": ("salary.start.low", "deux", "salary.start.low", "deux", "nombre entier"),
    "range reversed": ("salary.start", {"low": 9, "high": 8}, "salary.start", "", "le minimum"),
    "range empty": ("salary.start", {}, "salary.start", "une table", "ni minimum ni maximum"),
    "start above experienced": ("salary.start", {"low": 3201}, "salary", "", "début de carrière"),
    "salary without source": ("salary.sources", [], "salary", "", "un montant sans source"),
    "year too early": ("salary.year", 1989, "salary.year", "« 1989 »", "au moins 1990"),
    "year too late": ("facts.0.year", 2101, "facts[1].year", "« 2101 »", "au plus 2100"),
    "endless studies": ("studies.years", 16, "studies.years", "« 16 »", "au plus 15"),
    "perhaps regulated": ("studies.regulated", "bof", "studies.regulated", "bof", "true ou false"),
    "score too high": ("profile.riasec.R", 7.1, "profile.riasec.R", "« 7.1 »", "au plus 7"),
    "score too low": ("profile.riasec.A", 0, "profile.riasec.A", "« 0 »", "au moins 1"),
    "score in words": ("profile.riasec.A", "peu", "profile.riasec.A", "« peu »", "un nombre"),
    "score not finite": ("profile.riasec.A", float("inf"), "profile.riasec.A", "inf", ""),
    "score not a number": ("profile.riasec.A", float("nan"), "profile.riasec.A", "nan", ""),
    "years not a number": ("studies.years", float("nan"), "studies.years", "nan", ""),
    "six types equal": ("profile.riasec", FLAT, "profile", "", "ont la même valeur"),
    "interest too heavy": ("profile.interests.vente", 4, "profile.interests.vente", "4", "au plus"),
    "value too high": ("profile.values.support", 8, "profile.values.support", "« 8 »", "au plus 7"),
    "style too high": ("profile.styles.initiative", 6, "profile.styles.initiative", "6", "au plus"),
    "tag of no kind": ("advantages.0", ADVANTAGE, "advantages[1].tags[1]", "peche", "context:"),
    "text for a point": ("drawbacks.0", "Les piqûres", "drawbacks[1]", "Les piqûres", "une table"),
    "spaces in an id": ("sector", "la nature", "sector", "« la nature »", "minuscules sans accent"),
    "accent in an id": ("contexts.0", "extérieur", "contexts[1]", "« extérieur »", "minuscules"),
    "path in an id": ("related", ["../../etc"], "related[1]", "« ../../etc »", "minuscules"),
    "empty source": ("sources.0", "", "sources[1]", "«  »", ""),
    "text for codes": ("codes.onet", "45-2093.00", "codes.onet", "« 45-2093.00 »", "une liste"),
    "100,000 characters": ("summary", "é" * 100_000, "summary", "é… »", "au plus 300"),
}  # fmt: skip
REQUIRED = (
    *("title_m", "title_f", "sector", "summary", "salary", "studies", "profile"),
    *("salary.basis", "studies.level", "studies.years", "studies.regulated"),
    *("profile.riasec", "profile.interests", "advantages.0.text", "facts.0.text"),
)


@pytest.fixture
def problems(content_folder: Callable[..., Path]) -> Problems:
    def load(*careers: dict[str, Any]) -> tuple[Problem, ...]:
        with pytest.raises(ContentError) as caught:
            load_catalogue(content_folder(careers=careers))
        assert str(caught.value).replace("\n", " ").isprintable()
        return caught.value.problems

    return load


@pytest.mark.parametrize("name", DEFECTS)
def test_mistake_is_told_with_its_place_and_remedy(name: str, problems: Problems) -> None:
    path, value, field, found, expected = DEFECTS[name]
    (problem,) = problems(career("couvreur"), put(career("apiculteur"), path, value))
    assert problem.file == "careers.toml"
    assert problem.where == "métier « apiculteur »"
    assert problem.field == f"champ {field}"
    assert found in problem.found
    assert expected in problem.expected
    assert len(str(problem)) < 400


@pytest.mark.parametrize("path", REQUIRED)
def test_missing_field_is_told(path: str, problems: Problems) -> None:
    (problem,) = problems(drop(career("apiculteur"), path))
    assert problem.where == "métier « apiculteur »"
    assert problem.field == f"champ {path}".replace(".0", "[1]")
    assert problem.found == "rien"
    assert "obligatoire" in problem.expected


def test_salary_whose_source_gives_no_year_is_accepted(
    tiny_catalogue: Callable[..., Catalogue],
) -> None:
    assert tiny_catalogue(drop(career(), "salary.year")).career("apiculteur").salary.start


@pytest.mark.parametrize("code", "RIASEC")
def test_missing_type_is_named(code: str, problems: Problems) -> None:
    (problem,) = problems(drop(career(), f"profile.riasec.{code}"))
    assert problem.field == "champ profile"
    assert f"il manque le type {code}" in problem.expected


def test_career_without_id_is_told_by_its_number(problems: Problems) -> None:
    (problem,) = problems(career("couvreur"), drop(career(), "id"))
    assert (problem.where, problem.field) == ("métier n° 2", "champ id")


def test_invalid_id_is_quoted(problems: Problems) -> None:
    (problem,) = problems(career("L'Apiculteur\x1b"))
    assert problem.where == "métier « L'Apiculteur\\x1b »"
    assert (problem.field, problem.found) == ("champ id", "« L'Apiculteur\\x1b »")


def test_unknown_field_name_with_an_escape_code_is_made_visible(problems: Problems) -> None:
    (problem,) = problems(put(career(), "cou\x1bleur", 1))
    assert problem.field == "champ cou\\x1bleur"


def test_a_single_table_instead_of_a_list_of_careers_is_told(
    content_folder: Callable[..., Path],
) -> None:
    with pytest.raises(ContentError) as caught:
        load_catalogue(content_folder(careers="[career]\nid = 'apiculteur'\n"))
    (problem,) = caught.value.problems
    assert (problem.field, problem.found) == ("champ career", "une table")
    assert "une liste" in problem.expected


def test_misspelt_table_name_is_told(content_folder: Callable[..., Path]) -> None:
    with pytest.raises(ContentError) as caught:
        load_catalogue(content_folder(careers="[[carreer]]\nid = 'apiculteur'\n"))
    assert [p.field for p in caught.value.problems] == ["champ carreer"]


def test_fifty_mistakes_are_all_told_at_once(problems: Problems) -> None:
    careers = [
        put(career(f"metier-{n}"), path, value)
        for n, (path, value, *_) in enumerate((*DEFECTS.values(), *DEFECTS.values()))
    ][:50]
    found = problems(*careers)
    assert [p.where for p in found] == [f"métier « metier-{n} »" for n in range(50)]
    text = str(ContentError(found))
    assert "50 erreurs" in text
    assert all(str(problem) in text for problem in found)


def test_several_mistakes_of_one_career_are_all_told(problems: Problems) -> None:
    spoilt = put(put(put(career(), "title_m", ""), "studies.years", -1), "salary.year", 3)
    fields = {p.field for p in problems(spoilt)}
    assert fields == {"champ title_m", "champ studies.years", "champ salary.year"}


def test_the_text_shown_stops_at_fifty_but_says_how_many_more(problems: Problems) -> None:
    found = problems(*(put(career(f"metier-{n}"), "title_m", "") for n in range(63)))
    assert len(found) == 63
    text = str(ContentError(found))
    assert "63 erreurs" in text
    assert "et 13 autres" in text
    assert "metier-49" in text
    assert "metier-50" not in text


@pytest.mark.parametrize(
    "text", ["[/", "[b]x", "[ @click=app.quit]x", "C#[sharp]", "\\[red]", "[[]]"]
)
def test_markup_is_ordinary_text(text: str, tiny_catalogue: Callable[..., Catalogue]) -> None:
    spoilt = put(put(career(), "title_m", text), "advantages.0.text", text)
    loaded = tiny_catalogue(spoilt).career("apiculteur")
    assert loaded.title_m == text
    assert loaded.advantages[0].text == text


def test_boundary_values_are_accepted(tiny_catalogue: Callable[..., Catalogue]) -> None:
    table = career(salary={"basis": "salarie"}, facts=[], related=[], languages=[])
    table = put(table, "profile.riasec", {"R": 1, "I": 7, "A": 1, "S": 1, "E": 1, "C": 1})
    assert tiny_catalogue(table).career("apiculteur").salary.start is None


@pytest.mark.parametrize(
    ("masculine", "feminine", "title"),
    [("Couvreur", "Couvreuse", "Couvreur / Couvreuse"), ("Fleuriste", "Fleuriste", "Fleuriste")],
)
def test_both_titles_are_shown_once(
    masculine: str, feminine: str, title: str, tiny_catalogue: Callable[..., Catalogue]
) -> None:
    loaded = tiny_catalogue(career(title_m=masculine, title_f=feminine))
    assert loaded.career("apiculteur").title == title


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("title_m", "x" * 301, "au plus 300 caractères"),
        ("introduction", "x" * 1501, "au plus 1500 caractères"),
        ("title_f", "", "un texte non vide"),
        ("sources.0", "ab", "au moins 3 caractères"),
    ],
)
def test_length_of_a_text_is_told_in_characters(
    path: str, value: str, expected: str, problems: Problems
) -> None:
    (problem,) = problems(put(career(), path, value))
    assert problem.expected == expected


@pytest.mark.parametrize(
    ("path", "expected"), [("profile.riasec.X", "'R'"), ("profile.interests.À", "minuscules")]
)
def test_unknown_key_of_a_table_is_quoted(path: str, expected: str, problems: Problems) -> None:
    (problem,) = problems(put(career(), path, 3))
    assert problem.field.startswith(f"champ {path}")
    assert problem.found == f"« {path[-1]} »"
    assert expected in problem.expected


def test_unknown_key_of_a_table_is_told_without_programmer_words(problems: Problems) -> None:
    (problem,) = problems(put(career(), "profile.riasec.X", 3))
    assert problem.field == "champ profile.riasec.X"


def test_endless_hexadecimal_salary_is_told(content_folder: Callable[..., Path]) -> None:
    text = (
        f"[[career]]\nid = 'apiculteur'\nsalary = {{ basis = 'salarie', year = 0x{'f' * 5000} }}\n"
    )
    with pytest.raises(ContentError):
        load_catalogue(content_folder(careers=text))
