"""One session's result as the screens share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.reports.result import LiveResult

if TYPE_CHECKING:
    from orientation_tui.sessions.recorder import Recorder
    from orientation_tui.tui.services import Services


class Result(LiveResult):
    """A result, with what its screens need to open others.

    Args:
        services: whose catalogue to compare with.
        recorder: holds the answers, the careers kept and those set aside.
    """

    def __init__(self, services: Services, recorder: Recorder) -> None:
        super().__init__(recorder, services.catalogue)
        self.services = services
        self.changed: str | None = None
        """The step whose answer was opened last from the reasons."""
