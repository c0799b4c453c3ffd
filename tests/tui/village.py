"""The small catalogue the app's tests show: fixed text, so that editing `data/` churns nothing.

It is made to hold what screens must tell: two careers nobody can tell apart, one that needs longer
studies, one that works at night, a complete guide, a guide with a defect and careers without any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.samples import RATED, TYPES, career, questions, taxonomy, write_content
from tests.sessions.people import session

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.sessions.model import Session

SOURCE = {"source": "https://exemple.be/guide", "year": 2020}
COUNT = 12
"""Careers in the village."""


def _profile(riasec: str, **interests: int) -> dict[str, Any]:
    """A profile whose six scores are the digits of `riasec`."""
    scores = dict(zip(TYPES, map(float, riasec), strict=True))
    return {"riasec": scores, "interests": interests}


def _pay(low: int, high: int) -> dict[str, Any]:
    pay = {"low": low, "high": high}
    found = {"start": pay, "experienced": {"low": low + 300, "high": high + 900}}
    return found | {"basis": "salarie", "sources": ["https://exemple.be/salaires"], "year": 2020}


def _studies(level: str, years: int, *, regulated: bool = False) -> dict[str, Any]:
    routes = ["Formation en alternance", "École de plein exercice"]
    return {"level": level, "years": years, "routes": routes, "regulated": regulated}


def _entry(
    name: str, titles: tuple[str, str], sector: str, profile: dict[str, Any], **more: Any
) -> dict[str, Any]:
    usual: dict[str, Any] = {
        "title_m": titles[0],
        "title_f": titles[1],
        "sector": sector,
        "summary": f"Un métier du village : {titles[0].lower()}.",
        "missions": ["Préparer le travail.", "Le faire, puis le vérifier."],
        "profile": profile,
        "studies": _studies("cess", 0),
        "salary": {"basis": "salarie"},
        "contexts": [],
        "languages": [],
        "drawbacks": [],
        "advantages": [],
        "market": {},
        "facts": [],
    }
    return career(name, **(usual | more))


def careers() -> list[dict[str, Any]]:
    """Twelve careers; joiner and coppersmith have the same profile."""
    wood = _profile("732121", machines=3, dessin=1)
    return [
        _entry("menuisier", ("Menuisier", "Menuisière"), "nature", wood, salary=_pay(2300, 2700)),
        _entry("dinandier", ("Dinandier", "Dinandière"), "nature", wood, contexts=["bureau"]),
        _entry(
            "couvreur",
            ("Couvreur", "Couvreuse"),
            "nature",
            _profile("742131", machines=2, nature=2),
            contexts=["exterieur", "hauteur"],
            market={"shortage": "penurie", "shortage_sources": ["https://exemple.be/penurie"]},
            salary=_pay(2600, 3100),
        ),
        _entry(
            "meunier",
            ("Meunier", "Meunière"),
            "commerce",
            _profile("752142", machines=3, nature=1),
            contexts=["nuit"],
            salary=_pay(2200, 2400),
        ),
        _entry(
            "ingenieur-barrages",
            ("Ingénieur en barrages", "Ingénieure en barrages"),
            "nature",
            _profile("762131", machines=2, recherche=3),
            studies=_studies("master", 5, regulated=True),
            contexts=["bureau", "exterieur"],
            salary=_pay(3500, 4200),
        ),
        career(
            summary="Élève des abeilles au rucher et récolte leur miel, de mars à octobre.",
            introduction="L'apiculteur suit le rythme des saisons et des fleurs. " * 4,
            qualities=["Le calme", "L'observation"],
            conditions="Dehors par tous les temps, accroupi ou penché.",
            drawbacks=[{"text": "Les nuits de transhumance.", "tags": ["context:nuit"]}],
            studies=_studies("bachelier", 3),
            salary=_pay(2100, 2500) | {"note": "hors vente du miel"},
            profile=_profile("643132", nature=3, machines=2),
            contexts=["exterieur", "nuit"],
        ),
        _entry("biologiste", ("Biologiste",) * 2, "sante", _profile("473121", recherche=3)),
        _entry("peintre", ("Peintre",) * 2, "commerce", _profile("327211", dessin=3)),
        _entry(
            "infirmier",
            ("Infirmier", "Infirmière"),
            "sante",
            _profile("342721", aide=3, recherche=1),
            contexts=["nuit", "equipe"],
            studies=_studies("bachelier", 4, regulated=True),
            market={"shortage": "penurie", "shortage_sources": ["https://exemple.be/penurie"]},
            salary=_pay(2700, 3300),
        ),
        _entry("vendeur", ("Vendeur", "Vendeuse"), "commerce", _profile("213473", vente=3)),
        _entry("comptable", ("Comptable",) * 2, "commerce", _profile("231247", comptes=3)),
        _entry("notaire", ("Notaire",) * 2, "commerce", _profile("142356", comptes=2, aide=1)),
    ]


def guide() -> dict[str, Any]:
    """A guide with every section a guide may have."""
    return {
        "career": "apiculteur",
        "studies": "On apprend auprès d'un autre apiculteur, puis en formation.",
        "figures": [{"label": "Ruches suivies", "value": "60"} | SOURCE],
        "tools": ["Un enfumoir", "Une vareuse"],
        "day": [{"start": "08:30", "end": "12:00", "text": "Visiter les ruches."}],
        "facts": [{"title": "Le miel belge", "text": "Il reste rare."} | SOURCE],
        "testimony": {"text": "Elle dit que chaque année est différente."} | SOURCE,
        "training": ["Un hiver de théorie", "Une saison au rucher"],
        "workplaces": ["Un rucher-école", "Une miellerie"],
        "evolutions": ["Former d'autres apiculteurs"],
        "advice": ["Passe une journée dans un rucher avant de choisir."],
        "self_assessment": [{"question": "Aimes-tu être dehors ?", "tie": "context:exterieur"}],
        "faq": [{"question": "Est-ce que ça pique ?", "answer": "Oui, et on s'y fait."}],
        "schools": [{"name": "Rucher-école", "city": "Namur", "detail": "une soirée par semaine"}],
        "areas": [{"name": "Condroz"}],
        "contrasts": [
            {"career": "meunier", "summary": "L'un récolte, l'autre moud.", "rows": []} | SOURCE
        ],
        "sources": ["https://exemple.be/apiculture"],
    }


DEFECTIVE_GUIDE = 'career = "peintre"\ncouleur = "bleu"\n'

ACTIVITIES = (
    *("Réparer un vélo, de la chaîne aux freins", "Chercher pourquoi une plante dépérit"),
    *("Dessiner l'affiche d'une fête", "Aider un enfant à apprendre à lire"),
    *("Convaincre un magasin de vendre ton produit", "Tenir la caisse d'une association"),
    *("Monter un meuble", "Comparer deux expériences", "Écrire une chanson"),
    *("Écouter quelqu'un qui ne va pas bien", "Diriger une équipe", "Classer des dossiers"),
    *("Conduire un tracteur", "Observer les étoiles", "Jouer au théâtre"),
    *("Animer un atelier", "Négocier un prix", "Vérifier des factures, ligne après ligne"),
)
LABELS = {
    "contexts": ("La nuit", "Dehors", "En équipe", "Au bureau", "En hauteur"),
    "wishes": (
        *("travailler la nuit", "travailler dehors", "travailler en équipe"),
        *("travailler dans un bureau", "travailler en hauteur"),
    ),
    "levels": ("Aucun diplôme", "CESS", "Bachelier", "Master"),
    "answers": ("sans diplôme", "jusqu'au CESS", "jusqu'au bachelier", "jusqu'au master"),
}


def village_taxonomy() -> dict[str, Any]:
    """The sample's vocabularies with labels a person could read, and a median to draw."""
    made = taxonomy()
    for term, label, wish in zip(
        made["context"], LABELS["contexts"], LABELS["wishes"], strict=True
    ):
        term |= {"label": label, "wish": wish}
    for term, label, answer in zip(
        made["study_level"], LABELS["levels"], LABELS["answers"], strict=True
    ):
        term |= {"label": label, "answer": answer}
    made["national_figure"][0]["id"] = "salaire-median"
    return made


