"""The ranking: the same for the same answers, indifferent to what must not matter."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.assessment.quality import Doubt, Floor
from orientation_tui.content.taxonomy import Taxonomy
from orientation_tui.matching.matcher import Matcher
from orientation_tui.matching.ranking import (
    INDISTINCT,
    LIST_LENGTH,
    LOWEST_SCORE,
    NEAR,
    NOT_FAR,
    Band,
    Match,
    Sureness,
    by_band,
    rank,
)
from orientation_tui.matching.scoring import stretch
from tests.matching.people import (
    CATALOGUE,
    PEOPLE,
    TABLES,
    catalogue_of,
    people_of,
    ranked,
    rated_by_type,
    scores,
    taxonomy,
)
from tests.samples import INTERESTS, RATED, put

if TYPE_CHECKING:
    from random import Random

    from orientation_tui.content.catalogue import Catalogue

BANDS = list(Band)
ORDINARY = {**rated_by_type(R=5, I=4, A=2, S=1, E=2, C=3), "r-2": 4, "s-1": 2}
CLEAR = rated_by_type(R=5, I=5, A=1, S=1, E=4, C=2)
HANDS = rated_by_type(R=5, S=1)
MATCHER = Matcher(CATALOGUE)


def made_of(name: str, *contexts: str, **interests: int) -> dict[str, Any]:
    """A career of these interests and conditions."""
    found = TABLES[0] | {"id": name, "contexts": list(contexts)}
    return put(found, "profile.interests", interests)


class TestOrder:
    @given(PEOPLE)
    def test_every_career_is_ranked_once_from_the_best_score_down(self, answers: Answers) -> None:
        ranking = ranked(answers)
        assert {m.career_id for m in ranking.matches} == set(CATALOGUE.careers)
        assert len(ranking.matches) == ranking.compared == len(CATALOGUE.careers)
        found = [m.score for m in ranking.matches]
        assert found == sorted(found, reverse=True)

    @given(PEOPLE)
    def test_same_answers_give_the_same_ranking(self, answers: Answers) -> None:
        again = Answers(dict(answers.given), dict(answers.seconds))
        assert rank(again, CATALOGUE) == rank(answers, CATALOGUE)

    @given(PEOPLE, st.randoms(use_true_random=False))
    def test_order_of_careers_in_the_file_plays_no_part(
        self, answers: Answers, rng: Random
    ) -> None:
        shuffled = list(CATALOGUE.careers.items())
        rng.shuffle(shuffled)
        mixed = replace(CATALOGUE, careers=dict(shuffled))
        assert rank(answers, mixed).matches == rank(answers, CATALOGUE).matches

    @given(PEOPLE)
    def test_order_of_the_answers_plays_no_part(self, answers: Answers) -> None:
        back = Answers(dict(reversed(list(answers.given.items()))))
        assert scores(rank(back, CATALOGUE)) == pytest.approx(scores(ranked(answers)), abs=1e-8)

    @given(PEOPLE)
    def test_time_taken_moves_no_career(self, answers: Answers) -> None:
        slow = Answers(answers.given, dict.fromkeys(RATED, 30.0))
        assert rank(slow, CATALOGUE).matches == rank(answers, CATALOGUE).matches

    def test_equal_scores_stand_in_the_order_of_their_ids_and_are_told_as_tied(self) -> None:
        twins = catalogue_of([put(TABLES[0], "id", name) for name in ("b", "c", "a")])
        matches = rank(Answers(ORDINARY), twins).matches
        assert [m.career_id for m in matches] == ["a", "b", "c"]
        assert [m.tied for m in matches] == [False, True, True]

    def test_far_apart_careers_are_not_tied(self) -> None:
        made = catalogue_of([made_of("away", aide=3), made_of("near", machines=3)])
        matches = rank(Answers(ORDINARY), made).matches
        assert [(m.career_id, m.tied) for m in matches] == [("near", False), ("away", False)]


class TestWhatMustNotMatter:
    @given(st.fixed_dictionaries(dict.fromkeys(RATED, st.one_of(st.none(), st.integers(1, 4)))))
    def test_liking_everything_one_step_more_changes_no_fit(
        self, ratings: dict[str, int | None]
    ) -> None:
        before = ranked(Answers(ratings))
        more = {name: None if v is None else v + 1 for name, v in ratings.items()}
        after = rank(Answers(more), CATALOGUE)
        fits = {m.career_id: m.fit for m in before.matches}
        assert {m.career_id: m.fit for m in after.matches} == pytest.approx(fits, abs=1e-9)
        bands = {m.career_id: m.error for m in before.matches}
        assert {m.career_id: m.error for m in after.matches} == pytest.approx(bands, abs=1e-9)
        assert [m.career_id for m in after.matches] == [m.career_id for m in before.matches]

    @given(PEOPLE, st.sampled_from([None, *CATALOGUE.careers]))
    def test_career_one_has_in_mind_never_changes_a_score(
        self, answers: Answers, dream: str | None
    ) -> None:
        before = rank(answers, CATALOGUE)
        after = rank(answers.answer("reve", dream), CATALOGUE)
        assert after.matches == before.matches
        assert after.preferences.dream == dream

    @given(PEOPLE, st.sampled_from(RATED))
    def test_i_do_not_know_is_the_same_as_not_having_been_asked(
        self, answers: Answers, question: str
    ) -> None:
        unasked = Answers({k: v for k, v in answers.given.items() if k != question})
        unknown = unasked.answer(question, None)
        assert rank(unknown, CATALOGUE).matches == rank(unasked, CATALOGUE).matches


class TestNoRanking:
    @pytest.mark.parametrize("key", [1, 2, 3, 4, 5])
    def test_same_answer_everywhere_ranks_nothing(self, key: int) -> None:
        ranking = rank(Answers(dict.fromkeys(RATED, key), {}), CATALOGUE)
        assert ranking.matches == ()
        assert ranking.quality.floor is Floor.FLAT
        assert ranking.shown() == ()
        assert ranking.interests == ()
        assert ranking.position("m-00") is None

    def test_no_answer_ranks_nothing(self) -> None:
        assert rank(Answers(), CATALOGUE).quality.floor is Floor.TOO_FEW

    def test_wishes_alone_rank_nothing(self) -> None:
        answers = Answers(dict.fromkeys(RATED, 3)).answer("envies", ("nuit",))
        assert rank(answers, CATALOGUE).matches == ()

    @given(PEOPLE)
    def test_there_are_matches_exactly_when_no_floor_is_met(self, answers: Answers) -> None:
        ranking = rank(answers, CATALOGUE)
        assert bool(ranking.matches) == (ranking.quality.floor is None)


class TestBands:
    @given(PEOPLE)
    def test_never_get_closer_down_the_list_of_careers_shown(self, answers: Answers) -> None:
        near = [BANDS.index(m.band) for m in ranked(answers).matches if m.band is not Band.FAR]
        assert near == sorted(near)

    @given(PEOPLE)
    def test_never_get_closer_down_the_whole_list(self, answers: Answers) -> None:
        order = [BANDS.index(m.band) for m in ranked(answers).matches]
        assert order == sorted(order)

    @given(PEOPLE)
    def test_follow_the_doubt_about_the_difference_with_the_first(self, answers: Answers) -> None:
        ranking = ranked(answers)
        best = ranking.matches[0]
        assert best.error == 0
        for match in ranking.matches:
            behind = best.score - match.score
            if match.band is Band.VERY_CLOSE:
                assert behind <= NEAR * match.error
                assert match.score >= 2 * LOWEST_SCORE
            elif match.band is Band.CLOSE:
                assert behind <= NOT_FAR * match.error

    @given(PEOPLE)
    def test_career_with_a_low_score_is_far_however_the_others_are(self, answers: Answers) -> None:
        for match in ranked(answers).matches:
            assert (match.band is Band.FAR) == (match.score < LOWEST_SCORE)

    @given(PEOPLE)
    def test_careers_shown_are_a_handful_and_not_far(self, answers: Answers) -> None:
        shown = ranked(answers).shown()
        assert len(shown) <= LIST_LENGTH
        assert all(m.band is not Band.FAR for m in shown)

    @given(PEOPLE)
    def test_groups_put_every_career_shown_under_its_band_once(self, answers: Answers) -> None:
        shown = ranked(answers).shown()
        groups = by_band(shown)
        assert [m for _, group in groups for m in group] == list(shown)
        assert len({band for band, _ in groups}) == len(groups)
        assert all(m.band is band for band, group in groups for m in group)

    @given(PEOPLE)
    def test_position_counts_from_one(self, answers: Answers) -> None:
        ranking = ranked(answers)
        assert ranking.position(ranking.matches[0].career_id) == 1
        assert ranking.position(ranking.matches[-1].career_id) == len(ranking.matches)
        assert ranking.position("fantome") is None


class TestInterests:
    @given(PEOPLE)
    def test_all_are_told_once_from_the_strongest_down(self, answers: Answers) -> None:
        found = ranked(answers).interests
        assert sorted(i.name for i in found) == sorted(INTERESTS)
        amounts = [i.amount for i in found]
        assert amounts == sorted(amounts, reverse=True)

    def test_what_one_likes_comes_first_and_what_one_dislikes_last(self) -> None:
        found = rank(Answers(rated_by_type(E=5, S=1)), CATALOGUE).interests
        assert (found[0].name, found[-1].name) == ("vente", "aide")
        assert found[0].amount > 0 > found[-1].amount


class TestTies:
    @given(PEOPLE)
    def test_are_gaps_small_beside_the_doubt_between_neighbours(self, answers: Answers) -> None:
        ranking = ranked(answers)
        posterior = MATCHER.posterior(ranking.profile.ratings)
        factor = stretch(ranking.profile)
        assert not ranking.matches[0].tied
        for above, below in pairwise(ranking.matches):
            a, b = (MATCHER.directions[m.career_id] for m in (above, below))
            apart = posterior.covariance(a, a) + posterior.covariance(b, b)
            doubt = factor * sqrt(max(0.0, apart - 2 * posterior.covariance(a, b)))
            assert below.tied == (above.score - below.score <= INDISTINCT * doubt)

    @pytest.mark.parametrize(("dearer", "tied"), [(4, False), (3, True)])
    def test_are_the_same_whoever_of_the_two_is_ahead(self, dearer: int, tied: bool) -> None:
        """Two interests that the model can't tell from one another, liked the other way round."""
        table = taxonomy()
        for interest in table["basic_interest"]:
            interest |= {"riasec": ["R"], "kinship": {}}
        found = catalogue_of([made_of("one", recherche=3), made_of("two", dessin=3)])
        alike = replace(found, taxonomy=Taxonomy.model_validate(table))
        told = []
        for first, second in (("I", "A"), ("A", "I")):
            ratings = rated_by_type(**{first: dearer, second: 3}, R=5, S=1)
            matches = rank(Answers(ratings), alike).matches
            told.append(([m.tied for m in matches], matches[0].score - matches[1].score))
        assert told[0][0] == told[1][0] == [False, tied]
        assert told[0][1] == pytest.approx(told[1][1], abs=1e-8)


