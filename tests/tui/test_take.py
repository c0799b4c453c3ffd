"""Taking a result home in the app: a format, a folder, a file that is whole."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from orientation_tui.sessions.recorder import Recorder
from orientation_tui.tui.screens.take import TakeScreen
from tests.tui.village import FLAT, HANDS_ON, NO_PREFERENCE, saved

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User

ID = "20260302-120000-abc123"
SIZES = [(80, 24), (60, 20), (40, 15)]


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder proposed."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr("platformdirs.user_documents_path", lambda: folder)
    return folder


async def opens(user: User, store: SessionStore, given: object = None) -> None:
    services = user.app.services
    assert services is not None
    answers = HANDS_ON | NO_PREFERENCE if given is None else given
    session = saved(answers, ID)  # type: ignore[arg-type]
    user.app.push_screen(TakeScreen(services, Recorder(session, store, services.catalogue)))
    await user.sees_title("Emporter mon résultat")


@pytest.mark.parametrize("size", SIZES)
async def test_enter_writes_the_format_under_the_cursor(
    sit: Sit, store: SessionStore, documents: Path, size: tuple[int, int]
) -> None:
    async with sit(size=size) as user:
        await opens(user, store)
        await user.sees("Quel format ?", "► 1 PDF")
        await user.press("enter")
        await user.sees_title("C'est écrit")
        target = documents / f"orientation-{ID}.pdf"
        assert target.read_bytes().startswith(b"%PDF-")
        assert "".join(f"Écrit : {target}".split()) in "".join(user.flow().split())


@pytest.mark.parametrize(
    ("key", "ending"), [("1", "pdf"), ("é", "html"), ("quotation_mark", "md"), ("4", "json")]
)
async def test_digits_and_their_azerty_twins_write(
    sit: Sit, store: SessionStore, documents: Path, key: str, ending: str
) -> None:
    async with sit() as user:
        await opens(user, store)
        await user.press(key)
        await user.sees_title("C'est écrit")
    assert [path.name for path in documents.iterdir()] == [f"orientation-{ID}.{ending}"]


async def test_another_folder_can_be_typed(
    sit: Sit, store: SessionStore, documents: Path, tmp_path: Path
) -> None:
    other = tmp_path / "12"
    other.mkdir()
    async with sit() as user:
        await opens(user, store)
        await user.press("d", "end", "ctrl+u")
        await user.type(str(other))
        await user.press("enter", "2")
        await user.sees_title("C'est écrit")
    assert (other / f"orientation-{ID}.html").is_file()
    assert not list(documents.iterdir())


@pytest.mark.parametrize(("answer", "kept"), [("n", True), ("escape", True), ("o", False)])
async def test_replacing_is_asked(
    sit: Sit, store: SessionStore, documents: Path, answer: str, kept: bool
) -> None:
    target = documents / f"orientation-{ID}.html"
    target.write_text("à moi")
    async with sit() as user:
        await opens(user, store)
        await user.press("2")
        await user.sees("existe déjà dans ce dossier. Le remplacer ?", "► N Non")
        await user.press(answer)
        await user.sees_title("Emporter mon résultat")
        if not kept:
            await user.sees_title("C'est écrit")
    assert (target.read_text(encoding="utf-8") == "à moi") is kept


@pytest.mark.parametrize("size", SIZES)
async def test_a_folder_that_does_not_exist_is_told_and_can_be_corrected(
    sit: Sit, store: SessionStore, documents: Path, size: tuple[int, int]
) -> None:
    async with sit(size=size) as user:
        await opens(user, store)
        await user.press("d", "end")
        await user.type("/absent")
        await user.press("enter", "2")
        await user.sees_title("Rien n'est écrit")
        await user.sees("dossier n'existe pas")
        await user.press("d", "end", *["backspace"] * len("/absent"), "enter", "2")
        await user.sees_title("C'est écrit")


async def test_an_empty_folder_is_told(sit: Sit, store: SessionStore) -> None:
    async with sit() as user:
        await opens(user, store)
        await user.press("d", "end", "ctrl+u", "enter", "2")
        await user.sees("Il manque le dossier où écrire.")


async def test_without_what_makes_a_pdf_it_is_said_before_and_after(
    sit: Sit, store: SessionStore, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "reportlab", None)
    monkeypatch.setitem(sys.modules, "orientation_tui.reports.takeaway.pdf_sheet", None)
    async with sit() as user:
        await opens(user, store)
        await user.sees("Le PDF demande un module en plus")
        await user.press("1")
        await user.sees_title("Rien n'est écrit")
        await user.sees("pip install 'orientation-tui[pdf]'", "La page web (HTML) s'imprime")
    assert not list(documents.iterdir())


async def test_a_result_without_ranking_can_be_taken_too(
    sit: Sit, store: SessionStore, documents: Path
) -> None:
    async with sit() as user:
        await opens(user, store, FLAT)
        await user.press("3")
        await user.sees_title("C'est écrit")
    text = (documents / f"orientation-{ID}.md").read_text(encoding="utf-8")
    assert "Pas encore de classement" in text


async def test_escape_goes_back_from_the_list_and_from_the_field(
    sit: Sit, store: SessionStore
) -> None:
    async with sit() as user:
        for keys in (("escape",), ("d", "escape")):
            await opens(user, store)
            await user.press(*keys)
            await user.sees("► 1 Commencer le quiz")
