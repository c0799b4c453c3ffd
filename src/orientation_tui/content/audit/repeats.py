"""Sentences said twice, and runs of words that would fit any career."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from orientation_tui.content.audit.findings import Finding, shortened
from orientation_tui.content.audit.prose import normalised, words
from orientation_tui.content.text import plain_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from orientation_tui.content.audit.prose import Passage

SHORTEST_SENTENCE = 4
"""Words from which two equal texts are a repeated sentence and not the same name."""

SHARED = ((7, 2), (6, 3))
"""Words in a row and careers: so many words shared by so many careers fit any career."""

TOLERATED = (
    "banque-carrefour des entreprises",
    "centre public d'action sociale",
    "commission paritaire",
    "enseignement de promotion sociale",
    "enseignement pour adultes",
    "enseignement secondaire superieur",
    "haute ecole",
    "maison de repos et de soins",
    "titres-services",
)
"""Names of institutions in lower case (in `plain_form`): they may be shared, and cut a run.

Names with a capital inside a sentence and words with a digit cut it without being listed.
"""

Run = tuple[str, ...]


def repeated_sentences(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Every sentence stands once in the whole content."""
    places: dict[str, list[tuple[Passage, str]]] = defaultdict(list)
    for passage in passages:
        for sentence in passage.sentences:
            key = normalised(sentence)
            if key.count(" ") + 1 >= SHORTEST_SENTENCE:
                places[key].append((passage, sentence))
    for found in places.values():
        if len(found) < 2:
            continue
        (first, sentence), *others = found
        also = ", ".join(dict.fromkeys(f"{p.career} ({p.field})" for p, _ in others))
        yield Finding(
            "erreur",
            "phrase-repetee",
            first.file,
            f"métier {first.career}, {first.field}",
            f"« {shortened(sentence)} » se lit aussi chez {also} : réécris l'une des deux.",
            tuple(dict.fromkeys(p.career for p, _ in found)),
        )


def shared_words(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Careers don't share long runs of words; facts may, for their wording is often official."""
    streams = [
        (passage, stream)
        for passage in passages
        if not passage.fact
        for sentence in passage.sentences
        for stream in _streams(sentence)
    ]
    told: list[tuple[str, frozenset[str]]] = []
    for size, least in SHARED:
        for run, (place, careers) in _shared_runs(streams, size, least).items():
            shown = " ".join(run)
            if any(shown in known and careers <= owners for known, owners in told):
                continue
            told.append((shown, careers))
            others = ", ".join(sorted(careers - {place.career}))
            yield Finding(
                "avertissement",
                "phrase-passe-partout",
                place.file,
                f"métier {place.career}, {place.field}",
                f"« {shortened(shown)} » ({len(run)} mots) se lit aussi chez {others} : "
                "dis ce qui est propre à chacun.",
                tuple(sorted(careers)),
            )


def _streams(sentence: str) -> Iterator[list[str]]:
    """The words of a sentence in plain form, cut at each proper name and tolerated name."""
    plain = plain_form(sentence)
    marked = sentence
    if len(plain) == len(sentence):
        for name in TOLERATED:
            start = plain.find(name)
            while start >= 0:
                marked = marked[:start] + "1" * len(name) + marked[start + len(name) :]
                start = plain.find(name, start + 1)
    stream: list[str] = []
    for number, word in enumerate(words(marked)):
        proper = number > 0 and any(char.isupper() for char in word)
        if proper or any(char.isdigit() for char in word):
            yield stream
            stream = []
        else:
            stream.append(plain_form(word))
    yield stream


def _shared_runs(
    streams: Sequence[tuple[Passage, list[str]]], size: int, least: int
) -> Mapping[Run, tuple[Passage, frozenset[str]]]:
    """Runs of at least `size` words that at least `least` careers share, the longest first."""
    owners: dict[Run, set[str]] = defaultdict(set)
    for passage, stream in streams:
        for start in range(len(stream) - size + 1):
            owners[tuple(stream[start : start + size])].add(passage.career)
    shared = {gram: frozenset(found) for gram, found in owners.items() if len(found) >= least}
    runs: dict[Run, tuple[Passage, frozenset[str]]] = {}
    for passage, stream in streams:
        for run, careers in _runs_of(stream, shared, size, least):
            runs.setdefault(run, (passage, careers))
    longest_first = sorted(runs, key=lambda run: (-len(run), run))
    return {run: runs[run] for run in longest_first}


def _runs_of(
    stream: list[str], shared: Mapping[Run, frozenset[str]], size: int, least: int
) -> Iterator[tuple[Run, frozenset[str]]]:
    """The longest runs of one stream all of whose words the same careers share."""
    start = 0
    while start <= len(stream) - size:
        careers = shared.get(tuple(stream[start : start + size]))
        if careers is None:
            start += 1
            continue
        end = start + size
        while end < len(stream):
            both = careers & shared.get(tuple(stream[end - size + 1 : end + 1]), frozenset())
            if len(both) < least:
                break
            careers, end = both, end + 1
        yield tuple(stream[start:end]), careers
        start = end - size + 1
