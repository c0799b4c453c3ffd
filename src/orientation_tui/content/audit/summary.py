"""The content in numbers, sector by sector."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.content.audit.figures import figures
from orientation_tui.content.audit.sections import (
    GUIDE_SECTIONS,
    NAMES,
    filled_guide_sections,
    filled_sections,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from orientation_tui.content.audit.findings import Finding, Level
    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide


@dataclass(frozen=True)
class SectorSummary:
    """What the careers of one sector hold."""

    sector: str
    label: str
    careers: int
    sections: int
    """Sections of `careers.toml` filled, out of `sections_expected`."""
    sections_expected: int
    guides: int
    """Careers with a guide."""
    guide_sections: int
    """Sections of guides filled, out of `guide_sections_expected`."""
    guide_sections_expected: int
    figures: int
    sourced: int
    dated: int
    errors: int
    warnings: int


def summarise(
    catalogue: Catalogue,
    guides: Mapping[str, Guide],
    findings: Iterable[Finding],
    careers: Collection[str] | None = None,
) -> tuple[SectorSummary, ...]:
    """Count by sector, in the order of the taxonomy; sectors without a career are left out.

    Args:
        careers: ids to count, by default all.
    """
    found = Counter((f.level, career) for f in findings for career in f.careers)
    rows = []
    for sector in catalogue.taxonomy.sector:
        members = [
            career
            for career in catalogue.careers.values()
            if career.sector == sector.id and (careers is None or career.id in careers)
        ]
        if members:
            rows.append(_row(sector.id, sector.label, members, guides, found))
    return tuple(rows)


def _row(
    sector: str,
    label: str,
    members: list[Career],
    guides: Mapping[str, Guide],
    found: Counter[tuple[Level, str]],
) -> SectorSummary:
    shown = [figure for career in members for figure in figures(career, guides.get(career.id))]
    return SectorSummary(
        sector=sector,
        label=label,
        careers=len(members),
        sections=sum(len(filled_sections(career)) for career in members),
        sections_expected=len(NAMES) * len(members),
        guides=sum(career.id in guides for career in members),
        guide_sections=sum(len(filled_guide_sections(guides.get(c.id))) for c in members),
        guide_sections_expected=len(GUIDE_SECTIONS) * len(members),
        figures=len(shown),
        sourced=sum(figure.sourced for figure in shown),
        dated=sum(figure.dated for figure in shown),
        errors=sum(found["erreur", career.id] for career in members),
        warnings=sum(found["avertissement", career.id] for career in members),
    )
