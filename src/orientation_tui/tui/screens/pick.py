"""Finding a career by typing words of its title: the rows of the list, and moving in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explore import Criteria, explore
from orientation_tui.tui.widgets.rows import Row, note

if TYPE_CHECKING:
    from orientation_tui.tui.services import Services
    from orientation_tui.tui.widgets.choice_list import ChoiceList
    from orientation_tui.tui.widgets.search_input import SearchInput


def career_rows(services: Services, words: str) -> list[Row]:
    """The careers that fit `words`, the best first; all of them by title without words."""
    criteria = Criteria(words=words)
    found = explore(
        services.catalogue, criteria, "pertinence" if words.strip() else "titre"
    ).careers
    if not found:
        return [note("Aucun métier du catalogue ne contient ces mots. Essaie autrement.")]
    return [Row(career.title, id=career.id) for career in found]


def move_in(choices: ChoiceList, message: SearchInput.Moved) -> None:
    """Do in a list the movement typed in the field above it."""
    if message.how == "page":
        choices.action_page(message.step)
    else:
        choices.action_move(message.step)
