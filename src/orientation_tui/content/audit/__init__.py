"""The content's own test: rules over a loaded catalogue and its guides. Pure; prints nothing.

A rule on one career is a function of a `Case`; add it to `CAREER_RULES` and it runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.content.audit.case import Case, Rule
from orientation_tui.content.audit.figures import (
    amounts_in_prose,
    contradictory_salary,
    contradictory_studies,
    figures_without_source,
)
from orientation_tui.content.audit.findings import Finding, ordered
from orientation_tui.content.audit.measures import interest_count, uneven_forms, unlisted_contexts
from orientation_tui.content.audit.repeats import repeated_sentences, shared_words
from orientation_tui.content.audit.sections import (
    missing_sections,
    section_sizes,
    untagged_points,
)
from orientation_tui.content.audit.style import (
    long_average,
    long_sentences,
    one_gender,
    short_feminine,
    short_feminine_elsewhere,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide

__all__ = ["CAREER_RULES", "Case", "Finding", "audit_content", "ordered"]

CAREER_RULES: tuple[Rule, ...] = (
    missing_sections,
    section_sizes,
    untagged_points,
    figures_without_source,
    amounts_in_prose,
    contradictory_salary,
    contradictory_studies,
    long_sentences,
    long_average,
    one_gender,
    short_feminine,
    interest_count,
    unlisted_contexts,
)
"""The rules every career is put to."""


def audit_content(catalogue: Catalogue, guides: Mapping[str, Guide]) -> tuple[Finding, ...]:
    """Return what the rules find, errors first.

    Args:
        guides: by career id; careers without one are simply absent.
    """
    cases = [
        Case(career, guides.get(career.id), catalogue.taxonomy)
        for career in catalogue.careers.values()
    ]
    texts = [passage for case in cases for passage in case.passages]
    found = [finding for case in cases for rule in CAREER_RULES for finding in rule(case)]
    found += repeated_sentences(texts)
    found += shared_words(texts)
    found += uneven_forms(catalogue)
    found += short_feminine_elsewhere(catalogue)
    return ordered(found)
