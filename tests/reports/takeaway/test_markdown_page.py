"""The report as Markdown, read back by a program that shows Markdown."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from orientation_tui.reports.sections import Blank, Bullets, Link, Links, Paragraph, section
from orientation_tui.reports.takeaway.document import Document, Page
from orientation_tui.reports.takeaway.markdown_page import literal, markdown_page
from orientation_tui.reports.typography import typeset
from tests.reports.pages import HOSTILE
from tests.reports.takeaway.takeaways import FLAT, document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

    from orientation_tui.reports.sections import Block

ORDERS = (
    *HOSTILE,
    *("# x", "- x", "+ x", "1. x", "2) x", "---", "***", "___", "> x", "===", "~~x~~", "`x`"),
    *("*x*", "_x_", "<b>x", "&amp;", "|a|b|", "a\\", "![x](y)", "<!-- x", "https://a_b.be/c_d"),
    *("foo_bar_", "2.868–3.290 €", "$x$", "#x", "-", "+", "1."),
)


def read(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def words(tokens: Iterable[Token]) -> list[str]:
    """The text of each paragraph, title or item."""
    parts = [t.children or [] for t in tokens if t.type == "inline"]
    return ["".join(child.content for child in children) for children in parts]


def page_of(*blocks: Block) -> Document:
    page = Page("Titre", "Sous-titre", "", (section("x", "Partie", *blocks),))
    return Document("T", "S", (page,), "pied")


def check(text: str) -> None:
    for made in (literal(text), f"- {literal(text)}", f"# {literal(text)}", f"**{literal(text)}**"):
        tokens = read(made)
        assert words(tokens) == [typeset(text)], made
        marks = {child.type for t in tokens for child in t.children or []} - {
            "text",
            "text_special",
        }
        assert marks <= {"strong_open", "strong_close"}, made


@pytest.mark.parametrize("text", ORDERS)
def test_text_is_never_an_order(text: str) -> None:
    check(text)


PRINTABLE = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs")), min_size=1
) | st.text(st.sampled_from("\\`*_{}[]()#+-.!|>&<~:=1 a"), min_size=1).map(str.strip).filter(bool)


@given(PRINTABLE)
def test_any_text_is_shown_as_it_is(text: str) -> None:
    tokens = read(literal(text))
    assert words(tokens) == [typeset(text)]


def test_the_report_reads_as_titles_and_lists() -> None:
    made = document(kept=("peintre",))
    tokens = read(markdown_page(made))
    titles = [words([b])[0] for a, b in pairwise(tokens) if a.tag == "h1" and a.nesting == 1]
    assert titles == [page.title for page in made.pages]
    kinds = {token.type for token in tokens}
    assert {"bullet_list_open", "blockquote_open", "hr"} <= kinds
    assert not kinds & {"html_block", "code_block", "fence"}


def test_items_stand_close_together() -> None:
    text = markdown_page(page_of(Bullets(("un", "deux"), "+"), Bullets(("trois",), "–")))
    assert "- \\+ un\n- \\+ deux\n- – trois\n" in text


def test_lines_to_write_on_and_asides_are_kept() -> None:
    text = markdown_page(page_of(Blank("Libre", 2), Links((Link("A", "x", "détail", "domaine"),))))
    assert words(read(text)).count("_" * 60) == 2
    assert "**A** (domaine)" in text
    assert "détail" in text


def test_a_result_without_ranking_is_told() -> None:
    assert "Pas encore de classement" in markdown_page(document(FLAT))


def test_it_is_one_text_without_trailing_rules() -> None:
    text = markdown_page(page_of(Paragraph("x")))
    assert text.endswith("pied\n")
