"""Describe saved sessions in one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.assessment.journey import followups_of, next_position, steps_of

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.model import Session

_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def describe(session: Session, catalogue: Catalogue) -> str:
    """« 22 novembre 2026 à 14:05, terminé » or « …, question 5 sur 22 », in local time."""
    local = session.updated.astimezone()
    day = "1er" if local.day == 1 else str(local.day)
    when = f"{day} {_MONTHS[local.month - 1]} {local.year} à {local:%H:%M}"
    followups = followups_of(catalogue, session.form, session.answers)
    steps = steps_of(catalogue, session.form, followups)
    position = next_position(steps, session.answers)
    if position == len(steps):
        return f"{when}, terminé"
    return f"{when}, question {position + 1} sur {len(steps)}"
