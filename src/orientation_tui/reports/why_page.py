"""Why a career stands where it stands: the arithmetic as sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explanation import explain
from orientation_tui.reports.numbers import points
from orientation_tui.reports.sections import Ledger, Note, Paragraph, Section, bullets, section
from orientation_tui.reports.sentences import band_title, part_text

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.explanation import Touch
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.reports.sections import Block

STRONGEST = 5
"""Parts shown before the whole arithmetic."""


def why_page(ranking: Ranking, career: Career, catalogue: Catalogue) -> tuple[Section, ...]:
    """Return for, against, what touches the person, and every addend of the score.

    Args:
        ranking: one that holds matches.
        career: any career of the catalogue.
        catalogue: for the texts.
    """
    explanation = explain(ranking, career, catalogue)
    place = ranking.position(career.id)
    match = ranking.matches[place - 1] if place else None
    whole = points([part.amount for part in explanation.parts])
    value = dict(zip(explanation.parts, whole, strict=True))
    rows = {part: (value[part], part_text(part, ranking, catalogue)) for part in explanation.parts}
    order = sorted(explanation.parts, key=lambda part: -value[part])
    head = f"{band_title(match.band)} : position {place} sur {ranking.compared}." if match else ""
    against = explanation.speaking_against
    return (
        section("bref", career.title, Paragraph(head), Paragraph(career.summary)),
        section(
            "pour",
            "Ce qui parle pour",
            _ledger([rows[p] for p in explanation.speaking_for[:STRONGEST]]),
            mood="good",
        ),
        section(
            "contre",
            "Ce qui parle contre",
            _ledger([rows[p] for p in against[:STRONGEST]]) or Paragraph("Rien dans tes réponses."),
            mood="bad",
        ),
        section(
            "plus", "Avantages qui te touchent", _touched(explanation.advantages, "+", catalogue)
        ),
        section(
            "moins",
            "Inconvénients qui te touchent",
            _touched(explanation.drawbacks, "–", catalogue),
        ),
        section(
            "calcul",
            "Le calcul complet",
            Ledger(tuple(rows[p] for p in order), (sum(whole), "total")),
            Note(
                "100 points : un métier qui suivrait exactement la forme de tes réponses. Chaque "
                "activité compte selon que tu l'aimes plus ou moins que ta moyenne, et que le "
                "métier va plus ou moins dans ce sens. Ce n'est pas un pourcentage de réussite."
            ),
        ),
    )


def _ledger(rows: list[tuple[int, str]]) -> Ledger | None:
    return Ledger(tuple(rows)) if rows else None


def _touched(touches: tuple[Touch, ...], mark: str, catalogue: Catalogue) -> Block:
    texts = []
    for touch in touches:
        names = [catalogue.label(*tag.split(":", 1)).lower() for tag in touch.because]
        texts.append(f"{touch.point.text} (tu as parlé de : {', '.join(names)})")
    return bullets(tuple(texts), mark) or Paragraph("Aucun parmi ce que tes réponses ont touché.")
