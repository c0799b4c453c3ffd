"""A person's result as sections: careers in bands, surprise, career in mind, doubts.

One composition for the app, line mode and the command line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explore import let_through
from orientation_tui.matching.ranking import by_band
from orientation_tui.matching.shortlist import shortlist
from orientation_tui.reports.profile_page import profile_sections
from orientation_tui.reports.sections import Link, Links, Note, Paragraph, Section, section
from orientation_tui.reports.sentences import (
    PROMISE,
    SURPRISE,
    band_title,
    compared_sentence,
    dream_reading,
    dream_sentence,
    emptied_sentence,
    families_sentence,
    filter_sentence,
    floor_sentence,
    gone_sentence,
    missing_sentence,
    sureness_sentence,
    tie_sentence,
    warning_text,
    ways_on,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.explore import Criteria
    from orientation_tui.matching.ranking import Match, Ranking
    from orientation_tui.matching.shortlist import Shortlist
    from orientation_tui.sessions.model import Session

KEPT = "gardé"
"""Said of a career the person keeps."""

DREAM = "tu l'avais en tête"
"""Said of the career the person had in mind."""

SURPRISE_TITLE = "Une surprise, venue d'un autre domaine"
DREAM_TITLE = "Le métier que tu avais en tête"
WARNING = "! "
"""Before what goes against a wish, so that it stands out without colour."""


def chosen_of(
    session: Session, ranking: Ranking, catalogue: Catalogue, criteria: Criteria | None = None
) -> Shortlist:
    """What to show of a ranking after what its person kept, set aside and filters."""
    return shortlist(
        ranking,
        catalogue,
        kept=session.kept,
        set_aside=session.set_aside,
        allowed=None if criteria is None else let_through(criteria, catalogue),
    )


def list_change(before: Shortlist, after: Shortlist, catalogue: Catalogue) -> str:
    """Say which careers came into the list and which left it."""
    then = [match.career_id for match in before.matches]
    now = [match.career_id for match in after.matches]
    said = []
    for lead, names in (
        ("Entre dans la liste", [name for name in now if name not in then]),
        ("En sort", [name for name in then if name not in now]),
    ):
        if names:
            titles = " ; ".join(catalogue.careers[name].title for name in names)
            said.append(f"{lead} : {titles}.")
    if said:
        return " ".join(said)
    return "Les mêmes métiers, dans un autre ordre." if then != now else "La liste ne change pas."


def career_label(match: Match, career: Career) -> str:
    """A career's titles, after the sign of a tie with the one listed above."""
    return f"= {career.title}" if match.tied else career.title


def results_page(ranking: Ranking, chosen: Shortlist, catalogue: Catalogue) -> tuple[Section, ...]:
    """Return profile and careers, or the kind explanation of why there is no ranking.

    Args:
        ranking: of one person.
        chosen: what to show of it; see `chosen_of`.
        catalogue: for the texts.
    """
    if ranking.quality.floor:
        return floor_sections(ranking, catalogue)
    return (
        *profile_sections(ranking, catalogue),
        *career_sections(ranking, chosen, catalogue),
    )


def floor_sections(ranking: Ranking, catalogue: Catalogue) -> tuple[Section, ...]:
    """Why there is no ranking, the ways on, and the career the person had in mind."""
    refused = refusal_section(ranking, catalogue)
    dream = ranking.preferences.dream
    if dream is None:
        return (refused,)
    career = catalogue.careers[dream]
    link = Link(career.title, f"career:{dream}", "", catalogue.label("sector", career.sector))
    return (refused, section("reve", DREAM_TITLE, Links((link,))))


def refusal_section(ranking: Ranking, catalogue: Catalogue) -> Section:
    """Why there is no ranking, and the ways on."""
    reason = floor_sentence(ranking.quality)
    missing = missing_sentence(ranking.profile, catalogue)
    texts = (f"{reason} {missing}".rstrip(), ways_on(ranking.quality))
    return section("refus", "Pas encore de classement", *_paragraphs(texts))


