"""How few questions give nearly the same first ten: chosen ones against random and fixed ones.

usage: python -m benchmarks.adaptivity --data PATH/respondents.csv [--targets PATH] [--sample N]
           [--synthetic N] [--json]

Real people: k of the 48 public items, the first 12 (two per type) being the same for everybody.
Synthetic people: the express form (18 and 10 chosen) against all 123 questions of the bank.
"""

from __future__ import annotations

import json
import random
from statistics import fmean
from typing import TYPE_CHECKING

from benchmarks.people import (
    CAUTION,
    SEED,
    auc,
    drawn,
    first_ten,
    fits_now,
    hit,
    model_scores,
    open_study,
    parser,
)
from orientation_tui.matching.crowd import crowd
from orientation_tui.matching.interest_model import Posterior
from orientation_tui.matching.matcher import Matcher
from orientation_tui.matching.next_question import next_question
from orientation_tui.matching.profile import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from benchmarks.people import Person, Scores, Study
    from orientation_tui.content.catalogue import Catalogue

    Chooser = Callable[[Matcher, Posterior, Sequence[str]], str | None]

LENGTHS = (12, 18, 24, 30, 48)
START = 12
ORDER = (1, 5, 3, 7, 2, 6, 4, 8)
"""Order of a type's eight items in the fixed forms; its first two start the chosen form."""

FIXED = [f"{code.lower()}{number}" for number in ORDER for code in TYPES]
SAMPLE, SYNTHETIC = 1500, 300


def chosen_after(start: Sequence[str]) -> Chooser:
    """Ask `start`, then what the program chooses."""

    def choose(matcher: Matcher, posterior: Posterior, asked: Sequence[str]) -> str | None:
        if len(asked) < len(start):
            return start[len(asked)]
        unasked = [name for name in matcher.loadings if name not in asked]
        return next_question(matcher, posterior, unasked)

    return choose


def follow(order: Sequence[str]) -> Chooser:
    """Ask in a given order."""
    return lambda _matcher, _posterior, asked: order[len(asked)]


def shuffled(numbers: random.Random) -> list[str]:
    """All items in a random order that stays balanced over types."""
    by_type = [[f"{code.lower()}{n}" for n in ORDER] for code in TYPES]
    for items in by_type:
        numbers.shuffle(items)
    return [name for rank in zip(*by_type, strict=True) for name in rank]


def lengthening(
    matcher: Matcher,
    ratings: Mapping[str, int],
    choose: Chooser,
    lengths: Sequence[int],
) -> Iterator[list[float]]:
    """The fits of one person each time `lengths` says to stop and look."""
    posterior = Posterior(matcher.model)
    asked: list[str] = []
    for length in lengths:
        while len(asked) < length:
            name = choose(matcher, posterior, asked)
            if name is None:
                return
            posterior.add(matcher.loadings[name], ratings[name])
            asked.append(name)
        yield fits_now(matcher, posterior, [ratings[name] for name in asked])


def judge(study: Study, people: Sequence[Person], scores: Scores, full: Scores) -> dict[str, float]:
    """AUC and hit@10 over majors, and the overlap of the first ten with all items."""
    aucs, hits = [], []
    for major, targets in study.targets.items():
        mine = [person.major == major for person in people]
        if not any(mine):  # a small sample may hold nobody of a small major
            continue
        aucs.append(auc([max(row[i] for i in targets) for row in scores], mine))
        hits.append(
            fmean(hit(row, targets, 10) for row, own in zip(scores, mine, strict=True) if own)
        )
    same = fmean(
        len(first_ten(study.careers, a) & first_ten(study.careers, b)) / 10
        for a, b in zip(scores, full, strict=True)
    )
    return {"auc": fmean(aucs), "hit10": fmean(hits), "overlap": same}


