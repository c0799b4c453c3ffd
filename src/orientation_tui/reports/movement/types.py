"""The six types in two quizzes, and whether chance alone could explain their change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import decimal, signed
from orientation_tui.reports.sections import Pairs, Section, note, paragraph, section

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.movement import Movement
    from orientation_tui.matching.type_changes import TypeChange

SAME_LEVEL = 0.5
"""Steps of the scale under which a change of the general level goes unsaid."""

_CHANCE = "hasard possible"


def types_section(found: Movement, catalogue: Catalogue) -> Section:
    """The mean of each type then and now, and what the difference is worth; one is rated."""
    labels: dict[str, str] = {t.id: t.label for t in catalogue.taxonomy.riasec}
    rows = tuple((labels[change.code], _type_text(change, found.level)) for change in found.types)
    reaches = [change.reach for change in found.types if change.error]
    level = None
    if abs(found.level) >= SAME_LEVEL:
        turn = "plus hautes" if found.level > 0 else "plus basses"
        level = (
            f"Dans l'ensemble, tes notes sont {turn} ({signed(found.level)} en moyenne). À lui "
            "seul, cela ne déplace aucun métier : chaque famille est jugée à côté des autres."
        )
    return section(
        "familles",
        "Les six familles",
        Pairs(rows),
        paragraph(level),
        note(_threshold(reaches)) if reaches else None,
    )


def _type_text(change: TypeChange, level: float) -> str:
    """« de 3,3 à 4,0 (+0,7) : hasard possible »."""
    if change.before is None or change.after is None:
        sides = (("avant", change.before), ("après", change.after))
        known = [f"{decimal(value)} {when}" for when, value in sides if value is not None]
        return f"{known[0]}, sans note l'autre fois"
    # the difference of the figures shown, so that it can be checked
    gap = round(round(change.after, 1) - round(change.before, 1), 1)
    aside = [signed(gap)] if gap else []
    if abs(level) >= SAME_LEVEL:
        aside.append(f"{signed(change.apart)} à côté des autres")
    shown = f"de {decimal(change.before)} à {decimal(change.after)}"
    if not gap:
        shown = f"{decimal(change.after)} les deux fois"
    if aside:
        shown += f" ({' ; '.join(aside)})"
    return f"{shown} : {_worth(change)}" if aside else shown


def _worth(change: TypeChange) -> str:
    if not change.beyond_chance:
        return _CHANCE
    turn = "en hausse" if change.apart > 0 else "en baisse"
    return f"{turn}, plus que le hasard seul n'en donne d'habitude"


def _threshold(reaches: list[float]) -> str:
    low, high = decimal(min(reaches)), decimal(max(reaches))
    size = low if low == high else f"{low} à {high}"
    return (
        f"« {_CHANCE.capitalize()} » : sans que rien n'ait changé, une famille peut s'écarter des "
        f"autres de {size} d'un quiz à l'autre, vu le nombre de notes. Au-delà, le hasard seul y "
        "suffit rarement (moins d'une fois sur vingt, d'après ce programme)."
    )
