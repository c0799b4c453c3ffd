"""How the texts read: short sentences, both genders written out, titles in both genders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientation_tui.content.audit.findings import (
    QUESTIONS_FILE,
    TAXONOMY_FILE,
    Finding,
    about_career,
    guide_file,
    shortened,
)
from orientation_tui.content.audit.prose import every_text, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientation_tui.content.audit.case import Case
    from orientation_tui.content.catalogue import Catalogue

LONGEST_SENTENCE = 30
"""Words of a sentence a reader of 14 can still follow."""

LONGEST_AVERAGE = 20
"""Words a sentence, on average over a career."""

EPICENE_ENDINGS = (
    *("iste", "yste", "aste", "logue", "aire", "iatre", "peute", "graphe", "nome", "naute"),
    *("able", "ecte", "pède", "mestre", "arque", "mane", "phile", "crate"),
)
"""Endings of words that are the same in both genders."""

EPICENE_WORDS = frozenset(
    {
        *("acrobate", "arbitre", "athlète", "barista", "cadre", "capitaine", "coach", "concierge"),
        *("designer", "diplomate", "gendarme", "guide", "interprète", "juge", "manager", "médecin"),
        *("membre", "ministre", "peintre", "pilote", "poète", "sage-femme", "scientist", "trader"),
    }
)
"""Words that are the same in both genders whatever their ending, loan words included."""

_SHORT_FEMININE = re.compile(
    r"\w\((?:e|es|s|ne|nes|le|les|ve|ves|se|ses|fe|fes|euse|euses|trice|trices|ère|ères|ière|ières)\)"
    r"|\w[·‧∙•⋅]\w|\w\.e(?:\.?s)?\b|\wé-e(?:-s)?\b"
)


def long_sentences(case: Case) -> Iterator[Finding]:
    """No sentence is longer than a young reader can follow."""
    for passage in case.passages:
        for sentence in passage.sentences:
            count = len(words(sentence))
            if count > LONGEST_SENTENCE:
                yield about_career(
                    "avertissement",
                    "phrase-longue",
                    case.career.id,
                    f"{count} mots dans une phrase (« {shortened(sentence, 40)} ») : coupe-la.",
                    field=passage.field,
                    file=passage.file,
                )


def long_average(case: Case) -> Iterator[Finding]:
    """Sentences are short on average; qualities are no sentences and don't count."""
    lengths = [
        len(words(sentence))
        for passage in case.passages
        if not passage.field.startswith("qualities")
        for sentence in passage.sentences
    ]
    average = sum(lengths) / len(lengths) if lengths else 0.0
    if average > LONGEST_AVERAGE:
        yield about_career(
            "avertissement",
            "phrases-longues-en-moyenne",
            case.career.id,
            f"{average:.0f} mots par phrase en moyenne : raccourcis jusqu'à {LONGEST_AVERAGE}.",
        )


def one_gender(case: Case) -> Iterator[Finding]:
    """A title written once is one that both genders share."""
    career = case.career
    if career.title_m == career.title_f and not is_epicene(career.title_m):
        yield about_career(
            "avertissement",
            "titre-un-genre",
            career.id,
            f"« {career.title_m} » sert pour les deux genres : écris le féminin dans title_f "
            "et le masculin dans title_m.",
            field="title_f",
        )


def is_epicene(title: str) -> bool:
    """Whether the first word of a title, or a loan word in it, is the same in both genders."""
    found = [word.lower() for word in words(title)]
    if EPICENE_WORDS.intersection(found):
        return True
    head = found[0].split("-")[0] if found else ""
    return head in EPICENE_WORDS or head.endswith(EPICENE_ENDINGS)


def short_feminine(case: Case) -> Iterator[Finding]:
    """Both genders are written out: « (e) » and « · » can't be read aloud."""
    sources = [("", case.career.model_dump())]
    if case.guide is not None:
        sources.append((guide_file(case.career.id), case.guide.model_dump()))
    for file, table in sources:
        for field, text in every_text(table):
            if mark := _SHORT_FEMININE.search(text):
                yield about_career(
                    "avertissement",
                    "feminin-abrege",
                    case.career.id,
                    f"« {mark[0]} » ne se lit pas à voix haute : {_WRITE_OUT}.",
                    field=field,
                    file=file,
                )


def short_feminine_elsewhere(catalogue: Catalogue) -> Iterator[Finding]:
    """The same for questions and vocabularies."""
    for file, table in (
        (QUESTIONS_FILE, catalogue.bank.model_dump()),
        (TAXONOMY_FILE, catalogue.taxonomy.model_dump()),
    ):
        for field, text in every_text(table):
            if mark := _SHORT_FEMININE.search(text):
                message = f"« {mark[0]} » ne se lit pas à voix haute : {_WRITE_OUT}."
                yield Finding("avertissement", "feminin-abrege", file, field, message)


_WRITE_OUT = "écris les deux genres en toutes lettres ou tourne la phrase autrement"
