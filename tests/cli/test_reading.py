"""`fiche` and `comparer`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

CTO, VP = "directeur-technique-cto", "vp-engineering"


def test_the_seed_fiche_holds_its_figures_source_and_year(real: Callable[..., Said]) -> None:
    said = real("fiche", CTO)
    assert (said.code, said.err) == (0, "")
    start, experienced = "Au début : 5.500–7.500 €", "Avec expérience : 8.000–15.000 €"
    pay = said.out[said.out.index("\nSALAIRE\n") : said.out.index("\nCONDITIONS DE TRAVAIL\n")]
    assert start in pay
    assert experienced in pay
    assert re.search(r"Source : \S.* \(20\d\d\)", pay)


@pytest.mark.parametrize("career", [CTO, VP, "couvreur"])
def test_a_fiche_is_clean_text_when_it_is_not_for_a_terminal(
    career: str, real: Callable[..., Said]
) -> None:
    out = real("fiche", career).out
    assert all(c == "\n" or c.isprintable() for c in out)
    assert not re.search("[\u2500-\u259f]", out)
    assert out.count("\n\n") >= 15
    assert not re.search("non renseigné\n\n.*non renseigné", out, re.IGNORECASE)


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("apiculteurs", "apiculteur"),
        ("Peintre", "peintre"),
        ("luth", "luthier"),
        ("vendeuse", "vendeur"),
    ],
)
def test_an_unknown_career_gives_the_closest_ids(
    typed: str, near: str, orientation: Callable[..., Said]
) -> None:
    said = orientation("fiche", typed)
    assert (said.code, said.out) == (1, "")
    assert f"Aucun métier ne s'appelle « {typed} »." in said.err
    closest = said.err.splitlines()[1]
    assert closest.startswith("Les plus proches : ")
    assert near in closest


def test_a_career_like_no_other_gives_another_way(orientation: Callable[..., Said]) -> None:
    said = orientation("fiche", "xyzxyz")
    assert said.code == 1
    assert "Cherche avec « orientation explorer MOTS »." in said.err


def test_a_broken_guide_is_told_with_its_place(orientation: Callable[..., Said]) -> None:
    said = orientation("fiche", "luthier")
    assert said.code == 1
    assert "guides/luthier.toml" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("pair", [(CTO, VP), (VP, CTO)])
def test_the_classic_pair_shows_its_contrast_first(
    pair: tuple[str, str], real: Callable[..., Said]
) -> None:
    said = real("comparer", *pair)
    assert said.code == 0
    order = [
        said.out.index(part)
        for part in (
            "COMMENT LES DISTINGUER",
            "CE QUI DIFFÈRE",
            "SALAIRES SUR",
            "CE QUI EST PAREIL",
        )
    ]
    assert order == sorted(order)


def test_two_or_three_careers_can_be_compared(orientation: Callable[..., Said]) -> None:
    two = orientation("comparer", "apiculteur", "peintre")
    three = orientation("comparer", "apiculteur", "peintre", "chercheur")
    assert (two.code, three.code) == (0, 0)
    told = "Conditions différentes\n  - Apiculteur / Apicultrice : Exterieur\n"
    assert f"{told}  - Peintre : Equipe\n" in two.out
    assert "  - Chercheur / Chercheuse : Nuit\n" in three.out


@pytest.mark.parametrize(
    ("careers", "count"),
    [
        (["apiculteur"], 1),
        (["apiculteur", "apiculteur"], 1),
        (["apiculteur", "peintre", "chercheur", "vendeur"], 4),
    ],
)
def test_one_or_four_careers_cannot(
    careers: list[str], count: int, orientation: Callable[..., Said]
) -> None:
    said = orientation("comparer", *careers)
    assert (said.code, said.out) == (2, "")
    sentence, way_out = said.err.splitlines()
    assert sentence == f"On compare deux ou trois métiers différents, pas {count}."
    assert way_out.startswith("Par exemple : orientation comparer ")


def test_an_unknown_career_among_others_is_named(orientation: Callable[..., Said]) -> None:
    said = orientation("comparer", "apiculteur", "peintr")
    assert said.code == 1
    assert "« peintr »" in said.err
    assert "peintre" in said.err.splitlines()[1]
