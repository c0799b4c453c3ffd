"""What a result shows of a ranking: replacements, ties in sight, one surprise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from orientation_tui.matching.ranking import LIST_LENGTH, Band, rank
from orientation_tui.matching.shortlist import shortlist
from tests.matching.people import CATALOGUE, PEOPLE, people_of

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import Answers
    from orientation_tui.content.catalogue import Catalogue

IDS = st.lists(st.sampled_from([*sorted(CATALOGUE.careers), "disparu"]), unique=True, max_size=6)


@given(PEOPLE)
def test_without_any_choice_it_is_the_ranking_as_shown(answers: Answers) -> None:
    ranking = rank(answers, CATALOGUE)
    chosen = shortlist(ranking, CATALOGUE)
    assert chosen.matches == ranking.shown()
    assert (chosen.kept, chosen.set_aside, chosen.filtered, chosen.unknown) == ((), (), 0, ())


@given(PEOPLE, IDS, IDS)
def test_another_career_takes_the_place_of_one_set_aside(
    answers: Answers, kept: list[str], aside: list[str]
) -> None:
    ranking = rank(answers, CATALOGUE)
    chosen = shortlist(ranking, CATALOGUE, kept=kept, set_aside=aside)
    near = [m.career_id for m in ranking.matches if m.band is not Band.FAR]
    expected = [name for name in near if name not in aside][:LIST_LENGTH]
    assert [m.career_id for m in chosen.matches] == expected
    ranked = {m.career_id for m in ranking.matches}
    assert [m.career_id for m in chosen.kept] == [name for name in kept if name in ranked]
    assert [m.career_id for m in chosen.set_aside] == [name for name in aside if name in ranked]
    assert chosen.unknown == (("disparu",) if "disparu" in kept else ())


@given(PEOPLE, IDS)
def test_a_tie_is_told_only_of_two_neighbours_in_sight(answers: Answers, aside: list[str]) -> None:
    ranking = rank(answers, CATALOGUE)
    order = [m.career_id for m in ranking.matches]
    tied = {m.career_id: m.tied for m in ranking.matches}
    above = ""
    for match in shortlist(ranking, CATALOGUE, set_aside=aside).matches:
        neighbours = above == order[order.index(match.career_id) - 1]
        assert match.tied == (tied[match.career_id] and neighbours)
        above = match.career_id


@given(PEOPLE, st.sets(st.sampled_from(sorted(CATALOGUE.careers))))
def test_a_filter_hides_and_counts_what_it_hides(answers: Answers, allowed: set[str]) -> None:
    ranking = rank(answers, CATALOGUE)
    chosen = shortlist(ranking, CATALOGUE, allowed=allowed)
    assert {m.career_id for m in chosen.matches} <= allowed
    near = {m.career_id for m in ranking.matches if m.band is not Band.FAR}
    assert chosen.filtered == len(near - allowed)


def test_the_surprise_is_the_closest_of_another_field(catalogue: Catalogue) -> None:
    @given(people_of(catalogue))
    def check(answers: Answers) -> None:
        ranking = rank(answers, catalogue)
        assume(ranking.matches)
        chosen = shortlist(ranking, catalogue)
        if chosen.surprise is None:
            return
        sectors = {catalogue.careers[m.career_id].sector for m in chosen.matches}
        assert set(chosen.sectors) == sectors
        assert chosen.surprise.band is not Band.FAR
        assert catalogue.careers[chosen.surprise.career_id].sector not in sectors
        again = shortlist(ranking, catalogue, set_aside=[chosen.surprise.career_id])
        assert again.matches == chosen.matches
        assert again.surprise != chosen.surprise

    check()


def test_fields_are_counted_the_most_frequent_first(catalogue: Catalogue) -> None:
    @given(people_of(catalogue))
    def check(answers: Answers) -> None:
        chosen = shortlist(rank(answers, catalogue), catalogue)
        found = [catalogue.careers[m.career_id].sector for m in chosen.matches]
        counts = [found.count(name) for name in chosen.sectors]
        assert counts == sorted(counts, reverse=True)
        assert sum(counts) == len(found)

    check()
