"""Two or three careers side by side, what differs first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.career_page import MEDIAN_PAY, source_line
from orientation_tui.reports.numbers import number, salary_range, years
from orientation_tui.reports.sections import (
    MISSING,
    Bar,
    Note,
    Paragraph,
    Scale,
    Section,
    Table,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Contrast, Guide

Row = tuple[str, tuple[tuple[str, ...], ...]]


def comparison_page(
    careers: Sequence[Career], guides: Sequence[Guide | None], catalogue: Catalogue
) -> tuple[Section, ...]:
    """Return what tells the careers apart, their pay on one scale, and what they share.

    Args:
        careers: two or three of the catalogue.
        guides: their guides, in the same order; they may hold written contrasts.
        catalogue: for labels and the national median.
    """
    headers = tuple(career.title for career in careers)
    rows = [_row(aspect, [cells(c, catalogue) for c in careers]) for aspect, cells in _ASPECTS]
    differing = [row for row in rows if len(set(row[1])) > 1]
    alike = [row for row in rows if len(set(row[1])) == 1]
    contrasts = [s for pair in _pairs(careers, guides) if (s := _contrast(*pair))]
    return (
        *contrasts,
        section(
            "differences", "Ce qui diffère", Table(headers, tuple(differing)) if differing else None
        ),
        _pay(careers, catalogue),
        section("communs", "Ce qui est pareil", Table(("",), _single(alike)) if alike else None),
    )


def _row(aspect: str, cells: list[list[str]]) -> Row:
    return aspect, tuple(tuple(cell) or (MISSING,) for cell in cells)


def _single(rows: list[Row]) -> tuple[Row, ...]:
    return tuple((aspect, (cells[0],)) for aspect, cells in rows)


def _pairs(
    careers: Sequence[Career], guides: Sequence[Guide | None]
) -> list[tuple[Career, Career, Contrast]]:
    by_id = {career.id: career for career in careers}
    return [
        (career, by_id[contrast.career], contrast)
        for career, guide in zip(careers, guides, strict=True)
        if guide is not None
        for contrast in guide.contrasts
        if contrast.career in by_id
    ]


def _contrast(here: Career, there: Career, contrast: Contrast) -> Section | None:
    rows = tuple((row.aspect, ((row.here,), (row.there,))) for row in contrast.rows)
    return section(
        f"contraste-{here.id}-{there.id}",
        "Comment les distinguer",
        Paragraph(contrast.summary),
        Table((here.title, there.title), rows),
        Note(source_line([contrast.source], contrast.year)),
    )


def _pay(careers: Sequence[Career], catalogue: Catalogue) -> Section:
    bars = [
        Bar(f"{career.title_m}, {when}", found.low, found.high)
        for career in careers
        for when, found in (
            ("début", career.salary.start),
            ("expérience", career.salary.experienced),
        )
        if found is not None
    ]
    median = next((f for f in catalogue.taxonomy.national_figure if f.id == MEDIAN_PAY), None)
    if not bars or median is None:
        return section("salaires", "Salaires sur une même échelle")
    legend = f"salaire médian belge à temps plein, {number(median.value)} € en {median.year}"
    notes = [
        Note(f"{career.title_m}. {source_line(career.salary.sources, career.salary.year)}")
        for career in careers
        if career.salary.sources
    ]
    return section(
        "salaires",
        "Salaires sur une même échelle",
        Scale(tuple(bars), median.value, legend),
        *notes,
    )


def _studies(career: Career, catalogue: Catalogue) -> list[str]:
    level = catalogue.label("level", career.studies.level)
    return [f"{level}, {years(career.studies.years)}" if career.studies.years else level]


def _access(career: Career, _catalogue: Catalogue) -> list[str]:
    return ["réglementé" if career.studies.regulated else "libre"]


def _start(career: Career, _catalogue: Catalogue) -> list[str]:
    return [text] if (text := salary_range(career.salary.start)) else []


def _experienced(career: Career, _catalogue: Catalogue) -> list[str]:
    return [text] if (text := salary_range(career.salary.experienced)) else []


def _contexts(career: Career, catalogue: Catalogue) -> list[str]:
    return sorted(catalogue.label("context", name) for name in career.contexts)


def _interests(career: Career, catalogue: Catalogue) -> list[str]:
    ranked = sorted(career.profile.interests.items(), key=lambda item: (-item[1], item[0]))
    return [catalogue.label("interest", name) for name, _ in ranked]


_ASPECTS = (
    ("En une phrase", lambda career, _: [career.summary]),
    ("Secteur", lambda career, catalogue: [catalogue.label("sector", career.sector)]),
    ("Études", _studies),
    ("Accès", _access),
    ("Salaire au début", _start),
    ("Salaire avec expérience", _experienced),
    ("Conditions", _contexts),
    ("Intérêts", _interests),
    ("Avantages", lambda career, _: [point.text for point in career.advantages]),
    ("Inconvénients", lambda career, _: [point.text for point in career.drawbacks]),
)
