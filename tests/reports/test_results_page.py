"""A person's result: the profile, careers in bands, and how to read them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching.ranking import LIST_LENGTH, rank
from orientation_tui.matching.shortlist import shortlist
from orientation_tui.reports.results_page import list_change, results_page
from tests.matching.people import CATALOGUE, PEOPLE, person, rated_by_type
from tests.reports.pages import catalogue_of, find, liking, read, targets
from tests.samples import RATED

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.reports.sections import Section

OUTDOORS = liking("apiculteur", "R")
PAINTER = liking("peintre", "A", title_m="Peintre", title_f="Peintre", contexts=["bureau"])
MADE = catalogue_of(OUTDOORS, PAINTER)
FAN = rated_by_type(R=5, A=1)
"""Somebody whom the outdoor career suits and the painter's does not."""


def shown(ranking: Ranking, made: Catalogue) -> tuple[Section, ...]:
    """The page of a result of which nothing was kept nor set aside."""
    return results_page(ranking, shortlist(ranking, made), made)


def results(ratings: dict[str, int], **pages: AnswerValue) -> tuple[Section, ...]:
    return shown(rank(person(ratings, **pages), MADE), MADE)


@given(PEOPLE)
def test_anybody_gets_a_result_or_a_kind_refusal(answers: Answers) -> None:
    page = shown(rank(answers, CATALOGUE), CATALOGUE)
    ids = [part.id for part in page]
    assert ids[0] == "refus" or (ids[0], ids[-1]) == ("profil", "lecture")
    opened = targets(page)
    # the list, one surprise and the career in mind
    assert len(opened) <= LIST_LENGTH + 2
    assert len(set(opened)) == len(opened)
    assert {target.removeprefix("career:") for target in opened} <= CATALOGUE.careers.keys()
    assert "None" not in read(page)


@given(PEOPLE)
def test_careers_stand_in_the_order_of_the_ranking(answers: Answers) -> None:
    ranking = rank(answers, CATALOGUE)
    bands = [part for part in shown(ranking, CATALOGUE) if part.id.startswith("bande-")]
    assert targets(bands) == [f"career:{match.career_id}" for match in ranking.shown()]


@pytest.mark.parametrize(
    ("ratings", "reason"),
    [
        ({"r-1": 5, "i-1": 1}, "trop peu de réponses"),
        ({name: 5 for name in RATED if name[0] != "c"}, "famille d'activités entière"),
        (dict.fromkeys(RATED, 3), "presque toutes les mêmes"),
        ({}, "trop peu de réponses"),
    ],
)
def test_answers_that_can_carry_no_ranking_get_a_reason_and_two_ways_on(
    ratings: dict[str, int], reason: str
) -> None:
    page = results(ratings)
    assert [part.title for part in page] == ["Pas encore de classement"]
    shown = read(page)
    assert reason in shown
    assert "Deux chemins" in shown
    assert "explorer les métiers par critères" in shown
    assert "Apiculteur" not in shown


def test_close_careers_are_named_under_their_band_and_far_ones_are_not() -> None:
    page = results(FAN)
    assert [part.title for part in page] == [
        "Ton profil",
        "Les intérêts qui ressortent",
        "Niveau et contraste",
        "Ce que disent tes réponses",
        "Très proche de tes réponses",
        "Comment lire ce résultat",
    ]
    assert "Apiculteur / Apicultrice [apiculteur]" in read(find(page, "bande-very_close"))
    assert "Peintre" not in read(page)


def test_what_was_refused_stands_under_the_career() -> None:
    page = results(FAN, refus=("exterieur",), etudes="aucun")
    shown = read(find(page, "bande-very_close"))
    assert "! refusé : exterieur ; ! études plus longues que voulu (cess)" in shown


def test_careers_that_cannot_be_told_apart_carry_an_explained_sign() -> None:
    twin = OUTDOORS | {"id": "jumeau", "title_m": "Jumeau", "title_f": "Jumelle"}
    made = catalogue_of(OUTDOORS, twin)
    page = shown(rank(person(FAN), made), made)
    listed = read(find(page, "bande-very_close"))
    assert "- Apiculteur / Apicultrice [apiculteur] Nature - = Jumeau / Jumelle [jumeau]" in listed
    assert "Le signe = marque une égalité" in read(find(page, "lecture"))
    assert "Le signe =" not in read(results(FAN))


def test_how_many_careers_were_compared_and_what_it_is_not() -> None:
    page = results(FAN)
    assert "Comparé avec 2 métiers du catalogue." in read(find(page, "mesure"))
    assert "pas un verdict" in read(find(page, "lecture"))


def test_when_no_career_is_close_it_says_so() -> None:
    made = catalogue_of(PAINTER)
    page = shown(rank(person(FAN), made), made)
    assert not targets(page)
    assert "le seul métier du catalogue, aucun ne ressemble vraiment" in read(page)


