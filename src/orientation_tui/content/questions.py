"""What `data/questions.toml` asks: rated activities, preferences, and the forms that order them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from orientation_tui.content.careers import ContentModel, RiasecCode
from orientation_tui.content.text import Line, Paragraph, Slug

PreferenceKind = Literal["wishes", "refusals", "values", "studies", "dream"]


class Scale(ContentModel):
    """How an activity is answered: five labels from « not at all » to « a lot »."""

    prompt: Line
    labels: Annotated[tuple[Line, ...], Field(min_length=5, max_length=5)]
    unknown: Line
    """Label of « je ne sais pas », a real answer that leaves the mean."""


class Question(ContentModel):
    """One activity to rate from 1 to 5."""

    id: Slug
    text: Line
    riasec: Annotated[tuple[RiasecCode, ...], Field(min_length=1, max_length=2)]
    interest: Slug
    """The basic interest it belongs to."""
    also: dict[Slug, Annotated[float, Field(gt=0, le=1)]] = Field(default_factory=dict)
    """Further basic interests it touches, with their weight beside 1 for `interest`."""


class Preference(ContentModel):
    """A page of the quiz that is not a rating."""

    id: Slug
    kind: PreferenceKind
    title: Line
    help: Paragraph


class Form(ContentModel):
    """A quiz: which questions in which order, then which preferences."""

    id: Slug
    label: Line
    description: Paragraph
    questions: Annotated[tuple[Slug, ...], Field(min_length=6)]
    followups: Annotated[int, Field(ge=0, le=40)] = 0
    """Questions of the bank asked after these, chosen where they can still change the result."""
    chapter: Annotated[int, Field(ge=0, le=60)] = 0
    """Questions a chapter, for a long form with pauses; 0 for none."""
    preferences: tuple[Slug, ...] = ()


class QuestionBank(ContentModel):
    """The whole file."""

    scale: Scale
    question: tuple[Question, ...]
    preference: tuple[Preference, ...]
    form: Annotated[tuple[Form, ...], Field(min_length=1)]


class QuestionAdditions(ContentModel):
    """The same file in a counsellor's folder: any part of it, added to the bundled one."""

    scale: Scale | None = None
    question: tuple[Question, ...] = ()
    preference: tuple[Preference, ...] = ()
    form: tuple[Form, ...] = ()
