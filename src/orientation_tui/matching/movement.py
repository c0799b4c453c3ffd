"""What moved between two results of one person: careers, types and answers.

Both results are ranked with the same content, so that what differs comes from the answers only.
Swapping the two swaps what came in with what left, and the signs; nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.matching.ranking import Band, rank
from orientation_tui.matching.type_changes import level_change, type_changes

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import Answers, AnswerValue
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.matching.type_changes import TypeChange

FIRST = 10
"""Careers at the head of each list that are compared, as in the published figure.

On another instrument, 62 % of the first ten came back after two weeks (213 students) and 54 % after
two years (132 of them): Gati & Gutentag 2015, Journal of Vocational Behavior 87, 11-21.
"""


@dataclass(frozen=True)
class Place:
    """Where one career stands in both rankings; None where it is not ranked."""

    career_id: str
    then: int | None
    now: int | None
    band_then: Band | None
    band_now: Band | None

    @property
    def steps(self) -> int:
        """Places gained, or lost when negative; 0 when it is not ranked in both."""
        return 0 if self.then is None or self.now is None else self.then - self.now


@dataclass(frozen=True)
class AnswerChange:
    """Another answer to the same question or page."""

    step_id: str
    before: AnswerValue
    after: AnswerValue

    @property
    def size(self) -> int:
        """Steps of the scale between two ratings; 0 when one of them is not a number."""
        if isinstance(self.before, int) and isinstance(self.after, int):
            return abs(self.after - self.before)
        return 0


@dataclass(frozen=True)
class AnswerChanges:
    """Two sets of answers, question by question."""

    rated_twice: int
    """Activities that got a number both times."""
    identical: int
    """Of these, the same number."""
    within_one: int
    """Of these, the same number or the next one."""
    changed: tuple[AnswerChange, ...]
    """Activities with another number, the largest change first; equal ones in the newer order."""
    known: tuple[AnswerChange, ...]
    """Activities that went from « je ne sais pas » to a number, or back."""
    pages: tuple[AnswerChange, ...]
    """Preference pages with another answer; the order of ticks plays no part."""
    only_then: tuple[str, ...]
    """Activities that only the older quiz asked."""
    only_now: tuple[str, ...]
    lost: int
    """Answers to questions or pages that the content no longer has."""


@dataclass(frozen=True)
class Movement:
    """Everything that moved, and what did not."""

    older: Ranking
    newer: Ranking
    stayed: tuple[Place, ...]
    """Careers among the first ten both times, in the newer order."""
    came: tuple[Place, ...]
    """Careers among the first ten only now, in the newer order."""
    left: tuple[Place, ...]
    """Careers among the first ten only then, in the older order."""
    types: tuple[TypeChange, ...]
    """In the order R, I, A, S, E, C; only the types that one of the two rated."""
    level: float
    """Change of the mean of the types: how much more the person likes activities in general."""
    answers: AnswerChanges

    @property
    def ranked(self) -> bool:
        """Whether both have a ranking."""
        return bool(self.older.matches and self.newer.matches)

    @property
    def lengths(self) -> tuple[int, int]:
        """How many careers the two lists hold: fewer than ten when the others are far."""
        return len(self.stayed) + len(self.left), len(self.stayed) + len(self.came)

    @property
    def share(self) -> float | None:
        """Part of the two lists that is common, 0 to 1 (Dice); None when one list is empty."""
        then, now = self.lengths
        return 2 * len(self.stayed) / (then + now) if then and now else None

    def movers(self, count: int = 3) -> tuple[Place, ...]:
        """The careers of either list that moved by most places, the largest move first."""
        places = [place for place in (*self.stayed, *self.came, *self.left) if place.steps]
        places.sort(key=lambda place: (-abs(place.steps), place.career_id))
        return tuple(places[:count])


def movement(then: Answers, now: Answers, catalogue: Catalogue) -> Movement:
    """Compare two sets of answers of one person, both ranked with `catalogue`."""
    older, newer = rank(then, catalogue), rank(now, catalogue)
    first_then = [match.career_id for match in older.shown(FIRST)]
    first_now = [match.career_id for match in newer.shown(FIRST)]
    places = {name: _place(name, older, newer) for name in {*first_then, *first_now}}
    return Movement(
        older=older,
        newer=newer,
        stayed=tuple(places[name] for name in first_now if name in first_then),
        came=tuple(places[name] for name in first_now if name not in first_then),
        left=tuple(places[name] for name in first_then if name not in first_now),
        types=type_changes(older.profile, newer.profile, catalogue),
        level=level_change(older.profile, newer.profile),
        answers=answer_changes(then, now, catalogue),
    )


def _place(career_id: str, older: Ranking, newer: Ranking) -> Place:
    then, now = older.match(career_id), newer.match(career_id)
    return Place(
        career_id,
        older.position(career_id),
        newer.position(career_id),
        then.band if then else None,
        now.band if now else None,
    )


def answer_changes(then: Answers, now: Answers, catalogue: Catalogue) -> AnswerChanges:
    """Set two sets of answers side by side, question by question."""
    asked_then = [name for name in then.given if name in catalogue.questions]
    asked_now = [name for name in now.given if name in catalogue.questions]
    both = [
        AnswerChange(name, then.given[name], now.given[name])
        for name in asked_now
        if name in then.given
    ]
    numbers = [c for c in both if isinstance(c.before, int) and isinstance(c.after, int)]
    pages = [
        AnswerChange(name, then.given[name], now.given[name])
        for name in catalogue.preferences
        if name in then.given and name in now.given
    ]
    steps = {*catalogue.questions, *catalogue.preferences}
    return AnswerChanges(
        rated_twice=len(numbers),
        identical=sum(change.size == 0 for change in numbers),
        within_one=sum(change.size <= 1 for change in numbers),
        changed=tuple(sorted((c for c in numbers if c.size), key=lambda change: -change.size)),
        known=tuple(c for c in both if (c.before is None) != (c.after is None)),
        pages=tuple(c for c in pages if _as_chosen(c.before) != _as_chosen(c.after)),
        only_then=tuple(name for name in asked_then if name not in now.given),
        only_now=tuple(name for name in asked_now if name not in then.given),
        lost=len({*then.given, *now.given} - steps),
    )


def _as_chosen(value: AnswerValue) -> object:
    return frozenset(value) if isinstance(value, tuple) else value
