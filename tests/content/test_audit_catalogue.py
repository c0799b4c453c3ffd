"""Rules on the whole content, and what becomes of findings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orientation_tui.content.audit import audit_content
from orientation_tui.content.audit.findings import Finding, concerning, counts_by_rule, ordered
from orientation_tui.content.audit.prose import every_text, normalised, sentences
from orientation_tui.content.audit.summary import summarise
from orientation_tui.content.questions import QuestionBank
from tests import samples
from tests.content.audits import findings, guide_of, rules, sound
from tests.samples import catalogue_of, put

SEVEN = "marche longtemps dans la boue du matin"


def said_in(*texts: str) -> tuple[Finding, ...]:
    """What is found when each career's conditions are one of `texts`."""
    names = ("apiculteur", "cirier", "fermier", "berger")
    tables = [sound(n, conditions=t) for n, t in zip(names, texts, strict=False)]
    return findings(*tables)


def test_a_sentence_said_twice_is_an_error() -> None:
    assert said_in("Le matin, il fait froid.", "Le matin, il fait très froid.") == ()
    repeated = said_in("Le matin, il fait froid.", "On dort. Le matin il fait FROID !")
    assert [(f.rule, f.level) for f in repeated] == [("phrase-repetee", "erreur")]
    assert repeated[0].careers == ("apiculteur", "cirier")
    assert "cirier (conditions)" in repeated[0].message


def test_a_sentence_said_twice_in_one_career_is_an_error() -> None:
    (found,) = said_in("Le matin, il fait froid. Le matin, il fait froid.")
    assert (found.rule, found.careers) == ("phrase-repetee", ("apiculteur",))


def test_guides_may_not_repeat_careers_either() -> None:
    guide = guide_of(
        "apiculteur", faq=[{"question": "Et ?", "answer": "Il y fait vraiment froid."}]
    )
    table = sound(conditions="Il y fait vraiment froid.")
    assert rules(findings(table, guides=guide)) == ["phrase-repetee"]


def test_names_and_routes_may_stand_twice() -> None:
    assert said_in("Il fait froid.", "Il fait froid.") == ()
    route = {"studies.routes": ["Formation qualifiante du Forem à Liège"]}
    tables = [put(sound(n), *next(iter(route.items()))) for n in ("apiculteur", "cirier")]
    assert findings(*tables) == ()


def test_seven_words_shared_by_two_careers_fit_any() -> None:
    (found,) = said_in(f"Ici, on {SEVEN} gris.", f"Là-bas, elle {SEVEN} clair.")
    assert (found.rule, found.level) == ("phrase-passe-partout", "avertissement")
    assert f"« {SEVEN} » (7 mots)" in found.message
    assert found.careers == ("apiculteur", "cirier")


def test_six_words_are_too_many_for_three_careers_only() -> None:
    six = SEVEN.rpartition(" ")[0]
    texts = [f"{start} {six} {end}." for start, end in (("Un", "a"), ("Deux", "b"), ("Trois", "c"))]
    assert said_in(*texts[:2]) == ()
    (found,) = said_in(*texts)
    assert found.careers == ("apiculteur", "cirier", "fermier")


def test_a_longer_run_is_told_once() -> None:
    longer = f"{SEVEN} et rentre tard le soir"
    texts = [f"Un {longer} bas.", f"Deux {longer} haut.", f"Trois {longer} gris."]
    assert rules(said_in(*texts)) == ["phrase-passe-partout"]


@pytest.mark.parametrize(
    "shared",
    [
        "étudie trois ans dans une haute école de la région",
        "travaille souvent pour le Forem ou pour une commune",
        "relève de la commission paritaire de son secteur",
    ],
)
def test_names_of_institutions_may_be_shared(shared: str) -> None:
    assert said_in(f"Un {shared}.", f"Deux {shared}, parfois.") == ()


def test_facts_may_share_their_wording() -> None:
    text = "Le titre est protégé par une loi et un arrêté royal"
    tables = [
        sound(n, facts=[{"text": f"{text} {n}."}]) for n in ("apiculteur", "cirier", "fermier")
    ]
    assert findings(*tables) == ()


