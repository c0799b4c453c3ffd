"""What the audit says of a place in the content: level, rule, and a sentence on what to do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

Level = Literal["erreur", "avertissement"]

CAREERS_FILE = "careers.toml"
QUESTIONS_FILE = "questions.toml"
TAXONOMY_FILE = "taxonomy.toml"
_LEVELS: tuple[Level, ...] = ("erreur", "avertissement")


@dataclass(frozen=True)
class Finding:
    """One thing to correct or to look at."""

    level: Level
    rule: str
    """Identifier of the rule, in French: `phrase-repetee`."""
    file: str
    where: str
    """What it concerns: « métier couvreur, missions[3] »; empty for a whole file."""
    message: str
    """One French sentence that says what to do."""
    careers: tuple[str, ...] = ()
    """Ids of the careers concerned; none for what concerns the whole content."""

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.where) if part)
        return f"{self.level} [{self.rule}] {place} : {self.message}"


def about_career(
    level: Level, rule: str, career_id: str, message: str, *, field: str = "", file: str = ""
) -> Finding:
    """A finding on one career, in `careers.toml` unless another file is named."""
    where = f"métier {career_id}" + (f", {field}" if field else "")
    return Finding(level, rule, file or CAREERS_FILE, where, message, (career_id,))


def guide_file(career_id: str) -> str:
    """Name of the guide of a career, as messages show it."""
    return f"guides/{career_id}.toml"


def shortened(text: str, limit: int = 70) -> str:
    """The beginning of a text, for a message."""
    return text if len(text) <= limit else f"{text[:limit].rstrip()}…"


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first; inside one level by rule, the rest in the order found."""
    return tuple(sorted(findings, key=lambda f: (_LEVELS.index(f.level), f.rule)))


def concerning(findings: Iterable[Finding], careers: Collection[str]) -> tuple[Finding, ...]:
    """The findings about any of `careers`, and those about the whole content."""
    wanted = set(careers)
    return tuple(f for f in findings if not f.careers or wanted.intersection(f.careers))


def counts_by_rule(findings: Iterable[Finding]) -> dict[tuple[Level, str], int]:
    """How many findings each rule made, errors first, the most frequent rule first."""
    counts = Counter((f.level, f.rule) for f in findings)
    by_weight = sorted(counts, key=lambda key: (_LEVELS.index(key[0]), -counts[key], key[1]))
    return {key: counts[key] for key in by_weight}
