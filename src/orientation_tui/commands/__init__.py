"""What each command does; every module is imported only when its command runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable


def _launch(arguments: Namespace) -> int:
    from orientation_tui.commands.launch import launch

    return launch(arguments.contenu, text_mode=arguments.texte)


def _career(arguments: Namespace) -> int:
    from orientation_tui.commands.reading import show_career

    return show_career(arguments.career, arguments.contenu)


def _compare(arguments: Namespace) -> int:
    from orientation_tui.commands.reading import compare

    return compare(arguments.careers, arguments.contenu)


def _explore(arguments: Namespace) -> int:
    from orientation_tui.commands.exploring import explore_command

    return explore_command(arguments)


def _sessions(arguments: Namespace) -> int:
    from orientation_tui.commands.saved import saved_command

    return saved_command(arguments)


def _check(arguments: Namespace) -> int:
    from orientation_tui.commands.checking import check_command

    return check_command(arguments)


def _grade(arguments: Namespace) -> int:
    from orientation_tui.commands.grading import grade_command

    return grade_command(arguments)


def _report(arguments: Namespace) -> int:
    from orientation_tui.commands.reporting import report_command

    return report_command(arguments)


COMMANDS: dict[str, Callable[[Namespace], int]] = {
    "launch": _launch,
    "fiche": _career,
    "comparer": _compare,
    "explorer": _explore,
    "seances": _sessions,
    "verifier": _check,
    "noter": _grade,
    "rapport": _report,
}
"""By the word typed; « launch » is the program without a command."""
