"""Only text that is safe on a terminal enters the program."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from orientation_tui.content.text import (
    LONGEST_LINE,
    LONGEST_PARAGRAPH,
    Line,
    Paragraph,
    Slug,
    first_refused,
    plain_form,
    visible,
)

LINE, PARAGRAPH, SLUG = TypeAdapter(Line), TypeAdapter(Paragraph), TypeAdapter(Slug)
UNSAFE = {
    "escape": "\x1b",
    "null": "\x00",
    "bell": "\x07",
    "backspace": "\x08",
    "tabulation": "\t",
    "C1 control sequence introducer": "\x9b",
    "delete": "\x7f",
    "right-to-left override": "\u202e",
    "left-to-right isolate": "\u2066",
    "zero-width space": "\u200b",
    "byte order mark": "\ufeff",
    "private use": "\ue000",
    "private use, last plane": "\U0010fffd",
    "not a character": "\uffff",
    "line separator": "\u2028",
    "paragraph separator": "\u2029",
    "tag character": "\U000e0041",
    "lone carriage return": "\r",
}


@pytest.mark.parametrize("char", UNSAFE.values(), ids=UNSAFE.keys())
@pytest.mark.parametrize("kind", [LINE, PARAGRAPH], ids=["line", "paragraph"])
def test_unsafe_character_is_refused_and_named(kind: TypeAdapter[str], char: str) -> None:
    assert first_refused(f"miel{char}doux") == char
    with pytest.raises(ValidationError, match=f"U\\+{ord(char):04X} refusé"):
        kind.validate_python(f"miel{char}doux")


@pytest.mark.parametrize(
    "text",
    ["L’œuvre d’Élise — « 1 500 € »", "5 000 €", "C++ / C#", "한국어", "🐝 miel", "e\u0301"],
)
def test_ordinary_text_of_any_language_is_accepted(text: str) -> None:
    assert first_refused(text) is None
    assert LINE.validate_python(text) == text


@given(st.text(max_size=400))
def test_accepted_text_never_holds_a_control_or_format_character(text: str) -> None:
    try:
        accepted = PARAGRAPH.validate_python(text)
    except ValidationError:
        return
    assert accepted
    assert not [c for c in accepted if unicodedata.category(c)[0] == "C"]
    assert "\n" not in accepted


@pytest.mark.parametrize(
    "newline",
    [
        "\n",
        "\r\n",
        "  \n\t ",
        pytest.param(
            "\n\n",
        ),
    ],
)
def test_lines_of_a_multiline_string_are_joined_by_one_space(newline: str) -> None:
    assert LINE.validate_python(f"du miel{newline}doré") == "du miel doré"


def test_surrounding_blank_lines_are_dropped() -> None:
    assert PARAGRAPH.validate_python("\n  Un texte.\n") == "Un texte."


def test_blank_text_is_refused() -> None:
    with pytest.raises(ValidationError):
        LINE.validate_python(" \n ")


@pytest.mark.parametrize(
    ("kind", "longest"), [(LINE, LONGEST_LINE), (PARAGRAPH, LONGEST_PARAGRAPH)]
)
def test_length_limit_is_exact(kind: TypeAdapter[str], longest: int) -> None:
    assert len(kind.validate_python("é" * longest)) == longest
    with pytest.raises(ValidationError):
        kind.validate_python("é" * (longest + 1))


@pytest.mark.parametrize(
    "name",
    ["..", "a/b", "a\\b", "A", "é", "a b", "a--b", "-a", "a-", "a.b", "a\n", "", "\x00", "x" * 61],
)
def test_identifier_that_could_leave_a_folder_or_confuse_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        SLUG.validate_python(name)


@pytest.mark.parametrize("name", ["a", "vp-engineering", "20260102-101500-a1b2c3", "x" * 60])
def test_identifier_of_letters_digits_and_hyphens_is_accepted(name: str) -> None:
    assert SLUG.validate_python(name) == name


class TestVisible:
    """What an error message quotes."""

    def test_quotes_plain_text_as_it_is(self) -> None:
        assert visible("Élise [b]") == "« Élise [b] »"

    def test_shows_control_characters_as_escapes(self) -> None:
        assert visible("a\x1b[31m\u202e\ue000") == "« a\\x1b[31m\\u202e\\ue000 »"

    def test_shows_a_newline_as_an_escape(self) -> None:
        assert visible("a\nb") == "« a\\nb »"

    def test_cuts_long_text_and_says_so(self) -> None:
        assert visible("x" * 61) == "« " + "x" * 60 + "… »"
        assert visible("x" * 60) == "« " + "x" * 60 + " »"

    @given(st.text(max_size=200), st.integers(1, 80))
    def test_is_always_safe_and_short(self, text: str, limit: int) -> None:
        shown = visible(text, limit)
        assert first_refused(shown) is None
        assert len(shown) <= 10 * limit + 5

    def test_shows_a_lone_surrogate_as_an_escape(self) -> None:
        assert visible("\ud800") == "« \\ud800 »"


class TestPlainForm:
    """What search compares."""

    @pytest.mark.parametrize(
        ("written", "plain"),
        [
            ("Développeur", "developpeur"),
            ("ŒUVRE", "oeuvre"),
            ("Curriculum vitæ", "curriculum vitae"),
            ("L’Élève", "l'eleve"),
            ("ÇÀ ET LÀ", "ca et la"),
            ("e\u0301te\u0301", "ete"),
        ],
    )
    def test_drops_case_accents_and_ligatures(self, written: str, plain: str) -> None:
        assert plain_form(written) == plain

    @given(st.text(alphabet="aàâbcçdeéèêëfiîïoôœuùûüæ' ’-", max_size=60))
    def test_does_not_depend_on_the_case_typed(self, text: str) -> None:
        assert plain_form(text.upper()) == plain_form(text)
        assert plain_form(text).isascii()