class TestSureness:
    def test_careful_and_well_separated_answers_are_fairly_sure(self) -> None:
        assert rank(Answers(CLEAR), CATALOGUE).sureness is Sureness.FAIR

    def test_doubtful_answers_are_hardly_sure(self) -> None:
        hasty = rank(Answers(CLEAR, dict.fromkeys(RATED, 0.1)), CATALOGUE)
        assert (hasty.sureness, hasty.quality.doubts) == (Sureness.WEAK, (Doubt.TOO_FAST,))

    def test_first_career_hardly_ahead_of_the_middle_one_is_hardly_sure(self) -> None:
        made = catalogue_of(
            [made_of(name, machines=3, nature=n) for n, name in enumerate("abc", 1)]
        )
        assert rank(Answers(CLEAR), made).sureness is Sureness.WEAK

    def test_one_career_alone_is_hardly_sure(self) -> None:
        assert rank(Answers(CLEAR), catalogue_of([TABLES[0]])).sureness is Sureness.WEAK

    def test_fewer_answers_make_each_difference_less_certain(self) -> None:
        few = {name: value for name, value in CLEAR.items() if name[-1] != "3"}
        one, other = (rank(Answers(r), CATALOGUE).matches for r in (CLEAR, few))
        errors = {m.career_id: m.error for m in one}
        assert one[0].career_id == other[0].career_id
        assert other[0].error == errors[other[0].career_id] == 0
        for match in other[1:]:
            assert match.error > errors[match.career_id]


def test_bundled_careers_follow_the_same_rules(catalogue: Catalogue) -> None:
    @given(people_of(catalogue))
    def check(answers: Answers) -> None:
        ranking = rank(answers, catalogue)
        assert ranking.compared == len(catalogue.careers)
        matches: tuple[Match, ...] = ranking.matches
        assert len(matches) in (0, len(catalogue.careers))
        order = [BANDS.index(m.band) for m in matches]
        assert order == sorted(order)
        assert len(ranking.shown()) <= LIST_LENGTH
        assert [m.score for m in matches] == sorted((m.score for m in matches), reverse=True)
        assert rank(answers, catalogue) == ranking

    check()
