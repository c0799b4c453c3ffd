"""The whole catalogue by words and by criteria; the counts are always those of the list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientation_tui.tui.widgets.choice_list import ChoiceList
from tests.tui.village import COUNT, careers

if TYPE_CHECKING:
    from tests.tui.driver import Sit, User

BY_NIGHT = ["Apiculteur / Apicultrice", "Infirmier / Infirmière", "Meunier / Meunière"]


async def explores(user: User) -> None:
    await user.press("2")
    await user.sees_title("Explorer les métiers", f"{COUNT} sur {COUNT}")
    await user.until(lambda: len(user.listed) == COUNT)


async def opens_criteria(user: User) -> None:
    await user.press("f3")
    await user.sees_title("Critères")
    await user.until(lambda: len(user.listed) > 20)


async def ticks(user: User, label: str, *, nth: int = 1) -> int:
    """Tick the nth line called `label`; return the number that stood beside it."""
    choices = user.app.screen.query_one(ChoiceList)
    places = [row.id for row in choices.rows if row.id and row.text.startswith(label)]
    while choices.highlighted != places[nth - 1]:
        await user.press("down")
    beside = re.search(r"\((\d+)\)$", user.under_cursor)
    assert beside, user.under_cursor
    await user.press("space")
    return int(beside[1])


async def test_typing_filters_and_the_count_follows(sit: Sit) -> None:
    async with sit() as user:
        await explores(user)
        await user.type("menui")
        await user.sees_title(f"1 sur {COUNT}")
        assert user.listed == ["Menuisier / Menuisière"]
        await user.press(*["backspace"] * 5)
        await user.sees_title(f"{COUNT} sur {COUNT}")
        await user.type("SANTE")  # the field, without accents or case
        await user.sees_title(f"2 sur {COUNT}")
        assert sorted(user.listed) == ["Biologiste", "Infirmier / Infirmière"]
        await user.type(" zzz")
        await user.sees_title(f"0 sur {COUNT}")
        await user.sees("Aucun métier ne réunit tout cela.", "Enlève un critère (F3)")
        await user.press("enter")  # nothing to open
        await user.settled()
        assert "Explorer" in user.title


async def test_arrows_leave_the_field_alone_and_enter_opens(sit: Sit) -> None:
    async with sit() as user:
        await explores(user)
        assert user.under_cursor == "Apiculteur / Apicultrice"
        await user.press("down", "down", "up")
        assert user.under_cursor == "Biologiste"
        await user.press("pagedown")
        assert user.under_cursor not in {"Apiculteur / Apicultrice", "Biologiste"}
        await user.press("pageup", "pageup", "enter")
        await user.sees_title("Apiculteur / Apicultrice")
        await user.press("escape")
        await user.sees_title("Explorer les métiers")
        assert user.under_cursor == "Apiculteur / Apicultrice"


async def test_criteria_combine_and_show_in_words(sit: Sit) -> None:
    async with sit() as user:
        await explores(user)
        await opens_criteria(user)
        assert await ticks(user, "La nuit") == 3
        await user.sees_title("Critères", f"3 sur {COUNT}")
        await user.sees("[x] La nuit (3)")
        assert await ticks(user, "En équipe", nth=2) == 2
        await user.sees_title(f"2 sur {COUNT}")
        await user.press("escape")
        await user.sees_title("Explorer les métiers", f"2 sur {COUNT}")
        await user.sees("avec : la nuit ; sans : en équipe")
        assert user.listed == ["Apiculteur / Apicultrice", "Meunier / Meunière"]
        await user.type("miel")
        await user.sees_title(f"1 sur {COUNT}")
        await user.press("f5")
        await user.sees_title(f"{COUNT} sur {COUNT}")
        await user.until(lambda: "avec : la nuit" not in user.flow())
        assert "miel" not in user.flow()


async def test_criteria_stay_ticked_when_one_comes_back_to_them(sit: Sit) -> None:
    async with sit() as user:
        await explores(user)
        await opens_criteria(user)
        await ticks(user, "La nuit")
        await user.press("escape")
        await user.until(lambda: user.listed == BY_NIGHT)
        await opens_criteria(user)
        await user.sees_title(f"3 sur {COUNT}")
        await user.moves_to("La nuit")
        assert user.under_cursor == "[x] La nuit (3)"
        await user.press("enter")  # Enter ticks and unticks like the space bar
        await user.sees_title(f"{COUNT} sur {COUNT}")
        await ticks(user, "En hauteur")
        await user.press("f5")
        await user.sees_title(f"{COUNT} sur {COUNT}")
        assert not any(row.ticked for row in user.app.screen.query_one(ChoiceList).rows)
        await user.press("escape")
        await user.sees_title("Explorer les métiers", f"{COUNT} sur {COUNT}")


async def test_number_beside_each_criterion_is_what_ticking_it_leaves(sit: Sit) -> None:
    async with sit(size=(80, 70)) as user:
        await explores(user)
        await opens_criteria(user)
        await ticks(user, "Nature")  # with one criterion in force already
        await user.press("home")
        for label in user.listed[1:]:
            await user.press("down")
            beside = re.search(r"\((\d+)\)$", user.under_cursor)
            assert beside
            assert user.under_cursor == f"[ ] {' '.join(label.split())}"
            await user.press("space")
            await user.sees_title(f"| {beside[1]} sur {COUNT}")
            await user.press("space")


async def test_f4_sorts_by_pay_and_back_by_title(sit: Sit) -> None:
    paid = {c["title_m"]: c["salary"].get("start", {}).get("low", 0) for c in careers()}
    async with sit() as user:
        await explores(user)
        by_title = user.listed
        await user.press("f4")
        await user.is_told("Tri : salaire au début")
        pay = [paid[title.split(" / ")[0]] for title in user.listed]
        assert pay == sorted(pay, reverse=True)
        assert user.under_cursor.startswith("Ingénieur en barrages")  # the notice is at its end
        await user.sees("3.500–4.200 € au début")
        await user.press("f4")
        await user.until(lambda: user.listed == by_title)
        assert by_title == sorted(by_title)


async def test_two_sectors_are_alternatives(sit: Sit) -> None:
    async with sit() as user:
        await explores(user)
        await opens_criteria(user)
        health = await ticks(user, "Sante")
        both = await ticks(user, "Commerce")
        await user.sees_title(f"{both} sur {COUNT}")
        assert both > health
        await user.press("escape")
        await user.sees("secteur : Sante ou Commerce")
