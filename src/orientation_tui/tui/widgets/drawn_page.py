"""A page as lines on the screen, with where its sections and its links stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.strip import Strip

from orientation_tui.reports.rich_page import ARROW, LINK, row, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.segment import Segment

    from orientation_tui.reports.rich_drawings import Palette
    from orientation_tui.reports.sections import Section


@dataclass(frozen=True)
class LinkPlace:
    """Where a link stands on the page."""

    target: str
    first: int
    last: int


@dataclass
class DrawnPage:
    """The lines of a page."""

    strips: list[Strip] = field(default_factory=list)
    starts: dict[str, int] = field(default_factory=dict)
    """First line of each section, in their order."""
    links: list[LinkPlace] = field(default_factory=list)

    def section_at(self, line: int) -> str | None:
        """Id of the section a line is in; of the left one where two stand side by side."""
        start = max((first for first in self.starts.values() if first <= line), default=None)
        return next((name for name, first in self.starts.items() if first == start), None)

    def height(self, section_id: str) -> int:
        """How many lines a section takes."""
        start = self.starts[section_id]
        further = (line for line in self.starts.values() if line > start)
        return max(1, min(further, default=len(self.strips)) - start)

    def add(self, segments: list[Segment]) -> None:
        """Add a line, and note the links in it."""
        line = len(self.strips)
        self.strips.append(Strip(segments))
        for segment in segments:
            target = segment.style.meta.get(LINK) if segment.style else None
            if not target:
                continue
            last = self.links[-1] if self.links else None
            # two links to the same answer may be neighbours: each begins with its arrow
            if last and last.target == target and not segment.text.startswith(ARROW):
                self.links[-1] = LinkPlace(target, last.first, line)
            else:
                self.links.append(LinkPlace(target, line, line))


def draw_page(
    sections: Sequence[Section], width: int, palette: Palette, console: Console
) -> DrawnPage:
    """Draw sections as panels `width` columns wide, side by side where they ask for it."""
    options = console.options.update(width=width, height=None)
    page = DrawnPage()
    for found in rows(sections, width):
        page.starts |= dict.fromkeys((section.id for section in found), len(page.strips))
        for line in console.render_lines(row(found, width, palette), options, pad=True):
            page.add(line)
    return page
