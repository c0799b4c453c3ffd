"""Print pages on standard output: Rich panels for a terminal, clean text for anything else."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from orientation_tui.output import write

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientation_tui.reports.sections import Section

WIDEST = 100
"""Columns a page uses at most; longer lines are hard to read."""


NARROWEST = 36
"""Columns under which a page is not broken further; a narrower terminal cuts it."""


def is_utf8(encoding: str | None) -> bool:
    """Whether a stream can show all of Unicode."""
    return (encoding or "").lower().replace("-", "").replace("_", "") in {"utf8", "utf8sig"}


def print_page(title: str, sections: Iterable[Section]) -> None:
    """Print a page the way standard output can show it best."""
    plain = os.environ.get("TERM") == "dumb" or not is_utf8(sys.stdout.encoding)
    if sys.stdout.isatty() and not plain:
        _print_panels(title, sections)
        return
    from orientation_tui.reports.text_page import text_page

    write(sys.stdout, text_page(title, sections))


def _print_panels(title: str, sections: Iterable[Section]) -> None:
    from rich.console import Console
    from rich.text import Text

    from orientation_tui.reports.rich_drawings import Palette
    from orientation_tui.reports.rich_page import row, rows

    console = Console()
    width = max(NARROWEST, min(console.width, WIDEST))
    console.print(Text(title, style="bold"))
    for found in rows(tuple(sections), width):
        console.print(row(found, width, Palette()))


def say(text: str) -> None:
    """Print one line."""
    write(sys.stdout, f"{text}\n")
