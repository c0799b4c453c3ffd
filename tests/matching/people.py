"""Made-up careers and people to match them with."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import assume
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.content.questions import QuestionBank
from orientation_tui.content.taxonomy import Taxonomy
from orientation_tui.matching.ranking import rank
from tests import samples
from tests.samples import CONTEXTS, INTERESTS, LEVELS, RATED, TYPES, career, put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.ranking import Ranking

ASKED = (*RATED, "double")
VALUES = ("support", "independence")
FURTHER = tuple(f"{name}-{n}" for n in (1, 2) for name in INTERESTS)
"""Questions of the bank that only follow-ups ask, two for each interest."""

TYPES_OF = {
    "machines": ["R"],
    "nature": ["R", "I"],
    "recherche": ["I"],
    "dessin": ["A"],
    "aide": ["S"],
    "vente": ["E"],
    "comptes": ["C", "E"],
}
KIN = {"machines": {"recherche": 0.4, "aide": -0.5}, "vente": {"comptes": 0.6, "dessin": -0.2}}


def taxonomy() -> dict[str, Any]:
    """The sample vocabularies, with interests that differ in their types and are akin."""
    table = samples.taxonomy()
    for interest in table["basic_interest"]:
        name = interest["id"]
        interest["riasec"] = TYPES_OF[name]
        interest["kinship"] = KIN.get(name, {})
    return table


def questions() -> dict[str, Any]:
    """The sample bank with a question on two interests, follow-ups and a page on values."""
    table = samples.questions()
    rated = [
        q | {"also": {"recherche": 0.5}} if q["id"] == "double" else q for q in table["question"]
    ]
    further = [
        {"id": name, "text": f"Activité {name}.", "interest": name[:-2]}
        | {"riasec": TYPES_OF[name[:-2]]}
        for name in FURTHER
    ]
    page = {"id": "valeurs", "kind": "values", "title": "valeurs ?", "help": "Choisis."}
    express = table["form"][0] | {"preferences": [*samples.PAGES, "valeurs"]}
    guided = express | {"id": "suivi", "label": "Suivi", "followups": 4}
    chapters = express | {"id": "long", "label": "Long", "chapter": 7}
    return table | {
        "question": [*rated, *further],
        "preference": [*table["preference"], page],
        "form": [express, *table["form"][1:], guided, chapters],
    }


def catalogue_of(careers: Iterable[dict[str, Any]]) -> Catalogue:
    """A catalogue in memory with the vocabularies and questions above."""
    return replace(
        samples.catalogue_of(careers),
        taxonomy=Taxonomy.model_validate(taxonomy()),
        bank=QuestionBank.model_validate(questions()),
    )


def assorted(count: int, seed: int) -> list[dict[str, Any]]:
    """Careers with random profiles, contexts and studies, always the same for one seed."""
    rng = random.Random(seed)
    made = []
    for number in range(count):
        table = career(
            f"m-{number:02}",
            sector=rng.choice(["nature", "sante", "commerce"]),
            contexts=rng.sample(CONTEXTS, rng.randint(0, 4)),
            related=[f"m-{n:02}" for n in rng.sample(range(count), 3) if n != number],
        )
        profile = {
            "riasec": {code: round(rng.uniform(1, 7), 2) for code in TYPES},
            "interests": {name: rng.randint(1, 3) for name in rng.sample(INTERESTS, 3)},
            "values": {"support": rng.randint(1, 7), "independence": rng.randint(1, 7)},
        }
        made.append(put(put(table, "profile", profile), "studies.level", rng.choice(LEVELS)))
    return made


TABLES = assorted(24, seed=20_260_101)
CATALOGUE = catalogue_of(TABLES)


def person(ratings: Mapping[str, AnswerValue], **pages: AnswerValue) -> Answers:
    return Answers({**ratings, **pages})


def rated_by_type(**by_type: int) -> dict[str, int]:
    """Three equal answers a type: `rated_by_type(R=5)`; types not named get 3."""
    return {name: by_type.get(name[0].upper(), 3) for name in RATED}


RATING = st.one_of(st.none(), st.integers(1, 5))
RATINGS = st.fixed_dictionaries(
    dict.fromkeys(RATED, RATING), optional=dict.fromkeys(("double",), RATING)
)
"""An answer to each question of the form, « je ne sais pas » included."""
SOME_RATINGS = st.dictionaries(st.sampled_from(ASKED), RATING)
"""Answers to any of the questions; the others were not reached."""
PAGES = st.fixed_dictionaries(
    {},
    optional={
        "envies": st.lists(st.sampled_from(CONTEXTS), unique=True).map(tuple),
        "refus": st.lists(st.sampled_from(CONTEXTS), unique=True).map(tuple),
        "etudes": st.one_of(st.none(), st.sampled_from(LEVELS)),
        "valeurs": st.lists(st.sampled_from(VALUES), unique=True).map(tuple),
        "reve": st.one_of(st.none(), st.sampled_from([t["id"] for t in TABLES])),
    },
)
PEOPLE = st.builds(lambda ratings, pages: Answers({**ratings, **pages}), RATINGS, PAGES)
"""Anybody who went through the form."""


@st.composite
def people_of(draw: Callable[..., Any], catalogue: Catalogue) -> Answers:
    """Anybody who answered the usual form of `catalogue`, its pages and some further questions."""
    form = next(iter(catalogue.forms.values()))
    further = [name for name in catalogue.questions if name not in form.questions]
    asked = [*form.questions, *draw(st.lists(st.sampled_from(further), unique=True, max_size=12))]
    given: dict[str, Any] = {name: draw(RATING) for name in asked}
    contexts = [c.id for c in catalogue.taxonomy.context]
    values = [v.id for v in catalogue.taxonomy.work_value]
    choices: dict[str, st.SearchStrategy[Any]] = {
        "wishes": st.lists(st.sampled_from(contexts), unique=True, max_size=4).map(tuple),
        "refusals": st.lists(st.sampled_from(contexts), unique=True, max_size=4).map(tuple),
        "values": st.lists(st.sampled_from(values), unique=True, max_size=3).map(tuple),
        "studies": st.sampled_from([*catalogue.study_rank, None]),
        "dream": st.sampled_from([*catalogue.careers, None]),
    }
    for page in catalogue.bank.preference:
        given[page.id] = draw(choices[page.kind])
    return Answers(given)


def ranked(answers: Answers) -> Ranking:
    """The ranking of `answers`; sets of answers that carry none are not of interest."""
    ranking = rank(answers, CATALOGUE)
    assume(ranking.matches)
    return ranking


def scores(ranking: Ranking) -> dict[str, float]:
    return {m.career_id: m.score for m in ranking.matches}
