"""Sessions to save, and damaged files to find."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from orientation_tui.assessment.answers import Answers
from orientation_tui.sessions.model import Session

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SLUGS = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}", fullmatch=True)
VALUES = st.one_of(st.none(), st.integers(1, 5), SLUGS, st.lists(SLUGS, max_size=6).map(tuple))
ANSWERS = st.builds(
    Answers, st.dictionaries(SLUGS, VALUES), st.dictionaries(SLUGS, st.floats(0, 1e6))
)


def session(session_id: str = "20260302-120000-abc123", **changes: Any) -> Session:
    """A session half-way through the quiz."""
    fields: dict[str, Any] = {
        "id": session_id,
        "created": changes.get("updated", NOON),
        "updated": NOON,
        "form": "express",
        "content": "0123abcd",
        "given": {"r-1": 4, "i-1": None, "envies": ("nuit", "equipe"), "etudes": "master"},
        "seconds": {"r-1": 2.5},
    }
    return Session(**(fields | changes))


def aged(session_id: str, days: float) -> Session:
    """A session last changed `days` days before noon."""
    return session(session_id, updated=NOON - timedelta(days=days))


def table(session_id: str = "20260302-120000-abc123", **changes: Any) -> dict[str, Any]:
    """The JSON object of a session's file, with fields changed."""
    read: dict[str, Any] = json.loads(session(session_id).to_bytes())
    return read | changes