def village_questions() -> dict[str, Any]:
    """The sample's form with activities one can picture."""
    made = questions()
    for question, activity in zip(made["question"], ACTIVITIES, strict=False):
        question["text"] = f"{activity}."
    return made


def write_village(folder: Path, **files: Any) -> Path:
    """Write the village's content folder; `files` replace whole files."""
    usual = {
        "careers": careers(),
        "taxonomy": village_taxonomy(),
        "questions": village_questions(),
        "guides": {"apiculteur": guide(), "peintre": DEFECTIVE_GUIDE},
    }
    return write_content(folder, **(usual | files))


HANDS_ON: dict[str, AnswerValue] = {
    name: {"R": 5, "I": 4, "A": 2, "S": 1, "E": 2, "C": 1}[name[0].upper()] for name in RATED
}
"""Somebody who likes to make and to understand: the joiner and the coppersmith come first."""
FLAT: dict[str, AnswerValue] = dict.fromkeys(RATED, 3)
NO_PREFERENCE: dict[str, AnswerValue] = {"envies": (), "refus": (), "etudes": None, "reve": None}


def answered(count: int) -> dict[str, AnswerValue]:
    """The first `count` answers of the hands-on person."""
    return dict(list((HANDS_ON | NO_PREFERENCE).items())[:count])


def saved(given: Mapping[str, AnswerValue], session_id: str = "a", **changes: Any) -> Session:
    """A session as it would be on disk with these answers."""
    finished = len(given) == len(RATED) + len(NO_PREFERENCE)
    return session(session_id, given=dict(given), seconds={}, finished=finished, **changes)
