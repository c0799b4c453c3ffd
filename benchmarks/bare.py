"""The app that start-up and memory are compared with: header, one text, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.widgets import Footer, Header, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Bare(App[None]):
    """The smallest Textual app with a header and a footer."""

    def compose(self) -> ComposeResult:
        """Header, text, footer."""
        yield Header()
        yield Static("painted-and-ready")
        yield Footer()


if __name__ == "__main__":
    Bare().run()
