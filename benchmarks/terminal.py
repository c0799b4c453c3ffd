"""Run a program in a pseudo-terminal of 80×24, send keys and time what it paints. POSIX only."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATIENCE = 30.0
"""Seconds to wait for a text before giving up."""


@dataclass
class Program:
    """A program in its terminal."""

    pid: int
    master: int
    started: float
    seen: bytes = b""

    def wait_for(self, text: str) -> float:
        """Read until `text` was painted; return the moment it was.

        Raises:
            TimeoutError: it was not painted in time, or the program ended.
        """
        wanted = text.encode()
        deadline = time.perf_counter() + PATIENCE
        while wanted not in self.seen:
            ready, _, _ = select.select(
                [self.master], [], [], max(0, deadline - time.perf_counter())
            )
            chunk = os.read(self.master, 65536) if ready else b""
            if not chunk:
                raise TimeoutError(f"{text!r} was not painted; the end was {self.seen[-300:]!r}")
            self.seen += chunk
        return time.perf_counter()

    def send(self, keys: str) -> float:
        """Type `keys`, forget what was painted before, and return the moment."""
        self.seen = b""
        os.write(self.master, keys.encode())
        return time.perf_counter()

    def settle(self, quiet: float = 0.15) -> None:
        """Read until nothing is painted for `quiet` seconds."""
        while select.select([self.master], [], [], quiet)[0]:
            if not os.read(self.master, 65536):
                return

    def memory(self) -> float:
        """Resident memory in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def close(self) -> None:
        """Stop the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Program:
    """Start `command` in a terminal of its own."""
    started = time.perf_counter()
    pid, master = pty.fork()
    if pid == 0:
        for name, value in {"TERM": "xterm-256color", **(environment or {})}.items():
            os.environ[name] = value
        os.execvp(command[0], list(command))
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return Program(pid, master, started)


def percentile(values: Sequence[float], share: float) -> float:
    """The value under which `share` (0–1) of `values` lie, by the nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
