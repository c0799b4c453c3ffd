"""Load the content folders into one `Catalogue`, reporting every defect at once."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from orientation_tui.content.cache import SMALLEST, CompiledCache
from orientation_tui.content.careers import Career, ContentModel
from orientation_tui.content.catalogue import Catalogue
from orientation_tui.content.files import parse_toml, read_bytes, read_toml, validate
from orientation_tui.content.guides import Guide
from orientation_tui.content.problems import ContentError, Problem
from orientation_tui.content.questions import QuestionAdditions, QuestionBank
from orientation_tui.content.references import (
    Vocabulary,
    career_problems,
    duplicate_problems,
    guide_problems,
    question_problems,
    taxonomy_problems,
)
from orientation_tui.content.taxonomy import Taxonomy
from orientation_tui.content.text import spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

CAREERS_FILE = "careers.toml"
QUESTIONS_FILE = "questions.toml"
TAXONOMY_FILE = "taxonomy.toml"
GUIDES_FOLDER = "guides"
_CONTENT_NAMES = (CAREERS_FILE, QUESTIONS_FILE, TAXONOMY_FILE)

Model = TypeVar("Model", bound=BaseModel)


class CareersFile(ContentModel):
    """The whole of `careers.toml`."""

    career: tuple[Career, ...] = ()


class _Reader:
    """Collects what the folders say and every problem met on the way."""

    def __init__(self, cache: CompiledCache | None) -> None:
        self.cache = cache
        self.problems: list[Problem] = []
        self.digest = hashlib.sha256()
        self.careers: dict[str, Career] = {}
        self.taxonomy: Taxonomy | None = None
        self.bank: QuestionBank | None = None

    def read_folder(self, folder: Path, *, complete: bool) -> None:
        """Add the files of `folder`; a `complete` folder must hold all three."""
        if not _is_folder(folder):
            shown = spelled(str(folder), 200)
            raise ContentError([Problem(shown, "", "", "aucun dossier", "un dossier de contenu")])
        present = [name for name in _CONTENT_NAMES if complete or (folder / name).exists()]
        if not present and not (folder / GUIDES_FOLDER).is_dir():
            expected = f"au moins {CAREERS_FILE}, {QUESTIONS_FILE} ou {GUIDES_FOLDER}/"
            shown = spelled(str(folder), 200)
            raise ContentError([Problem(shown, "", "", "aucun fichier de contenu", expected)])
        if TAXONOMY_FILE in present:
            self.taxonomy = self._read(Taxonomy, folder / TAXONOMY_FILE) or self.taxonomy
        if QUESTIONS_FILE in present:
            self._add_questions(folder / QUESTIONS_FILE, complete=complete)
        if CAREERS_FILE in present:
            self._add_careers(self._read_careers(folder / CAREERS_FILE))

    def _read(self, model: type[Model], path: Path) -> Model | None:
        try:
            data = read_bytes(path)
            self.digest.update(data)
            return self._compiled(model, data) or self._parsed(model, path.name, data)
        except ContentError as error:
            self.problems += error.problems
            return None

    def _read_careers(self, path: Path) -> Sequence[Career]:
        """The careers of a file; of one with defects those without, so that all can be told."""
        read = self._read(CareersFile, path)
        if read is not None:
            return read.career
        try:
            items = read_toml(path).get("career")
        except ContentError:
            return ()
        listed = items if isinstance(items, list) else []
        return [career for item in listed if (career := _valid_career(item))]

    def _compiled(self, model: type[Model], data: bytes) -> Model | None:
        if self.cache is None or len(data) < SMALLEST:
            return None
        payload = self.cache.get(data)
        try:
            return model.model_validate_json(payload) if payload is not None else None
        except ValidationError:
            # an entry of another model or program: parse the file itself
            return None

    def _parsed(self, model: type[Model], name: str, data: bytes) -> Model:
        raw = parse_toml(name, data)
        found = validate(model, name, raw)
        if self.cache is not None and len(data) >= SMALLEST:
            self.cache.put(data, raw)
        return found

    def _add_careers(self, careers: Iterable[Career]) -> None:
        listed = list(careers)
        self.problems += duplicate_problems(CAREERS_FILE, "métier", (c.id for c in listed))
        self.careers |= {career.id: career for career in listed}

    def _add_questions(self, path: Path, *, complete: bool) -> None:
        bank: QuestionBank | QuestionAdditions | None
        bank = self._read(QuestionBank, path) if complete else self._read(QuestionAdditions, path)
        if bank is None:
            return
        ids = [*(q.id for q in bank.question), *(p.id for p in bank.preference)]
        self.problems += duplicate_problems(QUESTIONS_FILE, "question", ids)
        if isinstance(bank, QuestionBank):
            self.bank = bank
        elif self.bank is not None:
            self.bank = _merged(self.bank, bank)

    def check_references(self) -> None:
        """Report every unknown id; only possible once the vocabularies are known."""
        if self.taxonomy is None or self.bank is None:
            return
        self.problems += taxonomy_problems(self.taxonomy, TAXONOMY_FILE)
        vocabulary = Vocabulary(self.taxonomy)
        for career in self.careers.values():
            self.problems += career_problems(career, vocabulary, CAREERS_FILE)
        self.problems += question_problems(self.bank, vocabulary, QUESTIONS_FILE)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # a name too long, for instance
        return False


def _valid_career(item: object) -> Career | None:
    try:
        return Career.model_validate(item)
    except ValidationError:
        return None


def _merged(base: QuestionBank, added: QuestionAdditions) -> QuestionBank:
    """Return `base` with the items of `added`; those with the same id replace."""

    def by_id(first: Iterable[Any], second: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(({x.id: x for x in first} | {x.id: x for x in second}).values())

    return QuestionBank(
        scale=added.scale or base.scale,
        question=by_id(base.question, added.question),
        preference=by_id(base.preference, added.preference),
        form=by_id(base.form, added.form),
    )


def load_catalogue(
    bundled: Path, own: Path | None = None, cache: CompiledCache | None = None
) -> Catalogue:
    """Load `bundled`, then `own` over it.

    Args:
        bundled: a complete content folder.
        own: a counsellor's folder; its careers, questions and guides add to or replace the others.
        cache: where large files are kept compiled, if anywhere.

    Raises:
        ContentError: with every defect of every file.
    """
    reader = _Reader(cache)
    reader.read_folder(bundled, complete=True)
    if own is not None:
        reader.read_folder(own, complete=False)
    reader.check_references()
    if not reader.careers and not reader.problems:
        reader.problems.append(Problem(CAREERS_FILE, "", "", "aucun métier", "au moins un métier"))
    if reader.problems or reader.taxonomy is None or reader.bank is None:
        raise ContentError(reader.problems)
    return Catalogue(
        careers=reader.careers,
        taxonomy=reader.taxonomy,
        bank=reader.bank,
        folders=(bundled,) if own is None else (bundled, own),
        version=reader.digest.hexdigest()[:12],
    )


def load_guide(catalogue: Catalogue, career_id: str) -> Guide | None:
    """Return the long sections of a career, or None when no folder has them.

    Raises:
        ContentError: the guide file has defects.
    """
    catalogue.career(career_id)
    for folder in reversed(catalogue.folders):
        path = folder / GUIDES_FOLDER / f"{career_id}.toml"
        if path.is_file():
            return _read_guide(catalogue, path, career_id)
    return None


def _read_guide(catalogue: Catalogue, path: Path, career_id: str) -> Guide:
    name = f"{GUIDES_FOLDER}/{path.name}"
    guide = validate(Guide, name, read_toml(path, name))
    problems = list(guide_problems(guide, Vocabulary(catalogue.taxonomy), catalogue.careers, name))
    if guide.career != career_id:
        problems.append(Problem(name, "", "champ career", guide.career, career_id))
    if problems:
        raise ContentError(problems)
    return guide
