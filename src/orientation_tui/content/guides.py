"""What `data/guides/<career-id>.toml` says: the long sections, read when a career is opened."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from orientation_tui.content.careers import ContentModel, Year
from orientation_tui.content.text import Line, Paragraph, Slug, Source

Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Tie = Annotated[str, Field(pattern=r"^(context|value|interest|style):[a-z0-9]+(-[a-z0-9]+)*$")]


class KeyFigure(ContentModel):
    """One line of « le métier en chiffres »."""

    label: Line
    value: Line
    source: Source
    year: Year


class Moment(ContentModel):
    """One stretch of a typical day."""

    start: Clock
    end: Clock
    text: Paragraph


class BelgianFact(ContentModel):
    """Something particular to Belgium."""

    title: Line
    text: Paragraph
    source: Source
    year: Year | None = None


class Testimony(ContentModel):
    """What somebody says of the work, told in the third person."""

    text: Paragraph
    source: Source
    year: Year | None = None


class SelfAssessment(ContentModel):
    """A question to put to oneself, and the demand of the career it touches."""

    question: Line
    tie: Tie
    """The interest, style, value or context it asks about: `style:stress-tolerance`."""
    yes_means: Literal["pour", "contre"] = "pour"
    """Whether a yes speaks for or against the career."""


class Faq(ContentModel):
    """A frequent question and its answer."""

    question: Line
    answer: Paragraph


class Place(ContentModel):
    """A school or an employment area."""

    name: Line
    city: Line | None = None
    detail: Line | None = None


class ContrastRow(ContentModel):
    """One respect in which two careers differ."""

    aspect: Line
    here: Line
    """What holds for the guide's own career."""
    there: Line
    """What holds for the other one."""


class Contrast(ContentModel):
    """How this career differs from a neighbouring one; shown where the two are compared."""

    career: Slug
    summary: Paragraph
    rows: tuple[ContrastRow, ...]
    source: Source
    year: Year | None = None


class Guide(ContentModel):
    """The long sections of one career; an absent section reads « non renseigné »."""

    career: Slug
    studies: Paragraph | None = None
    figures: tuple[KeyFigure, ...] = ()
    tools: tuple[Line, ...] = ()
    day: tuple[Moment, ...] = ()
    facts: tuple[BelgianFact, ...] = ()
    testimony: Testimony | None = None
    training: tuple[Line, ...] = ()
    workplaces: tuple[Line, ...] = ()
    evolutions: tuple[Line, ...] = ()
    advice: tuple[Line, ...] = ()
    self_assessment: tuple[SelfAssessment, ...] = ()
    faq: tuple[Faq, ...] = ()
    schools: tuple[Place, ...] = ()
    areas: tuple[Place, ...] = ()
    contrasts: tuple[Contrast, ...] = ()
    sources: tuple[Source, ...] = ()
