"""Two or three careers side by side: what tells them apart comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.content.loading import load_guide
from orientation_tui.reports.comparison import NOTHING, comparison_page
from orientation_tui.reports.sections import Scale, Table
from tests.reports.pages import catalogue_of, find, full_guide, read, targets
from tests.samples import career, put

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.reports.sections import Section

SECTIONS = ["differences", "salaires", "points", "communs", "fiches"]
"""What a comparison without contrasts nor answers holds, in its order."""

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
    assert [part.id for part in made] == SECTIONS
    differing, alike = table(find(made, "differences")), table(find(made, "communs"))
    assert set(differing) == {"Études", "Conditions différentes"}
    assert differing["Conditions différentes"] == (("Exterieur",), ("Nuit",))
    assert alike["Secteur"] == (("Nature",),)
    assert alike["Intérêts en commun"] == (("Nature", "Vente"),)
    assert not differing.keys() & alike.keys()


def test_what_differs_is_said_under_each_title() -> None:
    shown = read(find(compare(career(), BAKER), "differences"))
    assert (
        "Conditions différentes - Apiculteur / Apicultrice : Exterieur "
        "- Boulanger / Boulangère : Nuit" in shown
    )


def test_what_is_shared_is_told_apart_from_what_only_one_has() -> None:
    made = compare(
        career(contexts=["exterieur", "nuit", "equipe"]),
        put(career("autre", contexts=["nuit"]), "profile.interests", {"nature": 1, "aide": 3}),
    )
    differing, alike = table(find(made, "differences")), table(find(made, "communs"))
    assert differing["Conditions différentes"] == (("Equipe", "Exterieur"), ("rien de plus",))
    assert alike["Conditions en commun"] == (("Nuit",),)
    assert differing["Intérêts différents"] == (("Vente",), ("Aide",))
    assert alike["Intérêts en commun"] == (("Nature",),)


def test_of_three_careers_only_what_all_have_is_shared() -> None:
    contexts = (["nuit", "equipe", "hauteur"], ["nuit", "equipe"], ["nuit"])
    ids = ("apiculteur", "boulanger", "couvreur")
    made = compare(*(career(i, contexts=c) for i, c in zip(ids, contexts, strict=True)))
    assert table(find(made, "communs"))["Conditions en commun"] == (("Nuit",),)
    assert table(find(made, "differences"))["Conditions différentes"] == (
        ("Equipe", "Hauteur"),
        ("Equipe",),
        ("rien de plus",),
    )


def test_a_career_whose_conditions_are_unknown_is_not_said_to_have_none() -> None:
    made = compare(career(), career("autre", contexts=[]))
    assert table(find(made, "differences"))["Conditions différentes"] == (
        ("Exterieur",),
        ("non renseigné",),
    )


def test_advantages_and_drawbacks_have_their_own_section_under_each_title() -> None:
    points = table(find(compare(career(), BAKER), "points"))
    assert points == {
        "Avantages": (("Être dehors.",), ("Être dehors.",)),
        "Inconvénients": (("Les piqûres.",), ("Les piqûres.",)),
    }


def test_what_no_career_says_is_not_compared() -> None:
    silent = {"advantages": [], "drawbacks": [], "salary": {"basis": "salarie"}}
    made = compare(career(**silent), career("autre", contexts=["nuit"], **silent))
    assert find(made, "points").missing
    told = table(find(made, "differences")) | table(find(made, "communs"))
    assert not [aspect for aspect in told if aspect.startswith("Salaire")]


def test_each_career_compared_can_be_opened() -> None:
    assert targets(compare(career(), BAKER)) == ["career:apiculteur", "career:boulanger"]


def test_answers_are_only_set_beside_when_there_are_some() -> None:
    assert not [part for part in compare(career(), BAKER) if part.id == "toi"]


def test_the_same_career_twice_differs_in_nothing() -> None:
    made = compare(career(), career("autre"))
    assert read(find(made, "differences")) == f"CE QUI DIFFÈRE {NOTHING}"
    assert set(table(find(made, "communs"))) > {"Secteur", "Conditions en commun"}


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
    assert read(find(compare(career(), other), "communs")) == f"CE QUI EST PAREIL {NOTHING}"


def test_a_missing_figure_says_so_in_its_cell() -> None:
    made = compare(career(), career("autre", salary={"basis": "salarie"}))
    assert table(find(made, "differences"))["Salaire au début"] == (
        ("2.200–2.600 €",),
        ("non renseigné",),
    )


def test_pay_is_drawn_on_one_scale_with_sources() -> None:
    part = find(compare(career(), BAKER), "salaires")
    (scale,) = (block for block in part.blocks if isinstance(block, Scale))
    assert [(bar.group, bar.label.removeprefix(bar.group)) for bar in scale.bars] == [
        ("Apiculteur / Apicultrice", ", début"),
        ("Apiculteur / Apicultrice", ", expérience"),
        ("Boulanger / Boulangère", ", début"),
        ("Boulanger / Boulangère", ", expérience"),
    ]
    assert scale.median == 3700
    assert "Boulanger / Boulangère. Source : https://exemple.be/salaires (2025)" in read(part)
    assert "Salaire médian : Temps plein. Source : Statbel, enquête (2023)" in read(part)


def test_no_pay_at_all_says_so() -> None:
    unpaid = {"basis": "salarie"}
    made = compare(career(salary=unpaid), career("autre", salary=unpaid))
    assert find(made, "salaires").missing


def test_three_careers_have_three_columns() -> None:
    made = compare(career(), BAKER, career("autre", contexts=["hauteur"]))
    assert table(find(made, "differences"))["Conditions différentes"] == (
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
    assert [part.id for part in made] == SECTIONS


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
