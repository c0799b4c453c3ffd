"""Results from elsewhere: taken in whole or refused, and nothing saved is ever touched."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orientation_tui.errors import OrientationError
from orientation_tui.sessions.envelope import LARGEST, open_envelope
from orientation_tui.sessions.importing import import_session
from orientation_tui.sessions.listing import describe
from orientation_tui.sessions.model import LARGEST_FILE, Session
from orientation_tui.sessions.store import SessionStore
from tests.sessions.people import ANSWERS, NOON, session, table

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.assessment.answers import Answers
    from orientation_tui.content.catalogue import Catalogue

ID = "20260302-120000-abc123"


def envelope(**changes: Any) -> dict[str, Any]:
    """A result file's object, without what an import does not read."""
    return {"programme": "orientation", "format": 1, "seance": table()} | changes


@pytest.fixture
def store(tmp_path: Path) -> SessionStore:
    return SessionStore(tmp_path / "seances")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where somebody else's result lies."""
    path = tmp_path / "resultat.json"
    path.write_text(json.dumps(envelope()), encoding="utf-8")
    return path


def ids(store: SessionStore) -> set[str]:
    return {found.id for found in store.listing().sessions}


class TestTakenIn:
    def test_a_result_file_is_saved_under_its_id(self, file: Path, store: SessionStore) -> None:
        found = import_session(file, store)
        assert not found.already_there
        assert store.load(ID) == session() == found.session

    @pytest.mark.parametrize("start", ["", "\ufeff"])
    def test_a_bare_session_file_too(self, start: str, file: Path, store: SessionStore) -> None:
        file.write_text(start + json.dumps(table()), encoding="utf-8")
        import_session(file, store)
        assert ids(store) == {ID}

    def test_another_result_with_the_same_id_gets_a_fresh_one(
        self, file: Path, store: SessionStore
    ) -> None:
        mine = session(given={"r-1": 1})
        store.save(mine)
        found = import_session(file, store)
        assert found.session.id != ID
        assert store.load(ID) == mine
        assert store.load(found.session.id).given == session().given

    def test_the_same_result_is_not_saved_twice(self, file: Path, store: SessionStore) -> None:
        store.save(session(given={"r-1": 1}))
        first = import_session(file, store)
        again = import_session(file, store)
        assert again.already_there
        assert again.session == first.session
        assert len(ids(store)) == 2

    @pytest.mark.parametrize("name", ["con", "nul", "aux", "x", "20260302-120000"])
    def test_an_id_that_is_not_ours_is_replaced(
        self, name: str, file: Path, store: SessionStore
    ) -> None:
        file.write_text(json.dumps(envelope(seance=table(name))))
        found = import_session(file, store)
        assert found.session.id not in {name, ID}
        assert found.session.id.startswith("20260302-120000-")
        assert import_session(file, store).already_there

    def test_a_damaged_file_in_its_place_is_kept(self, file: Path, store: SessionStore) -> None:
        store.folder.mkdir()
        (store.folder / f"{ID}.json").write_text("à moi")
        found = import_session(file, store)
        assert found.notes
        kept = [p for p in store.folder.iterdir() if p.read_text() == "à moi"]
        assert len(kept) == 1

    def test_questions_and_careers_nobody_knows_are_harmless(
        self, file: Path, store: SessionStore, catalogue: Catalogue
    ) -> None:
        odd = table(given={"jamais-vue": 5, "autre": ["x"]}, form="inconnu", kept=["forgeron"])
        file.write_text(json.dumps(envelope(seance=odd)))
        found = import_session(file, store)
        assert "question 1 sur" in describe(found.session, catalogue)

    @given(answers=ANSWERS)
    def test_whatever_can_be_saved_comes_back(self, answers: Answers) -> None:
        made = session(given=dict(answers.given), seconds=dict(answers.seconds))
        data = json.dumps(envelope(seance=json.loads(made.to_bytes()))).encode()
        assert open_envelope("x.json", data) == made


