"""Fonts and text of a PDF: every character drawable, nothing taken for an order."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

from orientation_tui.reports.typography import typeset

INK, QUIET, ACCENT, HAIR, TINT = (
    HexColor(value) for value in ("#1a1a1a", "#5a5f66", "#1f4e5f", "#b9c2c7", "#dfe9ec")
)
"""Text, notes, titles and shapes, thin lines, backgrounds."""

FONTS = {"orientation": "Vera.ttf", "orientation-gras": "VeraBd.ttf"}
"""Names in the file, and the free fonts that come with reportlab (Bitstream Vera)."""

PLAIN, BOLD = FONTS

UNKNOWN = "?"
"""Drawn for a character that neither the font has nor its parts."""

_INSTEAD = {"→": "›", "←": "‹", "‧": "·", "\u2011": "-", "\u2212": "–", "\u202f": "\u00a0"}


@dataclass(frozen=True)
class Styles:
    """Paragraph styles of one size."""

    title: ParagraphStyle
    subtitle: ParagraphStyle
    lead: ParagraphStyle
    heading: ParagraphStyle
    body: ParagraphStyle
    hanging: ParagraphStyle
    """Body with room for a mark on the left."""
    points: ParagraphStyle
    """Body with room for points on the left."""
    note: ParagraphStyle


def register_fonts() -> None:
    """Make the fonts known to reportlab, once."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in FONTS.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, file))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=BOLD, italic=PLAIN, boldItalic=BOLD)


def styles(scale: float) -> Styles:
    """The styles at `scale`, 1 being the usual size."""

    def style(
        size: float, font: str = PLAIN, color: Color = INK, left: float = 0
    ) -> ParagraphStyle:
        size *= scale
        return ParagraphStyle(
            "",
            fontName=font,
            fontSize=size,
            leading=size * 1.26,
            textColor=color,
            leftIndent=left * scale,
            bulletIndent=0,
            bulletFontName=BOLD,
            bulletFontSize=size,
        )

    return Styles(
        title=style(16, BOLD, ACCENT),
        subtitle=style(8.6, color=QUIET),
        lead=style(10),
        heading=style(9.4, BOLD, ACCENT),
        body=style(8.6),
        hanging=style(8.6, left=10),
        points=style(8.6, left=24),
        note=style(6.8, color=QUIET),
    )


def drawable(text: str) -> str:
    """Return `text` with only characters the fonts have."""
    glyphs: dict[int, int] = pdfmetrics.getFont(PLAIN).face.charToGlyph  # type: ignore[attr-defined]
    return "".join(c if ord(c) in glyphs else _instead(c, glyphs) for c in typeset(text))


def _instead(char: str, glyphs: dict[int, int]) -> str:
    close = _INSTEAD.get(char) or unicodedata.normalize("NFKD", char)
    return "".join(c for c in close if ord(c) in glyphs) or UNKNOWN


def words(text: str, style: ParagraphStyle, mark: str = "") -> Paragraph:
    """A paragraph; `mark` stands on its left."""
    return Paragraph(_safe(text), style, bulletText=drawable(mark) if mark else None)


def labelled(label: str, text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph that starts with a bold label."""
    return Paragraph(f"<b>{_safe(label)}</b> {_safe(text)}", style)


def titled(title: str, aside: str, styles: Styles) -> Paragraph:
    """A bold line with something smaller behind it."""
    small = f' <font size="{styles.note.fontSize}" color="{QUIET.hexval()}">'
    behind = f"{small}\u00a0 {_safe(aside)}</font>" if aside else ""
    return Paragraph(f"<b>{_safe(title)}</b>{behind}", styles.body)


def fitted(text: str, font: str, size: float, width: float) -> str:
    """Cut `text` to `width` points, with an ellipsis where something is left out."""
    shown = drawable(text)
    if pdfmetrics.stringWidth(shown, font, size) <= width:
        return shown
    while shown and pdfmetrics.stringWidth(f"{shown}…", font, size) > width:
        shown = shown[:-1]
    return f"{shown.rstrip()}…"


def narrowed(text: str, font: str, size: float, width: float) -> float:
    """The size at which `text` fits in `width` points, never much smaller than `size`."""
    natural = pdfmetrics.stringWidth(drawable(text), font, size)
    return size if natural <= width else max(0.75 * size, size * width / natural)


def _safe(text: str) -> str:
    """Text for a reportlab paragraph, which reads orders in angle brackets."""
    return escape(drawable(text))
