"""Everything written can be read: contrast of what is painted, in each look."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest

from orientation_tui.tui.themes import THEMES
from tests.tui.driver import painted, sitting
from tests.tui.tour import prepare, tour

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.color import Color
    from textual.theme import Theme

    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User

TEXT, FRAME = 4.5, 3.0
"""Least contrast of text (WCAG 1.4.3) and of frames and marks (1.4.11)."""
FRAMES = frozenset("─│┌┐└┘▌·█►◄■□ ")
INKS = ("foreground", "primary", "secondary", "success", "warning", "error")
ALSO = (
    *(("foreground", "panel"), ("foreground", "surface"), ("primary", "surface")),
    *(("warning", "panel"), ("secondary", "panel"), ("primary", "panel")),
)
Rgb = tuple[int, int, int]


def luminance(colour: Rgb) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Rgb, other: Rgb) -> float:
    """1 (the same) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_says() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


def _rgb(hex_colour: str | None) -> Rgb:
    assert hex_colour
    return tuple(bytes.fromhex(hex_colour[1:]))  # type: ignore[return-value]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_pair_used_for_text_can_be_read(theme: Theme) -> None:
    pairs = [*product(INKS, ["background"]), *ALSO]
    found = {
        f"{ink} on {ground}": contrast(_rgb(getattr(theme, ink)), _rgb(getattr(theme, ground)))
        for ink, ground in pairs
    }
    assert {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < TEXT} == {}


def _triplet(colour: Color | None) -> Rgb:
    assert colour is not None, "a colour is left to the terminal"
    assert colour.triplet is not None, colour
    return tuple(colour.triplet)


def _too_faint(user: User) -> Iterator[str]:
    for strip in painted(user.app.screen):
        for text, style, _ in strip:
            if not text.strip() or style is None:
                continue
            least = FRAME if FRAMES.issuperset(text) else TEXT
            ratio = contrast(_triplet(style.color), _triplet(style.bgcolor))
            if ratio < least or style.dim:
                yield f"{ratio:.2f} {text.strip()[:40]!r} {style}"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_everything_painted_can_be_read(
    village: Path, store: SessionStore, theme: Theme
) -> None:
    prepare(store)
    faint: dict[str, str] = {}
    async with sitting(village, store.folder, theme=theme.name) as user:
        async for stop in tour(user):
            faint |= dict.fromkeys(_too_faint(user), stop.name)
        await user.press("f2")
        await user.is_told("Thème")
        faint |= dict.fromkeys(_too_faint(user), "notice")
    assert not faint, "\n".join(f"{place}: {line}" for line, place in faint.items())


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_what_a_field_asks_for_can_be_read(sit: Sit, theme: Theme) -> None:
    async with sit(theme=theme.name) as user:
        await user.press("2")
        await user.sees("Tape un mot")
        assert not list(_too_faint(user))
