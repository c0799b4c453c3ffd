"""A person's profile as sections: the hexagon, the interests that stand out, level and contrast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.profile import TYPES
from orientation_tui.reports.numbers import decimal
from orientation_tui.reports.profile_words import contrast_sentence, level_sentence, shape_sentences
from orientation_tui.reports.sections import (
    Gauge,
    Gauges,
    Hexagon,
    Note,
    Pairs,
    Paragraph,
    Section,
    Spoke,
    section,
)

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.profile import InterestProfile
    from orientation_tui.matching.ranking import Interest, Ranking

STRONGEST = 6
"""Basic interests drawn."""

LONGEST = 2.0
"""Steps of the 1–5 scale above the person's own mean that fill a bar; few estimates go further."""

DEDUCED = "déduit"
"""Said of an interest that no rated question asked about."""

_HOW_TO_READ = (
    "En points de l'échelle de 1 à 5, au-dessus de ta propre moyenne, tels que le calcul les "
    f"estime. « {DEDUCED} » : aucune activité notée n'en parlait, l'estimation vient d'intérêts "
    "voisins."
)


def profile_sections(ranking: Ranking, catalogue: Catalogue) -> tuple[Section, ...]:
    """Return what a profile says; level and contrast are told apart, as they mean two things.

    Args:
        ranking: one that holds matches.
        catalogue: for the labels.
    """
    return (
        shape_section(ranking.profile, catalogue),
        interests_section(ranking, catalogue),
        section(
            "niveau",
            "Niveau et contraste",
            level_and_contrast(ranking.profile),
        ),
    )


def level_and_contrast(profile: InterestProfile) -> Pairs:
    """How much activities are liked, and how far the six types are apart."""
    return Pairs((("Niveau", level_sentence(profile)), ("Contraste", contrast_sentence(profile))))


def shape_section(profile: InterestProfile, catalogue: Catalogue) -> Section:
    """The six types drawn, and their shape in words."""
    return section(
        "profil",
        "Ton profil",
        hexagon_of(profile, catalogue),
        Paragraph(" ".join(shape_sentences(profile, catalogue))),
    )


def hexagon_of(profile: InterestProfile, catalogue: Catalogue) -> Hexagon:
    """The means of the six types, whatever the order of the content's file."""
    types = sorted(catalogue.taxonomy.riasec, key=lambda t: TYPES.index(t.id))
    return Hexagon(tuple(Spoke(t.id, t.label, t.short.lower(), profile.means[t.id]) for t in types))


def interests_section(ranking: Ranking, catalogue: Catalogue) -> Section:
    """The strongest basic interests as bars, and the weakest two in words."""
    asked = {catalogue.questions[name].interest for name in ranking.profile.ratings}
    gauges = [
        _gauge(interest, catalogue, deduced=interest.name not in asked)
        for interest in ranking.interests[:STRONGEST]
        if interest.amount > 0
    ]
    last = [catalogue.label("interest", i.name).lower() for i in ranking.interests[-2:]]
    return section(
        "interets",
        "Les intérêts qui ressortent",
        Gauges(tuple(gauges)) if gauges else None,
        Paragraph(f"Tout en bas : {' et '.join(reversed(last))}."),
        Note(_HOW_TO_READ),
    )


def _gauge(interest: Interest, catalogue: Catalogue, *, deduced: bool) -> Gauge:
    text = f"+{decimal(interest.amount)}{f', {DEDUCED}' if deduced else ''}"
    return Gauge(catalogue.label("interest", interest.name), interest.amount / LONGEST, text)
