"""Describe saved sessions in one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.assessment.journey import followups_of, next_position, steps_of

if TYPE_CHECKING:
    from datetime import datetime

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.model import Session

_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def long_date(local: datetime) -> str:
    """« 1er novembre 2026 »."""
    day = "1er" if local.day == 1 else str(local.day)
    return f"{day} {_MONTHS[local.month - 1]} {local.year}"


def taken(session: Session) -> datetime:
    """When the quiz was taken: changing one answer of an old result does not make it a new one."""
    return session.created if session.finished else session.updated


def day(session: Session) -> str:
    """« 22 novembre 2026 »: when it was taken, in local time."""
    return long_date(taken(session).astimezone())


def moment(session: Session) -> str:
    """« 22 novembre 2026 à 14:05 »: when it was taken, in local time."""
    return f"{day(session)} à {taken(session).astimezone():%H:%M}"


def elapsed(start: datetime, end: datetime) -> str:
    """How long between two moments, in the largest unit that says enough: « 3 semaines »."""
    hours = int((end - start).total_seconds() // 3600)
    days = hours // 24
    units = (
        (days // 365 if days >= 730 else 0, "an"),
        (days // 30 if days >= 60 else 0, "mois"),
        (days // 7 if days >= 14 else 0, "semaine"),
        (days, "jour"),
        (hours, "heure"),
    )
    for count, unit in units:
        if count > 0:
            return f"{count} {unit}{'s' if count > 1 and unit != 'mois' else ''}"
    return "moins d'une heure"


def describe(session: Session, catalogue: Catalogue) -> str:
    """« 22 novembre 2026 à 14:05, terminé » or « …, question 5 sur 22 », in local time."""
    if session.finished:
        return f"{moment(session)}, terminé"
    followups = followups_of(catalogue, session.form, session.answers)
    steps = steps_of(catalogue, session.form, followups)
    position = next_position(steps, session.answers)
    if position == len(steps):
        # the content asks less than it did; opening it makes it a result
        return f"{moment(session)}, plus rien à demander"
    return f"{moment(session)}, question {position + 1} sur {len(steps)}"
