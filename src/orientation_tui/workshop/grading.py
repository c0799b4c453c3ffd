"""Rank many answer sheets from one file into another.

Each sheet is ranked by `matching.batch`, in other processes when there are many; the rows keep the
order of the sheets. Only a few hundred sheets are in memory at once, and eight bytes for each id.
"""

from __future__ import annotations

import multiprocessing
import re
import signal
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from orientation_tui.errors import OrientationError
from orientation_tui.matching.batch import BatchRanker
from orientation_tui.new_file import NewFile
from orientation_tui.workshop.sheets import SheetReader

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from concurrent.futures import Future
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.workshop.sheets import Sheet

COLUMNS = "id,rang,metier,score,bande"
UNRANKED = "pas de classement"
"""In the place of a band, for answers that can carry no ranking."""

USUAL_COUNT = 10
"""Careers told for each sheet."""

MANY = 500
"""Lines from which other processes are worth their start."""

MOST_PROCESSES = 61
"""Windows waits for no more at once."""

_CHUNK = 50
"""Sheets sent to a process at once."""

_AHEAD = 3
"""Chunks that wait for each process."""

_FORMULA = re.compile("'*[=+@＝＋＠－-]")
"""What a spreadsheet would compute instead of showing, and ids that already escape it."""


@dataclass(frozen=True)
class Job:
    """What to rank, and how."""

    source: Path
    target: Path
    count: int = USUAL_COUNT
    """Careers for each sheet; 0 for all."""
    processes: int = 1
    replace: bool = False
    """Whether `target` may exist already."""
    keep: tuple[Path, ...] = ()
    """Further files that `target` must not replace."""


@dataclass
class Outcome:
    """What was done."""

    sheets: int = 0
    """Sheets in the result, ranked or not."""
    unranked: int = 0
    refused: int = 0
    """Rows left out."""


class _Scored(NamedTuple):
    """The rows of one chunk."""

    text: str
    sheets: int
    unranked: int


def grade(
    job: Job,
    catalogue: Catalogue,
    report: Callable[[str], None],
    progress: Callable[[int, int], None] | None = None,
) -> Outcome:
    """Rank every sheet of `job.source` into `job.target`.

    Args:
        job: the files and how much to tell.
        catalogue: whose careers and questions.
        report: told one sentence for each row left out.
        progress: told how many sheets are done, and about how many there are.

    Raises:
        OrientationError: the file can't be understood, or nothing can be written; `job.target` is
            then as it was.
    """
    reader = SheetReader(job.source, tuple(catalogue.questions), report)
    ranker = BatchRanker(catalogue)
    outcome = Outcome()
    sources = (job.source, *job.keep)
    with NewFile(job.target, replace=job.replace, sources=sources, option="--sortie") as file:
        file.write(f"{COLUMNS}\n")
        several = job.processes > 1 and reader.lines >= MANY
        chunks = _chunks(reader)
        processes = min(job.processes, MOST_PROCESSES)
        results = (
            _together(chunks, ranker, job.count, processes)
            if several
            else _alone(chunks, ranker, job.count)
        )
        with closing(results):
            for scored in results:
                file.write(scored.text)
                outcome.sheets += scored.sheets
                outcome.unranked += scored.unranked
                if progress is not None:
                    progress(outcome.sheets + reader.refused, reader.lines - 1)
        outcome.refused = reader.refused
        if not outcome.sheets:
            raise OrientationError(
                "Aucune ligne n'a pu être notée : rien n'est écrit.",
                "Corrige les lignes indiquées, puis relance la commande.",
            )
    return outcome


def shown_identity(identity: str) -> str:
    """An id as a cell that no spreadsheet takes for a formula.

    An apostrophe before it says that it is text; taking one off always gives the id back.
    """
    safe = f"'{identity}" if _FORMULA.match(identity) else identity
    if any(mark in safe for mark in ',;"'):
        doubled = safe.replace('"', '""')
        return f'"{doubled}"'
    return safe


def _chunks(sheets: Iterable[Sheet]) -> Generator[list[Sheet], None, None]:
    rows = iter(sheets)
    while chunk := list(islice(rows, _CHUNK)):
        yield chunk


def _alone(
    chunks: Iterable[list[Sheet]], ranker: BatchRanker, count: int
) -> Generator[_Scored, None, None]:
    for chunk in chunks:
        yield _score(ranker, chunk, count)


def _score(ranker: BatchRanker, chunk: list[Sheet], count: int) -> _Scored:
    rows = []
    unranked = 0
    for sheet in chunk:
        identity = shown_identity(sheet.identity)
        places = ranker.rank(sheet.ratings, count)
        if places is None:
            unranked += 1
            rows.append(f"{identity},,,,{UNRANKED}\n")
            continue
        rows += [
            f"{identity},{rank},{name},{score!r},{band.value}\n"
            for rank, (name, score, band) in enumerate(places, 1)
        ]
    return _Scored("".join(rows), len(chunk), unranked)


def _together(
    chunks: Iterable[list[Sheet]], ranker: BatchRanker, count: int, processes: int
) -> Generator[_Scored, None, None]:
    """Score chunks in other processes, in their order, a few of them at a time.

    Where processes can't be started or die, this one does their work.
    """
    pool = _pool(ranker, count, processes)
    waiting: deque[tuple[list[Sheet], Future[_Scored] | None]] = deque()
    try:
        for chunk in chunks:
            waiting.append((chunk, _submitted(pool, chunk)))
            if len(waiting) >= _AHEAD * processes:
                yield _result(*waiting.popleft(), ranker, count)
        while waiting:
            yield _result(*waiting.popleft(), ranker, count)
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _pool(ranker: BatchRanker, count: int, processes: int) -> ProcessPoolExecutor | None:
    try:
        # a fresh start everywhere: copies of this process would hold its threads' locks
        return ProcessPoolExecutor(
            processes,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(ranker, count),
        )
    except (OSError, ImportError, NotImplementedError):
        # some systems have no shared semaphores
        return None


def _submitted(pool: ProcessPoolExecutor | None, chunk: list[Sheet]) -> Future[_Scored] | None:
    try:
        return None if pool is None else pool.submit(_work, chunk)
    except (BrokenProcessPool, OSError):
        return None


def _result(
    chunk: list[Sheet], future: Future[_Scored] | None, ranker: BatchRanker, count: int
) -> _Scored:
    try:
        if future is not None:
            return future.result()
    except BrokenProcessPool:
        pass
    return _score(ranker, chunk, count)


_mine: tuple[BatchRanker, int] | None = None
"""In a process of a pool: what it ranks with."""


def _begin(ranker: BatchRanker, count: int) -> None:
    global _mine
    _mine = ranker, count
    # Ctrl+C reaches all processes of a terminal; the first one ends the others
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(chunk: list[Sheet]) -> _Scored:
    if _mine is None:
        raise RuntimeError("a process of the pool was not prepared")
    ranker, count = _mine
    return _score(ranker, chunk, count)
