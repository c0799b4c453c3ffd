"""What `data/careers.toml` says of each career: all that matching and the essential panels need."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

from orientation_tui.content.text import Line, Paragraph, Slug, Source

Year = Annotated[int, Field(ge=1990, le=2100)]
Euros = Annotated[int, Field(ge=0, le=100_000)]
RiasecScore = Annotated[float, Field(ge=1, le=7)]
ValueScore = Annotated[float, Field(ge=1, le=7)]
StyleScore = Annotated[float, Field(ge=1, le=5)]
InterestWeight = Annotated[int, Field(ge=1, le=3)]
RiasecCode = Literal["R", "I", "A", "S", "E", "C"]
Tag = Annotated[
    str,
    Field(pattern=r"^(context|value|interest):[a-z0-9]+(-[a-z0-9]+)*$"),
]


class ContentModel(BaseModel):
    """Base of everything read from a content file: frozen, and an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", cache_strings="keys")


# the parts of which there are thousands: slots take a tenth of a model's memory
_small_part = dataclass(
    frozen=True, slots=True, config=ConfigDict(extra="forbid", cache_strings="keys")
)


@_small_part
class SalaryRange:
    """Monthly gross euros, full time; one end alone means « à partir de » or « jusqu'à »."""

    low: Euros | None = None
    """Lower end, if the source gives one."""
    high: Euros | None = None
    """Upper end, if the source gives one."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low is None and self.high is None:
            raise ValueError("ni minimum ni maximum : retire cette fourchette")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("le minimum dépasse le maximum")
        return self


class Salary(ContentModel):
    """What the sources say of pay in Belgium; all optional, because some careers have no figure."""

    start: SalaryRange | None = None
    """At the start of the career (for a management function: at the start in the function)."""
    experienced: SalaryRange | None = None
    """With experience."""
    basis: Slug
    """Kind of income, an id of the taxonomy's `salary_basis`."""
    note: Line | None = None
    """What the figures include or leave out."""
    borrowed_from: Line | None = None
    """Title of the neighbouring career the figures were published for, when not this one."""
    sources: tuple[Source, ...] = ()
    year: Year | None = None
    """Year the figures speak of; when the source does not say, the page says so."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if (self.start or self.experienced) and not self.sources:
            raise ValueError("un montant sans source")
        low_start = self.start.low if self.start else None
        high_exp = self.experienced.high if self.experienced else None
        if low_start is not None and high_exp is not None and low_start > high_exp:
            raise ValueError("le début de carrière dépasse le salaire avec expérience")
        return self


class Studies(ContentModel):
    """What one studies for this career in French-speaking Belgium."""

    level: Slug
    """Usual level, an id of the taxonomy's `study_level`."""
    years: Annotated[float, Field(ge=0, le=15)]
    """Years after secondary school by the usual route."""
    routes: tuple[Line, ...] = ()
    """Concrete ways in, the most usual first."""
    regulated: bool
    """Whether the law reserves the title or the access."""
    regulated_note: Line | None = None


class Market(ContentModel):
    """What is known of the demand for this career."""

    shortage: Slug = "inconnu"
    """Official shortage state, an id of the taxonomy's `shortage_state`."""
    shortage_sources: tuple[Source, ...] = ()
    outlook: Slug | None = None
    """Expected trend, an id of the taxonomy's `outlook`."""
    outlook_sources: tuple[Source, ...] = ()


@_small_part
class Fact:
    """One further Belgian fact, with where it was read."""

    text: Line
    sources: tuple[Source, ...] = ()
    year: Year | None = None


@_small_part
class Point:
    """An advantage or a drawback, and what it touches in a person's answers."""

    text: Line
    tags: tuple[Tag, ...] = ()
    """What it touches: `context:nuit`, `value:recognition`, `interest:sales`."""


class Codes(ContentModel):
    """The career in three nomenclatures; its profile comes from the O*NET codes."""

    onet: tuple[Line, ...] = ()
    rome: Line | None = None
    isco: Line | None = None


class Profile(ContentModel):
    """What matching compares a person with."""

    riasec: dict[RiasecCode, RiasecScore]
    """The six interest types, 1 to 7 (O*NET 29.3, averaged over the career's codes)."""
    interests: dict[Slug, InterestWeight]
    """Two to six basic interests; 3 = the heart of the work, 1 = present."""
    values: dict[Slug, ValueScore] = Field(default_factory=dict)
    """Six work values, 1 to 7 (O*NET)."""
    styles: dict[Slug, StyleScore] = Field(default_factory=dict)
    """Sixteen work styles, 1 to 5 (O*NET)."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = [code for code in "RIASEC" if code not in self.riasec]
        if missing:
            raise ValueError(f"il manque le type {', '.join(missing)}")
        if len(set(self.riasec.values())) == 1:
            raise ValueError("les six types ont la même valeur : rien à comparer")
        return self


class Career(ContentModel):
    """One career of the catalogue."""

    id: Slug
    title_m: Line
    title_f: Line
    sector: Slug
    summary: Line
    """One sentence."""
    introduction: Paragraph | None = None
    missions: tuple[Line, ...] = ()
    qualities: tuple[Line, ...] = ()
    conditions: Paragraph | None = None
    contexts: tuple[Slug, ...] = ()
    languages: tuple[Slug, ...] = ()
    """Languages asked for besides French, as two-letter codes of the taxonomy."""
    advantages: tuple[Point, ...] = ()
    drawbacks: tuple[Point, ...] = ()
    salary: Salary
    studies: Studies
    market: Market = Field(default_factory=Market)
    facts: tuple[Fact, ...] = ()
    codes: Codes = Field(default_factory=Codes)
    profile: Profile
    related: tuple[Slug, ...] = ()
    """Related careers of this catalogue according to O*NET 29.3, the closest first."""
    sources: tuple[Source, ...] = ()

    @property
    def title(self) -> str:
        """Both titles, or the single one when they are the same: « Couvreur / Couvreuse »."""
        if self.title_m == self.title_f:
            return self.title_m
        return f"{self.title_m} / {self.title_f}"
