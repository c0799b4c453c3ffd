"""The report as a PDF: one sheet a page, every accent there, no person in it."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.pdfbase import pdfmetrics

from orientation_tui.reports.sections import (
    Bar,
    Blank,
    Gauge,
    Gauges,
    Link,
    Links,
    Paragraph,
    Scale,
    section,
)
from orientation_tui.reports.takeaway.document import Document, Page
from orientation_tui.reports.takeaway.pdf_page import NoPdfError, can_make_pdf, pdf_page
from orientation_tui.reports.takeaway.pdf_sheet import FOOT, SCALES, TOP, laid_out
from orientation_tui.reports.takeaway.pdf_text import PLAIN, drawable, fitted, register_fonts
from tests.reports.pages import HOSTILE, catalogue_of, liking
from tests.reports.takeaway.takeaways import FLAT, document, real_ratings

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.sections import Block

SMALLEST = 0.8
"""Size under which the program's own content would be hard to read."""

FRENCH = "Où l'œuvre naît : « déjà » 2.600 € – ça coûte… Œil, Æ, ÿ, ’ × ≥ ½ ²"


def read(data: bytes) -> list[str]:
    """The words of each sheet."""
    sheets = PdfReader(BytesIO(data)).pages
    return [" ".join(page.extract_text().replace("\u00a0", " ").split()) for page in sheets]


def page_of(*blocks: Block, title: str = "Titre") -> Document:
    page = Page(title, "Sous-titre", "", (section("x", "Partie", *blocks),))
    return Document(title, "Sujet", (page,), "pied")


@pytest.fixture(scope="module")
def kept_three(catalogue: Catalogue) -> Document:
    kept = tuple(catalogue.careers)[:3]
    return document(real_ratings(catalogue), catalogue, kept=kept)


class TestSheets:
    def test_each_page_is_one_sheet_of_a4(self, kept_three: Document) -> None:
        sheets = PdfReader(BytesIO(pdf_page(kept_three))).pages
        assert len(sheets) == len(kept_three.pages) == 4
        assert {(round(s.mediabox.width), round(s.mediabox.height)) for s in sheets} == {(595, 842)}

    def test_every_career_of_the_program_fits_at_a_readable_size(
        self, catalogue: Catalogue
    ) -> None:
        register_fonts()
        kept = tuple(catalogue.careers)
        for page in document(real_ratings(catalogue), catalogue, kept=kept).pages:
            sheet = laid_out(page)
            assert sheet.height <= TOP - FOOT + 0.01, page.title
            assert sheet.scale >= SMALLEST, page.title

    def test_the_longest_content_allowed_fits_too(self) -> None:
        line = "Un texte aussi long que permis, avec des mots de toutes sortes. " * 4
        long = line[:300].strip()
        points = [{"text": f"{long[:-2]}{n}.", "tags": []} for n in range(6)]
        table = liking(
            *("pleine", "R"),
            title_m=long,
            title_f=long[:-1],
            summary=long,
            conditions=line * 5,
            missions=[long] * 8,
            advantages=points,
            drawbacks=points,
            sources=[f"https://exemple.be/{'x' * 270}{n}" for n in range(9)],
        )
        table["studies"] |= {"routes": [long] * 9, "regulated": True, "regulated_note": long}
        table["salary"] |= {"note": long, "borrowed_from": long, "sources": [long] * 4}
        made = catalogue_of(table, liking("autre", "I"))
        register_fonts()
        for page in document(None, made, kept=("pleine",)).pages:
            assert laid_out(page).height <= TOP - FOOT + 0.01

    def test_what_never_fits_is_as_small_as_it_gets(self) -> None:
        register_fonts()
        huge = page_of(*[Paragraph("mot " * 600)] * 20).pages[0]
        assert laid_out(huge).scale == SCALES[-1]

    def test_room_left_becomes_lines_to_write_on(self) -> None:
        register_fonts()
        short = laid_out(page_of(Blank("Libre", 2)).pages[0])
        assert short.rows[-1][0].rules[0].lines > 2
        assert short.height <= TOP - FOOT


