"""« Tester ma compatibilité » in words: the questions, the answers, and the page they make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientation_tui.matching.compatibility import Asked, Finding, Side
from orientation_tui.reports.sections import Bullets, Note, Paragraph, Section, section

if TYPE_CHECKING:
    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.compatibility import Compatibility, Reply
    from orientation_tui.matching.explanation import Touch
    from orientation_tui.reports.sections import Block

REPLIES = ("Non", "Plutôt non", "Ça dépend", "Plutôt oui", "Oui")
"""Labels of the answers 1 to 5."""

UNSURE = "Je ne sais pas"
KEPT = "Réponses non enregistrées : quitter la fiche les efface."
NO_QUESTIONS = "La fiche de ce métier n'en dit pas encore assez pour poser des questions."
MODEST = (
    "Quelques questions ne décident de rien. Un point qui pèse n'est pas un refus : on s'y "
    "habitue parfois, et deux postes du même métier peuvent être très différents. "
    "Le mieux est d'aller voir."
)

_TO_TU = {"me": "te", "m'": "t'", "moi": "toi", "mon": "ton", "ma": "ta", "mes": "tes"}
_FIRST_PERSON = re.compile(r"\b(?:m['’]|(?:me|moi|mon|ma|mes)\b)", re.IGNORECASE)

_GO_AND_SEE = {
    "interest": "Pour le savoir : essaie-le une demi-journée (atelier, stage, coup de main), puis "
    "demande à quelqu'un du métier quelle part de la semaine cela prend.",
    "style": "Pour le savoir : repense à une situation qui te l'a demandé, et fais-la raconter par "
    "quelqu'un qui t'y a vu (famille, prof, responsable de club ou de stage).",
    "value": "Pour le savoir : demande à deux personnes du métier, une qui débute et une qui a de "
    "l'expérience, ce qu'elles en trouvent vraiment dans leur travail.",
    "context": "Pour le savoir : va observer une journée sur place, et demande à quelqu'un du "
    "métier si c'est tous les jours ou quelques fois par an, et comment on s'organise autour.",
}


def question_text(asked: Asked, catalogue: Catalogue) -> str:
    """The guide's own question, or one made from the vocabulary."""
    if asked.source is not None:
        return asked.source.question
    taxonomy = catalogue.taxonomy
    match asked.kind:
        case "interest":
            verbs = {i.id: i.verb for i in taxonomy.basic_interest}
            return f"Aimes-tu {verbs[asked.name]} ?"
        case "style":
            told = {s.id: s.description for s in taxonomy.work_style}
            return f"{told[asked.name].rstrip('. ')} : est-ce que cela te ressemble ?"
        case "context":
            wish = next(c.wish for c in taxonomy.context if c.id == asked.name)
            return f"Accepterais-tu {_de(_to_tu(wish))} ?"
        case _:
            told = {v.id: v.description for v in taxonomy.work_value}
            return f"{told[asked.name].rstrip('. ')} : est-ce important pour toi ?"


def _to_tu(wish: str) -> str:
    return _FIRST_PERSON.sub(lambda m: _TO_TU[m[0].lower().replace("’", "'")], wish)


def _de(infinitive: str) -> str:
    return f"d'{infinitive}" if infinitive[0].lower() in "aeéèêiîoôuyœ" else f"de {infinitive}"


def reply_text(reply: Reply) -> str:
    """The label of a reply."""
    return UNSURE if reply is None else REPLIES[reply - 1]


def compatibility_page(
    found: Compatibility, career: Career, catalogue: Catalogue
) -> tuple[Section, ...]:
    """Return what goes the person's way, what could weigh, what is not known, and the way on.

    Args:
        found: the replies, sorted.
        career: the one asked about.
        catalogue: for the texts.
    """
    if not (found.strengths or found.tensions or found.unknowns):
        return (section("bref", career.title, Paragraph(NO_QUESTIONS)),)
    return (
        section(
            "sens",
            "Ce qui va dans ton sens",
            *_answered(
                found.strengths, "+", catalogue, "Rien de net dans tes réponses pour le moment."
            ),
            mood="good",
        ),
        section(
            "pese",
            "Ce qui pourrait te peser",
            *_answered(found.tensions, "–", catalogue, "Rien, d'après tes réponses."),
            mood="bad",
        ),
        section("inconnu", "Ce que tu ne sais pas encore", *_unknown(found.unknowns, catalogue)),
        section("fiche", "Ce que la fiche dit des mêmes points", *_points(found, catalogue)),
        section("suite", "Et maintenant ?", Paragraph(MODEST), Note(KEPT)),
    )


def _answered(
    findings: tuple[Finding, ...], mark: str, catalogue: Catalogue, nothing: str
) -> list[Block]:
    if not findings:
        return [Paragraph(nothing)]
    texts = []
    for finding in findings:
        reply = reply_text(finding.reply).lower()
        texts.append(f"{_subject(finding, catalogue)} Ta réponse : {reply}.{_beside(finding)}")
    return [Bullets(tuple(texts), mark)]


def _unknown(findings: tuple[Finding, ...], catalogue: Catalogue) -> list[Block]:
    if not findings:
        return [Paragraph("Tu as une réponse à chaque question.")]
    return [
        Bullets(
            tuple(
                f"{_subject(finding, catalogue)}{_quiz_alone(finding)} "
                f"{_GO_AND_SEE[finding.asked.kind]}"
                for finding in findings
            ),
            "?",
        )
    ]


def _subject(finding: Finding, catalogue: Catalogue) -> str:
    asked = finding.asked
    return f"{catalogue.label(asked.kind, asked.name)}. {question_text(asked, catalogue)}"


def _beside(finding: Finding) -> str:
    """Set the quiz beside a reply; empty when the quiz did not speak of it."""
    if finding.agrees is None:
        return ""
    if finding.agrees:
        return " Ton quiz allait dans le même sens."
    return (
        " Ton quiz allait plutôt dans l'autre sens : quelle réponse te ressemble le plus, "
        "maintenant que tu penses à ce métier ?"
    )


def _quiz_alone(finding: Finding) -> str:
    if finding.quiz is None:
        return ""
    way = "dans ton sens" if finding.quiz is Side.FOR else "à l'opposé de ce que tu cherches"
    return f" D'après ton quiz, ce point irait {way}."


def _points(found: Compatibility, catalogue: Catalogue) -> list[Block]:
    blocks: list[Block] = []
    for title, touches, mark in (
        ("Avantages :", found.advantages, "+"),
        ("Inconvénients :", found.drawbacks, "–"),
    ):
        if touches:
            texts = tuple(_point(touch, catalogue) for touch in touches)
            blocks += [Paragraph(title), Bullets(texts, mark)]
    return blocks or [Paragraph("Ni avantage ni inconvénient noté sur ces points.")]


def _point(touch: Touch, catalogue: Catalogue) -> str:
    names = [catalogue.label(*tag.split(":", 1)).lower() for tag in touch.because]
    return f"{touch.point.text} ({', '.join(names)})"
