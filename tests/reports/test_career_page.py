"""A career's page has every section in one order, and each figure says where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.content.careers import Career
from orientation_tui.content.loading import load_guide
from orientation_tui.matching.explore import Criteria, with_tag
from orientation_tui.reports.career_page import career_page
from orientation_tui.reports.numbers import number
from orientation_tui.reports.sections import Bullets, Moment, Pairs, Scale, Timeline
from tests.reports.pages import SECTIONS, catalogue_of, find, full_guide, read, targets
from tests.samples import career, put

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.reports.sections import Section

NOW = 2026


def page(table: dict[str, Any], guide: Guide | None = None) -> tuple[Section, ...]:
    made = catalogue_of(table)
    return career_page(made.careers[table["id"]], guide, made, year_now=NOW)


def salary(**changes: Any) -> str:
    """The pay section of a career whose salary is replaced in part."""
    table = career()
    return read(find(page(table | {"salary": table["salary"] | changes}), "salaire"))


def bare() -> dict[str, Any]:
    """A career that says only what it must."""
    table = career(salary={"basis": "salarie"})
    optional = ("missions", "advantages", "drawbacks", "facts", "codes", "sources", "languages")
    for name in (*optional, "market", "contexts"):
        del table[name]
    return table


def test_every_section_is_there_in_order_for_every_career(catalogue: Catalogue) -> None:
    for found in catalogue.careers.values():
        made = career_page(found, load_guide(catalogue, found.id), catalogue, year_now=NOW)
        assert tuple(part.id for part in made) == SECTIONS, found.id
        assert all(part.blocks for part in made), found.id


def test_a_bare_career_has_the_same_sections() -> None:
    assert tuple(part.id for part in page(bare())) == SECTIONS


def test_what_a_bare_career_lacks_says_so() -> None:
    made = page(bare())
    present = [part.id for part in made if not part.missing]
    assert present == ["introduction", "etudes", "questions", "criteres"]
    for part in made:
        if part.missing:
            assert read(part) == f"{part.title.upper()} : non renseigné"


def test_a_complete_career_misses_nothing_but_neighbours() -> None:
    made = page(
        career(introduction="Un long texte.", qualities=["Calme"], conditions="Dehors."),
        full_guide(),
    )
    assert [part.id for part in made if part.missing] == ["similaires"]


def test_pay_is_shown_with_what_it_means_its_source_and_its_year() -> None:
    shown = salary()
    assert "Au début : 2.200–2.600 €" in shown
    assert "Avec expérience : 2.500–3.200 €" in shown
    assert "Montants bruts par mois, temps plein. Type de revenu : Salarie." in shown
    assert "Source : https://exemple.be/salaires (2025)" in shown
    assert "salaire médian belge à temps plein, 3.700 € en 2023" in shown


def test_all_sources_of_pay_are_named() -> None:
    assert "Source : Jobat ; Statbel (2025)" in salary(sources=["Jobat", "Statbel"])


def test_pay_without_a_year_says_so() -> None:
    table = career()
    del table["salary"]["year"]
    shown = read(find(page(table), "salaire"))
    assert "Source : https://exemple.be/salaires (année non précisée)" in shown
    assert "indexés" not in shown


@pytest.mark.parametrize(
    ("year", "old"), [(2022, True), (2010, True), (2023, False), (2026, False)]
)
def test_pay_more_than_three_years_old_says_it_was_indexed_since(year: int, old: bool) -> None:
    reminder = f"Chiffres de {year} : les salaires ont été indexés depuis."
    assert (reminder in salary(year=year)) is old


def test_figures_of_a_neighbouring_career_say_whose_they_are() -> None:
    shown = salary(borrowed_from="Maraîcher")
    assert "Chiffres publiés pour un métier voisin : Maraîcher." in shown
    assert "métier voisin" not in salary()


@pytest.mark.parametrize("note", ["Primes comprises", "Primes comprises."])
def test_a_note_on_pay_ends_with_one_full_stop(note: str) -> None:
    assert "Salarie. Primes comprises. Source" in salary(note=note)


def test_open_ranges_say_which_end_is_known() -> None:
    shown = salary(start={"low": 2200}, experienced={"high": 3200})
    assert "Au début : à partir de 2.200 €" in shown
    assert "Avec expérience : jusqu'à 3.200 €" in shown


def test_one_range_alone_has_one_line_and_one_bar() -> None:
    table = career()
    del table["salary"]["experienced"]
    part = find(page(table), "salaire")
    assert "Avec expérience" not in read(part)
    (scale,) = (block for block in part.blocks if isinstance(block, Scale))
    assert [bar.label for bar in scale.bars] == ["Au début"]


def test_no_figure_is_missing_or_explained() -> None:
    assert find(page(career(salary={"basis": "salarie"})), "salaire").missing
    explained = career(salary={"basis": "salarie", "note": "Aucune source fiable."})
    assert read(find(page(explained), "salaire")) == "SALAIRE Aucune source fiable."


def test_studies_tell_level_length_and_access() -> None:
    shown = read(find(page(career()), "etudes"))
    assert "Niveau habituel : Cess, 1 an après les secondaires" in shown
    assert "Accès : Libre" in shown
    assert "Formation IFAPME" in shown
    closed = put(put(career(), "studies.regulated", True), "studies.regulated_note", "Un visa")
    assert "Accès : Un visa" in read(find(page(closed), "etudes"))


def test_advantages_and_drawbacks_are_told_apart_by_their_mark() -> None:
    made = page(career())
    plus, minus = find(made, "avantages"), find(made, "inconvenients")
    assert (plus.mood, minus.mood) == ("good", "bad")
    assert "+ Être dehors." in read(plus)
    assert "– Les piqûres." in read(minus)


def test_advantages_stand_beside_drawbacks() -> None:
    made = page(career())
    place = next(i for i, part in enumerate(made) if part.beside)
    assert [part.id for part in made[place : place + 2]] == ["avantages", "inconvenients"]


def test_a_day_is_drawn_in_its_order() -> None:
    part = find(page(career(), full_guide()), "journee")
    assert part.blocks == (Timeline((Moment("08:30", "12:00", "Visiter les ruches."),)),)


@pytest.mark.parametrize("guide", [None, full_guide()])
def test_the_test_can_be_opened_after_the_questions(guide: Guide | None) -> None:
    part = find(page(career(), guide), "questions")
    assert targets([part]) == ["test:apiculteur"]
    assert "Tester ma compatibilité" in read(part)


def test_the_median_says_what_it_means_and_where_it_was_published() -> None:
    assert salary().endswith("Salaire médian : Temps plein. Source : Statbel, enquête (2023)")


def test_what_most_people_earn_stands_under_the_pay_of_a_career(catalogue: Catalogue) -> None:
    found = catalogue.careers["directeur-technique-cto"]
    part = find(career_page(found, None, catalogue, year_now=NOW), "salaire")
    (scale,) = (block for block in part.blocks if isinstance(block, Scale))
    assert [(bar.label, bar.reference) for bar in scale.bars] == [
        ("Au début", False),
        ("Avec expérience", False),
        ("8 salaires sur 10", True),
    ]
    first, last = (
        next(f for f in catalogue.taxonomy.national_figure if f.id == name)
        for name in ("decile-1", "decile-9")
    )
    assert (scale.bars[-1].low, scale.bars[-1].high) == (first.value, last.value)
    for figure in (first, last):
        assert figure.source in read(part)
        assert number(figure.value) in read(part)


def test_belgian_facts_carry_their_source_and_year() -> None:
    table = career(market={"shortage": "penurie", "shortage_sources": ["Forem"]})
    shown = read(find(page(table, full_guide()), "belgique"))
    assert "Un titre. Un fait belge. Source : https://exemple.be/guide (2025)" in shown
    assert "Un fait. Source : https://exemple.be/fait (2024)" in shown
    assert "Marché de l'emploi : Penurie. Source : Forem (année non précisée)" in shown
    assert "Langues demandées en plus du français : Nl." in shown


def test_an_unknown_market_is_not_told_as_a_fact() -> None:
    assert "Marché de l'emploi" not in read(find(page(career()), "belgique"))


def test_the_guide_fills_its_sections() -> None:
    shown = read(page(career(), full_guide()))
    for text in (
        *("08:30 – 12:00 : Visiter les ruches.", "• Un enfumoir", "1. Le CESS."),
        *("Ruches : 60 Source : https://exemple.be/guide (2025)", "? Aimes-tu être dehors ?"),
        *("? Ça pique ? Oui.", "• IFAPME (Namur) : le soir", "• Ardenne", "Elle raconte. Source"),
    ):
        assert text in shown


def test_steps_of_training_are_numbered_once() -> None:
    part = find(page(career(), full_guide()), "formation")
    assert part.blocks == (Bullets(("1. Le CESS.", "2. La formation."), ""),)


def test_sources_are_listed_once_with_the_codes() -> None:
    shown = read(
        find(page(career(sources=["https://exemple.be/salaires"]), full_guide()), "sources")
    )
    assert shown.count("https://exemple.be/salaires") == 1
    assert "Statbel, enquête" in shown
    assert "O*NET 45-2093.00 (profil d'intérêts, CC BY 4.0, modifié)" in shown
    assert "ROME A1409" in shown
    assert "ISCO-08 6123" in shown


def test_similar_careers_say_what_is_alike_and_what_differs() -> None:
    other = put(
        career("boulanger", title_m="Boulanger", title_f="Boulangère"), "studies.level", "master"
    )
    made = catalogue_of(career(), other)
    part = find(career_page(made.careers["apiculteur"], None, made, year_now=NOW), "similaires")
    assert "Boulanger / Boulangère [boulanger]" in read(part)
    assert "mêmes intérêts (Nature, Vente) ; études plus longues" in read(part)


def test_everything_that_can_be_opened_leads_somewhere(catalogue: Catalogue) -> None:
    for found in catalogue.careers.values():
        for target in targets(career_page(found, None, catalogue, year_now=NOW)):
            kind, _, name = target.partition(":")
            if kind == "career":
                assert name in catalogue.careers
                assert name != found.id
            elif kind == "test":
                assert name == found.id
            else:
                assert with_tag(Criteria(), name) != Criteria()


def test_the_seed_career_holds_its_figures(catalogue: Catalogue) -> None:
    found = catalogue.careers["directeur-technique-cto"]
    made = career_page(found, load_guide(catalogue, found.id), catalogue, year_now=NOW)
    rows = next(block.rows for block in find(made, "salaire").blocks if isinstance(block, Pairs))
    assert dict(rows) == {"Au début": "5.500–7.500 €", "Avec expérience": "8.000–15.000 €"}


def test_every_figure_of_every_career_has_its_source_beside_it(catalogue: Catalogue) -> None:
    for found in catalogue.careers.values():
        part = find(career_page(found, None, catalogue, year_now=NOW), "salaire")
        if any(isinstance(block, Pairs) for block in part.blocks):
            shown = read(part)
            assert "Source : " in shown, found.id
            when = str(found.salary.year) if found.salary.year else "année non précisée"
            assert f"({when})" in shown, found.id


def test_a_career_with_one_title_is_not_written_twice() -> None:
    one = Career.model_validate(career(title_m="Architecte", title_f="Architecte"))
    assert one.title == "Architecte"
