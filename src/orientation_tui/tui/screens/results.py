"""What the answers say: the profile, the careers in bands, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from orientation_tui.matching.ranking import by_band, rank
from orientation_tui.reports.results_page import match_detail, match_label, type_bar
from orientation_tui.reports.sentences import (
    PROMISE,
    WAYS_ON,
    band_title,
    compared_sentence,
    dream_sentence,
    floor_sentence,
    profile_sentences,
    sureness_sentence,
    tie_sentence,
)
from orientation_tui.tui.screens.base import BaseScreen
from orientation_tui.tui.widgets.bars import Hint
from orientation_tui.tui.widgets.choice_list import ChoiceList, Row, heading, note, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from orientation_tui.sessions.recorder import Recorder
    from orientation_tui.tui.services import Services

REDO, EXPLORE = ":redo", ":explore"
"""Row ids that are not careers."""


class ResultsScreen(BaseScreen):
    """The result of one session."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "why", "Pourquoi", show=False),
        Binding("c", "compare", "Comparer", show=False),
        Binding("r", "redo", "Revoir mes réponses", show=False),
        Binding("e", "explore", "Explorer", show=False),
    ]

    def __init__(self, services: Services, recorder: Recorder) -> None:
        super().__init__("Ton résultat")
        self.services = services
        self.recorder = recorder
        self.ranking = rank(recorder.answers, services.catalogue)
        self._marked: str | None = None
        self._handed_over = False

    def hints(self) -> Sequence[Hint]:
        """Without a ranking there is nothing to explain or compare."""
        back = Hint("Échap", "retour", "screen.back")
        redo = Hint("R", "revoir mes réponses", "screen.redo")
        if not self.ranking.matches:
            return (redo, Hint("E", "explorer", "screen.explore"), back)
        compare = "avec celui-ci" if self._marked else "comparer"
        return (
            Hint("Entrée", "fiche"),
            Hint("P", "pourquoi", "screen.why"),
            Hint("C", compare, "screen.compare"),
            redo,
            back,
        )

    def body(self) -> Iterable[Widget]:
        """One list: profile, careers, how to read it."""
        yield ChoiceList(self._rows())

    def _rows(self) -> list[Row]:
        catalogue = self.services.catalogue
        ranking = self.ranking
        if ranking.quality.floor:
            return [
                heading("Pas encore de classement"),
                text(floor_sentence(ranking.quality)),
                text(WAYS_ON),
                text(),
                Row("Revoir mes réponses", id=REDO),
                Row("Explorer les métiers par critères", id=EXPLORE),
            ]
        rows = [heading("Ton profil")]
        rows += [
            text(f"{type_bar(ranking.profile.means[t.id])}  {t.label} : {t.short.lower()}")
            for t in catalogue.taxonomy.riasec
        ]
        rows.append(text(" ".join(profile_sentences(ranking.profile, catalogue))))
        for band, matches in by_band(ranking.shown()):
            rows += [text(), heading(band_title(band))]
            rows += [
                Row(match_label(m, catalogue), id=m.career_id, note=match_detail(m, catalogue))
                for m in matches
            ]
        said = [
            compared_sentence(ranking),
            sureness_sentence(ranking),
            tie_sentence(ranking.shown()),
            dream_sentence(ranking, catalogue),
        ]
        rows += [text(), heading("Comment lire ce résultat"), *(text(s) for s in said if s)]
        rows.append(note(PROMISE))
        dream = ranking.preferences.dream
        if dream is not None and dream not in {m.career_id for m in ranking.shown()}:
            rows.append(Row(f"Ouvrir : {catalogue.careers[dream].title}", id=dream))
        rows += [text(), Row("Revoir mes réponses", id=REDO)]
        rows.append(Row("Explorer les métiers par critères", id=EXPLORE))
        return rows

    @on(ChoiceList.Chosen)
    def _chosen(self, message: ChoiceList.Chosen) -> None:
        if message.row_id == REDO:
            self.action_redo()
        elif message.row_id == EXPLORE:
            self.action_explore()
        else:
            from orientation_tui.tui.screens.career import CareerScreen

            self.app.push_screen(CareerScreen(self.services, message.row_id, self.ranking))

    def _career(self) -> str | None:
        row_id = self.query_one(ChoiceList).highlighted
        return row_id if row_id in self.services.catalogue.careers else None

    def action_why(self) -> None:
        """Explain the career under the cursor."""
        career = self._career()
        if career is not None and self.ranking.matches:
            from orientation_tui.tui.screens.career import WhyScreen

            self.app.push_screen(WhyScreen(self.services, career, self.ranking))

    def action_compare(self) -> None:
        """Mark a career, then compare it with the next one marked."""
        career = self._career()
        if career is None:
            return
        if self._marked is None:
            self._marked = career
            title = self.services.catalogue.careers[career].title_m
            self.title_left(f"{title} et… ?")
            self.title_right("Choisis l'autre, puis C")
        else:
            first, self._marked = self._marked, None
            self.title_left("Ton résultat")
            self.title_right("")
            if first != career:
                from orientation_tui.tui.screens.career import CompareScreen

                self.app.push_screen(CompareScreen(self.services, (first, career)))
        self.refresh_hints()

    def action_redo(self) -> None:
        """Go through the questions again, answers kept."""
        from orientation_tui.tui.screens.quiz import QuizScreen

        self._handed_over = True
        self.app.switch_screen(QuizScreen(self.services, self.recorder, start=0))

    def action_explore(self) -> None:
        """Browse the catalogue."""
        from orientation_tui.tui.screens.explore import ExploreScreen

        self.app.push_screen(ExploreScreen(self.services))

    def on_unmount(self) -> None:
        """Give the session back, unless the quiz took it over again."""
        if not self._handed_over:
            self.recorder.close()
