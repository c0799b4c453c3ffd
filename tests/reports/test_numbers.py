"""Figures are written as Belgian readers write them, and columns of points can be checked."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.content.careers import SalaryRange
from orientation_tui.reports.numbers import number, points, salary_range, years

AMOUNTS = st.lists(st.floats(-2, 2, allow_nan=False), max_size=30)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (5500, "5.500"), (1_234_567, "1.234.567")],
)
def test_thousands_are_grouped_with_a_dot(value: int, shown: str) -> None:
    assert number(value) == shown


@given(st.integers(0, 10**9))
def test_grouping_keeps_every_digit_in_groups_of_three(value: int) -> None:
    first, *others = number(value).split(".")
    assert "".join([first, *others]) == str(value)
    assert 1 <= len(first) <= 3
    assert all(len(group) == 3 for group in others)


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (5500, 7500, "5.500–7.500 €"),
        (8000, 15_000, "8.000–15.000 €"),
        (2600, None, "à partir de 2.600 €"),
        (None, 4500, "jusqu'à 4.500 €"),
        (2439, 2439, "environ 2.439 €"),
    ],
)
def test_a_pay_range_says_which_end_is_known(low: int | None, high: int | None, shown: str) -> None:
    assert salary_range(SalaryRange(low=low, high=high)) == shown


def test_no_figure_says_nothing() -> None:
    assert salary_range(None) is None


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0.5, "quelques mois"),
        (1, "1 an"),
        (1.5, "1,5 an"),
        (2, "2 ans"),
        (3.5, "3,5 ans"),
        (5.0, "5 ans"),
    ],
)
def test_years_take_a_comma_and_a_plural_from_two(count: float, shown: str) -> None:
    assert years(count) == shown


def test_points_that_do_not_fall_round_are_shared_so_that_they_add_up() -> None:
    assert points([1 / 3, 1 / 3, 1 / 3]) == [34, 33, 33]
    assert points([0.005, 0.005, -0.01]) in ([1, 0, -1], [0, 1, -1])
    assert points([]) == []


@given(AMOUNTS)
def test_points_add_up_to_the_rounded_total(amounts: list[float]) -> None:
    assert sum(points(amounts)) == round(sum(amount * 100 for amount in amounts))


@given(AMOUNTS)
def test_each_amount_is_at_most_one_point_away(amounts: list[float]) -> None:
    assert all(
        abs(whole - amount * 100) <= 1
        for whole, amount in zip(points(amounts), amounts, strict=True)
    )


@given(AMOUNTS)
def test_a_larger_amount_never_gets_fewer_points(amounts: list[float]) -> None:
    by_amount = sorted(zip(amounts, points(amounts), strict=True))
    for (amount, fewer), (larger, more) in pairwise(by_amount):
        assert fewer <= more or amount == larger


@given(AMOUNTS)
def test_nothing_that_speaks_for_a_career_is_shown_as_speaking_against(
    amounts: list[float],
) -> None:
    for whole, amount in zip(points(amounts), amounts, strict=True):
        assert whole >= 0 if amount >= 0 else whole <= 0
