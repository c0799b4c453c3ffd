"""Why a career stands where it stands: the arithmetic as sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explanation import explain, tipping
from orientation_tui.reports.numbers import points
from orientation_tui.reports.sections import (
    Entry,
    Ledger,
    Link,
    Links,
    Note,
    Paragraph,
    Section,
    bullets,
    section,
)
from orientation_tui.reports.sentences import band_title, part_text, place_text
from orientation_tui.reports.typography import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.explanation import Touch
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.matching.scoring import Part
    from orientation_tui.reports.sections import Block

STRONGEST = 5
"""Parts shown before the whole arithmetic."""

OTHERS = "autres"
"""Stands for the parts that are not of an interest."""

POINTS = 50
"""Points for one standard deviation: a career that stands out reaches about a hundred."""

_HOW_TO_READ = (
    "0 point : ni plus ni moins d'attrait pour ce travail que pour un autre. Chaque activité "
    "compte selon que tu l'aimes plus ou moins que ta propre moyenne, et selon ce qu'elle dit des "
    "intérêts de ce métier. Ce n'est ni un pourcentage ni une chance de réussir."
)


def why_page(ranking: Ranking, career: Career, catalogue: Catalogue) -> tuple[Section, ...]:
    """Return for, against, what touches the person, and every addend of the score.

    Each addend leads to the answer it comes from (« answer:STEP »), each sum to its answers
    (« interest:NAME »).

    Args:
        ranking: one that holds matches.
        career: any career of the catalogue.
        catalogue: for the texts.
    """
    account = _Account(ranking, career, catalogue)
    explanation = account.explanation
    nothing = Paragraph("Rien dans tes réponses.")
    return (
        section("bref", career.title, *_head(ranking, career), Paragraph(career.summary)),
        section(
            "pour",
            "Ce qui parle pour",
            account.strongest(explanation.speaking_for) or nothing,
            mood="good",
        ),
        section(
            "contre",
            "Ce qui parle contre",
            account.strongest(explanation.speaking_against) or nothing,
            mood="bad",
        ),
        section(
            "plus",
            "Avantages qui te touchent",
            _touched(explanation.advantages, "+", catalogue),
            beside=True,
        ),
        section(
            "moins",
            "Inconvénients qui te touchent",
            _touched(explanation.drawbacks, "–", catalogue),
        ),
        section("change", "Ce qui changerait sa place", *_tipping(ranking, career, catalogue)),
        section("interets", "Le calcul par intérêt", _by_interest(account)),
        section("calcul", "Le calcul complet", account.whole(), Note(_HOW_TO_READ)),
    )


def trace_page(
    ranking: Ranking, career: Career, interest: str, catalogue: Catalogue
) -> tuple[Section, ...]:
    """Return the answers whose points make the sum of one interest; see `why_page`.

    Args:
        ranking: one that holds matches.
        career: whose score.
        interest: a basic interest, or `OTHERS` for what is not an interest.
        catalogue: for the texts.
    """
    account = _Account(ranking, career, catalogue)
    parts = [part for part in account.order if _group(part, catalogue) == interest]
    entries = tuple(account.rows[part] for part in parts)
    total = Entry(sum(entry.points for entry in entries), "total")
    title = _group_label(interest, catalogue)
    return (
        section("reponses", capital(title), Ledger(entries, total)),
        section("metier", career.title, Note(_HOW_TO_READ)),
    )


def moved_section(before: Ranking, after: Ranking, career: Career) -> Section:
    """What changed answers did to the place of a career."""
    return section(
        "effet", "Avec ta nouvelle réponse", Paragraph(moved_sentence(before, after, career))
    )


def moved_sentence(before: Ranking, after: Ranking, career: Career) -> str:
    """Say what changed answers did to the place of a career.

    Args:
        before: one that holds matches.
        after: another one, of the same catalogue.
        career: which career.
    """
    there, here = before.position(career.id), after.position(career.id)
    then, now = before.match(career.id), after.match(career.id)
    if then is None or now is None:
        return "Sans classement, ce métier n'a plus de place."
    points_then, points_now = (round(match.score * POINTS) for match in (then, now))
    said = f"Son total passe de {points_then} à {points_now} points"
    if there == here:
        said += f" ; il garde sa place, {here} sur {after.compared}."
    else:
        said += f", sa position de {there} à {here} sur {after.compared}."
    if then.band is not now.band:
        bands = [band_title(match.band).lower() for match in (then, now)]
        said += f" Il change de groupe : « {bands[0]} » devient « {bands[1]} »."
    return said


class _Account:
    """The parts of one score in whole points that still add up."""

    def __init__(self, ranking: Ranking, career: Career, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.explanation = explain(ranking, career, catalogue)
        parts = self.explanation.parts
        whole = points([part.amount for part in parts], POINTS)
        self.value = dict(zip(parts, whole, strict=True))
        self.order = sorted(parts, key=lambda part: -self.value[part])
        self.rows = {
            part: Entry(
                self.value[part], part_text(part, ranking, catalogue), part_target(part, catalogue)
            )
            for part in parts
        }

    def strongest(self, parts: Sequence[Part]) -> Ledger | None:
        """The first parts, as long as they are worth a point."""
        rows = [self.rows[part] for part in parts[:STRONGEST] if self.value[part]]
        return Ledger(tuple(rows)) if rows else None

    def whole(self) -> Ledger:
        """Every part and the total."""
        total = Entry(sum(self.value.values()), "total")
        return Ledger(tuple(self.rows[part] for part in self.order), total)


def part_target(part: Part, catalogue: Catalogue) -> str:
    """Where the answer behind an addend can be changed: « answer:STEP »."""
    if part.kind == "answer":
        return f"answer:{part.source}"
    kind = {"wish": "wishes", "value": "values", "refusal": "refusals"}.get(part.kind, part.kind)
    return next((f"answer:{p.id}" for p in catalogue.bank.preference if p.kind == kind), "")


def _head(ranking: Ranking, career: Career) -> list[Paragraph]:
    place = place_text(ranking, career.id)
    return [Paragraph(f"{capital(place)}.")] if place else []


def _tipping(ranking: Ranking, career: Career, catalogue: Catalogue) -> list[Block]:
    found = tipping(ranking, career.id, catalogue)
    if found is None:
        return [Paragraph("Aucune réponse ne suffirait, à elle seule, à le changer de groupe.")]
    question = catalogue.questions[found.question_id].text.rstrip(".")
    label = catalogue.bank.scale.labels[found.rating - 1].lower()
    said = (
        f"Avec « {label} » à « {question} », ce métier passerait dans le groupe "
        f"« {band_title(found.band).lower()} »."
    )
    return [
        Paragraph(said),
        Links((Link("Revoir cette réponse", f"answer:{found.question_id}"),)),
    ]


def _group(part: Part, catalogue: Catalogue) -> str:
    """The interest whose sum a part belongs to."""
    return catalogue.questions[part.source].interest if part.kind == "answer" else OTHERS


def _group_label(group: str, catalogue: Catalogue) -> str:
    if group == OTHERS:
        return "tes conditions, valeurs et études"
    types = next(i.riasec for i in catalogue.taxonomy.basic_interest if i.id == group)
    names = ", ".join(catalogue.label("type", code) for code in types)
    return f"{catalogue.label('interest', group)} ({names.lower()})"


def _by_interest(account: _Account) -> Ledger:
    """The points of the answers gathered by basic interest, then those of the preferences."""
    sums: dict[str, int] = {}
    for part, amount in account.value.items():
        group = _group(part, account.catalogue)
        sums[group] = sums.get(group, 0) + amount
    entries = tuple(
        Entry(amount, _group_label(group, account.catalogue), f"interest:{group}")
        for group, amount in sorted(sums.items(), key=lambda item: -item[1])
    )
    return Ledger(entries, Entry(sum(sums.values()), "total"))


def _touched(touches: tuple[Touch, ...], mark: str, catalogue: Catalogue) -> Block:
    texts = []
    for touch in touches:
        names = [catalogue.label(*tag.split(":", 1)).lower() for tag in touch.because]
        texts.append(f"{touch.point.text} (tu as parlé de : {', '.join(names)})")
    return bullets(tuple(texts), mark) or Paragraph("Aucun parmi ce que tes réponses ont touché.")
