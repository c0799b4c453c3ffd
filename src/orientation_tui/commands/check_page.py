"""What `orientation verifier` prints: a table by sector, counts by rule, findings, matching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.content.audit.findings import counts_by_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.commands.checking import Checked
    from orientation_tui.content.audit.summary import SectorSummary
    from orientation_tui.matching.audit import MatchingAudit

MOST_FINDINGS = 200
"""Findings printed; `--json` has them all."""

_COLUMNS = (-29, 7, 10, 8, 8, 8, 5, 5)
"""Widths of the table's columns; negative ones hold text, aligned to the left."""
_HEADS = ("Secteur", "Métiers", "Sections", "Guides", "Sourcés", "Datés", "Err.", "Av.")
_LEGEND = (
    "Sections et Guides : parties remplies de careers.toml et des guides.",
    "Sourcés et Datés : chiffres qui ont une source, une année.",
)


def page_lines(checked: Checked) -> Iterator[str]:
    """The whole page, line by line; the last line counts errors and warnings."""
    yield from (str(problem) for problem in checked.problems)
    if checked.sectors:
        yield from _sector_lines(checked)
        yield ""
    yield from _rule_lines(checked)
    yield from _finding_lines(checked)
    if checked.matching is not None:
        yield from _matching_lines(checked.matching)
        yield ""
    yield (
        f"{checked.folder} : {checked.careers} métiers, {checked.guides} guides, "
        f"{checked.errors} erreur(s), {checked.warnings} avertissement(s)."
    )


def _sector_lines(checked: Checked) -> Iterator[str]:
    yield _row(_HEADS)
    for row in checked.sectors:
        # « Droit, sécurité et fonction publique » is long; its first words are enough here
        yield _row((row.label.split(",")[0], *_cells((row,)), str(row.errors), str(row.warnings)))
    if len(checked.sectors) > 1:
        # a finding on careers of two sectors counts once here
        total = (str(checked.errors), str(checked.warnings))
        yield _row(("Ensemble", *_cells(checked.sectors), *total))
    yield from _LEGEND


def _cells(rows: tuple[SectorSummary, ...]) -> tuple[str, ...]:
    figures = sum(row.figures for row in rows)
    return (
        str(sum(row.careers for row in rows)),
        f"{sum(row.sections for row in rows)}/{sum(row.sections_expected for row in rows)}",
        f"{sum(r.guide_sections for r in rows)}/{sum(r.guide_sections_expected for r in rows)}",
        f"{sum(row.sourced for row in rows)}/{figures}",
        f"{sum(row.dated for row in rows)}/{figures}",
    )


def _row(cells: tuple[str, ...]) -> str:
    return "".join(
        cell[: -width - 1].ljust(-width) if width < 0 else cell.rjust(width)
        for cell, width in zip(cells, _COLUMNS, strict=True)
    )


def _rule_lines(checked: Checked) -> Iterator[str]:
    counts = counts_by_rule(checked.findings)
    if counts:
        yield "Par règle :"
        yield from (f"  {count:>4} {level} {rule}" for (level, rule), count in counts.items())
        yield ""


def _finding_lines(checked: Checked) -> Iterator[str]:
    for finding in checked.findings[:MOST_FINDINGS]:
        yield str(finding)
    rest = len(checked.findings) - MOST_FINDINGS
    if rest > 0:
        yield f"… et {rest} autres : « orientation verifier --json » les donne tous."
    if checked.findings:
        yield ""


def _matching_lines(audit: MatchingAudit) -> Iterator[str]:
    yield f"Appariement : {audit.people} personnes simulées, {audit.unranked} sans classement."
    top = ", ".join(f"{name} {_percent(share)}" for name, share in list(audit.first.items())[:5])
    yield f"  Le plus souvent premiers : {top}."
    yield f"  Les dix plus fréquents ensemble : {_percent(audit.concentration())}."
    yield (
        f"  Premiers au moins une fois : {len(audit.first)} ; mis en premier par la recherche : "
        f"{len(audit.reached)} ; jamais : {len(audit.unreached)}."
    )


def _percent(share: float) -> str:
    return f"{share * 100:.1f} %".replace(".", ",")
