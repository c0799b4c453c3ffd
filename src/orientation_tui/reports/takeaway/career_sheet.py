"""One career on one page: why it came up, what it takes, what to ask, and room to write."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from orientation_tui.matching.explanation import explain
from orientation_tui.reports.career_page import MINUS, PLUS
from orientation_tui.reports.numbers import points, years
from orientation_tui.reports.pay import salary_section
from orientation_tui.reports.sections import (
    Blank,
    Bullets,
    Entry,
    Ledger,
    Note,
    Pairs,
    Paragraph,
    Section,
    bullets,
    paragraph,
    section,
)
from orientation_tui.reports.sentences import access_text, part_text
from orientation_tui.reports.takeaway.talk import questions_for
from orientation_tui.reports.why_page import POINTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from orientation_tui.content.careers import Career, Point
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.matching.explanation import Explanation, Touch
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.matching.scoring import Part
    from orientation_tui.reports.takeaway.material import Material

REASONS = 3
"""Reasons for and against, advantages, drawbacks: the strongest ones."""

ROUTES, PLACES, SOURCES = 4, 2, 5
"""Items of lists that a page has room for."""

LONGEST = 360
"""Characters of running text that a page has room for."""

TO_FILL = ("Ce qui m'attire", "Ce qui me freine", "Ma prochaine étape")
"""What the person writes by hand; the first two stand side by side."""


def career_sheet(career: Career, material: Material) -> tuple[Section, ...]:
    """Return the sections of one career's page, room to write included."""
    ranking, catalogue = material.ranking, material.catalogue
    told = explain(ranking, career, catalogue) if ranking.matches else None
    advantages = _first(career.advantages, told.advantages if told else ())
    drawbacks = _first(career.drawbacks, told.drawbacks if told else ())
    return (
        *(_why(told, ranking, catalogue) if told else ()),
        replace(_studies(career, material.guides.get(career.id), catalogue), beside=True),
        salary_section(career, catalogue, year_now=material.year_now),
        section("avantages", "Avantages", _points(advantages, PLUS), mood="good", beside=True),
        section("inconvenients", "Inconvénients", _points(drawbacks, MINUS), mood="bad"),
        section("conditions", "Conditions de travail", paragraph(shortened(career.conditions))),
        section(
            "demander",
            "À demander à une personne du métier",
            bullets(questions_for(career, drawbacks or career.drawbacks, ranking, catalogue), "?"),
        ),
        *_to_fill(),
        _sources(career),
    )


def shortened(text: str | None, limit: int = LONGEST) -> str | None:
    """Cut `text` to `limit` characters at the end of a word, saying so with an ellipsis."""
    if text is None or len(text) <= limit:
        return text
    return f"{text[: limit - 1].rsplit(' ', 1)[0].rstrip(' ,;:')}…"


def _why(told: Explanation, ranking: Ranking, catalogue: Catalogue) -> tuple[Section, Section]:
    """The strongest parts on each side, in the points of the whole arithmetic."""
    whole = points([part.amount for part in told.parts], POINTS)
    value = dict(zip(told.parts, whole, strict=True))

    def ledger(parts: Iterable[Part]) -> Ledger | Paragraph:
        rows = [Entry(value[p], part_text(p, ranking, catalogue)) for p in parts if value[p]]
        return Ledger(tuple(rows[:REASONS])) if rows else Paragraph("Rien dans tes réponses.")

    return (
        section("pour", "Ce qui parle pour", ledger(told.speaking_for), mood="good", beside=True),
        section("contre", "Ce qui parle contre", ledger(told.speaking_against), mood="bad"),
    )


def _first(everything: Sequence[Point], touches: Sequence[Touch]) -> tuple[Point, ...]:
    """The points that touch the person, then the others, as many as there is room for."""
    touching = [touch.point for touch in touches]
    return (*touching, *(point for point in everything if point not in touching))[:REASONS]


def _points(found: Sequence[Point], mark: str) -> Bullets | None:
    return bullets(tuple(point.text for point in found), mark)


def _studies(career: Career, guide: Guide | None, catalogue: Catalogue) -> Section:
    studies = career.studies
    length = f", {years(studies.years)} après les secondaires" if studies.years else ""
    schools = guide.schools[:PLACES] if guide else ()
    return section(
        "etudes",
        "Études et accès",
        Pairs(
            (
                ("Niveau", f"{catalogue.label('level', studies.level)}{length}"),
                ("Accès", access_text(studies)),
            )
        ),
        bullets(studies.routes[:ROUTES]),
        bullets(tuple(f"{p.name} ({p.city})" if p.city else p.name for p in schools), "→"),
    )


def _to_fill() -> tuple[Section, ...]:
    attracts, holds_back, next_step = TO_FILL
    return (
        section("attire", attracts, Blank("", 3), beside=True),
        section("freine", holds_back, Blank("", 3)),
        section("etape", next_step, Blank("", 2)),
    )


def _sources(career: Career) -> Section:
    listed = list(dict.fromkeys(career.sources))
    more = len(listed) - SOURCES
    parts = [*listed[:SOURCES], *([f"et {more} de plus dans la fiche"] if more > 0 else [])]
    if career.codes.onet:
        parts.append(f"profil d'intérêts : O*NET 29.3, {', '.join(career.codes.onet)}")
    return section("sources", "Sources", Note(" ; ".join(parts)) if parts else None)
