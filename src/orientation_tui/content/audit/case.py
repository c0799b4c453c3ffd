"""What a rule on one career is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from orientation_tui.content.audit.findings import Finding
from orientation_tui.content.audit.prose import Passage, passages

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career
    from orientation_tui.content.guides import Guide
    from orientation_tui.content.taxonomy import Taxonomy


@dataclass(frozen=True)
class Case:
    """One career, its guide if it has one, and the vocabularies."""

    career: Career
    guide: Guide | None
    taxonomy: Taxonomy

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The texts of the career and its guide."""
        return tuple(passages(self.career, self.guide))


Rule = Callable[[Case], Iterator[Finding]]
"""A rule on one career."""
