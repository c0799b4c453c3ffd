"""Choosing two or three careers, and setting them side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientation_tui.sessions.recorder import Recorder
from orientation_tui.tui.result import Result
from orientation_tui.tui.screens.compare import open_comparison
from tests.tui.glyphs import outside
from tests.tui.test_career import opens
from tests.tui.village import COUNT, HANDS_ON, NO_PREFERENCE, saved

if TYPE_CHECKING:
    from tests.tui.driver import Sit, User

TALL = (80, 70)


async def chooses(user: User, words: str = "menuisi") -> None:
    """From the welcome, open a career, then the list of what to compare it with."""
    await opens(user, words)
    await user.press("c")
    await user.sees_title("Comparer avec…")


def ticked(user: User) -> list[str]:
    """Titles that are ticked."""
    lines = (line.strip(" ►") for line in user.lines())
    return [line.removeprefix("[x] ") for line in lines if line.startswith("[x] ")]


async def test_the_career_is_ticked_and_those_like_it_come_first(sit: Sit) -> None:
    async with sit() as user:
        await chooses(user)
        await user.sees("Les plus proches [x] Menuisier / Menuisière ► [ ] Dinandier / Dinandière")
        await user.sees("Tous les métiers", "Espace coche un métier, trois au plus.")
        await user.sees_title("1 coché sur 3")
        assert len(user.listed) == len(set(user.listed)) == COUNT


async def test_enter_compares_with_the_career_under_the_cursor(sit: Sit) -> None:
    async with sit(size=TALL) as user:
        await chooses(user)
        await user.type("couvreur")
        await user.until(lambda: user.under_cursor == "[ ] Couvreur / Couvreuse")
        await user.press("enter")
        await user.sees_title("Comparer |")
        await user.sees("Ce qui diffère", "Menuisier / Menuisière Couvreur / Couvreuse")
        await user.sees("2.300–2.700 € 2.600–3.100 €", "3.700 € en 2023")
        await user.press("end")
        await user.sees("Ce qui est pareil")
        await user.press("escape")
        await user.sees_title("Menuisier / Menuisière |")


async def test_space_ticks_up_to_three_then_enter_compares_them(sit: Sit) -> None:
    async with sit(size=TALL) as user:
        await chooses(user)
        await user.press("space")
        await user.sees_title("2 cochés sur 3")
        await user.type("notai")
        await user.until(lambda: user.under_cursor == "[ ] Notaire")
        await user.press("space")
        await user.sees_title("3 cochés sur 3")
        # the field is empty again, the career found stands with those ticked
        assert user.under_cursor == "[x] Notaire"
        assert ticked(user) == ["Menuisier / Menuisière", "Dinandier / Dinandière", "Notaire"]
        await user.press("down", "enter")
        await user.sees_title("Comparer |")
        await user.sees("Menuisier / Menuisière Dinandier / Dinandière Notaire")


async def test_a_fourth_is_refused_in_one_line_and_room_can_be_made(sit: Sit) -> None:
    async with sit() as user:
        await chooses(user)
        await user.press("space", "down", "space", "down", "space")
        await user.sees("Trois métiers au plus : décoche d'abord un de ceux qui sont cochés.")
        assert len(ticked(user)) == 3
        fourth = user.under_cursor
        assert fourth.startswith("[ ] ")
        await user.press("up", "space")
        await user.sees("Espace coche un métier, trois au plus.")
        await user.press("down", "space")
        await user.sees_title("3 cochés sur 3")
        assert user.under_cursor == fourth.replace("[ ]", "[x]")


async def test_a_fourth_found_by_typing_is_refused_without_losing_the_words(sit: Sit) -> None:
    async with sit() as user:
        await chooses(user)
        await user.press("space", "down", "space")
        await user.type("notai")
        await user.until(lambda: user.under_cursor == "[ ] Notaire")
        await user.press("space")
        await user.sees("Trois métiers au plus", "notai")
        assert user.listed == ["Notaire"]


async def test_one_career_alone_is_not_compared(sit: Sit) -> None:
    async with sit() as user:
        await chooses(user)
        await user.press("up", "enter")  # on the one that is ticked
        await user.sees("Il en faut deux : coche un autre métier (Espace).")
        await user.press("space", "enter")  # nothing ticked
        await user.sees_title("0 coché sur 3")
        await user.sees("Il en faut deux")
        await user.press("escape")
        await user.sees_title("Menuisier / Menuisière |")


async def test_words_that_find_nothing_keep_what_is_ticked(sit: Sit) -> None:
    async with sit() as user:
        await chooses(user)
        await user.press("space")
        await user.type("zzzz")
        await user.sees("Aucun métier du catalogue ne contient ces mots.")
        await user.press("space", "enter")
        await user.sees_title("Comparer |")


async def test_a_click_ticks(sit: Sit) -> None:
    async with sit() as user:
        await chooses(user)
        await user.click_on("Biologiste")
        await user.sees_title("2 cochés sur 3")
        assert "Biologiste" in ticked(user)


async def test_the_comparison_can_be_changed_in_place(sit: Sit) -> None:
    async with sit(size=TALL) as user:
        await chooses(user)
        await user.press("enter")
        await user.sees_title("Comparer |")
        await user.press("c")
        await user.sees_title("Comparer avec…", "2 cochés sur 3")
        await user.type("vende")
        await user.press("space", "enter")
        await user.sees_title("Comparer |")
        await user.sees("Menuisière Dinandier / Dinandière Vendeur / Vendeuse")
        await user.press("c", "escape")
        await user.sees_title("Comparer |")
        await user.press("escape")
        await user.sees_title("Menuisier / Menuisière |")


async def test_a_career_compared_opens_from_the_comparison(sit: Sit) -> None:
    async with sit() as user:
        await chooses(user)
        await user.press("enter")
        await user.sees_title("Comparer |")
        await user.press("tab", "tab")
        assert user.under_cursor == "Dinandier / Dinandière"
        await user.press("enter")
        await user.sees_title("Dinandier / Dinandière |")
        await user.press("escape")
        await user.sees_title("Comparer |")


async def test_candidates_come_first_and_answers_are_set_beside(sit: Sit) -> None:
    async with sit(size=TALL) as user:
        assert user.app.services is not None
        services = user.app.services
        recorder = Recorder(saved(HANDS_ON | NO_PREFERENCE), services.store, services.catalogue)
        result = Result(services, recorder)
        near = ["notaire", "couvreur", "disparu"]
        open_comparison(user.app, services, "couvreur", near, result)
        await user.sees("Tes pistes [x] Couvreur / Couvreuse ► [ ] Notaire Tous les métiers")
        await user.press("enter")
        await user.sees_title("Comparer |")
        await user.press("s")
        await user.moves_to("Avec mes réponses")
        await user.press("enter")
        await user.sees("Dans ton résultat", f"sur {COUNT}", "Activité qui parle le plus contre")
        await user.press("c")
        await user.sees("Tes pistes [x] Couvreur / Couvreuse [x] Notaire Tous les métiers ► [ ]")


@pytest.mark.parametrize(("width", "beside"), [(80, True), (60, False), (40, False)])
async def test_three_careers_stand_side_by_side_or_one_under_the_other(
    sit: Sit, width: int, beside: bool
) -> None:
    async with sit(size=(width, 60)) as user:
        await chooses(user, "couvreur")
        await user.type("meuni")
        await user.press("space")
        await user.type("barrages")
        await user.press("space", "enter")
        await user.sees_title("Comparer |")
        await user.sees("Salaire au début")
        pay = ["2.600–3.100 €", "2.200–2.400 €", "3.500–4.200 €"]
        lines = [line.replace("\xa0", " ") for line in user.lines()]
        assert any(all(figure in line for figure in pay) for line in lines) is beside
        if not beside:
            await user.sees(*(f": {figure}" for figure in pay))


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40), (40, 15)])
async def test_plain_characters_and_whole_keys_at_every_size(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as user:
        await chooses(user, "apicult")
        await user.press("space", "down", "space", "down", "space")
        pages = [await user.settled()]
        await user.press("enter")
        await user.sees_title("Comparer |")
        while "100 %" not in user.title:
            pages.append(await user.settled())
            await user.press("pagedown")
        for text in pages:
            assert not outside(text)
            assert max(map(len, text.split("\n"))) <= size[0]
        assert "C changer de métiers" in " ".join(user.keys_shown)
