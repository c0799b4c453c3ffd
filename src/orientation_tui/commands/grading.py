"""`orientation noter`: many answer sheets at once."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from orientation_tui.commands.loading import catalogue
from orientation_tui.commands.terminal import say
from orientation_tui.content.text import spelled
from orientation_tui.output import complain, showable
from orientation_tui.reports.numbers import number
from orientation_tui.workshop.grading import Job, grade
from orientation_tui.workshop.other_questions import with_questions

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from orientation_tui.workshop.grading import Outcome

    Reporting = tuple[Callable[[str], None], Callable[[int, int], None] | None]


def grade_command(arguments: Namespace) -> int:
    """Rank the sheets of a file into another; exit 1 when a row was left out."""
    content = catalogue(arguments.contenu)
    if arguments.questions is not None:
        content = with_questions(content, arguments.questions)
    job = Job(
        source=arguments.sheets,
        target=arguments.sortie,
        count=arguments.metiers,
        processes=arguments.processus or min(2, os.cpu_count() or 1),
        replace=arguments.remplacer,
        keep=() if arguments.questions is None else (arguments.questions,),
    )
    with _reporting() as (report, progress):
        outcome = grade(job, content, report, progress)
    say(_summary(outcome, spelled(str(job.target), 200)))
    return 1 if outcome.refused else 0


def _summary(outcome: Outcome, target: str) -> str:
    parts = [_counted(outcome.sheets, "feuille notée", "feuilles notées")]
    if outcome.unranked:
        parts.append(f"dont {number(outcome.unranked)} sans classement")
    if outcome.refused:
        parts.append(_counted(outcome.refused, "ligne laissée de côté", "lignes laissées de côté"))
    return f"{', '.join(parts)} : {target}"


def _counted(count: int, one: str, more: str) -> str:
    return f"{number(count)} {more if count > 1 else one}"


@contextmanager
def _reporting() -> Iterator[Reporting]:
    """How to tell left-out rows, and progress where somebody can see it."""
    if not sys.stderr.isatty():
        yield complain, None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.text import Text

    console = Console(stderr=True)
    shown = Progress(
        TextColumn(showable("Feuilles notées", console.encoding)),
        BarColumn(),
        TextColumn("{task.completed} sur {task.total}"),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    task = shown.add_task("", total=None)

    def tell(message: str) -> None:
        console.print(Text(showable(message, console.encoding)), soft_wrap=True)

    def advance(done: int, total: int) -> None:
        shown.update(task, completed=done, total=max(done, total))

    with shown:
        yield tell, advance
