"""An id that no file defines, or that two entries share, is told with the closest known one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.content.loading import load_catalogue
from orientation_tui.content.problems import ContentError, Problem
from tests.samples import career, drop, put, questions, taxonomy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue

    Problems = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def problems(content_folder: Callable[..., Path]) -> Problems:
    def load(**files: Any) -> tuple[Problem, ...]:
        with pytest.raises(ContentError) as caught:
            load_catalogue(content_folder(**files))
        return caught.value.problems

    return load


@pytest.mark.parametrize(
    ("path", "value", "field", "close"),
    [
        ("sector", "naturre", "sector", "nature"),
        ("studies.level", "bachellier", "studies.level", "bachelier"),
        ("salary.basis", "salari", "salary.basis", "salarie"),
        ("market.shortage", "penuries", "market.shortage", "penurie"),
        ("market.outlook", "stables", "market.outlook", "stable"),
        ("contexts", ["equipe", "exterieurs"], "contexts", "exterieur"),
        ("profile.interests.ventes", 2, "profile.interests", "vente"),
        ("profile.values.suport", 2, "profile.values", "support"),
        ("profile.styles.initiatives", 2, "profile.styles", "initiative"),
        ("advantages.0.tags", ["context:nuits"], "advantages[1].tags", "nuit"),
        ("drawbacks.0.tags", ["interest:ventte"], "drawbacks[1].tags", "vente"),
        ("drawbacks.0.tags", ["value:suport"], "drawbacks[1].tags", "support"),
    ],
)
def test_unknown_id_is_told_with_the_closest_one(
    path: str, value: Any, field: str, close: str, problems: Problems
) -> None:
    (problem,) = problems(careers=[put(career(), path, value)])
    assert (problem.file, problem.where) == ("careers.toml", "métier « apiculteur »")
    assert problem.field == f"champ {field}"
    assert "taxonomy.toml" in problem.expected
    assert f"peut-être {close}" in problem.expected


def test_unknown_id_that_resembles_nothing_says_how_many_are_possible(problems: Problems) -> None:
    (problem,) = problems(careers=[career(sector="zzz")])
    assert problem.found == "« zzz »"
    assert "3 possibles" in problem.expected


def test_unknown_language_is_told(problems: Problems) -> None:
    (problem,) = problems(careers=[career(languages=["nl", "zz"])])
    assert (problem.field, problem.found) == ("champ languages", "« zz »")


def test_every_unknown_id_of_every_career_is_told(problems: Problems) -> None:
    careers = [put(career(f"m-{n}"), "contexts", ["inconnu-a", "inconnu-b"]) for n in range(25)]
    assert len(problems(careers=careers)) == 50


def test_wrong_field_and_unknown_id_are_told_together(problems: Problems) -> None:
    careers = [put(career("un"), "title_m", 3), career("deux", sector="naturre")]
    assert {p.where for p in problems(careers=careers)} == {"métier « un »", "métier « deux »"}


def test_mistakes_of_several_files_are_told_together(problems: Problems) -> None:
    found = problems(
        careers=[put(career(), "title_m", 3)], questions="a = ", taxonomy=drop(taxonomy(), "sector")
    )
    assert {p.file for p in found} == {"careers.toml", "questions.toml", "taxonomy.toml"}


class TestDuplicates:
    def test_career_written_twice_is_told(self, problems: Problems) -> None:
        (problem,) = problems(careers=[career("un"), career("deux"), career("un")])
        assert (problem.file, problem.where) == ("careers.toml", "métier « un »")
        assert (problem.field, problem.found) == ("champ id", "2 fois")
        assert "unique" in problem.expected

    def test_question_written_three_times_is_told(self, problems: Problems) -> None:
        bank = questions()
        bank["question"] += [bank["question"][0]] * 2
        (problem,) = problems(questions=bank)
        assert (problem.file, problem.where) == ("questions.toml", "question « r-1 »")
        assert problem.found == "3 fois"

    def test_page_named_like_a_question_is_told(self, problems: Problems) -> None:
        bank = put(questions(), "preference.0.id", "r-1")
        assert "question « r-1 »" in {p.where for p in problems(questions=bank)}

    def test_form_written_twice_is_told(self, problems: Problems) -> None:
        bank = put(questions(), "form.1.id", "express")
        (problem,) = problems(questions=bank)
        assert problem.where == "formulaire « express »"

    def test_question_twice_in_one_form_is_told(self, problems: Problems) -> None:
        bank = put(questions(), "form.0.questions.1", "r-1")
        (problem,) = problems(questions=bank)
        assert problem.where == "formulaire « express »"

    @pytest.mark.parametrize("kind", ["sector", "context", "study_level", "riasec"])
    def test_vocabulary_id_written_twice_is_told(self, kind: str, problems: Problems) -> None:
        table = taxonomy()
        table[kind].append(table[kind][0])
        (problem,) = problems(taxonomy=table)
        assert problem.file == "taxonomy.toml"


class TestQuestions:
    def test_unknown_interest_of_a_question_is_told(self, problems: Problems) -> None:
        (problem,) = problems(questions=put(questions(), "question.0.interest", "machine"))
        assert (problem.file, problem.where) == ("questions.toml", "question « r-1 »")
        assert (problem.field, problem.found) == ("champ interest", "« machine »")
        assert "peut-être machines" in problem.expected

    @pytest.mark.parametrize("field", ["questions", "preferences"])
    def test_unknown_step_of_a_form_is_told(self, field: str, problems: Problems) -> None:
        (problem,) = problems(questions=put(questions(), f"form.0.{field}.0", "nulle-part"))
        assert (problem.file, problem.where) == ("questions.toml", "formulaire « express »")
        assert (problem.field, problem.found) == (f"champ {field}", "« nulle-part »")

    @pytest.mark.parametrize(
        ("path", "value", "where", "field", "expected"),
        [
            ("scale.labels", ["non", "oui"], "", "champ scale.labels", "au moins 5"),
            ("scale.labels", ["a"] * 6, "", "champ scale.labels", "au plus 5"),
            ("question.0.riasec", [], "question « r-1 »", "champ riasec", "au moins 1"),
            ("question.0.riasec", ["R", "I", "A"], "question « r-1 »", "champ riasec", "au plus 2"),
            ("question.0.riasec", ["R", "X"], "question « r-1 »", "champ riasec[2]", "'R'"),
            ("preference.0.kind", "envie", "page « envies »", "champ kind", "'wishes'"),
            ("form.1.questions", ["r-1"], "formulaire « eclair »", "champ questions", "au moins 6"),
        ],
    )
    def test_mistake_in_questions_is_told(
        self, path: str, value: Any, where: str, field: str, expected: str, problems: Problems
    ) -> None:
        (problem,) = problems(questions=put(questions(), path, value))
        assert (problem.file, problem.where, problem.field) == ("questions.toml", where, field)
        assert expected in problem.expected
        assert " or " not in problem.expected

    def test_no_form_at_all_is_told(self, problems: Problems) -> None:
        (problem,) = problems(questions=put(questions(), "form", []))
        assert problem.file == "questions.toml"


class TestTaxonomy:
    @pytest.mark.parametrize(
        ("path", "value", "where", "field", "expected"),
        [
            ("riasec.0.norm_sd", 0, "type « R »", "champ norm_sd", "plus de 0"),
            ("context.0.choice", "jamais", "condition « nuit »", "champ choice", "'les-deux'"),
            ("sector.1.label", 3, "secteur « sante »", "champ label", "texte entre guillemets"),
            ("basic_interest.0.riasec", ["Z"], "intérêt « machines »", "champ riasec[1]", "'R'"),
        ],
    )
    def test_mistake_in_taxonomy_is_told(
        self, path: str, value: Any, where: str, field: str, expected: str, problems: Problems
    ) -> None:
        (problem,) = problems(taxonomy=put(taxonomy(), path, value))
        assert (problem.file, problem.where, problem.field) == ("taxonomy.toml", where, field)
        assert expected in problem.expected

    def test_missing_vocabulary_is_told(self, problems: Problems) -> None:
        (problem,) = problems(taxonomy=drop(taxonomy(), "context"))
        assert (problem.field, problem.found) == ("champ context", "rien")

    def test_missing_type_is_told(self, problems: Problems) -> None:
        (problem,) = problems(taxonomy=drop(taxonomy(), "riasec.0"))
        assert problem.file == "taxonomy.toml"


def test_related_career_outside_the_catalogue_is_no_mistake(
    tiny_catalogue: Callable[..., Catalogue],
) -> None:
    loaded = tiny_catalogue(career(related=["fantome"]))
    assert loaded.career("apiculteur").related == ("fantome",)
