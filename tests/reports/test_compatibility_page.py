"""« Tester ma compatibilité » in words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from orientation_tui.content.guides import SelfAssessment
from orientation_tui.content.taxonomy import Taxonomy
from orientation_tui.matching.compatibility import (
    Asked,
    Compatibility,
    Finding,
    Side,
    compatibility,
)
from orientation_tui.reports.compatibility_page import (
    KEPT,
    MODEST,
    NO_QUESTIONS,
    compatibility_page,
    question_text,
)
from tests import samples
from tests.reports.pages import catalogue_of, find, read

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.sections import Section

CATALOGUE = catalogue_of()
BEEKEEPER = CATALOGUE.careers["apiculteur"]
NIGHT, NATURE, INITIATIVE = (
    Asked("context:nuit"),
    Asked("interest:nature"),
    Asked("style:initiative"),
)


def wishing(wish: str) -> Catalogue:
    """A catalogue whose first context completes « Je voudrais … » with `wish`."""
    taxonomy = samples.taxonomy()
    taxonomy["context"][0]["wish"] = wish
    return replace(CATALOGUE, taxonomy=Taxonomy.model_validate(taxonomy))


def page(*replies: int | None) -> tuple[Section, ...]:
    asked = (NATURE, INITIATIVE, NIGHT)[: len(replies)]
    found = compatibility(BEEKEEPER, asked, dict(enumerate(replies)))
    return compatibility_page(found, BEEKEEPER, CATALOGUE)


@pytest.mark.parametrize(
    ("wish", "question"),
    [
        ("travailler dehors", "Accepterais-tu de travailler dehors ?"),
        ("me déplacer avec mes outils", "Accepterais-tu de te déplacer avec tes outils ?"),
        (
            "aller où l'on m'appelle, loin de chez moi",
            "Accepterais-tu d'aller où l'on t'appelle, loin de chez toi ?",
        ),
        ("mener la maison même seul", "Accepterais-tu de mener la maison même seul ?"),
        ("éviter le bruit", "Accepterais-tu d'éviter le bruit ?"),
    ],
)
def test_contexts_are_asked_of_the_person(wish: str, question: str) -> None:
    assert question_text(NIGHT, wishing(wish)) == question


def test_each_kind_has_its_question() -> None:
    asked = [question_text(a, CATALOGUE) for a in (NATURE, INITIATIVE, Asked("value:support"))]
    assert asked == [
        "Aimes-tu faire cela ?",
        "Ce qu'est initiative : est-ce que cela te ressemble ?",
        "Ce qu'est support : est-ce important pour toi ?",
    ]


def test_the_guide_s_own_words_are_kept() -> None:
    own = SelfAssessment(question="Les abeilles te font-elles peur ?", tie="interest:nature")
    assert question_text(Asked(own.tie, "contre", own), CATALOGUE) == own.question


def test_strengths_tensions_and_unknowns_each_have_their_section() -> None:
    made = page(5, 2, None)
    assert [s.id for s in made] == ["sens", "pese", "inconnu", "fiche", "suite"]
    strengths, tensions, unknown = (read(find(made, name)) for name in ("sens", "pese", "inconnu"))
    assert "+ Nature. Aimes-tu faire cela ? Ta réponse : oui." in strengths
    assert "– Initiative." in tensions
    assert "Ta réponse : plutôt non." in tensions
    assert "? Nuit. Accepterais-tu de faire cela ? Pour le savoir :" in unknown


def test_each_kind_of_unknown_sends_somewhere_else() -> None:
    text = read(find(page(3, 3, 3), "inconnu"))
    assert all(word in text for word in ("une demi-journée", "une situation", "sur place"))


def test_empty_sections_say_so() -> None:
    assert "Rien de net" in read(find(page(None), "sens"))
    assert "Rien, d'après tes réponses." in read(find(page(5), "pese"))
    assert "une réponse à chaque question" in read(find(page(5), "inconnu"))


def test_points_of_the_entry_are_beside() -> None:
    assert "Avantages : + Être dehors. (nature)" in read(find(page(1), "fiche"))
    asked = (INITIATIVE,)
    found = compatibility(BEEKEEPER, asked, {0: 5})
    text = read(find(compatibility_page(found, BEEKEEPER, CATALOGUE), "fiche"))
    assert "Ni avantage ni inconvénient" in text


@pytest.mark.parametrize(
    ("side", "quiz", "said"),
    [
        (Side.FOR, Side.FOR, "dans le même sens"),
        (Side.FOR, Side.AGAINST, "plutôt dans l'autre sens"),
        (None, Side.FOR, "irait dans ton sens"),
        (None, Side.AGAINST, "irait à l'opposé"),
        (Side.FOR, None, ""),
    ],
)
def test_the_quiz_is_set_beside_the_replies(
    side: Side | None, quiz: Side | None, said: str
) -> None:
    finding = Finding(NATURE, 5 if side else 3, side, quiz)
    part = (finding,)
    found = Compatibility(part if side else (), (), () if side else part, (), ())
    text = read(compatibility_page(found, BEEKEEPER, CATALOGUE))
    assert said in text
    assert ("quiz" in text) is bool(said)


def test_no_score_no_percentage_no_verdict_and_what_becomes_of_replies() -> None:
    text = read(page(5, 1, 3))
    assert MODEST in text
    assert KEPT in text
    assert not re.search(r"\d|%|points", text)


def test_nothing_to_ask_is_told() -> None:
    nothing = Compatibility((), (), (), (), ())
    assert NO_QUESTIONS in read(compatibility_page(nothing, BEEKEEPER, CATALOGUE))
