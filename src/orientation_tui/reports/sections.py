"""The shape of a page to read: sections made of a few kinds of blocks, free of any renderer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MISSING = "non renseigné"
"""What an absent section says."""

Mood = Literal["plain", "good", "bad"]


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list of short texts; `mark` stands before each, so nothing is told by colour alone."""

    items: tuple[str, ...]
    mark: str = "•"


@dataclass(frozen=True)
class Pairs:
    """Labels and values, aligned where there is room."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Note:
    """A source or a caution, shown smaller than the rest."""

    text: str


@dataclass(frozen=True)
class Bar:
    """A range of monthly pay on a scale; an open end is drawn as an arrow."""

    label: str
    low: int | None
    high: int | None


@dataclass(frozen=True)
class Scale:
    """Pay ranges on one scale, with the national median as a mark."""

    bars: tuple[Bar, ...]
    median: int
    median_label: str


@dataclass(frozen=True)
class Link:
    """Something to open: a career, or the careers that share a criterion."""

    label: str
    target: str
    """« career:ID » or « criterion:KIND:ID »."""
    detail: str = ""


@dataclass(frozen=True)
class Links:
    """A list of things to open."""

    items: tuple[Link, ...]


@dataclass(frozen=True)
class Ledger:
    """Signed whole points that add up to a total, each with what it stands for."""

    rows: tuple[tuple[int, str], ...]
    total: tuple[int, str] | None = None


@dataclass(frozen=True)
class Table:
    """The same aspects of two or three things, side by side; a cell may hold several items."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    """Aspect, then one cell a header."""


Block = Paragraph | Bullets | Pairs | Note | Scale | Links | Ledger | Table


@dataclass(frozen=True)
class Section:
    """One titled part of a page."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    mood: Mood = "plain"

    @property
    def missing(self) -> bool:
        """Whether the content says nothing here."""
        return self.blocks == (Paragraph(MISSING),)


def section(id_: str, title: str, *blocks: Block | None, mood: Mood = "plain") -> Section:
    """Make a section of the blocks that are there, or one that says it is missing."""
    present = tuple(block for block in blocks if block is not None)
    return Section(id_, title, present or (Paragraph(MISSING),), mood)


def paragraph(text: str | None) -> Paragraph | None:
    """A paragraph, if there is text."""
    return Paragraph(text) if text else None


def bullets(items: tuple[str, ...], mark: str = "•") -> Bullets | None:
    """A list, if it has items."""
    return Bullets(items, mark) if items else None


def note(text: str | None) -> Note | None:
    """A note, if there is text."""
    return Note(text) if text else None
