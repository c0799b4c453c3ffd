"""Text that is safe to show: what a content file or a user may put on a screen.

Control characters could move the cursor, write to the clipboard or hide words, so they are refused
where text enters the program; everything after this boundary may assume printable text.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints

LONGEST_LINE = 300
"""Characters allowed in a title, a label or a list item."""

LONGEST_PARAGRAPH = 1500
"""Characters allowed in a paragraph (an introduction, an answer)."""

_REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_FOLDED = re.compile(r"[ \t]*(?:\r?\n[ \t]*)+")


def first_refused(text: str) -> str | None:
    """Return the first character that may not be shown (control, format, private use), or None."""
    if text.isprintable():
        return None
    for char in text:
        if unicodedata.category(char) in _REFUSED_CATEGORIES:
            return char
    return None


def spelled(text: str, limit: int = 60) -> str:
    """Return `text` for a message: control characters become escapes, long text is cut."""
    shown = "".join(
        c if first_refused(c) is None else c.encode("unicode_escape").decode("ascii")
        for c in text[: limit + 1]
    )
    return f"{shown[:limit]}…" if len(text) > limit else shown


def visible(text: str, limit: int = 60) -> str:
    """Quote `text` for a message; see `spelled`."""
    return f"« {spelled(text, limit)} »"


def _fold_lines(value: object) -> object:
    """Join the lines of a multi-line TOML string: the screen does its own wrapping."""
    return _FOLDED.sub(" ", value.strip()) if isinstance(value, str) else value


def _refuse_controls(value: str) -> str:
    char = first_refused(value)
    if char is not None:
        raise ValueError(f"caractère de contrôle U+{ord(char):04X} refusé")
    return value


Line = Annotated[
    str,
    BeforeValidator(_fold_lines),
    StringConstraints(min_length=1, max_length=LONGEST_LINE),
    AfterValidator(_refuse_controls),
]
"""A short text: one title, label or list item."""

Paragraph = Annotated[
    str,
    BeforeValidator(_fold_lines),
    StringConstraints(min_length=1, max_length=LONGEST_PARAGRAPH),
    AfterValidator(_refuse_controls),
]
"""A longer text: several sentences."""

Slug = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=1, max_length=60),
]
"""An identifier: lower-case ASCII letters, digits and hyphens; also a safe file name."""

Source = Annotated[
    str,
    BeforeValidator(_fold_lines),
    StringConstraints(min_length=3, max_length=LONGEST_LINE),
    AfterValidator(_refuse_controls),
]
"""Where a fact comes from: a web address or the name of a publication."""


def plain_form(text: str) -> str:
    """Return `text` in lower case without accents or ligatures, for searching and sorting."""
    spread = text.lower().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFD", spread) if not unicodedata.combining(c))
