"""The follow-up question: the one whose answer would best tell the first careers apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.content.questions import QuestionBank
from orientation_tui.matching.matcher import Matcher, first
from orientation_tui.matching.next_question import CONTENDERS, followup, next_question
from tests.matching import people
from tests.matching.people import CATALOGUE, PEOPLE, RATING, catalogue_of, people_of, rated_by_type
from tests.samples import career, put

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

MATCHER = Matcher(CATALOGUE)
SOME = st.dictionaries(st.sampled_from(sorted(CATALOGUE.questions)), RATING)


def doubt(ratings: dict[str, int], contenders: list[str]) -> float:
    """Sum of the variances of all differences between the contenders."""
    posterior = MATCHER.posterior(ratings)
    ways = [MATCHER.directions[name] for name in contenders]
    table = [[posterior.covariance(a, b) for b in ways] for a in ways]
    size = range(len(ways))
    return sum(table[i][i] + table[j][j] - 2 * table[i][j] for i in size for j in size)


def kept(*questions: str) -> QuestionBank:
    """The bank with the form's questions and of the others only these."""
    table = people.questions()
    of_forms = set(people.RATED)
    rest = {q["id"]: q for q in table["question"]}
    chosen = [q for q in table["question"] if q["id"] in of_forms]
    return QuestionBank.model_validate(
        table | {"question": [*chosen, *(rest[name] for name in questions)]}
    )


@given(SOME)
def test_never_asks_what_was_asked_nor_without_any_rating(
    ratings: dict[str, int | None],
) -> None:
    asked = followup(Answers(ratings), CATALOGUE)
    if any(value is not None for value in ratings.values()):
        left = CATALOGUE.questions.keys() - ratings.keys()
        assert asked in left if left else asked is None
    else:
        assert asked is None


@given(SOME)
def test_same_answers_lead_to_the_same_question(ratings: dict[str, int | None]) -> None:
    again = replace(CATALOGUE)
    assert followup(Answers(dict(ratings)), again) == followup(Answers(ratings), CATALOGUE)


@given(PEOPLE)
def test_wishes_refusals_and_the_dream_choose_no_question(answers: Answers) -> None:
    plain = Answers({k: v for k, v in answers.given.items() if k in CATALOGUE.questions})
    assert followup(answers, CATALOGUE) == followup(plain, CATALOGUE)


@given(PEOPLE)
def test_the_whole_bank_can_be_asked_and_then_there_is_none(answers: Answers) -> None:
    assume(answers.ratings(CATALOGUE))
    for _ in CATALOGUE.questions:
        asked = followup(answers, CATALOGUE)
        if asked is None:
            break
        answers = answers.answer(asked, None)
    assert answers.given.keys() >= CATALOGUE.questions.keys()
    assert followup(answers, CATALOGUE) is None


@given(PEOPLE)
def test_no_other_question_would_take_more_doubt_from_the_first_careers(answers: Answers) -> None:
    ratings = answers.ratings(CATALOGUE)
    asked = followup(answers, CATALOGUE)
    assume(asked is not None)
    contenders = first(MATCHER.fits(MATCHER.posterior(ratings)), CONTENDERS)
    left = {
        name: doubt({**ratings, name: 3}, contenders)
        for name in CATALOGUE.questions
        if name not in answers.given
    }
    assert left[asked or ""] == pytest.approx(min(left.values()), abs=1e-9)


@pytest.mark.parametrize("order", [("machines-1", "nature-1"), ("nature-1", "machines-1")])
def test_asks_what_separates_the_contenders_not_what_they_share(order: tuple[str, str]) -> None:
    both = [
        put(career("dehors"), "profile.interests", {"machines": 3, "nature": 2}),
        put(career("atelier"), "profile.interests", {"machines": 3}),
    ]
    catalogue = replace(catalogue_of(both), bank=kept(*order))
    # nothing is known of machines yet, but both careers would gain or lose alike by them
    answers = Answers(rated_by_type(S=1) | dict.fromkeys(("r-1", "r-2", "r-3")))
    assert followup(answers, catalogue) == "nature-1"


def test_equal_gains_keep_the_order_of_the_bank() -> None:
    ratings = rated_by_type(R=5)
    posterior = MATCHER.posterior(ratings)
    assert next_question(MATCHER, posterior, ["vente-2", "vente-1"]) == "vente-2"
    assert next_question(MATCHER, posterior, ["vente-1", "vente-2"]) == "vente-1"
    assert next_question(MATCHER, posterior, []) is None


def test_bundled_followups_are_new_questions_that_differ_for_different_people(
    catalogue: Catalogue,
) -> None:
    chosen = set()

    @given(people_of(catalogue))
    def check(answers: Answers) -> None:
        asked = followup(answers, catalogue)
        assume(asked is not None)
        assert asked in catalogue.questions
        assert asked not in answers.given
        chosen.add(asked)

    check()
    assert len(chosen) > 1
