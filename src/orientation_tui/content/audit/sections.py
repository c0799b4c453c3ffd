"""Which sections of a career are filled, and whether their lists are neither thin nor endless."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.content.audit.findings import Finding, about_career

if TYPE_CHECKING:
    from collections.abc import Iterator, Sized

    from orientation_tui.content.audit.case import Case
    from orientation_tui.content.careers import Career
    from orientation_tui.content.guides import Guide

SIZES = {
    "missions": (6, 10),
    "qualities": (5, 8),
    "advantages": (5, 8),
    "drawbacks": (5, 8),
}
"""Fewest and most items of each list."""

NAMES = {
    "introduction": "présentation",
    "missions": "missions",
    "qualities": "qualités",
    "conditions": "conditions de travail",
    "contexts": "conditions cochées",
    "advantages": "avantages",
    "drawbacks": "inconvénients",
    "salary": "salaire",
    "routes": "voies d'études",
    "facts": "faits belges",
}
"""The sections of a career in `careers.toml` and their French names."""

GUIDE_SECTIONS = (
    "studies",
    "figures",
    "tools",
    "day",
    "facts",
    "testimony",
    "training",
    "workplaces",
    "evolutions",
    "advice",
    "self_assessment",
    "faq",
    "schools",
    "areas",
    "contrasts",
)
"""The sections of a guide."""


def filled_sections(career: Career) -> list[str]:
    """The sections of `NAMES` that say something."""
    content: dict[str, object] = {
        "salary": career.salary.start or career.salary.experienced,
        "routes": career.studies.routes,
    }
    return [name for name in NAMES if content.get(name, getattr(career, name, None))]


def filled_guide_sections(guide: Guide | None) -> list[str]:
    """The sections of `GUIDE_SECTIONS` that say something; none without a guide."""
    return [name for name in GUIDE_SECTIONS if guide is not None and getattr(guide, name)]


def missing_sections(case: Case) -> Iterator[Finding]:
    """Essential sections are there; a career without drawbacks is an advertisement."""
    career = case.career
    filled = filled_sections(career)
    for name in ("introduction", "missions", "qualities", "conditions", "advantages", "routes"):
        if name not in filled:
            yield about_career(
                "avertissement",
                "section-vide",
                career.id,
                f"La section « {NAMES[name]} » est vide : remplis-la.",
                field=name,
            )
    if "drawbacks" not in filled:
        yield about_career(
            "erreur",
            "sans-inconvenient",
            career.id,
            "Aucun inconvénient : cite de 5 à 8 choses que vivent mal les personnes du métier.",
            field="drawbacks",
        )


def section_sizes(case: Case) -> Iterator[Finding]:
    """Lists have as many items as a page can hold and a reader can use."""
    for name, (fewest, most) in SIZES.items():
        items: Sized = getattr(case.career, name)
        count = len(items)
        if 0 < count < fewest:
            what = f"ajoutes-en pour arriver à {fewest} au moins"
        elif count > most:
            what = f"garde les {most} plus parlantes"
        else:
            continue
        yield about_career(
            "avertissement",
            "section-taille",
            case.career.id,
            f"{count} dans « {NAMES[name]} » : {what}.",
            field=name,
        )


def untagged_points(case: Case) -> Iterator[Finding]:
    """An advantage or drawback says what it touches, or matching can never show it."""
    for name in ("advantages", "drawbacks"):
        for number, point in enumerate(getattr(case.career, name), 1):
            if not point.tags:
                yield about_career(
                    "avertissement",
                    "point-sans-etiquette",
                    case.career.id,
                    "Ce point n'a pas d'étiquette : ajoute « context:… », « value:… » "
                    "ou « interest:… » pour le relier aux réponses.",
                    field=f"{name}[{number}]",
                )
