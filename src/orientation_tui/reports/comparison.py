"""Two or three careers side by side, what differs first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.comparison_fit import fit_section
from orientation_tui.reports.numbers import salary_range, years
from orientation_tui.reports.pay import median_note, pay_bars, pay_scale, source_line
from orientation_tui.reports.sections import (
    MISSING,
    Link,
    Links,
    Note,
    Paragraph,
    Section,
    Table,
    section,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Contrast, Guide
    from orientation_tui.matching.ranking import Ranking

    Row = tuple[str, tuple[tuple[str, ...], ...]]

FEWEST_COMPARED, MOST_COMPARED = 2, 3
"""How many careers can be compared at once."""

NO_MORE = "rien de plus"
NOTHING = "Rien, parmi ce que disent les fiches."


def comparison_page(
    careers: Sequence[Career],
    guides: Sequence[Guide | None],
    catalogue: Catalogue,
    ranking: Ranking | None = None,
) -> tuple[Section, ...]:
    """Return what tells the careers apart, their pay on one scale, and what they share.

    Args:
        careers: two or three of the catalogue.
        guides: their guides, in the same order; they may hold written contrasts.
        catalogue: for labels and the national median.
        ranking: a person's, to set the careers against their answers.
    """
    headers = tuple(career.title for career in careers)
    rows = _rows((aspect, [of(c, catalogue) for c in careers]) for aspect, of in _ASPECTS)
    apart = [row for row in rows if len(set(row[1])) > 1]
    alike = [(aspect, cells[:1]) for aspect, cells in rows if len(set(cells)) == 1]
    for differing, common, of in _LISTS:
        shared, own = _told_apart([of(career, catalogue) for career in careers])
        apart += [(differing, own)] if own else []
        alike += [(common, (shared,))] if shared else []
    points = _rows((aspect, [of(c) for c in careers]) for aspect, of in _POINTS)
    return (
        *(_contrast(*pair) for pair in _pairs(careers, guides)),
        _table("differences", "Ce qui diffère", headers, apart),
        *fit_section(careers, catalogue, ranking),
        _pay(careers, catalogue),
        section(
            "points",
            "Avantages et inconvénients",
            Table(headers, tuple(points)) if points else None,
        ),
        _table("communs", "Ce qui est pareil", ("",), alike),
        section("fiches", "Ouvrir une fiche", _links(careers)),
    )


def _rows(told: Iterable[tuple[str, list[list[str]]]]) -> list[Row]:
    """Rows of a table, without those that no career says anything of."""
    return [
        (aspect, tuple(tuple(cell) or (MISSING,) for cell in cells))
        for aspect, cells in told
        if any(cells)
    ]


def _table(id_: str, title: str, headers: tuple[str, ...], rows: Sequence[Row]) -> Section:
    return section(id_, title, Table(headers, tuple(rows)) if rows else Paragraph(NOTHING))


def _told_apart(
    lists: Sequence[list[str]],
) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """What all of the lists hold, and what each holds besides; nothing when all hold the same."""
    shared = tuple(item for item in lists[0] if all(item in other for other in lists))
    own = [tuple(item for item in found if item not in shared) for found in lists]
    if not any(own):
        return shared, ()
    nothing = ((NO_MORE,) if found else (MISSING,) for found in lists)
    return shared, tuple(items or none for items, none in zip(own, nothing, strict=True))


def _pairs(
    careers: Sequence[Career], guides: Sequence[Guide | None]
) -> Iterator[tuple[Career, Career, Contrast]]:
    by_id = {career.id: career for career in careers}
    for career, guide in zip(careers, guides, strict=True):
        for contrast in guide.contrasts if guide else ():
            if contrast.career in by_id:
                yield career, by_id[contrast.career], contrast


def _contrast(here: Career, there: Career, contrast: Contrast) -> Section:
    rows = tuple((row.aspect, ((row.here,), (row.there,))) for row in contrast.rows)
    return section(
        f"contraste-{here.id}-{there.id}",
        "Comment les distinguer",
        Paragraph(contrast.summary),
        Table((here.title, there.title), rows),
        Note(source_line([contrast.source], contrast.year)),
    )


def _pay(careers: Sequence[Career], catalogue: Catalogue) -> Section:
    title = "Salaires sur une même échelle"
    bars = tuple(bar for career in careers for bar in pay_bars(career.salary, career.title))
    scale = pay_scale(bars, catalogue)
    if scale is None:
        return section("salaires", title)
    notes = [
        Note(f"{career.title}. {source_line(career.salary.sources, career.salary.year)}")
        for career in careers
        if career.salary.sources
    ]
    return section("salaires", title, scale, *notes, median_note(catalogue))


def _links(careers: Sequence[Career]) -> Links:
    return Links(tuple(Link(career.title, f"career:{career.id}") for career in careers))


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


_ASPECTS: tuple[tuple[str, Callable[[Career, Catalogue], list[str]]], ...] = (
    ("En une phrase", lambda career, _: [career.summary]),
    ("Secteur", lambda career, catalogue: [catalogue.label("sector", career.sector)]),
    ("Études", _studies),
    ("Accès", _access),
    ("Salaire au début", _start),
    ("Salaire avec expérience", _experienced),
)
_LISTS = (
    ("Conditions différentes", "Conditions en commun", _contexts),
    ("Intérêts différents", "Intérêts en commun", _interests),
)
_POINTS: tuple[tuple[str, Callable[[Career], list[str]]], ...] = (
    ("Avantages", lambda career: [point.text for point in career.advantages]),
    ("Inconvénients", lambda career: [point.text for point in career.drawbacks]),
)
