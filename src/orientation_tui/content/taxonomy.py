"""What `data/taxonomy.toml` names: every vocabulary that careers and questions refer to."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from orientation_tui.content.careers import ContentModel, RiasecCode, Year
from orientation_tui.content.text import Line, Paragraph, Slug, Source


class Term(ContentModel):
    """One word of a vocabulary, with what it means."""

    id: Slug
    label: Line
    description: Paragraph


class RiasecType(ContentModel):
    """One of Holland's six interest types."""

    id: RiasecCode
    label: Line
    short: Line
    """Two to four words: « Comprendre »."""
    description: Paragraph
    norm_mean: Annotated[float, Field(ge=1, le=7)]
    """Mean over the 923 occupations of O*NET 29.3, on its 1 to 7 scale."""
    norm_sd: Annotated[float, Field(gt=0, le=7)]
    """Standard deviation over the same occupations."""


class BasicInterest(Term):
    """One of O*NET's 41 basic interests, below the six types."""

    riasec: Annotated[tuple[RiasecCode, ...], Field(min_length=1, max_length=3)]
    verb: Line
    """Completes « Tu aimes … »."""
    kinship: dict[Slug, Annotated[float, Field(ge=-1, le=1)]] = Field(default_factory=dict)
    """How much liking this goes with liking another interest, −1 to 1; each pair stands once."""


class Context(Term):
    """A working condition one may wish for or refuse."""

    wish: Line
    """Completes « Je voudrais … » or « Je refuse de … »."""
    choice: Literal["les-deux", "envie", "refus"]
    """Whether the quiz offers it as a wish, a refusal or both."""


class StudyLevel(Term):
    """A level of studies, in rising order in the file."""

    years_after_secondary: Annotated[int, Field(ge=0, le=15)]
    answer: Line
    """Completes « Je suis d'accord d'aller jusqu'à … »."""


class NationalFigure(ContentModel):
    """A Belgian figure to set a career's own against."""

    id: Slug
    label: Line
    value: int
    unit: Line
    year: Year
    source: Source
    note: Line


class Taxonomy(ContentModel):
    """The whole file."""

    sector: tuple[Term, ...]
    riasec: tuple[RiasecType, ...]
    basic_interest: tuple[BasicInterest, ...]
    work_value: tuple[Term, ...]
    work_style: tuple[Term, ...]
    context: tuple[Context, ...]
    study_level: tuple[StudyLevel, ...]
    salary_basis: tuple[Term, ...]
    shortage_state: tuple[Term, ...]
    outlook: tuple[Term, ...]
    language: tuple[Term, ...]
    national_figure: tuple[NationalFigure, ...]
