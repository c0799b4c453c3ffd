"""A career the audit has nothing to say about, and what it says of one that is spoilt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from orientation_tui.content.audit import audit_content
from orientation_tui.content.guides import Guide
from tests.samples import career, catalogue_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.content.audit import Finding

_VERBS = ("Visiter", "Nourrir", "Déplacer", "Réparer", "Compter", "Peindre")
_TRAITS = ("Patience", "Calme", "Précision", "Curiosité", "Endurance")


def sound(career_id: str = "apiculteur", **changes: Any) -> dict[str, Any]:
    """A career with every section filled; its sentences hold its id, so that two never repeat."""
    table = career(
        career_id,
        summary=f"Élève {career_id} des abeilles.",
        introduction=f"Au printemps {career_id} les ruches se réveillent. Le travail commence.",
        missions=[f"{verb} {career_id} les ruches." for verb in _VERBS],
        qualities=[f"{trait} {career_id}" for trait in _TRAITS],
        conditions=f"On travaille {career_id} surtout dehors.",
        advantages=points(f"Être {career_id} dehors", "context:exterieur"),
        drawbacks=points(f"Souffrir {career_id} des piqûres", "value:support"),
        facts=[{"text": f"Un fait {career_id} sans nombre."}],
    )
    return table | changes


def points(text: str, *tags: str) -> list[dict[str, Any]]:
    return [{"text": f"{text} {word}.", "tags": list(tags)} for word in _TRAITS]


def guide_of(career_id: str, **sections: Any) -> dict[str, Guide]:
    return {career_id: Guide.model_validate({"career": career_id} | sections)}


def findings(
    *tables: dict[str, Any], guides: dict[str, Guide] | None = None
) -> tuple[Finding, ...]:
    return audit_content(catalogue_of(tables or [sound()]), guides or {})


def rules(found: Sequence[Finding]) -> list[str]:
    return [finding.rule for finding in found]
