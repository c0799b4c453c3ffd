"""Similar careers: the same seen from both sides, and described by what they share."""

from __future__ import annotations

from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.content.careers import Career
from orientation_tui.matching.similarity import COUNT, WEIGHTS, similar_careers, similarity
from tests.matching.people import CATALOGUE, TABLES
from tests.samples import CONTEXTS, INTERESTS, TYPES, career, catalogue_of, put

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

SCORE = st.floats(1, 7).map(lambda score: round(score, 2))


@st.composite
def careers(draw: Any) -> Career:
    """Any career as far as similarity is concerned."""
    types = {code: draw(SCORE) for code in TYPES}
    profile: dict[str, Any] = {
        "riasec": types if len(set(types.values())) > 1 else types | {"R": 7, "I": 1},
        "interests": draw(st.dictionaries(st.sampled_from(INTERESTS), st.integers(1, 3))),
        "values": draw(st.dictionaries(st.sampled_from(["support", "independence", "x"]), SCORE)),
    }
    names = st.sampled_from(["a", "b", "c", "d"])
    return Career.model_validate(
        career(
            draw(names),
            sector=draw(st.sampled_from(["nature", "sante"])),
            contexts=draw(st.lists(st.sampled_from(CONTEXTS), unique=True)),
            related=draw(st.lists(names, unique=True)),
            profile=profile,
        )
    )


@given(careers(), careers())
def test_is_the_same_in_both_directions_and_between_0_and_1(one: Career, other: Career) -> None:
    there, back = similarity(one, other), similarity(other, one)
    assert there == pytest.approx(back, abs=1e-12)
    assert -1e-9 <= there <= 1 + 1e-9


def test_bundled_careers_are_compared_by_the_same_rules(catalogue: Catalogue) -> None:
    some = list(catalogue.careers.values())[:20]
    for one, other in combinations_with_replacement(some, 2):
        assert similarity(one, other) == pytest.approx(similarity(other, one), abs=1e-12)
        assert 0 <= similarity(one, other) <= 1 + 1e-9


def test_weights_share_out_the_whole() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1)


def test_career_resembles_none_more_than_its_twin() -> None:
    twin = put(TABLES[0], "id", "jumeau")
    closest = similar_careers(CATALOGUE.careers["m-00"], catalogue_of([*TABLES, twin]))[0]
    assert closest.career_id == "jumeau"
    assert closest.same_sector
    assert (closest.study_difference, closest.contexts_gained, closest.contexts_lost) == (0, (), ())


@pytest.mark.parametrize(
    "change",
    [
        ("sector", "sante"),
        ("contexts", ["bureau"]),
        ("profile.interests", {"comptes": 3}),
        ("profile.riasec", {"R": 1.8, "I": 4.9, "A": 6.2, "S": 6.1, "E": 4.6, "C": 5.0}),
        ("profile.values", {"support": 5.5, "independence": 3.5}),
    ],
)
def test_every_difference_makes_careers_less_alike(change: tuple[str, Any]) -> None:
    one = Career.model_validate(career("un"))
    twin, other = career("deux"), put(career("deux"), *change)
    assert similarity(one, Career.model_validate(other)) < similarity(
        one, Career.model_validate(twin)
    )


def test_being_listed_as_related_by_either_makes_careers_more_alike() -> None:
    one = Career.model_validate(career("un"))
    plain = similarity(one, Career.model_validate(career("deux")))
    first = similarity(one, Career.model_validate(career("deux", related=["un", "x"])))
    second = similarity(one, Career.model_validate(career("deux", related=["x", "un"])))
    assert first > second > plain


class TestSimilarCareers:
    def test_are_the_best_first_without_the_career_itself(self) -> None:
        for one in CATALOGUE.careers.values():
            found = similar_careers(one, CATALOGUE)
            assert len(found) == COUNT
            assert one.id not in {s.career_id for s in found}
            assert [s.score for s in found] == sorted((s.score for s in found), reverse=True)
            others = [c for c in CATALOGUE.careers.values() if c.id != one.id]
            assert found[0].score == max(similarity(one, other) for other in others)

    def test_do_not_depend_on_the_order_of_the_file(self) -> None:
        back = catalogue_of(reversed(TABLES))
        for one in CATALOGUE.careers.values():
            assert similar_careers(one, back) == similar_careers(one, CATALOGUE)

    def test_equal_ones_stand_in_the_order_of_their_ids(self) -> None:
        same = catalogue_of([career(name) for name in ("d", "b", "a", "c")])
        found = similar_careers(same.careers["b"], same)
        assert [s.career_id for s in found] == ["a", "c", "d"]

    def test_a_lone_career_resembles_none(self) -> None:
        alone = catalogue_of([career()])
        assert similar_careers(alone.careers["apiculteur"], alone) == ()

    def test_tell_what_is_shared_gained_and_lost(self) -> None:
        one = career("un", contexts=["nuit", "equipe"])
        other = put(career("deux", contexts=["equipe", "hauteur"]), "studies.level", "master")
        both = catalogue_of([one, put(other, "profile.interests", {"vente": 3, "nature": 2})])
        (found,) = similar_careers(both.careers["un"], both)
        assert found.shared_interests == ("nature", "vente")
        assert (found.contexts_gained, found.contexts_lost) == (("hauteur",), ("nuit",))
        assert found.study_difference == 2
        (seen_back,) = similar_careers(both.careers["deux"], both)
        assert (seen_back.contexts_gained, seen_back.contexts_lost) == (("nuit",), ("hauteur",))
        assert seen_back.study_difference == -2
