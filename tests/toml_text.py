"""Write plain Python values as TOML, whatever strange values a test puts in."""

from __future__ import annotations

import math
from typing import Any


def dumps(table: dict[str, Any]) -> str:
    """The TOML document that reads back as `table`; nested tables are written inline."""
    return "".join(f"{_string(key)} = {_value(value)}\n" for key, value in table.items())


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_string(k)} = {_value(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return str(value)


def _number(value: float) -> str:
    if math.isnan(value):
        return "nan"
    if math.isinf(value):
        return "inf" if value > 0 else "-inf"
    return repr(value)


def _string(text: str) -> str:
    return '"' + "".join(_char(c) for c in text) + '"'


def _char(char: str) -> str:
    if char not in '"\\' and char.isprintable():
        return char
    return f"\\U{ord(char):08x}"
