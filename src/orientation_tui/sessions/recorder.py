"""One quiz in progress: each answer is on disk before the next question, or it is said at once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from orientation_tui.assessment.journey import (
    PENDING,
    followups_of,
    form_of,
    next_position,
    steps_of,
)
from orientation_tui.sessions.disk import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientation_tui.assessment.answers import Answers, AnswerValue
    from orientation_tui.assessment.journey import Step
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.model import Session
    from orientation_tui.sessions.store import SessionStore

    Chooser = Callable[[Answers, Catalogue], str | None]


GONE = (
    "Ce résultat n'est plus dans son dossier : il a été effacé ailleurs. Ce que tu changes "
    "maintenant n'est plus enregistré."
)


class Recorder:
    """Holds the answers of one session and saves them after each change.

    When saving fails the answers stay in memory, the person is told once, and every later answer
    tries again.
    """

    def __init__(
        self,
        session: Session,
        store: SessionStore,
        catalogue: Catalogue,
        choose: Chooser | None = None,
    ) -> None:
        self.session = session
        self._catalogue = catalogue
        self._choose = choose
        self._store = store
        self.problem = ""
        """Why the last answer or choice is not on disk; empty when it is."""
        self._lock = store.lock(session.id)
        self._was_saved = store.path(session.id).exists()
        self.steps: tuple[Step, ...] = self._plan()

    @classmethod
    def start(
        cls,
        store: SessionStore,
        catalogue: Catalogue,
        choose: Chooser | None = None,
        form: str | None = None,
    ) -> Recorder:
        """Begin a fresh quiz, by default of the catalogue's usual form."""
        name = form or next(iter(catalogue.forms))
        return cls(store.new(name, catalogue.version, _now()), store, catalogue, choose)

    @property
    def answers(self) -> Answers:
        """The answers so far."""
        return self.session.answers

    @property
    def finished(self) -> bool:
        """Whether every step has an answer."""
        return next_position(self.steps, self.answers) == len(self.steps)

    @property
    def saved(self) -> bool:
        """Whether the last answer or choice is on disk."""
        return not self.problem

    def open(self) -> bool:
        """Claim the session; False when another window has it open.

        A quiz with an answer to everything that is asked now is marked as finished.
        """
        if not self._lock.acquire():
            return False
        if self.finished and not self.session.finished:
            self.session = self.session.model_copy(update={"finished": True})
            self._save()
        return True

    def close(self) -> None:
        """Give the session back."""
        self._lock.release()

    def record(self, step_id: str, value: AnswerValue, seconds: float | None = None) -> str | None:
        """Keep one answer; return a sentence to show when it could not be saved, once."""
        answers = self.answers.answer(step_id, value, seconds)
        self.session = self.session.with_answers(answers, now=_now(), finished=False)
        self.steps = self._plan()
        if self.finished:
            self.session = self.session.with_answers(answers, now=_now(), finished=True)
        return self._save()

    def keep(self, career_id: str) -> str | None:
        """Keep a career, or stop keeping it; returns as `record` does."""
        kept = _toggled(self.session.kept, career_id)
        aside = tuple(name for name in self.session.set_aside if name != career_id)
        self.session = self.session.with_choices(kept, aside)
        return self._save()

    def put_aside(self, career_id: str) -> str | None:
        """Set a career aside, or bring it back; one set aside is no longer kept."""
        aside = _toggled(self.session.set_aside, career_id)
        kept = tuple(name for name in self.session.kept if name != career_id)
        self.session = self.session.with_choices(kept, aside)
        return self._save()

    def _save(self) -> str | None:
        already = self.problem
        self.problem = self._trouble()
        return None if already else self.problem or None

    def _trouble(self) -> str:
        """Save; return why it could not be done, or nothing."""
        if self._was_saved and not self._store.path(self.session.id).exists():
            # somebody erased it: it must not come back
            return GONE
        try:
            self._store.save(self.session)
        except StorageError as error:
            return str(error)
        self._was_saved = True
        return ""

    def _plan(self) -> tuple[Step, ...]:
        """The steps as they stand: the next follow-up is chosen once all before it is answered."""
        form = form_of(self._catalogue, self.session.form)
        answers = self.answers
        followups = followups_of(self._catalogue, form.id, answers)
        fixed_done = all(name in answers.given for name in form.questions)
        if fixed_done and len(followups) < form.followups:
            chosen = self._choose(answers, self._catalogue) if self._choose else None
            if chosen is None:
                steps = steps_of(self._catalogue, form.id, followups)
                return tuple(step for step in steps if step != PENDING)
            followups.append(chosen)
        return steps_of(self._catalogue, form.id, followups)


def _toggled(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(n for n in names if n != name) if name in names else (*names, name)


def _now() -> datetime:
    return datetime.now(tz=UTC).replace(microsecond=0)
