"""Saving: private, all or nothing, and told in French when it can't be done."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from orientation_tui import paths
from orientation_tui.sessions.disk import StorageError, write_atomically
from orientation_tui.sessions.store import SessionStore
from tests.sessions.people import session

if TYPE_CHECKING:
    from pathlib import Path

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "perso" / "seances")


def files_of(store: SessionStore) -> list[str]:
    return sorted(p.name for p in store.folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestPrivacy:
    @posix
    @pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
    def test_nobody_else_can_read_folder_or_file(self, umask: int, store: SessionStore) -> None:
        before = os.umask(umask)
        try:
            store.save(session())
        finally:
            os.umask(before)
        assert mode(store.folder) == 0o700
        assert mode(store.path(session().id)) == 0o600

    @posix
    def test_saving_again_keeps_it_private(self, store: SessionStore) -> None:
        store.save(session())
        store.path(session().id).chmod(0o644)
        store.save(session(finished=True))
        assert mode(store.path(session().id)) == 0o600

    def test_home_of_the_tests_is_not_the_real_one(self, own_home: Path) -> None:
        assert paths.sessions_dir() == own_home / "seances"


class TestLeavingNoTrace:
    def test_asking_creates_no_folder(self, store: SessionStore) -> None:
        assert store.listing().sessions == ()
        assert store.delete_all() == 0
        assert not store.folder.parent.exists()

    def test_saving_leaves_one_file_and_nothing_else(self, store: SessionStore) -> None:
        for count in range(5):
            store.save(session(given={f"q-{count}": 3}))
        assert files_of(store) == [f"{session().id}.json"]
        assert store.load(session().id).given == {"q-4": 3}


class TestDurability:
    def test_data_are_on_disk_before_the_file_takes_its_name(
        self, store: SessionStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.save(session())
        done: list[str] = []
        fsync, replace = os.fsync, os.replace

        def syncing(descriptor: int) -> None:
            kind = "folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file"
            done.append(f"sync {kind}")
            fsync(descriptor)

        def renaming(*args: object) -> None:
            done.append("rename")
            replace(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(os, "fsync", syncing)
        monkeypatch.setattr(os, "replace", renaming)
        store.save(session(finished=True))
        folder = ["sync folder"] if os.name != "nt" else []
        assert done == ["sync file", "rename", *folder]

    def test_file_system_that_cannot_sync_folders_still_saves(
        self, store: SessionStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        fsync = os.fsync

        def syncing(descriptor: int) -> None:
            if stat.S_ISDIR(os.fstat(descriptor).st_mode):
                raise OSError(errno.EINVAL, "Invalid argument")
            fsync(descriptor)

        monkeypatch.setattr(os, "fsync", syncing)
        store.save(session())
        assert store.load(session().id) == session()


class TestFailure:
    """Whatever refuses, what was saved before stays as it was and no half file remains."""

    def fails(self, store: SessionStore) -> StorageError:
        before = store.path(session().id).read_bytes()
        with pytest.raises(StorageError) as caught:
            store.save(session(finished=True))
        assert store.path(session().id).read_bytes() == before
        assert files_of(store) == [f"{session().id}.json"]
        assert str(store.folder) in caught.value.message
        assert "mémoire" in caught.value.way_out
        return caught.value

    @pytest.mark.parametrize("call", ["fsync", "replace", "open"])
    @pytest.mark.parametrize(
        ("number", "reason"),
        [
            (errno.ENOSPC, "le disque est plein"),
            (errno.EROFS, "en lecture seule"),
            (errno.EACCES, "accès est refusé"),
            (errno.EPERM, "accès est refusé"),
            (errno.EFBIG, "taille permise"),
            (errno.ENOENT, "n'existe plus"),
            (getattr(errno, "EDQUOT", errno.ENOSPC), "disque"),
            pytest.param(
                errno.EIO,
                "disque",
            ),
        ],
    )
    def test_refusal_of_the_disk_is_told_in_french(
        self,
        call: str,
        number: int,
        reason: str,
        store: SessionStore,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        store.save(session())

        def refuse(*args: object, **kwargs: object) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, call, refuse)
        assert reason in self.fails(store).message

    def test_interrupted_save_leaves_no_half_file(
        self, store: SessionStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.save(session())

        def interrupt(descriptor: int) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", interrupt)
            with pytest.raises(KeyboardInterrupt):
                store.save(session(finished=True))
        assert files_of(store) == [f"{session().id}.json"]
        assert store.load(session().id) == session()

    def test_saving_works_again_once_there_is_room(
        self, store: SessionStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.save(session())

        def full(descriptor: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            self.fails(store)
        store.save(session(finished=True))
        assert store.load(session().id).finished

    @posix
    @pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may write anywhere")
    def test_read_only_folder_is_told(self, store: SessionStore) -> None:
        store.save(session())
        store.folder.chmod(0o500)
        try:
            assert "accès est refusé" in self.fails(store).message
        finally:
            store.folder.chmod(0o700)

    def test_file_where_the_parent_folder_should_be_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "perso").write_text("à moi")
        with pytest.raises(StorageError, match="un fichier occupe la place d'un dossier"):
            SessionStore(tmp_path / "perso" / "seances").save(session())
        assert (tmp_path / "perso").read_text() == "à moi"

    def test_file_where_the_folder_should_be_is_told_in_french(self, tmp_path: Path) -> None:
        (tmp_path / "seances").write_text("à moi")
        with pytest.raises(StorageError, match="un fichier occupe la place d'un dossier"):
            SessionStore(tmp_path / "seances").save(session())

    def test_nothing_can_be_listed_or_deleted_where_a_file_stands(self, tmp_path: Path) -> None:
        (tmp_path / "seances").write_text("à moi")
        store = SessionStore(tmp_path / "seances")
        assert store.listing().sessions == ()
        assert store.delete_all() == 0
        assert (tmp_path / "seances").read_text() == "à moi"


FULL_DISK = """
import resource, sys
from pathlib import Path
from orientation_tui.sessions.disk import StorageError
from orientation_tui.sessions.store import SessionStore
store = SessionStore(Path(sys.argv[1]))
session = store.load(sys.argv[2])
given = {f"q-{n}": 3 for n in range(500)}
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    store.save(session.model_copy(update={"given": given}))
except StorageError as error:
    print(error)
"""


@posix
def test_disk_that_fills_up_half_way_through_a_file_is_survived(store: SessionStore) -> None:
    """A real write that the system stops after 1,000 bytes."""
    store.save(session())
    before = store.path(session().id).read_bytes()
    assert len(before) < 1000
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(store.folder), session().id],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert "la taille permise est dépassée" in done.stdout
    assert store.path(session().id).read_bytes() == before
    assert files_of(store) == [f"{session().id}.json"]


def test_writing_never_follows_a_planted_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda size: "0" * size * 2)
    victim = tmp_path / "victime"
    victim.write_text("à moi")
    (tmp_path / "x.json.00000000.tmp").symlink_to(victim)
    with pytest.raises(StorageError):
        write_atomically(tmp_path / "x.json", b"{}")
    assert victim.read_text() == "à moi"
