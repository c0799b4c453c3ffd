"""Figures as Belgian readers write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.content.careers import SalaryRange

INDEXED_AFTER = 3
"""Years after which a pay figure is shown with the reminder that pay has been indexed since."""


def number(value: int) -> str:
    """Group thousands with a dot: 5500 becomes « 5.500 »."""
    return f"{value:,}".replace(",", ".")


def decimal(value: float) -> str:
    """One decimal, with a comma: 3.25 becomes « 3,2 »."""
    return f"{value:.1f}".replace(".", ",")


def signed(value: float) -> str:
    """One decimal with its sign: 0.7 becomes « +0,7 », -0.7 « –0,7 », 0.04 « 0,0 »."""
    sign = "" if abs(value) < 0.05 else "+" if value > 0 else "–"
    return f"{sign}{decimal(abs(value))}"


def salary_range(found: SalaryRange | None) -> str | None:
    """« 5.500–7.500 € », « à partir de 2.600 € » or « jusqu'à 4.500 € »; None without figures."""
    if found is None:
        return None
    if found.low is None:
        return f"jusqu'à {number(found.high or 0)} €"
    if found.high is None:
        return f"à partir de {number(found.low)} €"
    if found.low == found.high:
        return f"environ {number(found.low)} €"
    return f"{number(found.low)}–{number(found.high)} €"


def years(count: float) -> str:
    """« 3 ans », « 1 an », « quelques mois »."""
    if count < 1:
        return "quelques mois"
    shown = f"{count:g}".replace(".", ",")
    return f"{shown} an" if count < 2 else f"{shown} ans"


def points(amounts: Sequence[float], scale: int = 100) -> list[int]:
    """Round `amounts` × `scale` to whole points that still add up to their rounded total.

    The largest remainders are rounded up (Hamilton's method), so a column of points and its sum
    can be checked by hand.
    """
    exact = [amount * scale for amount in amounts]
    floors = [int(value // 1) for value in exact]
    missing = round(sum(exact)) - sum(floors)
    by_remainder = sorted(range(len(exact)), key=lambda i: (floors[i] - exact[i], i))
    for index in by_remainder[:missing]:
        floors[index] += 1
    return floors
