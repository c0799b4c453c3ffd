"""`explorer`: words however they are typed, criteria that combine, hints for unknown ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Said

ALL = {"apiculteur", "chercheur", "luthier", "peintre", "infirmier", "vendeur"}


def ids(said: Said) -> list[str]:
    return [line.split(":")[0] for line in said.out.splitlines()[:-1]]


def test_without_words_everything_is_listed_by_title(orientation: Callable[..., Said]) -> None:
    said = orientation("explorer")
    assert said.code == 0
    assert ids(said) == sorted(ALL)
    assert said.out.endswith("6 métiers sur 6.\n")


def test_a_line_tells_id_titles_sector_level_and_pay(orientation: Callable[..., Said]) -> None:
    assert orientation("explorer", "apiculteur").out == (
        "apiculteur: Apiculteur / Apicultrice (Nature, Cess, 2.200–2.600 € au début)\n"
        "1 métier sur 6.\n"
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["vendeur"], ["vendeur"]),
        (["VENDEUSE"], ["vendeur"]),
        (["infirmiere"], ["infirmier"]),
        (["infirmière"], ["infirmier"]),
        (["vandeur"], ["vendeur"]),
        (["lutier"], ["luthier"]),
        (["violons"], ["luthier"]),
        (["abeilles"], ["apiculteur"]),
        (["sante"], ["infirmier"]),
        (["santé", "infirm"], ["infirmier"]),
        (["peintre", "violons"], []),
        (["zzz"], []),
    ],
)
def test_words_are_found_whatever_their_accents_case_and_small_slips(
    words: list[str], found: list[str], orientation: Callable[..., Said]
) -> None:
    assert ids(orientation("explorer", *words)) == found


def test_nothing_found_says_so_and_is_not_a_success(orientation: Callable[..., Said]) -> None:
    said = orientation("explorer", "zzz")
    assert (said.code, said.out) == (1, "0 métier sur 6.\n")


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        (["--secteur", "sante"], {"infirmier"}),
        (["--secteur", "sante", "--secteur", "commerce"], {"infirmier", "vendeur"}),
        (["--avec", "nuit"], {"chercheur"}),
        (["--avec", "exterieur"], {"apiculteur", "infirmier", "vendeur"}),
        (["--avec", "nuit", "--avec", "exterieur"], set()),
        (["--sans", "exterieur"], {"chercheur", "luthier", "peintre"}),
        (["--sans", "exterieur", "--sans", "nuit"], {"luthier", "peintre"}),
        (["--avec", "exterieur", "--secteur", "nature"], {"apiculteur"}),
        (["--interet", "machines"], {"apiculteur", "chercheur", "luthier"}),
        (["--interet", "machines", "--interet", "dessin"], {"luthier"}),
        (["--interet", "comptes"], set()),
        (["--niveau", "cess"], ALL),
        (["--niveau", "aucun"], set()),
        (["--salaire-min", "2200"], ALL),
        (["--salaire-min", "2201"], set()),
        (["--penurie"], set()),
        (["--acces-libre"], ALL),
        (["--reglemente"], set()),
    ],
)
def test_criteria_combine(
    criteria: list[str], found: set[str], orientation: Callable[..., Said]
) -> None:
    said = orientation("explorer", *criteria)
    assert set(ids(said)) == found
    assert said.code == (0 if found else 1)


def test_words_and_criteria_combine(orientation: Callable[..., Said]) -> None:
    assert ids(orientation("explorer", "nature", "--sans", "exterieur", "--avec", "nuit")) == [
        "chercheur"
    ]


@pytest.mark.parametrize(
    ("option", "typed", "hint"),
    [
        ("--secteur", "sant", "Peut-être : sante."),
        ("--secteur", "xyz", "Possibles : nature, sante, commerce."),
        ("--avec", "nuits", "Peut-être : nuit."),
        ("--sans", "exterieurs", "Peut-être : exterieur."),
        ("--interet", "natures", "Peut-être : nature."),
        ("--niveau", "bac", "Peut-être : bachelier."),
        ("--niveau", "Master", "Peut-être : master."),
    ],
)
def test_an_unknown_criterion_gets_a_hint(
    option: str, typed: str, hint: str, orientation: Callable[..., Said]
) -> None:
    said = orientation("explorer", option, typed)
    assert (said.code, said.out) == (1, "")
    sentence, way_out = said.err.splitlines()
    assert sentence == f"{option} ne connaît pas « {typed} »."
    assert way_out.startswith(hint.removesuffix("."))


def test_the_order_can_be_asked_for(real: Callable[..., Said]) -> None:
    by_title = ids(real("explorer", "--tri", "titre"))
    by_pay = ids(real("explorer", "--tri", "salaire"))
    assert set(by_title) == set(by_pay)
    assert by_title != by_pay


@pytest.mark.parametrize("criterion", ["--penurie", "--reglemente", "--acces-libre"])
def test_the_bundled_careers_answer_to_every_flag(
    criterion: str, real: Callable[..., Said]
) -> None:
    every, some = real("explorer"), real("explorer", criterion)
    assert some.code == 0
    assert set(ids(some)) < set(ids(every))
