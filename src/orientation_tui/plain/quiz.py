"""The quiz in line mode: one question, one line typed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orientation_tui.assessment.journey import (
    MOST_VALUES,
    next_position,
    offered_contexts,
    seconds_left,
    time_left,
)
from orientation_tui.matching.explore import Criteria, explore
from orientation_tui.plain.prompts import WIDTH, Leave, as_number, as_numbers
from orientation_tui.reports.progress import chapter_done, place_text
from orientation_tui.reports.sentences import answer_text
from orientation_tui.reports.typography import capital, wrap

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.assessment.journey import Step
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.plain.prompts import Terminal
    from orientation_tui.sessions.recorder import Recorder

BACK = object()
"""What asking a step returns when the person wants the one before."""

_BACK_WORDS = frozenset({"r", "retour"})
_UNKNOWN = frozenset({"0", "?", "à"})
_DREAMS_SHOWN = 9


@dataclass(frozen=True)
class KeepOr:
    """The answer a step already has, kept when the person just types Enter."""

    value: AnswerValue


def run_quiz(
    terminal: Terminal, recorder: Recorder, catalogue: Catalogue, start: int | None = None
) -> None:
    """Ask every step from `start` on, by default from the first one without an answer.

    Raises:
        Leave: the input ended or the person asked to quit; all answers given are kept.
    """
    position = next_position(recorder.steps, recorder.answers) if start is None else start
    if position == 0:
        terminal.say(
            "Réponds par un nombre puis Entrée. 0 : je ne sais pas. r : question précédente. "
            "q : quitter ; tes réponses sont enregistrées au fur et à mesure."
        )
    while position < len(recorder.steps):
        step = recorder.steps[position]
        left = time_left(seconds_left(recorder.steps, position, recorder.answers))
        terminal.gap()
        terminal.say(f"{place_text(position, recorder, catalogue)}, encore {left}.")
        started = time.monotonic()
        value = _ask(terminal, step, recorder, catalogue)
        if value is BACK:
            position = max(0, position - 1)
            continue
        problem = recorder.record(step.id, value, time.monotonic() - started)  # type: ignore[arg-type]
        if problem:
            terminal.say(problem)
        position += 1
        pause = chapter_done(position, recorder, catalogue)
        if pause:
            terminal.say(pause)


def ask_again(terminal: Terminal, step: Step, recorder: Recorder, catalogue: Catalogue) -> None:
    """Ask one step that has an answer, and keep the answer given now.

    Raises:
        Leave: the input ended or the person asked to quit; the answer stays as it was.
    """
    value = _ask(terminal, step, recorder, catalogue)
    if value is BACK:
        return
    problem = recorder.record(step.id, value)  # type: ignore[arg-type]
    if problem:
        terminal.say(problem)


def _ask(terminal: Terminal, step: Step, recorder: Recorder, catalogue: Catalogue) -> object:
    given = recorder.answers.given
    kept = KeepOr(given[step.id]) if step.id in given else None
    if step.kind == "rating":
        return _ask_rating(terminal, step.id, kept, catalogue)
    preference = catalogue.preferences[step.id]
    terminal.say(preference.title, preference.help)
    if kept is not None:
        terminal.say(
            f"Réponse actuelle : {answer_text(step, kept.value, catalogue)}. Entrée la garde."
        )
    match step.kind:
        case "wishes" | "refusals" | "values":
            most = MOST_VALUES if step.kind == "values" else 0
            return _ask_several(terminal, _offered(step.kind, catalogue), kept, most)
        case "studies":
            return _ask_studies(terminal, kept, catalogue)
        case _:
            return _ask_dream(terminal, kept, catalogue)


def _ask_rating(
    terminal: Terminal, question_id: str, kept: KeepOr | None, catalogue: Catalogue
) -> object:
    scale = catalogue.bank.scale
    terminal.say(f"{scale.prompt} {catalogue.questions[question_id].text}")
    terminal.lines(f"{number}. {label}" for number, label in enumerate(scale.labels, 1))
    terminal.lines([f"0. {scale.unknown}"])
    if kept is not None:
        shown = "je ne sais pas" if kept.value is None else kept.value
        terminal.say(f"Réponse actuelle : {shown}. Entrée la garde.")
    while True:
        typed = _typed(terminal, "Ta réponse :")
        if typed in _BACK_WORDS:
            return BACK
        if not typed and kept is not None:
            return kept.value
        if typed in _UNKNOWN:
            return None
        number = as_number(typed)
        if number is not None and 1 <= number <= len(scale.labels):
            return number
        terminal.say("Tape un nombre de 1 à 5, ou 0 si tu ne sais pas.")


def _offered(kind: str, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Id and text of what a several-choice page offers."""
    if kind == "values":
        return [(v.id, f"{v.label}. {v.description}") for v in catalogue.taxonomy.work_value]
    wishes = kind == "wishes"
    lead = "Je voudrais" if wishes else "Je refuse de"
    return [(c.id, f"{lead} {c.wish}") for c in offered_contexts(catalogue, wishes=wishes)]


