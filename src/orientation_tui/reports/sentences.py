"""What results say in words; every sentence a person reads about their answers is made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.assessment.quality import Doubt, Floor
from orientation_tui.matching.ranking import Band, Sureness

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.assessment.journey import Step
    from orientation_tui.assessment.quality import Quality
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.profile import InterestProfile
    from orientation_tui.matching.ranking import Match, Ranking
    from orientation_tui.matching.scoring import Part

PROMISE = (
    "Tes réponses donnent une tendance, pas un verdict : elles indiquent un voisinage de métiers à "
    "explorer. Un autre jour, l'ordre changerait un peu."
)
NOT_THIS = (
    "Ce quiz ne mesure ni tes capacités ni ton avenir ; il ne remplace pas une discussion avec "
    "une personne qui conseille en orientation."
)

_FLOORS = {
    Floor.TOO_FEW: "Il y a trop peu de réponses notées pour comparer des métiers sans inventer.",
    Floor.TYPE_MISSING: "Une famille d'activités entière est restée sans réponse : "
    "la comparaison serait bancale.",
    Floor.FLAT: "Tes réponses sont presque toutes les mêmes : "
    "elles ne disent pas encore ce que tu préfères.",
}
FAR_DREAM = "l'écart est une question à creuser, pas un refus : garde ton projet si tu y tiens"
WAYS_ON = (
    "Deux chemins : revoir tes réponses en osant les extrêmes, "
    "ou explorer les métiers par critères, sans quiz."
)
_DOUBTS = {
    Doubt.SAME_KEY: "la même touche revient de longues fois d'affilée",
    Doubt.TOO_FAST: "les réponses sont arrivées plus vite qu'on ne lit",
    Doubt.MANY_UNKNOWN: "beaucoup d'activités te sont inconnues",
}
UNSAID = 0.01
"""Amount (standard deviations) under which an answer says nothing worth a word."""

_SURE = {
    Sureness.FAIR: "Résultat assez net : tes préférences se distinguent bien.",
    Sureness.MODERATE: "Une piste plus qu'un résultat : tes préférences se distinguent un peu.",
    Sureness.WEAK: "Résultat fragile",
}


def floor_sentence(quality: Quality) -> str:
    """Say kindly why there is no ranking; empty when there is one."""
    return _FLOORS[quality.floor] if quality.floor else ""


def sureness_sentence(ranking: Ranking) -> str:
    """Say how sure the whole result is, and why."""
    if ranking.sureness is not Sureness.WEAK:
        return _SURE[ranking.sureness]
    reasons = [_DOUBTS[doubt] for doubt in ranking.quality.doubts]
    if ranking.quality.rated < 15:
        reasons.append(f"seulement {ranking.quality.rated} activités notées")
    if ranking.profile.answer_spread < 0.9:
        reasons.append("tes préférences se ressemblent beaucoup")
    if not reasons:
        reasons.append("peu de métiers se détachent nettement")
    return f"{_SURE[Sureness.WEAK]} : {', '.join(reasons)}."


def profile_sentences(profile: InterestProfile, catalogue: Catalogue) -> list[str]:
    """Describe the shape of a profile, then its level, in two or three sentences."""
    types = {t.id: t for t in catalogue.taxonomy.riasec}
    order = [types[code] for code in types if code in profile.means]
    order.sort(key=lambda t: -profile.means[t.id])
    first, second, last = order[0], order[1], order[-1]
    gap = profile.means[first.id] - profile.means[second.id]
    link = " ; vient ensuite " if gap >= 0.5 else " et "
    sentences = [
        f"Ce qui t'attire le plus : {first.short.lower()} ({first.label}){link}"
        f"{second.short.lower()} ({second.label}).",
        f"Ce qui t'attire le moins : {last.short.lower()} ({last.label}).",
    ]
    if profile.level >= 3.8:
        sentences.append("En général, tu dis oui à beaucoup d'activités.")
    elif profile.level <= 2.2:
        sentences.append("En général, peu d'activités t'attirent : regarde l'ordre, pas le niveau.")
    return sentences


def compared_sentence(ranking: Ranking) -> str:
    """How many careers were compared, and how close the closest are."""
    shown = ranking.shown()
    count = "le seul métier" if ranking.compared == 1 else f"{ranking.compared} métiers"
    if not shown:
        return (
            f"Comparé avec {count} du catalogue, aucun ne ressemble vraiment à tes réponses. "
            "Explore par critères, ou revois tes réponses."
        )
    return f"Comparé avec {count} du catalogue."


def tie_sentence(matches: tuple[Match, ...]) -> str:
    """Say that some of the careers shown can't be told apart; empty when none are tied."""
    if not any(match.tied for match in matches[1:]):
        return ""
    return (
        "Le signe = marque une égalité : tes réponses ne permettent pas de dire "
        "si ce métier ou celui du dessus te correspond mieux."
    )


