"""A list to choose from: items, headings and running text in one scrolling column.

What is highlighted or ticked shows in characters, not by colour alone; only the visible lines are
drawn, so the whole catalogue can be listed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from orientation_tui.tui.widgets.rows import CURSOR, NO_CURSOR, Line, Row, row_lines
from orientation_tui.tui.widgets.scrollbar import PlainScrollBarRender

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events


class ChoiceList(ScrollView, can_focus=True):
    """Rows to move through with the arrows and choose with Enter or a click."""

    DEFAULT_CSS = """
    ChoiceList {
        height: 1fr;
        padding: 0 1;
        background: $background;
        color: $foreground;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        scrollbar-color: $primary;
        scrollbar-background: $panel;
    }
    ChoiceList > .choice-list--cursor { background: $panel; text-style: bold; }
    ChoiceList > .choice-list--heading { color: $primary; text-style: bold; }
    ChoiceList > .choice-list--note { color: $secondary; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "choice-list--cursor",
        "choice-list--heading",
        "choice-list--note",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Monter", show=False),
        Binding("down", "move(1)", "Descendre", show=False),
        Binding("pageup", "page(-1)", "Page précédente", show=False),
        Binding("pagedown", "page(1)", "Page suivante", show=False),
        Binding("home", "end(-1)", "Début", show=False),
        Binding("end", "end(1)", "Fin", show=False),
        Binding("enter", "choose", "Choisir", show=False),
        Binding("space", "tick", "Cocher", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """A row was chosen with Enter or a click."""

        choice_list: ChoiceList
        row_id: str

        @property
        def control(self) -> ChoiceList:
            """The list it happened in."""
            return self.choice_list

    @dataclass
    class Ticked(Message):
        """Space was pressed, or a ticked or unticked row was clicked."""

        choice_list: ChoiceList
        row_id: str

        @property
        def control(self) -> ChoiceList:
            """The list it happened in."""
            return self.choice_list

    def __init__(
        self,
        rows: Sequence[Row] = (),
        *,
        id: str | None = None,  # noqa: A002
        follows_field: bool = False,
    ) -> None:
        super().__init__(id=id)
        # a list filtered by a field shows its cursor while the field has the focus
        self._follows_field = follows_field
        self._rows = tuple(rows)
        self._lines: list[Line] = []
        self._cursor = self._next(-1, 1)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is listed."""
        return self._rows

    @property
    def highlighted(self) -> str | None:
        """Id of the row under the cursor."""
        return self._rows[self._cursor].id if 0 <= self._cursor < len(self._rows) else None

    def show(self, rows: Sequence[Row], cursor: str | None = None) -> None:
        """Replace the rows; the cursor goes to the row called `cursor`, or to the first one."""
        self._rows = tuple(rows)
        places = [i for i, row in enumerate(self._rows) if row.id is not None and row.id == cursor]
        self._cursor = places[0] if places else self._next(-1, 1)
        self._lay_out()
        if places:
            self._follow()
        else:
            self.scroll_to(y=0, animate=False)

    def on_mount(self) -> None:
        """Use the plain scroll bar."""
        self.vertical_scrollbar.renderer = PlainScrollBarRender  # type: ignore[misc]

    def on_resize(self) -> None:
        """Break the lines again for the new width."""
        self._lay_out()
        self._follow()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width or self.size.width
        if width <= 0:
            # out of sight: the lines of the rows before must not outlive them
            self._lines = []
            return
        self._break_lines(width)
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    def _break_lines(self, width: int) -> None:
        self._lines = [
            line for i, row in enumerate(self._rows) for line in row_lines(i, row, width)
        ]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the visible part."""
        index = y + self.scroll_offset.y
        width = self.size.width
        base = self.rich_style
        if not self._lines:
            # the first paint comes before the first resize: show the text in it already
            self._break_lines(width)
        if index >= len(self._lines):
            return Strip.blank(width, base)
        line = self._lines[index]
        row = self._rows[line.row]
        active = self.has_focus or self._follows_field
        under_cursor = active and line.row == self._cursor and row.id is not None
        mark = CURSOR if under_cursor and line.first else NO_CURSOR
        lead = mark if row.id is not None else ""
        style = base
        if line.style:
            style += self.get_component_rich_style(f"choice-list--{line.style}")
        if under_cursor:
            style += self.get_component_rich_style("choice-list--cursor")
        segments = [Segment(f"{lead}{line.text}", style)]
        if line.aside:
            note = self.get_component_rich_style("choice-list--note")
            segments.append(Segment(line.aside, style if under_cursor else base + note))
        return Strip(segments).adjust_cell_length(width, style)

    def watch_has_focus(self, value: bool) -> None:  # noqa: FBT001
        """Show or hide the cursor."""
        super().watch_has_focus(value)
        self.refresh()

    def action_move(self, step: int) -> None:
        """Go to the next row that can be chosen; scroll when there is none further."""
        place = self._next(self._cursor, step)
        if place == self._cursor or place < 0:
            self.scroll_relative(y=step, animate=False)
            return
        self._cursor = place
        self._follow()

    def action_page(self, direction: int) -> None:
        """Move by about a screen."""
        for _ in range(max(1, self.size.height - 2)):
            self._cursor = max(self._next(self._cursor, direction), 0)
        self.scroll_relative(y=direction * (self.size.height - 2), animate=False)
        self._follow()

    def action_end(self, direction: int) -> None:
        """Go to the first or the last row."""
        start = len(self._rows) if direction > 0 else -1
        self._cursor = self._next(start, -direction)
        self._follow()
        self.scroll_to(y=self.virtual_size.height if direction > 0 else 0, animate=False)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self, self.highlighted))

    def action_tick(self) -> None:
        """Tick or untick the row under the cursor; choose it in a list without ticks."""
        row_id = self.highlighted
        if row_id is None:
            return
        several = self._rows[self._cursor].ticked is not None
        self.post_message(self.Ticked(self, row_id) if several else self.Chosen(self, row_id))

    def on_click(self, event: events.Click) -> None:
        """Choose or tick the row clicked."""
        index = event.y + self.scroll_offset.y
        if not 0 <= index < len(self._lines):
            return
        place = self._lines[index].row
        if self._rows[place].id is not None:
            self._cursor = place
            self.refresh()
            self.action_tick()

    def _next(self, place: int, step: int) -> int:
        """The nearest row that can be chosen from `place` on, or `place` itself."""
        candidate = place + step
        while 0 <= candidate < len(self._rows):
            if self._rows[candidate].id is not None:
                return candidate
            candidate += step
        return place if 0 <= place < len(self._rows) else -1

    def _follow(self) -> None:
        """Keep the cursor in sight, with the text just above the first row."""
        self.refresh()
        places = [i for i, line in enumerate(self._lines) if line.row == self._cursor]
        if not places:
            return
        top, height = places[0], len(places)
        if self._next(self._cursor, -1) == self._cursor and places[-1] < self.size.height:
            top, height = 0, places[-1] + 1
        self.scroll_to_region(
            Region(0, top, 1, min(height, max(1, self.size.height))), animate=False, force=True
        )
