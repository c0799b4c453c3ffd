"""All content together, as the rest of the program uses it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from orientation_tui.content.text import plain_form, visible
from orientation_tui.errors import OrientationError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from orientation_tui.content.careers import Career
    from orientation_tui.content.questions import Form, Preference, Question, QuestionBank
    from orientation_tui.content.taxonomy import Taxonomy


class Labelled(Protocol):
    """Any entry of a vocabulary."""

    @property
    def id(self) -> str:
        """Its identifier."""

    @property
    def label(self) -> str:
        """Its French name."""


class UnknownCareerError(OrientationError):
    """No career has this id; `closest` are the ids that look like it."""

    def __init__(self, career_id: str, closest_ids: list[str]) -> None:
        self.closest = closest_ids
        near = ", ".join(closest_ids)
        super().__init__(
            f"Aucun métier ne s'appelle {visible(career_id)}.",
            f"Les plus proches : {near}."
            if near
            else "Cherche avec « orientation explorer MOTS ».",
        )


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Careers, vocabularies and questions, already checked against one another."""

    careers: Mapping[str, Career]
    """By id, in the order of the files."""
    taxonomy: Taxonomy
    bank: QuestionBank
    folders: tuple[Path, ...]
    """Content folders, the bundled one first; a later one wins."""
    version: str
    """Short hash of the content files, kept with each session."""

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Rated questions by id."""
        return {q.id: q for q in self.bank.question}

    @cached_property
    def preferences(self) -> Mapping[str, Preference]:
        """Preference pages by id."""
        return {p.id: p for p in self.bank.preference}

    @cached_property
    def forms(self) -> Mapping[str, Form]:
        """Quizzes by id, the usual one first."""
        return {f.id: f for f in self.bank.form}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """French label of every tag-like name: `context:nuit`, `sector:sante`, `level:master`."""
        t = self.taxonomy
        vocabularies: dict[str, tuple[Labelled, ...]] = {
            "sector": t.sector,
            "interest": t.basic_interest,
            "value": t.work_value,
            "style": t.work_style,
            "context": t.context,
            "level": t.study_level,
            "basis": t.salary_basis,
            "shortage": t.shortage_state,
            "outlook": t.outlook,
            "language": t.language,
            "type": t.riasec,
        }
        return {
            f"{kind}:{term.id}": term.label
            for kind, terms in vocabularies.items()
            for term in terms
        }

    @cached_property
    def study_rank(self) -> Mapping[str, int]:
        """Position of each study level, the shortest studies first."""
        return {level.id: rank for rank, level in enumerate(self.taxonomy.study_level)}

    def label(self, kind: str, name: str) -> str:
        """French label of `name` in the vocabulary `kind`; the name itself when it has none."""
        return self.labels.get(f"{kind}:{name}", name)

    def career(self, career_id: str) -> Career:
        """Return the career called `career_id`.

        Raises:
            UnknownCareerError: there is none; it carries the closest ids.
        """
        found = self.careers.get(career_id)
        if found is None:
            raise UnknownCareerError(career_id, self._closest(career_id))
        return found

    def _closest(self, wanted: str) -> list[str]:
        from orientation_tui.content.problems import closest

        near = closest(wanted, tuple(self.careers))
        words = plain_form(wanted).replace("-", " ").split()
        by_title = [
            career.id
            for career in self.careers.values()
            if words and all(word in plain_form(f"{career.id} {career.title}") for word in words)
        ]
        return list(dict.fromkeys([*by_title, *near]))[:3]
