"""A person's result as sections: profile, careers in bands, dream, doubts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.ranking import by_band
from orientation_tui.reports.sections import Link, Links, Note, Pairs, Paragraph, Section, section
from orientation_tui.reports.sentences import (
    PROMISE,
    WAYS_ON,
    band_title,
    compared_sentence,
    dream_sentence,
    floor_sentence,
    profile_sentences,
    sureness_sentence,
    tie_sentence,
    warning_text,
)

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.profile import InterestProfile
    from orientation_tui.matching.ranking import Match, Ranking

LEVELS = 10
"""Steps of the bars that draw a type's mean."""


def results_page(ranking: Ranking, catalogue: Catalogue) -> tuple[Section, ...]:
    """Return the sections of a result, or the kind explanation of why there is none."""
    if ranking.quality.floor:
        return (
            section(
                "refus",
                "Pas encore de classement",
                Paragraph(floor_sentence(ranking.quality)),
                Paragraph(WAYS_ON),
            ),
        )
    return (
        profile_section(ranking.profile, catalogue),
        *(_band(title, matches, catalogue) for title, matches in _bands(ranking)),
        section(
            "lecture",
            "Comment lire ce résultat",
            Paragraph(sureness_sentence(ranking)),
            Paragraph(compared_sentence(ranking)),
            *(
                Paragraph(t)
                for t in (tie_sentence(ranking.shown()), dream_sentence(ranking, catalogue))
                if t
            ),
            Note(PROMISE),
        ),
    )


def profile_section(profile: InterestProfile, catalogue: Catalogue) -> Section:
    """The six types with a bar each, and what they say in words."""
    rows = [
        (f"{t.label} ({t.short.lower()})", type_bar(profile.means[t.id]))
        for t in catalogue.taxonomy.riasec
        if t.id in profile.means
    ]
    sentences = profile_sentences(profile, catalogue)
    return section("profil", "Ton profil", Pairs(tuple(rows)), Paragraph(" ".join(sentences)))


def type_bar(mean: float) -> str:
    """Draw a mean rating (1–5) as filled and empty squares: « ■■■■■■□□□□ »."""
    filled = round((mean - 1) / 4 * LEVELS)
    return "■" * filled + "□" * (LEVELS - filled)


def match_label(match: Match, catalogue: Catalogue) -> str:
    """A career's line in a list of results, with the sign of a tie."""
    title = catalogue.careers[match.career_id].title
    return f"= {title}" if match.tied else title


def match_detail(match: Match, catalogue: Catalogue) -> str:
    """The warnings of a match, or nothing."""
    return " ; ".join(warning_text(part, catalogue) for part in match.warnings)


def _bands(ranking: Ranking) -> list[tuple[str, list[Match]]]:
    shown = ranking.shown()
    # the first career listed has nothing above it to be tied with
    return [(band_title(band), matches) for band, matches in by_band(shown)]


def _band(title: str, matches: list[Match], catalogue: Catalogue) -> Section:
    links = tuple(
        Link(match_label(m, catalogue), f"career:{m.career_id}", match_detail(m, catalogue))
        for m in matches
    )
    return section(f"bande-{title}", title, Links(links))
