"""What one person answered, and what it says besides interests."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from orientation_tui.content.catalogue import Catalogue

AnswerValue = int | str | tuple[str, ...] | None
"""1–5 for a rating, ids for wishes and refusals, one id for studies and dream.

None means « je ne sais pas », or nothing said.
"""

LONGEST_PAUSE = 86_400.0
"""Seconds after which a question left open stops counting."""

LOWEST, HIGHEST = 1, 5
"""Ends of the rating scale."""


def _empty() -> Mapping[str, AnswerValue]:
    return MappingProxyType({})


def _untimed() -> Mapping[str, float]:
    return MappingProxyType({})


@dataclass(frozen=True)
class Answers:
    """Answers by step id, in the order given; a step that is absent was not answered yet."""

    given: Mapping[str, AnswerValue] = field(default_factory=_empty)
    seconds: Mapping[str, float] = field(default_factory=_untimed)
    """How long each answer took, where measured."""

    def answer(self, step_id: str, value: AnswerValue, seconds: float | None = None) -> Answers:
        """Return these answers with one more, or one changed."""
        times = dict(self.seconds)
        if seconds is not None:
            times[step_id] = round(min(max(0.0, seconds), LONGEST_PAUSE), 2)
        return Answers(
            given=MappingProxyType({**self.given, step_id: value}), seconds=MappingProxyType(times)
        )

    def ratings(self, catalogue: Catalogue) -> dict[str, int]:
        """The rated questions of the catalogue that got a number, in the order of the answers."""
        return {
            step_id: value
            for step_id, value in self.given.items()
            if step_id in catalogue.questions
            and isinstance(value, int)
            and LOWEST <= value <= HIGHEST
        }


@dataclass(frozen=True)
class Preferences:
    """What the person declared besides interests; it only ever acts visibly."""

    wishes: tuple[str, ...] = ()
    """Contexts wished for."""
    refusals: tuple[str, ...] = ()
    """Contexts refused."""
    values: tuple[str, ...] = ()
    """Work values that matter most to the person."""
    studies: str | None = None
    """Longest study level accepted, or None when not said."""
    dream: str | None = None
    """The career the person had in mind; never part of a score."""


def read_preferences(answers: Answers, catalogue: Catalogue) -> Preferences:
    """Gather the preference pages' answers, leaving out ids the catalogue does not know."""
    found: dict[str, AnswerValue] = {}
    for preference in catalogue.bank.preference:
        if preference.id in answers.given:
            found[preference.kind] = answers.given[preference.id]
    contexts = [context.id for context in catalogue.taxonomy.context]
    wishes = _known(found.get("wishes"), contexts)
    studies, dream = found.get("studies"), found.get("dream")
    return Preferences(
        wishes=wishes,
        refusals=tuple(c for c in _known(found.get("refusals"), contexts) if c not in wishes),
        values=_known(found.get("values"), [v.id for v in catalogue.taxonomy.work_value]),
        studies=studies if isinstance(studies, str) and studies in catalogue.study_rank else None,
        dream=dream if isinstance(dream, str) and dream in catalogue.careers else None,
    )


def _known(value: AnswerValue, known: Collection[str]) -> tuple[str, ...]:
    """The names of a several-choice answer that the content knows, each once."""
    if not isinstance(value, tuple):
        return ()
    return tuple(dict.fromkeys(name for name in value if name in known))
