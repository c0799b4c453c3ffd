"""People whose result is taken home, and ways to read what they get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orientation_tui.reports.sections import Bullets, Ledger, Links
from orientation_tui.reports.takeaway.document import take_away
from orientation_tui.reports.takeaway.material import gather
from tests import samples
from tests.reports.pages import catalogue_of, liking
from tests.sessions.people import session

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.takeaway.document import Document, Page
    from orientation_tui.reports.takeaway.material import Material

YEAR = 2026
LIKES = {"R": (5, 5, 4), "I": (4, 5, 4), "A": (2, 1, 2), "S": (1, 2, 1), "E": (2, 3, 2)}
LIKES["C"] = (3, 1, 2)
RATED: dict[str, Any] = {name: LIKES[name[0].upper()][int(name[-1]) - 1] for name in samples.RATED}
"""Somebody who likes to make and to understand."""
FLAT: dict[str, Any] = dict.fromkeys(samples.RATED, 3)

SMALL = catalogue_of(
    liking("mecanicien", "R", title_m="Mécanicien", title_f="Mécanicienne", contexts=["hauteur"]),
    liking("chercheur", "I", title_m="Chercheur", title_f="Chercheuse", sector="sante"),
    liking("peintre", "A", title_m="Peintre", title_f="Peintre"),
    liking("soignant", "S", title_m="Soignant", title_f="Soignante", contexts=["nuit", "equipe"]),
)


def material(
    given: dict[str, Any] | None = None, catalogue: Catalogue = SMALL, **changes: Any
) -> Material:
    """What is gathered for somebody; `changes` are fields of the session."""
    answers = RATED if given is None else given
    fields = {"given": answers, "seconds": {}, "finished": True} | changes
    return gather(session(**fields), catalogue, year_now=YEAR)


def document(
    given: dict[str, Any] | None = None, catalogue: Catalogue = SMALL, **changes: Any
) -> Document:
    """The report of `material`."""
    return take_away(material(given, catalogue, **changes))


def real_ratings(catalogue: Catalogue) -> dict[str, Any]:
    """Answers to the express quiz of the content that comes with the program."""
    names = catalogue.forms["express"].questions
    return {name: (place * 7) % 5 + 1 for place, name in enumerate(names)}


def items(page: Page, section_id: str) -> list[str]:
    """The bullets, links and entries of one section of a page."""
    (found,) = (part for part in page.sections if part.id == section_id)
    texts: list[str] = []
    for block in found.blocks:
        match block:
            case Bullets(listed):
                texts += listed
            case Links(links):
                texts += [link.label for link in links]
            case Ledger(rows):
                texts += [f"{row.points:+d} {row.label}" for row in rows]
    return texts
