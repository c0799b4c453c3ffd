"""Let closed screens go: Textual 8.2.8 keeps the drawn lines of up to 1,024 closed widgets.

`StylesCache.get_inner_outer` is memoised with the cache itself as a key, so each widget ever shown
keeps its lines alive; collecting garbage then takes longer with every screen opened.
"""

from __future__ import annotations

from textual._styles_cache import StylesCache


def forget_closed_widgets() -> None:
    """Empty that memory; what is still on screen fills it again at its next paint."""
    StylesCache.get_inner_outer.cache_clear()
