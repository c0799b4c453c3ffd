"""The words of the command line, in French."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from orientation_tui import __version__
from orientation_tui.errors import WRONG_USAGE
from orientation_tui.output import complain, write

if TYPE_CHECKING:
    from collections.abc import Callable

    _Commands = argparse._SubParsersAction[Any]

_TRANSLATED = (
    (r"unrecognized arguments: (.*)", r"argument inconnu : \1"),
    (r"the following arguments are required: (.*)", r"il manque : \1"),
    (r"argument (.*): expected one argument", r"\1 attend une valeur"),
    (r"argument (.*): expected at least one argument", r"\1 attend au moins une valeur"),
    (r"argument (.*): invalid int value: '(.*)'", r"\1 attend un nombre entier, pas « \2 »"),
    (
        r"argument (.*): invalid choice: '(.*)' \(choose from (.*)\)",
        r"« \2 » n'existe pas ; choix : \3",
    ),
    (r"argument (.*): (attend .*)", r"\1 \2"),
    (r"argument (.*): ignored explicit argument (.*)", r"\1 n'attend pas de valeur"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 et \2 ne vont pas ensemble"),
    (r"one of the arguments (.*) is required", r"il faut une des options : \1"),
    (r"ambiguous option: (.*) could match (.*)", r"option ambiguë : \1 peut être \2"),
)


class _Formatter(argparse.HelpFormatter):
    """Help in French."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, prefix or "Usage : ")


