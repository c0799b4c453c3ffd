"""Goal 8: whenever the program is killed, every answer it took is on disk.

`ORIENTATION_KILLS=200 pytest tests/sessions/test_kill.py` kills that many times.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from orientation_tui.sessions.store import SessionStore, UnknownSessionError

KILLS = int(os.environ.get("ORIENTATION_KILLS", "40"))
SAVER = Path(__file__).with_name("saver.py")
SESSION = "20260302-120000-abc123"
GROUPS = 4

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is POSIX")


def killed_after_some_answers(folder: Path, sent: list[str], rng: random.Random) -> list[str]:
    """Send the program all answers at once and kill it somewhere; return those it said it saved."""
    command = [sys.executable, str(SAVER), str(folder), SESSION]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("".join(f"{question} {len(question) % 5 + 1}\n" for question in sent))
        process.stdin.flush()
        said = [process.stdout.readline().strip() for _ in range(rng.randrange(len(sent) // 2))]
        for _ in range(rng.randrange(40_000)):
            pass  # the moment inside a save is random too
        process.kill()
        said += process.stdout.read().split()
        process.wait()
        assert process.returncode == -signal.SIGKILL
    return said


@pytest.mark.parametrize("seed", range(GROUPS))
def test_no_answer_is_lost_to_kill_9(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    store = SessionStore(tmp_path / "seances")
    on_disk: list[str] = []
    interrupted = 0
    for kill in range(-(-KILLS // GROUPS)):
        sent = [f"q-{kill}-{number}" for number in range(60)]
        said = killed_after_some_answers(store.folder, sent, rng)
        assert said == sent[: len(said)]
        try:
            found = list(store.load(SESSION).given)
        except UnknownSessionError:
            found = []
        # at most the answer being saved when the program died is there without having been told
        assert found[: len(on_disk) + len(said)] == on_disk + said
        assert found[len(on_disk) :] == sent[: len(found) - len(on_disk)]
        assert len(found) - len(on_disk) - len(said) in (0, 1)
        interrupted += len(said) < len(sent)
        on_disk = found
    assert store.listing().notes == ()
    assert interrupted, "every program ended before it was killed: the test proved nothing"
    store.delete_all()
    assert not store.folder.exists(), "an unfinished write was left behind"


def test_leftovers_of_a_killed_save_hide_nothing(tmp_path: Path) -> None:
    """What `kill -9` leaves between writing and renaming: a half file beside the good one."""
    folder = tmp_path / "seances"
    said = killed_after_some_answers(folder, [f"q-{n}" for n in range(20)], random.Random(7))
    good = SessionStore(folder).path(SESSION).read_bytes()
    (folder / f"{SESSION}.json.00ff00ff.tmp").write_bytes(good[:40])
    listing = SessionStore(folder).listing()
    assert listing.notes == ()
    assert set(said) <= set(listing.sessions[0].given)
