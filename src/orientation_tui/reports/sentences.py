"""What results say in words; every sentence a person reads about their answers is made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.assessment.quality import Doubt, Floor
from orientation_tui.matching.ranking import Band, Sureness
from orientation_tui.reports.typography import capital

if TYPE_CHECKING:
    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.assessment.journey import Step
    from orientation_tui.assessment.quality import Quality
    from orientation_tui.content.careers import Studies
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.profile import InterestProfile
    from orientation_tui.matching.ranking import Match, Ranking
    from orientation_tui.matching.scoring import Part
    from orientation_tui.matching.shortlist import Shortlist

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
_REDOING = {
    Floor.TOO_FEW: "noter plus d'activités, même à peu près",
    Floor.TYPE_MISSING: "noter au moins une activité de chaque famille",
    Floor.FLAT: "revoir tes réponses en osant les extrêmes",
}
_DOUBTS = {
    Doubt.SAME_KEY: "la même touche revient de longues fois d'affilée",
    Doubt.TOO_FAST: "les réponses sont arrivées plus vite qu'on ne lit",
    Doubt.MANY_UNKNOWN: "beaucoup d'activités te sont inconnues",
}
SURPRISE = (
    "Moins proche de tes réponses que la liste, mais d'un autre monde : une idée à regarder avant "
    "de la laisser."
)
UNSAID = 0.01
"""Amount (standard deviations) under which an answer says nothing worth a word."""

_SURE = {
    Sureness.FAIR: "Résultat assez net : les premiers métiers se détachent bien.",
    Sureness.MODERATE: "Une piste plus qu'un résultat : les premiers métiers se détachent un peu.",
    Sureness.WEAK: "Résultat fragile",
}


def floor_sentence(quality: Quality) -> str:
    """Say kindly why there is no ranking; empty when there is one."""
    return _FLOORS[quality.floor] if quality.floor else ""


def ways_on(quality: Quality) -> str:
    """What to do where there is no ranking; empty when there is one."""
    if quality.floor is None:
        return ""
    redoing = _REDOING[quality.floor]
    return f"Deux chemins : {redoing}, ou explorer les métiers par critères, sans quiz."


def missing_sentence(profile: InterestProfile, catalogue: Catalogue) -> str:
    """Name the families of activities without a rated answer; empty when all have one."""
    names = [t.label for t in catalogue.taxonomy.riasec if t.id not in profile.means]
    return f"Sans note : {', '.join(names)}." if names and profile.means else ""


def sureness_sentence(ranking: Ranking) -> str:
    """Say how sure the whole result is, and why."""
    if ranking.sureness is not Sureness.WEAK:
        return _SURE[ranking.sureness]
    reasons = [_DOUBTS[doubt] for doubt in ranking.quality.doubts]
    if ranking.quality.rated < 15:
        reasons.append(f"seulement {rated_text(ranking.quality.rated)}")
    if ranking.profile.answer_spread < 0.9:
        reasons.append("tes préférences se ressemblent beaucoup")
    if not reasons:
        reasons.append("peu de métiers se détachent nettement")
    return f"{_SURE[Sureness.WEAK]} : {', '.join(reasons)}."


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


def families_sentence(chosen: Shortlist, catalogue: Catalogue) -> str:
    """Say which fields the careers shown come from; empty without any, or under a filter."""
    names = [catalogue.label("sector", name) for name in chosen.sectors]
    if not names or chosen.filtered:
        return ""
    if len(names) == 1:
        return f"Un seul domaine : {names[0]}."
    return f"{len(names)} domaines : {' ; '.join(names)}."


def filter_sentence(chosen: Shortlist) -> str:
    """Say how many careers a filter lets through and hides; empty when it hides none."""
    if not chosen.filtered:
        return ""
    if not chosen.passing:
        return "Aucun métier proche ou à explorer ne passe ce filtre."
    shown = f"{chosen.passing} métiers proches ou à explorer passent"
    if chosen.passing == 1:
        shown = "1 métier proche ou à explorer passe"
    return f"{shown} le filtre ; il en cache {chosen.filtered}."


def emptied_sentence(chosen: Shortlist) -> str:
    """Say that nothing is left to show because it was all set aside; empty otherwise."""
    if chosen.matches or chosen.filtered or not chosen.set_aside:
        return ""
    return "Tu as mis de côté tous les métiers proches de tes réponses ; tu peux les reprendre."


def gone_sentence(chosen: Shortlist) -> str:
    """Say which careers kept are no longer in the catalogue; empty when all are."""
    if not chosen.unknown:
        return ""
    return f"Gardé, mais plus dans le catalogue : {', '.join(chosen.unknown)}."


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
    return " ".join(
        [f"Tu avais en tête : {catalogue.careers[dream].title}.", dream_reading(ranking)]
    ).rstrip()


def dream_reading(ranking: Ranking) -> str:
    """Read kindly where the career the person had in mind stands; empty when it is not ranked."""
    dream = ranking.preferences.dream
    place = ranking.position(dream) if dream is not None else None
    if place is None:
        return ""
    if place == 1:
        return "C'est aussi le plus proche de tes réponses."
    close = any(match.career_id == dream for match in ranking.shown())
    reading = "tes réponses vont dans le même sens" if close else FAR_DREAM
    return f"Position {place} sur {ranking.compared} ; {reading}."


def rated_text(count: int) -> str:
    """« 28 activités notées »."""
    return f"{count} activités notées" if count > 1 else f"{count} activité notée"


def access_text(studies: Studies) -> str:
    """Whether one may do the work freely: what the content says of it, or a word."""
    if studies.regulated_note:
        return capital(studies.regulated_note)
    return "Réglementé : la loi protège le métier ou son titre" if studies.regulated else "Libre"


def place_text(ranking: Ranking, career_id: str) -> str:
    """« très proche de tes réponses, position 1 sur 171 »; empty for a career not ranked."""
    match = ranking.match(career_id)
    if match is None:
        return ""
    place = ranking.position(career_id)
    return f"{band_title(match.band).lower()}, position {place} sur {ranking.compared}"


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
