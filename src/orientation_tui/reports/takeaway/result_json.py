"""A result as JSON: the answers as they are saved, and what the program makes of them.

The keys are French, as those who read the file are; `docs/format-json.md` describes them all.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from orientation_tui import __version__
from orientation_tui.reports.numbers import points
from orientation_tui.reports.why_page import POINTS
from orientation_tui.sessions.envelope import FORMAT, PROGRAM, SESSION

if TYPE_CHECKING:
    from orientation_tui.matching.ranking import Match
    from orientation_tui.matching.scoring import Part
    from orientation_tui.reports.takeaway.material import Material

_KINDS = {"refusal": "condition refusée", "studies": "études plus longues"}


def result_json(material: Material) -> str:
    """Return the whole result as readable JSON."""
    table = {
        "programme": PROGRAM,
        "format": FORMAT,
        "version": __version__,
        SESSION: material.session.model_dump(mode="json"),
        "resultat": _result(material),
    }
    return json.dumps(table, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _result(material: Material) -> dict[str, Any]:
    ranking, chosen, catalogue = material.ranking, material.chosen, material.catalogue
    floor = ranking.quality.floor
    surprise, dream = chosen.surprise, ranking.preferences.dream
    return {
        "refus": floor.value if floor else None,
        "doutes": [doubt.value for doubt in ranking.quality.doubts],
        "notees": ranking.quality.rated,
        "inconnues": ranking.quality.unknown,
        "profil": {
            "moyennes": {code: round(mean, 3) for code, mean in ranking.profile.means.items()},
            "niveau": round(ranking.profile.level, 3),
            "contraste": round(ranking.profile.spread, 3),
        },
        "interets": [
            {
                "id": interest.name,
                "libelle": catalogue.label("interest", interest.name),
                "ecart": round(interest.amount, 3),
            }
            for interest in ranking.interests
        ],
        "surete": ranking.sureness.value if ranking.matches else None,
        "compares": ranking.compared,
        "metiers": [_match(match, material) for match in chosen.matches],
        "surprise": None if surprise is None else _match(surprise, material),
        "en_tete": _by_id(dream, material),
        "gardes": [_by_id(name, material) for name in material.session.kept],
    }


def _by_id(career_id: str | None, material: Material) -> dict[str, Any] | None:
    """A career as it compares; only its id where there is no ranking or no such career."""
    if career_id is None:
        return None
    match = material.ranking.match(career_id)
    return {"id": career_id} if match is None else _match(match, material)


def _match(match: Match, material: Material) -> dict[str, Any]:
    return {
        "id": match.career_id,
        "titre": material.catalogue.careers[match.career_id].title,
        "rang": material.ranking.position(match.career_id),
        "points": _points(match.score),
        "bande": match.band.value,
        "ex_aequo": match.tied,
        "avertissements": [_warning(part) for part in match.warnings],
    }


def _warning(part: Part) -> dict[str, Any]:
    return {
        "sorte": _KINDS.get(part.kind, part.kind),
        "id": part.source,
        "points": _points(part.amount),
    }


def _points(amount: float) -> int:
    """Whole points, as everywhere a score is explained."""
    return points([amount], POINTS)[0]
