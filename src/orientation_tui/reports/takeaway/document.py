"""What a person takes home, free of any renderer: one page of result, one for each career kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui import __version__
from orientation_tui.assessment.journey import form_of
from orientation_tui.reports.sentences import place_text, rated_text
from orientation_tui.reports.takeaway.career_sheet import career_sheet
from orientation_tui.reports.takeaway.summary_sheet import summary_sheet
from orientation_tui.sessions.listing import day

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career
    from orientation_tui.reports.sections import Section
    from orientation_tui.reports.takeaway.material import Material


@dataclass(frozen=True)
class Page:
    """One sheet of A4."""

    title: str
    subtitle: str
    """Where the page belongs, in one line."""
    lead: str
    """A sentence before the sections; it may be empty."""
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Document:
    """A report to read or print; it holds no name."""

    title: str
    subject: str
    pages: tuple[Page, ...]
    footer: str
    """What every page says at its foot."""


def take_away(material: Material) -> Document:
    """Return the report of one result."""
    quiz = _quiz(material)
    title = "Mes métiers à explorer" if material.ranking.matches else "Mon quiz d'orientation"
    return Document(
        title=f"Orientation : résultat du {day(material.session)}",
        subject="Métiers à explorer d'après un quiz d'intérêts",
        pages=(
            Page(title, quiz, "", summary_sheet(material)),
            *(
                Page(
                    career.title,
                    _where(career, material),
                    career.summary,
                    career_sheet(career, material),
                )
                for career in material.careers
            ),
        ),
        footer=f"orientation {__version__} ; résultat du {day(material.session)}",
    )


def _quiz(material: Material) -> str:
    """« Quiz express du 2 mars 2026, 28 activités notées »."""
    form = form_of(material.catalogue, material.session.form)
    count = rated_text(material.ranking.quality.rated)
    state = "" if material.session.finished else ", pas encore terminé"
    return f"{form.label} du {day(material.session)}, {count}{state}"


def _where(career: Career, material: Material) -> str:
    """The career's field, then its place in the result."""
    sector = material.catalogue.label("sector", career.sector)
    place = place_text(material.ranking, career.id)
    return f"{sector} ; {place}" if place else sector
