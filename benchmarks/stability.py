"""Would the first ten be the same from other questions? Two random balanced halves of the items.

usage: python -m benchmarks.stability --data PATH/respondents.csv [--targets PATH] [--sample N]
           [--json]

Each half holds four items of each type, so 24 answers; the whole form would be steadier.
"""

from __future__ import annotations

import json
import random
from statistics import fmean
from typing import TYPE_CHECKING

from benchmarks.people import (
    CAUTION,
    SEED,
    career_types,
    drawn,
    first_ten,
    fits_now,
    open_study,
    parser,
    pearson,
    type_means,
)
from orientation_tui.matching.matcher import Matcher
from orientation_tui.matching.profile import TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.people import Person, Study

SAMPLE = 1500


def halves(
    ratings: dict[str, int], numbers: random.Random
) -> tuple[dict[str, int], dict[str, int]]:
    """Split the items of each type in two at random."""
    one: dict[str, int] = {}
    other: dict[str, int] = {}
    for code in TYPES:
        items = [name for name in ratings if name.startswith(code.lower())]
        numbers.shuffle(items)
        half = len(items) // 2
        one |= {name: ratings[name] for name in items[:half]}
        other |= {name: ratings[name] for name in items[half:]}
    return one, other


def measure(study: Study, people: Sequence[Person]) -> dict[str, float]:
    """Mean part of the first ten that both halves give, by method."""
    matcher = Matcher(study.catalogue, study.questions)
    careers = career_types(study)
    numbers = random.Random(SEED)
    same: dict[str, list[float]] = {"the program's model": [], "O*NET's Pearson": [], "random": []}
    for person in people:
        ours, theirs, lots = [], [], []
        for half in halves(person.ratings, numbers):
            fits = fits_now(matcher, matcher.posterior(half), half.values())
            means = type_means(half)
            ours.append(first_ten(study.careers, fits))
            theirs.append(first_ten(study.careers, [pearson(means, c) for c in careers]))
            lots.append(first_ten(study.careers, [numbers.random() for _ in careers]))
        for kept, (one, other) in zip(same.values(), (ours, theirs, lots), strict=True):
            kept.append(len(one & other) / 10)
    return {name: fmean(values) for name, values in same.items()}


def main() -> None:
    """Print one table, or JSON."""
    arguments = parser(__doc__, SAMPLE).parse_args()
    study = open_study(arguments)
    if study is None:
        return
    people = drawn(study.complete, arguments.sample)
    found = measure(study, people)
    if arguments.json:
        print(json.dumps({"people": len(people), "overlap": found}, indent=1))
        return
    print(f"{len(people):,} people with all 48 answers (seed {SEED})\n{CAUTION}\n")
    print("first ten careers that two halves of 24 answers have in common")
    for name, overlap in found.items():
        print(f"{name:20} {overlap:.3f}")


if __name__ == "__main__":
    main()
