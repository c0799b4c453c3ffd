"""A program to kill: saves each « question value » line it reads, then says so.

Usage: python saver.py FOLDER SESSION
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from orientation_tui.sessions.model import Session
from orientation_tui.sessions.store import SessionStore, UnknownSessionError


def main(folder: str, session_id: str) -> None:
    store = SessionStore(Path(folder))
    now = datetime.now(UTC)
    try:
        session = store.load(session_id)
    except UnknownSessionError:
        session = Session(id=session_id, created=now, updated=now, form="express")
    print("ready", flush=True)
    for line in sys.stdin:
        question, value = line.split()
        answers = session.answers.answer(question, int(value), seconds=1.0)
        session = session.with_answers(answers, now=datetime.now(UTC), finished=False)
        store.save(session)
        print(question, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
