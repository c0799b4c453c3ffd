"""The shape of a page to read: sections made of a few kinds of blocks, free of any renderer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
    group: str = ""
    """What several bars have in common and their labels start with; it heads them once."""
    reference: bool = False
    """Whether it is what people earn in general, to set the others against."""


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
    """« KIND:NAME »: a career, a criterion (KIND:ID), an answer, the questions of a career…"""
    detail: str = ""
    aside: str = ""
    """A word of context, at the end of the line where there is room."""

    @property
    def under(self) -> str:
        """What stands under the label where nothing stands beside it."""
        return " ; ".join(text for text in (self.aside, self.detail) if text)


@dataclass(frozen=True)
class Links:
    """A list of things to open."""

    items: tuple[Link, ...]


@dataclass(frozen=True)
class Entry:
    """One line of a ledger: signed whole points and what they stand for."""

    points: int
    label: str
    target: str = ""
    """What can be opened from here, as in `Link`; empty for nothing."""


@dataclass(frozen=True)
class Ledger:
    """Entries that add up to a total."""

    rows: tuple[Entry, ...]
    total: Entry | None = None


@dataclass(frozen=True)
class Table:
    """The same aspects of two or three things, side by side; a cell may hold several items."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    """Aspect, then one cell a header."""


@dataclass(frozen=True)
class Spoke:
    """One corner of a hexagon."""

    code: str
    """The letter of the type."""
    label: str
    detail: str
    """What the type is, in two or three words."""
    value: float
    """1 to 5, the centre to the corner."""


@dataclass(frozen=True)
class Hexagon:
    """The six types in the order R, I, A, S, E, C, drawn around a centre."""

    spokes: tuple[Spoke, ...]


@dataclass(frozen=True)
class Gauge:
    """One bar of a list of bars."""

    label: str
    share: float
    """How much of the bar is filled, 0 to 1."""
    text: str
    """What the bar stands for, in a figure or a word: it is never told by the bar alone."""


@dataclass(frozen=True)
class Gauges:
    """Bars one under the other."""

    rows: tuple[Gauge, ...]


@dataclass(frozen=True)
class Moment:
    """One stretch of a day."""

    start: str
    """« 08:30 »."""
    end: str
    text: str


@dataclass(frozen=True)
class Timeline:
    """A day in its order."""

    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class Blank:
    """Room to write by hand under a label."""

    label: str
    lines: int = 3


Block = (
    Paragraph
    | Bullets
    | Pairs
    | Note
    | Scale
    | Links
    | Ledger
    | Table
    | Hexagon
    | Gauges
    | Timeline
    | Blank
)


@dataclass(frozen=True)
class Section:
    """One titled part of a page."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    mood: Mood = "plain"
    beside: bool = False
    """Whether it stands beside the next section where there is room."""

    @property
    def missing(self) -> bool:
        """Whether the content says nothing here."""
        return self.blocks == (Paragraph(MISSING),)


def section(
    id_: str, title: str, *blocks: Block | None, mood: Mood = "plain", beside: bool = False
) -> Section:
    """Make a section of the blocks that are there, or one that says it is missing."""
    present = tuple(block for block in blocks if block is not None)
    return Section(id_, title, present or (Paragraph(MISSING),), mood, beside)


def paragraph(text: str | None) -> Paragraph | None:
    """A paragraph, if there is text."""
    return Paragraph(text) if text else None


def bullets(items: tuple[str, ...], mark: str = "•") -> Bullets | None:
    """A list, if it has items."""
    return Bullets(items, mark) if items else None


def note(text: str | None) -> Note | None:
    """A note, if there is text."""
    return Note(text) if text else None


def gathered(sections: Iterable[Section]) -> Iterator[tuple[Section, ...]]:
    """Put the sections missing one after the other together; any other stands alone."""
    for missing, run in groupby(sections, key=lambda found: found.missing):
        if missing:
            yield tuple(run)
        else:
            yield from ((found,) for found in run)


def missing_text(sections: Sequence[Section]) -> str:
    """Say in one line what a page does not tell."""
    if len(sections) == 1:
        return f"{sections[0].title} : {MISSING}"
    titles = ", ".join(found.title for found in sections)
    return f"{MISSING[0].upper()}{MISSING[1:]} : {titles}"
