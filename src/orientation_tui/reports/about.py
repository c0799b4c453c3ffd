"""What the program is, how it compares, what it keeps: help and method in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.sections import Bullets, Paragraph, Section, section
from orientation_tui.reports.sentences import NOT_THIS, PROMISE

if TYPE_CHECKING:
    from pathlib import Path


_KEYS = Bullets(
    (
        "1 à 5 répond et passe à la suite ; sur un clavier AZERTY, & é \" ' ( sans "
        "majuscule aussi.",
        "0, à ou ? : je ne sais pas. Flèche gauche ou retour arrière : question précédente.",
        "Flèches haut et bas pour choisir, Entrée pour ouvrir, Échap pour revenir.",
        "Sur un résultat : Tab passe du profil aux métiers ; P pourquoi, G garder, X "
        "écarter, U annuler, C comparer, F filtrer, E emporter, R revoir tes réponses.",
        "Dans « Pourquoi » : Tab va de nombre en nombre, Entrée ouvre la réponse dont "
        "il vient et permet de la changer.",
        "F2 : aspect sombre, clair ou contraste élevé. Ctrl+P : toutes les commandes. "
        "Ctrl+Q : quitter ; tout est déjà enregistré.",
        "Lecteur d'écran : lancer « orientation --texte ».",
    )
)
_LINES = Paragraph(
    "Tape le nombre d'un choix, puis Entrée. Une ligne vide passe, ou revient en arrière ; "
    "r revient à la question d'avant ; q quitte, et tout est déjà enregistré."
)


def about_page(folder: Path, careers: int, *, line_mode: bool = False) -> tuple[Section, ...]:
    """Return the help page.

    Args:
        folder: where this account's answers are kept.
        careers: how many careers the catalogue holds.
        line_mode: whether it is read line by line, where keys mean nothing.
    """
    return (
        section(
            "quoi",
            "Ce que c'est",
            Paragraph(
                "Un quiz de deux à trois minutes qui compare ce que tu aimes faire avec "
                f"{careers} métiers, et qui montre pourquoi. "
                "Sans compte, sans connexion, sans publicité."
            ),
            Paragraph(PROMISE),
            Paragraph(NOT_THIS),
        ),
        section(
            "methode",
            "Comment le calcul est fait",
            Paragraph(
                "Chaque activité dit quelque chose d'un ou de plusieurs des 41 intérêts de base "
                "de la base O*NET. Comme les intérêts voisins vont souvent ensemble, une réponse "
                "renseigne aussi, un peu, sur ceux qui n'ont pas été demandés. Le programme "
                "estime ainsi les 41, puis regarde ceux qui sont au centre de chaque métier : "
                "plus tu les aimes par rapport au reste, plus le métier est près du haut."
            ),
            Bullets(
                (
                    "Ajouter un point à toutes tes réponses ne change rien : seul l'écart compte. "
                    "Noter de façon tranchée ou prudente compte pareil.",
                    "Après les premières activités du quiz express, les suivantes sont choisies "
                    "d'après tes réponses : celles qui départagent le mieux tes premiers métiers.",
                    "« Je ne sais pas » ne compte ni pour ni contre.",
                    "Les conditions souhaitées ou refusées, les valeurs et les études ajoutent ou "
                    "retirent des points, toujours affichés. L'écran « Pourquoi ce métier » "
                    "montre chaque part, et leur somme est le total.",
                    "Les six familles de John Holland (RIASEC) dessinent ton profil ; elles ne "
                    "classent pas les métiers à elles seules.",
                    "Le métier que tu avais en tête ne change aucun classement.",
                    "Les mêmes réponses donnent toujours le même résultat.",
                )
            ),
            Paragraph(
                "Limites : les intérêts de chaque métier sont jugés par ce projet, et la force de "
                "leurs liens a été mesurée sur des personnes des États-Unis ; les questions n'ont "
                "pas été étalonnées sur des élèves belges. D'autres questions feraient sortir en "
                "partie d'autres métiers. C'est un point de départ pour une conversation."
            ),
        ),
        section(
            "prive",
            "Ce qui est gardé",
            Paragraph(
                "Tes réponses, et les métiers que tu gardes ou mets de côté, restent sur cet "
                f"ordinateur, dans un dossier lisible par ton seul compte : {folder}. Aucun nom "
                "n'est demandé. Rien n'est envoyé nulle part. Un document que tu emportes ne porte "
                "pas de nom non plus."
            ),
            Paragraph(
                "Pour tout effacer : écran « Résultats enregistrés », ou la commande "
                "« orientation seances tout-effacer »."
            ),
        ),
        section("touches", "Les touches", _LINES if line_mode else _KEYS),
        section(
            "credits",
            "Crédits",
            Paragraph(
                "Profils d'intérêts, valeurs et styles : O*NET 29.3 Database, U.S. Department of "
                "Labor, Employment and Training Administration, CC BY 4.0, modifiée. Conditions de "
                "travail et codes : ROME 4.0, France Travail, Licence Ouverte 2.0. Chiffres "
                "belges : source citée à côté de chaque chiffre."
            ),
        ),
    )
