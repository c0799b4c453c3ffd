"""Read answer sheets from a CSV file as it comes: exported by a form, or typed from paper.

One row a person, a column `id` and one for each question; other columns are ignored. A row that
can't be understood is told with its line and left out; a file that can't is refused as a whole.
"""

from __future__ import annotations

import csv
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from orientation_tui.content.problems import closest
from orientation_tui.content.text import first_refused, spelled, visible
from orientation_tui.errors import OrientationError, reason
from orientation_tui.workshop.encodings import look_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import TextIO

IDENTITY = "id"
"""The column that tells people apart."""

LONGEST_LINE = 1 << 20
"""Characters of a line; a longer one is not a sheet."""

LONGEST_RECORD = 200
"""Lines one row may take, when a quoted cell (a comment, a title) holds line breaks."""

LONGEST_IDENTITY = 200
"""Characters."""

_DELIMITERS = {",": "virgule", ";": "point-virgule", "\t": "tabulation"}
_DECLARED = {"sep=,": ",", "sep=;": ";"}
"""First line with which some spreadsheets tell the delimiter."""

_VALUES = {"": 0} | {form: n for n in range(1, 6) for form in (f"{n}", f"{n}.0", f"{n},0")}
"""What a cell may hold; tables with empty cells are often exported as 3.0 or 3,0."""

_BLANK = ' \t\r\n,;"'


@dataclass(frozen=True)
class Sheet:
    """One person's answers."""

    identity: str
    ratings: bytes
    """A rating for each question of the reader, 0 for none."""


class _RowError(Exception):
    """Why one row is left out, without its line."""


@dataclass(frozen=True)
class _Header:
    line: int
    delimiter: str
    names: tuple[str, ...]
    """Of all columns, in lower case."""


