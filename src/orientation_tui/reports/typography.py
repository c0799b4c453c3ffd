"""French spacing and line breaking, once for every renderer."""

from __future__ import annotations

import re
import textwrap

_BEFORE = re.compile(r" ([:;?!»%€])")
_AFTER = re.compile(r"« ")
_BETWEEN_DIGITS = re.compile(r"(?<=\d) (?=\d{3}\b)")
NO_BREAK = "\u00a0"


def typeset(text: str) -> str:
    """Bind French punctuation, figures and their unit to the word beside them."""
    bound = _BEFORE.sub(NO_BREAK + r"\1", text)
    return _BETWEEN_DIGITS.sub(NO_BREAK, _AFTER.sub("«" + NO_BREAK, bound))


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def wrap(
    text: str, width: int, first: str = "", rest: str | None = None, *, cut: bool = False
) -> list[str]:
    """Break `text` into lines of at most `width` columns.

    Args:
        text: one paragraph.
        width: columns, at least 1.
        first: what the first line starts with.
        rest: what the others start with; as many spaces as `first` by default.
        cut: whether a word longer than a line (a web address) may be cut.
    """
    indent = " " * len(first) if rest is None else rest
    lines = textwrap.wrap(
        typeset(text),
        max(width, len(indent) + 8),
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=cut,
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]
