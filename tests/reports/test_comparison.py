"""Two or three careers side by side: what tells them apart comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.content.loading import load_guide
from orientation_tui.reports.comparison import comparison_page
from orientation_tui.reports.sections import Scale, Table
from tests.reports.pages import catalogue_of, find, full_guide, read
from tests.samples import career, put

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.reports.sections import Section

PAIR = ("directeur-technique-cto", "vp-engineering")
BAKER = put(
    career("boulanger", title_m="Boulanger", title_f="Boulangère", contexts=["nuit"]),
    "studies.level",
    "master",
)
CONTRAST = {
    "career": "boulanger",
    "summary": "L'un dehors, l'autre au four.",
    "rows": [{"aspect": "Lieu", "here": "le rucher", "there": "le fournil"}],
    "source": "ici même",
    "year": 2024,
}


def compare(*tables: dict[str, Any], guides: dict[str, Guide] | None = None) -> tuple[Section, ...]:
    made = catalogue_of(*tables)
    careers = list(made.careers.values())
    return comparison_page(careers, [(guides or {}).get(c.id) for c in careers], made)


def table(part: Section) -> dict[str, tuple[tuple[str, ...], ...]]:
    (found,) = (block for block in part.blocks if isinstance(block, Table))
    return dict(found.rows)


def test_what_differs_comes_before_what_is_alike() -> None:
    made = compare(career(), BAKER)
    assert [part.id for part in made] == ["differences", "salaires", "communs"]
    differing, alike = table(made[0]), table(made[2])
    assert set(differing) == {"Études", "Conditions"}
    assert differing["Conditions"] == (("Exterieur",), ("Nuit",))
    assert alike["Secteur"] == (("Nature",),)
    assert not differing.keys() & alike.keys()


def test_what_differs_is_said_under_each_title() -> None:
    shown = read(find(compare(career(), BAKER), "differences"))
    assert (
        "Conditions - Apiculteur / Apicultrice : Exterieur - Boulanger / Boulangère : Nuit" in shown
    )


def test_the_same_career_twice_differs_in_nothing() -> None:
    made = compare(career(), career("autre"))
    assert find(made, "differences").missing
    assert not find(made, "communs").missing


def test_nothing_in_common_says_so() -> None:
    other = career(
        "autre",
        summary="Autre chose.",
        sector="sante",
        contexts=["nuit"],
        advantages=[{"text": "Calme."}],
        drawbacks=[{"text": "Bruit."}],
        salary={"basis": "salarie"},
        studies={"level": "master", "years": 5, "regulated": True},
        profile=career()["profile"] | {"interests": {"aide": 3, "dessin": 1}},
    )
    assert find(compare(career(), other), "communs").missing


def test_a_missing_figure_says_so_in_its_cell() -> None:
    made = compare(career(), career("autre", salary={"basis": "salarie"}))
    assert table(find(made, "differences"))["Salaire au début"] == (
        ("2.200–2.600 €",),
        ("non renseigné",),
    )


def test_pay_is_drawn_on_one_scale_with_sources() -> None:
    part = find(compare(career(), BAKER), "salaires")
    (scale,) = (block for block in part.blocks if isinstance(block, Scale))
    assert [bar.label for bar in scale.bars] == [
        "Apiculteur, début",
        "Apiculteur, expérience",
        "Boulanger, début",
        "Boulanger, expérience",
    ]
    assert scale.median == 3700
    assert "Boulanger. Source : https://exemple.be/salaires (2025)" in read(part)


def test_no_pay_at_all_says_so() -> None:
    unpaid = {"basis": "salarie"}
    made = compare(career(salary=unpaid), career("autre", salary=unpaid))
    assert find(made, "salaires").missing


def test_three_careers_have_three_columns() -> None:
    made = compare(career(), BAKER, career("autre", contexts=["hauteur"]))
    assert table(find(made, "differences"))["Conditions"] == (
        ("Exterieur",),
        ("Nuit",),
        ("Hauteur",),
    )


@pytest.mark.parametrize("tables", [(career(), BAKER), (BAKER, career())])
def test_a_written_contrast_comes_first_whichever_order(tables: tuple[dict[str, Any], ...]) -> None:
    guides = {"apiculteur": full_guide(contrasts=[CONTRAST])}
    first, *_ = compare(*tables, guides=guides)
    assert read(first) == (
        "COMMENT LES DISTINGUER L'un dehors, l'autre au four. Lieu "
        "- Apiculteur / Apicultrice : le rucher - Boulanger / Boulangère : le fournil "
        "Source : ici même (2024)"
    )


def test_a_contrast_with_a_career_that_is_not_compared_stays_out() -> None:
    guides = {"apiculteur": full_guide(contrasts=[CONTRAST])}
    made = compare(career(), career("autre"), guides=guides)
    assert [part.id for part in made] == ["differences", "salaires", "communs"]


@pytest.mark.parametrize("order", [PAIR, PAIR[::-1]])
def test_the_classic_pair_is_told_apart_whichever_order(
    order: tuple[str, str], catalogue: Catalogue
) -> None:
    careers = [catalogue.careers[name] for name in order]
    guides = [load_guide(catalogue, name) for name in order]
    first, *others = comparison_page(careers, guides, catalogue)
    assert first.title == "Comment les distinguer"
    shown = read(first)
    assert all(career.title in shown for career in careers)
    assert "Source : " in shown
    assert find(others, "differences").blocks
