"""What matching and the quiz rest on: interests, contexts, and forms that ask evenly."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from orientation_tui.content.audit.findings import QUESTIONS_FILE, Finding, about_career

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.content.audit.case import Case
    from orientation_tui.content.catalogue import Catalogue

FEWEST_INTERESTS, MOST_INTERESTS = 2, 6
HEART = 3
"""Weight of an interest at the heart of the work."""

WIDEST_GAP = 1.0
"""Questions by which two types of one form may differ; a question on two types is half in each."""


def interest_count(case: Case) -> Iterator[Finding]:
    """A career has two to six basic interests, one of them at its heart."""
    interests = case.career.profile.interests
    count = len(interests)
    if not FEWEST_INTERESTS <= count <= MOST_INTERESTS:
        yield about_career(
            "avertissement",
            "interets-nombre",
            case.career.id,
            f"{count} intérêt(s) : il en faut de {FEWEST_INTERESTS} à {MOST_INTERESTS}.",
            field="profile.interests",
        )
    if interests and HEART not in interests.values():
        yield about_career(
            "avertissement",
            "interets-sans-coeur",
            case.career.id,
            f"Aucun intérêt n'a le poids {HEART} : donne-le à celui qui est au centre du travail.",
            field="profile.interests",
        )


def unlisted_contexts(case: Case) -> Iterator[Finding]:
    """A condition named by an advantage or drawback is one of the career's."""
    career = case.career
    for name in ("advantages", "drawbacks"):
        for number, point in enumerate(getattr(career, name), 1):
            contexts = [tag.partition(":")[2] for tag in point.tags if tag.startswith("context:")]
            for context in contexts:
                if context not in career.contexts:
                    yield about_career(
                        "avertissement",
                        "condition-non-listee",
                        career.id,
                        f"La condition « {context} » n'est pas dans « contexts » : ajoute-la "
                        "ou retire l'étiquette.",
                        field=f"{name}[{number}].tags",
                    )


def uneven_forms(catalogue: Catalogue) -> Iterator[Finding]:
    """Each form asks as much about each of the six types, or about each basic interest."""
    interests = {interest.id for interest in catalogue.taxonomy.basic_interest}
    for form in catalogue.bank.form:
        asked = Counter(catalogue.questions[name].interest for name in form.questions)
        if asked.keys() == interests and len(set(asked.values())) == 1:
            continue
        counts = dict.fromkeys((kind.id for kind in catalogue.taxonomy.riasec), 0.0)
        for question_id in form.questions:
            types = catalogue.questions[question_id].riasec
            for code in types:
                counts[code] += 1 / len(types)
        if max(counts.values()) - min(counts.values()) < WIDEST_GAP:
            continue
        shown = ", ".join(f"{code} {count:g}" for code, count in counts.items())
        missing = [code for code, count in counts.items() if not count]
        yield Finding(
            "erreur" if missing else "avertissement",
            "formulaire-desequilibre",
            QUESTIONS_FILE,
            f"formulaire {form.id}",
            f"Les six types n'ont pas autant de questions ({shown}) : équilibre-les.",
        )
