"""Two saved results side by side in line mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.movement.page import TITLE, movement_page
from orientation_tui.sessions.listing import describe
from orientation_tui.sessions.pairs import finished, in_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.plain.prompts import Terminal
    from orientation_tui.sessions.model import Session


def compare_results(terminal: Terminal, sessions: Sequence[Session], catalogue: Catalogue) -> None:
    """Print what moved between two results; ask which when there are more than two.

    Args:
        terminal: where to ask and print.
        sessions: at least two of them finished.
        catalogue: the content of today.

    Raises:
        Leave: the input ended or the person asked to quit.
    """
    done = finished(sessions)
    if len(done) > 2:
        first = _choose(terminal, "Premier résultat :", done, catalogue)
        others = [session for session in done if session is not first]
        done = [first, _choose(terminal, "Deuxième résultat :", others, catalogue)]
    terminal.gap()
    terminal.say(TITLE)
    terminal.gap()
    terminal.sections(movement_page(*in_order(*done), catalogue))


def _choose(
    terminal: Terminal, prompt: str, sessions: Sequence[Session], catalogue: Catalogue
) -> Session:
    terminal.say(prompt)
    options = [f"Quiz du {describe(session, catalogue)}" for session in sessions]
    return sessions[terminal.choose(options)]