class SheetReader:
    """The sheets of one file, in their order; the first line is read at once.

    Args:
        path: the file.
        questions: ids in the order wanted for the ratings.
        report: told one sentence for each row left out, and for the unknown columns.

    Raises:
        OrientationError: the file as a whole can't be understood.
    """

    def __init__(self, path: Path, questions: Sequence[str], report: Callable[[str], None]) -> None:
        self._name = spelled(path.name, 100)
        self._path = path
        self._questions = questions
        self._report = report
        seen = look_at(path)
        self._encoding = seen.encoding
        self.lines = seen.lines
        """How many lines the file has: a little more than it has sheets."""
        self.refused = 0
        """Rows left out so far."""
        self._seen: dict[bytes, int] = {}
        with self._open() as file:
            self._header = self._read_header(_Lines(file))
        self._place = self._header.names.index(IDENTITY)
        places = {name: place for place, name in enumerate(self._header.names)}
        self._columns = [(n, places[q]) for n, q in enumerate(questions) if q in places]
        self._tell_unknown()

    def __iter__(self) -> Iterator[Sheet]:
        with self._open() as file:
            lines = _Lines(file)
            while (found := lines.next()) is not None:
                number, line = found
                if number <= self._header.line or not line.strip(_BLANK):
                    continue
                try:
                    self._keep_unique(sheet := self._sheet(self._cells(line, lines)), number)
                except _RowError as error:
                    self.refused += 1
                    self._report(f"{self._name}, ligne {number} : {error}")
                    continue
                yield sheet

    @contextmanager
    def _open(self) -> Iterator[TextIO]:
        try:
            with self._path.open(encoding=self._encoding, newline="") as file:
                yield file
        except BrokenPipeError:
            # not the file: whoever read the reports left
            raise
        except OSError as error:
            raise OrientationError(
                f"{self._name} ne peut pas être lu : {reason(error)}.", "Vérifie ce fichier."
            ) from error
        except UnicodeDecodeError:
            raise OrientationError(
                f"{self._name} a changé pendant la lecture.", "Relance la commande."
            ) from None

    def _read_header(self, lines: _Lines) -> _Header:
        declared = None
        while (found := lines.next()) is not None:
            number, line = found
            text = line.strip().lower()
            if number == 1 and text in _DECLARED:
                declared = _DECLARED[text]
            elif line.strip(_BLANK):
                header = self._chosen(number, _whole(line, lines), declared, lines)
                if not self._has_rows(lines):
                    raise OrientationError(
                        f"{self._name} n'a que la ligne des titres : aucune feuille à noter.",
                        "Ajoute une ligne par personne.",
                    )
                return header
        raise OrientationError(
            f"{self._name} est vide.",
            "La première ligne nomme les colonnes : id, puis les identifiants des questions.",
        )

    def _chosen(self, number: int, text: str, declared: str | None, lines: _Lines) -> _Header:
        """The header read with the delimiter that gives the most known columns."""
        known = {IDENTITY, *self._questions}
        readings: dict[tuple[str, ...], str] = {}
        for delimiter in (declared,) if declared else _DELIMITERS:
            try:
                cells = _split(text, delimiter)
            except csv.Error:
                continue
            readings.setdefault(tuple(cell.strip().lower() for cell in cells), delimiter)
        place = f"{self._name}, ligne {number}"
        if not readings:
            raise OrientationError(
                f"{place} : un guillemet n'est pas fermé dans les titres.",
                'Ferme-le, ou double-le ("") s\'il fait partie du titre.',
            )
        ordered = sorted(readings, key=lambda names: -len(known.intersection(names)))
        counts = [len(known.intersection(names)) for names in ordered]
        names = ordered[0]
        if len(counts) > 1 and counts[0] == counts[1] > 0:
            both = " ou ".join(_DELIMITERS[readings[n]] for n in ordered[:2])
            raise OrientationError(
                f"{place} : le séparateur est incertain ({both}).",
                "Exporte le fichier avec un seul séparateur entre les colonnes.",
            )
        self._check_names(names, place)
        return _Header(lines.number, readings[names], names)

    def _check_names(self, names: tuple[str, ...], place: str) -> None:
        if IDENTITY not in names:
            titles = [name[:100] for name in names[:500]]
            near = closest("identifiant", titles, 1) or closest(IDENTITY, titles, 1)
            hint = f" (peut-être {visible(near[0])} ?)" if near else ""
            raise OrientationError(
                f"{place} : aucune colonne ne s'appelle « id »{hint}.",
                "Nomme « id » la colonne qui distingue les personnes ; si les titres ont l'air "
                "illisibles, enregistre le fichier en CSV UTF-8.",
            )
        wanted = [IDENTITY, *self._questions]
        doubled = next((name for name in wanted if names.count(name) > 1), None)
        if doubled is not None:
            raise OrientationError(
                f"{place} : la colonne « {doubled} » est là {names.count(doubled)} fois.",
                "Garde une seule colonne par question.",
            )
        if not set(names).intersection(self._questions):
            raise OrientationError(
                f"{place} : aucune colonne n'est une question.",
                f"Les titres sont les identifiants des questions, comme « {self._questions[0]} » ; "
                "pour d'autres questions : --questions FICHIER.",
            )

    def _has_rows(self, lines: _Lines) -> bool:
        number = lines.number
        while (found := lines.next()) is not None:
            if found[1].strip(_BLANK):
                lines.number = number
                return True
        return False

    def _tell_unknown(self) -> None:
        known = {"", IDENTITY, *self._questions}
        unknown = [name for name in dict.fromkeys(self._header.names) if name not in known]
        if not unknown:
            return
        told = []
        for name in unknown[:10]:
            near = closest(name[:100], self._questions)
            told.append(
                f"{visible(name, 40)} (proche de {', '.join(near)})" if near else visible(name, 40)
            )
        rest = f" et {len(unknown) - 10} autres" if len(unknown) > 10 else ""
        self._report(
            f"{self._name}, ligne {self._header.line} : colonnes inconnues, ignorées : "
            f"{', '.join(told)}{rest}."
        )

    def _cells(self, line: str, lines: _Lines) -> list[str]:
        if len(line) > LONGEST_LINE:
            raise _RowError("la ligne est trop longue ; vérifie ses fins de ligne.")
        if '"' not in line:
            cells = line.rstrip("\r\n").split(self._header.delimiter)
        else:
            cells = self._quoted_cells(line, lines)
        if len(cells) != len(self._header.names):
            raise _RowError(
                f"{len(cells)} case{'s' if len(cells) > 1 else ''} au lieu de "
                f"{len(self._header.names)} ; laisse vides les cases sans réponse, sans les ôter."
            )
        return cells

    def _quoted_cells(self, line: str, lines: _Lines) -> list[str]:
        try:
            return _split(line, self._header.delimiter)
        except csv.Error:
            pass
        taken: list[tuple[int, str]] = []
        text = _whole(line, lines, taken)
        if taken:
            try:
                cells = _split(text, self._header.delimiter)
            except csv.Error:
                cells = []
            # a line break inside an answer means that a quote was forgotten before it
            ours = [self._place, *(column for _, column in self._columns)]
            if len(cells) == len(self._header.names) and not any("\n" in cells[i] for i in ours):
                return cells
            lines.give_back(taken)
        raise _RowError(
            "un guillemet n'est pas fermé ou pas à sa place ; ôte-le, ferme-le, "
            'ou double-le ("") s\'il fait partie du texte.'
        )

    def _sheet(self, cells: list[str]) -> Sheet:
        identity = cells[self._place].strip(" ")
        if not identity:
            raise _RowError("la case « id » est vide ; donne un identifiant à cette personne.")
        refused = first_refused(identity)
        if refused is not None:
            raise _RowError(
                f"l'identifiant {visible(identity)} contient un caractère de contrôle "
                f"(U+{ord(refused):04X}) ; retape-le."
            )
        if len(identity) > LONGEST_IDENTITY:
            raise _RowError(f"l'identifiant dépasse {LONGEST_IDENTITY} caractères ; raccourcis-le.")
        ratings = bytearray(len(self._questions))
        for number, column in self._columns:
            value = _VALUES.get(cells[column])
            if value is None:
                value = _VALUES.get(cells[column].strip())
            if value is None:
                raise _RowError(
                    f"{visible(cells[column].strip(), 30)} à la question "
                    f"« {self._questions[number]} » ; écris un nombre de 1 à 5, "
                    "ou rien pour « je ne sais pas »."
                )
            ratings[number] = value
        return Sheet(identity, bytes(ratings))

    def _keep_unique(self, sheet: Sheet, number: int) -> None:
        # eight bytes a person instead of any length: two people share them once in 10¹⁹ pairs
        mark = blake2b(sheet.identity.encode(), digest_size=8).digest()
        before = self._seen.setdefault(mark, number)
        if before != number:
            raise _RowError(
                f"l'identifiant {visible(sheet.identity)} est déjà à la ligne {before}, "
                "qui est gardée ; donne à chaque personne le sien."
            )


