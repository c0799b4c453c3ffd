"""Which sections share a row of a page, and how what is missing is told."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from orientation_tui.reports.rich_drawings import Palette
from orientation_tui.reports.rich_page import row, rows
from orientation_tui.reports.sections import Paragraph, Section, Table, section
from orientation_tui.reports.text_page import text_page
from tests.reports.pages import boxed, draw


def there(name: str, *, beside: bool = False) -> Section:
    return section(name, name.upper(), Paragraph(f"Du texte de {name}."), beside=beside)


def gone(name: str) -> Section:
    return section(name, name.upper())


def ids(sections: list[Section], width: int = 80) -> list[tuple[str, ...]]:
    return [tuple(part.id for part in found) for found in rows(sections, width)]


def printed(sections: list[Section], width: int) -> list[str]:
    console = Console(width=width, file=StringIO(), color_system=None, legacy_windows=False)
    with console.capture() as capture:
        for found in rows(sections, width):
            console.print(row(found, width, Palette()))
    return [line.replace("\u00a0", " ").rstrip() for line in capture.get().splitlines()]


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=8), st.integers(36, 120))
def test_every_section_is_in_one_row_in_its_order(
    made: list[tuple[bool, bool]], width: int
) -> None:
    parts = [
        there(f"s{i}", beside=beside) if present else gone(f"s{i}")
        for i, (present, beside) in enumerate(made)
    ]
    assert [name for found in ids(parts, width) for name in found] == [p.id for p in parts]


def test_sections_missing_in_a_row_are_told_in_one_line() -> None:
    parts = [there("a"), gone("b"), gone("c"), there("d"), gone("e")]
    assert ids(parts) == [("a",), ("b", "c"), ("d",), ("e",)]
    assert [line for line in printed(parts, 40) if line.startswith("─")] == [
        "─ Non renseigné : B, C",
        "─ E : non renseigné",
    ]


def test_text_tells_them_in_one_line_too() -> None:
    parts = [there("a"), gone("b"), gone("c"), there("d"), gone("e")]
    assert text_page("Titre", parts).replace("\u00a0", " ") == (
        "Titre\n\nA\nDu texte de a.\n\nNON RENSEIGNÉ : B, C\n\nD\nDu texte de d.\n\n"
        "E : non renseigné\n"
    )


@pytest.mark.parametrize(("width", "together"), [(80, True), (74, True), (72, False), (40, False)])
def test_a_pair_stands_side_by_side_where_there_is_room(width: int, together: bool) -> None:
    parts = [there("a", beside=True), there("b"), there("c")]
    assert ids(parts, width) == ([("a", "b"), ("c",)] if together else [("a",), ("b",), ("c",)])
    lines = printed(parts, width)
    assert any("─ A ─" in line and "─ B ─" in line for line in lines) is together
    assert max(map(len, lines)) == width


@pytest.mark.parametrize(
    "parts",
    [
        [there("a", beside=True), gone("b")],
        [gone("a"), there("b", beside=True)],
        [there("a", beside=True)],
    ],
)
def test_a_section_without_a_neighbour_takes_the_whole_width(parts: list[Section]) -> None:
    assert ids(parts) == [(part.id,) for part in parts]


def test_cells_of_several_items_are_listed_under_their_title_where_columns_are_too_narrow() -> None:
    cells = (("un", "deux"), ("trois",), ("quatre", "cinq"))
    table = Table(("Ici", "Là", "Loin"), (("Aspect", cells),))
    lines = [line.strip("│ ").replace("\u00a0", " ") for line in draw(boxed(table), 50)[1:-1]]
    assert lines == [
        *("", "Aspect", "• Ici :", "– un", "– deux", "• Là : trois"),
        *("• Loin :", "– quatre", "– cinq"),
    ]
