"""What a session file holds, and how its text is checked before anything trusts it."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from orientation_tui.assessment.answers import Answers, AnswerValue
from orientation_tui.content.text import Slug
from orientation_tui.errors import OrientationError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

FORMAT = 2
"""Version of the session file: 2 since careers can be kept; a higher one is a newer program's."""

LARGEST_FILE = 1024 * 1024
"""Bytes; a session file is a few kilobytes."""


def _plausible(moment: datetime) -> datetime:
    # a local time far enough from ours can't even be computed
    if not OLDEST <= moment.year <= LATEST:
        raise ValueError("date impossible")
    return moment


OLDEST, LATEST = 2000, 2100
"""Years a session may be from."""

Moment = Annotated[AwareDatetime, AfterValidator(_plausible)]
Rating = Annotated[int, Field(ge=1, le=5, strict=True)]
StoredAnswer = Rating | Slug | Annotated[tuple[Slug, ...], Field(max_length=200)] | None


class DamagedSessionError(OrientationError):
    """A session file that can't be read; `in_place` says to leave it where it is."""

    def __init__(self, message: str, way_out: str = "", *, in_place: bool = False) -> None:
        super().__init__(message, way_out)
        self.in_place = in_place


class Session(BaseModel):
    """One person's quiz: the answers and when they were given; no name, ever."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Annotated[int, Field(ge=1, le=FORMAT, strict=True)] = FORMAT
    id: Slug
    created: Moment
    updated: Moment
    form: Slug
    content: Annotated[str, Field(pattern=r"^[0-9a-f]{0,64}$")] = ""
    """Version of the content the answers were given to."""
    given: dict[Slug, StoredAnswer] = Field(default_factory=dict)
    seconds: dict[Slug, Annotated[float, Field(ge=0, le=1e7)]] = Field(default_factory=dict)
    finished: bool = False
    """Whether every step has an answer."""
    kept: tuple[Slug, ...] = ()
    """Careers the person wants to keep, in the order chosen."""
    set_aside: tuple[Slug, ...] = ()
    """Careers the person does not want to see, the last one last."""

    @property
    def answers(self) -> Answers:
        """The answers as the rest of the program uses them."""
        given: dict[str, AnswerValue] = dict(self.given)
        return Answers(MappingProxyType(given), MappingProxyType(dict(self.seconds)))

    def with_answers(self, answers: Answers, *, now: datetime, finished: bool) -> Self:
        """Return this session holding `answers` instead."""
        return self.model_copy(
            update={
                "given": dict(answers.given),
                "seconds": dict(answers.seconds),
                "updated": now,
                "finished": finished,
            }
        )

    def with_choices(self, kept: Sequence[str], set_aside: Sequence[str]) -> Self:
        """Return this session with other careers kept and set aside; its date stays."""
        return self.model_copy(update={"kept": tuple(kept), "set_aside": tuple(set_aside)})

    def to_bytes(self) -> bytes:
        """The file's content: readable JSON, UTF-8."""
        text = json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=1)
        return (text + "\n").encode("utf-8")


def read_session(name: str, data: bytes) -> Session:
    """Return the session in `data`, the content of the file called `name`.

    Raises:
        DamagedSessionError: not a session, damaged, or written by a newer program.
    """
    if len(data) > LARGEST_FILE:
        raise DamagedSessionError(f"Le fichier {name} est trop grand pour être un résultat.")
    try:
        raw: Any = json.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise DamagedSessionError(
            f"Le fichier {name} est abîmé : ce n'est pas du JSON lisible."
        ) from None
    if not isinstance(raw, dict):
        raise DamagedSessionError(f"Le fichier {name} n'est pas un résultat de ce programme.")
    version = raw.get("format")
    if isinstance(version, int) and version > FORMAT:
        raise DamagedSessionError(
            f"Le fichier {name} vient d'une version plus récente du programme.",
            "Mets le programme à jour pour l'ouvrir.",
            in_place=True,
        )
    try:
        return Session.model_validate(raw).model_copy(update={"format": FORMAT})
    except ValidationError as error:
        first = error.errors()[0]
        # further parts are the names of our own checks
        place = ".".join(str(part) for part in first["loc"][:2])[:60]
        field = place if place.isprintable() else "inconnu"
        wrong = "inattendu" if first["type"] == "extra_forbidden" else "dont la valeur est refusée"
        raise DamagedSessionError(
            f"Le fichier {name} est abîmé : champ « {field} », {wrong}."
        ) from None
