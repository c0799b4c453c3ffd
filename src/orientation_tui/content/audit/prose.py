"""The sentences of careers and guides, and how they are cut into words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orientation_tui.content.audit.findings import CAREERS_FILE, guide_file
from orientation_tui.content.text import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.content.careers import Career
    from orientation_tui.content.guides import Guide

WORD = re.compile(r"\w+(?:['’\-]\w+)*")
"""A word, its elided article or pronoun included: « l'hôpital » is one."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])(?:\s?[»”\"])?\s+(?=[A-ZÀ-ÖØ-Þ«“\"])")
_NOT_TEXT = frozenset({"id", "career", "source", "sources", "codes", "tags", "tie", "related"})


@dataclass(frozen=True)
class Passage:
    """One text of a career: a paragraph or a list item."""

    career: str
    file: str
    field: str
    text: str
    fact: bool = False
    """Whether it reports a fact, whose wording may have to be an official one."""

    @property
    def sentences(self) -> list[str]:
        """The sentences of the text."""
        return sentences(self.text)


def sentences(text: str) -> list[str]:
    """Cut a text after « . », « ! », « ? » and « … » before a capital."""
    return [sentence for sentence in _SENTENCE_END.split(text) if sentence]


def words(text: str) -> list[str]:
    """The words of a text, as written."""
    return WORD.findall(text)


def normalised(text: str) -> str:
    """A text without case, accents or punctuation: what makes two sentences the same."""
    return " ".join(words(plain_form(text)))


def career_passages(career: Career) -> Iterator[Passage]:
    """What a career says in `careers.toml`.

    Routes, salary notes and notes on regulation are left out: they name schools, diplomas and laws,
    which many careers rightly share.
    """
    listed: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("missions", career.missions),
        ("qualities", career.qualities),
        ("advantages", tuple(point.text for point in career.advantages)),
        ("drawbacks", tuple(point.text for point in career.drawbacks)),
    )
    paragraphs = (
        ("summary", career.summary),
        ("introduction", career.introduction),
        ("conditions", career.conditions),
    )
    for field, text in (*paragraphs, *_numbered(listed)):
        if text:
            yield Passage(career.id, CAREERS_FILE, field, text)
    for number, fact in enumerate(career.facts, 1):
        yield Passage(career.id, CAREERS_FILE, f"facts[{number}]", fact.text, fact=True)


def guide_passages(guide: Guide) -> Iterator[Passage]:
    """What a guide says; names (tools, schools, workplaces) are left out.

    So are the rows of a contrast: the guides of a pair of careers mirror one another there.
    """
    file = guide_file(guide.career)
    listed: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("day", tuple(moment.text for moment in guide.day)),
        ("training", guide.training),
        ("evolutions", guide.evolutions),
        ("advice", guide.advice),
        ("self_assessment", tuple(item.question for item in guide.self_assessment)),
        ("faq.question", tuple(item.question for item in guide.faq)),
        ("faq.answer", tuple(item.answer for item in guide.faq)),
        ("contrasts", tuple(item.summary for item in guide.contrasts)),
    )
    if guide.studies:
        yield Passage(guide.career, file, "studies", guide.studies)
    for field, text in _numbered(listed):
        yield Passage(guide.career, file, field, text)
    for number, fact in enumerate(guide.facts, 1):
        yield Passage(guide.career, file, f"facts[{number}]", fact.text, fact=True)
    if guide.testimony:
        yield Passage(guide.career, file, "testimony", guide.testimony.text, fact=True)


def passages(career: Career, guide: Guide | None) -> Iterator[Passage]:
    """What a career says in both files."""
    yield from career_passages(career)
    if guide is not None:
        yield from guide_passages(guide)


def _numbered(listed: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[tuple[str, str]]:
    for field, texts in listed:
        for number, text in enumerate(texts, 1):
            yield f"{field}[{number}]", text


def every_text(table: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the path and the text of every string in a dumped model, identifiers left out."""
    if isinstance(table, str):
        yield path, table
    elif isinstance(table, dict):
        for key, value in table.items():
            if key not in _NOT_TEXT:
                yield from every_text(value, f"{path}.{key}" if path else str(key))
    elif isinstance(table, list | tuple):
        for number, value in enumerate(table, 1):
            yield from every_text(value, f"{path}[{number}]")
