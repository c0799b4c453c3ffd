"""Use the questions of one file in the place of the catalogue's: a paper form's own, say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from orientation_tui.content.files import read_toml, validate
from orientation_tui.content.problems import ContentError
from orientation_tui.content.questions import QuestionBank
from orientation_tui.content.references import Vocabulary, duplicate_problems, question_problems
from orientation_tui.content.text import spelled

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue


def with_questions(catalogue: Catalogue, path: Path) -> Catalogue:
    """The careers and vocabularies of `catalogue` with the questions of `path` only.

    Args:
        catalogue: whose interests the questions refer to.
        path: a file like `questions.toml`; it needs no preference pages.

    Raises:
        ContentError: with every defect of the file.
    """
    name = spelled(path.name, 100)
    raw = read_toml(path, name)
    bank = validate(QuestionBank, name, {"preference": [], **raw})
    ids = (*(q.id for q in bank.question), *(p.id for p in bank.preference))
    problems = [
        *duplicate_problems(name, "question", ids),
        *question_problems(bank, Vocabulary(catalogue.taxonomy), name),
    ]
    if problems:
        raise ContentError(problems)
    return replace(catalogue, bank=bank)
