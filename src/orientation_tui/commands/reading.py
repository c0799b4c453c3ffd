"""`orientation fiche` and `orientation comparer`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.commands.loading import catalogue, this_year
from orientation_tui.commands.terminal import print_page
from orientation_tui.content.loading import load_guide
from orientation_tui.errors import WRONG_USAGE
from orientation_tui.output import complain
from orientation_tui.reports.career_page import career_page
from orientation_tui.reports.comparison import FEWEST_COMPARED, MOST_COMPARED, comparison_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def show_career(career_id: str, own: Path | None) -> int:
    """Print the whole page of one career."""
    content = catalogue(own)
    career = content.career(career_id)
    guide = load_guide(content, career.id)
    print_page(career.title, career_page(career, guide, content, year_now=this_year()))
    return 0


def compare(career_ids: Sequence[str], own: Path | None) -> int:
    """Print two or three careers side by side."""
    content = catalogue(own)
    careers = [content.career(name) for name in dict.fromkeys(career_ids)]
    if not FEWEST_COMPARED <= len(careers) <= MOST_COMPARED:
        complain(
            f"On compare deux ou trois métiers différents, pas {len(careers)}.",
            "Par exemple : orientation comparer directeur-technique-cto vp-engineering",
        )
        return WRONG_USAGE
    guides = [load_guide(content, career.id) for career in careers]
    title = " | ".join(career.title for career in careers)
    print_page(title, comparison_page(careers, guides, content))
    return 0
