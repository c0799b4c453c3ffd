"""Real people to measure matching on: reading them, scoring careers for them, and the measures.

The data stays outside the repository; where it is absent, a benchmark says so and ends well.
"""

from __future__ import annotations

import argparse
import csv
import random
import tomllib
from dataclasses import dataclass
from itertools import pairwise
from math import comb, exp, lgamma, log
from pathlib import Path
from statistics import fmean, pstdev
from typing import TYPE_CHECKING

from orientation_tui.content.loading import load_catalogue
from orientation_tui.content.questions import QuestionBank
from orientation_tui.matching.matcher import Matcher, apply, first
from orientation_tui.matching.profile import TYPES
from orientation_tui.matching.scoring import TYPICAL_SPREAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.questions import Question
    from orientation_tui.matching.interest_model import Posterior

ROOT = Path(__file__).resolve().parent.parent
SEED = 20261122
ENOUGH = 24
"""Answers of the 48 a person must have given to be kept."""

CAUTION = (
    "Sample: Americans who answered 48 public items in English, older than the program's users,\n"
    "13 majors. It measures the engine, not the wording of the French questions."
)
Scores = list[list[float]]


@dataclass(frozen=True)
class Person:
    """One respondent."""

    ratings: dict[str, int]
    """Item to 1–5; items without an answer are absent."""
    gender: str
    major: str


@dataclass(frozen=True)
class Study:
    """All that a benchmark on real people needs."""

    catalogue: Catalogue
    questions: dict[str, Question]
    careers: list[str]
    people: list[Person]
    targets: dict[str, list[int]]
    """Places in `careers` of the careers each major leads to."""
    left_out: int
    """People with fewer than `ENOUGH` answers."""

    @property
    def complete(self) -> list[Person]:
        """People who answered every item."""
        return [p for p in self.people if len(p.ratings) == len(self.questions)]


def parser(description: str | None, sample: int) -> argparse.ArgumentParser:
    """The options all benchmarks on real people share; `sample` 0 means everybody."""
    made = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("--data", type=Path, required=True, help="respondents.csv")
    made.add_argument("--targets", type=Path, help="default: targets.csv beside the data")
    made.add_argument("--sample", type=int, default=sample, help="people drawn (0: all)")
    made.add_argument("--json", action="store_true")
    return made


def open_study(arguments: argparse.Namespace) -> Study | None:
    """Read the files, or print which one is absent and return None."""
    data: Path = arguments.data
    targets: Path = arguments.targets or data.with_name("targets.csv")
    for path in (data, targets):
        if not path.is_file():
            print(f"skipped: {path} is absent (the data stays outside the repository)")
            return None
    catalogue = load_catalogue(ROOT / "data")
    raw = tomllib.loads((ROOT / "benchmarks/public_items.toml").read_text(encoding="utf-8"))
    bank = QuestionBank.model_validate(raw | {"preference": []})
    questions = {question.id: question for question in bank.question}
    careers = list(catalogue.careers)
    leads: dict[str, list[int]] = {}
    for row in _rows(targets):
        leads.setdefault(row["major"], []).append(careers.index(row["career_id"]))
    everybody = [_person(row, questions) for row in _rows(data)]
    people = [p for p in everybody if len(p.ratings) >= ENOUGH and p.major in leads]
    left_out = len(everybody) - len(people)
    return Study(catalogue, questions, careers, people, leads, left_out)


def drawn(people: Sequence[Person], count: int) -> list[Person]:
    """`count` people drawn with a fixed seed, or all when 0."""
    if not 0 < count < len(people):
        return list(people)
    return random.Random(SEED).sample(list(people), count)


def _rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _person(row: Mapping[str, str], questions: Iterable[str]) -> Person:
    said = {name: int(row[name.upper()] or 0) for name in questions}
    ratings = {name: rating for name, rating in said.items() if rating}
    return Person(ratings, row["gender"], row["major"])


def type_means(ratings: Mapping[str, int]) -> list[float]:
    """Mean rating of each type, in the order R I A S E C; 3 for a type without an answer."""
    by_type: dict[str, list[int]] = {code: [] for code in TYPES}
    for name, rating in ratings.items():
        by_type[name[0].upper()].append(rating)
    return [fmean(given) if given else 3.0 for given in by_type.values()]


def width(ratings: Iterable[int]) -> float:
    """What the fits of a person are multiplied by; 1 for all equal ratings, whose fits are 0."""
    spread = pstdev(ratings)
    return TYPICAL_SPREAD / spread if spread > 1e-9 else 1.0


