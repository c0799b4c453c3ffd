"""A page to read: Rich panels one under the other, with links to move through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from orientation_tui.reports.rich_drawings import Palette
from orientation_tui.reports.rich_page import ARROW, LINK
from orientation_tui.tui.widgets.drawn_page import DrawnPage, draw_page
from orientation_tui.tui.widgets.rows import CURSOR
from orientation_tui.tui.widgets.scrollbar import PlainScrollBarRender

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from orientation_tui.reports.sections import Section

WIDEST = 100
"""Columns a page uses at most; longer lines are hard to read."""


@dataclass(frozen=True)
class Spot:
    """Where one is on a page, in a way that holds at any width."""

    section: str
    """Id of the section being read."""
    share: float = 0.0
    """How much of that section is above the view, 0 to 1."""
    percent: int | None = None
    """How far down the page; None when all of it is in sight."""


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

    spot: reactive[Spot | None] = reactive(None, repaint=False)
    """Where one is; None before the page is drawn."""

    def __init__(
        self,
        sections: Sequence[Section] = (),
        *,
        id: str | None = None,  # noqa: A002
        at: Spot | None = None,
    ) -> None:
        super().__init__(id=id)
        self._sections = tuple(sections)
        self._at = at
        self._drawn = DrawnPage()
        self._current = -1
        self._drawn_at = 0
        self._settled_at = Size()

    @property
    def sections(self) -> tuple[Section, ...]:
        """What the page shows."""
        return self._sections

    @property
    def current_section(self) -> str | None:
        """Id of the section being read."""
        return self.spot.section if self.spot else None

    def show(self, sections: Sequence[Section]) -> None:
        """Replace the page and start at its top."""
        self._sections = tuple(sections)
        self._current, self._drawn_at = -1, 0
        self._draw()
        self.action_scroll_home()

    def replace(self, sections: Sequence[Section]) -> None:
        """Replace the page by a version of it, keeping the place and the link one is at."""
        kept, link = self.spot, self._current
        target = self._drawn.links[link].target if 0 <= link < len(self._drawn.links) else ""
        self._sections = tuple(sections)
        self._drawn_at = 0
        self._draw()
        same = [i for i, place in enumerate(self._drawn.links) if place.target == target]
        self._current = min(same, key=lambda i: abs(i - link), default=-1)
        self._return_to(kept)

    def go_to(self, section_id: str, share: float = 0.0) -> None:
        """Bring a section to the top of the view, `share` of it above."""
        if section_id in self._drawn.starts:
            line = round(share * self._drawn.height(section_id))
            y = self._drawn.starts[section_id] + line
            self.scroll_to(y=y, animate=False, force=True)
            self.spot = Spot(section_id, share, self._percent())

    def _return_to(self, spot: Spot | None) -> None:
        if spot is not None and spot.section in self._drawn.starts:
            self.go_to(spot.section, spot.share)
        else:
            self._notice()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Note where one is, unless it is a change of size that moves the page."""
        super().watch_scroll_y(old_value, new_value)
        if self.size == self._settled_at:
            self._notice()

    def _notice(self) -> None:
        y = self.scroll_offset.y
        if 0 < self.max_scroll_y <= y:
            # the end of the page is in sight: its last section is the one being read
            self.spot = Spot(next(reversed(self._drawn.starts)), 0.0, 100)
            return
        name = self._drawn.section_at(y)
        if name is None:
            self.spot = None
        else:
            share = (y - self._drawn.starts[name]) / self._drawn.height(name)
            self.spot = Spot(name, share, self._percent())

    def _percent(self) -> int | None:
        top = self.max_scroll_y
        return round(100 * self.scroll_offset.y / top) if top else None

    def on_mount(self) -> None:
        """Use the plain scroll bar, and redraw when the theme changes."""
        self.vertical_scrollbar.renderer = PlainScrollBarRender  # type: ignore[misc]
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self._draw())

    def on_unmount(self) -> None:
        """Let go of the theme's signal, which would keep every page ever opened in memory."""
        self.app.theme_changed_signal.unsubscribe(self)

    def on_resize(self) -> None:
        """Draw again for the new width, keeping what is being read at the top."""
        width = min(self.scrollable_content_region.width, WIDEST)
        if width <= 0:
            return
        if width != self._drawn_at:
            self._draw()
        self._return_to(self.spot or self._at)
        self._settled_at = self.size

    def _draw(self) -> None:
        width = min(self.scrollable_content_region.width, WIDEST)
        if width <= 0:
            return
        self._drawn_at = width
        self._drawn = draw_page(self._sections, width, self._palette(), self.app.console)
        self.virtual_size = Size(width, len(self._drawn.strips))
        self.refresh()

    def _palette(self) -> Palette:
        theme = self.app.current_theme
        return Palette(
            title=f"bold {theme.primary}",
            border=theme.primary,
            good=theme.success or "",
            bad=theme.warning or "",
            note=theme.secondary or "",
            label="bold",
            fill=theme.accent or "",
        )

    def render_line(self, y: int) -> Strip:
        """Draw one line of the visible part."""
        index = y + self.scroll_offset.y
        width = self.size.width
        base = self.rich_style
        if index >= len(self._drawn.strips):
            return Strip.blank(width, base)
        strip = self._drawn.strips[index]
        if 0 <= self._current < len(self._drawn.links):
            place = self._drawn.links[self._current]
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
            text = segment.text.replace(ARROW, CURSOR, 1) if first else segment.text
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
        self._notice()

    def action_scroll_end(self) -> None:
        """Go to the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False, force=True)
        self._notice()

    def action_link(self, step: int) -> None:
        """Go to the next link in sight, or the next one on the page."""
        if not self._drawn.links:
            self.screen.focus_next() if step > 0 else self.screen.focus_previous()
            return
        if self._current < 0:
            top = self.scroll_offset.y
            visible = [i for i, place in enumerate(self._drawn.links) if place.first >= top]
            self._current = visible[0] if visible else 0
        else:
            self._current = (self._current + step) % len(self._drawn.links)
        place = self._drawn.links[self._current]
        region = Region(0, place.first, 1, place.last - place.first + 1)
        self.scroll_to_region(region, animate=False, force=True)
        self.refresh()

    def action_open(self) -> None:
        """Open the current link; without one, go to the first in sight, if any."""
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        if self._current < 0 and any(top <= p.first < bottom for p in self._drawn.links):
            self.action_link(1)
            return
        if 0 <= self._current < len(self._drawn.links):
            self.post_message(self.Opened(self, self._drawn.links[self._current].target))

    def on_click(self, event: events.Click) -> None:
        """Open the link clicked."""
        index = event.y + self.scroll_offset.y
        for place in self._drawn.links:
            if place.first <= index <= place.last:
                self.post_message(self.Opened(self, place.target))
                return
