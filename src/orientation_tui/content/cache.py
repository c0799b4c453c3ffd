"""Keep large content files compiled: JSON loads several times faster than TOML.

An entry is named after the hash of the TOML bytes and of the program's version, so a changed file
never meets an old entry; its first line is a hash of the rest, so a damaged entry is not used. The
folder may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from orientation_tui import __version__

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST = 64 * 1024
"""Bytes under which a file is parsed faster than its entry is looked up."""

KEPT = 4
"""Entries kept; older ones are removed."""

SPARE = 20
"""Times its size that must be free on the disk: answers come before speed."""

_ENDING, _UNFINISHED = ".contenu.json", ".tmp"


@dataclass(frozen=True)
class CompiledCache:
    """A folder of compiled content files."""

    folder: Path

    def get(self, data: bytes) -> bytes | None:
        """The compiled form of a file with these bytes, or None when there is none to trust."""
        try:
            with self._path(data).open("rb") as file:
                digest = file.readline().rstrip()
                payload = file.read()
        except OSError:
            return None
        return payload if digest == _hash(payload) else None

    def put(self, data: bytes, raw: dict[str, Any]) -> None:
        """Keep the parsed form of a file; a folder that can't be written is no problem."""
        payload = json.dumps(raw, ensure_ascii=False, separators=(",", ":")).encode()
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if shutil.disk_usage(self.folder).free < SPARE * len(payload):
                return
            self._write(self._path(data), _hash(payload) + b"\n" + payload)
            self._prune()

    def _write(self, path: Path, entry: bytes) -> None:
        temporary = self.folder / f"{os.getpid()}{_UNFINISHED}"
        try:
            temporary.touch(mode=0o600)
            temporary.write_bytes(entry)
            temporary.replace(path)
        except OSError:
            # what is half written would take the place of somebody's answers
            temporary.unlink(missing_ok=True)
            raise

    def _path(self, data: bytes) -> Path:
        key = hashlib.sha256(__version__.encode() + b"\0" + data).hexdigest()[:32]
        return self.folder / f"{key}{_ENDING}"

    def _prune(self) -> None:
        entries = sorted(self.folder.glob(f"*{_ENDING}"), key=lambda path: path.stat().st_mtime)
        yesterday = time.time() - 86_400
        left = (p for p in self.folder.glob(f"*{_UNFINISHED}") if p.stat().st_mtime < yesterday)
        for path in (*entries[:-KEPT], *left):
            path.unlink(missing_ok=True)


def _hash(payload: bytes) -> bytes:
    return hashlib.sha256(payload).hexdigest().encode()
