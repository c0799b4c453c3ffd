"""The content that comes with the program keeps the promises its readers rely on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from orientation_tui import paths
from orientation_tui.content.loading import GUIDES_FOLDER, load_guide

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

GUIDE_FILES = sorted(p.stem for p in (paths.content_dir() / GUIDES_FOLDER).glob("*.toml"))


def test_every_guide_file_belongs_to_a_career(catalogue: Catalogue) -> None:
    assert GUIDE_FILES
    assert not [name for name in GUIDE_FILES if name not in catalogue.careers]


@pytest.mark.parametrize("name", GUIDE_FILES)
def test_guide_loads(name: str, catalogue: Catalogue) -> None:
    read = load_guide(catalogue, name)
    assert read is not None
    assert read.career == name


def test_every_form_covers_the_six_types_evenly(catalogue: Catalogue) -> None:
    for form in catalogue.forms.values():
        types = Counter(t for q in form.questions for t in catalogue.questions[q].riasec)
        assert set(types) == set("RIASEC"), form.id
        assert len(set(types.values())) == 1, f"{form.id} : {types}"


def test_the_usual_form_asks_three_questions_a_type_in_two_minutes(catalogue: Catalogue) -> None:
    usual = next(iter(catalogue.forms.values()))
    types = Counter(t for q in usual.questions for t in catalogue.questions[q].riasec)
    assert all(count >= 3 for count in types.values())
    assert len(usual.questions) <= 28


def test_no_form_asks_the_same_thing_twice(catalogue: Catalogue) -> None:
    for form in catalogue.forms.values():
        steps = (*form.questions, *form.preferences)
        assert len(set(steps)) == len(steps), form.id


def test_every_form_asks_each_kind_of_preference_at_most_once(catalogue: Catalogue) -> None:
    for form in catalogue.forms.values():
        kinds = [catalogue.preferences[name].kind for name in form.preferences]
        assert len(set(kinds)) == len(kinds), form.id


def test_a_questions_interest_belongs_to_its_type(catalogue: Catalogue) -> None:
    types = {i.id: set(i.riasec) for i in catalogue.taxonomy.basic_interest}
    strangers = [
        q.id for q in catalogue.questions.values() if not set(q.riasec) & types[q.interest]
    ]
    assert strangers == []


def test_the_six_types_stand_in_their_order(catalogue: Catalogue) -> None:
    assert [t.id for t in catalogue.taxonomy.riasec] == list("RIASEC")


def test_study_levels_rise(catalogue: Catalogue) -> None:
    years = [level.years_after_secondary for level in catalogue.taxonomy.study_level]
    assert years == sorted(years)


def test_vocabulary_ids_are_unique(catalogue: Catalogue) -> None:
    for name, terms in catalogue.taxonomy:
        ids = [term.id for term in terms]
        assert len(set(ids)) == len(ids), name


def test_no_career_names_itself_as_related(catalogue: Catalogue) -> None:
    assert not [c.id for c in catalogue.careers.values() if c.id in c.related]


def test_no_two_careers_share_both_titles(catalogue: Catalogue) -> None:
    titles = Counter(c.title for c in catalogue.careers.values())
    assert [t for t, count in titles.items() if count > 1] == []


def test_no_two_careers_share_one_signature(catalogue: Catalogue) -> None:
    """Goal 4: what matching compares differs from career to career."""
    seen: dict[str, str] = {}
    for c in catalogue.careers.values():
        signature = f"{sorted(c.profile.riasec.items())} {sorted(c.profile.interests.items())}"
        assert signature not in seen, f"{c.id} = {seen.get(signature)}"
        seen[signature] = c.id


def test_every_salary_has_its_source(catalogue: Catalogue) -> None:
    for c in catalogue.careers.values():
        if c.salary.start or c.salary.experienced:
            assert c.salary.sources, c.id


def test_every_career_tells_what_makes_it_up(catalogue: Catalogue) -> None:
    """Each career has at least what the essential panels and the explanation need."""
    for c in catalogue.careers.values():
        assert c.missions, c.id
        assert c.qualities, c.id
        assert c.advantages, c.id
        assert c.drawbacks, c.id
        assert c.profile.interests, c.id