class _Lines:
    """The lines of a file with their numbers; those given back come again."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._back: deque[tuple[int, str]] = deque()
        self._read = 0
        self.number = 0
        """Of the last line given out."""

    def next(self) -> tuple[int, str] | None:
        """The next line with its end, or None after the last; an endless line is cut."""
        if self._back:
            found = self._back.popleft()
        else:
            line = self._file.readline(LONGEST_LINE + 1)
            if not line:
                return None
            part = line
            while len(part) > LONGEST_LINE and not part.endswith(("\n", "\r")):
                part = self._file.readline(LONGEST_LINE + 1)
            self._read += 1
            found = (self._read, line)
        self.number = found[0]
        return found

    def give_back(self, taken: Sequence[tuple[int, str]]) -> None:
        """Take lines back, to be given out again."""
        self._back.extendleft(reversed(taken))


def _whole(line: str, lines: _Lines, taken: list[tuple[int, str]] | None = None) -> str:
    """`line` with those after it until its quotes are even, if they ever are."""
    count = 0
    odd = line.count('"') % 2
    parts = [line]
    while odd and count < LONGEST_RECORD and (more := lines.next()) is not None:
        count += 1
        parts.append(more[1])
        odd ^= more[1].count('"') % 2
        if taken is not None:
            taken.append(more)
    return "".join(parts)


def _split(text: str, delimiter: str) -> list[str]:
    """The cells of one row, quotes taken off."""
    return next(csv.reader([text.rstrip("\r\n")], delimiter=delimiter, strict=True), [])
