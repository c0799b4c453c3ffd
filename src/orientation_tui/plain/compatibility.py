"""« Tester ma compatibilité » in line mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.compatibility import compatibility, questions_for
from orientation_tui.plain.prompts import Leave, as_number
from orientation_tui.reports.compatibility_page import (
    KEPT,
    REPLIES,
    UNSURE,
    compatibility_page,
    question_text,
)

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.matching.compatibility import Reply
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.plain.prompts import Terminal

_BACK = "r"


def offer_test(
    terminal: Terminal,
    career: Career,
    guide: Guide | None,
    catalogue: Catalogue,
    ranking: Ranking | None,
) -> None:
    """Offer the career's own questions after its page.

    Raises:
        Leave: the input ended or the person asked to quit.
    """
    typed = _typed(terminal, "t : tester ma compatibilité, Entrée : continuer")
    if typed != "t":
        return
    asked = questions_for(career, guide, catalogue)
    replies: dict[int, Reply] = {}
    if asked:
        terminal.say(f"Réponds par un nombre puis Entrée. r : question d'avant. {KEPT}")
    place = 0
    while place < len(asked):
        terminal.gap()
        terminal.say(
            f"Question {place + 1} sur {len(asked)}.", question_text(asked[place], catalogue)
        )
        terminal.lines(f"{number}. {label}" for number, label in enumerate(REPLIES, 1))
        terminal.lines([f"0. {UNSURE}"])
        reply = _reply(terminal)
        if isinstance(reply, str):
            place = max(0, place - 1)
        else:
            replies[place] = reply
            place += 1
    terminal.gap()
    found = compatibility(career, asked, replies, ranking)
    terminal.sections(compatibility_page(found, career, catalogue))


def _reply(terminal: Terminal) -> Reply | str:
    while True:
        typed = _typed(terminal, "Ta réponse :")
        if typed in {_BACK, "retour"}:
            return _BACK
        number = 0 if typed == "?" else as_number(typed)
        if number is not None and 0 <= number <= len(REPLIES):
            return number or None
        terminal.say("Tape un nombre de 1 à 5, ou 0 si tu ne sais pas.")


def _typed(terminal: Terminal, prompt: str) -> str:
    # accents stay: é, è, ç and à are digits of the AZERTY row
    typed = terminal.ask(prompt).lower()
    if typed in {"q", "quitter"}:
        raise Leave
    return typed
