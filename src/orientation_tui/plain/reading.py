"""Careers in line mode: find one, read its page and the reasons for it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from orientation_tui.content.loading import load_guide
from orientation_tui.content.problems import ContentError
from orientation_tui.matching.explore import Criteria, explore
from orientation_tui.plain.compatibility import offer_test
from orientation_tui.plain.prompts import as_number
from orientation_tui.reports.career_page import career_page
from orientation_tui.reports.why_page import why_page

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.plain.prompts import Terminal

_SHOWN = 15
"""Careers listed after a search before asking for more words."""


def open_career(
    terminal: Terminal, career: Career, catalogue: Catalogue, ranking: Ranking | None = None
) -> None:
    """Print a career's page, after the reasons when there is a ranking; then offer to test it.

    Raises:
        Leave: the input ended or the person asked to quit.
    """
    if ranking is not None and ranking.matches:
        terminal.gap()
        terminal.say("POURQUOI CE MÉTIER")
        terminal.sections(why_page(ranking, career, catalogue))
    terminal.say(f"FICHE MÉTIER : {career.title}")
    terminal.gap()
    year = datetime.now(tz=UTC).year
    guide = guide_or_note(terminal, career, catalogue)
    terminal.sections(career_page(career, guide, catalogue, year_now=year))
    offer_test(terminal, career, guide, catalogue, ranking)


def guide_or_note(terminal: Terminal, career: Career, catalogue: Catalogue) -> Guide | None:
    """Load a career's guide; when its file has defects, say so and go on without it."""
    try:
        return load_guide(catalogue, career.id)
    except ContentError as error:
        terminal.lines(str(error).splitlines())
        return None


def browse(terminal: Terminal, catalogue: Catalogue) -> None:
    """Search the catalogue by words and open careers until an empty line.

    Raises:
        Leave: the input ended or the person asked to quit.
    """
    while True:
        words = terminal.ask("Des mots à chercher, ou Entrée pour le menu :")
        if not words:
            return
        found = explore(catalogue, Criteria(words=words)).careers
        count = len(found)
        terminal.say(f"{count} métier{'s' if count > 1 else ''} sur {len(catalogue.careers)}.")
        if not found:
            continue
        listed = found[:_SHOWN]
        terminal.lines(f"{number}. {career.title}" for number, career in enumerate(listed, 1))
        if count > _SHOWN:
            terminal.say(f"… et {count - _SHOWN} autres : ajoute un mot pour préciser.")
        number = as_number(terminal.ask("Le numéro à ouvrir, ou Entrée pour chercher encore :"))
        if number is not None and 1 <= number <= len(listed):
            open_career(terminal, listed[number - 1], catalogue)
