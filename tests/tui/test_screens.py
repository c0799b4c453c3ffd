"""Every screen at every size: what it says, its keys, its characters and its cursor."""

from __future__ import annotations

import difflib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from orientation_tui.sessions.store import SessionStore
from orientation_tui.tui.app import OrientationApp
from orientation_tui.tui.screens import take
from orientation_tui.tui.widgets.bars import KeyBar, TitleBar
from orientation_tui.tui.widgets.choice_list import ChoiceList
from orientation_tui.tui.widgets.page_view import PageView
from tests.tui.driver import painted, sitting
from tests.tui.glyphs import outside
from tests.tui.tour import TOUR, Stop, prepare, tour

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen

    from tests.tui.driver import User

SNAPSHOTS = Path(__file__).with_name("snapshots")
SIZES = ((80, 24), (60, 20), (120, 40), (40, 15))
SHORTEST_BODY = 3
"""Lines left between the two bars, at least."""


@pytest.fixture(autouse=True)
def _same_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Screens name folders: make them the same everywhere."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(take, "usual_folder", lambda: Path("/chez/moi"))
    prepare(SessionStore(Path("seances")))


def _compared(name: str, expected: str, found: str) -> str:
    lines = difflib.unified_diff(expected.split("\n"), found.split("\n"), name, "now", lineterm="")
    return "\n".join(lines)


