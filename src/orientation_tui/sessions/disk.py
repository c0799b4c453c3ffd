"""Write a small private file so that a crash leaves either the old one or the new one."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from orientation_tui.content.text import spelled
from orientation_tui.errors import OrientationError, reason

if TYPE_CHECKING:
    from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
TEMPORARY = ".tmp"


class StorageError(OrientationError):
    """Nothing can be written where the results should go."""


def ensure_folder(folder: Path) -> None:
    """Create `folder` for this account only.

    Raises:
        StorageError: it can't be created.
    """
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        if os.name != "nt" and folder.stat().st_mode & 0o077:
            folder.chmod(PRIVATE_FOLDER)
    except OSError as error:
        raise storage_error(folder, error) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Replace `path` by `data`, durably: temporary file, fsync, rename, fsync of the folder.

    Raises:
        StorageError: disk full, read-only or otherwise refusing; `path` is untouched.
    """
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}{TEMPORARY}")
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        _sync_folder(path.parent)
    except OSError as error:
        raise storage_error(path.parent, error) from error


def _sync_folder(folder: Path) -> None:
    """Make the rename durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # some network file systems refuse to sync a folder; the file itself is already on disk
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def storage_error(folder: Path, error: OSError) -> StorageError:
    """Say in French why nothing can be written in `folder`."""
    return StorageError(
        f"Rien ne peut être enregistré dans {spelled(str(folder), 200)} : {reason(error)}.",
        "Tu peux continuer : tes réponses restent en mémoire jusqu'à la fermeture.",
    )


def removal_error(path: Path, error: OSError) -> StorageError:
    """Say in French why `path` can't be removed."""
    return StorageError(
        f"Le fichier {spelled(path.name, 100)} ne peut pas être effacé : {reason(error)}.",
        f"Efface toi-même le dossier {spelled(str(path.parent), 200)}.",
    )
