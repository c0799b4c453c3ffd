"""A small fixed catalogue for line mode, and people who type through it."""

from __future__ import annotations

import re
from io import BytesIO, StringIO, TextIOWrapper
from typing import TYPE_CHECKING, Any, cast

from orientation_tui.plain.run import run_plain
from tests import samples
from tests.reports.pages import MEDIAN
from tests.samples import career, guide, put

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from orientation_tui.assessment.answers import AnswerValue
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.model import Session
    from orientation_tui.sessions.store import SessionStore

START, RESUME = "1", "1"
"""First choice of the menu: a new quiz, or the unfinished one when there is one."""

RATED = "535122534112444210"
"""An answer to each of the 18 activities, the last one « je ne sais pas »."""

PAGES = ("3,1", "2", "3", "apic", "1")
"""Wishes, refusals, studies, and the career in mind (words, then a number)."""

QUIZ = (*RATED, *PAGES)
GIVEN: dict[str, AnswerValue] = {
    **dict(zip(samples.RATED, [*map(int, RATED[:-1]), None], strict=True)),
    "envies": ("equipe", "nuit"),
    "refus": ("exterieur",),
    "etudes": "bachelier",
    "reve": "apiculteur",
}
"""What `QUIZ` answers."""


def _like(career_id: str, titles: tuple[str, str], riasec: str, **more: Any) -> dict[str, Any]:
    scores = dict(zip(samples.TYPES, map(float, riasec), strict=True))
    strongest = sorted(scores, key=lambda code: -scores[code])[:2]
    interests = {samples.INTEREST_OF_TYPE[code]: 3 - i for i, code in enumerate(strongest)}
    table = career(career_id, title_m=titles[0], title_f=titles[1], **more)
    profile = table["profile"] | {"riasec": scores, "interests": interests}
    return put(table | {"profile": profile}, "salary.year", 2015)


WISHES = {
    "nuit": "travailler la nuit",
    "exterieur": "travailler dehors",
    "equipe": "travailler en équipe",
    "bureau": "travailler à un bureau",
    "hauteur": "travailler en hauteur",
}
CAREERS = (
    _like("apiculteur", ("Apiculteur", "Apicultrice"), "732213"),
    _like(
        "chercheur", ("Chercheur", "Chercheuse"), "473221", summary="Cherche.", contexts=["nuit"]
    ),
    _like("luthier", ("Luthier", "Luthière"), "645211", summary="Fait des violons.", contexts=[]),
    _like("peintre", ("Peintre", "Peintre"), "327422", summary="Peint.", contexts=["equipe"]),
    _like("infirmier", ("Infirmier", "Infirmière"), "343722", summary="Soigne.", sector="sante"),
    _like("vendeur", ("Vendeur", "Vendeuse"), "222474", summary="Vend.", sector="commerce"),
)


def write_content(folder: Path) -> Path:
    """Write the small catalogue; the luthier's guide has a defect on purpose."""
    questions = samples.questions()
    taxonomy = samples.taxonomy() | {"national_figure": [MEDIAN]}
    contexts = [context | {"wish": WISHES[context["id"]]} for context in taxonomy["context"]]
    return samples.write_content(
        folder,
        careers=CAREERS,
        taxonomy=taxonomy | {"context": contexts},
        questions=questions | {"form": questions["form"][:1]},
        guides={"apiculteur": guide() | {"contrasts": []}, "luthier": "career = 'autre'\n"},
    )


PAGE_LINES = {"wishes": "1", "refusals": "", "values": "1", "studies": "0", "dream": ""}
"""A line for each kind of page."""


def through(catalogue: Catalogue) -> list[str]:
    """Lines that go through the usual quiz of any catalogue, from the menu to the result."""
    form = next(iter(catalogue.forms.values()))
    ratings = (RATED[:-1] * 3)[: len(form.questions) + form.followups]
    pages = [PAGE_LINES[catalogue.preferences[name].kind] for name in form.preferences]
    return [START, *ratings, *pages]


class Screen(TextIOWrapper):
    """A terminal's screen: text with an encoding, as the program expects of one."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(BytesIO(), encoding=encoding, newline="\n", write_through=True)

    @property
    def text(self) -> str:
        """All that was shown, ordinary spaces everywhere."""
        shown = cast("BytesIO", self.buffer).getvalue().decode(self.encoding)
        return shown.replace("\u00a0", " ")


class Typist(StringIO):
    """Lines typed one after the other; each shows on the screen, as on a real terminal."""

    def __init__(self, lines: Iterable[str], screen: Screen) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self._screen = screen

    def readline(self, *sizes: Any) -> str:
        line = super().readline(*sizes)
        self._screen.write(line)
        return line


def sit(catalogue: Catalogue, store: SessionStore, *lines: str, notice: str = "") -> str:
    """What the screen shows to somebody who types these lines, then closes the input."""
    screen = Screen()
    run_plain(catalogue, store, Typist(lines, screen), screen, notice)
    return screen.text


def only(store: SessionStore) -> Session:
    """The one session there is."""
    (found,) = store.listing().sessions
    return found


def given(store: SessionStore) -> dict[str, AnswerValue]:
    """Its answers."""
    return dict(only(store).given)


def asked(text: str) -> list[int]:
    """The numbers of the questions asked, in the order they were."""
    return [int(number) for number in re.findall(r"^Question (\d+) sur", text, re.MULTILINE)]
