"""Answer key to the next question on screen, durable save included, and memory at the results.

usage: python -m benchmarks.latency [--rounds 4] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile

from benchmarks.startup import BARE
from benchmarks.terminal import percentile, run

QUESTIONS = 28
"""Of the express form, the ten follow-ups included."""


def measure(rounds: int) -> dict[str, float]:
    """Times in milliseconds over `rounds` quizzes; memory in MiB and against the bare app."""
    times = []
    memory = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as home:
            program = run([sys.executable, "-m", "orientation_tui"], {"ORIENTATION_DOSSIER": home})
            program.wait_for("171 m")
            program.settle()
            program.send("1")
            program.wait_for("Question 1 sur")
            program.settle()
            for number in range(QUESTIONS):
                sent = program.send(str(1 + number * 7 % 5))
                painted = program.wait_for(f"{number + 2} sur")
                times.append(1000 * (painted - sent))
                program.settle(0.05)
            pages = (("\r", "30 sur"), ("\r", "31 sur"), ("\r", "32 sur"), ("5", "33 sur"))
            for keys, marker in (*pages, ("\r", "profil")):
                program.send(keys)
                program.wait_for(marker)
                program.settle()
            memory.append(program.memory())
            program.close()
    bare = run(BARE[0])
    bare.wait_for(BARE[1])
    bare.settle(0.5)
    reference = bare.memory()
    bare.close()
    return {
        "median_ms": statistics.median(times),
        "p95_ms": percentile(times, 0.95),
        "results_mib": max(memory),
        "bare_mib": reference,
        "memory_ratio": max(memory) / reference,
    }


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    found = measure(arguments.rounds)
    if arguments.json:
        print(json.dumps(found, indent=1))
        return
    median, p95 = found["median_ms"], found["p95_ms"]
    print(f"answer key to next question: median {median:.1f} ms, p95 {p95:.1f} ms")
    ours, bare, ratio = found["results_mib"], found["bare_mib"], found["memory_ratio"]
    print(f"memory at the results: {ours:.1f} MiB, bare app {bare:.1f} MiB, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
