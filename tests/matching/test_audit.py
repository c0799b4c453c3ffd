"""The audit of matching: its crowd, the first places, the search, signatures and regions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from statistics import correlation, mean, variance
from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.assessment.answers import Answers
from orientation_tui.content.questions import QuestionBank
from orientation_tui.matching.audit import answers_for, audit_matching
from orientation_tui.matching.coverage import near_signatures, same_signatures, thin_regions
from orientation_tui.matching.crowd import Numbers, crowd
from orientation_tui.matching.ranking import rank
from tests import samples
from tests.matching.people import CATALOGUE
from tests.samples import RATED, TYPES, career, catalogue_of

if TYPE_CHECKING:
    from orientation_tui.content.audit import Finding
    from orientation_tui.content.catalogue import Catalogue


def of_type(career_id: str, scores: str, **interests: int) -> dict[str, Any]:
    """A career with six scores, written as six digits."""
    profile = {
        "riasec": dict(zip(TYPES, map(float, scores), strict=True)),
        "interests": interests or {"nature": 3, "vente": 1},
    }
    return career(career_id, profile=profile)


def rules(found: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in found}


@pytest.fixture(scope="module")
def ratings() -> list[dict[str, int]]:
    return [dict(person.given) for person in crowd(3000, CATALOGUE, RATED)]  # type: ignore[arg-type]


def test_numbers_are_standard_and_differ_by_seed() -> None:
    numbers = Numbers(7)
    drawn = [numbers.normal() for _ in range(4000)]
    assert abs(mean(drawn)) < 0.06
    assert abs(variance(drawn) - 1) < 0.08
    assert Numbers(7).normal() == drawn[0] != Numbers(8).normal()


def test_the_crowd_is_always_the_same(ratings: list[dict[str, int]]) -> None:
    again = [dict(person.given) for person in crowd(5, CATALOGUE, RATED)]
    assert again == ratings[:5]
    assert {tuple(person) for person in again} == {RATED}


def test_answers_are_as_reliable_as_a_short_form(ratings: list[dict[str, int]]) -> None:
    alphas = []
    for code in TYPES:
        columns = [[p[f"{code.lower()}-{n}"] for p in ratings] for n in (1, 2, 3)]
        total = [sum(three) for three in zip(*columns, strict=True)]
        alphas.append(1.5 * (1 - sum(map(variance, columns)) / variance(total)))
    # questions on one basic interest share more: in the sample catalogue all three do
    assert 0.55 < mean(alphas) < 0.80


def test_neighbouring_types_go_together_and_opposite_ones_less(
    ratings: list[dict[str, int]],
) -> None:
    sums = {c: [sum(p[f"{c.lower()}-{n}"] for n in (1, 2, 3)) for p in ratings] for c in TYPES}
    near = mean(correlation(sums[TYPES[i]], sums[TYPES[(i + 1) % 6]]) for i in range(6))
    far = mean(correlation(sums[TYPES[i]], sums[TYPES[i + 3]]) for i in range(3))
    assert near > far + 0.05
    assert far > 0


def test_ratings_use_the_whole_scale(ratings: list[dict[str, int]]) -> None:
    given = [value for person in ratings for value in person.values()]
    assert set(given) == {1, 2, 3, 4, 5}
    assert abs(mean(given) - 3) < 0.05


def test_first_places_are_shared_out() -> None:
    audit = audit_matching(CATALOGUE, 400)
    assert sum(audit.first.values()) == pytest.approx(1)
    assert list(audit.first.values()) == sorted(audit.first.values(), reverse=True)
    assert set(audit.first) | set(audit.never_first) == set(CATALOGUE.careers)
    assert audit.concentration(3) == pytest.approx(sum(sorted(audit.first.values())[-3:]))
    assert audit == audit_matching(CATALOGUE, 400)


def test_first_places_are_those_a_person_would_see() -> None:
    shown: Counter[str] = Counter()
    unranked = 0
    for person in crowd(150, CATALOGUE, RATED):
        matches = rank(person, CATALOGUE).matches
        if matches:
            shown[matches[0].career_id] += 1
        else:
            unranked += 1
    audit = audit_matching(CATALOGUE, 150, RATED)
    assert audit.unranked == unranked
    shares = {name: count / shown.total() for name, count in shown.items()}
    assert dict(audit.first) == pytest.approx(shares)


def test_a_career_that_is_always_first_is_an_error() -> None:
    tables = [of_type(f"m-{n:03}", f"1234{n % 7 + 1}{n // 7 + 1}") for n in range(14)]
    catalogue = catalogue_of(tables)
    audit = audit_matching(catalogue, 20, first=lambda _: "m-000")
    errors = [f for f in audit.findings if f.rule == "premiere-place-trop-frequente"]
    assert [f.careers for f in errors] == [("m-000",)]
    assert "100,0 %" in errors[0].message
    even = [f"m-{n:03}" for n in range(14)] * 2
    shares = audit_matching(catalogue, 28, first=lambda _: even.pop())
    assert "premiere-place-trop-frequente" not in rules(shares.findings)


def test_people_without_a_ranking_are_counted_apart() -> None:
    audit = audit_matching(CATALOGUE, 10, first=lambda _: None)
    assert (audit.unranked, audit.first) == (10, {})
    assert audit.never_first == tuple(CATALOGUE.careers)


def test_answers_are_found_for_careers_that_differ() -> None:
    tables = [
        of_type("r", "722222", machines=3),
        of_type("i", "272222", recherche=3, comptes=1),
        of_type("a", "227222", dessin=2, aide=1),
        of_type("c", "222227", comptes=3, vente=2),
    ]
    catalogue = catalogue_of(tables)
    for found in catalogue.careers.values():
        answers = answers_for(found, catalogue, RATED)
        assert answers is not None
        assert rank(answers, catalogue).matches[0].career_id == found.id
        assert answers == answers_for(found, catalogue, RATED)


def test_a_career_nobody_can_reach_is_an_error() -> None:
    # same profile, contexts and studies: the tie always goes to the first name
    catalogue = catalogue_of(
        [
            of_type("aa", "721111", machines=3),
            of_type("zz", "721111", machines=3),
            of_type("c", "111127", comptes=3),
        ]
    )
    audit = audit_matching(catalogue, 30)
    assert audit.unreached == ("zz",)
    (error,) = (f for f in audit.findings if f.rule == "metier-inaccessible")
    assert (error.level, error.careers) == ("erreur", ("zz",))
    reachable = audit_matching(
        catalogue_of([of_type("aa", "721111", machines=3), of_type("c", "111127", comptes=3)]),
        30,
    )
    assert "metier-inaccessible" not in rules(reachable.findings)


def test_the_search_may_answer_questions_beyond_the_form() -> None:
    table = samples.questions()
    more = {"id": "more", "text": "Soigner un jardin.", "riasec": ["R"], "interest": "nature"}
    bank = QuestionBank.model_validate(table | {"question": [*table["question"], more]})
    made = catalogue_of([of_type("r", "721111", nature=3), of_type("c", "111127", comptes=3)])
    catalogue = replace(made, bank=bank)
    answers = answers_for(catalogue.careers["r"], catalogue, RATED)
    assert answers is not None
    assert answers.given["more"] == 5
    assert rank(answers, catalogue).matches[0].career_id == "r"
    # without that question nothing tells outdoor work from the rest: it stays behind
    plain = rank(Answers({k: v for k, v in answers.given.items() if k != "more"}), catalogue)
    assert plain.matches[0].score < rank(answers, catalogue).matches[0].score


def test_progress_reaches_the_end() -> None:
    told: list[tuple[int, int]] = []
    audit_matching(CATALOGUE, 12, progress=lambda done, total: told.append((done, total)))
    total = 12 + len(CATALOGUE.careers)
    assert told[0] == (0, total)
    assert told[-1] == (total, total)
    assert told == sorted(told)


def pair(one: dict[str, Any], other: dict[str, Any]) -> Catalogue:
    return catalogue_of([one, other])


def test_equal_signatures_are_an_error() -> None:
    twins = pair(
        of_type("a", "723456", nature=3, vente=1), of_type("b", "723456", vente=1, nature=3)
    )
    (found,) = same_signatures(twins)
    assert (found.level, found.rule, found.careers) == ("erreur", "profil-identique", ("a", "b"))
    assert list(near_signatures(twins)) == []


def test_nearly_equal_signatures_are_a_warning() -> None:
    near = pair(
        of_type("a", "723456", nature=3, vente=1), of_type("b", "723456", nature=3, vente=2)
    )
    assert list(same_signatures(near)) == []
    (found,) = near_signatures(near)
    assert (found.level, found.careers) == ("avertissement", ("a", "b"))


@pytest.mark.parametrize(
    "other",
    [of_type("b", "723456", aide=3, vente=1), of_type("b", "654327", nature=3, vente=1)],
)
def test_different_signatures_are_told_apart(other: dict[str, Any]) -> None:
    different = pair(of_type("a", "723456", nature=3, vente=1), other)
    assert [*same_signatures(different), *near_signatures(different)] == []


def test_regions_without_two_careers_are_told() -> None:
    catalogue = pair(of_type("a", "761111", nature=3), of_type("b", "671111", nature=1, aide=2))
    found = {f.where: f for f in thin_regions(catalogue)}
    assert "types dominants RI" not in found
    assert "intérêt nature" not in found
    assert "aucun métier" in found["types dominants EC"].message
    assert "un seul métier" in found["intérêt aide"].message
    assert len(found) == 14 + len(samples.INTERESTS) - 1
    assert all(f.level == "avertissement" and f.careers == () for f in found.values())


@pytest.mark.parametrize("career_id", ["couvreur", "comptable", "infirmier"])
def test_careers_of_the_bundled_catalogue_can_be_reached(
    career_id: str, catalogue: Catalogue
) -> None:
    questions = next(iter(catalogue.forms.values())).questions
    answers = answers_for(catalogue.careers[career_id], catalogue, questions)
    assert answers is not None
    assert rank(answers, catalogue).matches[0].career_id == career_id
