"""Whatever is written in a content file, it loads or is refused in French; nothing else happens."""

from __future__ import annotations

import tempfile
import unicodedata
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.content.loading import load_catalogue, load_guide
from orientation_tui.content.problems import ContentError
from tests.samples import career, guide, questions, taxonomy, write_content
from tests.toml_text import dumps

if TYPE_CHECKING:
    from collections.abc import Callable

CHARS = st.characters(exclude_categories=["Cs"])
TRICKY = st.sampled_from(
    [
        "",
        " ",
        "nature",
        "../x",
        "[/",
        "[b]x",
        "\x1b[2J",
        "a\u202eb",
        "\x00",
        "é" * 2000,
        "context:",
        "R",
    ]
)
SCALARS = st.one_of(
    st.booleans(),
    st.integers(),
    st.integers(-(10**30), 10**30),
    st.floats(),
    st.dates(),
    st.datetimes(),
    TRICKY,
    st.text(CHARS, max_size=20),
)
KEYS = st.one_of(TRICKY, st.text(CHARS, max_size=8))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place inside `node`, as the keys and indexes that lead there."""
    pairs: list[tuple[Any, Any]] = []
    if isinstance(node, dict):
        pairs = list(node.items())
    elif isinstance(node, list):
        pairs = list(enumerate(node))
    return [p for key, value in pairs for p in ((*path, key), *places(value, (*path, key)))]


@st.composite
def mutated(draw: Callable[..., Any], make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """A valid structure with one to four places replaced, removed, renamed or doubled."""
    table = deepcopy(make())
    for _ in range(draw(st.integers(1, 4))):
        found = places(table)
        if not found:
            break
        *road, last = draw(st.sampled_from(found))
        holder: Any = table
        for step in road:
            holder = holder[step]
        change = draw(st.sampled_from(["replace", "remove", "add"]))
        if change == "replace":
            holder[last] = draw(VALUES)
        elif change == "remove":
            del holder[last]
        elif isinstance(holder, dict):
            holder[draw(KEYS)] = draw(VALUES)
        else:
            holder.append(deepcopy(holder[last]))
    return table


def check(**files: Any) -> None:
    """Load a folder with `files`; a refusal must be printable French on several lines."""
    refusal = refusal_of(**files)
    if refusal is not None:
        text = str(refusal)
        assert refusal.problems
        assert [c for c in text if unicodedata.category(c)[0] == "C" and c != "\n"] == []
        assert "attendu" in text


def refusal_of(**files: Any) -> ContentError | None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            catalogue = load_catalogue(write_content(Path(folder) / "contenu", **files))
            if "apiculteur" in catalogue.careers:
                load_guide(catalogue, "apiculteur")
        except ContentError as error:
            return error
    return None


@given(mutated(lambda: {"career": [career("avocat"), career("apiculteur")]}))
def test_spoilt_careers_load_or_are_refused(table: dict[str, Any]) -> None:
    check(careers=table)


@given(mutated(questions))
def test_spoilt_questions_load_or_are_refused(table: dict[str, Any]) -> None:
    check(questions=table)


@given(mutated(taxonomy))
def test_spoilt_taxonomy_loads_or_is_refused(table: dict[str, Any]) -> None:
    check(taxonomy=table)


@given(mutated(guide))
def test_spoilt_guide_loads_or_is_refused(table: dict[str, Any]) -> None:
    check(guides={"apiculteur": table}, careers=[career("apiculteur")])


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data: bytes) -> None:
    check(careers=data)


@given(st.text(CHARS, max_size=200), st.integers(0, 10_000))
def test_text_thrown_into_a_valid_file_loads_or_is_refused(text: str, at: int) -> None:
    valid = dumps({"career": [career("apiculteur")]})
    at %= len(valid)
    check(careers=valid[:at] + text + valid[at:])


def test_the_fuzz_starts_from_content_that_loads() -> None:
    """Otherwise every case would be refused for the same uninteresting reason."""
    whole = {"career": [career("avocat"), career("apiculteur")]}
    assert refusal_of(careers=whole, guides={"apiculteur": guide()}) is None
    spoilt = {"career": [career("avocat", title_m=3), career("apiculteur")]}
    refusal = refusal_of(careers=spoilt)
    assert refusal is not None
    assert [p.field for p in refusal.problems] == ["champ title_m"]