def with_questions(*names: str) -> tuple[Finding, ...]:
    table = put(samples.questions(), "form.0.questions", list(names))
    bank = QuestionBank.model_validate(table | {"form": table["form"][:1]})
    return audit_content(replace(catalogue_of([sound()]), bank=bank), {})


def test_forms_ask_evenly() -> None:
    assert with_questions(*samples.RATED) == ()
    # half a question more on two types is even enough
    assert with_questions(*samples.RATED, "double") == ()
    (uneven,) = with_questions(*samples.RATED[:-1])
    assert (uneven.rule, uneven.level) == ("formulaire-desequilibre", "avertissement")
    assert uneven.where == "formulaire express"
    assert uneven.careers == ()
    (missing,) = with_questions(*(name for name in samples.RATED if name[0] != "c"))
    assert missing.level == "erreur"


def test_questions_are_written_for_both_genders() -> None:
    bank = QuestionBank.model_validate(put(samples.questions(), "question.0.text", "Être seul(e)."))
    (found,) = audit_content(replace(catalogue_of([sound()]), bank=bank), {})
    assert (found.rule, found.file) == ("feminin-abrege", "questions.toml")
    assert found.where == "question[1].text"


def test_sentences_end_before_a_capital() -> None:
    assert sentences("Il y a 1.500 ruches ! « Où ? » Voir p. ex. ici… Fin") == [
        "Il y a 1.500 ruches !",
        "« Où ?",
        "Voir p. ex. ici…",
        "Fin",
    ]
    assert sentences("Une phrase. Une autre.") == ["Une phrase.", "Une autre."]
    assert normalised("L’Été, déjà !") == "l'ete deja"


def test_every_text_of_a_table_is_seen_but_identifiers() -> None:
    table = {"id": "x", "a": {"b": ["un", {"text": "deux", "sources": ["non"]}]}, "n": 3}
    assert list(every_text(table)) == [("a.b[1]", "un"), ("a.b[2].text", "deux")]


def finding(level: str, rule: str, *careers: str) -> Finding:
    return Finding(level, rule, "careers.toml", "ici", "Corrige.", careers)  # type: ignore[arg-type]


def test_errors_come_first_and_are_counted() -> None:
    found = ordered(
        [finding("avertissement", "b"), finding("avertissement", "a"), finding("erreur", "z")]
    )
    assert rules(found) == ["z", "a", "b"]
    assert counts_by_rule((*found, finding("avertissement", "b"))) == {
        ("erreur", "z"): 1,
        ("avertissement", "b"): 2,
        ("avertissement", "a"): 1,
    }
    assert str(found[0]) == "erreur [z] careers.toml, ici : Corrige."


def test_findings_can_be_kept_to_some_careers() -> None:
    mine, other, both = (
        finding("erreur", "a", "x"),
        finding("erreur", "b", "y"),
        finding("erreur", "c"),
    )
    shared = finding("erreur", "d", "x", "y")
    assert concerning([mine, other, both, shared], {"x"}) == (mine, both, shared)


def test_sectors_are_counted() -> None:
    tables = [sound(), sound("cirier", sector="commerce", introduction=None)]
    catalogue = catalogue_of(tables)
    guides = guide_of("apiculteur", tools=["Un enfumoir"], figures=samples.guide()["figures"])
    rows = summarise(catalogue, guides, audit_content(catalogue, guides))
    assert [row.sector for row in rows] == ["nature", "commerce"]
    nature, commerce = rows
    assert (nature.careers, nature.sections, nature.sections_expected) == (1, 10, 10)
    assert (nature.guides, nature.guide_sections) == (1, 2)
    assert (nature.figures, nature.sourced, nature.dated) == (3, 3, 3)
    assert (commerce.sections, commerce.errors, commerce.warnings) == (9, 0, 1)
    assert [r.sector for r in summarise(catalogue, guides, (), {"cirier"})] == ["commerce"]


def test_the_bundled_content_can_be_audited(catalogue: samples.Catalogue) -> None:
    for found in audit_content(catalogue, {}):
        assert found.message.endswith(".")
        assert set(found.careers) <= set(catalogue.careers)
