"""The shares of the interest model again, by maximum likelihood on real people's answers.

usage: python -m benchmarks.estimate --data PATH/respondents.csv [--sample N] [--json]

Majors are not looked at. Takes a minute or two.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from math import exp, log, sqrt
from operator import mul
from statistics import fmean
from typing import TYPE_CHECKING

from benchmarks.people import CAUTION, drawn, open_study, parser
from orientation_tui.matching.interest_model import DEFAULT_SHARES, Shares, build_model

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.people import Person, Study

Matrix = list[list[float]]
NAMES = ("hexagon", "types", "kinship", "own", "noise", "level")


def covariance(people: Sequence[Person], items: Sequence[str]) -> Matrix:
    """How the items' answers vary together around their means."""
    columns = [[person.ratings[name] for person in people] for name in items]
    centred = []
    for column in columns:
        mean = fmean(column)
        centred.append([value - mean for value in column])
    return [
        [sum(map(mul, one, other)) / len(people) for other in centred[: i + 1]]
        for i, one in enumerate(centred)
    ]


def bases(study: Study) -> list[Matrix]:
    """Covariance of the items for one unit of each share, in the order of `NAMES`."""
    made = []
    for name in NAMES[:4]:
        shares = Shares(**{**dict.fromkeys(NAMES[:5], 0.0), name: 1.0})
        model = build_model(study.catalogue.taxonomy, shares)
        rows = [model.loading(question) for question in study.questions.values()]
        made.append(
            [
                [
                    sum(a * b * model.covariance[p][q] for p, a in rows[i] for q, b in rows[j])
                    for j in range(i + 1)
                ]
                for i in range(len(rows))
            ]
        )
    size = range(len(study.questions))
    made.append([[float(i == j) for j in range(i + 1)] for i in size])
    made.append([[1.0 for _ in range(i + 1)] for i in size])
    return made


def deviance(parts: Sequence[Matrix], amounts: Sequence[float], seen: Matrix) -> float:
    """Minus twice the mean log-likelihood, up to a constant (lower triangles throughout)."""
    expected = [
        [sum(map(mul, amounts, cells)) for cells in zip(*lines, strict=True)]
        for lines in zip(*parts, strict=True)
    ]
    size = len(expected)
    lower: Matrix = []
    for i in range(size):
        line: list[float] = []
        for j in range(i):
            line.append((expected[i][j] - sum(map(mul, line, lower[j]))) / lower[j][j])
        rest = expected[i][i] - sum(map(mul, line, line))
        if rest <= 1e-9:
            return 1e9
        lower.append([*line, sqrt(rest)])
    # the inverse of the triangle, column by column; its products are the inverse of the whole
    inverse = [[0.0] * size for _ in range(size)]
    for j in range(size):
        column = inverse[j]
        column[j] = 1.0 / lower[j][j]
        for i in range(j + 1, size):
            column[i] = -sum(map(mul, lower[i][j:i], column[j:i])) / lower[i][i]
    trace = 0.0
    for i in range(size):
        for j in range(i + 1):
            product = sum(map(mul, inverse[i][i:], inverse[j][i:])) * seen[i][j]
            trace += product if i == j else 2 * product
    return trace + 2 * sum(log(lower[i][i]) for i in range(size))


def least(
    function: Callable[[list[float]], float], start: list[float], rounds: int = 1500
) -> tuple[list[float], float]:
    """Nelder and Mead's search for the arguments where `function` is least."""
    size = len(start)
    points = [start] + [[x + 0.4 * (i == j) for j, x in enumerate(start)] for i in range(size)]
    simplex = sorted(((function(point), point) for point in points), key=lambda pair: pair[0])
    for _ in range(rounds):
        (best, _), (worst, last) = simplex[0], simplex[-1]
        if worst - best < 1e-9:
            break
        middle = [fmean(xs) for xs in zip(*(point for _, point in simplex[:-1]), strict=True)]

        def along(
            factor: float, middle: list[float], last: list[float]
        ) -> tuple[float, list[float]]:
            point = [m + factor * (m - x) for m, x in zip(middle, last, strict=True)]
            return function(point), point

        tried = along(1.0, middle, last)
        if tried[0] < best:
            tried = min(tried, along(2.0, middle, last), key=lambda pair: pair[0])
        elif tried[0] >= simplex[-2][0]:
            tried = along(0.5 if tried[0] < worst else -0.5, middle, last)
        if tried[0] < worst:
            simplex[-1] = tried
        else:
            top = simplex[0][1]
            shrunk = [[(a + b) / 2 for a, b in zip(top, p, strict=True)] for _, p in simplex[1:]]
            simplex = [simplex[0], *((function(point), point) for point in shrunk)]
        simplex.sort(key=lambda pair: pair[0])
    return simplex[0][1], simplex[0][0]


def main() -> None:
    """Print the estimates beside the constants."""
    arguments = parser(__doc__, sample=0).parse_args()
    study = open_study(arguments)
    if study is None:
        return
    people = drawn(study.complete, arguments.sample)
    seen = covariance(people, list(study.questions))
    parts = bases(study)
    start = [log(x) for x in (0.1, 0.1, 0.1, 0.3, 0.7, 0.1)]
    logs, reached = least(lambda p: deviance(parts, [exp(x) for x in p], seen), start)
    found = dict(zip(NAMES, map(exp, logs), strict=True))
    constants = asdict(DEFAULT_SHARES)
    before = [*(constants[name] for name in NAMES[:4]), 2 * constants["noise"], found["level"]]
    kept = deviance(parts, before, seen)
    if arguments.json:
        told = {"people": len(people), "estimates": found, "constants": constants}
        print(json.dumps(told | {"deviance": reached, "deviance_of_constants": kept}, indent=1))
        return
    print(f"{len(people):,} people with all 48 answers; majors not looked at\n{CAUTION}\n")
    print(f"{'share':10} estimate  in the code")
    for name in NAMES:
        print(f"{name:10} {found[name]:8.3f}  {constants.get(name, '(diffuse)')}")
    print(
        f"\ndeviance per person: {reached:.4f}; with the constants and noise 2 × 0.36: {kept:.4f}\n"
        "The noise in the code is half the estimate, on a retest argument (see interest_model)."
    )


if __name__ == "__main__":
    main()
