"""`orientation noter`: sheets in, ranks out; every bad input is told with its line."""

from __future__ import annotations

import csv
import errno
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from orientation_tui.assessment.answers import Answers
from orientation_tui.content.loading import load_catalogue
from orientation_tui.matching.ranking import rank
from orientation_tui.workshop import grading
from tests.program import OnTerminal, run
from tests.samples import RATED
from tests.workshop.sheets import RANKED, TITLES, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientation_tui.content.catalogue import Catalogue
    from tests.cli.conftest import Said

PUBLIC = Path(__file__).parents[2] / "benchmarks" / "public_items.toml"
ANA = ("ana", *RANKED)
BOB = ("bob", *RANKED[::-1])


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "rangs.csv"


@pytest.fixture
def noter(orientation: Callable[..., Said], tmp_path: Path, target: Path) -> Callable[..., Said]:
    """Grade a file with this text or these bytes, from the small content."""

    def grade(data: str | bytes, *words: str) -> Said:
        source = tmp_path / "reponses.csv"
        source.write_bytes(data.encode() if isinstance(data, str) else data)
        return orientation("noter", str(source), "--sortie", str(target), *words)

    return grade


def rows(target: Path) -> list[dict[str, str]]:
    with target.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ids(target: Path) -> list[str]:
    return list(dict.fromkeys(row["id"] for row in rows(target)))


def expected(identity: str, ratings: dict[str, int], content: Catalogue) -> list[dict[str, str]]:
    matches = rank(Answers(ratings), content).matches
    if not matches:
        return [dict.fromkeys(("rang", "metier", "score"), "") | {"id": identity}
                | {"bande": "pas de classement"}]  # fmt: skip
    return [
        {"id": identity, "rang": str(n), "metier": m.career_id, "score": repr(m.fit)}
        | {"bande": m.band.value}
        for n, m in enumerate(matches, 1)
    ]


