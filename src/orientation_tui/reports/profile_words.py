"""What a profile says in words: its shape, its level and its contrast, each told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.numbers import decimal

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.taxonomy import RiasecType
    from orientation_tui.matching.profile import InterestProfile

SECOND_TASTE = 2.5
"""Mean rating up to which a type is not told as liked: half-way to « ni oui ni non »."""

LOW_LEVEL, HIGH_LEVEL = 2.2, 3.2
"""Mean ratings under and above which one person in six stands (8,543 respondents, 48 items)."""

SOME_CONTRAST, BIG_CONTRAST = 0.8, 1.05
"""Standard deviations of the six types that cut 8,543 respondents in thirds (three items a type:
0.83 and 1.09; eight: 0.75 and 1.00)."""

_CONTRASTS = (
    ("peu marqué", "tes préférences se ressemblent, la comparaison est plus fragile"),
    ("moyen", "tes préférences se distinguent un peu"),
    ("marqué", "tes préférences se distinguent, la comparaison est plus sûre"),
)


def shape_sentences(profile: InterestProfile, catalogue: Catalogue) -> list[str]:
    """Describe the shape of a profile in two sentences; types shown as equal are told together."""
    groups = _by_value(profile, catalogue)
    if len(groups) == 1:
        return ["Tes six familles d'activités sont à égalité."]
    (_, first), (value, second) = groups[0], groups[1]
    most = _named(first)
    # what is hardly liked, or less than the rest, is no second taste
    if len(first) == 1 and value > max(profile.level, SECOND_TASTE) and len(groups) > 2:
        gap = groups[0][0] - value
        most += f"{' ; vient ensuite ' if gap >= 0.5 else ' et '}{_named(second)}"
    least = _named(groups[-1][1])
    return [f"Ce qui t'attire le plus : {most}.", f"Ce qui t'attire le moins : {least}."]


def _by_value(
    profile: InterestProfile, catalogue: Catalogue
) -> list[tuple[float, list[RiasecType]]]:
    """The types by their mean as it is shown, the highest first."""
    found: dict[float, list[RiasecType]] = {}
    for t in catalogue.taxonomy.riasec:
        if t.id in profile.means:
            found.setdefault(round(profile.means[t.id], 1), []).append(t)
    return sorted(found.items(), reverse=True)


def _named(types: list[RiasecType]) -> str:
    """« créer (Artistique) et aider (Social) », in the order of the types."""
    names = [f"{t.short.lower()} ({t.label})" for t in types]
    *others, last = names
    return f"{', '.join(others)} et {last}" if others else last


def level_sentence(profile: InterestProfile) -> str:
    """Say how much a person likes activities in general, and that it ranks nothing."""
    if profile.level >= HIGH_LEVEL:
        place = "tu dis oui à plus d'activités que la plupart des gens"
    elif profile.level <= LOW_LEVEL:
        place = "peu d'activités t'attirent : regarde l'ordre plutôt que le niveau"
    else:
        place = "comme la plupart des gens"
    return f"{decimal(profile.level)} sur 5 en moyenne, {place}. Il ne change aucun classement."


def contrast_sentence(profile: InterestProfile) -> str:
    """Say how far apart the six types are, which is what a comparison rests on."""
    lowest, highest = min(profile.means.values()), max(profile.means.values())
    word, meaning = _CONTRASTS[(profile.spread >= SOME_CONTRAST) + (profile.spread >= BIG_CONTRAST)]
    return f"{word}, de {decimal(lowest)} à {decimal(highest)} sur 5 : {meaning}."
