"""What is wrong with a content file, told in French: file, place, found, expected."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orientation_tui.content.text import visible
from orientation_tui.errors import OrientationError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_SHOWN = 50
_LONGEST_NUMBER = 128
_ITEM_NAMES = {
    "career": "métier",
    "question": "question",
    "preference": "page",
    "form": "formulaire",
    "sector": "secteur",
    "context": "condition",
    "basic_interest": "intérêt",
    "riasec": "type",
}
_EXPECTED = {
    "missing": "ce champ est obligatoire",
    "string_type": "un texte entre guillemets",
    "int_type": "un nombre entier",
    "int_parsing": "un nombre entier",
    "int_from_float": "un nombre entier",
    "float_type": "un nombre",
    "float_parsing": "un nombre",
    "finite_number": "un nombre fini",
    "bool_type": "true ou false",
    "bool_parsing": "true ou false",
    "tuple_type": "une liste entre crochets",
    "list_type": "une liste entre crochets",
    "dict_type": "une table",
    "model_type": "une table",
    "dataclass_type": "une table",
    "dataclass_exact_type": "une table",
    "model_attributes_type": "une table",
    "greater_than_equal": "au moins {ge}",
    "less_than_equal": "au plus {le}",
    "greater_than": "plus de {gt}",
    "too_short": "au moins {min_length} élément(s)",
    "too_long": "au plus {max_length} élément(s)",
    "literal_error": "{expected}",
}
_LENGTHS = {
    "too_long": "au plus {max_length} caractères",
    "too_short": "au moins {min_length} caractères",
    "string_too_long": "au plus {max_length} caractères",
    "string_too_short": "au moins {min_length} caractères",
}
_PATTERNS = {
    "^[a-z0-9]+": "des minuscules sans accent, des chiffres et des traits d'union",
    "^(context|value|interest)": "« context:… », « value:… » ou « interest:… »",
    "^(context|value|interest|style)": "« interest:… », « style:… », « value:… » ou « context:… »",
    "^([01]": "une heure comme 08:30",
}


@dataclass(frozen=True)
class Problem:
    """One defect of a content file."""

    file: str
    """Name of the file, or of the folder for what concerns several files."""
    where: str
    """What it concerns: « métier couvreur », « ligne 3 »."""
    field: str
    """Path of the field inside it, or empty."""
    found: str
    expected: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.where, self.field) if part)
        return f"{place} : trouvé {self.found}, attendu {self.expected}."


class ContentError(OrientationError):
    """One or more content files can't be used."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        listed = "\n".join(f"  - {problem}" for problem in self.problems[:_SHOWN])
        rest = len(self.problems) - _SHOWN
        more = f"\n  … et {rest} autres." if rest > 0 else ""
        count = len(self.problems)
        head = "1 erreur" if count == 1 else f"{count} erreurs"
        super().__init__(
            f"Le contenu ne peut pas être utilisé : {head}.\n{listed}{more}",
            "Corrige ces endroits, puis vérifie avec « orientation verifier DOSSIER ».",
        )


def from_validation(file: str, raw: Mapping[str, Any], error: ValidationError) -> list[Problem]:
    """Turn every error pydantic found in `raw`, read from `file`, into a `Problem`."""
    details = error.errors(include_url=False)
    # a wrong item also makes its list look too short: tell the item only
    inner = {detail["loc"][:-1] for detail in details}
    return [
        _from_detail(file, raw, detail)
        for detail in details
        if detail["type"] != "too_short" or detail["loc"] not in inner
    ]


def _from_detail(file: str, raw: Mapping[str, Any], detail: ErrorDetails) -> Problem:
    where, rest = _locate(raw, detail["loc"])
    kind = detail["type"]
    if kind in {"extra_forbidden", "unexpected_keyword_argument"}:
        expected = "un champ connu (celui-ci n'existe pas)"
    elif kind == "value_error":
        expected = str(detail.get("ctx", {}).get("error", detail["msg"]))
        return Problem(file, where, rest, _found(detail["input"]), f"autre chose ({expected})")
    else:
        expected = _expected(kind, detail)
    found = "rien" if kind == "missing" else _found(detail["input"])
    return Problem(file, where, rest, found, expected.replace(" or ", " ou "))


def _expected(kind: str, detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    if kind in _LENGTHS and isinstance(detail["input"], str):
        least = context.get("min_length", 0)
        return "un texte non vide" if least == 1 else _LENGTHS[kind].format(**context)
    if kind == "string_pattern_mismatch":
        fits = [
            text for start, text in _PATTERNS.items() if str(context["pattern"]).startswith(start)
        ]
        return fits[-1] if fits else "une autre forme"
    return _EXPECTED[kind].format(**context) if kind in _EXPECTED else "une autre valeur"


def _locate(raw: Mapping[str, Any], loc: tuple[int | str, ...]) -> tuple[str, str]:
    """Split pydantic's location into what it concerns and the field inside it."""
    if len(loc) >= 2 and isinstance(loc[0], str) and isinstance(loc[1], int):
        items = raw.get(loc[0])
        item = items[loc[1]] if isinstance(items, list) and loc[1] < len(items) else None
        name = item.get("id") if isinstance(item, dict) else None
        kind = _ITEM_NAMES.get(loc[0], loc[0])
        shown = visible(name, 40) if isinstance(name, str) and name else f"n° {loc[1] + 1}"
        return f"{kind} {shown}", _field(loc[2:])
    return "", _field(loc)


def _field(loc: tuple[int | str, ...]) -> str:
    path = ""
    for part in loc:
        if part == "[key]":
            continue
        if isinstance(part, int):
            path += f"[{part + 1}]"
        else:
            shown = visible(part, 40).strip("« »")
            path += f".{shown}" if path else shown
    return f"champ {path}" if path else ""


def _found(value: object) -> str:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "une table"
    if isinstance(value, list | tuple):
        return f"une liste de {len(value)}"
    if isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER:
        return "un nombre énorme"
    return visible(str(value))


def closest(word: str, known: Sequence[str], count: int = 3) -> list[str]:
    """The entries of `known` that look most like `word`, best first, possibly none."""
    return difflib.get_close_matches(word.lower(), known, n=count, cutoff=0.5)
