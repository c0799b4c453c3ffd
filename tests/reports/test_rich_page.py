"""Panels fill exactly their width and show all of their text, as it was written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style

from orientation_tui import paths
from orientation_tui.content.loading import load_catalogue, load_guide
from orientation_tui.reports.career_page import career_page
from orientation_tui.reports.comparison import comparison_page
from orientation_tui.reports.rich_drawings import Palette
from orientation_tui.reports.rich_page import LINK, block_lines, panel, row, rows
from orientation_tui.reports.sections import (
    Bullets,
    Entry,
    Ledger,
    Link,
    Links,
    Note,
    Pairs,
    Paragraph,
    Table,
    section,
)
from orientation_tui.reports.text_page import ledger_rows
from orientation_tui.reports.typography import typeset
from tests.reports.pages import ADDRESS, HOSTILE, boxed, draw, letters

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.sections import Block, Section

WIDTHS = st.integers(36, 120)


@cache
def content() -> Catalogue:
    return load_catalogue(paths.content_dir())


@st.composite
def career_pages(draw_: st.DrawFn) -> tuple[Section, ...]:
    found = content().careers[draw_(st.sampled_from(sorted(content().careers)))]
    return career_page(found, load_guide(content(), found.id), content(), year_now=2026)


def compared(*ids: str) -> tuple[Section, ...]:
    careers = [content().careers[name] for name in ids]
    return comparison_page(careers, [load_guide(content(), name) for name in ids], content())


@st.composite
def comparisons(draw_: st.DrawFn, most: int = 3) -> tuple[Section, ...]:
    names = st.sampled_from(sorted(content().careers))
    return compared(*draw_(st.lists(names, min_size=2, max_size=most, unique=True)))


@given(career_pages() | comparisons(), WIDTHS)
def test_every_line_of_every_panel_is_exactly_as_wide_as_asked(
    page: tuple[Section, ...], width: int
) -> None:
    for part in page:
        lines = draw(part, width)
        if part.missing:
            assert all(cell_len(line) <= width for line in lines)
        else:
            assert {cell_len(line) for line in lines} == {width}, part.id


def pieces(block: Block) -> list[str]:
    """The texts of a block that a reader must find again, each in one run."""
    match block:
        case Paragraph(text) | Note(text):
            return [text]
        case Bullets(items, mark):
            return [f"{mark} {item}" for item in items]
        case Pairs(rows):
            return [label for label, _ in rows]
        case Links(items):
            return [text for item in items for text in (item.label, item.detail)]
        case Ledger():
            return [points + entry.label for points, entry in ledger_rows(block)]
    return []


@given(career_pages(), WIDTHS)
def test_no_letter_of_a_page_is_lost_in_its_panels(page: tuple[Section, ...], width: int) -> None:
    for part in page:
        if part.missing:
            continue
        shown = letters("".join(draw(part, width)))
        for block in part.blocks:
            for text in pieces(block):
                assert letters(typeset(text)) in shown, part.id


def cuts(page: tuple[Section, ...], width: int) -> int:
    """How many lines of a comparison were cut short, beyond the dots written in its cells."""
    tables = [block for part in page for block in part.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for _, row in table.rows for cell in row]
    written = sum(text.count("…") for cell in cells for text in cell)
    written += sum(aspect.count("…") for table in tables for aspect, _ in table.rows)
    return sum("".join(draw(part, width)).count("…") for part in page) - written


@settings(max_examples=25)
@given(comparisons(most=2), WIDTHS)
def test_nothing_of_two_careers_side_by_side_is_cut_short(
    page: tuple[Section, ...], width: int
) -> None:
    assert cuts(page, width) <= 0


@settings(max_examples=25)
@given(comparisons(), st.integers(40, 120))
def test_nothing_of_three_careers_is_cut_short_from_forty_columns(
    page: tuple[Section, ...], width: int
) -> None:
    assert cuts(page, width) <= 0


@pytest.mark.parametrize("width", [36, 37])
def test_nothing_of_three_careers_is_cut_short_in_the_narrowest_panel(width: int) -> None:
    assert cuts(compared("couvreur", "directeur-technique-cto", "vp-engineering"), width) <= 0


@pytest.mark.parametrize("width", [36, 60, 80])
@pytest.mark.parametrize("text", [*HOSTILE, ADDRESS])
def test_text_that_looks_like_markup_stays_text(text: str, width: int) -> None:
    for block in (
        Paragraph(text),
        Note(text),
        Bullets((text,)),
        Pairs((("Clé", text),)),
        Links((Link(text, "career:x", text),)),
        Ledger((Entry(3, text, "answer:x"),), Entry(3, "total")),
        Table(("Un",), (("Aspect", ((text,),)),)),
    ):
        lines = draw(boxed(block), width)
        assert letters(text) in letters("".join(lines)), block
        assert {len(line) for line in lines} == {width}


@pytest.mark.parametrize("text", HOSTILE)
def test_labels_and_titles_that_look_like_markup_stay_text(text: str) -> None:
    pairs = draw(boxed(Pairs(((text, "valeur"),))), 60)
    assert letters(text) in letters("".join(pairs))
    table = Table((text, text), ((text, ((text,), (text,))),))
    assert "".join(draw(boxed(table), 60)).count(text) == 5
    assert text in draw(section("x", text, Paragraph("Du texte.")), 60)[0]
    assert text in draw(section("x", text), 60)[0]


def test_a_missing_section_takes_one_line_that_says_so() -> None:
    assert draw(section("x", "Témoignage"), 40) == ["─ Témoignage\u00a0: non renseigné"]


def test_labels_and_values_are_aligned_where_there_is_room() -> None:
    rows = Pairs((("Au début", "2.200 €"), ("Après", "3.200 €")))
    wide = draw(boxed(rows), 60)[1:-1]
    assert [line.index("2.200") for line in wide[:1]] == [line.index("3.200") for line in wide[1:]]
    narrow = draw(boxed(Pairs((("Un libellé vraiment long", "valeur"),))), 36)[1:-1]
    assert [line.strip("│ ") for line in narrow] == ["Un libellé vraiment long", "valeur"]


def test_columns_of_a_table_stand_side_by_side() -> None:
    table = Table(("Un", "Deux"), (("Études", (("Master",), ("CESS", "Rien"))),))
    lines = draw(boxed(table), 44)[1:-1]
    assert [line.strip("│").split() for line in lines] == [
        ["Un", "Deux"],
        [],
        ["Études"],
        ["Master", "•", "CESS"],
        ["•", "Rien"],
    ]
    column = lines[0].index("Deux")
    assert lines[3].index("• CESS") == lines[4].index("• Rien") == column


def test_links_carry_what_they_open_in_their_style() -> None:
    links = Links((Link("Couvreur", "career:couvreur", "même secteur"),))
    styles = [style for line in block_lines(links, 40, Palette()) for _, style in line]
    assert all(isinstance(s, Style) and s.meta[LINK] == "career:couvreur" for s in styles)
    assert len(styles) == 2


@pytest.mark.parametrize(("mood", "style"), [("good", "green"), ("bad", "magenta"), ("plain", "")])
def test_moods_colour_the_border_only(mood: str, style: str) -> None:
    made = panel(section("x", "X", Paragraph("a"), mood=mood), 40, Palette())  # type: ignore[arg-type]
    assert getattr(made, "border_style", None) == style


def test_a_missing_section_is_broken_between_words_in_the_narrowest_panel() -> None:
    lines = draw(section("outils", "Outils et équipements"), 36)
    assert [line.strip() for line in lines] == ["─ Outils et équipements\u00a0: non", "renseigné"]


def test_a_long_aspect_of_a_comparison_is_shown_whole() -> None:
    aspect = "Ce que chacune des deux personnes fait le lundi matin en arrivant"
    lines = draw(boxed(Table(("Un", "Deux"), ((aspect, (("a",), ("b",))),))), 40)
    assert letters(aspect) in letters("".join(lines))


@pytest.mark.parametrize(
    ("points", "shown"), [(12, " +12"), (-7, "  –7"), (0, "  +0"), (-123, "–123")]
)
def test_points_stand_in_one_column_with_their_sign(points: int, shown: str) -> None:
    entry = Entry(points, "a")
    assert ledger_rows(Ledger((entry,)))[0] == (f"{shown}  ", entry)


def test_an_entry_that_leads_somewhere_says_so_and_carries_where() -> None:
    block = Ledger((Entry(3, "une réponse", "answer:r-1"), Entry(-1, "autre chose")))
    lines = [list(line) for line in block_lines(block, 40, Palette())]
    assert ["".join(text for text, _ in line) for line in lines] == [
        "→   +3  une réponse",
        "    –1  autre chose",
    ]
    style = lines[0][0][1]
    assert isinstance(style, Style)
    assert style.meta[LINK] == "answer:r-1"
    assert lines[1][0][1] == ""


GOOD = section("plus", "Avantages", Bullets(("Dehors", "Libre")), mood="good", beside=True)
BAD = section("moins", "Inconvénients", Paragraph("Pluie"), mood="bad")


@pytest.mark.parametrize(("width", "side_by_side"), [(73, True), (72, False), (40, False)])
def test_sections_stand_side_by_side_where_there_is_room(width: int, side_by_side: bool) -> None:
    grouped = list(rows((GOOD, BAD, GOOD), width))
    assert grouped == ([(GOOD, BAD), (GOOD,)] if side_by_side else [(GOOD,), (BAD,), (GOOD,)])


def test_a_missing_section_stands_alone() -> None:
    missing = section("moins", "Inconvénients")
    assert list(rows((GOOD, missing), 100)) == [(GOOD,), (missing,)]


@given(st.integers(73, 140))
def test_two_frames_side_by_side_fill_the_width_and_end_on_the_same_line(width: int) -> None:
    console = Console(width=width, color_system=None)
    with console.capture() as capture:
        console.print(row((GOOD, BAD), width, Palette()))
    lines = capture.get().splitlines()
    assert {len(line) for line in lines} == {width}
    assert lines[0].count("┐") == lines[-1].count("┘") == 2
    assert letters("• Libre") in letters("".join(lines))