def _ask_several(
    terminal: Terminal, offered: list[tuple[str, str]], kept: KeepOr | None, most: int
) -> object:
    for place, (_, text) in enumerate(offered, 1):
        terminal.lines(wrap(text, WIDTH, f"{place}. "))
    while True:
        typed = _typed(terminal, "Des nombres séparés par des virgules, ou Entrée pour aucun :")
        if typed in _BACK_WORDS:
            return BACK
        if not typed and kept is not None:
            return kept.value
        if typed in {"", *_UNKNOWN}:
            return ()
        numbers = as_numbers(typed, len(offered))
        if numbers is not None and most and len(set(numbers)) > most:
            terminal.say(f"Choisis {most} lignes au plus.")
            continue
        if numbers is not None:
            return tuple(dict.fromkeys(offered[number - 1][0] for number in numbers))
        terminal.say(f"Tape des nombres de 1 à {len(offered)}, séparés par des virgules.")


def _ask_studies(terminal: Terminal, kept: KeepOr | None, catalogue: Catalogue) -> object:
    levels = catalogue.taxonomy.study_level
    for place, level in enumerate(levels, 1):
        terminal.lines(wrap(capital(level.answer), WIDTH, f"{place}. "))
    terminal.lines(["0. Je ne sais pas"])
    while True:
        typed = _typed(terminal, "Ta réponse :")
        if typed in _BACK_WORDS:
            return BACK
        if not typed and kept is not None:
            return kept.value
        if typed in _UNKNOWN:
            return None
        number = as_number(typed)
        if number is not None and 1 <= number <= len(levels):
            return levels[number - 1].id
        terminal.say(f"Tape un nombre de 1 à {len(levels)}, ou 0 si tu ne sais pas.")


def _ask_dream(terminal: Terminal, kept: KeepOr | None, catalogue: Catalogue) -> object:
    while True:
        typed = _typed(terminal, "Un mot du métier, ou Entrée pour passer :")
        if typed in _BACK_WORDS:
            return BACK
        if not typed and kept is not None:
            return kept.value
        if typed in {"", *_UNKNOWN}:
            return None
        careers = explore(catalogue, Criteria(words=typed)).careers[:_DREAMS_SHOWN]
        if not careers:
            terminal.say("Aucun métier du catalogue ne contient ces mots. Essaie autrement.")
            continue
        options = [career.title for career in careers] + ["Aucun de ceux-là"]
        chosen = terminal.choose(options)
        if chosen < len(careers):
            return careers[chosen].id


def _typed(terminal: Terminal, prompt: str) -> str:
    # accents stay: é, è, ç and à are digits of the unshifted AZERTY row
    typed = terminal.ask(prompt).lower()
    if typed in {"q", "quitter"}:
        raise Leave
    return typed