class TestText:
    def test_accents_and_signs_can_be_read_back(self) -> None:
        (text,) = read(pdf_page(page_of(Paragraph(FRENCH))))
        assert FRENCH in text

    def test_titles_reasons_and_questions_are_there(self, kept_three: Document) -> None:
        first, second, *_ = read(pdf_page(kept_three))
        assert "Mes métiers à explorer" in first
        assert "page 1 sur 4" in first
        for part in kept_three.pages[1].sections:
            assert part.title in second

    def test_every_character_of_a_report_has_a_glyph(self, kept_three: Document) -> None:
        pdf_page(kept_three)
        for place, text in enumerate(read(pdf_page(kept_three))):
            assert "\ufffd" not in text, place
            assert "\x00" not in text, place

    @given(st.text())
    def test_only_characters_the_font_has_are_drawn(self, text: str) -> None:
        register_fonts()
        glyphs = pdfmetrics.getFont(PLAIN).face.charToGlyph  # type: ignore[attr-defined]
        assert all(ord(char) in glyphs for char in drawable(text))

    @pytest.mark.parametrize(
        ("text", "drawn"), [("a → b", "a › b"), ("x‧y", "x·y"), ("10⁹", "109"), ("漢", "?")]
    )
    def test_what_the_font_lacks_has_a_stand_in(self, text: str, drawn: str) -> None:
        register_fonts()
        assert drawable(text) == drawn

    @pytest.mark.parametrize(
        "text", [*HOSTILE, "<b>x", "&amp;", "</para>", "<img src='x'/>", "a<b"]
    )
    def test_text_is_never_an_order(self, text: str) -> None:
        table = liking("piege", "R", title_m=text, title_f=text, summary=text, conditions=text)
        made = catalogue_of(table, liking("autre", "I"))
        _, sheet, *_ = read(pdf_page(document(None, made, kept=("piege",))))
        assert sheet.count(" ".join(text.split())) >= 3

    def test_labels_too_long_for_a_drawing_are_cut(self) -> None:
        register_fonts()
        assert fitted("court", PLAIN, 8, 100) == "court"
        cut = fitted("x" * 300, PLAIN, 8, 100)
        assert cut.endswith("…")
        assert pdfmetrics.stringWidth(cut, PLAIN, 8) <= 100

    def test_drawings_show_their_labels_and_open_ends(self) -> None:
        bars = (Bar("Au début", None, 2000), Bar("Après", 2600, None), Bar("Égal", 3000, 3000))
        blocks = (
            Scale(bars, 3728, "salaire médian"),
            Gauges((Gauge("Plein", 3.0, "+3"), Gauge("Vide", -1.0, "–1"))),
            Links((Link("Titre", "career:x", "un détail", "un domaine"),)),
        )
        (text,) = read(pdf_page(page_of(*blocks)))
        for said in ("Au début", "Après", "médian", "Plein", "+3", "un détail", "un domaine"):
            assert said in text


class TestFile:
    def test_it_says_what_it_is_and_names_nobody(self, kept_three: Document) -> None:
        reader = PdfReader(BytesIO(pdf_page(kept_three)))
        found = reader.metadata
        assert found is not None
        assert found.title == kept_three.title
        assert found.subject == kept_three.subject
        assert not found.author
        assert reader.trailer["/Root"]["/Lang"] == "fr-BE"  # type: ignore[index]

    def test_its_fonts_are_inside(self, kept_three: Document) -> None:
        fonts = PdfReader(BytesIO(pdf_page(kept_three))).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
        embedded = [
            f["/FontDescriptor"].get("/FontFile2")
            for f in (font.get_object() for font in fonts.values())
            if "/FontDescriptor" in f
        ]
        assert len(embedded) >= 2
        assert all(embedded)

    def test_pages_can_be_found_in_the_outline(self, kept_three: Document) -> None:
        outline = PdfReader(BytesIO(pdf_page(kept_three))).outline
        assert [entry.title for entry in outline] == [p.title for p in kept_three.pages]  # type: ignore[union-attr]

    def test_the_same_report_gives_the_same_bytes(self, kept_three: Document) -> None:
        assert pdf_page(kept_three) == pdf_page(kept_three)

    def test_a_result_without_ranking_is_one_sheet(self) -> None:
        (text,) = read(pdf_page(document(FLAT)))
        assert "Pas encore de classement" in text


def test_without_the_library_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "orientation_tui.reports.takeaway.pdf_sheet", None)
    monkeypatch.setitem(sys.modules, "reportlab", None)
    with pytest.raises(NoPdfError) as caught:
        pdf_page(document(FLAT))
    assert "pip install 'orientation-tui[pdf]'" in caught.value.way_out
    assert "HTML" in caught.value.way_out
    assert not can_make_pdf()
