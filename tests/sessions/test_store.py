"""The folder of sessions: list, load, delete, expire, and never touch anything else."""

from __future__ import annotations

import os
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from orientation_tui.sessions.disk import StorageError
from orientation_tui.sessions.model import DamagedSessionError
from orientation_tui.sessions.store import SessionStore, UnknownSessionError
from tests.sessions.people import NOON, aged, session

if TYPE_CHECKING:
    from pathlib import Path

OUTSIDE = ["../dehors", "..", ".", "", "/etc/passwd", "a/b", "a\x00b", "*", "[a-z]*", "~"]


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "seances")


def names(store: SessionStore) -> set[str]:
    return {p.name for p in store.folder.iterdir()} if store.folder.exists() else set()


class TestNew:
    def test_carries_the_date_and_is_not_written_yet(self, store: SessionStore) -> None:
        fresh = store.new("express", "abc", NOON)
        assert re.fullmatch(r"20260302-120000-[0-9a-f]{6}", fresh.id)
        assert (fresh.form, fresh.content, fresh.created, fresh.updated) == (
            *("express", "abc"),
            *(NOON, NOON),
        )
        assert names(store) == set()

    def test_two_people_in_the_same_second_have_two_sessions(self, store: SessionStore) -> None:
        assert len({store.new("express", "", NOON).id for _ in range(20)}) == 20


class TestListing:
    def test_reading_without_a_word_touches_nothing(self, store: SessionStore) -> None:
        assert store.readable() == ()
        store.save(aged("a", 3))
        store.path("b").write_bytes(b"{")
        before = names(store)
        assert [found.id for found in store.readable()] == ["a"]
        assert names(store) == before

    def test_shows_the_most_recently_changed_first(self, store: SessionStore) -> None:
        for name, days in (("a", 3), ("b", 1), ("c", 2)):
            store.save(aged(name, days))
        listing = store.listing()
        assert [s.id for s in listing.sessions] == ["b", "c", "a"]
        assert listing.notes == ()

    def test_ignores_other_files_and_unfinished_writes(self, store: SessionStore) -> None:
        store.save(session("a"))
        for name in ("notes.txt", "a.json.1234.tmp", "a.verrou", "b.json.abime"):
            (store.folder / name).write_text("x")
        (store.folder / "dossier.json").mkdir()
        before = names(store)
        assert [s.id for s in store.listing().sessions] == ["a"]
        assert names(store) == before


class TestLoad:
    def test_returns_what_was_saved(self, store: SessionStore) -> None:
        store.save(session("a"))
        assert store.load("a") == session("a")

    def test_unknown_session_is_told_with_a_way_out(self, store: SessionStore) -> None:
        with pytest.raises(UnknownSessionError, match="« a »") as caught:
            store.load("a")
        assert "seances lister" in caught.value.way_out

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_id_cannot_reach_outside_the_folder(
        self, name: str, store: SessionStore, tmp_path: Path
    ) -> None:
        store.save(session("a"))
        (tmp_path / "dehors.json").write_bytes(session("dehors").to_bytes())
        with pytest.raises(UnknownSessionError):
            store.load(name)

    def test_damaged_session_is_told_and_left_in_place(self, store: SessionStore) -> None:
        store.save(session("a"))
        store.path("a").write_text("{")
        with pytest.raises(DamagedSessionError, match=r"a\.json est abîmé"):
            store.load("a")
        assert names(store) == {"a.json"}

    def test_escape_code_in_the_id_is_made_visible(self, store: SessionStore) -> None:
        with pytest.raises(UnknownSessionError) as caught:
            store.load("\x1b[2J")
        assert "\x1b" not in str(caught.value)


class TestDelete:
    def test_removes_the_session_and_what_belongs_to_it(self, store: SessionStore) -> None:
        for name in ("abc", "ab", "abcd", "abc-d"):
            store.save(session(name))
        for name in ("abc.verrou", "abc.json.1234.tmp", "abc.json.abime", "abc.json.abime2"):
            (store.folder / name).write_text("x")
        store.delete("abc")
        assert names(store) == {"ab.json", "abcd.json", "abc-d.json"}

    def test_unknown_session_is_told(self, store: SessionStore) -> None:
        store.save(session("a"))
        with pytest.raises(UnknownSessionError):
            store.delete("b")
        assert names(store) == {"a.json"}

    @pytest.mark.parametrize("name", OUTSIDE)
    def test_id_cannot_reach_outside_the_folder(
        self, name: str, store: SessionStore, tmp_path: Path
    ) -> None:
        store.save(session("a"))
        outside = tmp_path / "dehors.json"
        outside.write_bytes(session("dehors").to_bytes())
        with pytest.raises(UnknownSessionError):
            store.delete(name)
        assert outside.exists()
        assert names(store) == {"a.json"}

    def test_damaged_session_can_be_deleted(self, store: SessionStore) -> None:
        store.save(session("a"))
        store.path("a").write_text("{")
        store.delete("a")
        assert names(store) == set()

    def test_refusal_of_the_disk_is_told(
        self, store: SessionStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.save(session("a"))
        refuse_removal(monkeypatch)
        with pytest.raises(StorageError, match="accès est refusé"):
            store.delete("a")

    def test_refusal_of_the_disk_speaks_of_deleting(
        self, store: SessionStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store.save(session("a"))
        refuse_removal(monkeypatch)
        with pytest.raises(StorageError) as caught:
            store.delete("a")
        assert "enregistré" not in str(caught.value)


def refuse_removal(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "unlink", refuse)


class TestDeleteAll:
    def test_erases_everything_the_program_wrote(self, store: SessionStore) -> None:
        for name in ("a", "b"):
            store.save(session(name))
        store.path("b").write_text("{")
        store.listing()  # sets b aside
        for name in ("a.verrou", "c.json.1234.tmp", "d.json.abime2"):
            (store.folder / name).write_text("x")
        assert store.delete_all() == 1
        assert not store.folder.exists()

    def test_leaves_a_persons_other_files(self, store: SessionStore) -> None:
        store.save(session("a"))
        (store.folder / "notes.txt").write_text("à moi")
        assert store.delete_all() == 1
        assert names(store) == {"notes.txt"}

    def test_of_nothing_is_no_error(self, store: SessionStore) -> None:
        assert store.delete_all() == 0

    @pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
    def test_removes_a_link_but_not_what_it_points_to(
        self, store: SessionStore, tmp_path: Path
    ) -> None:
        store.save(session("a"))
        outside = tmp_path / "dehors"
        outside.write_text("à moi")
        (store.folder / "lien.json").symlink_to(outside)
        store.delete_all()
        assert outside.read_text() == "à moi"
        assert not store.folder.exists()


class TestDeleteOlder:
    def test_removes_only_what_was_not_changed_for_that_long(self, store: SessionStore) -> None:
        for name, days in (("recent", 29.9), ("exact", 30), ("vieux", 30.1), ("ancien", 400)):
            store.save(aged(name, days))
        assert store.delete_older(30, NOON) == 2
        assert names(store) == {"recent.json", "exact.json"}

    def test_counts_from_the_last_change_not_the_start(self, store: SessionStore) -> None:
        store.save(session("a", created=NOON - timedelta(days=400)))
        assert store.delete_older(30, NOON) == 0

    def test_zero_days_removes_all_earlier_ones(self, store: SessionStore) -> None:
        store.save(aged("a", 0.5))
        assert store.delete_older(0, NOON) == 1

    def test_more_days_than_the_calendar_has_removes_nothing(self, store: SessionStore) -> None:
        store.save(aged("a", 400))
        assert store.delete_older(1_000_000, NOON) == 0
