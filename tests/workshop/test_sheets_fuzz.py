"""Whatever an answer file holds, it is graded or refused in French; nothing else happens."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.errors import OrientationError
from orientation_tui.workshop.grading import Job, grade
from tests.matching.people import CATALOGUE
from tests.workshop.sheets import RANKED, TITLES, table

VALID = table(("ana", *RANKED), ("bob", *RANKED[::-1]), ("=cé", *RANKED)).encode()
BITS = [
    b'"',
    b'""',
    b"\n",
    b"\r\n",
    b"\r",
    b",",
    b";",
    b"\t",
    b"\0",
    b"\x1b[2J",
    b"6",
    b"-1",
    b"\xe9",
]
BITS += [b"\x92", b"\xef\xbb\xbf", b"\xff\xfe", b"=1+1", b"9" * 200_000, "\u202e".encode(), b"id"]


def survives(data: bytes) -> None:
    """Grade `data`; all that is said must be printable, and nothing may be half-written."""
    said: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "r.csv"), Path(folder, "rangs.csv")
        source.write_bytes(data)
        try:
            outcome = grade(Job(source, target), CATALOGUE, said.append)
            left = []
        except OrientationError as error:
            said += [error.message, error.way_out]
            left = sorted(path.name for path in Path(folder).iterdir())
        else:
            assert outcome.sheets
            first, *rows = target.read_text("utf-8").splitlines()
            assert first == "id,rang,metier,score,bande"
            assert len(rows) == 10 * (outcome.sheets - outcome.unranked) + outcome.unranked
            assert not any(row.startswith(("=", "+", "-", "@", '"=')) for row in rows)
    assert left in ([], ["r.csv"])
    assert all(said)
    for text in said:
        assert [c for c in text if unicodedata.category(c)[0] == "C"] == [], text


@given(st.lists(st.tuples(st.integers(0, len(VALID)), st.sampled_from(BITS)), max_size=6))
def test_bits_thrown_into_a_valid_file(changes: list[tuple[int, bytes]]) -> None:
    data = VALID
    for at, bit in changes:
        data = data[:at] + bit + data[at:]
    survives(data)


@given(st.lists(st.tuples(st.integers(0, len(VALID)), st.integers(1, 30)), min_size=1, max_size=4))
def test_a_file_with_holes(holes: list[tuple[int, int]]) -> None:
    data = VALID
    for at, length in holes:
        data = data[:at] + data[at + length :]
    survives(data)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    survives(data)


@given(st.binary(max_size=300))
def test_any_bytes_after_the_titles(data: bytes) -> None:
    survives(",".join(TITLES).encode() + b"\n" + data)


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_any_text_between_two_sheets(text: str, encoding: str) -> None:
    data = table(("ana", *RANKED)) + text + "\n" + ",".join(("bob", *RANKED))
    survives(data.encode(encoding, "replace"))


def test_the_fuzz_starts_from_a_file_that_is_graded() -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "r.csv"), Path(folder, "rangs.csv")
        source.write_bytes(VALID)
        outcome = grade(Job(source, target), CATALOGUE, print)
        assert (outcome.sheets, outcome.unranked, outcome.refused) == (3, 0, 0)
