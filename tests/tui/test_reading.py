"""Where one is on a page: told, kept, and shown beside the page where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.test_career import SECTIONS, opens

if TYPE_CHECKING:
    from tests.tui.driver import Sit, User

MARK = "▌"


async def goes_to(user: User, title: str) -> None:
    """Choose a section in the index."""
    await user.press("s")
    await user.sees("Sommaire (")
    await user.moves_to(title)
    await user.press("enter")
    await user.until(lambda: "Sommaire (" not in user.flow(), "the page")


def marked(user: User) -> str:
    """The title marked in the list beside the page; empty without one."""
    lines = [line.strip() for line in user.lines() if line.strip().startswith(MARK)]
    assert len(lines) <= 1
    return lines[0].split("  ")[0].strip(f" {MARK}") if lines else ""


async def test_opening_a_career_again_comes_back_to_where_one_was(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await goes_to(user, "Journée type")
        await user.press("down", "down")
        await user.until(lambda: not user.lines()[1].startswith("┌─"))
        there, title = user.lines(), user.title
        await user.press("escape")
        await user.sees_title("Explorer les métiers")
        await user.press("enter")
        await user.until(lambda: user.lines() == there, "the same lines")
        assert user.title == title
        await user.press("s")
        await user.sees("► Journée type")


async def test_each_career_keeps_its_own_place(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "menuisi")
        await user.press("tab", "tab")
        await user.until(lambda: user.under_cursor == "Dinandier / Dinandière")
        far = user.title.split("|")[1]
        assert far.strip() not in {"", "0 %"}
        await user.press("enter")
        await user.sees_title("Dinandier / Dinandière | 0 %")
        await user.press("tab", "tab")
        await user.until(lambda: user.under_cursor == "Menuisier / Menuisière")
        await user.press("enter")
        await user.sees_title(f"Menuisier / Menuisière |{far}")


async def test_another_run_starts_at_the_top(sit: Sit) -> None:
    for _ in range(2):
        async with sit() as user:
            await opens(user, "apicult")
            await user.sees("┌─ Le métier ─")
            await user.sees_title("| 0 %")
            await user.press("end")
            await user.sees_title("100 %")


async def test_a_page_that_fits_has_no_distance_to_tell(sit: Sit) -> None:
    async with sit(size=(80, 200)) as user:
        await opens(user, "menuisi")
        await user.sees("┌─ Sources ─")
        assert user.title == "Menuisier / Menuisière | "


async def test_resizing_keeps_the_section_being_read(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await goes_to(user, "Journée type")
        for size in ((60, 20), (40, 15), (120, 40), (109, 24), (80, 24)):
            await user.resize(*size)
            await user.until(lambda: "Journée type ─" in user.lines()[1], f"section at {size}")


@pytest.mark.parametrize("size", [(60, 20), (120, 40), (80, 60)])
async def test_going_to_another_size_and_back_changes_nothing(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await goes_to(user, "Salaire")
        await user.press("down", "down", "down")
        there = await user.settled()
        for _ in range(2):
            await user.resize(*size)
            await user.settled()
            await user.resize(80, 24)
            await user.until(lambda: user.text() == there, "the same lines")


async def test_a_section_too_near_the_end_to_reach_the_top_is_still_the_one_read(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await goes_to(user, "Critères du métier")
        await user.press("s")
        await user.sees("► Critères du métier")
        await user.press("escape", "end", "s")
        await user.sees("► Sources")


async def test_the_index_goes_to_each_of_two_sections_side_by_side(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await goes_to(user, "Inconvénients")
        await user.until(lambda: user.lines()[1].startswith("┌─ Avantages ─"))
        assert "┌─ Inconvénients ─" in user.lines()[1]
        await user.press("s")
        await user.sees("► Inconvénients")


async def test_a_wide_window_lists_the_sections_beside_the_page(sit: Sit) -> None:
    async with sit(size=(110, 40)) as user:
        await opens(user, "apicult")
        await user.until(lambda: marked(user) == "Le métier")
        listed = [line[3:28].strip() for line in user.lines()[1:38]]
        assert [title for title in listed if title] == SECTIONS
        assert "┌─ Le métier ─" in user.lines()[1]
        await goes_to(user, "Missions")
        assert marked(user) == "Missions"
        await user.press("end")
        assert marked(user) == "Sources"


async def test_what_is_missing_is_not_listed_beside_the_page(sit: Sit) -> None:
    async with sit(size=(120, 40)) as user:
        await opens(user, "menuisi")
        await user.until(lambda: marked(user) == "Le métier")
        listed = [line[3:28].strip() for line in user.lines()[1:38]]
        assert [title for title in listed if title] == [
            *("Le métier", "Études", "Salaire", "Missions", "Questions à te poser"),
            *("Métiers similaires", "Critères du métier", "Sources"),
        ]
        await goes_to(user, "Témoignage")
        # the last section before it that has something to read
        assert marked(user) == "Missions"


async def test_a_narrower_window_has_the_page_alone(sit: Sit) -> None:
    async with sit(size=(109, 40)) as user:
        await opens(user, "apicult")
        await user.sees("┌─ Le métier ─")
        assert user.lines()[1].startswith("┌─ Le métier ─")
        await user.resize(110, 40)
        await user.until(lambda: marked(user) == "Le métier")
        await user.resize(109, 40)
        await user.until(lambda: user.lines()[1].startswith("┌─ Le métier ─"))


async def test_a_click_on_a_title_goes_to_its_section(sit: Sit) -> None:
    async with sit(size=(120, 30)) as user:
        await opens(user, "apicult")
        await user.sees("┌─ Le métier ─")
        await user.click_on("  Missions  ")
        await user.until(lambda: "┌─ Missions ─" in user.lines()[1])
        assert marked(user) == "Missions"


@pytest.mark.parametrize("height", [12, 15])
async def test_the_section_read_is_in_sight_in_a_short_window(sit: Sit, height: int) -> None:
    async with sit(size=(120, height)) as user:
        await opens(user, "apicult")
        for title in SECTIONS:
            await goes_to(user, title)
            assert marked(user) == title


async def test_help_has_its_sections_beside_it_too(sit: Sit) -> None:
    async with sit(size=(120, 40)) as user:
        await user.press("f1")
        await user.sees_title("Aide, méthode et vie privée")
        await user.until(lambda: marked(user) == "Ce que c'est")
