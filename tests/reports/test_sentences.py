"""What results say in words: whole French sentences, whatever was answered."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from orientation_tui.assessment.journey import Step, StepKind
from orientation_tui.assessment.quality import Floor, Quality
from orientation_tui.matching.ranking import Band, Sureness, rank
from orientation_tui.reports.profile_words import contrast_sentence, level_sentence, shape_sentences
from orientation_tui.reports.sentences import (
    answer_text,
    band_title,
    compared_sentence,
    dream_sentence,
    floor_sentence,
    sureness_sentence,
    tie_sentence,
    ways_on,
)
from tests.matching.people import CATALOGUE, PEOPLE, person, rated_by_type
from tests.samples import RATED

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import Answers, AnswerValue
    from orientation_tui.content.questions import PreferenceKind

WHOLE = re.compile(r"[A-ZÉÀ].*[.!?]")


@given(PEOPLE)
def test_everything_said_of_a_result_is_a_whole_sentence(answers: Answers) -> None:
    ranking = rank(answers, CATALOGUE)
    if not ranking.matches:
        assert WHOLE.fullmatch(floor_sentence(ranking.quality))
        assert WHOLE.fullmatch(ways_on(ranking.quality))
        return
    said = [
        *shape_sentences(ranking.profile, CATALOGUE),
        f"A {level_sentence(ranking.profile)}",
        f"A {contrast_sentence(ranking.profile)}",
        sureness_sentence(ranking),
        compared_sentence(ranking),
        tie_sentence(ranking.shown()) or "Rien.",
        dream_sentence(ranking, CATALOGUE) or "Rien.",
    ]
    for sentence in said:
        assert WHOLE.fullmatch(sentence), sentence
        assert "None" not in sentence


@given(PEOPLE)
def test_a_fragile_result_always_says_why(answers: Answers) -> None:
    ranking = rank(answers, CATALOGUE)
    if ranking.matches:
        sentence = sureness_sentence(ranking)
        assert not sentence.startswith("Résultat fragile") or len(sentence) > len(
            "Résultat fragile : ."
        )


@pytest.mark.parametrize("floor", list(Floor))
def test_each_reason_for_no_ranking_has_its_sentence(floor: Floor) -> None:
    assert len(floor_sentence(Quality(0, 0, floor))) > 30


def test_no_reason_no_sentence() -> None:
    assert floor_sentence(Quality(18, 0, None)) == ""


@pytest.mark.parametrize(
    ("sureness", "said"),
    [
        (Sureness.FAIR, "Résultat assez net"),
        (Sureness.MODERATE, "Une piste plus qu'un résultat"),
        (Sureness.WEAK, "Résultat fragile : "),
    ],
)
def test_how_sure_the_result_is_has_its_words(sureness: Sureness, said: str) -> None:
    ranking = rank(person(rated_by_type(R=5, A=1)), CATALOGUE)
    assert sureness_sentence(replace(ranking, sureness=sureness)).startswith(said)


def test_likings_that_hardly_differ_are_named() -> None:
    ranking = replace(rank(person(rated_by_type(R=4)), CATALOGUE), sureness=Sureness.WEAK)
    assert "se ressemblent beaucoup" in sureness_sentence(ranking)


def test_few_answers_are_counted() -> None:
    ratings = {name: 5 if name[0] == "r" else 1 for name in RATED[:12]}
    ranking = replace(rank(person(ratings), CATALOGUE), sureness=Sureness.WEAK)
    assert "seulement 12 activités notées" in sureness_sentence(ranking)


def test_a_first_type_far_ahead_is_told_apart_from_a_shared_first_place() -> None:
    far = rank(person(rated_by_type(R=5, I=4)), CATALOGUE).profile
    level = rank(person(rated_by_type(R=5, I=5)), CATALOGUE).profile
    assert " ; vient ensuite faire i" in shape_sentences(far, CATALOGUE)[0]
    assert "faire r (Type R) et faire i (Type I)" in shape_sentences(level, CATALOGUE)[0]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (4, 5, "tu dis oui à plus d'activités que la plupart des gens"),
        (1, 2, "peu d'activités t'attirent"),
        (2, 5, "comme la plupart des gens"),
    ],
)
def test_the_general_level_is_told_apart_from_the_shape(low: int, high: int, said: str) -> None:
    ratings = {name: high if name[0] == "r" else low for name in RATED}
    profile = rank(person(ratings), CATALOGUE).profile
    assert said in level_sentence(profile)
    assert level_sentence(profile).endswith("Il ne change aucun classement.")


@pytest.mark.parametrize(
    ("high", "said"),
    [(3, "peu marqué, de 2,0 à 3,0"), (4, "moyen, de 2,0 à 4,0"), (5, "marqué, de 2,0")],
)
def test_contrast_is_told_apart_from_the_level(high: int, said: str) -> None:
    ratings = {name: high if name[0] in "ria" else 2 for name in RATED}
    assert contrast_sentence(rank(person(ratings), CATALOGUE).profile).startswith(said)


def test_every_band_has_a_heading_of_its_own() -> None:
    titles = [band_title(band) for band in Band]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("rating", 5, "Beaucoup"),
        ("rating", None, "Je ne sais pas"),
        ("wishes", ("nuit", "equipe"), "nuit, equipe"),
        ("refusals", (), "aucun"),
        ("studies", "master", "master"),
        ("studies", None, "pas de limite"),
        ("dream", "m-03", "Apiculteur / Apicultrice"),
        ("dream", None, "aucun"),
        ("dream", "metier-disparu", "aucun"),
    ],
)
def test_an_answer_already_given_is_said_back(
    kind: StepKind | PreferenceKind, value: AnswerValue, said: str
) -> None:
    assert answer_text(Step("x", kind), value, CATALOGUE) == said


def test_types_shown_as_equal_are_named_together() -> None:
    ratings = rated_by_type(R=5, A=5, E=5, I=1, C=1)
    shape = shape_sentences(rank(person(ratings), CATALOGUE).profile, CATALOGUE)
    assert shape == [
        "Ce qui t'attire le plus : faire r (Type R), faire a (Type A) et faire e (Type E).",
        "Ce qui t'attire le moins : faire i (Type I) et faire c (Type C).",
    ]


def test_what_is_liked_less_than_the_rest_is_no_second_taste() -> None:
    low = dict.fromkeys(RATED, 1) | {name: 2 for name in RATED if name[0] == "i"}
    profile = rank(person(low | {name: 5 for name in RATED if name[0] == "s"}), CATALOGUE).profile
    assert shape_sentences(profile, CATALOGUE)[0] == "Ce qui t'attire le plus : faire s (Type S)."


def test_six_equal_types_are_said_to_be_equal() -> None:
    ratings = {name: 5 if name[-1] == "1" else 1 for name in RATED}
    profile = rank(person(ratings), CATALOGUE).profile
    assert shape_sentences(profile, CATALOGUE) == ["Tes six familles d'activités sont à égalité."]


@pytest.mark.parametrize("floor", list(Floor))
def test_each_reason_for_no_ranking_has_its_own_way_on(floor: Floor) -> None:
    said = [ways_on(Quality(0, 0, other)) for other in Floor]
    assert said.count(ways_on(Quality(0, 0, floor))) == 1
    assert ways_on(Quality(18, 0, None)) == ""
