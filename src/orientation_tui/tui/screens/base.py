"""What every screen shares: a title line, a body, the keys, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.screen import Screen

from orientation_tui.tui.memory import forget_closed_widgets
from orientation_tui.tui.widgets.bars import Hint, KeyBar, TitleBar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

BACK = Hint("Échap", "retour", "screen.back")


class BaseScreen(Screen[None]):
    """A screen with a title bar and a key bar; Escape goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Retour", show=False),
    ]
    HINTS: ClassVar[tuple[Hint, ...]] = (BACK,)

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._heading = heading

    def body(self) -> Iterable[Widget]:
        """The widgets between the two bars."""
        return ()

    def hints(self) -> Sequence[Hint]:
        """The keys to show now."""
        return self.HINTS

    def compose(self) -> ComposeResult:
        """Title, body, keys."""
        yield TitleBar(self._heading)
        yield from self.body()
        yield KeyBar(self.hints())

    def refresh_hints(self) -> None:
        """Show the keys that apply now."""
        self.query_one(KeyBar).show(self.hints())

    def title_left(self, text: str) -> None:
        """Set the left end of the title line."""
        self.query_one(TitleBar).left = text

    def title_right(self, text: str) -> None:
        """Set the right end of the title line."""
        self.query_one(TitleBar).right = text

    def warn(self, problem: str | None) -> None:
        """Say what went wrong, when something did, long enough to be read."""
        if problem:
            self.notify(problem, markup=False, severity="warning", timeout=10)

    def on_unmount(self) -> None:
        """Leave nothing of this screen in memory."""
        forget_closed_widgets()

    def action_back(self) -> None:
        """Return to the screen before."""
        self.app.pop_screen()
