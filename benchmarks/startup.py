"""First paint of the program against a bare Textual app, runs interleaved; warm and cold bytecode.

usage: python -m benchmarks.startup [--runs 15] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile

from benchmarks.terminal import run

BARE = ([sys.executable, "-m", "benchmarks.bare"], "painted-and-ready")
OURS = ([sys.executable, "-m", "orientation_tui"], "Commencer le quiz")


def first_paint(command: list[str], marker: str, environment: dict[str, str]) -> float:
    """Milliseconds from exec to the first painted marker."""
    program = run(command, environment)
    try:
        return 1000 * (program.wait_for(marker) - program.started)
    finally:
        program.close()


def compare(runs: int, *, cold: bool) -> dict[str, float]:
    """Medians in milliseconds and their ratio; `cold` gives every run an empty bytecode cache."""
    times: dict[str, list[float]] = {"bare": [], "ours": [], "loaded": []}
    for _ in range(runs):
        cases = (("bare", *BARE), ("ours", *OURS), ("loaded", OURS[0], "métiers"))
        for name, command, marker in cases:
            with tempfile.TemporaryDirectory() as home:
                environment = {"ORIENTATION_DOSSIER": home}
                if cold:
                    environment["PYTHONPYCACHEPREFIX"] = f"{home}/bytecode"
                wanted = "171 m" if name == "loaded" else marker
                times[name].append(first_paint(command, wanted, environment))
    medians = {name: statistics.median(values) for name, values in times.items()}
    return {**medians, "ratio": medians["ours"] / medians["bare"]}


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    compare(1, cold=False)
    found = {
        "warm": compare(arguments.runs, cold=False),
        "cold": compare(max(3, arguments.runs // 4), cold=True),
    }
    if arguments.json:
        print(json.dumps(found, indent=1))
        return
    print(f"{'first paint, median ms':<24}{'bare':>8}{'ours':>8}{'ratio':>8}{'loaded':>8}")
    for name, row in found.items():
        cells = f"{row['bare']:>8.0f}{row['ours']:>8.0f}{row['ratio']:>8.2f}{row['loaded']:>8.0f}"
        print(f"{name + ' bytecode':<24}{cells}")


if __name__ == "__main__":
    main()
