"""`orientation verifier`: the content's own test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from orientation_tui import paths
from orientation_tui.commands.loading import catalogue
from orientation_tui.commands.terminal import say
from orientation_tui.content.loading import load_guide
from orientation_tui.content.problems import ContentError

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.content.problems import Problem


def check_command(folder: Path | None, *, as_json: bool) -> int:
    """Check the bundled content, with `folder` over it; exit 1 when anything is wrong."""
    problems: list[Problem] = []
    content: Catalogue | None = None
    try:
        content = catalogue(folder)
    except ContentError as error:
        problems += error.problems
    guides = _guides(content, problems) if content else 0
    counts = {"metiers": len(content.careers) if content else 0, "guides": guides}
    if as_json:
        listed = [problem.__dict__ for problem in problems]
        say(json.dumps({**counts, "erreurs": listed}, ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            say(str(problem))
        checked = folder or paths.content_dir()
        say(f"{checked} : {counts['metiers']} métiers, {guides} guides, {len(problems)} erreur(s).")
    return 1 if problems else 0


def _guides(content: Catalogue, problems: list[Problem]) -> int:
    found = 0
    for career_id in content.careers:
        try:
            found += load_guide(content, career_id) is not None
        except ContentError as error:
            problems += error.problems
    return found
