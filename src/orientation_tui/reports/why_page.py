"""Why a career stands where it stands: the arithmetic as sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explanation import explain, tipping
from orientation_tui.reports.numbers import points
from orientation_tui.reports.sections import Ledger, Note, Paragraph, Section, bullets, section
from orientation_tui.reports.sentences import band_title, part_text

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.explanation import Touch
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.matching.scoring import Part
    from orientation_tui.reports.sections import Block

STRONGEST = 5
"""Parts shown before the whole arithmetic."""

POINTS = 50
"""Points for one standard deviation: a career that stands out reaches about a hundred."""

_HOW_TO_READ = (
    "0 point : ni plus ni moins d'attrait pour ce travail que pour un autre. Chaque activité "
    "compte selon que tu l'aimes plus ou moins que ta propre moyenne, et selon ce qu'elle dit des "
    "intérêts de ce métier. Ce n'est ni un pourcentage ni une chance de réussir."
)


def why_page(ranking: Ranking, career: Career, catalogue: Catalogue) -> tuple[Section, ...]:
    """Return for, against, what touches the person, and every addend of the score.

    Args:
        ranking: one that holds matches.
        career: any career of the catalogue.
        catalogue: for the texts.
    """
    explanation = explain(ranking, career, catalogue)
    whole = points([part.amount for part in explanation.parts], POINTS)
    value = dict(zip(explanation.parts, whole, strict=True))
    rows = {part: (value[part], part_text(part, ranking, catalogue)) for part in explanation.parts}
    order = sorted(explanation.parts, key=lambda part: -value[part])
    speaking_for = [rows[p] for p in explanation.speaking_for[:STRONGEST] if value[p]]
    against = [rows[p] for p in explanation.speaking_against[:STRONGEST] if value[p]]
    nothing = Paragraph("Rien dans tes réponses.")
    return (
        section("bref", career.title, *_head(ranking, career), Paragraph(career.summary)),
        section("pour", "Ce qui parle pour", _ledger(speaking_for) or nothing, mood="good"),
        section("contre", "Ce qui parle contre", _ledger(against) or nothing, mood="bad"),
        section(
            "plus", "Avantages qui te touchent", _touched(explanation.advantages, "+", catalogue)
        ),
        section(
            "moins",
            "Inconvénients qui te touchent",
            _touched(explanation.drawbacks, "–", catalogue),
        ),
        section("change", "Ce qui changerait sa place", _tipping(ranking, career, catalogue)),
        section("interets", "Le calcul par intérêt", _by_interest(value, catalogue)),
        section(
            "calcul",
            "Le calcul complet",
            Ledger(tuple(rows[p] for p in order), (sum(whole), "total")),
            Note(_HOW_TO_READ),
        ),
    )


def _head(ranking: Ranking, career: Career) -> list[Paragraph]:
    place = ranking.position(career.id)
    if place is None:
        return []
    band = band_title(ranking.matches[place - 1].band)
    return [Paragraph(f"{band} : position {place} sur {ranking.compared}.")]


def _tipping(ranking: Ranking, career: Career, catalogue: Catalogue) -> Paragraph:
    found = tipping(ranking, career.id, catalogue)
    if found is None:
        return Paragraph("Aucune réponse ne suffirait, à elle seule, à le changer de groupe.")
    question = catalogue.questions[found.question_id].text.rstrip(".")
    label = catalogue.bank.scale.labels[found.rating - 1].lower()
    return Paragraph(
        f"Avec « {label} » à « {question} », ce métier passerait dans le groupe "
        f"« {band_title(found.band).lower()} »."
    )


def _by_interest(value: dict[Part, int], catalogue: Catalogue) -> Ledger:
    """The points of the answers gathered by basic interest, then those of the preferences."""
    sums: dict[str, int] = {}
    for part, amount in value.items():
        name = "tes conditions, valeurs et études"
        if part.kind == "answer":
            question = catalogue.questions[part.source]
            types = ", ".join(catalogue.label("type", code) for code in question.riasec)
            name = f"{catalogue.label('interest', question.interest)} ({types.lower()})"
        sums[name] = sums.get(name, 0) + amount
    rows = sorted(sums.items(), key=lambda item: -item[1])
    return Ledger(tuple((amount, name) for name, amount in rows), (sum(value.values()), "total"))


def _ledger(rows: list[tuple[int, str]]) -> Ledger | None:
    return Ledger(tuple(rows)) if rows else None


def _touched(touches: tuple[Touch, ...], mark: str, catalogue: Catalogue) -> Block:
    texts = []
    for touch in touches:
        names = [catalogue.label(*tag.split(":", 1)).lower() for tag in touch.because]
        texts.append(f"{touch.point.text} (tu as parlé de : {', '.join(names)})")
    return bullets(tuple(texts), mark) or Paragraph("Aucun parmi ce que tes réponses ont touché.")
