"""The sections of a page beside it, with a mark at the one being read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from orientation_tui.reports.sections import Section

MARK, NO_MARK = "▌ ", "  "


class SectionList(Widget):
    """Titles one under the other; it follows the page and takes no key, only clicks."""

    DEFAULT_CSS = """
    SectionList {
        width: 28;
        height: 1fr;
        padding: 0 1;
        background: $background;
        color: $foreground;
    }
    """

    current: reactive[str | None] = reactive(None)
    """Id of the section being read."""

    @dataclass
    class Chosen(Message):
        """A title was clicked."""

        section_id: str

    def __init__(self, sections: Sequence[Section] = ()) -> None:
        super().__init__()
        self._sections = tuple(sections)

    def show(self, sections: Sequence[Section]) -> None:
        """Replace the titles."""
        self._sections = tuple(sections)
        self.refresh()

    def render(self) -> Content:
        """The lines in sight, those of the current section in bold behind a mark."""
        bold, plain = Style(bold=True), Style()
        current = self._shown_current()
        lines = [
            Content.assemble((text, bold if name == current else plain))
            for name, text in self._lines()[self._first() :][: self.size.height]
        ]
        return Content("\n").join(lines)

    def _shown_current(self) -> str | None:
        """The last section listed up to the current one: those without content are not listed."""
        shown = None
        for section in self._sections:
            if not section.missing:
                shown = section.id
            if section.id == self.current:
                return shown
        return None

    def _lines(self) -> list[tuple[str, str]]:
        """Each line with the id of its section."""
        current = self._shown_current()
        return [
            (section.id, line)
            for section in self._sections
            if not section.missing
            for line in wrap(
                section.title,
                self.size.width,
                MARK if section.id == current else NO_MARK,
                NO_MARK,
                cut=True,
            )
        ]

    def _first(self) -> int:
        """The first line in sight, so that the current section is."""
        names = [name for name, _ in self._lines()]
        current = self._shown_current()
        place = names.index(current) if current in names else 0
        middle = place - self.size.height // 2
        return max(0, min(middle, len(names) - self.size.height))

    def on_click(self, event: events.Click) -> None:
        """Go to the section clicked."""
        lines = self._lines()
        place = self._first() + event.y
        if 0 <= place < len(lines):
            self.post_message(self.Chosen(lines[place][0]))
