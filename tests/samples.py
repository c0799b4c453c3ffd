"""A small made-up content folder, independent of the bundled one, and ways to spoil it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from orientation_tui.content.careers import Career
from orientation_tui.content.catalogue import Catalogue
from orientation_tui.content.questions import QuestionBank
from orientation_tui.content.taxonomy import Taxonomy
from tests.toml_text import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

TYPES = "RIASEC"
LEVELS = ("aucun", "cess", "bachelier", "master")
CONTEXTS = ("nuit", "exterieur", "equipe", "bureau", "hauteur")
INTERESTS = ("machines", "nature", "recherche", "dessin", "aide", "vente", "comptes")
INTEREST_OF_TYPE = dict(zip(TYPES, ("machines", *INTERESTS[2:]), strict=True))
RATED = tuple(f"{code.lower()}-{n}" for n in (1, 2, 3) for code in TYPES)
"""Question ids of the « express » form, three for each type, types taking turns."""
PAGES = {"envies": "wishes", "refus": "refusals", "etudes": "studies", "reve": "dream"}


def career(career_id: str = "apiculteur", **changes: Any) -> dict[str, Any]:
    """A valid career as its TOML table; `changes` replace whole fields."""
    table = {
        "id": career_id,
        "title_m": "Apiculteur",
        "title_f": "Apicultrice",
        "sector": "nature",
        "summary": "Élève des abeilles et récolte leur miel.",
        "missions": ["Visiter les ruches.", "Récolter le miel."],
        "contexts": ["exterieur"],
        "languages": ["nl"],
        "advantages": [{"text": "Être dehors.", "tags": ["context:exterieur", "interest:nature"]}],
        "drawbacks": [{"text": "Les piqûres.", "tags": ["value:support"]}],
        "salary": {
            "basis": "salarie",
            "start": {"low": 2200, "high": 2600},
            "experienced": {"low": 2500, "high": 3200},
            "sources": ["https://exemple.be/salaires"],
            "year": 2025,
        },
        "studies": {
            "level": "cess",
            "years": 1,
            "routes": ["Formation IFAPME"],
            "regulated": False,
        },
        "market": {"shortage": "inconnu", "outlook": "stable"},
        "facts": [{"text": "Un fait.", "sources": ["https://exemple.be/fait"], "year": 2024}],
        "codes": {"onet": ["45-2093.00"], "rome": "A1409", "isco": "6123"},
        "profile": {
            "riasec": {"R": 6.2, "I": 3.1, "A": 1.8, "S": 1.9, "E": 3.4, "C": 3.0},
            "interests": {"nature": 3, "vente": 1},
            "values": {"support": 3.5, "independence": 5.5},
            "styles": {"initiative": 4.1},
        },
        "sources": ["https://exemple.be/apiculteur"],
    }
    return table | changes


def put(table: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy of `table` with the field at the dotted `path` set; a number is a list index."""
    copy = deepcopy(table)
    holder, last = _holder(copy, path)
    holder[last] = value
    return copy


def drop(table: dict[str, Any], path: str) -> dict[str, Any]:
    """A copy of `table` without the field at the dotted `path`."""
    copy = deepcopy(table)
    holder, last = _holder(copy, path)
    del holder[last]
    return copy


def _holder(table: dict[str, Any], path: str) -> tuple[Any, Any]:
    *steps, last = (int(p) if p.isdigit() else p for p in path.split("."))
    holder: Any = table
    for step in steps:
        holder = holder[step]
    return holder, last


def _terms(names: Iterable[str], **more: Any) -> list[dict[str, Any]]:
    return [
        {"id": n, "label": n.capitalize(), "description": f"Ce qu'est {n}."} | more for n in names
    ]


