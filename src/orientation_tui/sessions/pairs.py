"""Two results of one person: which may be set side by side, and which is the older."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.errors import OrientationError
from orientation_tui.sessions.listing import taken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientation_tui.sessions.model import Session

_AGAIN = "Refais le quiz un autre jour : un nouveau résultat s'ajoute, l'ancien reste."


class NotComparableError(OrientationError):
    """Two results that say nothing side by side, or a second one that is missing."""


def finished(sessions: Iterable[Session]) -> list[Session]:
    """The sessions whose quiz was answered to the end, in the order given."""
    return [session for session in sessions if session.finished]


def latest_other(sessions: Iterable[Session], session: Session) -> Session | None:
    """The finished session taken last that is not `session`, or None."""
    others = [other for other in finished(sessions) if other.id != session.id]
    return max(others, key=_age, default=None)


def in_order(one: Session, other: Session) -> tuple[Session, Session]:
    """Return the two with the older first, whichever was chosen first.

    Raises:
        NotComparableError: they are the same, or one of them is not finished.
    """
    if one.id == other.id:
        raise NotComparableError(
            "C'est deux fois le même résultat : il n'y a rien à comparer.", _AGAIN
        )
    if len(finished((one, other))) < 2:
        raise not_finished()
    older, newer = sorted((one, other), key=_age)
    return older, newer


def nothing_to_compare() -> NotComparableError:
    """What to say when there are not two finished results."""
    return NotComparableError("Il faut deux quiz terminés pour les comparer.", _AGAIN)


def not_finished() -> NotComparableError:
    """What to say of a quiz that was not answered to the end."""
    return NotComparableError(
        "On ne compare que des quiz terminés.",
        "Termine celui qui est en cours, ou choisis-en un autre.",
    )


def _age(session: Session) -> tuple[object, str]:
    return taken(session), session.id
