"""The result as data: what the format says it holds, in the figures shown everywhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.reports.sections import Ledger
from orientation_tui.reports.takeaway.result_json import result_json
from orientation_tui.reports.why_page import why_page
from orientation_tui.sessions.envelope import open_envelope
from tests.reports.pages import find
from tests.reports.takeaway.takeaways import FLAT, RATED, material, real_ratings

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

DESCRIBED = Path(__file__).parents[3] / "docs" / "format-json.md"


def table(*words: Any, **changes: Any) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(result_json(material(*words, **changes)))
    return read


def test_it_says_what_wrote_it_in_which_format() -> None:
    found = table()
    assert (found["programme"], found["format"]) == ("orientation", 1)
    assert list(found) == ["programme", "format", "version", "seance", "resultat"]


def test_the_session_comes_back_as_it_was() -> None:
    made = material(RATED | {"refus": ("nuit",), "reve": None}, kept=("peintre", "forgeron"))
    assert open_envelope("x.json", result_json(made).encode()) == made.session


def test_points_are_those_of_the_explanation(catalogue: Catalogue) -> None:
    made = material(real_ratings(catalogue) | {"etudes": "bachelier"}, catalogue)
    first = json.loads(result_json(made))["resultat"]["metiers"][0]
    page = why_page(made.ranking, catalogue.careers[first["id"]], catalogue)
    (ledger,) = (b for b in find(page, "calcul").blocks if isinstance(b, Ledger))
    assert ledger.total is not None
    assert first["points"] == ledger.total.points
    assert first["rang"] == 1


def test_warnings_ties_and_bands_are_told() -> None:
    found = table(RATED | {"refus": ("hauteur",)})["resultat"]["metiers"]
    (worker,) = (match for match in found if match["id"] == "mecanicien")
    (warning,) = worker["avertissements"]
    assert (warning["sorte"], warning["id"]) == ("condition refusée", "hauteur")
    assert warning["points"] < 0
    assert {type(match["ex_aequo"]) for match in found} == {bool}


def test_kept_careers_are_told_even_when_unknown() -> None:
    kept = table(kept=("soignant", "forgeron"))["resultat"]["gardes"]
    assert kept[0]["titre"] == "Soignant / Soignante"
    assert kept[1] == {"id": "forgeron"}


@pytest.mark.parametrize(("given", "why"), [(FLAT, "flat"), ({}, "too_few")])
def test_without_ranking_it_says_why(given: dict[str, Any], why: str) -> None:
    found = table(given, kept=("peintre",))["resultat"]
    assert found["refus"] == why
    assert found["metiers"] == []
    assert found["surete"] is None
    assert found["gardes"] == [{"id": "peintre"}]


def test_every_key_is_described(catalogue: Catalogue) -> None:
    text = DESCRIBED.read_text(encoding="utf-8")
    given = real_ratings(catalogue) | {"etudes": "cess", "metier-en-tete": "couvreur"}

    def keys(value: object) -> set[str]:
        if isinstance(value, list):
            return {key for item in value for key in keys(item)}
        if not isinstance(value, dict):
            return set()
        return set(value) | {key for item in value.values() for key in keys(item)}

    found = table(given, catalogue, kept=("couvreur",))
    inside = found["seance"]
    names = keys(found) - set(inside["given"]) - set("RIASEC")
    missing = [name for name in names if f"`{name}`" not in text and f".{name}`" not in text]
    assert missing == []


def test_the_same_result_gives_the_same_text() -> None:
    assert result_json(material()) == result_json(material())
