"""Files that are not what they should be are set aside and told; nothing ever fails for them."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.content.text import first_refused
from orientation_tui.sessions.model import FORMAT, LARGEST_FILE
from orientation_tui.sessions.store import Listing, SessionStore
from tests.sessions.people import session, table

NAME = session().id
VALID = session().to_bytes()
NESTED = b"[" * 100_000


def changed(**fields: Any) -> bytes:
    return json.dumps(table(**fields)).encode()


DAMAGED: dict[str, bytes] = {
    "empty": b"",
    "truncated": VALID[: len(VALID) // 2],
    "last byte missing": VALID.rstrip()[:-1],
    "zeros, as after a power cut": b"\x00" * len(VALID),
    "binary": bytes(range(256)),
    "not UTF-8": VALID.replace(b"express", b"expr\xe9s"),
    "huge": b" " * LARGEST_FILE + VALID,
    "deeply nested list": NESTED + b"]" * 100_000,
    "deeply nested object": b'{"a":' * 50_000,
    "nested answers": changed(given={"r-1": [[[[[["nuit"]]]]]]}),
    "two documents": VALID + VALID,
    "a list": b"[]",
    "null": b"null",
    "a number of 5,000 digits": b"9" * 5000,
    "an empty object": b"{}",
    "unknown field": changed(prenom="Ada"),
    "no id": json.dumps({k: v for k, v in table().items() if k != "id"}).encode(),
    "another id": changed(id="20260101-000000-ffffff"),
    "path for an id": changed(id="../../etc/passwd"),
    "escape code in the id": changed(id="\x1b[2J"),
    "escape code in a question": changed(given={"r\x1b[2J": 3}),
    "escape code in an answer": changed(given={"reve": "\x1b]0;x\x07"}),
    "escape code in a field": changed(**{"\x1b[31m": 1}),
    "bidi override in a form": changed(form="a\u202eb"),
    "lone surrogate": changed(given={"reve": "\ud800"}),
    "lone surrogate in a field": changed(**{"\ud800": 1}),
    "answers as a list": changed(given=[1, 2]),
    "answers as text": changed(given="r-1"),
    "rating too high": changed(given={"r-1": 6}),
    "rating zero": changed(given={"r-1": 0}),
    "rating with decimals": changed(given={"r-1": 3.5}),
    "rating true": changed(given={"r-1": True}),
    "time that never ends": changed(seconds={"r-1": float("inf")}),
    "time not a number": changed(seconds={"r-1": float("nan")}),
    "negative time": changed(seconds={"r-1": -1}),
    "date in words": changed(updated="hier"),
    "date out of the calendar": changed(updated=1e300),
    "finished perhaps": changed(finished="bof"),
    "content not hexadecimal": changed(content="zz"),
}


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    made = SessionStore(tmp_path / "seances")
    made.save(session("saine"))
    return made


def listed(store: SessionStore) -> Listing:
    """The listing; a note must be printable whatever the file held."""
    listing = store.listing()
    assert all(first_refused(note) is None for note in listing.notes)
    return listing


@pytest.mark.parametrize("kind", DAMAGED)
def test_damaged_file_is_told_and_set_aside_unchanged(kind: str, store: SessionStore) -> None:
    store.path(NAME).write_bytes(DAMAGED[kind])
    listing = listed(store)
    assert [s.id for s in listing.sessions] == ["saine"]
    (note,) = listing.notes
    assert f"{NAME}.json" in note
    assert f"mis de côté sous le nom {NAME}.json.abime" in note
    assert not store.path(NAME).exists()
    assert (store.folder / f"{NAME}.json.abime").read_bytes() == DAMAGED[kind]


def test_is_told_once_only(store: SessionStore) -> None:
    store.path(NAME).write_text("{")
    assert listed(store).notes
    assert listed(store).notes == ()


def test_several_of_one_name_are_all_kept(store: SessionStore) -> None:
    for text in ("{1", "{2", "{3"):
        store.path(NAME).write_text(text)
        listed(store)
    kept = sorted(store.folder.glob(f"{NAME}.json.abime*"))
    assert [p.read_text() for p in kept] == ["{1", "{2", "{3"]


def test_that_cannot_be_moved_is_told_all_the_same(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.path(NAME).write_text("{")

    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    (note,) = listed(store).notes
    assert f"{NAME}.json est abîmé" in note
    assert "mis de côté" not in note
    assert store.path(NAME).exists()


@pytest.mark.parametrize("fields", [{"format": FORMAT + 1}, {"format": 10**400, "zz": []}])
def test_newer_format_is_told_and_left_in_place(
    fields: dict[str, Any], store: SessionStore
) -> None:
    store.path(NAME).write_bytes(changed(**fields))
    listing = listed(store)
    assert [s.id for s in listing.sessions] == ["saine"]
    (note,) = listing.notes
    assert "plus récente" in note
    assert store.path(NAME).read_bytes() == changed(**fields)
    assert listed(store).notes == (note,)


def test_unreadable_file_is_told_and_left_in_place(
    store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.path(NAME).write_bytes(VALID)
    read = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == f"{NAME}.json":
            raise PermissionError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    listing = store.listing()
    assert [s.id for s in listing.sessions] == ["saine"]
    assert f"{NAME}.json est illisible" in listing.notes[0]
    assert store.path(NAME).exists()


@pytest.mark.parametrize("field", ["updated", "created"])
def test_date_without_time_zone_is_told_or_read(field: str, store: SessionStore) -> None:
    """Both dates, because either may be compared with an aware one."""
    store.path(NAME).write_bytes(changed(**{field: "2026-03-02T12:00:00"}))
    listing = store.listing()
    assert all(s.updated.tzinfo and s.created.tzinfo for s in listing.sessions)


@pytest.mark.parametrize("name", ["\x1b[2J", "a\u202eb"])
def test_file_name_with_an_escape_code_is_made_visible(name: str, store: SessionStore) -> None:
    (store.folder / f"{name}.json").write_text("{")
    listed(store)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8)),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=10,
)
FIELDS = st.sampled_from([*table(), "prenom", ""])
SPOILT = st.one_of(
    st.binary(max_size=400),
    JSON.map(lambda value: json.dumps(value).encode()),
    st.dictionaries(FIELDS, JSON, min_size=1, max_size=3).map(lambda fields: changed(**fields)),
    st.dictionaries(st.text(max_size=8), JSON).map(lambda given: changed(given=given)),
    st.tuples(st.integers(0, len(VALID)), st.binary(max_size=4)).map(
        lambda cut: VALID[: cut[0]] + cut[1] + VALID[cut[0] + len(cut[1]) :]
    ),
)


@given(SPOILT)
def test_whatever_a_file_holds_the_others_are_listed_and_it_is_read_or_told(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = SessionStore(Path(folder))
        store.save(session("saine"))
        store.path(NAME).write_bytes(data)
        listing = listed(store)
        assert "saine" in {s.id for s in listing.sessions}
        assert len(listing.sessions) + len(listing.notes) == 2
        kept = [p for p in store.folder.iterdir() if p.name.startswith(NAME)]
        assert [p.read_bytes() for p in kept] == [data]
