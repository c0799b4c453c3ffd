"""A career's own questions, and how replies and quiz are set side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from orientation_tui.content.guides import Guide
from orientation_tui.content.taxonomy import Taxonomy
from orientation_tui.matching.compatibility import (
    MOST_ASKED,
    Asked,
    Side,
    compatibility,
    questions_for,
)
from orientation_tui.matching.ranking import Interest, Ranking, rank
from tests import samples
from tests.matching.people import CATALOGUE, TABLES, person, rated_by_type
from tests.samples import career, catalogue_of, put


def entry(career_id: str, **profile: Any) -> dict[str, Any]:
    table = career(career_id, contexts=profile.pop("contexts", []))
    return put(table, "profile", table["profile"] | {"styles": {}} | profile)


def ties(*tables: dict[str, Any], guide: Guide | None = None) -> list[str]:
    """What the first career asks about."""
    catalogue = catalogue_of(tables)
    return [a.tie for a in questions_for(next(iter(catalogue.careers.values())), guide, catalogue)]


def a_guide(*questions: dict[str, str]) -> Guide:
    return Guide.model_validate({"career": "apiculteur", "self_assessment": list(questions)})


def test_a_guide_s_questions_stand_for_all() -> None:
    guide = a_guide(
        {"question": "Dehors ?", "tie": "context:exterieur"},
        {"question": "Peur des abeilles ?", "tie": "style:initiative", "yes_means": "contre"},
    )
    catalogue = catalogue_of([career()])
    asked = questions_for(catalogue.careers["apiculteur"], guide, catalogue)
    assert [a.source for a in asked] == list(guide.self_assessment)
    assert [(a.tie, a.yes_means) for a in asked] == [
        ("context:exterieur", "pour"),
        ("style:initiative", "contre"),
    ]


def test_a_guide_without_questions_leaves_them_to_the_entry() -> None:
    assert ties(entry("a", interests={"vente": 1, "nature": 3}), guide=a_guide()) == [
        "interest:nature",
        "interest:vente",
    ]


def test_two_of_each_kind_the_most_telling_first() -> None:
    here = entry(
        "a",
        interests={"vente": 1, "nature": 3, "aide": 2},
        styles={"initiative": 4.0, "calme": 4.5, "soin": 4.2},
        contexts=["equipe", "nuit", "hauteur"],
    )
    others = [
        entry("b", styles={"initiative": 2.0, "calme": 4.0, "soin": 4.4}, contexts=["equipe"]),
        entry("c", contexts=["equipe", "nuit"]),
    ]
    assert ties(here, *others) == [
        *("interest:nature", "interest:aide"),
        *("style:initiative", "style:calme"),
        *("context:hauteur", "context:nuit"),
    ]


def test_missing_kinds_leave_their_room_to_the_others() -> None:
    here = entry(
        "a", interests={"vente": 1, "nature": 3, "aide": 2}, contexts=["nuit", "equipe", "bureau"]
    )
    assert len(ties(here)) == 6
    assert ties(entry("a", interests={"vente": 1, "nature": 3})) == [
        "interest:nature",
        "interest:vente",
    ]


def test_a_condition_nobody_refuses_is_not_asked_about() -> None:
    taxonomy = samples.taxonomy()
    taxonomy["context"][0]["choice"] = "envie"
    made = catalogue_of([entry("a", contexts=["nuit", "equipe"])])
    made = replace(made, taxonomy=Taxonomy.model_validate(taxonomy))
    asked = [a.tie for a in questions_for(made.careers["a"], None, made)]
    assert "context:equipe" in asked
    assert "context:nuit" not in asked


def test_every_career_gets_at_most_six_different_questions() -> None:
    for made in CATALOGUE.careers.values():
        asked = questions_for(made, None, CATALOGUE)
        assert 0 < len(asked) <= MOST_ASKED
        assert len({a.tie for a in asked}) == len(asked)


@pytest.mark.parametrize(
    ("reply", "pour", "contre"),
    [
        (1, Side.AGAINST, Side.FOR),
        (2, Side.AGAINST, Side.FOR),
        (3, None, None),
        (4, Side.FOR, Side.AGAINST),
        (5, Side.FOR, Side.AGAINST),
        (None, None, None),
    ],
)
def test_replies_go_to_one_of_three_places(
    reply: int | None, pour: Side | None, contre: Side | None
) -> None:
    made = CATALOGUE.careers["m-00"]
    asked = (Asked("interest:nature"), Asked("style:initiative", "contre"))
    found = compatibility(made, asked, {0: reply, 1: reply})
    for side, part in (
        (Side.FOR, found.strengths),
        (Side.AGAINST, found.tensions),
        (None, found.unknowns),
    ):
        expected = [one for one, where in zip(asked, (pour, contre), strict=True) if where is side]
        assert [f.asked for f in part] == expected


def test_a_question_not_reached_is_unknown() -> None:
    found = compatibility(CATALOGUE.careers["m-00"], (Asked("interest:nature"),), {})
    assert [f.reply for f in found.unknowns] == [None]
    assert found.unknowns[0].agrees is None


def result(interests: dict[str, float] | None = None, **pages: Any) -> Ranking:
    """A quiz that expects these amounts of interest."""
    ranking = rank(person(rated_by_type(R=5, A=1), **pages), CATALOGUE)
    given = tuple(Interest(name, amount) for name, amount in (interests or {}).items())
    return replace(ranking, interests=given)


@pytest.mark.parametrize(
    ("amount", "reply", "agrees"),
    [(1.0, 5, True), (1.0, 1, False), (-1.0, 2, True), (-1.0, 4, False), (0.2, 5, None)],
)
def test_quiz_and_reply_agree_or_not_on_an_interest(
    amount: float, reply: int, agrees: bool | None
) -> None:
    quiz = result({"nature": amount})
    found = compatibility(CATALOGUE.careers["m-00"], (Asked("interest:nature"),), {0: reply}, quiz)
    (finding,) = found.strengths + found.tensions
    assert finding.agrees is agrees


def test_quiz_speaks_of_wishes_and_refusals_never_of_styles() -> None:
    table = put(TABLES[0], "contexts", ["nuit", "equipe"])
    made = catalogue_of([table]).careers["m-00"]
    quiz = result(envies=("nuit",), refus=("equipe", "bureau"))
    asked = (
        Asked("context:nuit"),
        Asked("context:equipe"),
        Asked("context:hauteur"),
        Asked("style:initiative"),
        Asked("context:equipe", "contre"),
        Asked("context:bureau", "contre"),
        Asked("interest:machines", "contre"),
    )
    sides = [f.quiz for f in compatibility(made, asked, {}, quiz).unknowns]
    assert sides == [Side.FOR, Side.AGAINST, None, None, Side.AGAINST, None, None]


def test_chosen_values_speak_for() -> None:
    ranking = result()
    chosen = replace(ranking, preferences=replace(ranking.preferences, values=("support",)))
    asked = (Asked("value:support"), Asked("value:independence"))
    found = compatibility(CATALOGUE.careers["m-00"], asked, {}, chosen)
    assert [f.quiz for f in found.unknowns] == [Side.FOR, None]


def test_points_of_the_entry_that_touch_what_was_asked() -> None:
    made = catalogue_of([career()]).careers["apiculteur"]
    found = compatibility(made, (Asked("interest:nature"), Asked("context:nuit")), {})
    assert [t.because for t in found.advantages] == [("interest:nature",)]
    assert found.drawbacks == ()
