"""One session's result as an interface shows it: its ranking, and what the person does with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explore import Criteria
from orientation_tui.matching.ranking import rank
from orientation_tui.reports.results_page import chosen_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.matching.shortlist import Shortlist
    from orientation_tui.sessions.recorder import Recorder


class LiveResult:
    """Follows the answers of a recorder: changing one changes the ranking everywhere.

    Args:
        recorder: holds the answers, the careers kept and those set aside.
        catalogue: what to compare the answers with.
    """

    def __init__(self, recorder: Recorder, catalogue: Catalogue) -> None:
        self.recorder = recorder
        self.catalogue = catalogue
        self.criteria = Criteria()
        self._ranked: tuple[Mapping[str, object], Ranking] | None = None

    @property
    def ranking(self) -> Ranking:
        """The careers compared with the answers as they are now."""
        given = self.recorder.session.given
        if self._ranked is None or self._ranked[0] is not given:
            self._ranked = (given, rank(self.recorder.answers, self.catalogue))
        return self._ranked[1]

    @property
    def telling(self) -> Ranking | None:
        """The ranking, when the answers are enough for one to speak of."""
        return self.ranking if self.ranking.matches else None

    @property
    def shortlist(self) -> Shortlist:
        """What to show: filtered, without what was set aside."""
        return chosen_of(self.recorder.session, self.ranking, self.catalogue, self.criteria)