def warning_text(part: Part, catalogue: Catalogue) -> str:
    """One warning of a match, short enough for its line."""
    if part.kind == "studies":
        return f"études plus longues que voulu ({catalogue.label('level', part.source).lower()})"
    return f"refusé : {catalogue.label('context', part.source).lower()}"


def part_text(part: Part, ranking: Ranking, catalogue: Catalogue) -> str:
    """What one addend of a score stands for."""
    if part.kind == "answer":
        rating = ranking.profile.ratings[part.source]
        label = catalogue.bank.scale.labels[rating - 1].lower()
        question = catalogue.questions[part.source].text.rstrip(".")
        return f"{question} : {label}{_turn(part.amount, rating - _mean(ranking))}"
    kinds = {"studies": "level", "value": "value"}
    label = catalogue.label(kinds.get(part.kind, "context"), part.source).lower()
    return {
        "value": f"valeur choisie : {label}",
        "wish": f"condition souhaitée : {label}",
        "refusal": f"condition refusée : {label}",
        "studies": f"études plus longues que voulu : {label}",
    }[part.kind]


def _mean(ranking: Ranking) -> float:
    ratings = ranking.profile.ratings.values()
    return sum(ratings) / len(ratings)


def _turn(amount: float, liking: float) -> str:
    """Say what the career has to do with a liking above or below the person's own mean."""
    if abs(amount) < UNSAID:
        return ""
    if amount > 0:
        return "" if liking > 0 else ", et ce métier en demande peu"
    return ", or ce métier en offre peu" if liking > 0 else ", or ce métier en demande"


def dream_sentence(ranking: Ranking, catalogue: Catalogue) -> str:
    """Place the career the person had in mind beside the result; empty without one."""
    dream = ranking.preferences.dream
    if dream is None:
        return ""
    title = catalogue.careers[dream].title
    place = ranking.position(dream)
    if place is None:
        return f"Tu avais en tête : {title}."
    if place == 1:
        return f"Tu avais en tête : {title}. C'est aussi le plus proche de tes réponses."
    close = any(match.career_id == dream for match in ranking.shown())
    reading = "tes réponses vont dans le même sens" if close else FAR_DREAM
    return f"Tu avais en tête : {title} (position {place} sur {ranking.compared}) ; {reading}."


def band_title(band: Band) -> str:
    """Heading of a band in a list of results."""
    return {
        Band.VERY_CLOSE: "Très proche de tes réponses",
        Band.CLOSE: "Proche",
        Band.EXPLORE: "À explorer",
        Band.FAR: "Éloigné",
    }[band]


def answer_text(step: Step, value: AnswerValue, catalogue: Catalogue) -> str:
    """Say the answer a step has in a few words."""
    if step.kind == "rating":
        scale = catalogue.bank.scale
        return scale.labels[value - 1] if isinstance(value, int) else scale.unknown
    if isinstance(value, tuple):
        kind = "value" if step.kind == "values" else "context"
        return ", ".join(catalogue.label(kind, name).lower() for name in value) or "aucun"
    if step.kind == "studies":
        return (
            catalogue.label("level", value).lower() if isinstance(value, str) else "pas de limite"
        )
    career = catalogue.careers.get(value) if isinstance(value, str) else None
    return career.title if career else "aucun"
