"""The audit of matching: who comes first for a crowd, and whether every career can.

The crowd answers one form and declares nothing, so `quick_first` finds the first place without the
rest of what `rank()` tells; the search for answers that put a career first goes through `rank()`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from orientation_tui.assessment.answers import Answers, AnswerValue
from orientation_tui.assessment.journey import offered_contexts
from orientation_tui.assessment.quality import assess
from orientation_tui.content.audit.findings import Finding, about_career, ordered
from orientation_tui.matching.coverage import near_signatures, same_signatures, thin_regions
from orientation_tui.matching.crowd import crowd
from orientation_tui.matching.interest_model import dot
from orientation_tui.matching.profile import TYPES
from orientation_tui.matching.ranking import matcher_of, rank

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue

PEOPLE = 20_000
"""Synthetic people of the full audit."""

FEW_PEOPLE = 2_000
"""Synthetic people of the quick one."""

LARGEST_SHARE = 0.03
"""Share of first places above which one career stands in the way of the others."""

EQUAL_SHARES = 5
"""In a small catalogue: so many times an equal share, where that is more than `LARGEST_SHARE`."""

MOST_SWEEPS = 6
"""Times the search goes through all questions before it gives a career up."""

FOLLOW_UPS = 10
"""Questions beyond the form the search may answer: those on the career's own basic interests."""

First = Callable[[Answers], str | None]
"""Who comes first for a person; None when the answers get no ranking."""

Progress = Callable[[int, int], None]
"""Called with what is done and what there is to do in all."""


@dataclass(frozen=True)
class MatchingAudit:
    """What matching does with a crowd and with each career."""

    people: int
    unranked: int
    """People whose answers got no ranking (flat, for instance)."""
    first: Mapping[str, float]
    """Share of first places by career, the largest first; careers never first are absent."""
    never_first: tuple[str, ...]
    """Careers no one of the crowd got first."""
    reached: Mapping[str, Answers]
    """For each career never first, answers that put it first, where some were found."""
    findings: tuple[Finding, ...] = ()

    @property
    def unreached(self) -> tuple[str, ...]:
        """Careers no answers were found for."""
        return tuple(name for name in self.never_first if name not in self.reached)

    def concentration(self, count: int = 10) -> float:
        """Share of first places the `count` most frequent careers take together."""
        return sum(list(self.first.values())[:count])


def audit_matching(
    catalogue: Catalogue,
    people: int = PEOPLE,
    questions: Sequence[str] | None = None,
    progress: Progress | None = None,
    first: First | None = None,
) -> MatchingAudit:
    """Put a crowd through matching, then look for answers for each career it left out.

    Args:
        people: how many synthetic people.
        questions: what they are asked, by default the catalogue's usual form.
        progress: told what is done, in people and careers.
        first: another way to the first place, for the crowd; by default `quick_first`.
    """
    asked = tuple(questions or next(iter(catalogue.forms.values())).questions)
    first = first or quick_first(catalogue, asked)
    total = people + len(catalogue.careers)
    tell = progress or (lambda _done, _total: None)
    places: Counter[str] = Counter()
    for done, person in enumerate(crowd(people, catalogue, asked)):
        tell(done, total)
        places[first(person) or ""] += 1
    unranked = places.pop("", 0)
    ranked = max(1, people - unranked)
    never = tuple(name for name in catalogue.careers if name not in places)
    reached = {}
    for done, name in enumerate(never):
        tell(people + done, total)
        answers = answers_for(catalogue.careers[name], catalogue, asked)
        if answers is not None:
            reached[name] = answers
    tell(total, total)
    audit = MatchingAudit(
        people=people,
        unranked=unranked,
        first={name: count / ranked for name, count in _most_common(places)},
        never_first=never,
        reached=reached,
    )
    found = (*_findings(audit, catalogue), *_of_catalogue(catalogue))
    return replace(audit, findings=ordered(found))


def quick_first(catalogue: Catalogue, asked: Sequence[str]) -> First:
    """Make a function that tells who comes first as `rank()` would, without the whole page.

    It serves people who answered all of `asked` and declared no preference: their fits are then one
    row of weights a career times their ratings.
    """
    weights = matcher_of(catalogue).weights(asked)
    order = sorted(weights)

    def first(answers: Answers) -> str | None:
        if assess(answers, catalogue).floor is not None:
            return None
        ratings = [float(value) for value in answers.ratings(catalogue).values()]
        # rank() rounds too, so that equal sums stay equal; the stretch changes no order
        fits = [round(dot(weights[name], ratings), 9) for name in order]
        return order[fits.index(max(fits))]

    return first


def _most_common(places: Counter[str]) -> list[tuple[str, int]]:
    return sorted(places.items(), key=lambda pair: (-pair[1], pair[0]))


