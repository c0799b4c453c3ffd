"""One session's result as the screens share it: its ranking, and what the person does with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.explore import Criteria
from orientation_tui.matching.ranking import rank
from orientation_tui.reports.results_page import chosen_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientation_tui.matching.ranking import Ranking
    from orientation_tui.matching.shortlist import Shortlist
    from orientation_tui.sessions.recorder import Recorder
    from orientation_tui.tui.services import Services


class Result:
    """Follows the answers of a recorder: changing one changes the ranking everywhere.

    Args:
        services: whose catalogue to compare with.
        recorder: holds the answers, the careers kept and those set aside.
    """

    def __init__(self, services: Services, recorder: Recorder) -> None:
        self.services = services
        self.recorder = recorder
        self.criteria = Criteria()
        self.changed: str | None = None
        """The step whose answer was opened last from the reasons."""
        self._ranked: tuple[Mapping[str, object], Ranking] | None = None

    @property
    def ranking(self) -> Ranking:
        """The careers compared with the answers as they are now."""
        given = self.recorder.session.given
        if self._ranked is None or self._ranked[0] is not given:
            self._ranked = (given, rank(self.recorder.answers, self.services.catalogue))
        return self._ranked[1]

    @property
    def shortlist(self) -> Shortlist:
        """What to show: filtered, without what was set aside."""
        session, catalogue = self.recorder.session, self.services.catalogue
        return chosen_of(session, self.ranking, catalogue, self.criteria)
