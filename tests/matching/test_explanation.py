"""What a match shows adds up to its score, and names what the person said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching.explanation import explain
from orientation_tui.matching.ranking import rank
from tests.matching.people import CATALOGUE, PEOPLE, catalogue_of, people_of, rated_by_type
from tests.samples import RATED, career

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.explanation import Explanation


def explained(answers: Answers, catalogue: Catalogue) -> list[tuple[float, Explanation]]:
    ranking = rank(answers, catalogue)
    return [
        (match.score, explain(ranking, catalogue.careers[match.career_id], catalogue))
        for match in ranking.matches
    ]


@given(PEOPLE)
def test_parts_add_up_to_the_score_of_every_match(answers: Answers) -> None:
    for score, explanation in explained(answers, CATALOGUE):
        assert explanation.total == pytest.approx(score, abs=1e-8)


def test_parts_add_up_to_the_score_of_every_bundled_career(catalogue: Catalogue) -> None:
    @settings(max_examples=10)
    @given(people_of(catalogue))
    def check(answers: Answers) -> None:
        for score, explanation in explained(answers, catalogue):
            assert explanation.total == pytest.approx(score, abs=1e-8)

    check()


@given(PEOPLE)
def test_every_rated_question_has_its_part_and_no_other_has(answers: Answers) -> None:
    rated = set(answers.ratings(CATALOGUE))
    for _, explanation in explained(answers, CATALOGUE):
        sources = [p.source for p in explanation.parts if p.kind == "answer"]
        assert len(sources) == len(rated)
        assert set(sources) == rated


@given(PEOPLE)
def test_parts_for_and_against_are_sorted_and_leave_nothing_out(answers: Answers) -> None:
    for _, explanation in explained(answers, CATALOGUE):
        pros, cons = explanation.speaking_for, explanation.speaking_against
        assert [p.amount for p in pros] == sorted((p.amount for p in pros), reverse=True)
        assert [p.amount for p in cons] == sorted(p.amount for p in cons)
        assert all(p.amount > 0 for p in pros)
        assert all(p.amount < 0 for p in cons)
        assert sum(p.amount for p in (*pros, *cons)) == pytest.approx(explanation.total, abs=1e-9)


@given(PEOPLE)
def test_the_ranking_and_the_explanation_tell_the_same_preferences(answers: Answers) -> None:
    ranking = rank(answers, CATALOGUE)
    for match in ranking.matches:
        explanation = explain(ranking, CATALOGUE.careers[match.career_id], CATALOGUE)
        assert tuple(p for p in explanation.parts if p.kind != "answer") == match.preferences
        assert {p.kind for p in match.warnings} <= {"refusal", "studies"}


class TestPointsOfTheCareer:
    MADE = catalogue_of(
        [
            career(
                advantages=[
                    {"text": "Dehors.", "tags": ["context:exterieur", "interest:nature"]},
                    {"text": "Machines.", "tags": ["interest:machines"]},
                    {"text": "Soutien.", "tags": ["value:support"]},
                    {"text": "Sans lien."},
                ],
                drawbacks=[
                    {"text": "La nuit.", "tags": ["context:nuit"]},
                    {"text": "Vendre.", "tags": ["interest:vente"]},
                    {"text": "Machines.", "tags": ["interest:machines", "value:support"]},
                ],
            )
        ]
    )

    def touched(self, **pages: tuple[str, ...]) -> tuple[dict[str, object], dict[str, object]]:
        answers = Answers({**rated_by_type(R=5, E=1), **pages})
        ((_, explanation),) = explained(answers, self.MADE)
        return (
            {t.point.text: t.because for t in explanation.advantages},
            {t.point.text: t.because for t in explanation.drawbacks},
        )

    def test_advantage_touches_what_one_likes_or_wishes(self) -> None:
        advantages, _ = self.touched(envies=("exterieur",))
        assert advantages == {
            "Dehors.": ("context:exterieur",),
            "Machines.": ("interest:machines",),
        }

    def test_drawback_touches_what_one_dislikes_or_refuses(self) -> None:
        _, drawbacks = self.touched(refus=("nuit",))
        assert drawbacks == {"La nuit.": ("context:nuit",), "Vendre.": ("interest:vente",)}

    def test_chosen_value_touches_advantages_only(self) -> None:
        advantages, drawbacks = self.touched(valeurs=("support",))
        assert set(advantages) == {"Machines.", "Soutien."}
        assert set(drawbacks) == {"Vendre."}

    def test_what_was_not_said_touches_nothing(self) -> None:
        advantages, drawbacks = self.touched()
        assert set(advantages) == {"Machines."}
        assert set(drawbacks) == {"Vendre."}

    def test_answer_in_the_middle_is_neither_liked_nor_disliked(self) -> None:
        answers = Answers(rated_by_type(I=4, C=2))
        ((_, explanation),) = explained(answers, self.MADE)
        assert (explanation.advantages, explanation.drawbacks) == ((), ())


def test_flat_answers_explain_nothing() -> None:
    ranking = rank(Answers(dict.fromkeys(RATED, 3)), CATALOGUE)
    with pytest.raises(ValueError, match="flat"):
        explain(ranking, next(iter(CATALOGUE.careers.values())), CATALOGUE)
