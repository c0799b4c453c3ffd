"""The program as its users start it: a process with pipes, or one on a terminal of its own."""

from __future__ import annotations

import codecs
import os
import select
import shutil
import struct
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import orientation_tui

if TYPE_CHECKING:
    from types import TracebackType

COMMAND = (sys.executable, "-m", "orientation_tui")
PATIENCE = 30.0
"""Seconds after which something that should have happened is given up on."""
_NOT_INHERITED = frozenset(
    {
        "PYTHONUNBUFFERED",
        "PYTHONIOENCODING",
        "PYTHONUTF8",
        "PYTHONCOERCECLOCALE",
        "LANG",
        "LC_CTYPE",
    }
    | {"COLUMNS", "LINES", "TERM", "NO_COLOR", "FORCE_COLOR"}
)


def environment(**changes: str) -> dict[str, str]:
    """This process's environment without what would change how the program prints."""
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
    return kept | {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color"} | changes


def run(
    *words: str,
    typed: str | bytes = "",
    command: tuple[str, ...] = COMMAND,
    cwd: Path | None = None,
    **env: str,
) -> subprocess.CompletedProcess[str]:
    """Run to the end with `typed` on a pipe; output that is not UTF-8 fails the test."""
    done = subprocess.run(
        [*command, *words],
        input=typed.encode() if isinstance(typed, str) else typed,
        capture_output=True,
        cwd=cwd,
        env=environment(**env),
        timeout=PATIENCE,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def shipped_with(content: Path, folder: Path) -> Path:
    """Copy the program into `folder` with `content` in the place of its own, as a wheel holds it.

    Returns:
        The folder to put on PYTHONPATH.
    """
    package = Path(orientation_tui.__file__).parent
    shutil.copytree(package, folder / package.name, ignore=shutil.ignore_patterns("data"))
    shutil.copytree(content, folder / package.name / "data")
    return folder


class OnTerminal:
    """The program on a terminal of `columns` × `lines`, as long as the `with` block lasts."""

    def __init__(self, *words: str, columns: int = 80, lines: int = 24, **env: str) -> None:
        import fcntl
        import pty
        import termios

        self.shown = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.process = subprocess.Popen(
            [*COMMAND, *words],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(**env),
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> OnTerminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._master)

    def wait_for(self, text: str) -> str:
        """Everything shown so far, once it holds `text`."""
        end = time.monotonic() + PATIENCE
        while text not in self.shown:
            assert time.monotonic() < end, f"never shown: {text!r}\n{self.shown}"
            assert self._read(), f"ended before {text!r}\n{self.shown}"
        return self.shown

    def type(self, text: str) -> None:
        """Type on the terminal's keyboard."""
        os.write(self._master, text.encode())

    def end(self) -> int:
        """Read until the program ends; return its exit code."""
        end = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < end, f"never ended\n{self.shown}"
        return self.process.wait(PATIENCE)

    def _read(self) -> bool:
        if not select.select([self._master], [], [], 1)[0]:
            return True
        try:
            data = os.read(self._master, 65536)
        except OSError:  # how Linux says that nobody has the terminal open any more
            return False
        self.shown += self._decoder.decode(data).replace("\r", "")
        return bool(data)