@pytest.mark.parametrize("colour", [True, False], ids=["colour", "NO_COLOR"])
@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: "{}x{}".format(*size))
async def test_screens_say_what_they_said(
    village: Path,
    size: tuple[int, int],
    colour: bool,
    pytestconfig: pytest.Config,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing is told by colour: without it the text is the same."""
    if not colour:
        monkeypatch.setenv("NO_COLOR", "1")
    update = pytestconfig.getoption("--update-snapshots") and colour
    changed = []
    async with sitting(village, Path("seances"), size=size) as user:
        assert user.app.no_color is not colour
        async for stop in tour(user):
            path = SNAPSHOTS / f"{stop.name}-{size[0]}x{size[1]}.txt"
            if update:
                path.write_text(user.text() + "\n", encoding="utf-8")
                continue
            expected = path.read_text(encoding="utf-8").removesuffix("\n")
            if not await user.becomes(expected):
                changed.append(_compared(path.name, expected, user.text()))
    assert not changed, "\n".join([*changed, "(pytest --update-snapshots tests/tui)"])


def test_every_snapshot_is_of_a_screen_still_visited() -> None:
    visited = {f"{stop.name}-{w}x{h}.txt" for stop in TOUR for w, h in SIZES[:2]}
    assert {path.name for path in SNAPSHOTS.iterdir()} == visited


def _bars(user: User, stop: Stop, size: tuple[int, int]) -> Iterator[str]:
    """What is wrong with the two bars, if they are there."""
    screen = user.app.screen
    if not screen.query(KeyBar):
        return
    bar, top = screen.query_one(KeyBar), screen.query_one(TitleBar)
    shown = [" ".join(line.split()) for line in user.keys_shown]
    for hint in bar.hints:
        if not any(f"{hint.key} {hint.label}" in line for line in shown):
            yield f"{stop.name}: « {hint.key} {hint.label} » is cut: {shown}"
    if bar.region.bottom != size[1] or top.region.y != 0:
        yield f"{stop.name}: the bars are not at the edges"
    if bar.region.y - top.region.bottom < SHORTEST_BODY:
        yield f"{stop.name}: {bar.region.y - top.region.bottom} lines between the bars"
    if not user.lines()[0].endswith(top.right):
        yield f"{stop.name}: the right end of the title is cut: {user.lines()[0]!r}"


def _cursor(user: User, stop: Stop) -> Iterator[str]:
    # at the start of a line, or of the right half of a wide window
    marked = [line for line in user.lines() if re.search(r"(^|│)\s*►", line)]
    if stop.cursor is not None and len(marked) != stop.cursor:
        yield f"{stop.name}: {len(marked)} cursors\n{user.text()}"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "{}x{}".format(*size))
async def test_keys_are_whole_characters_plain_and_the_cursor_in_sight(
    village: Path, size: tuple[int, int]
) -> None:
    problems: list[str] = []
    async with sitting(village, Path("seances"), size=size) as user:
        async for stop in tour(user):
            problems += _bars(user, stop, size)
            problems += _cursor(user, stop)
            problems += [
                f"{stop.name}: {char!r} U+{ord(char):04X}" for char in outside(user.text())
            ]
            if any(len(line) > size[0] for line in user.lines()):
                problems.append(f"{stop.name}: a line is wider than the window")
    assert not problems, "\n".join(problems)


async def test_smallest_window_opens_with_the_cursor_in_sight(village: Path) -> None:
    async with sitting(village, Path("seances"), size=(40, 15)) as user:
        await user.settled()
        assert user.under_cursor == "1 Reprendre le quiz en cours"


@pytest.fixture
def first_paints(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What each kind of screen with a list shows the first time it reaches the terminal."""
    first: dict[str, str] = {}
    display = OrientationApp._display

    def noting(app: OrientationApp, screen: Screen[object], renderable: object) -> None:
        text = "\n".join(strip.text for strip in painted(screen))
        reaches_the_terminal = renderable is not None and not app._batch_count
        if reaches_the_terminal and text.strip() and screen.query(ChoiceList):
            first.setdefault(type(screen).__name__, text)
        display(app, screen, renderable)

    monkeypatch.setattr(OrientationApp, "_display", noting)
    return first


async def test_lists_are_filled_at_the_first_paint_of_their_screen(
    village: Path, first_paints: dict[str, str]
) -> None:
    async with sitting(village, Path("seances")) as user:
        async for _ in tour(user):
            pass
    assert {"ChooseComparedScreen", "ExploreScreen", "CriteriaScreen"} < first_paints.keys()
    assert {"CommandScreen", "SavedScreen", "QuizScreen", "ResultsScreen"} < first_paints.keys()
    first_paints.pop("IndexScreen")  # see below
    empty = [f"{name}\n{text}" for name, text in first_paints.items() if "►" not in text]
    assert not empty, "\n".join(empty)


async def test_index_has_its_height_at_its_first_paint(
    village: Path, first_paints: dict[str, str]
) -> None:
    async with sitting(village, Path("seances")) as user:
        await user.press("f1")
        await user.sees_title("Aide")
        await user.press("s")
        await user.sees("Sommaire (", "Ce que c'est", "Ce qui est gardé")
        await user.settled()
        lines = [line.rstrip() for line in first_paints["IndexScreen"].split("\n")]
        assert lines == user.lines()


@pytest.mark.parametrize("size", [SIZES[0], SIZES[3]], ids=lambda size: "{}x{}".format(*size))
async def test_moving_shows_in_characters(village: Path, size: tuple[int, int]) -> None:
    """The text of the screen alone says where one is, in lists and among links."""
    silent = []
    async with sitting(village, Path("seances"), size=size) as user:
        async for stop in tour(user):
            choices = user.app.screen.query(ChoiceList)
            page = user.app.screen.query(PageView)
            if stop.name.startswith("profil"):
                there, back = "tab", "tab"
            elif choices and len(user.listed) > 1:
                there, back = "up" if stop.name == "resultats-fin" else "down", "up"
                back = "down" if there == "up" else "up"
            elif page and stop.name == "fiche-liens":
                there, back = "tab", "shift+tab"
            else:
                continue
            before = user.text()
            await user.press(there)
            moved = user.text()
            await user.press(back)
            if moved == before:
                silent.append(f"{stop.name}: {there} shows nothing\n{before}")
    assert not silent, "\n".join(silent)
