"""A career's page: every section of its entry and its guide, in one fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.similarity import similar_careers
from orientation_tui.reports.numbers import years
from orientation_tui.reports.pay import national_sources, salary_section, source_line
from orientation_tui.reports.sections import (
    Block,
    Bullets,
    Link,
    Links,
    Moment,
    Note,
    Pairs,
    Paragraph,
    Section,
    Timeline,
    bullets,
    note,
    paragraph,
    section,
)
from orientation_tui.reports.sentences import access_text

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career, Point
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import BelgianFact, Guide, Place
    from orientation_tui.matching.similarity import Similar

PLUS, MINUS = "+", "–"
"""Marks of advantages and drawbacks."""

TEST = "Tester ma compatibilité"
TEST_DETAIL = "quelques questions sur ce que ce métier demande, sans note ni verdict"


def career_page(
    career: Career, guide: Guide | None, catalogue: Catalogue, *, year_now: int
) -> tuple[Section, ...]:
    """Return all sections of a career, present or « non renseigné ».

    Args:
        career: its entry in the catalogue.
        guide: its long sections, if it has any.
        catalogue: for labels and similar careers.
        year_now: current year, to tell old pay figures.
    """
    from orientation_tui.content.guides import Guide as GuideModel

    long = guide or GuideModel(career=career.id)
    return (
        section(
            "introduction", "Le métier", Paragraph(career.summary), paragraph(career.introduction)
        ),
        _studies(career, long, catalogue),
        section("qualites", "Qualités", bullets(career.qualities)),
        salary_section(career, catalogue, year_now=year_now),
        section("conditions", "Conditions de travail", paragraph(career.conditions)),
        _figures(long),
        section("missions", "Missions", bullets(career.missions)),
        section("outils", "Outils et équipements", bullets(long.tools)),
        _day(long),
        _belgium(career, long, catalogue),
        _testimony(long),
        section("formation", "Étapes de formation", bullets(_numbered(long.training), mark="")),
        section("lieux", "Lieux de travail", bullets(long.workplaces)),
        section("evolutions", "Évolutions possibles", bullets(long.evolutions)),
        section(
            "avantages",
            "Avantages",
            _points(career.advantages, PLUS),
            mood="good",
            beside=True,
        ),
        section("inconvenients", "Inconvénients", _points(career.drawbacks, MINUS), mood="bad"),
        section("conseils", "Conseils", bullets(long.advice)),
        section(
            "questions",
            "Questions à te poser",
            bullets(tuple(q.question for q in long.self_assessment), "?"),
            Links((Link(TEST, f"test:{career.id}", TEST_DETAIL),)),
        ),
        _faq(long),
        section("ecoles", "Où se former", bullets(tuple(map(_place, long.schools)))),
        section("emploi", "Zones d'emploi", bullets(tuple(map(_place, long.areas)))),
        section("similaires", "Métiers similaires", _similar(career, catalogue)),
        section("criteres", "Critères du métier", _criteria(career, catalogue)),
        _sources(career, long, catalogue),
    )


def _studies(career: Career, guide: Guide, catalogue: Catalogue) -> Section:
    studies = career.studies
    level = catalogue.label("level", studies.level)
    length = f", {years(studies.years)} après les secondaires" if studies.years else ""
    return section(
        "etudes",
        "Études",
        paragraph(guide.studies),
        Pairs((("Niveau habituel", f"{level}{length}"), ("Accès", access_text(studies)))),
        bullets(studies.routes),
    )


def _figures(guide: Guide) -> Section:
    if not guide.figures:
        return section("chiffres", "Le métier en chiffres")
    rows = tuple((figure.label, figure.value) for figure in guide.figures)
    sources = dict.fromkeys((figure.source, figure.year) for figure in guide.figures)
    notes = [Note(source_line([source], year)) for source, year in sources]
    return section("chiffres", "Le métier en chiffres", Pairs(rows), *notes)


def _day(guide: Guide) -> Section:
    moments = tuple(Moment(m.start, m.end, m.text) for m in guide.day)
    return section("journee", "Journée type", Timeline(moments) if moments else None)


def _belgium(career: Career, guide: Guide, catalogue: Catalogue) -> Section:
    blocks: list[Block] = []
    for fact in guide.facts:
        blocks += [Paragraph(f"{fact.title}. {fact.text}"), Note(_fact_source(fact))]
    market = career.market
    if market.shortage != "inconnu":
        state = catalogue.label("shortage", market.shortage)
        blocks.append(Paragraph(f"Marché de l'emploi : {state}."))
        blocks.append(Note(source_line(market.shortage_sources)))
    if market.outlook:
        blocks.append(Paragraph(f"Tendance : {catalogue.label('outlook', market.outlook)}."))
        if market.outlook_sources:
            blocks.append(Note(source_line(market.outlook_sources)))
    if career.languages:
        names = ", ".join(catalogue.label("language", name) for name in career.languages)
        blocks.append(Paragraph(f"Langues demandées en plus du français : {names}."))
    for item in career.facts:
        blocks.append(Paragraph(item.text))
        if item.sources:
            blocks.append(Note(source_line(item.sources, item.year)))
    return section("belgique", "Le métier en Belgique", *blocks)


def _fact_source(fact: BelgianFact) -> str:
    return source_line([fact.source], fact.year)


def _testimony(guide: Guide) -> Section:
    told = guide.testimony
    if told is None:
        return section("temoignage", "Témoignage")
    return section(
        "temoignage",
        "Témoignage",
        Paragraph(told.text),
        Note(source_line([told.source], told.year)),
    )


def _numbered(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{number}. {item}" for number, item in enumerate(items, 1))


def _points(points: tuple[Point, ...], mark: str) -> Bullets | None:
    return bullets(tuple(point.text for point in points), mark)


def _faq(guide: Guide) -> Section:
    blocks: list[Block] = []
    for item in guide.faq:
        blocks += [Bullets((item.question,), "?"), Paragraph(item.answer)]
    return section("faq", "Questions fréquentes", *blocks)


def _place(place: Place) -> str:
    name = f"{place.name} ({place.city})" if place.city else place.name
    return f"{name} : {place.detail}" if place.detail else name


def _similar(career: Career, catalogue: Catalogue) -> Links | None:
    found = similar_careers(career, catalogue)
    links = tuple(
        Link(
            catalogue.careers[s.career_id].title,
            f"career:{s.career_id}",
            similar_reason(s, catalogue),
        )
        for s in found
    )
    return Links(links) if links else None


def similar_reason(similar: Similar, catalogue: Catalogue) -> str:
    """Why two careers resemble each other, and the main difference, in one line."""
    if similar.shared_interests:
        names = [catalogue.label("interest", name) for name in similar.shared_interests[:2]]
        reason = f"mêmes intérêts ({', '.join(names)})"
    else:
        reason = "même secteur" if similar.same_sector else "profil d'intérêts proche"
    differences = []
    if similar.study_difference:
        differences.append(
            "études plus longues" if similar.study_difference > 0 else "études plus courtes"
        )
    if similar.contexts_gained:
        differences.append(
            f"en plus : {catalogue.label('context', similar.contexts_gained[0]).lower()}"
        )
    elif similar.contexts_lost:
        differences.append(
            f"en moins : {catalogue.label('context', similar.contexts_lost[0]).lower()}"
        )
    return " ; ".join([reason, *differences])


def _criteria(career: Career, catalogue: Catalogue) -> Links:
    named = [
        ("sector", career.sector, "Secteur"),
        ("level", career.studies.level, "Études"),
        *(("context", name, "Condition") for name in career.contexts),
        *(("interest", name, "Intérêt") for name in career.profile.interests),
    ]
    links = [
        Link(f"{word} : {catalogue.label(kind, name)}", f"criterion:{kind}:{name}")
        for kind, name, word in named
    ]
    regulated = "oui" if career.studies.regulated else "non"
    links.append(Link(f"Accès réglementé : {regulated}", f"criterion:regulated:{regulated}"))
    return Links(tuple(links))


def _sources(career: Career, guide: Guide, catalogue: Catalogue) -> Section:
    listed = [*career.salary.sources, *career.sources, *guide.sources]
    if career.salary.start or career.salary.experienced:
        listed += national_sources(catalogue)
    codes = []
    if career.codes.onet:
        codes.append(
            f"O*NET {', '.join(career.codes.onet)} (profil d'intérêts, CC BY 4.0, modifié)"
        )
    if career.codes.rome:
        codes.append(f"ROME {career.codes.rome}")
    if career.codes.isco:
        codes.append(f"ISCO-08 {career.codes.isco}")
    return section(
        "sources",
        "Sources",
        bullets(tuple(dict.fromkeys(listed))),
        note(f"Codes : {' ; '.join(codes)}" if codes else None),
    )
