"""Check that every id a content file uses is one that another content file defines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from orientation_tui.content.problems import Problem, closest
from orientation_tui.content.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientation_tui.content.careers import Career
    from orientation_tui.content.guides import Guide
    from orientation_tui.content.questions import QuestionBank
    from orientation_tui.content.taxonomy import Taxonomy


class Vocabulary:
    """The ids of a taxonomy, by kind, for looking references up."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.ids: dict[str, tuple[str, ...]] = {
            "sector": tuple(t.id for t in taxonomy.sector),
            "interest": tuple(t.id for t in taxonomy.basic_interest),
            "value": tuple(t.id for t in taxonomy.work_value),
            "style": tuple(t.id for t in taxonomy.work_style),
            "context": tuple(t.id for t in taxonomy.context),
            "level": tuple(t.id for t in taxonomy.study_level),
            "basis": tuple(t.id for t in taxonomy.salary_basis),
            "shortage": tuple(t.id for t in taxonomy.shortage_state),
            "outlook": tuple(t.id for t in taxonomy.outlook),
            "language": tuple(t.id for t in taxonomy.language),
        }

    def unknown(self, kind: str, name: str) -> str | None:
        """What was expected instead of `name`, or None when it is known."""
        known = self.ids[kind]
        if name in known:
            return None
        near = closest(name, known)
        return "un identifiant de taxonomy.toml" + (
            f" ; peut-être {' ou '.join(near)}" if near else f" ({len(known)} possibles)"
        )


def career_problems(career: Career, vocabulary: Vocabulary, file: str) -> Iterator[Problem]:
    """Yield a problem for each unknown id in `career`."""
    for kind, field, name in _career_references(career):
        expected = vocabulary.unknown(kind, name)
        if expected:
            yield Problem(
                file, f"métier « {career.id} »", f"champ {field}", visible(name), expected
            )


def _career_references(career: Career) -> Iterator[tuple[str, str, str]]:
    yield "sector", "sector", career.sector
    yield "level", "studies.level", career.studies.level
    yield "basis", "salary.basis", career.salary.basis
    yield "shortage", "market.shortage", career.market.shortage
    if career.market.outlook:
        yield "outlook", "market.outlook", career.market.outlook
    yield from (("context", "contexts", name) for name in career.contexts)
    yield from (("language", "languages", name) for name in career.languages)
    yield from (("interest", "profile.interests", name) for name in career.profile.interests)
    yield from (("value", "profile.values", name) for name in career.profile.values)
    yield from (("style", "profile.styles", name) for name in career.profile.styles)
    for field, points in (("advantages", career.advantages), ("drawbacks", career.drawbacks)):
        for number, point in enumerate(points, 1):
            for tag in point.tags:
                kind, _, name = tag.partition(":")
                yield kind, f"{field}[{number}].tags", name


def guide_problems(
    guide: Guide, vocabulary: Vocabulary, careers: Iterable[str], file: str
) -> Iterator[Problem]:
    """Yield a problem for each unknown id in `guide`."""
    known = tuple(careers)
    for number, question in enumerate(guide.self_assessment, 1):
        kind, _, name = question.tie.partition(":")
        expected = vocabulary.unknown(kind, name)
        if expected:
            yield Problem(file, "", f"champ self_assessment[{number}].tie", visible(name), expected)
    mentioned = [("career", guide.career), *(("contrasts", c.career) for c in guide.contrasts)]
    for field, name in mentioned:
        if name not in known:
            near = closest(name, known)
            hint = f" ; peut-être {' ou '.join(near)}" if near else ""
            yield Problem(
                file, "", f"champ {field}", visible(name), f"un métier de careers.toml{hint}"
            )


def question_problems(bank: QuestionBank, vocabulary: Vocabulary, file: str) -> Iterator[Problem]:
    """Yield a problem for each unknown id in the questions and forms."""
    for question in bank.question:
        expected = vocabulary.unknown("interest", question.interest)
        if expected:
            where = f"question « {question.id} »"
            yield Problem(file, where, "champ interest", visible(question.interest), expected)
        for name in question.also:
            expected = vocabulary.unknown("interest", name)
            if expected:
                where = f"question « {question.id} »"
                yield Problem(file, where, "champ also", visible(name), expected)
    questions = {q.id for q in bank.question}
    preferences = {p.id for p in bank.preference}
    yield from duplicate_problems(file, "formulaire", (form.id for form in bank.form))
    for form in bank.form:
        repeated = duplicate_problems(file, "question", (*form.questions, *form.preferences))
        where = f"formulaire « {form.id} »"
        yield from (Problem(file, where, "champ questions", p.where, "une fois") for p in repeated)
        for field, names, known in (
            ("questions", form.questions, questions),
            ("preferences", form.preferences, preferences),
        ):
            for name in names:
                if name not in known:
                    yield Problem(
                        file, where, f"champ {field}", visible(name), "un id de ce fichier"
                    )


def taxonomy_problems(taxonomy: Taxonomy, file: str) -> Iterator[Problem]:
    """Yield a problem for each id written twice in one vocabulary, and for a missing type."""
    for name in type(taxonomy).model_fields:
        terms = getattr(taxonomy, name)
        yield from duplicate_problems(file, f"[[{name}]]", (term.id for term in terms))
    interests = {term.id for term in taxonomy.basic_interest}
    for term in taxonomy.basic_interest:
        for name in term.kinship.keys() - interests:
            where = f"intérêt « {term.id} »"
            yield Problem(file, where, "champ kinship", visible(name), "un intérêt de ce fichier")
    missing = [code for code in "RIASEC" if code not in {t.id for t in taxonomy.riasec}]
    if missing:
        yield Problem(file, "", "champ riasec", f"rien pour {', '.join(missing)}", "les six types")


def duplicate_problems(file: str, kind: str, ids: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each id that stands more than once."""
    for name, count in Counter(ids).items():
        if count > 1:
            yield Problem(file, f"{kind} « {name} »", "champ id", f"{count} fois", "un id unique")