class _Parser(argparse.ArgumentParser):
    """A parser that speaks French and exits with 2 on wrong usage."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("formatter_class", _Formatter)
        kwargs |= {"add_help": False, "allow_abbrev": False}
        super().__init__(**kwargs)
        self._positionals.title = "arguments"
        self._optionals.title = "options"
        self.add_argument("-h", "--aide", "--help", action="help", help="montrer cette aide")

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            write(file or sys.stderr, message)

    def error(self, message: str) -> NoReturn:
        for pattern, french in _TRANSLATED:
            if re.fullmatch(pattern, message):
                message = re.sub(pattern, french, message)
                break
        complain(f"{message[:1].upper()}{message[1:]}.", f"Voir « {self.prog} --aide ».")
        sys.exit(WRONG_USAGE)


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    words = _Parser(
        prog="orientation",
        description="Un quiz pour explorer des métiers, dans le terminal, sans connexion. "
        "Sans commande, le quiz s'ouvre.",
        epilog="Lecteur d'écran ou terminal simple : orientation --texte",
    )
    words.add_argument(
        "--version",
        action="version",
        version=f"orientation {__version__}",
        help="montrer la version",
    )
    words.add_argument("--texte", action="store_true", help="ligne par ligne, sans plein écran")
    words.add_argument("--contenu", **_FOLDER)  # type: ignore[arg-type]
    commands = words.add_subparsers(
        dest="command", metavar="COMMANDE", title="commandes", prog="orientation"
    )
    # the option is accepted before and after the command
    common: Any = argparse.ArgumentParser(add_help=False)
    common.add_argument("--contenu", **{**_FOLDER, "default": argparse.SUPPRESS})
    _add_reading(commands, common)
    _add_explorer(commands, common)
    _add_sessions(commands, common)
    _add_check(commands, common)
    _add_grading(commands, common)
    _add_report(commands, common)
    return words


_FOLDER = {
    "metavar": "DOSSIER",
    "type": Path,
    "default": None,
    "help": "dossier de contenu à ajouter à celui du programme",
}


def _add_reading(commands: _Commands, common: Any) -> None:
    career = commands.add_parser("fiche", help="lire la fiche d'un métier", parents=[common])
    career.add_argument("career", metavar="ID", help="identifiant du métier, par exemple couvreur")
    pair = commands.add_parser("comparer", help="comparer deux ou trois métiers", parents=[common])
    pair.add_argument("careers", metavar="ID", nargs="+", help="deux ou trois identifiants")


def _add_explorer(commands: _Commands, common: Any) -> None:
    explorer = commands.add_parser("explorer", help="chercher des métiers", parents=[common])
    explorer.add_argument("words", metavar="MOTS", nargs="*", help="mots du titre ou du métier")
    several = {"action": "append", "default": []}
    explorer.add_argument("--secteur", metavar="ID", help="secteur (répétable)", **several)
    explorer.add_argument("--niveau", metavar="ID", help="niveau d'études le plus long accepté")
    explorer.add_argument("--avec", metavar="ID", help="condition voulue (répétable)", **several)
    explorer.add_argument("--sans", metavar="ID", help="condition refusée (répétable)", **several)
    explorer.add_argument("--interet", metavar="ID", help="intérêt (répétable)", **several)
    explorer.add_argument(
        "--salaire-min", metavar="EUROS", type=int, help="brut par mois, au début"
    )
    explorer.add_argument("--penurie", action="store_true", help="métiers en manque de personnel")
    access = explorer.add_mutually_exclusive_group()
    access.add_argument("--reglemente", action="store_true", help="accès réglementé par la loi")
    access.add_argument("--acces-libre", action="store_true", help="accès libre")
    explorer.add_argument("--tri", choices=("pertinence", "titre", "salaire"), default="pertinence")


def _add_sessions(commands: _Commands, common: Any) -> None:
    saved = commands.add_parser("seances", help="résultats enregistrés", parents=[common])
    actions = saved.add_subparsers(
        dest="action", metavar="ACTION", required=True, title="actions", prog="orientation seances"
    )
    actions.add_parser("lister", help="lister les résultats", parents=[common])
    show = actions.add_parser("montrer", help="montrer un résultat", parents=[common])
    show.add_argument("session", metavar="SEANCE")
    pair = actions.add_parser(
        "comparer", help="voir ce qui a bougé entre deux résultats", parents=[common]
    )
    pair.add_argument("session", metavar="SEANCE")
    pair.add_argument(
        "other", metavar="SEANCE", nargs="?", help="par défaut, l'autre résultat le plus récent"
    )
    delete = actions.add_parser(
        "supprimer", help="supprimer un résultat, ou les anciens", parents=[common]
    )
    delete.add_argument("session", metavar="SEANCE", nargs="?")
    delete.add_argument("--plus-de", metavar="JOURS", type=int, help="non modifiés depuis")
    take_in = actions.add_parser(
        "importer", help="reprendre un résultat écrit par « rapport --json »", parents=[common]
    )
    take_in.add_argument("file", metavar="FICHIER", type=Path)
    erase = actions.add_parser(
        "tout-effacer", help="effacer tout ce qui a été enregistré", parents=[common]
    )
    erase.add_argument("--oui", action="store_true", help="sans demander de confirmation")


def _add_check(commands: _Commands, common: Any) -> None:
    check = commands.add_parser("verifier", help="vérifier un dossier de contenu", parents=[common])
    check.add_argument("folder", metavar="DOSSIER", nargs="?", type=Path, help="contenu à vérifier")
    check.add_argument("--json", action="store_true", help="tout ce qui est trouvé, en JSON")
    crowd = check.add_mutually_exclusive_group()
    crowd.add_argument("--rapide", action="store_true", help="moins de personnes simulées")
    crowd.add_argument("--sans-audit", action="store_true", help="sans tester l'appariement")


def _at_least(least: int) -> Callable[[str], int]:
    def read(word: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", word) or int(word) < least:
            shown = (
                word.encode("unicode_escape").decode("ascii") if not word.isprintable() else word
            )
            raise argparse.ArgumentTypeError(
                f"attend un nombre entier, au moins {least}, pas « {shown} »"
            )
        return int(word)

    return read


def _add_grading(commands: _Commands, common: Any) -> None:
    grading = commands.add_parser(
        "noter", help="noter beaucoup de formulaires à la fois", parents=[common]
    )
    grading.add_argument(
        "sheets",
        metavar="REPONSES.csv",
        type=Path,
        help="une ligne par personne : une colonne id, une colonne par question (1 à 5 ou vide)",
    )
    grading.add_argument(
        "--sortie",
        metavar="RANGS.csv",
        type=Path,
        required=True,
        help="fichier à écrire : id, rang, metier, score, bande",
    )
    grading.add_argument(
        "--questions", metavar="FICHIER", type=Path, help="d'autres questions que celles du contenu"
    )
    grading.add_argument(
        "--metiers",
        metavar="N",
        type=_at_least(0),
        default=10,
        help="métiers par personne (10 ; 0 pour tous)",
    )
    grading.add_argument(
        "--processus", metavar="N", type=_at_least(1), help="programmes qui calculent ensemble"
    )
    grading.add_argument("--remplacer", action="store_true", help="écraser le fichier de sortie")


def _add_report(commands: _Commands, common: Any) -> None:
    report = commands.add_parser(
        "rapport", help="écrire un rapport à imprimer ou à emporter", parents=[common]
    )
    report.add_argument(
        "session", metavar="SEANCE", nargs="?", help="le dernier résultat terminé par défaut"
    )
    for name, kind in (
        ("--pdf", "PDF à imprimer"),
        ("--html", "page web, s'imprime aussi"),
        ("--markdown", "texte"),
        ("--json", "données, à reprendre avec « seances importer »"),
    ):
        report.add_argument(name, metavar="FICHIER", type=Path, help=kind)
    report.add_argument("--remplacer", action="store_true", help="écraser un fichier qui existe")
