"""Made-up catalogues with a national median, and ways to read the pages made of them."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING, Any

from rich.console import Console

from orientation_tui.content.guides import Guide
from orientation_tui.content.taxonomy import Taxonomy
from orientation_tui.reports.rich_drawings import Palette
from orientation_tui.reports.rich_page import panel
from orientation_tui.reports.sections import Links, Paragraph, Section, section
from orientation_tui.reports.text_page import text_section
from tests import samples

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.sections import Block

SECTIONS = (
    *("introduction", "etudes", "qualites", "salaire", "conditions", "chiffres", "missions"),
    *("outils", "journee", "belgique", "temoignage", "formation", "lieux", "evolutions"),
    *("avantages", "inconvenients", "conseils", "questions", "faq", "ecoles", "emploi"),
    *("similaires", "criteres", "sources"),
)
"""Every section of a career's page, in its order."""

MEDIAN = {
    "id": "salaire-median",
    "label": "Médian",
    "value": 3700,
    "unit": "€",
    "year": 2023,
    "source": "Statbel, enquête",
    "note": "Temps plein.",
}
ADDRESS = "https://exemple.be/" + "une-page-au-nom-vraiment-tres-long-" * 4 + "fin"
"""Longer than any line."""

HOSTILE = (
    *(
        "[bold]gras[/bold]",
        "[/",
        "[b]",
        "[ @click=app.quit]x",
        "C#[sharp]",
        "[$accent]",
        "[link=x]",
    ),
    *("fin \\", ":smile:", "[[x]]", "{x}", "%s", "[red]rouge"),
)
"""Text that some renderer would take for an order."""


def catalogue_of(*tables: dict[str, Any]) -> Catalogue:
    """A catalogue in memory that knows the national median."""
    taxonomy = samples.taxonomy() | {"national_figure": [MEDIAN]}
    made = samples.catalogue_of(tables or [samples.career()])
    return replace(made, taxonomy=Taxonomy.model_validate(taxonomy))


def liking(career_id: str, riasec: str, *, level: str = "cess", **more: Any) -> dict[str, Any]:
    """A career for those who like one thing only, told by the letter of its type."""
    scores = dict.fromkeys(samples.TYPES, 2.0) | {riasec: 7.0}
    table = samples.career(career_id, **more)
    found = {"riasec": scores, "interests": {samples.INTEREST_OF_TYPE[riasec]: 3}}
    studies = table["studies"] | {"level": level}
    return table | {"profile": table["profile"] | found, "studies": studies}


def full_guide(career_id: str = "apiculteur", **changes: Any) -> Guide:
    """A guide with every section filled."""
    source = {"source": "https://exemple.be/guide", "year": 2025}
    table = samples.guide(career_id) | {
        "facts": [{"title": "Un titre", "text": "Un fait belge."} | source],
        "testimony": {"text": "Elle raconte."} | source,
        "training": ["Le CESS.", "La formation."],
        "workplaces": ["Un rucher"],
        "evolutions": ["Former d'autres apiculteurs"],
        "advice": ["Commencer petit."],
        "schools": [{"name": "IFAPME", "city": "Namur", "detail": "le soir"}],
        "areas": [{"name": "Ardenne"}],
        "contrasts": [],
        "sources": ["https://exemple.be/guide"],
    }
    return Guide.model_validate(table | changes)


def read(parts: Section | Iterable[Section]) -> str:
    """The text of sections on one line, ordinary spaces everywhere."""
    listed = [parts] if isinstance(parts, Section) else parts
    lines = [line for one in listed for line in text_section(one)]
    return " ".join(" ".join(lines).replace("\u00a0", " ").split())


def find(page: Iterable[Section], section_id: str) -> Section:
    """The one section of a page with this id."""
    (found,) = (part for part in page if part.id == section_id)
    return found


def targets(page: Iterable[Section]) -> list[str]:
    """Everything a page lets one open."""
    blocks = [block for part in page for block in part.blocks if isinstance(block, Links)]
    return [link.target for block in blocks for link in block.items]


def draw(part: Section, width: int) -> list[str]:
    """The lines of a section's panel on a terminal without colours."""
    console = Console(
        width=width, file=StringIO(), force_terminal=True, color_system=None, legacy_windows=False
    )
    with console.capture() as capture:
        console.print(panel(part, width, Palette()))
    return capture.get().splitlines()


def boxed(*blocks: Block) -> Section:
    """A section of these blocks."""
    return section("essai", "Essai", *(blocks or (Paragraph("Du texte."),)))


def letters(text: str) -> str:
    """Text without spaces nor the sides of a frame: what must survive any line breaking."""
    return "".join(c for c in text if not c.isspace() and c not in "│┌┐└┘─")
