"""Time `orientation noter`: 10,000 answer sheets against every career, in two processes.

The time runs from the CSV file to the finished result: reading, starting processes, writing.

usage: python -m benchmarks.batch [--sheets 10000] [--processes 2] [--json]
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from orientation_tui import paths
from orientation_tui.content.loading import load_catalogue
from orientation_tui.workshop.grading import Job, grade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from orientation_tui.content.catalogue import Catalogue

SHARE_BLANK = 0.05
"""Cells left blank in the case with blanks: every sheet then has a pattern of its own."""


def write_sheets(path: Path, questions: Sequence[str], count: int, blank: float) -> None:
    """Write `count` sheets of random answers; the same ones every time."""
    random = Random(20_260_101)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(f"id,{','.join(questions)}\n")
        for number in range(count):
            cells = [
                "" if blank and random.random() < blank else str(random.randint(1, 5))
                for _ in questions
            ]
            file.write(f"p{number:05},{','.join(cells)}\n")


def _cpu() -> float:
    """Processor seconds so far, ended processes included: others' load does not change them."""
    return sum(os.times()[:4])


def measure(
    catalogue: Catalogue,
    questions: Sequence[str],
    sheets: int,
    processes: int,
    careers: int = 0,
    blank: float = 0.0,
) -> dict[str, float]:
    """Seconds for one file, and how large the result is."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "reponses.csv"), Path(folder, "rangs.csv")
        write_sheets(source, questions, sheets, blank)
        spent, start = _cpu(), time.perf_counter()
        outcome = grade(Job(source, target, careers, processes), catalogue, print)
        seconds = time.perf_counter() - start
        return {
            "questions": len(questions),
            "sheets": outcome.sheets,
            "careers": careers or len(catalogue.careers),
            "blank": blank,
            "processes": processes,
            "seconds": seconds,
            "cpu_seconds": _cpu() - spent,
            "result_mib": target.stat().st_size / 2**20,
        }


def cases(sheets: int, processes: int) -> list[dict[str, float]]:
    """The bank and the express form over all careers, then what else a file may be like."""
    catalogue = load_catalogue(paths.content_dir())
    bank = tuple(catalogue.questions)
    express = next(iter(catalogue.forms.values())).questions
    return [
        measure(catalogue, bank, sheets, processes),
        measure(catalogue, express, sheets, processes),
        measure(catalogue, bank, sheets, processes, careers=10),
        measure(catalogue, express, sheets, processes, blank=SHARE_BLANK),
        measure(catalogue, bank, max(1, sheets // 10), processes, blank=SHARE_BLANK),
    ]


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    rows = cases(arguments.sheets, arguments.processes)
    # kibibytes on Linux, bytes on macOS
    unit = 2**20 if sys.platform == "darwin" else 2**10
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    if arguments.json:
        print(json.dumps({"cases": rows, "peak_mib": peak}, indent=1))
        return
    head = (
        "questions",
        "sheets",
        "careers",
        "blank",
        "processes",
        "seconds",
        "cpu s",
        "result MiB",
    )
    print("".join(f"{name:>11}" for name in head))
    for row in rows:
        print(
            f"{row['questions']:>11}{row['sheets']:>11}{row['careers']:>11}{row['blank']:>11.0%}"
            f"{row['processes']:>11}{row['seconds']:>11.2f}{row['cpu_seconds']:>11.2f}{row['result_mib']:>11.1f}"
        )
    print(f"peak memory of the first process: {peak:.0f} MiB")


if __name__ == "__main__":
    main()