def taxonomy() -> dict[str, Any]:
    """Vocabularies for the sample careers."""
    types = [
        {"id": c, "label": f"Type {c}", "short": f"Faire {c}", "description": f"Aimer {c}."}
        | {"norm_mean": 3.5, "norm_sd": 1.5}
        for c in TYPES
    ]
    levels = [
        level | {"years_after_secondary": years}
        for level, years in zip(_terms(LEVELS, answer="là"), (0, 0, 3, 5), strict=True)
    ]
    return {
        "sector": _terms(["nature", "sante", "commerce"]),
        "riasec": types,
        "basic_interest": _terms(INTERESTS, riasec=["R"], verb="faire cela"),
        "work_value": _terms(["support", "independence"]),
        "work_style": _terms(["initiative"]),
        "context": _terms(CONTEXTS, wish="faire cela", choice="les-deux"),
        "study_level": levels,
        "salary_basis": _terms(["salarie", "independant"]),
        "shortage_state": _terms(["inconnu", "penurie"]),
        "outlook": _terms(["stable", "croissance"]),
        "language": _terms(["nl", "en"]),
        "national_figure": [
            {"id": "median", "label": "Médian", "value": 3700, "unit": "€", "year": 2023}
            | {"source": "Statbel", "note": "Temps plein."}
        ],
    }


def questions() -> dict[str, Any]:
    """Three questions a type, one of two types that no form asks, and the four pages."""
    rated = [
        {"id": q, "text": f"Activité {q}.", "riasec": [q[0].upper()]}
        | {"interest": INTEREST_OF_TYPE[q[0].upper()]}
        for q in RATED
    ]
    double = {"id": "double", "text": "Deux à la fois.", "riasec": ["R", "I"], "interest": "nature"}
    pages = [
        {"id": i, "kind": kind, "title": f"{i} ?", "help": "Choisis."} for i, kind in PAGES.items()
    ]
    labels = ["Pas du tout", "Plutôt non", "Ni l'un ni l'autre", "Plutôt oui", "Beaucoup"]
    forms = [
        {"id": "express", "label": "Express", "description": "Court.", "questions": list(RATED)}
        | {"preferences": list(PAGES)},
        {"id": "eclair", "label": "Éclair", "description": "Six.", "questions": list(RATED[:6])},
    ]
    return {
        "scale": {"prompt": "Aimerais-tu ?", "labels": labels, "unknown": "Je ne sais pas"},
        "question": [*rated, double],
        "preference": pages,
        "form": forms,
    }


def guide(career_id: str = "apiculteur") -> dict[str, Any]:
    """A guide with one entry in each kind of section."""
    source = {"source": "https://exemple.be/guide", "year": 2025}
    return {
        "career": career_id,
        "studies": "On apprend surtout auprès d'un autre apiculteur.",
        "tools": ["Un enfumoir"],
        "day": [{"start": "08:30", "end": "12:00", "text": "Visiter les ruches."}],
        "figures": [{"label": "Ruches", "value": "60"} | source],
        "self_assessment": [{"question": "Aimes-tu être dehors ?", "tie": "context:exterieur"}],
        "faq": [{"question": "Ça pique ?", "answer": "Oui."}],
        "contrasts": [
            {"career": career_id, "summary": "La même chose.", "rows": [], "source": "ici même"}
        ],
    }


def write_files(
    folder: Path,
    *,
    careers: Sequence[dict[str, Any]] | dict[str, Any] | str | bytes | None = None,
    taxonomy: dict[str, Any] | str | bytes | None = None,
    questions: dict[str, Any] | str | bytes | None = None,
    guides: dict[str, dict[str, Any] | str] | None = None,
) -> Path:
    """Write only the files given; a whole file may be a table, or text or bytes as they are."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = isinstance(careers, list | tuple)
    files: dict[str, Any] = {
        "careers.toml": {"career": careers} if listed else careers,
        "taxonomy.toml": taxonomy,
        "questions.toml": questions,
    }
    for name, text in (guides or {}).items():
        files[f"guides/{name}.toml"] = text
    for name, content in files.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(exist_ok=True)
            text = dumps(content) if isinstance(content, dict) else content
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def write_content(folder: Path, **files: Any) -> Path:
    """Write a complete folder, the sample's files standing for those not given."""
    base = {"careers": [career()], "taxonomy": taxonomy(), "questions": questions()}
    return write_files(folder, **(base | files))


def catalogue_of(careers: Iterable[dict[str, Any]]) -> Catalogue:
    """A catalogue in memory, without any file."""
    models = [Career.model_validate(table) for table in careers]
    return Catalogue(
        careers={model.id: model for model in models},
        taxonomy=Taxonomy.model_validate(taxonomy()),
        bank=QuestionBank.model_validate(questions()),
        folders=(),
        version="",
    )
