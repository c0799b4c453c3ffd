"""A result in line mode: read, open, keep, set aside, compare, change an answer, take home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explore import Criteria
from orientation_tui.plain.filtering import AS_IT_IS, choose_filter
from orientation_tui.plain.prompts import as_numbers
from orientation_tui.plain.quiz import ask_again
from orientation_tui.plain.reading import browse, guide_or_note, open_career
from orientation_tui.plain.take import offer_report
from orientation_tui.reports.comparison import MOST_COMPARED, comparison_page
from orientation_tui.reports.criteria import filter_text
from orientation_tui.reports.result import LiveResult
from orientation_tui.reports.results_page import career_sections, list_change, results_page
from orientation_tui.reports.sentences import answer_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientation_tui.content.careers import Career
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.plain.prompts import Terminal
    from orientation_tui.sessions.recorder import Recorder

_KEEP = "Garder un métier, ou ne plus le garder"
_ASIDE = "Mettre un métier de côté, ou le reprendre"
_COMPARE = "Comparer deux ou trois de ces métiers"
_CHANGE = "Changer une réponse"
_FILTER = "Filtrer ces métiers"
_TAKE = "Emporter ce résultat"
_REDO = "Revoir mes réponses"
_EXPLORE = "Explorer les métiers"
_MENU = "Menu principal"


def show_results(terminal: Terminal, recorder: Recorder, catalogue: Catalogue) -> bool:
    """Print a result and let the person work with it; False when they want to redo the quiz.

    Raises:
        Leave: the input ended or the person asked to quit.
    """
    result = _Result(terminal, recorder, catalogue)
    terminal.gap()
    terminal.sections(results_page(result.ranking, result.shortlist, catalogue))
    while True:
        doing = result.choose() if result.ranking.matches else result.choose_without_ranking()
        if doing in {_REDO, _MENU}:
            return doing == _MENU


class _Result(LiveResult):
    """One person's result, and what they do with it."""

    def __init__(self, terminal: Terminal, recorder: Recorder, catalogue: Catalogue) -> None:
        super().__init__(recorder, catalogue)
        self._terminal = terminal

    @property
    def _careers(self) -> list[Career]:
        """The careers named in the result, each once."""
        chosen = self.shortlist
        matches = [*chosen.matches, *([chosen.surprise] if chosen.surprise else []), *chosen.kept]
        if not matches and self.criteria == Criteria():
            # nothing is close: the least far ones can still be read
            matches = list(self.ranking.matches[:3])
        names = [match.career_id for match in matches]
        dream = self.ranking.preferences.dream
        names += [dream] if dream else []
        return [self.catalogue.careers[name] for name in dict.fromkeys(names)]

    def choose(self) -> str:
        """Offer everything once; return what was done."""
        careers = self._careers
        doing: dict[str, Callable[[], None]] = {
            _KEEP: self._keep,
            _ASIDE: self._set_aside,
            _COMPARE: self._compare,
            _FILTER: self._filter,
            _CHANGE: self._change,
            _TAKE: self._take,
        }
        options = [f"Ouvrir : {career.title}" for career in careers]
        options += [*doing, _REDO, _MENU]
        if said := filter_text(self.criteria, self.catalogue):
            self._terminal.say(said)
        chosen = options[place := self._terminal.choose(options)]
        if place < len(careers):
            open_career(self._terminal, careers[place], self.catalogue, self.ranking)
        elif chosen in doing:
            doing[chosen]()
        return chosen

    def choose_without_ranking(self) -> str:
        """The ways on when the answers carry no ranking; return the one taken."""
        options = [_REDO, _EXPLORE, _MENU]
        chosen = options[self._terminal.choose(options)]
        if chosen == _EXPLORE:
            browse(self._terminal, self.catalogue)
            return _MENU
        return chosen

    def _pick(self, careers: list[Career]) -> Career | None:
        titles = [career.title for career in careers]
        place = self._terminal.choose([*titles, AS_IT_IS], "Lequel :")
        return careers[place] if place < len(careers) else None

    def _keep(self) -> None:
        career = self._pick(self._careers)
        if career is None:
            return
        self._say_problem(self.recorder.keep(career.id))
        kept = career.id in self.recorder.session.kept
        done = "est gardé" if kept else "n'est plus gardé"
        self._terminal.say(f"Ce métier {done} : {career.title}.")

    def _set_aside(self) -> None:
        aside = [self.catalogue.careers[m.career_id] for m in self.shortlist.set_aside]
        listed = [career for career in self._careers if career not in aside]
        career = self._pick([*listed, *aside])
        if career is not None:
            self._say_problem(self.recorder.put_aside(career.id))
            self._show()

    def _compare(self) -> None:
        careers = self._careers
        if len(careers) < 2:
            self._terminal.say("Il faut au moins deux métiers pour comparer.")
            return
        self._terminal.lines(f"{n}. {career.title}" for n, career in enumerate(careers, 1))
        numbers: list[int] = []
        while not 2 <= len(numbers) <= MOST_COMPARED:
            typed = self._terminal.ask("Deux ou trois nombres, séparés par des virgules :")
            if not typed:
                return
            numbers = list(dict.fromkeys(as_numbers(typed, len(careers)) or []))
            if not 2 <= len(numbers) <= MOST_COMPARED:
                self._terminal.say(
                    f"Il faut deux ou trois nombres différents, de 1 à {len(careers)} : par "
                    "exemple 1,2. Une ligne vide pour laisser tomber."
                )
        compared = [careers[number - 1] for number in numbers]
        guides = [guide_or_note(self._terminal, career, self.catalogue) for career in compared]
        self._terminal.gap()
        self._terminal.sections(comparison_page(compared, guides, self.catalogue, self.ranking))

    def _filter(self) -> None:
        self.criteria = choose_filter(self._terminal, self.criteria, self.catalogue)
        self._show()

    def _change(self) -> None:
        recorder, catalogue = self.recorder, self.catalogue
        given = recorder.answers.given
        steps = [step for step in recorder.steps if step.id in given]
        options = []
        for step in steps:
            question = catalogue.questions.get(step.id)
            text = question.text if question else catalogue.preferences[step.id].title
            options.append(f"{text} Réponse : {answer_text(step, given[step.id], catalogue)}.")
        before = self.shortlist
        ask_again(self._terminal, steps[self._terminal.choose(options)], recorder, catalogue)
        self._terminal.say(list_change(before, self.shortlist, catalogue))
        self._show()

    def _take(self) -> None:
        offer_report(self._terminal, self.recorder.session, self.catalogue)

    def _show(self) -> None:
        self._terminal.gap()
        if self.ranking.matches:
            sections = career_sections(self.ranking, self.shortlist, self.catalogue)
        else:
            sections = results_page(self.ranking, self.shortlist, self.catalogue)
        self._terminal.sections(sections)

    def _say_problem(self, problem: str | None) -> None:
        if problem:
            self._terminal.say(problem)
