"""The line at the top that says where one is, and the lines at the bottom that say the keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size


class TitleBar(Widget):
    """One line: the screen's name on the left, a detail on the right."""

    DEFAULT_CSS = """
    TitleBar {
        dock: top;
        height: 1;
        padding: 0 1;
        background: $panel;
        color: $foreground;
        text-style: bold;
    }
    """

    left = reactive("")
    right = reactive("")

    def __init__(self, left: str, right: str = "") -> None:
        super().__init__()
        self.set_reactive(TitleBar.left, left)
        self.set_reactive(TitleBar.right, right)

    def render(self) -> Content:
        """Cut the left text first; the right one, which changes, keeps up to two thirds."""
        right = _cut(self.right, self.size.width * 2 // 3)
        room = self.size.width - cell_len(right) - 1
        left = _cut(self.left, room)
        return Content(f"{left}{' ' * (room - cell_len(left) + 1)}{right}")


def _cut(text: str, room: int) -> str:
    """Shorten `text` to `room` columns, with an ellipsis where something is left out."""
    return text if cell_len(text) <= room else f"{text[: max(0, room - 1)]}…"


@dataclass(frozen=True)
class Hint:
    """One key and what it does."""

    key: str
    label: str
    action: str = ""
    """Action run by a click, as in a binding; empty when a click makes no sense."""
    command: str = ""
    """What it is called in the list of commands, where that can be longer."""


class KeyBar(Widget):
    """The keys of a screen; as many lines as needed, never a cut word."""

    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: auto;
        padding: 0 1;
        background: $panel;
        color: $foreground;
    }
    """

    def __init__(self, hints: Sequence[Hint]) -> None:
        super().__init__()
        self._hints = tuple(hints)

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The keys shown."""
        return self._hints

    def show(self, hints: Sequence[Hint]) -> None:
        """Replace the keys shown."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the hints take at this width."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Keys in bold, labels plain, each pair kept on one line."""
        key_style = Style(bold=True)
        lines = []
        for line in self._lines(self.size.width):
            parts: list[Content | tuple[str, Style]] = []
            for hint in line:
                click = Style.from_meta({"@click": hint.action}) if hint.action else Style()
                parts += [(hint.key, key_style + click), (f" {hint.label}", click), ("  ", Style())]
            lines.append(Content.assemble(*parts))
        return Content("\n").join(lines)

    def _lines(self, width: int) -> list[list[Hint]]:
        lines: list[list[Hint]] = [[]]
        used = 0
        for hint in self._hints:
            length = cell_len(hint.key) + 1 + cell_len(hint.label) + 2
            if lines[-1] and used + length - 2 > width:
                lines.append([])
                used = 0
            lines[-1].append(hint)
            used += length
        return lines
