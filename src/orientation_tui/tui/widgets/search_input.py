"""A search field that gives way to the quiz's keys when it is empty."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class SearchInput(Input):
    """Typing filters a list; the arrows move in the list, an empty field lets one go back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "pass_on('move', -1)", show=False),
        Binding("down", "pass_on('move', 1)", show=False),
        Binding("pageup", "pass_on('page', -1)", show=False),
        Binding("pagedown", "pass_on('page', 1)", show=False),
    ]

    class LeftEmpty(Message):
        """The left arrow or backspace was pressed in an empty field."""

    class Moved(Message):
        """An arrow was pressed that is meant for the list."""

        def __init__(self, how: str, step: int) -> None:
            super().__init__()
            self.how = how
            self.step = step

    def action_pass_on(self, how: str, step: int) -> None:
        """Hand a movement to whoever holds the list."""
        self.post_message(self.Moved(how, step))

    def action_cursor_left(self, select: bool = False) -> None:  # noqa: FBT001
        """Move left, or leave when there is nothing to move in."""
        if not self.value:
            self.post_message(self.LeftEmpty())
        super().action_cursor_left(select)

    def action_delete_left(self) -> None:
        """Delete, or leave when there is nothing to delete."""
        if not self.value:
            self.post_message(self.LeftEmpty())
        super().action_delete_left()
