"""The ranking: the same for the same answers, indifferent to what must not matter."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.assessment.quality import Doubt, Floor
from orientation_tui.matching.ranking import (
    LIST_LENGTH,
    LOWEST_SCORE,
    Band,
    Match,
    Ranking,
    Sureness,
    by_band,
    rank,
)
from tests.matching.people import CATALOGUE, PEOPLE, TABLES, people_of, rated_by_type
from tests.samples import CONTEXTS, RATED, catalogue_of, put

if TYPE_CHECKING:
    from random import Random

    from orientation_tui.content.catalogue import Catalogue

BANDS = list(Band)
ORDINARY = {**rated_by_type(R=5, I=4, A=2, S=1, E=2, C=3), "r-2": 4, "s-1": 2}


HANDS = rated_by_type(R=5, S=1)


def fitting(name: str, fit: float, *contexts: str) -> dict[str, Any]:
    """A career whose interest fit with `HANDS` is `fit`."""
    along, across = {"R": 1, "S": -1}, {"I": 1, "E": -1}
    share = sqrt(1 - fit**2)
    types = {t: 4 + 2 * (fit * along.get(t, 0) + share * across.get(t, 0)) for t in "RIASEC"}
    made = TABLES[0] | {"id": name, "contexts": list(contexts)}
    return put(made, "profile.riasec", types)


def ranked(answers: Answers) -> Ranking:
    """The ranking of `answers`; sets of answers that carry none are not of interest."""
    ranking = rank(answers, CATALOGUE)
    assume(ranking.matches)
    return ranking


def scores(ranking: Ranking) -> dict[str, float]:
    return {m.career_id: m.score for m in ranking.matches}


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
        types = {"R": 7, "I": 6, "A": 2, "S": 1, "E": 2, "C": 4}
        near = put(put(TABLES[0], "id", "near"), "profile.riasec", types)
        away = put(near, "profile.riasec", {code: 8 - v for code, v in types.items()})
        matches = rank(Answers(ORDINARY), catalogue_of([put(away, "id", "away"), near])).matches
        assert [(m.career_id, m.tied) for m in matches] == [("near", False), ("away", False)]


def test_sample_careers_fit_as_they_claim() -> None:
    made = [fitting(f"m{n}", n / 10) for n in range(10)]
    for match in rank(Answers(HANDS), catalogue_of(made)).matches:
        assert match.fit == pytest.approx(int(match.career_id[1:]) / 10)


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
        assert ranking.position("m-00") is None

    def test_differences_inside_each_type_that_cancel_out_rank_nothing(self) -> None:
        values = {name: {"1": 1, "2": 3, "3": 5}[name[-1]] for name in RATED}
        ranking = rank(Answers(values), CATALOGUE)
        assert (ranking.quality.floor, ranking.matches) == (Floor.FLAT, ())

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

    def test_never_get_closer_down_the_whole_list(self) -> None:
        made = [fitting("best", 0.9), fitting("wished", 0.17, "nuit"), fitting("plain", 0.22)]
        ranking = rank(Answers(HANDS).answer("envies", ("nuit",)), catalogue_of(made))
        assert ranking.position("wished") == 2
        order = [BANDS.index(m.band) for m in ranking.matches]
        assert order == sorted(order)

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


class TestWishesAndRefusals:
    @given(PEOPLE, st.lists(st.sampled_from(CONTEXTS), unique=True, min_size=1).map(tuple))
    def test_wishes_only_raise_the_careers_that_offer_them(
        self, answers: Answers, wishes: tuple[str, ...]
    ) -> None:
        bare = answers.answer("envies", ()).answer("refus", ())
        before, after = scores(ranked(bare)), scores(rank(bare.answer("envies", wishes), CATALOGUE))
        for career_id, score in after.items():
            concerned = set(wishes) & set(CATALOGUE.careers[career_id].contexts)
            assert (score > before[career_id]) if concerned else (score == before[career_id])

    @given(PEOPLE, st.lists(st.sampled_from(CONTEXTS), unique=True, min_size=1).map(tuple))
    def test_refusals_only_lower_the_careers_that_have_them(
        self, answers: Answers, refused: tuple[str, ...]
    ) -> None:
        bare = answers.answer("envies", ()).answer("refus", ())
        after = rank(bare.answer("refus", refused), CATALOGUE)
        before = scores(ranked(bare))
        for match in after.matches:
            concerned = set(refused) & set(CATALOGUE.careers[match.career_id].contexts)
            assert {p.source for p in match.warnings if p.kind == "refusal"} == concerned
            lower = match.score < before[match.career_id]
            assert lower if concerned else match.score == before[match.career_id]

    @given(PEOPLE)
    def test_fit_is_the_same_whatever_was_preferred(self, answers: Answers) -> None:
        bare = answers.answer("envies", ()).answer("refus", ()).answer("etudes", None)
        fits = {m.career_id: m.fit for m in rank(bare, CATALOGUE).matches}
        assert {m.career_id: m.fit for m in ranked(answers).matches} == fits


class TestSureness:
    def test_careful_and_well_separated_answers_are_fairly_sure(self) -> None:
        answers = Answers(rated_by_type(R=5, I=5, A=1, S=1, E=4, C=2))
        assert rank(answers, CATALOGUE).sureness is Sureness.FAIR

    def test_doubtful_answers_are_hardly_sure(self) -> None:
        answers = rated_by_type(R=5, I=5, A=1, S=1, E=4, C=2)
        hasty = rank(Answers(answers, dict.fromkeys(RATED, 0.1)), CATALOGUE)
        assert (hasty.sureness, hasty.quality.doubts) == (Sureness.WEAK, (Doubt.TOO_FAST,))

    def test_few_answers_are_hardly_sure(self) -> None:
        answers = rated_by_type(R=5, I=5, A=1, S=1, E=4, C=2)
        few = {name: value for name, value in answers.items() if name[-1] != "3"}
        assert rank(Answers(few), CATALOGUE).sureness is Sureness.WEAK

    def test_fewer_answers_make_each_fit_less_certain(self) -> None:
        answers = rated_by_type(R=5, I=5, A=1, S=1, E=4, C=2)
        few = {name: value for name, value in answers.items() if name[-1] != "3"}
        errors = {m.career_id: m.error for m in rank(Answers(answers), CATALOGUE).matches}
        for match in rank(Answers(few), CATALOGUE).matches:
            assert match.error > errors[match.career_id]


def test_bundled_careers_follow_the_same_rules(catalogue: Catalogue) -> None:
    @given(people_of(catalogue))
    def check(answers: Answers) -> None:
        ranking = rank(answers, catalogue)
        assert ranking.compared == len(catalogue.careers)
        matches: tuple[Match, ...] = ranking.matches
        assert len(matches) in (0, len(catalogue.careers))
        assert all(abs(m.fit) <= 1 + 1e-9 for m in matches)
        assert [m.score for m in matches] == sorted((m.score for m in matches), reverse=True)
        assert rank(answers, catalogue) == ranking

    check()
