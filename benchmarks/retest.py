"""What a second quiz moves when the person has not changed at all: invented people, asked twice.

usage: python -m benchmarks.retest [--people N] [--json]

People are drawn from the program's own prior: a level, the 41 interests, and a stable liking of
each activity. Between the two quizzes only what varies from day to day is drawn again, with the
model's noise. Real people may well be steadier or less steady: this is what the model expects.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from math import sqrt
from statistics import fmean
from typing import TYPE_CHECKING

from orientation_tui import paths
from orientation_tui.assessment.answers import Answers
from orientation_tui.content.loading import load_catalogue
from orientation_tui.matching.crowd import Numbers, cholesky
from orientation_tui.matching.interest_model import NOISE
from orientation_tui.matching.movement import movement
from orientation_tui.matching.next_question import followup
from orientation_tui.matching.ranking import matcher_of
from orientation_tui.matching.type_changes import SPECIFIC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.content.catalogue import Catalogue

PEOPLE = 500
LEVEL_MEAN, LEVEL_SPREAD = 2.7, 0.5
"""Mean rating and its standard deviation over people, about those of 8,543 public respondents."""


@dataclass(frozen=True)
class Person:
    """How much one invented person likes each activity, whatever the day."""

    liking: dict[str, float]
    numbers: Numbers

    def sit(self, catalogue: Catalogue, form_id: str) -> Answers:
        """Answer a form on a day like any other."""
        form = catalogue.forms[form_id]
        today = {
            name: min(5, max(1, round(value + sqrt(NOISE) * self.numbers.normal())))
            for name, value in self.liking.items()
        }
        answers = Answers({name: today[name] for name in form.questions})
        for _ in range(form.followups):
            name = followup(answers, catalogue)
            if name is None:
                break
            answers = answers.answer(name, today[name])
        return answers


def people(count: int, catalogue: Catalogue) -> Iterator[Person]:
    """Invent `count` people; the same number always gives the same ones."""
    matcher = matcher_of(catalogue)
    mixing = cholesky([list(row) for row in matcher.model.covariance])
    for seed in range(1, count + 1):
        numbers = Numbers(seed)
        raw = [numbers.normal() for _ in mixing]
        interests = [sum(a * b for a, b in zip(row, raw, strict=False)) for row in mixing]
        level = LEVEL_MEAN + LEVEL_SPREAD * numbers.normal()
        liking = {
            name: level
            + sum(weight * interests[place] for place, weight in loading)
            + sqrt(SPECIFIC) * numbers.normal()
            for name, loading in matcher.loadings.items()
        }
        yield Person(liking, numbers)


def measure(count: int, catalogue: Catalogue, then: str, now: str) -> dict[str, float]:
    """Means over people who answered the form `then`, and later the form `now`."""
    shares, firsts, alarms = [], [], []
    for person in people(count, catalogue):
        found = movement(person.sit(catalogue, then), person.sit(catalogue, now), catalogue)
        alarms.append(any(change.beyond_chance for change in found.types))
        if found.share is not None:
            shares.append(found.share)
            firsts.append(found.older.matches[0].career_id == found.newer.matches[0].career_id)
    return {
        "compared": len(shares),
        "first ten in common": fmean(shares),
        "same first career": fmean(firsts),
        "a type told beyond chance": fmean(alarms),
    }


def main() -> None:
    """Print one table, or JSON."""
    words = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    words.add_argument("--people", type=int, default=PEOPLE)
    words.add_argument("--json", action="store_true")
    arguments = words.parse_args()
    catalogue = load_catalogue(paths.content_dir())
    usual, *others = catalogue.forms
    pairs = [(usual, usual), *((form, form) for form in others), *((usual, f) for f in others)]
    table = {
        f"{then}, then {now}": measure(arguments.people, catalogue, then, now)
        for then, now in pairs
    }
    if arguments.json:
        print(json.dumps(table))
        return
    for name, row in table.items():
        print(name)
        for figure, value in row.items():
            print(
                f"  {figure:<28}{value:8.3f}"
                if figure != "compared"
                else f"  {figure:<28}{value:8}"
            )


if __name__ == "__main__":
    main()