def _findings(audit: MatchingAudit, catalogue: Catalogue) -> Iterator[Finding]:
    limit = max(LARGEST_SHARE, EQUAL_SHARES / len(catalogue.careers))
    for name, share in audit.first.items():
        if share > limit:
            percent = f"{share * 100:.1f}".replace(".", ",")
            yield about_career(
                "erreur",
                "premiere-place-trop-frequente",
                name,
                f"Premier pour {percent} % des personnes simulées, plus de {limit * 100:.0f} % : "
                "revois son profil ou ceux de ses voisins.",
                field="profile",
            )
    for name in audit.unreached:
        yield about_career(
            "erreur",
            "metier-inaccessible",
            name,
            "Aucune réponse trouvée ne le met en premier : distingue son profil de ses voisins.",
            field="profile",
        )


def _of_catalogue(catalogue: Catalogue) -> Iterator[Finding]:
    yield from same_signatures(catalogue)
    yield from near_signatures(catalogue)
    yield from thin_regions(catalogue)


def answers_for(career: Career, catalogue: Catalogue, questions: Sequence[str]) -> Answers | None:
    """Answers that put `career` first, or None when the search finds none.

    It starts from somebody who likes what the career is made of, wishes for its conditions and
    accepts its studies; then it changes one answer at a time as long as that brings the career
    nearer the first place. The same career always gets the same answers.
    """
    asked = _asked_about(career, catalogue, questions)
    given = {**_shaped(career, catalogue, asked), **_declared(career, catalogue)}
    lead = _lead(given, career.id, catalogue)
    for _ in range(MOST_SWEEPS):
        if lead >= 0:
            return Answers(given)
        before = lead
        for step, choices in _moves(career, catalogue, asked):
            for choice in choices:
                changed = {**given, step: choice}
                found = _lead(changed, career.id, catalogue)
                if found > lead:
                    given, lead = changed, found
            if lead >= 0:
                return Answers(given)
        if lead <= before:
            break
    return None


def _asked_about(career: Career, catalogue: Catalogue, questions: Sequence[str]) -> list[str]:
    """The questions of a form, then those a quiz could ask next about the career's interests."""
    further = [
        question.id
        for question in catalogue.bank.question
        if question.id not in questions and question.interest in career.profile.interests
    ]
    return [*questions, *further[:FOLLOW_UPS]]


def _shaped(
    career: Career, catalogue: Catalogue, questions: Sequence[str]
) -> dict[str, AnswerValue]:
    """A rating for each question: the career's types, moved by its basic interests."""
    riasec = {code: career.profile.riasec[code] for code in TYPES}  # type: ignore[index]
    levels = {code: riasec[code] - sum(riasec.values()) / 6 for code in TYPES}
    widest = max(abs(level) for level in levels.values()) or 1.0
    given: dict[str, AnswerValue] = {}
    for name in questions:
        question = catalogue.questions[name]
        level = sum(levels[code] for code in question.riasec) / len(question.riasec)
        weight = career.profile.interests.get(question.interest, 0)
        given[name] = min(5, max(1, round(3 + 2 * level / widest + 0.5 * weight)))
    return given


def _declared(career: Career, catalogue: Catalogue) -> dict[str, AnswerValue]:
    """What somebody made for the career says on the preference pages."""
    offered = {context.id for context in offered_contexts(catalogue, wishes=True)}
    said: dict[str, AnswerValue] = {
        "wishes": tuple(name for name in career.contexts if name in offered),
        "studies": career.studies.level,
    }
    return {p.id: said[p.kind] for p in catalogue.bank.preference if p.kind in said}


def _moves(
    career: Career, catalogue: Catalogue, questions: Sequence[str]
) -> Iterator[tuple[str, tuple[AnswerValue, ...]]]:
    """The changes the search tries, one answer at a time."""
    for name in questions:
        yield name, (1, 2, 3, 4, 5)
    refusable = [c.id for c in offered_contexts(catalogue, wishes=False)]
    strangers = tuple(name for name in refusable if name not in career.contexts)
    for page in catalogue.bank.preference:
        if page.kind == "refusals":
            yield page.id, (strangers,)


def _lead(given: Mapping[str, AnswerValue], career_id: str, catalogue: Catalogue) -> float:
    """Score of a career less that of the best other one; at least 0 only when it comes first."""
    matches = rank(Answers(given), catalogue).matches
    own = next((match.score for match in matches if match.career_id == career_id), None)
    if own is None:
        return float("-inf")
    if matches[0].career_id == career_id:
        return own - matches[1].score if len(matches) > 1 else 0.0
    # a tie lost by name is still behind
    return min(own - matches[0].score, -1e-12)
