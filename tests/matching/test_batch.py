"""Many sheets get, to the last bit, what `rank` gives one person."""

from __future__ import annotations

import pickle
import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.matching import batch
from orientation_tui.matching.batch import BatchRanker
from orientation_tui.matching.ranking import rank
from tests.matching.people import CATALOGUE

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue

RANKER = BatchRanker(CATALOGUE)
SHEETS = st.lists(
    st.integers(0, 5), min_size=len(RANKER.questions), max_size=len(RANKER.questions)
).map(bytes)


def expected(sheet: bytes, catalogue: Catalogue) -> list[tuple[str, float, object]]:
    given = {name: r for name, r in zip(catalogue.questions, sheet, strict=True) if r}
    return [(m.career_id, m.fit, m.band) for m in rank(Answers(given), catalogue).matches]


@given(SHEETS)
def test_sheets_are_ranked_as_people_are(sheet: bytes) -> None:
    assert (RANKER.rank(sheet) or []) == expected(sheet, CATALOGUE)


@pytest.mark.parametrize("blank", [0.0, 0.3, 0.85, 0.95])
def test_so_are_sheets_on_the_real_careers(blank: float, catalogue: Catalogue) -> None:
    ranker = BatchRanker(catalogue)
    rng = random.Random(7)
    for _ in range(5):
        sheet = bytes(0 if rng.random() < blank else rng.randint(1, 5) for _ in ranker.questions)
        assert (ranker.rank(sheet) or []) == expected(sheet, catalogue)


def test_a_short_list_is_the_start_of_the_long_one() -> None:
    sheet = bytes(1 + n * 7 % 5 for n in range(len(RANKER.questions)))
    whole = RANKER.rank(sheet)
    assert whole is not None
    assert len(whole) == len(CATALOGUE.careers)
    assert RANKER.rank(sheet, 3) == whole[:3]


def test_forgotten_patterns_and_other_processes_change_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(batch, "PATTERNS_KEPT", 2)
    rng = random.Random(1)
    sheets = [bytes(rng.choice((0, 1, 3, 4, 5)) for _ in RANKER.questions) for _ in range(20)]
    ranker = BatchRanker(CATALOGUE)
    first = [ranker.rank(sheet) for sheet in sheets]
    assert any(first)
    copy = pickle.loads(pickle.dumps(ranker))  # noqa: S301
    assert [copy.rank(sheet) for sheet in sheets] == first
    assert [RANKER.rank(sheet) for sheet in sheets] == first
