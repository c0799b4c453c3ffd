"""Plain text pages: nothing a screen reader would spell out, nothing lost, lines that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientation_tui.content.loading import load_guide
from orientation_tui.matching.ranking import rank
from orientation_tui.matching.shortlist import shortlist
from orientation_tui.reports.career_page import career_page
from orientation_tui.reports.comparison import comparison_page
from orientation_tui.reports.results_page import results_page
from orientation_tui.reports.sections import (
    Bar,
    Blank,
    Bullets,
    Entry,
    Gauge,
    Gauges,
    Hexagon,
    Ledger,
    Link,
    Links,
    Moment,
    Note,
    Pairs,
    Paragraph,
    Scale,
    Spoke,
    Table,
    Timeline,
    section,
)
from orientation_tui.reports.text_page import WIDTH, text_page, text_section
from orientation_tui.reports.why_page import why_page
from tests.matching.people import person
from tests.reports.pages import ADDRESS, HOSTILE, boxed

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

DRAWN = {chr(code) for code in range(0x2500, 0x25A0)}
"""Box drawing and block elements."""


def fitting(text: str) -> bool:
    """Whether lines are short enough, but for a single word that can't be broken."""
    return all(len(line) <= WIDTH or " " not in line.strip(" -•?+–") for line in text.splitlines())


def test_pages_of_careers_are_made_of_letters(catalogue: Catalogue) -> None:
    for found in catalogue.careers.values():
        guide = load_guide(catalogue, found.id)
        text = text_page("Un métier", career_page(found, guide, catalogue, year_now=2026))
        assert not DRAWN & set(text), found.id
        assert all(c == "\n" or c.isprintable() for c in text.replace("\u00a0", " ")), found.id
        assert fitting(text), found.id


def test_comparisons_and_reasons_are_made_of_letters(catalogue: Catalogue) -> None:
    careers = [catalogue.careers[n] for n in ("directeur-technique-cto", "vp-engineering")]
    guides = [load_guide(catalogue, career.id) for career in careers]
    ratings = {q: 5 if "R" in found.riasec else 2 for q, found in catalogue.questions.items()}
    ranking = rank(person(ratings), catalogue)
    for text in (
        text_page("Deux", comparison_page(careers, guides, catalogue)),
        text_page("Pourquoi", why_page(ranking, careers[0], catalogue)),
        text_page("Résultat", results_page(ranking, shortlist(ranking, catalogue), catalogue)),
    ):
        assert not DRAWN & set(text)
        assert fitting(text)


def test_a_page_is_a_title_then_sections_apart() -> None:
    text = text_page("Titre", [boxed(Paragraph("Un.")), section("x", "Témoignage")])
    assert text == "Titre\n\nESSAI\nUn.\n\nTÉMOIGNAGE\u00a0: non renseigné\n"


def test_each_kind_of_block_reads_as_lines() -> None:
    made = boxed(
        Bullets(("un", "deux")),
        Pairs((("Accès", "libre"),)),
        Note("Source : ici (2025)"),
        Scale((Bar("Au début", 1, 2),), 3700, "médian, 3.700 €"),
        Links((Link("Couvreur", "career:couvreur", "même secteur"),)),
        Links((Link("Secteur : bois", "criterion:sector:bois"),)),
        Ledger((Entry(12, "pour"), Entry(-7, "contre")), Entry(5, "total")),
        Table(("Un", "Deux"), (("Études", (("Master.",), ("CESS.", "Rien"))),)),
        Table(("",), (("Accès", (("libre",),)),)),
        Hexagon((Spoke("R", "Réaliste", "faire", 4.25),)),
        Gauges((Gauge("Dessin", 0.5, "+1,0"),)),
        Timeline((Moment("08:30", "12:00", "Visiter les ruches."),)),
        Blank("Ce qui me freine", 2),
    )
    assert [line.replace("\u00a0", " ") for line in text_section(made)] == [
        "ESSAI",
        "• un",
        "• deux",
        "Accès : libre",
        "  Source : ici (2025)",
        "  Repère : médian, 3.700 €.",
        "- Couvreur [couvreur]",
        "    même secteur",
        "- Secteur : bois",
        " +12  pour",
        "  –7  contre",
        "  +5  total",
        "Études",
        "  - Un : Master",
        "  - Deux : CESS ; Rien",
        "Accès",
        "  - libre",
        "Réaliste (faire) : 4,2 sur 5",
        "Dessin : +1,0",
        "08:30 – 12:00 : Visiter les ruches.",
        "Ce qui me freine",
        "_" * 60,
        "_" * 60,
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_markup_stays_text(text: str) -> None:
    assert text in text_page(text, [section("x", text, Paragraph(text))])
    assert text_page(text, [boxed(Bullets((text,)), Note(text))]).count(text) == 3


def test_an_address_is_never_cut() -> None:
    assert f"  {ADDRESS}" in text_section(boxed(Note(f"Source : {ADDRESS}")))


def test_a_long_title_is_wrapped_like_the_rest() -> None:
    assert fitting(text_page("Directeur technique (CTO) / Directrice technique (CTO) | " * 2, []))
