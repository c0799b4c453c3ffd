"""The application: wiring only. It paints its welcome first and loads content afterwards."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.message import Message

from orientation_tui.errors import OrientationError
from orientation_tui.tui.screens.welcome import WelcomeScreen
from orientation_tui.tui.themes import DARK, NAMES, THEMES, after

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.screen import Screen

    from orientation_tui.sessions.store import Listing
    from orientation_tui.tui.services import Services


class OrientationApp(App[None]):
    """The quiz in full screen.

    Args:
        bundled: folder of the content that comes with the program.
        own: a counsellor's folder over it, if any.
        sessions_dir: called off the event loop to know where answers go.
    """

    TITLE = "orientation"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q,ctrl+c", "quit", "Quitter", show=False, priority=True),
        Binding("ctrl+p", "commands", "Commandes", show=False, priority=True),
        Binding("f2", "next_theme", "Changer de thème", show=False),
        Binding("f1", "about", "Aide", show=False),
    ]

    @dataclass
    class Ready(Message):
        """Content and saved results are loaded."""

        services: Services
        listing: Listing

    @dataclass
    class Failed(Message):
        """Content can't be used."""

        error: OrientationError

    def __init__(self, bundled: Path, own: Path | None, sessions_dir: Callable[[], Path]) -> None:
        # collecting garbage while importing costs more than it frees; on again once loaded
        gc.disable()
        super().__init__()
        self._bundled = bundled
        self._own = own
        self._sessions_dir = sessions_dir
        self.failure: OrientationError | None = None
        self.services: Services | None = None
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name
        self.animation_level = "none"

    def get_default_screen(self) -> Screen[None]:
        """Start on the welcome screen, without an empty one under it."""
        return WelcomeScreen()

    def on_mount(self) -> None:
        """Load once the first paint is out; the pause lets the terminal have it first."""
        self.call_after_refresh(self.set_timer, 0.02, self._load)

    @work(thread=True, exit_on_error=True)
    def _load(self) -> None:
        from datetime import UTC, datetime

        from orientation_tui.content.cache import CompiledCache
        from orientation_tui.content.loading import load_catalogue
        from orientation_tui.sessions.store import SessionStore
        from orientation_tui.tui.services import Services

        try:
            folder = self._sessions_dir()
            cache = CompiledCache(folder.with_name("cache"))
            catalogue = load_catalogue(self._bundled, self._own, cache)
        except OrientationError as error:
            self.post_message(self.Failed(error))
            return
        store = SessionStore(folder)
        services = Services(catalogue, store, datetime.now(tz=UTC).year)
        self.post_message(self.Ready(services, store.listing()))

    @on(Ready)
    def _loaded(self, message: Ready) -> None:
        # content lives as long as the program: never looking through it again spares 100 ms pauses
        gc.freeze()
        gc.enable()
        self.services = message.services
        welcome = self.screen_stack[0]
        if isinstance(welcome, WelcomeScreen):
            welcome.ready(message.services, message.listing)

    @on(Failed)
    def _unusable(self, message: Failed) -> None:
        gc.enable()
        self.failure = message.error
        self.exit()

    def notify(self, message: str, **options: Any) -> None:
        """Show a notice in the place of the one before: several would hide the screen."""
        self.clear_notifications()
        super().notify(message, **options)

    def action_next_theme(self) -> None:
        """Go to the next look and say its name."""
        self.theme = after(self.theme)
        self.notify(f"Thème : {NAMES.get(self.theme, self.theme)}", markup=False, timeout=2)

    def action_about(self) -> None:
        """Open help, method and privacy."""
        from orientation_tui.tui.screens.about import AboutScreen

        if self.services is not None and not isinstance(self.screen, AboutScreen):
            self.push_screen(AboutScreen(self.services))

    def action_commands(self) -> None:
        """Open the list of everything that can be done here."""
        from orientation_tui.tui.screens.commands import CommandScreen, open_commands

        if self.services is not None and not isinstance(self.screen, CommandScreen):
            open_commands(self, self.services)

    def go_home(self) -> None:
        """Close every screen above the welcome screen."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