@pytest.mark.parametrize(
    ("dream", "said"),
    [
        ("apiculteur", "Tu avais en tête : Apiculteur / Apicultrice. C'est aussi le plus proche"),
        (
            "peintre",
            "- Peintre [peintre] Nature ; tu l'avais en tête Position 2 sur 2 ; l'écart est",
        ),
    ],
)
def test_the_career_in_mind_is_placed_beside_the_result(dream: str, said: str) -> None:
    page = results(FAN, reve=dream)
    assert said in read(find(page, "reve"))
    bands = [part for part in page if part.id.startswith("bande-")]
    assert targets(bands) == targets(results(FAN))
    assert len(targets(page)) == len(set(targets(page)))


def test_no_career_in_mind_says_nothing_of_it() -> None:
    assert "en tête" not in read(results(FAN, reve=None))


def test_what_makes_a_result_fragile_is_named() -> None:
    hasty = Answers(FAN, dict.fromkeys(FAN, 0.1))
    assert "Résultat fragile : les réponses sont arrivées plus vite qu'on ne lit" in read(
        shown(rank(hasty, MADE), MADE)
    )


MANY = catalogue_of(
    *(liking(f"dehors-{n}", "R", title_m=f"Dehors {n}", title_f=f"Dehors {n}") for n in range(9)),
    liking("soigneur", "I", sector="sante", title_m="Soigneur", title_f="Soigneuse"),
)
BOTH = rated_by_type(R=5, I=4, A=1, S=1, E=1, C=1)


def test_a_surprise_comes_from_another_field_and_says_what_it_is() -> None:
    page = shown(rank(person(BOTH), MANY), MANY)
    part = find(page, "surprise")
    assert targets([part]) == ["career:soigneur"]
    assert part.title == "Une surprise, venue d'un autre domaine"
    assert "Moins proche de tes réponses que la liste" in read(part)


def test_what_is_kept_and_set_aside_is_said_and_can_be_opened() -> None:
    ranking = rank(person(BOTH), MANY)
    chosen = shortlist(
        ranking, MANY, kept=("dehors-1", "dehors-8", "disparu"), set_aside=("dehors-0",)
    )
    page = results_page(ranking, chosen, MANY)
    assert "Dehors 1 [dehors-1] Nature ; gardé" in read(page)
    assert targets([find(page, "gardes")]) == ["career:dehors-8"]
    assert targets([find(page, "ecartes")]) == ["career:dehors-0"]
    assert "Gardé, mais plus dans le catalogue : disparu." in read(find(page, "mesure"))


def test_a_filter_says_what_it_leaves_out() -> None:
    ranking = rank(person(BOTH), MANY)
    nobody = results_page(ranking, shortlist(ranking, MANY, allowed=()), MANY)
    assert "Aucun métier proche ou à explorer ne passe ce filtre." in read(nobody)
    one = results_page(ranking, shortlist(ranking, MANY, allowed={"soigneur"}), MANY)
    assert "le filtre ; il en cache 9." in read(one)


def test_the_fields_of_the_careers_are_named() -> None:
    assert "Un seul domaine : Nature." in read(find(results(FAN), "mesure"))


def test_a_family_without_a_note_is_named() -> None:
    page = results({name: 5 for name in RATED if name[0] != "c"})
    assert "Sans note : Type C." in read(page)
    assert "noter au moins une activité de chaque famille" in read(page)


def test_when_all_was_set_aside_it_says_so() -> None:
    ranking = rank(person(FAN), MADE)
    page = results_page(ranking, shortlist(ranking, MADE, set_aside=("apiculteur",)), MADE)
    assert "Tu as mis de côté tous les métiers proches" in read(find(page, "mesure"))


def test_the_career_in_mind_set_aside_is_listed_once() -> None:
    ranking = rank(person(FAN, reve="peintre"), MADE)
    page = results_page(ranking, shortlist(ranking, MADE, set_aside=("peintre",)), MADE)
    assert targets(page).count("career:peintre") == 1


def test_the_sign_of_a_tie_stands_in_the_list_only() -> None:
    twins = [OUTDOORS | {"id": f"jumeau-{n}"} for n in range(3)]
    made = catalogue_of(*twins)
    ranking = rank(person(FAN), made)
    page = results_page(ranking, shortlist(ranking, made, set_aside=("jumeau-1",)), made)
    assert "=" not in read(find(page, "ecartes"))


def test_what_comes_into_the_list_and_leaves_it_is_named() -> None:
    ranking = rank(person(BOTH), MANY)
    before = shortlist(ranking, MANY)
    after = shortlist(ranking, MANY, set_aside=("dehors-0",))
    said = list_change(before, after, MANY)
    assert said == "Entre dans la liste : Dehors 7. En sort : Dehors 0."
    assert list_change(before, before, MANY) == "La liste ne change pas."
    turned = replace(before, matches=tuple(reversed(before.matches)))
    assert list_change(before, turned, MANY) == "Les mêmes métiers, dans un autre ordre."
