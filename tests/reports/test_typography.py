"""French spacing holds together, and lines fit without losing a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientation_tui.reports.typography import NO_BREAK, typeset, wrap
from tests.reports.pages import ADDRESS

WORD = st.text("abcdeéàçœ'’-.,", min_size=1, max_size=20)
MARK = st.sampled_from([":", ";", "?", "!", "«", "»", "€", "%", "5.500", "5", "500"])
TEXTS = st.lists(WORD | MARK, max_size=60).map(" ".join)
SENTENCE = (
    "Le mot « tendance » est précis : il gagne 2 500 € par mois ; est-ce assez ? Oui, à 100 % !"
)


@pytest.mark.parametrize(
    ("typed", "bound"),
    [
        ("Source : ici", "Source~: ici"),
        ("Oui ?", "Oui~?"),
        ("a ; b !", "a~; b~!"),
        ("« mot »", "«~mot~»"),
        ("5.500 €", "5.500~€"),
        ("10 %", "10~%"),
        ("12 500 €", "12~500~€"),
        ("deux mots", "deux mots"),
        ("en 2025 on", "en 2025 on"),
    ],
)
def test_punctuation_and_units_stick_to_the_word_beside_them(typed: str, bound: str) -> None:
    assert typeset(typed) == bound.replace("~", NO_BREAK)


@given(TEXTS)
def test_setting_text_changes_spaces_only_and_can_be_done_twice(text: str) -> None:
    once = typeset(text)
    assert once.replace(NO_BREAK, " ") == text
    assert typeset(once) == once


@pytest.mark.parametrize("width", range(12, 90, 3))
def test_no_line_starts_or_ends_in_the_middle_of_an_expression(width: int) -> None:
    for line in wrap(SENTENCE, width):
        assert not line.startswith((":", ";", "?", "!", "»", "€", "%", "500"))
        assert not line.endswith(("«", " 2"))


@given(TEXTS, st.integers(20, 120), st.sampled_from(["", "• ", "+ ", "1. ", "  - "]))
def test_every_line_fits_and_no_word_is_lost(text: str, width: int, first: str) -> None:
    lines = wrap(text, width, first, cut=True)
    assert all(len(line) <= width for line in lines)
    assert lines[0].startswith(first.rstrip())
    assert all(line.startswith(" " * len(first)) for line in lines[1:])
    kept = "".join([lines[0][len(first) :], *lines[1:]])
    assert kept.replace(" ", "") == typeset(text).replace(" ", "")


def test_a_long_address_stays_whole_where_it_can_be_copied() -> None:
    lines = wrap(f"Source : {ADDRESS} (2025)", 60, "  ")
    assert f"  {ADDRESS}" in lines


def test_a_long_address_is_cut_without_loss_where_there_is_a_frame() -> None:
    lines = wrap(f"Source : {ADDRESS} (2025)", 40, cut=True)
    assert max(map(len, lines)) <= 40
    assert ADDRESS in "".join(lines).replace(" ", "")


def test_hyphens_are_not_places_to_break() -> None:
    assert wrap("est-ce peut-être là-bas", 10) == ["est-ce", "peut-être", "là-bas"]


def test_other_lines_may_start_differently() -> None:
    assert wrap("un deux trois", 10, "- ", "    ") == ["- un deux", "    trois"]


def test_nothing_to_say_is_one_empty_line() -> None:
    assert wrap("", 30) == [""]
    assert wrap("", 30, "• ") == ["•"]
