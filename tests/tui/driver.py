"""Somebody in front of the real app: presses keys, reads the screen, waits for what should show."""

from __future__ import annotations

import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from orientation_tui.tui.app import OrientationApp
from orientation_tui.tui.widgets.bars import KeyBar, TitleBar
from orientation_tui.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.screen import Screen
    from textual.strip import Strip

    Sit = Callable[..., AbstractAsyncContextManager["User"]]
    """The fixture that starts an app; takes the options of `sitting`."""

PATIENCE = 10.0
"""Seconds after which a condition counts as never met; far more than any needs."""


def painted(screen: Screen[object]) -> list[Strip]:
    """The lines of `screen` as painted now. The one use of Textual's private compositor."""
    return screen._compositor.render_strips()


class User:
    """One person using one running app."""

    def __init__(self, app: OrientationApp, pilot: Pilot[None]) -> None:
        self.app = app
        self._pilot = pilot

    def lines(self) -> list[str]:
        """The screen's lines, without spaces at their ends."""
        return [strip.text.rstrip() for strip in painted(self.app.screen)]

    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines())

    def flow(self) -> str:
        """The whole screen as running text: breaks, runs of spaces and frames don't matter."""
        return _flow(self.lines())

    def told(self) -> str:
        """The notices over the screen, as running text."""
        regions = [toast.region for toast in self.app.screen.query("Toast")]
        lines = [
            strip.crop(region.x, region.right).text
            for region in regions
            for strip in painted(self.app.screen)[region.y : region.bottom]
        ]
        return _flow(lines)

    @property
    def title(self) -> str:
        """The line at the top, left and right part; empty on a dialog, which has none."""
        bars = self.app.screen.query(TitleBar)
        return f"{bars.first().left} | {bars.first().right}" if bars else ""

    @property
    def under_cursor(self) -> str:
        """The first line of what the cursor is on, without the cursor itself."""
        marked = [line.strip(" │") for line in self.lines() if line.strip(" │").startswith("►")]
        assert len(marked) == 1, f"{len(marked)} cursors on screen:\n{self.text()}"
        return _flow([marked[0].removeprefix("►")])

    @property
    def listed(self) -> list[str]:
        """The first lines of what can be chosen here, those out of sight included."""
        return [row.text for row in self.app.screen.query_one(ChoiceList).rows if row.id]

    @property
    def keys_shown(self) -> list[str]:
        """The lines of the key bar, as painted."""
        region = self.app.screen.query_one(KeyBar).region
        return self.lines()[region.y : region.bottom]

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; each is handled before the next."""
        for key in keys:
            await self._pilot.press(key)

    async def type(self, text: str) -> None:
        """Type words in a field."""
        await self.press(*text)

    async def click(self, x: int, y: int) -> None:
        """Click on one cell of the screen."""
        await self._pilot.click(offset=(x, y))

    async def click_on(self, text: str) -> None:
        """Click on the middle of `text`."""
        y = next(i for i, line in enumerate(self.lines()) if text in line)
        await self.click(self.lines()[y].index(text) + len(text) // 2, y)

    async def resize(self, width: int, height: int) -> None:
        """Change the size of the window."""
        await self._pilot.resize_terminal(width, height)

    async def until(self, condition: Callable[[], object], what: str = "the condition") -> None:
        """Wait until `condition` holds, and fail with the screen when it never does."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"never on screen: {what}\n{self.text()}")
            await self._pilot.pause(0.01)

    async def sees(self, *texts: str) -> None:
        """Wait until all of `texts` are on screen, however its lines are broken."""
        for text in texts:
            await self.until(lambda text=text: text in self.flow(), repr(text))

    async def is_told(self, *texts: str) -> None:
        """Wait until notices say all of `texts`."""
        await self.until(lambda: all(text in self.told() for text in texts), f"notice {texts}")

    async def sees_title(self, *parts: str) -> None:
        """Wait until the top line holds all of `parts`."""
        await self.until(lambda: all(part in self.title for part in parts), f"title {parts}")

    async def settled(self) -> str:
        """The screen once two looks in a row show the same."""
        before = ""
        while before != (now := self.text()):
            before = now
            await self._pilot.pause()
        return now

    async def becomes(self, text: str) -> bool:
        """Whether the screen reads `text` within two seconds."""
        deadline = time.monotonic() + 2
        while self.text() != text and time.monotonic() < deadline:
            await self._pilot.pause(0.01)
        return self.text() == text

    async def moves_to(self, text: str, key: str = "down") -> None:
        """Move the cursor until it is on a line that holds `text`."""
        await self.until(lambda: any(text in _flow([row]) for row in self.listed), f"row {text!r}")
        # a view just switched to is listed before it is drawn
        await self.until(lambda: "►" in self.text(), "a cursor")
        for _ in range(len(self.listed)):
            if text in self.under_cursor:
                return
            await self.press(key)
        assert text in self.under_cursor, f"never under the cursor: {text!r}\n{self.text()}"

    async def opens_saved(self, place: int = 0) -> None:
        """From the welcome screen, open the saved result at `place` in the list."""
        await self.moves_to("Résultats enregistrés")
        await self.press("enter")
        await self.sees_title("Résultats enregistrés")
        await self.press(*["down"] * place, "enter")
        await self.until(lambda: "Résultats enregistrés" not in self.title, "an open result")

    async def answers(self, *keys: str) -> None:
        """Press each key once the question before it has given way to the next one."""
        for key in keys:
            before = self.title
            await self.press(key)
            await self.until(lambda before=before: self.title != before, f"after {before!r}")


def _flow(lines: list[str]) -> str:
    return " ".join(" ".join(lines).replace("│", " ").replace("▌", " ").split())


@asynccontextmanager
async def sitting(
    content: Path,
    sessions: Path,
    *,
    size: tuple[int, int] = (80, 24),
    theme: str | None = None,
    loaded: bool = True,
    sessions_dir: Callable[[], Path] | None = None,
) -> AsyncIterator[User]:
    """Start the app on `content` and `sessions`; yield once content is loaded.

    Args:
        content: a complete content folder.
        sessions: where answers go.
        size: columns and lines.
        theme: another look than the usual one.
        loaded: whether to wait for the content.
        sessions_dir: called by the app's loader instead of answering `sessions`.
    """
    app = OrientationApp(content, None, sessions_dir or (lambda: sessions))
    if theme is not None:
        app.theme = theme
    async with app.run_test(size=size, notifications=True) as pilot:
        user = User(app, pilot)
        if loaded:
            await user.until(lambda: app.services or app.failure, "loaded content")
            assert app.failure is None, app.failure
            await user.sees_title("métiers")
        yield user