def fits_now(matcher: Matcher, posterior: Posterior, ratings: Iterable[int]) -> list[float]:
    """Stretched fits of all careers after the answers in `posterior`."""
    factor = width(ratings)
    return [fit * factor for fit in matcher.fits(posterior).values()]


def model_scores(
    matcher: Matcher,
    people: Sequence[Person],
    *,
    stretched: bool = True,
    norms: Mapping[str, float] | None = None,
) -> Scores:
    """Fits of all careers for all people, by the program's own functions.

    Args:
        matcher: the model, careers and items.
        people: whose ratings to use.
        stretched: whether deviations are brought to one width, as the program does.
        norms: what to take off each item's rating first.
    """
    asked = list(matcher.loadings)
    weights = matcher.weights(asked)
    scores = []
    for person in people:
        told = {n: r - norms[n] if norms else float(r) for n, r in person.ratings.items()}
        if len(told) == len(asked):
            fits = apply(weights, [told[name] for name in asked])
        else:
            fits = list(matcher.fits(matcher.posterior(told)).values())
        factor = width(person.ratings.values()) if stretched else 1.0
        scores.append([fit * factor for fit in fits])
    return scores


def pearson(one: Sequence[float], other: Sequence[float]) -> float:
    """Correlation; 0 when one side is flat."""
    mean_a, mean_b = fmean(one), fmean(other)
    top = sum((a - mean_a) * (b - mean_b) for a, b in zip(one, other, strict=True))
    below = sum((a - mean_a) ** 2 for a in one) * sum((b - mean_b) ** 2 for b in other)
    return float(top / below**0.5) if below > 1e-12 else 0.0


def career_types(study: Study) -> list[list[float]]:
    """O*NET's six scores of every career, in the order R I A S E C."""
    profiles = [study.catalogue.careers[name].profile.riasec for name in study.careers]
    return [[value for _, value in sorted(p.items(), key=_place)] for p in profiles]


def _place(score: tuple[str, float]) -> int:
    return TYPES.index(score[0])


def auc(scores: Sequence[float], positive: Sequence[bool]) -> float:
    """Chance that a positive scores higher than another; rank sum with ties averaged."""
    order = sorted(range(len(scores)), key=scores.__getitem__)
    total = 0.0
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and scores[order[end]] == scores[order[start]]:
            end += 1
        rank = (start + 1 + end) / 2
        total += rank * sum(positive[i] for i in order[start:end])
        start = end
    count = sum(positive)
    return (total - count * (count + 1) / 2) / (count * (len(scores) - count))


def hit(scores: Sequence[float], targets: Sequence[int], places: int) -> float:
    """Chance that a target stands in the first `places` when equal scores are drawn by lot."""
    best = max(scores[i] for i in targets)
    above = sum(score > best for score in scores)
    equal = sum(score == best for score in scores)
    free = places - above
    if free <= 0:
        return 0.0
    if free >= equal:
        return 1.0
    mine = sum(scores[i] == best for i in targets)
    return 1.0 - comb(equal - mine, free) / comb(equal, free)


def first_ten(careers: Sequence[str], scores: Sequence[float]) -> set[str]:
    """The ten careers with the highest scores."""
    return set(first(dict(zip(careers, scores, strict=True)), 10))


def chance_gap(share: float, women: int, men: int) -> float:
    """Mean absolute difference of two shares when both groups are binomial with `share`."""
    if not 0 < share < 1:
        return 0.0
    one, other = _cumulative(share, women), _cumulative(share, men)
    # E|A − B| is the integral of F(1 − G) + G(1 − F)
    steps = sorted({i / women for i in range(women + 1)} | {i / men for i in range(men + 1)})
    gap = 0.0
    for low, high in pairwise(steps):
        below_a = one[min(women, int(low * women + 1e-9))]
        below_b = other[min(men, int(low * men + 1e-9))]
        gap += (below_a * (1 - below_b) + below_b * (1 - below_a)) * (high - low)
    return gap


def _cumulative(share: float, count: int) -> list[float]:
    total, sums = 0.0, []
    for k in range(count + 1):
        ways = lgamma(count + 1) - lgamma(k + 1) - lgamma(count - k + 1)
        total += exp(ways + k * log(share) + (count - k) * log(1 - share))
        sums.append(min(1.0, total))
    return sums
