"""Read one TOML content file, or say in French why it can't be read."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from orientation_tui.content.problems import ContentError, Problem, from_validation
from orientation_tui.errors import reason

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes; a larger content file is refused rather than read."""

_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_TOML_HINTS = (
    ("Unclosed", "une chaîne ou une liste fermée"),
    ("Unterminated", "un guillemet fermant"),
    ("Cannot overwrite", "une clé écrite une seule fois"),
    ("Cannot declare", "une table déclarée une seule fois"),
    ("Invalid value", "une valeur TOML (texte entre guillemets, nombre, liste)"),
    ("Illegal character", "un caractère imprimable"),
    ("Expected '='", "un signe ="),
    ("Invalid statement", "« clé = valeur » ou « [table] »"),
)
Model = TypeVar("Model", bound=BaseModel)


def read_toml(path: Path, name: str = "") -> dict[str, Any]:
    """Return the content of `path`, called `name` in messages.

    Raises:
        ContentError: the file is missing, too large, not UTF-8 or not TOML.
    """
    return parse_toml(name or path.name, read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """Return the bytes of `path`; see `read_toml` for the errors."""
    name = path.name
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ContentError([Problem(name, "", "", "plus de 16 Mio", "un fichier plus petit")])
        return path.read_bytes()
    except FileNotFoundError:
        raise ContentError(
            [Problem(name, "", "", "aucun fichier", f"un fichier dans {path.parent}")]
        ) from None
    except OSError as error:
        raise ContentError([Problem(name, "", "", reason(error), "un fichier lisible")]) from error


def parse_toml(name: str, data: bytes) -> dict[str, Any]:
    """Parse the bytes of the file called `name`; see `read_toml` for the errors."""
    try:
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problem = Problem(name, f"ligne {line}", "", "des octets illisibles", "du texte UTF-8")
        raise ContentError([problem]) from None
    except tomllib.TOMLDecodeError as error:
        raise ContentError([_toml_problem(name, str(error))]) from None
    except RecursionError:
        problem = Problem(name, "", "", "des listes trop imbriquées", "des listes simples")
        raise ContentError([problem]) from None
    except ValueError:
        problem = Problem(name, "", "", "un nombre de plusieurs milliers de chiffres", "un nombre")
        raise ContentError([problem]) from None


def _toml_problem(name: str, message: str) -> Problem:
    at = _AT.search(message)
    where = f"ligne {at[1]}, colonne {at[2]}" if at else "fin du fichier"
    expected = next((hint for start, hint in _TOML_HINTS if start in message), "du TOML valable")
    return Problem(name, where, "", "autre chose", expected)


def validate(model: type[Model], file: str, raw: dict[str, Any]) -> Model:
    """Return `raw` as `model`.

    Raises:
        ContentError: with every error found, not only the first.
    """
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise ContentError(from_validation(file, raw, error)) from None