def real(study: Study, people: Sequence[Person]) -> dict[str, dict[int, dict[str, float]]]:
    """Each way to choose items, by length."""
    matcher = Matcher(study.catalogue, study.questions)
    full = model_scores(matcher, people)
    numbers = random.Random(SEED)
    orders = [shuffled(numbers) for _ in people]
    shorter = [length for length in LENGTHS if length < len(FIXED)]
    ways: dict[str, list[Chooser]] = {
        "chosen after 12": [chosen_after(FIXED[:START])] * len(people),
        # the start of the fixed form may be lucky: the same from a random balanced start
        "chosen, random start": [chosen_after(order[:START]) for order in orders],
        "random, balanced": [follow(order) for order in orders],
        "fixed order": [follow(FIXED)] * len(people),
    }
    found = {}
    for name, choosers in ways.items():
        by_person = [
            list(lengthening(matcher, person.ratings, choose, shorter))
            for person, choose in zip(people, choosers, strict=True)
        ]
        found[name] = {
            length: judge(study, people, [rows[place] for rows in by_person], full)
            for place, length in enumerate(shorter)
        }
        # all 48: the order no longer matters
        found[name][len(FIXED)] = judge(study, people, full, full)
    return found


def synthetic(catalogue: Catalogue, count: int) -> dict[str, float]:
    """Mean overlap of the first ten with all the bank, for three forms of the express length."""
    matcher = Matcher(catalogue)
    express = catalogue.forms["express"]
    bank = list(catalogue.questions)
    length = len(express.questions) + express.followups
    fixed = list(express.questions)
    for place in range(express.followups):
        code = TYPES[place % len(TYPES)]
        fixed.append(
            next(n for n in bank if n not in fixed and catalogue.questions[n].riasec[0] == code)
        )
    numbers = random.Random(SEED)

    def express_choice(matcher: Matcher, posterior: Posterior, asked: Sequence[str]) -> str | None:
        if len(asked) < len(express.questions):
            return express.questions[len(asked)]
        return next_question(matcher, posterior, [name for name in bank if name not in asked])

    overlaps: dict[str, list[float]] = {}
    for answers in crowd(count, catalogue, bank):
        ratings = answers.ratings(catalogue)
        ways: dict[str, Chooser] = {
            f"express: {len(express.questions)} + {express.followups} chosen": express_choice,
            f"{length} fixed, balanced": follow(fixed),
            f"{length} random": follow(numbers.sample(bank, length)),
        }
        names = list(catalogue.careers)
        whole = next(lengthening(matcher, ratings, follow(bank), [len(bank)]))
        for name, choose in ways.items():
            scores = next(lengthening(matcher, ratings, choose, [length]))
            same = first_ten(names, scores) & first_ten(names, whole)
            overlaps.setdefault(name, []).append(len(same) / 10)
    return {name: fmean(values) for name, values in overlaps.items()}


def main() -> None:
    """Print the tables, or JSON."""
    options = parser(__doc__, SAMPLE)
    options.add_argument("--synthetic", type=int, default=SYNTHETIC, help="synthetic people")
    arguments = options.parse_args()
    study = open_study(arguments)
    if study is None:
        return
    people = drawn(study.complete, arguments.sample)
    found = real(study, people)
    made = synthetic(study.catalogue, arguments.synthetic)
    if arguments.json:
        told = {"people": len(people), "real": found}
        print(json.dumps(told | {"synthetic_people": arguments.synthetic, "synthetic": made}))
        return
    print(f"{len(people):,} people with all 48 answers (seed {SEED})\n{CAUTION}\n")
    print(f"{'':20}  k    AUC  hit@10  first ten as with 48")
    for name, by_length in found.items():
        for length, f in by_length.items():
            print(f"{name:20} {length:2}  {f['auc']:.3f}  {f['hit10']:.3f}   {f['overlap']:.3f}")
    print(f"\n{arguments.synthetic} synthetic people: first ten as with the bank's whole length")
    for name, overlap in made.items():
        print(f"{name:28} {overlap:.3f}")


if __name__ == "__main__":
    main()
