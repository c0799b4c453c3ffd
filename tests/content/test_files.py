"""A file that is not readable TOML is told with its name and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientation_tui.content.files import LARGEST_FILE, parse_toml, read_toml
from orientation_tui.content.loading import load_catalogue
from orientation_tui.content.problems import ContentError, Problem
from tests.samples import career
from tests.toml_text import dumps

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CAREERS = dumps({"career": [career()]})


def only_problem(data: bytes) -> Problem:
    with pytest.raises(ContentError) as caught:
        parse_toml("careers.toml", data)
    (problem,) = caught.value.problems
    assert problem.file == "careers.toml"
    return problem


class TestBrokenToml:
    @pytest.mark.parametrize(
        ("text", "where", "expected"),
        [
            ('a = 1\nb = 2\nid = "miel', "fin du fichier", "guillemet"),
            ('a = 1\nid = "miel\nb = 2\n', "ligne 2", "caractère imprimable"),
            ("a = 1\nb = \n", "ligne 2", "une valeur TOML"),
            ("a = 1\nb = miel\n", "ligne 2", "une valeur TOML"),
            ("a = 1\nb 2\n", "ligne 2", "un signe ="),
            ("a = 1\na = 2\n", "ligne 2", "une clé écrite une seule fois"),
            ("[t]\nx = 1\n[t]\n", "ligne 3", "une table déclarée une seule fois"),
            ("a = [1, 2\nb = 3\n", "ligne 2", "une liste fermée"),
            ("a = 1\n = 2\n", "ligne 2", "« clé = valeur »"),
            ('a = "\x1b[31m"\n', "ligne 1", "caractère imprimable"),
            ("a = 1\nb = 2024-13-45\n", "ligne 2", ""),
        ],
    )
    def test_line_and_remedy_are_told(self, text: str, where: str, expected: str) -> None:
        problem = only_problem(text.encode())
        assert where in problem.where
        assert expected in problem.expected
        assert "\x1b" not in str(problem)

    def test_column_is_told(self) -> None:
        assert only_problem(b"a = 1\nabc = ?\n").where == "ligne 2, colonne 7"

    def test_deeply_nested_lists_are_refused(self) -> None:
        assert "imbriquées" in only_problem(b"a = " + b"[" * 100_000).found

    def test_endless_number_is_refused(self) -> None:
        only_problem(b"a = 1\nb = " + b"9" * 5000)


class TestEncoding:
    def test_line_of_the_bytes_that_are_not_utf8_is_told(self) -> None:
        problem = only_problem(
            'a = "é"\nb = "miel"\nc = "é"\n'.encode() + 'd = "é"'.encode("cp1252")
        )
        assert problem.where == "ligne 4"
        assert "UTF-8" in problem.expected

    def test_utf16_file_is_refused(self) -> None:
        assert "UTF-8" in only_problem('a = "é"'.encode("utf-16")).expected

    def test_line_of_bad_bytes_is_right_after_a_byte_order_mark(self) -> None:
        assert only_problem(b"\xef\xbb\xbfa=1\n\xff").where == "ligne 2"

    @pytest.mark.parametrize(
        "data",
        [
            b"\xef\xbb\xbf" + CAREERS.encode(),
            CAREERS.replace("\n", "\r\n").encode(),
            b"\xef\xbb\xbf" + b"# Bloc-notes\r\n" + CAREERS.replace("\n", "\r\n").encode(),
        ],
        ids=["byte order mark", "CRLF", "both, as Notepad writes"],
    )
    def test_windows_file_loads_like_any_other(
        self, data: bytes, content_folder: Callable[..., Path]
    ) -> None:
        windows = load_catalogue(content_folder("windows", careers=data))
        usual = load_catalogue(content_folder("usual"))
        assert windows.careers == usual.careers

    def test_multiline_text_with_crlf_is_one_line(self) -> None:
        assert parse_toml("x", b'a = """un\r\ndeux"""') == {"a": "un\ndeux"}


class TestUnreadableFile:
    def problem(self, path: Path) -> Problem:
        with pytest.raises(ContentError) as caught:
            read_toml(path)
        (problem,) = caught.value.problems
        return problem

    def test_missing_file_is_told_with_its_folder(self, tmp_path: Path) -> None:
        problem = self.problem(tmp_path / "careers.toml")
        assert (problem.file, problem.found) == ("careers.toml", "aucun fichier")
        assert str(tmp_path) in problem.expected

    def test_huge_file_is_refused_before_it_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "careers.toml"
        with path.open("wb") as file:
            file.truncate(LARGEST_FILE + 1)
        assert "16 Mio" in self.problem(path).found

    def test_folder_in_place_of_a_file_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "careers.toml").mkdir()
        assert self.problem(tmp_path / "careers.toml").expected == "un fichier lisible"

    def test_reason_is_told_in_french(self, tmp_path: Path) -> None:
        (tmp_path / "careers.toml").mkdir()
        assert "directory" not in self.problem(tmp_path / "careers.toml").found
