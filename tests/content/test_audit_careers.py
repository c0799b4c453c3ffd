"""Rules on one career: each has a case that triggers it and one that does not."""

from __future__ import annotations

from typing import Any

import pytest

from orientation_tui.content.audit.figures import holds_figure
from orientation_tui.content.audit.style import is_epicene
from tests.content.audits import findings, guide_of, points, rules, sound
from tests.samples import put

TWENTY_FIVE = " ".join(f"mot{letter}" for letter in "abcdefghijklmnopqrstuvwxy")
LONG = f"{TWENTY_FIVE} et encore six mots de plus."


def test_nothing_is_said_of_a_sound_career() -> None:
    assert findings(sound(), sound("cirier")) == ()


@pytest.mark.parametrize(
    ("rule", "level", "path", "value"),
    [
        ("section-vide", "avertissement", "introduction", None),
        ("section-vide", "avertissement", "conditions", None),
        ("section-vide", "avertissement", "missions", []),
        ("section-vide", "avertissement", "qualities", []),
        ("section-vide", "avertissement", "advantages", []),
        ("section-vide", "avertissement", "studies.routes", []),
        ("sans-inconvenient", "erreur", "drawbacks", []),
        ("section-taille", "avertissement", "missions", [f"Faire {c}." for c in "abcde"]),
        ("section-taille", "avertissement", "missions", [f"Faire {c}." for c in "abcdefghijk"]),
        ("section-taille", "avertissement", "qualities", list("abcdefghi")),
        ("section-taille", "avertissement", "advantages", points("Voir", "value:support")[:4]),
        ("section-taille", "avertissement", "drawbacks", points("Voir", "value:support")[:1]),
        ("point-sans-etiquette", "avertissement", "drawbacks.2.tags", []),
        ("chiffre-sans-source", "erreur", "facts.0", {"text": "On en compte 40.", "year": 2024}),
        ("chiffre-sans-annee", "avertissement", "facts.0.text", "On en compte 40 en tout."),
        ("chiffre-sans-annee", "avertissement", "salary.year", None),
        ("chiffre-dans-le-texte", "avertissement", "missions.0", "Vendre 20 % du miel."),
        ("chiffre-dans-le-texte", "avertissement", "advantages.0.text", "Toucher 3.000 € par mois"),
        ("salaire-contradictoire", "erreur", "salary.experienced", {"low": 2100, "high": 3200}),
        ("salaire-contradictoire", "erreur", "salary.experienced", {"high": 2500}),
        ("salaire-invraisemblable", "erreur", "salary.experienced.high", 38_000),
        ("etudes-contradictoires", "erreur", "studies.years", 3),
        ("etudes-contradictoires", "erreur", "studies.level", "master"),
        ("phrase-longue", "avertissement", "introduction", LONG),
        ("titre-un-genre", "avertissement", "title_f", "Apiculteur"),
        ("feminin-abrege", "avertissement", "qualities.0", "Être motivé(e)"),
        ("feminin-abrege", "avertissement", "missions.0", "Aider les client·es."),
        ("feminin-abrege", "avertissement", "studies.routes", ["Chef d'équipe diplômé.e"]),
        ("interets-nombre", "avertissement", "profile.interests", {"nature": 3}),
        ("interets-sans-coeur", "avertissement", "profile.interests", {"nature": 2, "vente": 1}),
        ("condition-non-listee", "avertissement", "advantages.1.tags", ["context:nuit"]),
    ],
)
def test_a_spoilt_career_triggers_one_rule(rule: str, level: str, path: str, value: Any) -> None:
    table = sound()
    if rule == "chiffre-sans-annee" and path.startswith("facts"):
        table = put(table, "facts.0.sources", ["Statbel"])
    (found,) = findings(put(table, path, value))
    assert (found.rule, found.level) == (rule, level)
    assert (found.file, found.careers) == ("careers.toml", ("apiculteur",))
    assert found.where.startswith("métier apiculteur")
    assert found.message.endswith(".")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("missions", [f"Faire {c}." for c in "abcdefghij"]),
        ("salary", {"basis": "salarie"}),
        ("salary.experienced", {"low": 2200, "high": 25_000}),
        ("salary.experienced", None),
        ("studies.years", 2.5),
        ("introduction", f"{TWENTY_FIVE} et cinq mots de plus."),
        ("title_m", "Apiculteur"),
        ("introduction", "Un métier d'été : dehors (en équipe), par tous les temps. Voir l'INAMI."),
        ("profile.interests", {"nature": 3, "vente": 1, "aide": 1}),
        ("missions.0", "Lire la norme ISO 9001."),
        ("facts.0", {"text": "On en compte 40.", "sources": ["Statbel"], "year": 2024}),
    ],
)
def test_a_career_at_the_edge_of_a_rule_triggers_none(path: str, value: Any) -> None:
    assert findings(put(sound(), path, value)) == ()


def test_the_average_sentence_is_short() -> None:
    long = points(TWENTY_FIVE, "value:support")
    missions = [f"{TWENTY_FIVE} {c}." for c in "abcdefgh"]
    table = sound(advantages=long, drawbacks=long, missions=missions)
    (found,) = (f for f in findings(table) if f.rule.startswith("phrases"))
    assert (found.rule, found.level) == ("phrases-longues-en-moyenne", "avertissement")
    assert found.message.startswith("21 mots par phrase en moyenne")


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("Environ 1.700 géomètres.", True),
        ("Une semaine de 40 heures, en commission paritaire 124.", True),
        ("En moyenne 2.784 € par mois en CP 302.", True),
        ("Près de 80 % des fleurs.", True),
        ("Sortie de la liste en 2024.", False),
        ("Depuis le 1er septembre 2011.", False),
        ("Elle relève des commissions paritaires 201, 202.01 et 311.", False),
        ("La SCP 303.01 ou la CP 227.", False),
        ("Au niveau B1, licence Part-66, norme EN 9606, barème 301.", False),
        ("Aucun nombre.", False),
    ],
)
def test_a_figure_counts_something(text: str, holds: bool) -> None:
    assert holds_figure(text) is holds


@pytest.mark.parametrize(
    "title",
    [
        *("Analyste", "Médecin généraliste", "Sage-femme", "Bibliothécaire-documentaliste"),
        *("Data scientist", "Architecte d'intérieur", "Ergothérapeute", "Responsable qualité"),
    ],
)
def test_epicene_titles_are_known(title: str) -> None:
    assert is_epicene(title)


@pytest.mark.parametrize("title", ["Maçon", "Infirmière", "Chargé de projet", "Soudeur", "!"])
def test_gendered_titles_are_known(title: str) -> None:
    assert not is_epicene(title)


def test_a_guide_is_read_too() -> None:
    guide = guide_of(
        "apiculteur",
        studies=LONG,
        advice=["Sois curieux·se."],
        facts=[{"title": "Ruches", "text": "On en compte 60.", "source": "Forem"}],
    )
    found = findings(guides=guide)
    assert sorted(rules(found)) == ["chiffre-sans-annee", "feminin-abrege", "phrase-longue"]
    assert {f.file for f in found} == {"guides/apiculteur.toml"}


def test_a_guide_with_few_sections_is_no_defect() -> None:
    assert findings(guides=guide_of("apiculteur", tools=["Un enfumoir"])) == ()
