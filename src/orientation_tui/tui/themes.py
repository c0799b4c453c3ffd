"""Three looks: dark, light and high contrast; every pair used for text has a tested contrast."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="sombre",
    primary="#7fb4ff",
    secondary="#c4b5fd",
    accent="#ffc861",
    foreground="#e6e9ef",
    background="#14171f",
    surface="#1c212c",
    panel="#2a3140",
    success="#7ddc9a",
    warning="#ffb38a",
    error="#ff9a9a",
    dark=True,
)
LIGHT = Theme(
    name="clair",
    primary="#1d4e9e",
    secondary="#5b3aa6",
    accent="#8a4b00",
    foreground="#1a1d24",
    background="#fbfbf8",
    surface="#f0f0ea",
    panel="#dfe3ea",
    success="#155f32",
    warning="#8a3c00",
    error="#9c1c1c",
    dark=False,
)
CONTRAST = Theme(
    name="contraste",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#303030",
    success="#00ff66",
    warning="#ffb000",
    error="#ff9090",
    dark=True,
)
THEMES = (DARK, LIGHT, CONTRAST)
NAMES = {"sombre": "Sombre", "clair": "Clair", "contraste": "Contraste élevé"}


def after(name: str) -> str:
    """Name of the theme that follows `name` in the cycle."""
    order = [theme.name for theme in THEMES]
    return order[(order.index(name) + 1) % len(order)] if name in order else order[0]