@pytest.mark.parametrize("processes", ["1", "2"])
def test_random_sheets_get_what_the_quiz_gives(
    processes: str, noter: Callable[..., Said], target: Path, content: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(grading, "MANY", 2)
    small = load_catalogue(content)
    rng = random.Random(11)
    wanted: list[dict[str, str]] = []
    sheets = []
    for number in range(120):
        ratings = {q: rng.randint(1, 5) for q in RATED if rng.random() > 0.2}
        sheets.append((f"p{number}", *(str(ratings.get(q, "")) for q in RATED)))
        wanted += expected(f"p{number}", ratings, small)
    said = noter(table(*sheets), "--metiers", "0", "--processus", processes)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("120 feuilles notées")
    assert rows(target) == wanted
    assert any(not row["rang"] for row in wanted)


def test_other_questions_take_the_place_of_the_catalogues(
    real: Callable[..., Said], tmp_path: Path, target: Path
) -> None:
    names = [f"{letter}{n}" for letter in "riasec" for n in range(1, 9)]
    source = tmp_path / "r.csv"
    source.write_text(table(("x", *("51342" * 10)[:48]), titles=("id", *names)))
    said = real("noter", str(source), "--questions", str(PUBLIC), "--sortie", str(target))
    assert said.code == 0, said.err
    assert [row["rang"] for row in rows(target)] == [str(n) for n in range(1, 11)]
    said = real("noter", str(source), "--sortie", str(tmp_path / "y.csv"))
    assert said.code == 1
    assert "aucune colonne n'est une question" in said.err


@pytest.mark.parametrize(
    "answers",
    [("5", "1") * 4 + ("",) * 10, ("3",) * 18, ("5", "1", "3", "2", "4", "") * 3],
    ids=["too few", "flat", "a type missing"],
)
def test_a_sheet_under_the_floor_gets_one_row_without_rank(
    answers: tuple[str, ...], noter: Callable[..., Said], target: Path
) -> None:
    said = noter(table(("ana", *answers), BOB))
    assert said.code == 0
    assert "dont 1 sans classement" in said.out
    first = rows(target)[0]
    assert list(first.values()) == ["ana", "", "", "", "pas de classement"]


@pytest.mark.parametrize(
    "data",
    [
        table(ANA, BOB, delimiter=";"),
        table(ANA, BOB, delimiter="\t"),
        "sep=;\n" + table(ANA, BOB, delimiter=";"),
        "\ufeff" + table(ANA, BOB),
        table(ANA, BOB).replace("\n", "\r\n"),
        table(ANA, BOB).replace("\n", "\r"),
        table(ANA, BOB).encode("utf-16"),
        table(ANA, (), BOB, ("",) * 19),
        table(ANA, BOB).replace("id,", "ID,").replace(",5,", ', "5" ,'.replace(' "5" ', '"5"')),
        table(*[[f'"{cell}"' for cell in row] for row in (ANA, BOB)]),
        table(*[[f"{c}.0" if c.isdigit() else c for c in row] for row in (ANA, BOB)]),
    ],
)  # fmt: skip
def test_files_as_programs_export_them_are_understood(
    data: str | bytes, noter: Callable[..., Said], target: Path, tmp_path: Path
) -> None:
    assert noter(table(ANA, BOB)).code == 0
    plain = target.read_bytes()
    said = noter(data, "--remplacer")
    assert (said.code, said.err) == (0, "")
    assert target.read_bytes() == plain


def test_the_order_of_the_columns_changes_nothing(noter: Callable[..., Said], target: Path) -> None:
    noter(table(ANA))
    plain = target.read_bytes()
    assert noter(table(ANA[::-1], titles=TITLES[::-1]), "--remplacer").code == 0
    assert target.read_bytes() == plain


def test_latin_letters_are_read_where_that_is_certain(
    noter: Callable[..., Said], target: Path
) -> None:
    assert noter(table(("zoé", *RANKED)).encode("latin-1")).code == 0
    assert ids(target) == ["zoé"]
    for unsure in (b"zo\x8e", b"zo\x82", "zoé".encode() + b"\xe9"):
        data = table(ANA).encode() + unsure + b"," + ",".join(RANKED).encode()
        said = noter(data, "--remplacer")
        assert said.code == 1
        assert "reponses.csv, ligne 3 : l'encodage des lettres n'est pas certain." in said.err
        assert "UTF-8" in said.err


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (("x", "6", *RANKED[1:]), "« 6 » à la question « r-1 » ; écris un nombre de 1 à 5"),
        (("x", "2.5", *RANKED[1:]), "« 2.5 » à la question « r-1 »"),
        (("x", "\x1b[2J", *RANKED[1:]), "à la question « r-1 »"),
        (("x", *RANKED[1:]), "18 cases au lieu de 19"),
        (("x", *RANKED, "4"), "20 cases au lieu de 19"),
        (("", *RANKED), "la case « id » est vide"),
        (("ana", *RANKED), "« ana » est déjà à la ligne 2"),
        (("a\x1b[31mb", *RANKED), "caractère de contrôle (U+001B)"),
        (("a\u202eb", *RANKED), "caractère de contrôle (U+202E)"),
        (("x" * 201, *RANKED), "dépasse 200 caractères"),
        (('"x', *RANKED), "un guillemet n'est pas fermé"),
        (('"x"y', *RANKED), "un guillemet n'est pas fermé ou pas à sa place"),
        (("x" * 1_100_000, *RANKED), "la ligne est trop longue"),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_the_rest_is_graded(
    row: tuple[str, ...], complaint: str, noter: Callable[..., Said], target: Path
) -> None:
    said = noter(table(ANA, row, BOB))
    assert said.code == 1
    assert said.err.startswith("reponses.csv, ligne 3 : ")
    assert complaint in said.err
    assert said.err.count("\n") == 1
    assert "\x1b" not in said.err
    assert "2 feuilles notées, 1 ligne laissée de côté" in said.out
    assert ids(target) == ["ana", "bob"]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("", "est vide"),
        ("\n \n,,\n", "est vide"),
        (table(), "n'a que la ligne des titres"),
        (table(("x", "3"), titles=("identifiants", "r-1")), "peut-être « identifiants » ?"),
        (table(ANA, titles=("nom", *RATED)), "ligne 1 : aucune colonne ne s'appelle « id »"),
        (table(("x", "3", "4"), titles=("id", "r-1", "r-1")), "« r-1 » est là 2 fois"),
        (table(("x", "3"), titles=("id", "autre")), "aucune colonne n'est une question"),
        (table(("x", "3"), titles=("id;r-1", "r-2")), "le séparateur est incertain"),
        (table(("x", "3"), titles=('"id', "r-1")), "un guillemet n'est pas fermé"),
        (b"PK\x03\x04reste", "un classeur"),
        (table(("x", "9", *RANKED[1:])), "Aucune ligne n'a pu être notée"),
    ],
)
def test_a_file_that_can_not_be_understood_is_refused_with_a_way_out(
    data: str | bytes, complaint: str, noter: Callable[..., Said], tmp_path: Path
) -> None:
    said = noter(data)
    assert said.code == 1
    assert complaint in said.err
    assert len(said.err.splitlines()) >= 2
    assert [p.name for p in tmp_path.iterdir() if p.suffix in {".csv", ".tmp"}] == ["reponses.csv"]


def test_unknown_columns_are_told_once_with_the_closest(
    noter: Callable[..., Said], target: Path
) -> None:
    note = '"ligne 1\nligne ""2"""'
    said = noter(table((*ANA, note, "7"), (*BOB, "", ""), titles=(*TITLES, "remarque", "doubl")))
    assert said.code == 0
    assert said.err.count("\n") == 1
    assert "colonnes inconnues, ignorées : « remarque », « doubl » (proche de double)." in said.err
    assert ids(target) == ["ana", "bob"]