def career_sections(
    ranking: Ranking, chosen: Shortlist, catalogue: Catalogue
) -> tuple[Section, ...]:
    """The careers, closest first, and how to read them."""
    lines = _Lines(ranking, chosen, catalogue)
    return tuple(
        found
        for found in (
            section("mesure", "Ce que disent tes réponses", *_paragraphs(_head(lines))),
            *(
                section(f"bande-{band.name.lower()}", band_title(band), lines.links(matches))
                for band, matches in by_band(chosen.matches)
            ),
            _surprise(lines),
            _dream(lines),
            _kept_elsewhere(lines),
            _set_aside(lines),
            section(
                "lecture",
                "Comment lire ce résultat",
                *_paragraphs([tie_sentence(chosen.matches)]),
                Note(PROMISE),
            ),
        )
        if found is not None
    )


class _Lines:
    """Makes the line of a career in a result."""

    def __init__(self, ranking: Ranking, chosen: Shortlist, catalogue: Catalogue) -> None:
        self.ranking = ranking
        self.chosen = chosen
        self.catalogue = catalogue
        self.dream = ranking.preferences.dream
        self._kept = {match.career_id for match in chosen.kept}
        listed = (
            *chosen.matches,
            *([chosen.surprise] if chosen.surprise else []),
            *chosen.set_aside,
        )
        self.listed = {match.career_id for match in listed}
        # elsewhere than in the list, the sign would point at whatever stands above
        self._ranked = {match.career_id for match in chosen.matches}

    def links(self, matches: Iterable[Match]) -> Links:
        """One line a career, its field at the end and what concerns it under it."""
        return Links(tuple(self._link(match) for match in matches))

    def _link(self, match: Match) -> Link:
        career = self.catalogue.careers[match.career_id]
        notes = [KEPT] if match.career_id in self._kept else []
        notes += [DREAM] if match.career_id == self.dream else []
        notes += [f"{WARNING}{warning_text(part, self.catalogue)}" for part in match.warnings]
        return Link(
            career_label(match, career) if career.id in self._ranked else career.title,
            f"career:{career.id}",
            " ; ".join(notes),
            self.catalogue.label("sector", career.sector),
        )


def _paragraphs(texts: Iterable[str]) -> list[Paragraph]:
    return [Paragraph(text) for text in texts if text]


def _head(lines: _Lines) -> list[str]:
    return [
        f"{compared_sentence(lines.ranking)} {sureness_sentence(lines.ranking)}",
        families_sentence(lines.chosen, lines.catalogue),
        filter_sentence(lines.chosen),
        emptied_sentence(lines.chosen),
        gone_sentence(lines.chosen),
    ]


def _surprise(lines: _Lines) -> Section | None:
    found = lines.chosen.surprise
    if found is None:
        return None
    return section("surprise", SURPRISE_TITLE, lines.links([found]), Note(SURPRISE))


def _dream(lines: _Lines) -> Section | None:
    ranking = lines.ranking
    found = [m for m in ranking.matches if m.career_id == lines.dream]
    if not found:
        return None
    if lines.dream in lines.listed:
        return section("reve", DREAM_TITLE, Paragraph(dream_sentence(ranking, lines.catalogue)))
    return section("reve", DREAM_TITLE, lines.links(found), Paragraph(dream_reading(ranking)))


def _kept_elsewhere(lines: _Lines) -> Section | None:
    further = [
        match
        for match in lines.chosen.kept
        if match.career_id not in lines.listed and match.career_id != lines.dream
    ]
    return (
        section("gardes", "Gardés, plus loin dans la liste", lines.links(further))
        if further
        else None
    )


def _set_aside(lines: _Lines) -> Section | None:
    found = lines.chosen.set_aside
    return section("ecartes", "Mis de côté", lines.links(found)) if found else None
