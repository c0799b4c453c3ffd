"""A result on one page: profile, careers with the strongest reason and doubt, how to read it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from orientation_tui.matching.explanation import explain
from orientation_tui.matching.ranking import by_band
from orientation_tui.reports.profile_page import (
    interests_section,
    level_and_contrast,
    shape_section,
)
from orientation_tui.reports.results_page import (
    DREAM,
    DREAM_TITLE,
    KEPT,
    SURPRISE_TITLE,
    career_label,
    refusal_section,
)
from orientation_tui.reports.sections import (
    Bullets,
    Link,
    Links,
    Note,
    Paragraph,
    Section,
    bullets,
    section,
)
from orientation_tui.reports.sentences import (
    NOT_THIS,
    PROMISE,
    SURPRISE,
    UNSAID,
    band_title,
    compared_sentence,
    dream_sentence,
    emptied_sentence,
    gone_sentence,
    part_text,
    place_text,
    sureness_sentence,
    tie_sentence,
    warning_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientation_tui.content.careers import Career
    from orientation_tui.matching.ranking import Match
    from orientation_tui.matching.scoring import Part
    from orientation_tui.reports.sections import Block
    from orientation_tui.reports.takeaway.material import Material

MOST_LISTED = 4
"""Careers kept that the page has room to list."""

FIRST_ONES = "Ces pages montrent les premiers de la liste."

METHOD = (
    "Chaque note est comparée aux intérêts que demande chaque métier ; tes conditions, tes valeurs "
    "et tes études ajoutent ou retirent des points. « + » : la réponse qui a le plus compté pour. "
    "« – » : ce qui a le plus compté contre."
)
USE = (
    "Ce document sert à explorer et à discuter, jamais à trier des candidatures. Profils des "
    "métiers : O*NET 29.3, U.S. Department of Labor, CC BY 4.0, modifiés pour ce programme."
)


def summary_sheet(material: Material) -> tuple[Section, ...]:
    """Return the sections of the first page, or why there is no ranking."""
    if not material.ranking.matches:
        return _without_ranking(material)
    return (
        *_profile(material),
        *_careers(material),
        *_asides(material),
        _reading(material),
    )


def _without_ranking(material: Material) -> tuple[Section, ...]:
    return (
        refusal_section(material.ranking, material.catalogue),
        *_asides(material),
        section("lecture", "À savoir", Paragraph(NOT_THIS), Note(USE)),
    )


def _profile(material: Material) -> tuple[Section, Section]:
    ranking, catalogue = material.ranking, material.catalogue
    interests = interests_section(ranking, catalogue)
    return (
        replace(shape_section(ranking.profile, catalogue), beside=True),
        replace(interests, blocks=(*interests.blocks, level_and_contrast(ranking.profile))),
    )


def _careers(material: Material) -> Iterator[Section]:
    chosen = material.chosen
    for band, matches in by_band(chosen.matches):
        blocks = [block for match in matches for block in _career(match, material)]
        yield section(f"bande-{band.name.lower()}", band_title(band), *blocks)
    if not chosen.matches:
        said = emptied_sentence(chosen) or compared_sentence(material.ranking)
        yield section("aucun", "Métiers", Paragraph(said))
    if chosen.surprise is not None:
        yield section(
            "surprise",
            SURPRISE_TITLE,
            *_career(chosen.surprise, material),
            Note(SURPRISE),
        )


def _career(match: Match, material: Material) -> Iterator[Block]:
    """The career's line, then the strongest reason for it and the strongest doubt."""
    career = material.catalogue.careers[match.career_id]
    asides = [material.catalogue.label("sector", career.sector)]
    asides += [KEPT] if career.id in material.session.kept else []
    asides += [DREAM] if career.id == material.ranking.preferences.dream else []
    yield Links((Link(career_label(match, career), f"career:{career.id}", "", ", ".join(asides)),))
    told = explain(material.ranking, career, material.catalogue)
    reasons = [part for part in told.speaking_for if part.amount >= UNSAID][:1]
    yield from _marked("+", (_text(part, material) for part in reasons))
    doubts = [warning_text(part, material.catalogue) for part in match.warnings]
    if not doubts:
        against = [part for part in told.speaking_against if part.amount <= -UNSAID][:1]
        doubts = [_text(part, material) for part in against]
    yield from _marked("–", [" ; ".join(doubts)] if doubts else [])


def _text(part: Part, material: Material) -> str:
    return part_text(part, material.ranking, material.catalogue)


def _marked(mark: str, texts: Iterable[str]) -> Iterator[Bullets]:
    found = bullets(tuple(texts), mark)
    if found is not None:
        yield found


def _asides(material: Material) -> Iterator[Section]:
    """The career in mind, and the careers that have a page."""
    dream = dream_sentence(material.ranking, material.catalogue)
    if dream:
        yield section("reve", DREAM_TITLE, Paragraph(dream), beside=True)
    if material.careers or material.chosen.unknown:
        yield section("gardes", "Dans les pages suivantes", *_pages(material))


def _pages(material: Material) -> Iterator[Block]:
    if not material.kept and material.careers:
        yield Paragraph(
            FIRST_ONES if material.session.kept else f"Aucun métier gardé. {FIRST_ONES}"
        )
    listed = material.careers[:MOST_LISTED]
    more = len(material.careers) - len(listed)
    texts = [_page(career, material) for career in listed]
    if more > 0:
        texts.append(f"et {more} de plus")
    if texts:
        yield Bullets(tuple(texts))
    if material.chosen.unknown:
        yield Paragraph(gone_sentence(material.chosen))


def _page(career: Career, material: Material) -> str:
    where = place_text(material.ranking, career.id)
    return f"{career.title} ({where})" if where else career.title


def _reading(material: Material) -> Section:
    ranking = material.ranking
    ties = tie_sentence(material.chosen.matches)
    return section(
        "lecture",
        "Comment lire ce résultat",
        Paragraph(f"{sureness_sentence(ranking)} {compared_sentence(ranking)} {PROMISE}"),
        Paragraph(f"{METHOD} {ties}".strip()),
        Paragraph(NOT_THIS),
        Note(USE),
    )
