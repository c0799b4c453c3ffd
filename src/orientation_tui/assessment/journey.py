"""The order of a quiz: its steps, the next one, how far one is and how long is left."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.assessment.answers import Answers
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.questions import Form, PreferenceKind
    from orientation_tui.content.taxonomy import Context

USUAL_PACE = 4.2
"""Seconds an answer takes: median of 1,151 timed respondents to a public RIASEC test."""

PREFERENCE_PACE = 12.0
"""Seconds a preference page takes; our estimate, not measured."""

MOST_VALUES = 3
"""Work values one may choose: choosing all of them would say nothing."""

StepKind = Literal["rating"]


@dataclass(frozen=True)
class Step:
    """One page of a quiz."""

    id: str
    kind: StepKind | PreferenceKind


PENDING = Step("", "rating")
"""A follow-up question that will be chosen when the ones before it are answered."""


def form_of(catalogue: Catalogue, form_id: str) -> Form:
    """The form called `form_id`; the catalogue's first one when it has no such form."""
    return catalogue.forms.get(form_id) or next(iter(catalogue.forms.values()))


def steps_of(catalogue: Catalogue, form_id: str, followups: Sequence[str] = ()) -> tuple[Step, ...]:
    """The pages of a form in order.

    Args:
        catalogue: whose forms and pages.
        form_id: which form; see `form_of`.
        followups: follow-up questions chosen so far; those to come are `PENDING` steps.
    """
    form = form_of(catalogue, form_id)
    ratings = (Step(name, "rating") for name in (*form.questions, *followups))
    pending = (PENDING for _ in range(form.followups - len(followups)))
    others = (Step(name, catalogue.preferences[name].kind) for name in form.preferences)
    return (*ratings, *pending, *others)


def step_of(step_id: str, catalogue: Catalogue) -> Step | None:
    """The page that asks `step_id`, whatever the form; None when the content has no such page."""
    if step_id in catalogue.questions:
        return Step(step_id, "rating")
    page = catalogue.preferences.get(step_id)
    return None if page is None else Step(step_id, page.kind)


def followups_of(catalogue: Catalogue, form_id: str, answers: Answers) -> list[str]:
    """The follow-up questions that have an answer, in the order they were asked."""
    form = form_of(catalogue, form_id)
    if not form.followups:
        return []
    fixed = set(form.questions)
    return [name for name in answers.given if name in catalogue.questions and name not in fixed]


def next_position(steps: tuple[Step, ...], answers: Answers) -> int:
    """Index of the first step without an answer; `len(steps)` when all have one."""
    return next((i for i, step in enumerate(steps) if step.id not in answers.given), len(steps))


def seconds_left(steps: tuple[Step, ...], position: int, answers: Answers) -> float:
    """Time the steps from `position` on should take, at the person's own pace once known."""
    times = [answers.seconds[s.id] for s in steps if s.kind == "rating" and s.id in answers.seconds]
    pace = median(times) if len(times) >= 3 else USUAL_PACE
    return sum(pace if step.kind == "rating" else PREFERENCE_PACE for step in steps[position:])


def time_left(seconds: float) -> str:
    """Say a duration modestly: « moins d'une minute », « environ 2 minutes »."""
    minutes = round(seconds / 60)
    if seconds < 50:
        return "moins d'une minute"
    return "environ 1 minute" if minutes <= 1 else f"environ {minutes} minutes"


def offered_contexts(catalogue: Catalogue, *, wishes: bool) -> list[Context]:
    """The contexts the quiz offers as wishes, or as refusals."""
    left_out = "refus" if wishes else "envie"
    return [c for c in catalogue.taxonomy.context if c.choice != left_out]