REFUSED = [
    (b"", "n'est pas du JSON lisible"),
    (b"\xff\xfe", "n'est pas du JSON lisible"),
    (b"[" * 100_000, "n'est pas du JSON lisible"),
    (b"9" * 10_000, "n'est pas du JSON lisible"),
    (b"[]", "n'est pas un résultat"),
    (b"null", "n'est pas un résultat"),
    (b'"texte"', "n'est pas un résultat"),
    (envelope(programme="autre"), "vient d'un autre programme"),
    (envelope(programme=None), "vient d'un autre programme"),
    (envelope(format=2), "version plus récente"),
    (envelope(format="1"), "« format » devrait être un nombre entier"),
    (envelope(format=True), "« format » devrait être un nombre entier"),
    (envelope(format=0), "« format » devrait être un nombre entier"),
    ({"programme": "orientation", "format": 1}, "il manque « seance »"),
    (envelope(seance=None), "n'est pas un résultat"),
    (envelope(seance=table(format=99)), "version plus récente"),
    (envelope(seance=table(id="../../x")), "champ « id »"),
    (envelope(seance=table(id="")), "champ « id »"),
    (envelope(seance=table(given={"a\u001b[2J": 1})), "inconnu"),
    (envelope(seance=table(given={"r-1": 9})), "champ « given"),
    (envelope(seance=table(given={"r-1": "\ud800"})), "champ « given"),
    (envelope(seance=table(seconds={"r-1": float("nan")})), "champ « seconds"),
    (envelope(seance=table(name="Ana")), "champ « name »"),
    (envelope(seance=table(updated="0001-01-01T00:00:00+14:00")), "champ « updated »"),
    (envelope(seance=table(created="9999-12-31T23:59:59-12:00")), "champ « created »"),
    (envelope(seance=table(updated="2026-03-02T12:00:00")), "champ « updated »"),
]


class TestRefused:
    @pytest.mark.parametrize(("content", "why"), REFUSED)
    def test_a_bad_file_is_told_and_nothing_is_saved(
        self, content: bytes | dict[str, Any], why: str, file: Path, store: SessionStore
    ) -> None:
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        with pytest.raises(OrientationError) as caught:
            import_session(file, store)
        assert why in caught.value.message
        assert "resultat.json" in caught.value.message
        assert caught.value.message.isprintable()
        assert not store.folder.exists()

    def test_a_file_too_large_is_not_read_whole(self, file: Path, store: SessionStore) -> None:
        with file.open("r+b") as opened:
            opened.truncate(LARGEST * 50)
        with pytest.raises(OrientationError, match="trop grand"):
            import_session(file, store)

    def test_what_would_be_too_large_once_saved_is_refused(
        self, file: Path, store: SessionStore
    ) -> None:
        many = {f"question-numero-{n}": 1 for n in range(40_000)}
        compact = json.dumps(table(given=many, seconds={}), separators=(",", ":"))
        assert len(compact) < LARGEST_FILE < len(Session(**table(given=many)).to_bytes())
        file.write_text(compact)
        with pytest.raises(OrientationError, match="trop grand"):
            import_session(file, store)
        assert not store.folder.exists()

    def test_a_folder_or_a_missing_file_is_told(self, tmp_path: Path, store: SessionStore) -> None:
        with pytest.raises(OrientationError, match="n'est pas un fichier ordinaire"):
            import_session(tmp_path, store)
        with pytest.raises(OrientationError, match="Il n'y a pas de fichier"):
            import_session(tmp_path / "rien.json", store)
        with pytest.raises(OrientationError, match="ne peut pas être lu"):
            import_session(tmp_path / ("x" * 300), store)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path, store: SessionStore) -> None:
        os.mkfifo(tmp_path / "tuyau.json")
        with pytest.raises(OrientationError, match="n'est pas un fichier ordinaire"):
            import_session(tmp_path / "tuyau.json", store)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=12,
)
FIELDS = st.sampled_from(sorted(table()))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(field=FIELDS, value=JSON_VALUES)
def test_any_value_in_any_field_is_taken_in_or_refused(field: str, value: object) -> None:
    data = json.dumps(envelope(seance=table(**{field: value}))).encode()
    found = None
    with suppress(OrientationError):
        found = open_envelope("x.json", data)
    if found is not None:
        assert open_envelope("x.json", found.to_bytes()) == found
        assert found.updated.astimezone()


@given(data=st.binary(max_size=200) | JSON_VALUES.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_refused_kindly(data: bytes) -> None:
    with pytest.raises(OrientationError):
        open_envelope("x.json", data)


def test_noon_is_a_usual_date() -> None:
    assert open_envelope("x.json", json.dumps(table()).encode()).updated == NOON
