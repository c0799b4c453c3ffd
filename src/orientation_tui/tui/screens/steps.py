"""What the quiz screen shows for each kind of step: text, rows and keys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style

from orientation_tui.assessment.journey import MOST_VALUES, offered_contexts
from orientation_tui.reports.typography import capital, typeset
from orientation_tui.tui.screens.pick import career_rows
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.rows import Row, note

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.assessment.journey import Step
    from orientation_tui.tui.services import Services

UNKNOWN = "?"
"""Row id of « je ne sais pas » and of no career in mind."""

_BACK = Hint("←", "précédente", "screen.previous")
_LEAVE = Hint("Échap", "pause", "screen.back")
_RATING_HINTS = (
    Hint("1-5", "répondre"),
    Hint("0", "je ne sais pas", "screen.unknown"),
    _BACK,
    _LEAVE,
)
_SEVERAL_HINTS = (Hint("↑↓ Espace", "cocher"), Hint("Entrée", "continuer"), _BACK, _LEAVE)
_SINGLE_HINTS = (
    Hint("↑↓ Entrée", "choisir"),
    Hint("0", "je ne sais pas", "screen.unknown"),
    _BACK,
    _LEAVE,
)
_SEARCH_HINTS = (Hint("↑↓ Entrée", "choisir"), _BACK, _LEAVE)


@dataclass(frozen=True)
class StepView:
    """One step as the screen shows it."""

    kind: str
    heading: Content
    rows: tuple[Row, ...]
    cursor: str | None
    hints: tuple[Hint, ...]
    several: bool = False
    searchable: bool = False
    most: int = 0
    """Rows that may be ticked; 0 for as many as one likes."""

    def by_digit(self, digit: int) -> str | None:
        """Id of the row that a number key stands for."""
        return next((row.id for row in self.rows if row.key == str(digit)), None)

    def value_of(self, row_id: str) -> AnswerValue:
        """The answer a row stands for."""
        if row_id == UNKNOWN:
            return None
        return int(row_id) if self.kind == "rating" else row_id

    @property
    def ticked(self) -> tuple[str, ...]:
        """Ids of the ticked rows."""
        return tuple(row.id for row in self.rows if row.ticked and row.id is not None)

    def toggled(self, row_id: str) -> StepView:
        """This view with one row ticked or unticked; no more than `most` stay ticked."""
        if self.most and row_id not in self.ticked and len(self.ticked) >= self.most:
            return self
        rows = tuple(
            replace(row, ticked=not row.ticked) if row.id == row_id else row for row in self.rows
        )
        return replace(self, rows=rows)

    def filtered(self, words: str, services: Services) -> list[Row]:
        """The careers that fit the words typed, after the row for none."""
        first = [row for row in self.rows if row.id == UNKNOWN]
        found = career_rows(services, words)
        return [*found, *first] if words.strip() else [*first, *found]


def step_view(step: Step, given: Mapping[str, AnswerValue], services: Services) -> StepView:
    """Describe `step`, with the answer it already has under the cursor."""
    known = step.id in given
    value = given.get(step.id)
    match step.kind:
        case "rating":
            return _rating(step, value, known, services)
        case "wishes" | "refusals":
            return _contexts(step, value, services)
        case "values":
            return _values(step, value, services)
        case "studies":
            return _studies(step, value, services)
        case _:
            return _dream(step, value, services)


def _rating(step: Step, value: AnswerValue, known: bool, services: Services) -> StepView:  # noqa: FBT001
    scale = services.catalogue.bank.scale
    question = services.catalogue.questions[step.id]
    rows = [Row(label, id=str(n), key=str(n)) for n, label in enumerate(scale.labels, 1)]
    rows.append(Row(scale.unknown, id=UNKNOWN, key="0"))
    cursor = (UNKNOWN if value is None else str(value)) if known else None
    if known:
        rows = [replace(row, note="ta réponse") if row.id == cursor else row for row in rows]
    heading = Content.assemble(
        typeset(scale.prompt), "\n\n", (typeset(question.text), Style(bold=True))
    )
    return StepView("rating", heading, tuple(rows), cursor, _RATING_HINTS)


def _heading(step: Step, services: Services) -> Content:
    preference = services.catalogue.preferences[step.id]
    return Content.assemble(
        (typeset(preference.title), Style(bold=True)), "\n", typeset(preference.help)
    )


def _contexts(step: Step, value: AnswerValue, services: Services) -> StepView:
    wishes = step.kind == "wishes"
    lead = "Je voudrais" if wishes else "Je refuse de"
    chosen = value if isinstance(value, tuple) else ()
    rows = tuple(
        Row(f"{lead} {context.wish}", id=context.id, ticked=context.id in chosen)
        for context in offered_contexts(services.catalogue, wishes=wishes)
    )
    return StepView(step.kind, _heading(step, services), rows, None, _SEVERAL_HINTS, several=True)


def _values(step: Step, value: AnswerValue, services: Services) -> StepView:
    chosen = value if isinstance(value, tuple) else ()
    rows = tuple(
        Row(term.label, id=term.id, note=term.description, ticked=term.id in chosen)
        for term in services.catalogue.taxonomy.work_value
    )
    heading = _heading(step, services)
    return StepView("values", heading, rows, None, _SEVERAL_HINTS, several=True, most=MOST_VALUES)


def _studies(step: Step, value: AnswerValue, services: Services) -> StepView:
    levels = services.catalogue.taxonomy.study_level
    rows = [
        Row(capital(level.answer), id=level.id, key=str(number))
        for number, level in enumerate(levels, 1)
    ]
    rows.append(Row("Je ne sais pas", id=UNKNOWN, key="0"))
    cursor = value if isinstance(value, str) else None
    return StepView("studies", _heading(step, services), tuple(rows), cursor, _SINGLE_HINTS)


def _dream(step: Step, value: AnswerValue, services: Services) -> StepView:
    none = Row("Je n'ai pas de métier en tête", id=UNKNOWN)
    rows = (none, *career_rows(services, ""), note(""))
    cursor = value if isinstance(value, str) else UNKNOWN
    heading = _heading(step, services)
    return StepView("dream", heading, rows, cursor, _SEARCH_HINTS, searchable=True)
