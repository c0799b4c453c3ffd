"""The content that comes with the program keeps the promises its readers rely on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from orientation_tui import paths
from orientation_tui.assessment.answers import Answers
from orientation_tui.assessment.journey import seconds_left, steps_of
from orientation_tui.content.loading import GUIDES_FOLDER, load_guide

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def types_asked(catalogue: Catalogue, questions: Iterable[str]) -> Counter[str]:
    return Counter(t for q in questions for t in catalogue.questions[q].riasec)


def test_every_form_covers_the_six_types(catalogue: Catalogue) -> None:
    for form in catalogue.forms.values():
        assert set(types_asked(catalogue, form.questions)) == set("RIASEC"), form.id


def test_the_usual_form_asks_three_questions_a_type_then_follows_up(catalogue: Catalogue) -> None:
    usual = next(iter(catalogue.forms.values()))
    types = types_asked(catalogue, usual.questions)
    assert types == dict.fromkeys("RIASEC", 3)
    assert len(usual.questions) == 18
    assert usual.followups == 10
    assert not usual.chapter


def test_the_usual_form_opens_with_as_many_interests_as_questions(catalogue: Catalogue) -> None:
    """Two questions on one interest would teach less than two on different ones."""
    usual = next(iter(catalogue.forms.values()))
    interests = [catalogue.questions[name].interest for name in usual.questions]
    assert len(set(interests)) == len(interests)


def test_the_usual_form_takes_about_three_minutes(catalogue: Catalogue) -> None:
    usual = next(iter(catalogue.forms.values()))
    assert seconds_left(steps_of(catalogue, usual.id), 0, Answers()) <= 200


def test_the_long_form_asks_the_whole_bank_in_chapters(catalogue: Catalogue) -> None:
    longest = max(catalogue.forms.values(), key=lambda form: len(form.questions))
    assert set(longest.questions) == set(catalogue.questions)
    assert longest.chapter
    assert len(longest.questions) > 2 * longest.chapter


def test_the_long_form_asks_about_all_interests_before_it_comes_back_to_one(
    catalogue: Catalogue,
) -> None:
    longest = max(catalogue.forms.values(), key=lambda form: len(form.questions))
    asked = [catalogue.questions[name].interest for name in longest.questions]
    interests = {interest.id for interest in catalogue.taxonomy.basic_interest}
    for start in range(0, len(asked), len(interests)):
        assert set(asked[start : start + len(interests)]) == interests


def test_every_interest_has_equally_many_questions(catalogue: Catalogue) -> None:
    """Otherwise careers of a much asked interest would be better known than others."""
    counts = Counter(q.interest for q in catalogue.questions.values())
    assert counts.keys() == {i.id for i in catalogue.taxonomy.basic_interest}
    assert set(counts.values()) == {3}


def test_every_form_shares_its_pages_and_asks_no_kind_but_these(catalogue: Catalogue) -> None:
    for form in catalogue.forms.values():
        kinds = {catalogue.preferences[name].kind for name in form.preferences}
        assert kinds == {"wishes", "refusals", "values", "studies", "dream"}, form.id


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


def test_every_interest_has_a_type_so_that_it_has_a_place_on_the_hexagon(
    catalogue: Catalogue,
) -> None:
    assert not [i.id for i in catalogue.taxonomy.basic_interest if not i.riasec]


def test_each_kinship_stands_once_and_not_with_itself(catalogue: Catalogue) -> None:
    pairs = [(i.id, kin) for i in catalogue.taxonomy.basic_interest for kin in i.kinship]
    assert pairs
    assert all(one != other for one, other in pairs)
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)


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
    """Goal 4: what matching compares, the proportions of the interests, differs everywhere."""
    seen: dict[str, str] = {}
    for c in catalogue.careers.values():
        total = sum(c.profile.interests.values())
        shares = {name: round(w / total, 9) for name, w in c.profile.interests.items()}
        signature = str(sorted(shares.items()))
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
