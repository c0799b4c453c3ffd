"""Made-up careers and people to match them with."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from tests.samples import CONTEXTS, INTERESTS, LEVELS, RATED, TYPES, career, catalogue_of, put

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.content.catalogue import Catalogue

ASKED = (*RATED, "double")


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
        "reve": st.one_of(st.none(), st.sampled_from([t["id"] for t in TABLES])),
    },
)
PEOPLE = st.builds(lambda ratings, pages: Answers({**ratings, **pages}), RATINGS, PAGES)
"""Anybody who went through the form."""


@st.composite
def people_of(draw: Callable[..., Any], catalogue: Catalogue) -> Answers:
    """Anybody who answered questions and pages of `catalogue`, whatever it asks."""
    given = {name: draw(RATING) for name in catalogue.questions}
    contexts = [c.id for c in catalogue.taxonomy.context]
    choices = {
        "wishes": st.lists(st.sampled_from(contexts), unique=True, max_size=4).map(tuple),
        "refusals": st.lists(st.sampled_from(contexts), unique=True, max_size=4).map(tuple),
        "studies": st.sampled_from([*catalogue.study_rank, None]),
        "dream": st.sampled_from([*catalogue.careers, None]),
    }
    for page in catalogue.bank.preference:
        given[page.id] = draw(choices[page.kind])
    return Answers(given)
