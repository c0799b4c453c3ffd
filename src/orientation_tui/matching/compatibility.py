"""What a person says of one career's own demands: for, against, not known yet; never a score."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from statistics import fmean
from typing import TYPE_CHECKING, Literal

from orientation_tui.matching.explanation import Touch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from orientation_tui.content.careers import Career, Point
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide, SelfAssessment
    from orientation_tui.matching.ranking import Ranking

MOST_ASKED = 6
"""Questions made from an entry, at most."""

OF_EACH = 2
"""Interests, styles and contexts asked about before any kind gets a third question."""

UNDECIDED = 3
"""« Ça dépend », the middle of the five answers."""

MARKED = 0.5
"""Steps of the 1–5 scale above or below the person's mean from which the quiz says something."""

Reply = int | None
"""1–5, or None for « je ne sais pas »."""


class Side(Enum):
    """Whether something said goes the career's way."""

    FOR = "pour"
    AGAINST = "contre"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.AGAINST if self is Side.FOR else Side.FOR


@dataclass(frozen=True)
class Asked:
    """One question about a demand of the career."""

    tie: str
    """What it is about: `interest:sales`, `style:initiative`, `value:support`, `context:nuit`."""
    yes_means: Literal["pour", "contre"] = "pour"
    source: SelfAssessment | None = None
    """The guide's own question; None when the question is made from the entry."""

    @property
    def kind(self) -> str:
        """Vocabulary of the tie."""
        return self.tie.partition(":")[0]

    @property
    def name(self) -> str:
        """Id of the tie in its vocabulary."""
        return self.tie.partition(":")[2]


@dataclass(frozen=True)
class Finding:
    """A question, the reply it got, and what the quiz said of the same thing."""

    asked: Asked
    reply: Reply
    side: Side | None
    """None when the reply says neither: « ça dépend », « je ne sais pas », or none given."""
    quiz: Side | None
    """None when the quiz did not speak of it, or not clearly."""

    @property
    def agrees(self) -> bool | None:
        """Whether quiz and reply say the same; None when one of them says nothing."""
        if self.side is None or self.quiz is None:
            return None
        return self.side is self.quiz


@dataclass(frozen=True)
class Compatibility:
    """Everything replied about one career, in the order asked."""

    strengths: tuple[Finding, ...]
    tensions: tuple[Finding, ...]
    unknowns: tuple[Finding, ...]
    advantages: tuple[Touch, ...]
    """Advantages of the entry that touch something asked."""
    drawbacks: tuple[Touch, ...]


def questions_for(career: Career, guide: Guide | None, catalogue: Catalogue) -> tuple[Asked, ...]:
    """The questions of the career's guide, or up to six made from its entry; may be empty."""
    if guide is not None and guide.self_assessment:
        return tuple(Asked(q.tie, q.yes_means, q) for q in guide.self_assessment)
    kinds = {
        "interest": _interests(career),
        "style": _styles(career, catalogue),
        "context": _contexts(career, catalogue),
    }
    room = dict.fromkeys(kinds, 0)
    for wave in (OF_EACH, MOST_ASKED):
        for kind, names in kinds.items():
            free = MOST_ASKED - sum(room.values()) + room[kind]
            room[kind] = min(len(names), wave, free)
    return tuple(Asked(f"{kind}:{name}") for kind in kinds for name in kinds[kind][: room[kind]])


def _interests(career: Career) -> list[str]:
    weights = career.profile.interests
    return sorted(weights, key=lambda name: -weights[name])


def _styles(career: Career, catalogue: Catalogue) -> list[str]:
    """Styles asked for more than careers usually do, the furthest above their mean first."""
    above = {
        name: score - fmean(_scores(name, catalogue))
        for name, score in career.profile.styles.items()
    }
    return sorted((n for n in above if above[n] > 1e-9), key=lambda n: (-above[n], n))


def _scores(style: str, catalogue: Catalogue) -> Iterator[float]:
    for career in catalogue.careers.values():
        if style in career.profile.styles:
            yield career.profile.styles[style]


def _contexts(career: Career, catalogue: Catalogue) -> list[str]:
    """Conditions one may refuse, those that fewest careers have first."""
    refusable = {c.id for c in catalogue.taxonomy.context if c.choice != "envie"}
    common = {
        name: sum(name in other.contexts for other in catalogue.careers.values())
        for name in career.contexts
        if name in refusable
    }
    return sorted(common, key=lambda name: common[name])


def compatibility(
    career: Career,
    asked: Iterable[Asked],
    replies: Mapping[int, Reply],
    ranking: Ranking | None = None,
) -> Compatibility:
    """Sort the replies into strengths, tensions and unknowns.

    Args:
        career: the one asked about.
        asked: its questions; see `questions_for`.
        replies: place of a question among `asked`, from 0, to its reply; others were not reached.
        ranking: result of a quiz, to set beside the replies.
    """
    found = tuple(
        Finding(
            asked=one,
            reply=replies.get(place),
            side=_side(one, replies.get(place)),
            quiz=_quiz_side(one, career, ranking),
        )
        for place, one in enumerate(asked)
    )
    ties = {finding.asked.tie for finding in found}
    return Compatibility(
        strengths=tuple(f for f in found if f.side is Side.FOR),
        tensions=tuple(f for f in found if f.side is Side.AGAINST),
        unknowns=tuple(f for f in found if f.side is None),
        advantages=tuple(_touching(career.advantages, ties)),
        drawbacks=tuple(_touching(career.drawbacks, ties)),
    )


def _touching(points: Iterable[Point], ties: set[str]) -> Iterator[Touch]:
    for point in points:
        because = tuple(tag for tag in point.tags if tag in ties)
        if because:
            yield Touch(point, because)


def _side(asked: Asked, reply: Reply) -> Side | None:
    if reply is None or reply == UNDECIDED:
        return None
    yes = Side(asked.yes_means)
    return yes if reply > UNDECIDED else yes.other


def _quiz_side(asked: Asked, career: Career, ranking: Ranking | None) -> Side | None:
    """What the quiz said of the same thing, seen from the career.

    A question whose yes speaks against may ask of liking or of dread, which its text alone tells:
    only for a condition the career has is it sure what a wish or a refusal means.
    """
    if ranking is None:
        return None
    if asked.yes_means == "contre" and asked.tie not in {f"context:{c}" for c in career.contexts}:
        return None
    preferences = ranking.preferences
    match asked.kind:
        case "interest":
            return _liking(ranking, asked.name)
        case "context" if asked.name in preferences.wishes:
            return Side.FOR
        case "context" if asked.name in preferences.refusals:
            return Side.AGAINST
        case "value" if asked.name in preferences.values:
            return Side.FOR
        case _:
            return None


def _liking(ranking: Ranking, interest: str) -> Side | None:
    amount = next((i.amount for i in ranking.interests if i.name == interest), 0.0)
    if abs(amount) < MARKED:
        return None
    return Side.FOR if amount > 0 else Side.AGAINST
