"""A person's profile: drawn, in bars and in words, level and contrast told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from orientation_tui.matching.ranking import rank
from orientation_tui.reports.profile_page import DEDUCED, LONGEST, profile_sections
from orientation_tui.reports.sections import Gauges, Hexagon
from tests.matching.people import CATALOGUE, PEOPLE, person, rated_by_type
from tests.reports.pages import find, read

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import Answers
    from orientation_tui.reports.sections import Section

FAN = rated_by_type(R=5, A=1)


def profile(ratings: dict[str, int]) -> tuple[Section, ...]:
    return profile_sections(rank(person(ratings), CATALOGUE), CATALOGUE)


def gauges(page: tuple[Section, ...]) -> Gauges:
    (found,) = (b for b in find(page, "interets").blocks if isinstance(b, Gauges))
    return found


def test_the_six_types_are_drawn_in_hollands_order_and_said_in_words() -> None:
    page = profile(FAN)
    (drawn,) = (b for b in find(page, "profil").blocks if isinstance(b, Hexagon))
    assert [spoke.code for spoke in drawn.spokes] == list("RIASEC")
    assert [spoke.value for spoke in drawn.spokes] == [5, 3, 1, 3, 3, 3]
    shown = read(find(page, "profil"))
    assert "Type R (faire r) : 5,0 sur 5" in shown
    assert "Ce qui t'attire le plus : faire r (Type R)" in shown
    assert "Ce qui t'attire le moins : faire a (Type A)." in shown


@given(PEOPLE)
def test_the_strongest_interests_come_first_and_carry_their_figure(answers: Answers) -> None:
    ranking = rank(answers, CATALOGUE)
    if not ranking.matches:
        return
    page = profile_sections(ranking, CATALOGUE)
    amounts = [interest.amount for interest in ranking.interests if interest.amount > 0]
    for gauge, amount in zip(gauges(page).rows, amounts, strict=False):
        assert gauge.share == amount / LONGEST
        assert gauge.text.startswith("+")
    assert "None" not in read(page)


def test_an_interest_no_answer_speaks_of_is_said_to_be_deduced() -> None:
    asked = {CATALOGUE.questions[name].interest for name in FAN}
    labels = {CATALOGUE.label("interest", name) for name in asked}
    for gauge in gauges(profile(FAN)).rows:
        assert gauge.text.endswith(DEDUCED) == (gauge.label not in labels)


def test_level_and_contrast_are_two_lines() -> None:
    shown = read(find(profile(FAN), "niveau"))
    assert "Niveau : 3,0 sur 5 en moyenne, comme la plupart des gens." in shown
    assert "Contraste : marqué, de 1,0 à 5,0 sur 5" in shown
