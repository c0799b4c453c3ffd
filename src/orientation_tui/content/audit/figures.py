"""Figures: each with its source and year, none that contradicts another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.content.audit.findings import (
    Finding,
    about_career,
    guide_file,
    shortened,
)
from orientation_tui.content.audit.prose import career_passages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.content.audit.case import Case
    from orientation_tui.content.careers import Career, SalaryRange
    from orientation_tui.content.guides import Guide

HIGHEST_SALARY = 25_000
"""Monthly gross euros above which a figure is most likely a yearly one."""

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_NOT_FIGURES = re.compile(
    r"\b(?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}(?:er)? (?:{_MONTHS})\b"
    r"|\b(?:barèmes?|articles?|ISO|EN|Part)[ -]\d[\d.,/-]*|\(\d{3}\)"
    r"|\b[A-Za-z]+\d\w*|\b\d+(?:er|re|e|D)\b",
    re.IGNORECASE,
)
"""Digits that count nothing: years, dates, pay scales, standards, codes, ranks."""
_COMMITTEES = re.compile(r"\b(?:commissions? paritaires?|S?CP)\b")
_COMMITTEE_NUMBER = re.compile(r"\b[1-3]\d\d(?:\.\d\d)?\b(?!\s?[%€]|\.\d)")
"""Number of a joint committee, in a sentence that speaks of some."""
_AMOUNT = re.compile(r"\d\s?(?:%|€|euros?\b|EUR\b)")


@dataclass(frozen=True)
class Figure:
    """One figure shown to readers."""

    file: str
    field: str
    sourced: bool
    dated: bool
    text: str = ""
    """The sentence it stands in, if any."""


def holds_figure(text: str) -> bool:
    """Whether a text counts or measures something."""
    rest = _NOT_FIGURES.sub(" ", text)
    if _COMMITTEES.search(rest):
        rest = _COMMITTEE_NUMBER.sub(" ", rest)
    return any(char.isdigit() for char in rest)


def figures(career: Career, guide: Guide | None) -> Iterator[Figure]:
    """Every figure of a career and its guide that has a place for a source."""
    salary = career.salary
    dated = salary.year is not None
    for name, span in (("start", salary.start), ("experienced", salary.experienced)):
        if span is not None:
            yield Figure("", f"salary.{name}", bool(salary.sources), dated)
    for number, fact in enumerate(career.facts, 1):
        if holds_figure(fact.text):
            dated = fact.year is not None
            yield Figure("", f"facts[{number}]", bool(fact.sources), dated, fact.text)
    if guide is None:
        return
    file = guide_file(career.id)
    for number, _ in enumerate(guide.figures, 1):
        yield Figure(file, f"figures[{number}]", sourced=True, dated=True)
    for number, told in enumerate(guide.facts, 1):
        if holds_figure(told.text):
            yield Figure(file, f"facts[{number}]", True, told.year is not None, told.text)


def figures_without_source(case: Case) -> Iterator[Finding]:
    """A figure without a source is left out; one without a year can't be told from an old one."""
    career = case.career
    for figure in figures(career, case.guide):
        if not figure.sourced:
            yield about_career(
                "erreur",
                "chiffre-sans-source",
                career.id,
                f"{_named(figure)} n'a pas de source : cite-la ou retire le chiffre.",
                field=figure.field,
                file=figure.file,
            )
    undated = {
        (f.file, f.field.split(".")[0]): f for f in figures(career, case.guide) if not f.dated
    }
    for (file, field), figure in undated.items():
        yield about_career(
            "avertissement",
            "chiffre-sans-annee",
            career.id,
            f"{_named(figure)} n'a pas d'année : donne dans « year » celle dont parle la source.",
            field=field,
            file=file,
        )


def _named(figure: Figure) -> str:
    return f"« {shortened(figure.text, 40)} »" if figure.text else "Le salaire"


def amounts_in_prose(case: Case) -> Iterator[Finding]:
    """Money and percentages stand where a source can be given, not in a sentence."""
    for passage in career_passages(case.career):
        if not passage.fact and _AMOUNT.search(passage.text):
            yield about_career(
                "avertissement",
                "chiffre-dans-le-texte",
                case.career.id,
                "Un montant ou un pourcentage sans source : déplace-le dans « salary » ou "
                "« facts », avec sa source.",
                field=passage.field,
            )


def contradictory_salary(case: Case) -> Iterator[Finding]:
    """Experience doesn't pay less than the start, and a month's pay isn't a year's."""
    salary = case.career.salary
    if salary.start and salary.experienced and _below(salary.experienced, salary.start):
        yield about_career(
            "erreur",
            "salaire-contradictoire",
            case.career.id,
            "Le salaire avec expérience est plus bas qu'au début : relis les deux fourchettes.",
            field="salary",
        )
    for name, span in (("start", salary.start), ("experienced", salary.experienced)):
        highest = max(span.low or 0, span.high or 0) if span else 0
        if highest > HIGHEST_SALARY:
            yield about_career(
                "erreur",
                "salaire-invraisemblable",
                case.career.id,
                f"{highest} € par mois est sans doute un montant annuel : divise ou corrige.",
                field=f"salary.{name}",
            )


def _below(later: SalaryRange, earlier: SalaryRange) -> bool:
    lows = later.low is not None and earlier.low is not None and later.low < earlier.low
    highs = later.high is not None and earlier.high is not None and later.high < earlier.high
    return lows or highs


def contradictory_studies(case: Case) -> Iterator[Finding]:
    """The years of study lie between those of the level below and those of the level above."""
    studies = case.career.studies
    years = sorted({float(level.years_after_secondary) for level in case.taxonomy.study_level})
    own = next(
        float(level.years_after_secondary)
        for level in case.taxonomy.study_level
        if level.id == studies.level
    )
    place = years.index(own)
    too_few = place > 0 and studies.years <= years[place - 1]
    too_many = place + 1 < len(years) and studies.years >= years[place + 1]
    if too_few or too_many:
        yield about_career(
            "erreur",
            "etudes-contradictoires",
            case.career.id,
            f"{studies.years:g} ans d'études ne vont pas avec le niveau « {studies.level} » "
            f"({own:g} ans) : corrige l'un des deux.",
            field="studies",
        )
