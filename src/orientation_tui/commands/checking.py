"""`orientation verifier`: the content's own test."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from orientation_tui import paths
from orientation_tui.commands.check_page import page_lines
from orientation_tui.commands.loading import catalogue
from orientation_tui.commands.terminal import say
from orientation_tui.content.audit import audit_content
from orientation_tui.content.audit.findings import concerning, counts_by_rule, ordered
from orientation_tui.content.audit.summary import summarise
from orientation_tui.content.files import read_toml
from orientation_tui.content.loading import (
    CAREERS_FILE,
    GUIDES_FOLDER,
    QUESTIONS_FILE,
    TAXONOMY_FILE,
    load_guide,
)
from orientation_tui.content.problems import ContentError
from orientation_tui.content.text import spelled
from orientation_tui.matching.audit import FEW_PEOPLE, PEOPLE, audit_matching

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from orientation_tui.content.audit.findings import Finding
    from orientation_tui.content.audit.summary import SectorSummary
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.guides import Guide
    from orientation_tui.content.problems import Problem
    from orientation_tui.matching.audit import MatchingAudit

LONGEST_NAME = 200
"""Characters of a folder's name that are echoed."""


@dataclass(frozen=True)
class Checked:
    """Everything a check found out."""

    folder: str
    careers: int = 0
    guides: int = 0
    problems: tuple[Problem, ...] = ()
    """Defects that keep the content from being used."""
    findings: tuple[Finding, ...] = ()
    sectors: tuple[SectorSummary, ...] = ()
    matching: MatchingAudit | None = None
    """None when matching was not looked at."""

    @property
    def errors(self) -> int:
        """How many things must be corrected."""
        return len(self.problems) + sum(f.level == "erreur" for f in self.findings)

    @property
    def warnings(self) -> int:
        """How many things deserve a look."""
        return sum(f.level == "avertissement" for f in self.findings)


def check_command(arguments: Namespace) -> int:
    """Check the bundled content, with a folder over it; exit 1 when anything is wrong."""
    folder = arguments.folder or arguments.contenu
    people = 0 if arguments.sans_audit else FEW_PEOPLE if arguments.rapide else PEOPLE
    checked = check(folder, people)
    if arguments.json:
        say(json.dumps(as_table(checked), ensure_ascii=False, indent=1))
    else:
        for line in page_lines(checked):
            say(line)
    return 1 if checked.errors else 0


def check(folder: Path | None, people: int) -> Checked:
    """Put the content to every test.

    Args:
        folder: a counsellor's folder over the bundled content, if any.
        people: synthetic people for the audit of matching; 0 leaves it out.
    """
    shown = spelled(str(folder or paths.content_dir()), LONGEST_NAME)
    try:
        content = catalogue(folder)
    except ContentError as error:
        return Checked(shown, problems=error.problems)
    guides, problems = _guides(content)
    own = _own_careers(folder) if folder else None
    matching = audit_matching(content, people, progress=_progress()) if people else None
    found = audit_content(content, guides)
    matched = matching.findings if matching else ()
    if own is not None:
        found = concerning(found, own)
        if folder and not any((folder / name).exists() for name in (QUESTIONS_FILE, TAXONOMY_FILE)):
            # other questions or vocabularies change the matching of every career
            matched = concerning(matched, own)
    findings = ordered((*found, *matched))
    return Checked(
        folder=shown,
        careers=len(content.careers),
        guides=len(guides),
        problems=problems,
        findings=findings,
        sectors=summarise(content, guides, findings, own),
        matching=matching,
    )


def as_table(checked: Checked) -> dict[str, Any]:
    """Everything found, for programs."""
    counts = counts_by_rule(checked.findings).items()
    return {
        "dossier": checked.folder,
        "metiers": checked.careers,
        "guides": checked.guides,
        "erreurs": [problem.__dict__ for problem in checked.problems],
        "constats": [asdict(finding) for finding in checked.findings],
        "regles": [
            {"level": level, "rule": rule, "count": count} for (level, rule), count in counts
        ],
        "secteurs": [asdict(row) for row in checked.sectors],
        "appariement": _matching_table(checked.matching) if checked.matching else None,
    }


def _matching_table(audit: MatchingAudit) -> dict[str, Any]:
    return {
        "personnes": audit.people,
        "sans_classement": audit.unranked,
        "premieres_places": {name: round(share, 5) for name, share in audit.first.items()},
        "dix_plus_frequents": round(audit.concentration(), 5),
        "jamais_premiers": list(audit.never_first),
        "atteints_par_recherche": {name: dict(a.given) for name, a in audit.reached.items()},
        "non_atteints": list(audit.unreached),
    }


def _guides(content: Catalogue) -> tuple[dict[str, Guide], tuple[Problem, ...]]:
    found: dict[str, Guide] = {}
    problems: list[Problem] = []
    for career_id in content.careers:
        try:
            guide = load_guide(content, career_id)
        except ContentError as error:
            problems += error.problems
            continue
        if guide is not None:
            found[career_id] = guide
    return found, tuple(problems)


def _own_careers(folder: Path) -> frozenset[str]:
    """The careers a folder describes; it was loaded already, so it holds no defect."""
    names = {path.stem for path in (folder / GUIDES_FOLDER).glob("*.toml")}
    if (folder / CAREERS_FILE).exists():
        names |= {item["id"] for item in read_toml(folder / CAREERS_FILE).get("career", [])}
    return frozenset(names)


class _Shown:
    """Progress of a long audit on standard error."""

    def __init__(self) -> None:
        self.percent = -1

    def __call__(self, done: int, total: int) -> None:
        percent = 100 * done // total
        if percent != self.percent:
            self.percent = percent
            end = "\r" + " " * 40 + "\r" if done == total else ""
            sys.stderr.write(f"\rAudit de l'appariement : {percent} %{end}")
            sys.stderr.flush()


def _progress() -> _Shown | None:
    """Nobody watches a pipe."""
    return _Shown() if sys.stderr.isatty() else None
