"""The question that would most reduce the doubt about who stands among the first careers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.matcher import first
from orientation_tui.matching.ranking import matcher_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientation_tui.assessment.answers import Answers
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.interest_model import Posterior
    from orientation_tui.matching.matcher import Matcher

CONTENDERS = 20
"""Careers whose order matters: the first ten and the ten that could replace them."""


def next_question(matcher: Matcher, posterior: Posterior, unasked: Iterable[str]) -> str | None:
    """Return the question to ask next, or None when none is left.

    The gain of a question is the variance its answer would take from the differences between the
    contenders: an answer that moves them all alike tells nothing about their order. Equal gains
    keep the order of `unasked`, so the same answers always lead to the same question.
    """
    contenders = [matcher.directions[name] for name in first(matcher.fits(posterior), CONTENDERS)]
    best: str | None = None
    most = -1.0
    known: dict[tuple[tuple[int, float], ...], float] = {}
    for name in unasked:
        loading = matcher.loadings[name]
        if loading not in known:
            linked, variance = posterior.link(loading)
            told = [direction.along(linked) for direction in contenders]
            mean = sum(told) / len(told)
            known[loading] = sum((t - mean) ** 2 for t in told) / variance
        if known[loading] > most + 1e-12:
            best, most = name, known[loading]
    return best


def followup(answers: Answers, catalogue: Catalogue) -> str | None:
    """The question of the bank to ask after `answers`, or None when none is left or none rated."""
    ratings = answers.ratings(catalogue)
    if not ratings:
        return None
    matcher = matcher_of(catalogue)
    unasked = [name for name in catalogue.questions if name not in answers.given]
    return next_question(matcher, matcher.posterior(ratings), unasked)
