"""How two or three careers stand with one person's answers, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explanation import explain
from orientation_tui.reports.sections import MISSING, Note, Paragraph, Section, Table, section
from orientation_tui.reports.sentences import (
    PROMISE,
    UNSAID,
    part_text,
    place_text,
    warning_text,
)
from orientation_tui.reports.typography import capital

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.matching.scoring import Part
    from orientation_tui.reports.sections import Block

    Cell = tuple[str, ...]

NOTHING = "rien dans tes réponses"
ALIKE = "Pareil pour tous :"
ACCEPTED = "pas plus longues que voulu"


def fit_section(
    careers: Sequence[Career], catalogue: Catalogue, ranking: Ranking | None
) -> tuple[Section, ...]:
    """The section of what the answers say of each career; none without a ranking."""
    if ranking is None or not ranking.matches:
        return ()
    columns = [dict(_column(career, catalogue, ranking)) for career in careers]
    rows = [(aspect, tuple(column[aspect] for column in columns)) for aspect in columns[0]]
    apart = tuple(row for row in rows if len(set(row[1])) > 1)
    alike = tuple((aspect, cells[:1]) for aspect, cells in rows if len(set(cells)) == 1)
    headers = tuple(career.title for career in careers)
    blocks: list[Block] = [Table(headers, apart)] if apart else []
    if alike:
        blocks += [Paragraph(ALIKE), Table(("",), alike)]
    return (section("toi", "Avec mes réponses", *blocks, Note(PROMISE)),)


def _column(career: Career, catalogue: Catalogue, ranking: Ranking) -> Iterator[tuple[str, Cell]]:
    """The aspects of one career; all careers have the same ones."""
    explanation = explain(ranking, career, catalogue)
    said = ranking.preferences
    yield "Dans ton résultat", (capital(place_text(ranking, career.id)) or MISSING,)
    for aspect, parts in (
        ("Activité qui parle le plus pour", explanation.speaking_for),
        ("Activité qui parle le plus contre", explanation.speaking_against),
    ):
        yield aspect, (_strongest(parts, ranking, catalogue),)
    if said.wishes:
        yield (
            "A-t-il ce que tu souhaites ?",
            _told("context", said.wishes, career.contexts, catalogue),
        )
    if said.refusals:
        yield (
            "A-t-il ce que tu refuses ?",
            _told("context", said.refusals, career.contexts, catalogue),
        )
    if said.values:
        met = {part.source for part in explanation.parts if part.kind == "value"}
        yield "Offre-t-il ce qui compte pour toi ?", _told("value", said.values, met, catalogue)
    if said.studies:
        beyond = [part for part in explanation.parts if part.kind == "studies"]
        told = warning_text(beyond[0], catalogue) if beyond else ACCEPTED
        yield "Longueur des études", (told,)


def _strongest(parts: Sequence[Part], ranking: Ranking, catalogue: Catalogue) -> str:
    # conditions, values and studies have lines of their own
    told = [part for part in parts if part.kind == "answer" and abs(part.amount) >= UNSAID]
    return part_text(told[0], ranking, catalogue) if told else NOTHING


def _told(kind: str, names: Sequence[str], held: Collection[str], catalogue: Catalogue) -> Cell:
    """For each name, whether the career holds it."""
    return tuple(
        f"{catalogue.label(kind, name)} : {'oui' if name in held else 'non'}" for name in names
    )
