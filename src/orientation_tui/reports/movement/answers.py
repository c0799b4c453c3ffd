"""Which answers are the same in two quizzes, and which changed the most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.assessment.journey import Step
from orientation_tui.reports.sections import Paragraph, Section, bullets, paragraph, section
from orientation_tui.reports.sentences import answer_text

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.movement import AnswerChange, AnswerChanges

SHOWN = 6
"""Changed answers told one by one."""

BIG = 2
"""Steps of the scale from which a changed answer is told."""

_PAGES = {
    "wishes": "Conditions souhaitées",
    "refusals": "Conditions refusées",
    "values": "Ce qui compte le plus",
    "studies": "Études",
    "dream": "Métier en tête",
}
_NOTHING = {"wishes": "aucune", "refusals": "aucune", "values": "rien"}
_WANTED = "Ce que tu demandes à un travail a changé ; cela seul déplace déjà des métiers :"


def answers_section(changes: AnswerChanges, catalogue: Catalogue) -> Section:
    """The answers side by side, the largest changes one by one."""
    big = [change for change in changes.changed if change.size >= BIG]
    dream = [c for c in changes.pages if catalogue.preferences[c.step_id].kind == "dream"]
    wanted = [change for change in changes.pages if change not in dream]
    return section(
        "reponses",
        "Tes réponses",
        Paragraph(_counted(changes)),
        Paragraph("Celles qui ont changé le plus :") if big else None,
        bullets(tuple(_rating_text(change, catalogue) for change in big[:SHOWN])),
        paragraph(_others(len(big) - SHOWN)),
        paragraph(_known(len(changes.known))),
        Paragraph(_WANTED) if wanted else None,
        bullets(tuple(_page_text(change, catalogue) for change in (*wanted, *dream))),
        paragraph(_once(len(changes.only_then), len(changes.only_now))),
    )


def _counted(changes: AnswerChanges) -> str:
    total = changes.rated_twice
    if total == 0:
        return "Aucune activité n'a été notée les deux fois."
    if changes.identical == total:
        return f"{_activities(total)} les deux fois, avec les mêmes réponses."
    parts = (
        (changes.identical, "la même réponse"),
        (changes.within_one - changes.identical, "à un cran près"),
        (total - changes.within_one, "plus loin"),
    )
    said = ", ".join(f"{count} {what}" for count, what in parts if count)
    return f"{_activities(total)} les deux fois : {said}."


def _activities(count: int) -> str:
    return f"{count} activités notées" if count > 1 else "Une activité notée"


def _others(count: int) -> str | None:
    if count <= 0:
        return None
    return "… et une autre." if count == 1 else f"… et {count} autres."


def _known(count: int) -> str | None:
    if not count:
        return None
    subject = "Une réponse est passée" if count == 1 else f"{count} réponses sont passées"
    return f"{subject} de « je ne sais pas » à une note, ou l'inverse."


def _once(then: int, now: int) -> str | None:
    if not then and not now:
        return None
    if then == 0 or now == 0:
        count, which = (then, "d'avant") if then else (now, "d'après")
        asked = "activité n'était posée" if count == 1 else "activités n'étaient posées"
        return f"{count} {asked} que dans le quiz {which}."
    return f"Activités posées une seule fois : {then} avant, {now} après."


def _rating_text(change: AnswerChange, catalogue: Catalogue) -> str:
    question = catalogue.questions[change.step_id].text.rstrip(".")
    step = Step(change.step_id, "rating")
    before, after = (
        answer_text(step, value, catalogue).lower() for value in (change.before, change.after)
    )
    return f"{question} : {before} avant, {after} après"


def _page_text(change: AnswerChange, catalogue: Catalogue) -> str:
    step = Step(change.step_id, catalogue.preferences[change.step_id].kind)
    before, after = (_said(step, value, catalogue) for value in (change.before, change.after))
    return f"{_PAGES[step.kind]} : avant, {before} ; après, {after}"


def _said(step: Step, value: AnswerValue, catalogue: Catalogue) -> str:
    if step.kind == "dream" and isinstance(value, str) and value not in catalogue.careers:
        return "un métier qui n'est plus dans le catalogue"
    return _NOTHING[step.kind] if value == () else answer_text(step, value, catalogue)
