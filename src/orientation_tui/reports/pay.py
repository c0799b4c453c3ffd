"""What a career pays, as sourced, on one scale with what people earn in Belgium."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import INDEXED_AFTER, number, salary_range
from orientation_tui.reports.sections import (
    Bar,
    Note,
    Pairs,
    Scale,
    Section,
    note,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientation_tui.content.careers import Career, Salary
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.taxonomy import NationalFigure

MEDIAN_PAY = "salaire-median"
"""Id of the national figure that pay is set against."""

FIRST_TENTH, LAST_TENTH = "decile-1", "decile-9"
"""Ids of the figures under and over which a tenth of people earn."""

EIGHT_IN_TEN = "8 salaires sur 10"
START, EXPERIENCED = "Au début", "Avec expérience"


def salary_section(career: Career, catalogue: Catalogue, *, year_now: int) -> Section:
    """Pay as sourced: ranges, what they include, source, year, and national pay beside."""
    salary = career.salary
    found = ((START, salary.start), (EXPERIENCED, salary.experienced))
    rows = tuple((label, text) for label, pay in found if (text := salary_range(pay)))
    if not rows:
        return section("salaire", "Salaire", note(salary.note))
    return section(
        "salaire",
        "Salaire",
        Pairs(rows),
        pay_scale(pay_bars(salary), catalogue),
        Note(" ".join(_cautions(salary, catalogue, year_now))),
        Note(source_line(salary.sources, salary.year)),
        median_note(catalogue),
    )


def pay_bars(salary: Salary, owner: str = "") -> tuple[Bar, ...]:
    """The ranges of one career as bars, headed by its title where there are several careers."""
    if not owner:
        found = ((START, salary.start), (EXPERIENCED, salary.experienced))
        return tuple(Bar(label, pay.low, pay.high) for label, pay in found if pay)
    found = (("début", salary.start), ("expérience", salary.experienced))
    return tuple(Bar(f"{owner}, {label}", pay.low, pay.high, owner) for label, pay in found if pay)


def pay_scale(bars: tuple[Bar, ...], catalogue: Catalogue) -> Scale | None:
    """Bars on one scale with the national median as a mark and what most people earn under them."""
    median = _figure(MEDIAN_PAY, catalogue)
    if median is None or not bars:
        return None
    label = f"salaire médian belge à temps plein, {number(median.value)} € en {median.year}"
    first, last = _figure(FIRST_TENTH, catalogue), _figure(LAST_TENTH, catalogue)
    if first is None or last is None:
        return Scale(bars, median.value, label)
    most = Bar(EIGHT_IN_TEN, first.value, last.value, reference=True)
    said = f"de {number(first.value)} à {number(last.value)} €"
    return Scale((*bars, most), median.value, f"{label} ({EIGHT_IN_TEN} : {said})")


def median_note(catalogue: Catalogue) -> Note | None:
    """What the national median means and where it was published."""
    median = _figure(MEDIAN_PAY, catalogue)
    if median is None:
        return None
    source = source_line([median.source], median.year)
    return Note(f"Salaire médian : {_sentence(median.note)} {source}")


def national_sources(catalogue: Catalogue) -> list[str]:
    """Where the national figures of a scale were published."""
    names = {MEDIAN_PAY, FIRST_TENTH, LAST_TENTH}
    return [f.source for f in catalogue.taxonomy.national_figure if f.id in names]


def source_line(sources: Iterable[str], year: int | None = None) -> str:
    """« Source : …, 2025 »; says so when there is no year."""
    listed = " ; ".join(sources)
    when = str(year) if year is not None else "année non précisée"
    return f"Source : {listed} ({when})"


def _figure(name: str, catalogue: Catalogue) -> NationalFigure | None:
    return next((f for f in catalogue.taxonomy.national_figure if f.id == name), None)


def _cautions(salary: Salary, catalogue: Catalogue, year_now: int) -> Iterator[str]:
    basis = catalogue.label("basis", salary.basis)
    yield f"Montants bruts par mois, temps plein. Type de revenu : {basis}."
    if salary.note:
        yield _sentence(salary.note)
    if salary.borrowed_from:
        yield f"Chiffres publiés pour un métier voisin : {salary.borrowed_from}."
    if salary.year is not None and year_now - salary.year > INDEXED_AFTER:
        yield f"Chiffres de {salary.year} : les salaires ont été indexés depuis."


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
