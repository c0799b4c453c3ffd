"""Questions and answers as lines of text: numbered choices, one prompt at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from orientation_tui.output import write
from orientation_tui.reports.text_page import text_sections
from orientation_tui.reports.typography import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from orientation_tui.reports.sections import Section

WIDTH = 78
AZERTY = str.maketrans("&é\"'(§è!çà", "1234567890")
"""The unshifted digit row of Belgian and French keyboards."""


class Leave(Exception):  # noqa: N818 - not an error: the person, or the end of the input, ends it
    """The input ended or the person asked to quit."""


@dataclass
class Terminal:
    """Where lines come from and go to."""

    source: TextIO
    sink: TextIO
    erased: bool = False
    """Whether everything saved was erased in this run."""
    unsaved: bool = False
    """Whether the last quiz could not be saved to its end."""

    def say(self, *paragraphs: str) -> None:
        """Print paragraphs, wrapped."""
        for paragraph in paragraphs:
            for line in wrap(paragraph, WIDTH):
                write(self.sink, f"{line}\n")

    def lines(self, lines: Iterable[str]) -> None:
        """Print lines as they are."""
        write(self.sink, "".join(f"{line}\n" for line in lines))

    def gap(self) -> None:
        """Print an empty line."""
        write(self.sink, "\n")

    def sections(self, sections: Iterable[Section]) -> None:
        """Print sections, an empty line after each."""
        for lines in text_sections(sections, WIDTH):
            self.lines([*lines, ""])

    def ask(self, prompt: str) -> str:
        """Print a prompt and return what was typed, without the spaces around it.

        Raises:
            Leave: the input ended.
        """
        write(self.sink, f"{prompt} ")
        self.sink.flush()
        line = self.source.readline()
        if not line:
            self.gap()
            raise Leave
        return "".join(c for c in line if c.isprintable()).strip()

    def choose(self, options: Sequence[str], prompt: str = "Ton choix :") -> int:
        """Number the options from 1, print them and return the index chosen.

        Raises:
            Leave: the input ended, or « q ».
        """
        self.lines(
            line
            for number, option in enumerate(options, 1)
            for line in wrap(option, WIDTH, f"{number}. ")
        )
        while True:
            typed = self.ask(prompt)
            if typed.lower() == "q":
                raise Leave
            number = as_number(typed)
            if number is not None and 1 <= number <= len(options):
                return number - 1
            self.say(f"Tape un nombre de 1 à {len(options)}, ou q pour quitter.")


def as_number(typed: str) -> int | None:
    """Read a number typed in digits or on the unshifted AZERTY row; None when it is neither."""
    digits = typed.translate(AZERTY)
    return int(digits) if digits.isdecimal() and len(digits) < 6 else None


def as_numbers(typed: str, highest: int) -> list[int] | None:
    """Read numbers separated by commas or spaces; None when one is not from 1 to `highest`."""
    numbers = [as_number(part) for part in typed.replace(",", " ").replace(";", " ").split()]
    if any(number is None or not 1 <= number <= highest for number in numbers):
        return None
    return [number for number in numbers if number is not None]
