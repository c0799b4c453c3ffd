"""Say in French which criteria a search combines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import number

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.explore import Criteria


def filter_text(criteria: Criteria, catalogue: Catalogue) -> str:
    """« Filtre : secteur : Santé ; sans : travail de nuit »; empty without a criterion."""
    said = described(criteria, catalogue)
    return f"Filtre : {' ; '.join(said)}" if said else ""


def described(criteria: Criteria, catalogue: Catalogue) -> list[str]:
    """Each criterion in force as a few words; the words searched are not repeated."""
    said = []
    if criteria.sectors:
        labels = [catalogue.label("sector", name) for name in criteria.sectors]
        said.append(f"secteur : {' ou '.join(labels)}")
    if criteria.level is not None:
        said.append(f"études : au plus {catalogue.label('level', criteria.level).lower()}")
    said += [f"avec : {catalogue.label('context', name).lower()}" for name in criteria.wanted]
    said += [f"sans : {catalogue.label('context', name).lower()}" for name in criteria.refused]
    said += [f"intérêt : {catalogue.label('interest', n).lower()}" for n in criteria.interests]
    if criteria.start_salary is not None:
        said.append(f"au moins {number(criteria.start_salary)} € au début")
    if criteria.shortage:
        said.append("en pénurie ou critique")
    if criteria.regulated is not None:
        said.append("accès réglementé" if criteria.regulated else "accès libre")
    return said
