"""Questions to put to somebody who does the work, built from one career and one person's answers.

They are said by the person to a stranger, hence « vous ».
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from orientation_tui.content.careers import Career, Point
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.ranking import Ranking

MOST = 5
"""Questions on one page."""


def questions_for(
    career: Career, drawbacks: Sequence[Point], ranking: Ranking, catalogue: Catalogue
) -> tuple[str, ...]:
    """Return up to five questions, those that touch the person most first.

    Args:
        career: the one to ask about.
        drawbacks: its drawbacks, those that touch the person first.
        ranking: the person's; without matches the questions come from the career alone.
        catalogue: for the labels.
    """
    refused = [name for name in career.contexts if name in ranking.preferences.refusals][:1]
    said = {f"context:{name}" for name in refused}
    found = chain(
        _refusals(refused, catalogue),
        _drawbacks([point for point in drawbacks if not said & set(point.tags)]),
        _interests(career, ranking, catalogue),
        _pay(career),
        _routes(career),
        _missions(career),
        _conditions(career, ranking, catalogue),
    )
    return tuple(found)[:MOST]


def _refusals(names: Sequence[str], catalogue: Catalogue) -> Iterator[str]:
    for name in names:
        label = catalogue.label("context", name)
        yield f"{label} : qu'en est-il chez vous, et peut-on faire ce métier autrement ?"


def _drawbacks(points: Sequence[Point]) -> Iterator[str]:
    for point in points[:1]:
        yield f"J'ai lu ceci : « {point.text} » Est-ce vrai chez vous, et qu'est-ce qui aide ?"


def _interests(career: Career, ranking: Ranking, catalogue: Catalogue) -> Iterator[str]:
    """What the career asks for and the person does not like, else what it leaves out."""
    asked = [i for i in ranking.interests if i.name in career.profile.interests and i.amount < 0]
    if asked:
        label = catalogue.label("interest", asked[-1].name)
        yield f"« {label} » m'attire peu : quelle part de vos journées cela prend-il ?"
        return
    liked = [i for i in ranking.interests if i.name not in career.profile.interests]
    if liked and liked[0].amount > 0:
        label = catalogue.label("interest", liked[0].name)
        yield f"« {label} » m'attire : votre métier lui laisse-t-il une place ?"


def _pay(career: Career) -> Iterator[str]:
    salary = career.salary
    if not (salary.start or salary.experienced):
        yield "Je n'ai trouvé aucun chiffre de salaire sûr : que gagne-t-on à peu près au début ?"
    elif salary.borrowed_from:
        yield (
            f"Les salaires que j'ai lus sont ceux d'un métier voisin ({salary.borrowed_from}) : "
            "sont-ils réalistes pour le vôtre ?"
        )


def _routes(career: Career) -> Iterator[str]:
    match career.studies.routes:
        case [first, second, *_]:
            yield (
                f"Aujourd'hui, commenceriez-vous plutôt par « {_quoted(first)} » "
                f"ou par « {_quoted(second)} » ?"
            )
        case [only]:
            yield f"« {_quoted(only)} » : est-ce la voie à prendre, et que n'y apprend-on pas ?"


def _missions(career: Career) -> Iterator[str]:
    for mission in career.missions[:1]:
        yield f"« {_quoted(mission)} » : quelle place cela prend-il dans votre semaine ?"


def _conditions(career: Career, ranking: Ranking, catalogue: Catalogue) -> Iterator[str]:
    """Conditions the person has said nothing about."""
    spoken = {*ranking.preferences.wishes, *ranking.preferences.refusals}
    for name in career.contexts:
        if name not in spoken:
            yield f"{catalogue.label('context', name)} : à quoi cela ressemble-t-il chez vous ?"


def _quoted(text: str) -> str:
    return text.rstrip(" .")
