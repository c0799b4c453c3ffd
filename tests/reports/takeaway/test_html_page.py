"""The report as one web page: well formed, self-contained, and nothing in it is an order."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from orientation_tui.reports.sections import (
    Gauge,
    Gauges,
    Moment,
    Paragraph,
    Table,
    Timeline,
    section,
)
from orientation_tui.reports.takeaway.document import Document, Page
from orientation_tui.reports.takeaway.html_page import html_page
from tests.reports.pages import HOSTILE, catalogue_of, liking
from tests.reports.takeaway.takeaways import FLAT, document, real_ratings

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.sections import Block

VOID = {"meta", "br", "hr", "img", "input", "link"}
HTML_HOSTILE = (
    *HOSTILE,
    *("<b>x", "</article>", "<script>alert(1)</script>", "&amp;", "&lt;", "a & b", "x<!--", "]]>"),
    *('" onload="x', "' x='", "{{x}}", "</style>", "<svg/onload=x>"),
)


class Reader(HTMLParser):
    """Fails on a page whose tags don't match; keeps what it holds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] != ["style"]:
            self.texts.append(data.replace("\u00a0", " "))

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)

    @property
    def text(self) -> str:
        return " ".join(self.texts)


def parsed(made: Document) -> Reader:
    reader = Reader()
    reader.feed(html_page(made))
    reader.close()
    assert reader.open == []
    return reader


@pytest.fixture(scope="module")
def real(catalogue: Catalogue) -> Document:
    kept = tuple(catalogue.careers)
    return document(real_ratings(catalogue), catalogue, kept=kept)


def test_tags_match_and_every_page_has_one_title(real: Document) -> None:
    reader = parsed(real)
    assert reader.count("article") == reader.count("h1") == len(real.pages)
    assert reader.tags[0] == ("html", {"lang": "fr"})
    assert reader.count("main") == 1


def test_nothing_is_fetched_or_run(real: Document) -> None:
    text = html_page(real)
    reader = parsed(real)
    for tag in ("script", "link", "img", "iframe", "object", "embed", "base", "form", "a"):
        assert reader.count(tag) == 0
    for _, attributes in reader.tags:
        assert not {"src", "href", "srcset", "action", "background"} & set(attributes)
        assert not [name for name in attributes if name.startswith("on")]
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert not re.search(r"url\(|@import|http", style)


def test_drawings_are_told_in_words_too(real: Document) -> None:
    reader = parsed(real)
    drawings = [attributes for tag, attributes in reader.tags if tag == "svg"]
    named = [name for a in drawings for name in (a["aria-labelledby"] or "").split()]
    ids = [attributes["id"] for _, attributes in reader.tags if "id" in attributes]
    assert len(drawings) > 1
    assert sorted(named) == sorted(ids)
    assert len(set(ids)) == len(ids)
    assert all(a["role"] == "img" for a in drawings)
    assert re.search(r"Réaliste \(.*?\) \d,\d sur 5", reader.text)


def test_headings_go_down_one_step_at_a_time(real: Document) -> None:
    levels = [int(tag[1]) for tag, _ in parsed(real).tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("text", HTML_HOSTILE)
def test_text_is_never_an_order(text: str) -> None:
    table = liking("piege", "R", title_m=text, title_f=text, summary=text, conditions=text)
    made = document(None, catalogue_of(table, liking("autre", "I")), kept=("piege",))
    plain = document(
        None, catalogue_of(liking("piege", "R"), liking("autre", "I")), kept=("piege",)
    )
    reader = parsed(made)
    assert reader.text.count(text) >= 4
    shape = [tag for tag, _ in reader.tags if tag not in {"p", "h3"}]
    assert shape == [tag for tag, _ in parsed(plain).tags if tag not in {"p", "h3"}]


def test_a_result_without_ranking_is_a_page_too() -> None:
    reader = parsed(document(FLAT))
    assert reader.count("article") == 1
    assert "Pas encore de classement" in reader.text


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (Table(("A", "B"), (("Salaire", (("2.000 €",), ("3.000 €.", "x"))),)), "Salaire (B)"),
        (Timeline((Moment("08:30", "12:00", "Visiter"),)), "08:30 – 12:00"),
        (Gauges((Gauge("Trop", 7.0, "+7"), Gauge("Peu", -1.0, "–1"))), "+7"),
    ],
)
def test_blocks_of_other_pages_can_be_shown(block: Block, said: str) -> None:
    page = Page("Titre", "", "", (section("x", "X", Paragraph("y"), block),))
    reader = parsed(Document("T", "S", (page,), "pied"))
    assert said in reader.text
    widths = [a["style"] for _, a in reader.tags if a.get("style")]
    assert set(widths) <= {"width:100%", "width:0%"}
