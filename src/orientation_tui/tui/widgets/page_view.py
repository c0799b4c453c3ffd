"""A page to read: Rich panels one under the other, with links to move through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from orientation_tui.reports.rich_page import LINK, Palette, panel
from orientation_tui.tui.widgets.choice_list import CURSOR
from orientation_tui.tui.widgets.scrollbar import PlainScrollBarRender

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from orientation_tui.reports.sections import Section

WIDEST = 100
"""Columns a page uses at most; longer lines are hard to read."""


@dataclass(frozen=True)
class _Place:
    """Where a link stands on the page."""

    target: str
    first: int
    last: int


class PageView(ScrollView, can_focus=True):
    """Sections drawn as panels; arrows scroll, Tab goes from link to link, Enter opens one."""

    DEFAULT_CSS = """
    PageView {
        height: 1fr;
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        scrollbar-color: $primary;
        scrollbar-background: $panel;
    }
    PageView > .page-view--link { background: $panel; text-style: bold; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"page-view--link"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_lines(-1)", "Monter", show=False),
        Binding("down", "scroll_lines(1)", "Descendre", show=False),
        Binding("pageup", "scroll_pages(-1)", "Page précédente", show=False),
        Binding("pagedown,space", "scroll_pages(1)", "Page suivante", show=False),
        Binding("home", "scroll_home", "Début", show=False),
        Binding("end", "scroll_end", "Fin", show=False),
        Binding("tab", "link(1)", "Lien suivant", show=False),
        Binding("shift+tab", "link(-1)", "Lien précédent", show=False),
        Binding("enter", "open", "Ouvrir le lien", show=False),
    ]

    @dataclass
    class Opened(Message):
        """A link was opened."""

        page: PageView
        target: str

        @property
        def control(self) -> PageView:
            """The page it happened on."""
            return self.page

    def __init__(self, sections: Sequence[Section] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._sections = tuple(sections)
        self._strips: list[Strip] = []
        self._starts: dict[str, int] = {}
        self._links: list[_Place] = []
        self._current = -1
        self._drawn_at = 0

    @property
    def sections(self) -> tuple[Section, ...]:
        """What the page shows."""
        return self._sections

    @property
    def current_section(self) -> str | None:
        """Id of the section at the top of the view."""
        above = [name for name, line in self._starts.items() if line <= self.scroll_offset.y]
        return above[-1] if above else None

    def show(self, sections: Sequence[Section]) -> None:
        """Replace the page."""
        self._sections = tuple(sections)
        self._current = -1
        self._draw()

    def go_to(self, section_id: str) -> None:
        """Bring a section to the top of the view."""
        if section_id in self._starts:
            self.scroll_to(y=self._starts[section_id], animate=False, force=True)

    def on_mount(self) -> None:
        """Use the plain scroll bar, and redraw when the theme changes."""
        self.vertical_scrollbar.renderer = PlainScrollBarRender  # type: ignore[misc]
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self._draw())

    def on_resize(self) -> None:
        """Draw again for the new width, keeping the section being read at the top."""
        reading = self.current_section
        width = min(self.scrollable_content_region.width, WIDEST)
        if width != self._drawn_at:
            self._draw()
            if reading is not None:
                self.call_after_refresh(self.go_to, reading)

    def _draw(self) -> None:
        width = min(self.scrollable_content_region.width, WIDEST)
        if width <= 0:
            return
        self._drawn_at = width
        console = self.app.console
        options = console.options.update(width=width, height=None)
        palette = self._palette()
        self._strips, self._starts, self._links = [], {}, []
        for section in self._sections:
            self._starts[section.id] = len(self._strips)
            lines = console.render_lines(panel(section, width, palette), options, pad=True)
            for line in lines:
                self._note_link(line, len(self._strips))
                self._strips.append(Strip(line))
        self.virtual_size = Size(width, len(self._strips))
        self.refresh()

    def _note_link(self, segments: list[Segment], line: int) -> None:
        targets = {s.style.meta[LINK] for s in segments if s.style and LINK in s.style.meta}
        for target in targets:
            last = self._links[-1] if self._links else None
            if last is not None and last.target == target and last.last == line - 1:
                self._links[-1] = _Place(target, last.first, line)
            else:
                self._links.append(_Place(target, line, line))

    def _palette(self) -> Palette:
        theme = self.app.current_theme
        return Palette(
            title=f"bold {theme.primary}",
            border=theme.primary,
            good=theme.success or "",
            bad=theme.warning or "",
            note=theme.secondary or "",
            label="bold",
        )

    def render_line(self, y: int) -> Strip:
        """Draw one line of the visible part."""
        index = y + self.scroll_offset.y
        width = self.size.width
        base = self.rich_style
        if index >= len(self._strips):
            return Strip.blank(width, base)
        strip = self._strips[index]
        if 0 <= self._current < len(self._links):
            place = self._links[self._current]
            if place.first <= index <= place.last:
                strip = self._emphasised(strip, first=index == place.first)
        return strip.apply_style(base).adjust_cell_length(width, base)

    def _emphasised(self, strip: Strip, *, first: bool) -> Strip:
        """Mark the link's own text, and put the cursor in place of its arrow."""
        style = self.get_component_rich_style("page-view--link")
        segments = []
        for segment in strip:
            if segment.style is None or LINK not in segment.style.meta:
                segments.append(segment)
                continue
            text = segment.text.replace("→ ", CURSOR, 1) if first else segment.text
            segments.append(Segment(text, segment.style + style))
        return Strip(segments)

    def action_scroll_lines(self, step: int) -> None:
        """Scroll by lines."""
        self.scroll_relative(y=step, animate=False, force=True)

    def action_scroll_pages(self, direction: int) -> None:
        """Scroll by about a screen."""
        self.scroll_relative(y=direction * (self.size.height - 2), animate=False, force=True)

    def action_scroll_home(self) -> None:
        """Go to the top."""
        self.scroll_to(y=0, animate=False, force=True)

    def action_scroll_end(self) -> None:
        """Go to the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False, force=True)

    def action_link(self, step: int) -> None:
        """Go to the next link in sight, or the next one on the page."""
        if not self._links:
            self.screen.focus_next() if step > 0 else self.screen.focus_previous()
            return
        if self._current < 0:
            top = self.scroll_offset.y
            visible = [i for i, place in enumerate(self._links) if place.first >= top]
            self._current = visible[0] if visible else 0
        else:
            self._current = (self._current + step) % len(self._links)
        place = self._links[self._current]
        region = Region(0, place.first, 1, place.last - place.first + 1)
        self.scroll_to_region(region, animate=False, force=True)
        self.refresh()

    def action_open(self) -> None:
        """Open the current link."""
        if 0 <= self._current < len(self._links):
            self.post_message(self.Opened(self, self._links[self._current].target))

    def on_click(self, event: events.Click) -> None:
        """Open the link clicked."""
        index = event.y + self.scroll_offset.y
        for place in self._links:
            if place.first <= index <= place.last:
                self.post_message(self.Opened(self, place.target))
                return