def test_an_id_is_never_a_formula(noter: Callable[..., Said], target: Path) -> None:
    given = ["=1+1", "+3", "-2", "@x", "'=1+1", "'t Hooft", 'a "b"']
    sheets = [('"' + name.replace('"', '""') + '"', *RANKED) for name in given]
    assert noter(table(*sheets)).code == 0
    assert ids(target) == ["'=1+1", "'+3", "'-2", "'@x", "''=1+1", "'t Hooft", 'a "b"']


def test_nothing_is_replaced_unasked(noter: Callable[..., Said], target: Path) -> None:
    target.write_text("précieux", encoding="utf-8")
    said = noter(table(ANA))
    assert said.code == 1
    assert "existe déjà" in said.err
    assert "--remplacer" in said.err
    assert target.read_text(encoding="utf-8") == "précieux"
    assert noter(table(ANA), "--remplacer").code == 0
    assert ids(target) == ["ana"]


def test_the_answers_are_never_the_result(orientation: Callable[..., Said], tmp_path: Path) -> None:
    source = tmp_path / "r.csv"
    source.write_text(table(ANA))
    said = orientation("noter", str(source), "--sortie", str(source), "--remplacer")
    assert said.code == 1
    assert "l'effacerait" in said.err
    assert source.read_text() == table(ANA)


@pytest.mark.parametrize("place", [".", "nulle-part/rangs.csv", "r.csv/rangs.csv", "x" * 300])
def test_a_place_that_can_not_be_written_is_told(
    place: str, orientation: Callable[..., Said], tmp_path: Path
) -> None:
    (tmp_path / "r.csv").write_text(table(ANA))
    said = orientation("noter", str(tmp_path / "r.csv"), "--sortie", str(tmp_path / place))
    assert said.code == 1
    assert "ne peut pas être écrit" in said.err or "n'est pas un fichier ordinaire" in said.err
    assert "--sortie" in said.err
    assert not list(tmp_path.glob("**/.*"))


@pytest.mark.parametrize("call", ["fsync", "write"])
def test_a_full_disk_leaves_what_was_there(
    call: str, noter: Callable[..., Said], target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    target.write_text("avant")
    if call == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        opened = os.fdopen
        monkeypatch.setattr(os, "fdopen", lambda *a: _full(opened(*a), full))
    said = noter(table(ANA), "--remplacer")
    assert said.code == 1
    assert "le disque est plein" in said.err
    assert target.read_text() == "avant"
    assert not list(target.parent.glob(".*.tmp"))


class _full:  # noqa: N801
    def __init__(self, file: object, refuse: Callable[..., None]) -> None:
        self.write, self.close = refuse, file.close  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--metiers", "x"), "--metiers attend un nombre entier, au moins 0, pas « x »."),
        (("--metiers=-3",), "--metiers attend un nombre entier, au moins 0, pas « -3 »."),
        (("--processus", "0"), "--processus attend un nombre entier, au moins 1, pas « 0 »."),
    ],
)
def test_wrong_numbers_are_wrong_usage(
    words: tuple[str, ...], complaint: str, noter: Callable[..., Said]
) -> None:
    said = noter(table(ANA), *words)
    assert said.code == 2
    assert complaint in said.err


def test_a_file_that_is_not_there(orientation: Callable[..., Said], tmp_path: Path) -> None:
    said = orientation("noter", str(tmp_path / "rien.csv"), "--sortie", str(tmp_path / "x.csv"))
    assert said.code == 1
    assert "Aucun fichier ne s'appelle" in said.err


def test_processes_start_from_the_real_program(catalogue: Catalogue, tmp_path: Path) -> None:
    names = next(iter(catalogue.forms.values())).questions
    rng = random.Random(5)
    sheets = [(f"p{n}", *(str(rng.randint(1, 5)) for _ in names)) for n in range(600)]
    source = tmp_path / "r.csv"
    source.write_text(table(*sheets, titles=("id", *names)))
    for count in ("1", "2"):
        done = run("noter", str(source), "--sortie", str(tmp_path / count), "--processus", count)
        assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_a_terminal_sees_progress(catalogue: Catalogue, tmp_path: Path) -> None:
    name, *_ = catalogue.questions
    source = tmp_path / "r.csv"
    source.write_text(table(("x", "9"), ("y", "3"), titles=("id", name)))
    with OnTerminal("noter", str(source), "--sortie", str(tmp_path / "x.csv")) as program:
        shown = program.wait_for("1 ligne laissée de côté")
    assert "ligne 2 : « 9 »" in shown.replace("\u00a0", " ")
    assert "Feuilles notées" in shown
