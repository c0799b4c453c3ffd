"""A program that takes a session's lock, says whether it got it, and keeps it until stdin ends.

Usage: python holder.py FOLDER SESSION
"""

from __future__ import annotations

import sys
from pathlib import Path

from orientation_tui.sessions.store import SessionStore


def main(folder: str, session_id: str) -> None:
    lock = SessionStore(Path(folder)).lock(session_id)
    print("taken" if lock.acquire() else "busy", flush=True)
    sys.stdin.read()
    lock.release()


if __name__ == "__main__":
    main(*sys.argv[1:])
