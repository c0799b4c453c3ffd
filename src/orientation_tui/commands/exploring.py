"""`orientation explorer`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.commands.loading import catalogue
from orientation_tui.commands.terminal import say
from orientation_tui.content.problems import closest
from orientation_tui.content.text import visible
from orientation_tui.errors import OrientationError
from orientation_tui.matching.explore import Criteria, explore
from orientation_tui.reports.numbers import salary_range

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from orientation_tui.content.catalogue import Catalogue


def explore_command(arguments: Namespace) -> int:
    """Print the careers that meet the criteria, one a line; exit 1 when there is none."""
    content = catalogue(arguments.contenu)
    criteria = _criteria(arguments, content)
    found = explore(content, criteria, arguments.tri).careers
    for career in found:
        pay = salary_range(career.salary.start)
        shown = f", {pay} au début" if pay else ""
        level = content.label("level", career.studies.level)
        sector = content.label("sector", career.sector)
        say(f"{career.id}: {career.title} ({sector}, {level}{shown})")
    count = len(found)
    say(f"{count} métier{'s' if count > 1 else ''} sur {len(content.careers)}.")
    return 0 if found else 1


def _criteria(arguments: Namespace, content: Catalogue) -> Criteria:
    taxonomy = content.taxonomy
    contexts = [term.id for term in taxonomy.context]
    _known("--secteur", arguments.secteur, [term.id for term in taxonomy.sector])
    _known("--avec", arguments.avec, contexts)
    _known("--sans", arguments.sans, contexts)
    _known("--interet", arguments.interet, [term.id for term in taxonomy.basic_interest])
    if arguments.niveau is not None:
        _known("--niveau", [arguments.niveau], [term.id for term in taxonomy.study_level])
    regulated = True if arguments.reglemente else (False if arguments.acces_libre else None)
    return Criteria(
        words=" ".join(arguments.words),
        sectors=tuple(arguments.secteur),
        level=arguments.niveau,
        wanted=tuple(arguments.avec),
        refused=tuple(arguments.sans),
        interests=tuple(arguments.interet),
        start_salary=arguments.salaire_min,
        shortage=arguments.penurie,
        regulated=regulated,
    )


def _known(option: str, names: Iterable[str], known: list[str]) -> None:
    for name in names:
        if name not in known:
            near = closest(name, known)
            hint = f"Peut-être : {', '.join(near)}." if near else f"Possibles : {', '.join(known)}."
            raise OrientationError(f"{option} ne connaît pas {visible(name)}.", hint)
