"""A career's page: all of it reachable, its links, its index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientation_tui.tui.widgets.page_view import PageView
from tests.tui.village import COUNT, careers

if TYPE_CHECKING:
    from tests.tui.driver import Sit, User

SECTIONS = [
    *("Le métier", "Études", "Qualités", "Salaire", "Conditions de travail"),
    *("Le métier en chiffres", "Missions", "Outils et équipements", "Journée type"),
    *("Le métier en Belgique", "Témoignage", "Étapes de formation", "Lieux de travail"),
    *("Évolutions possibles", "Avantages", "Inconvénients", "Conseils", "Questions à te poser"),
    *("Questions fréquentes", "Où se former", "Zones d'emploi", "Métiers similaires"),
    *("Critères du métier", "Sources"),
]
LEVELS = ["aucun", "cess", "bachelier", "master"]


async def opens(user: User, words: str) -> None:
    """Open the career that `words` find first."""
    await user.press("2")
    await user.sees_title("Explorer les métiers")
    await user.type(words)
    await user.until(lambda: words in user.under_cursor.lower())
    await user.press("enter")
    await user.until(lambda: bool(user.app.screen.query(PageView)), "a page")


def meeting(kind: str, name: str) -> int:
    """How many careers of the village meet a criterion, counted from their tables."""
    tests = {
        "sector": lambda c: c["sector"] == name,
        "level": lambda c: LEVELS.index(c["studies"]["level"]) <= LEVELS.index(name),
        "context": lambda c: name in c["contexts"],
        "interest": lambda c: name in c["profile"]["interests"],
        "regulated": lambda c: c["studies"]["regulated"] == (name == "oui"),
    }
    return sum(tests[kind](career) for career in careers())


async def test_every_section_is_reached_by_scrolling(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        seen = user.flow()
        while "100 %" not in user.title:
            before = user.text()
            await user.press("pagedown")
            await user.until(lambda before=before: user.text() != before, "a further screen")
            seen += user.flow()
        for title in SECTIONS:
            assert f"┌─ {title} ─" in seen
        assert "non renseigné" not in seen


async def test_sections_without_content_say_so(sit: Sit) -> None:
    async with sit(size=(80, 120)) as user:
        await opens(user, "menuisi")
        await user.sees("─ Qualités : non renseigné")
        await user.sees("─ Non renseigné : Outils et équipements, Journée type, Le métier en")
        assert all(title in user.flow() for title in SECTIONS)


async def test_scroll_keys_move_the_page_and_the_title_says_how_far(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await user.sees("┌─ Le métier ─")
        start = user.lines()[1:]
        await user.press("down")
        assert user.lines()[1:3] == start[1:3]
        await user.press("up", "space")
        assert user.lines()[1] not in start[:18]
        assert user.lines()[1] in start[18:]
        await user.press("pageup")
        assert user.lines()[1:] == start
        await user.press("end")
        await user.sees_title("Apiculteur / Apicultrice", "100 %")
        assert "Codes : O*NET" in user.flow()
        await user.press("up")
        await user.sees_title("99 %")
        await user.press("home")
        await user.sees_title("0 %")
        assert user.lines()[1:] == start


async def test_index_lists_the_sections_and_goes_to_one(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await user.press("s")
        await user.sees("Sommaire", "► Le métier")
        assert user.listed == SECTIONS
        await user.moves_to("Journée type")
        await user.press("enter")
        await user.until(lambda: user.lines()[1].startswith("┌─ Journée type ─"))
        await user.press("s")
        await user.sees("► Journée type")
        await user.press("s")
        await user.until(lambda: user.lines()[1].startswith("┌─ Journée type ─"))


async def test_index_tells_the_sections_without_content(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "menuisi")
        await user.press("s")
        await user.until(lambda: "Qualités (non renseigné)" in user.listed)
        assert "Missions" in user.listed


async def test_tab_and_enter_follow_a_similar_career(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await user.press("enter")  # no link chosen yet: nothing opens
        await user.press("tab")
        assert user.under_cursor == "Tester ma compatibilité"
        await user.press("tab")
        await user.sees("Métiers similaires")
        first = user.under_cursor
        await user.press("tab")
        assert user.under_cursor != first
        await user.press("shift+tab")
        assert user.under_cursor == first
        await user.press("enter")
        await user.sees_title(first)
        assert "Apiculteur" not in user.title
        await user.press("escape")
        await user.sees_title("Apiculteur / Apicultrice")


async def test_the_test_opens_from_its_link_and_keeps_replies(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "meunier")
        await user.press("tab", "enter")
        await user.sees_title("Tester :", "Question 1 sur 3")
        await user.answers("4")
        await user.press("escape")
        await user.sees_title("Meunier / Meunière |")
        await user.press("enter")
        await user.sees_title("Tester :", "Question 2 sur 3")


@pytest.mark.parametrize(
    ("label", "kind", "name", "said"),
    [
        ("Secteur : Nature", "sector", "nature", "secteur : Nature"),
        ("Études : Bachelier", "level", "bachelier", "études : au plus bachelier"),
        ("Condition : La nuit", "context", "nuit", "avec : la nuit"),
        ("Intérêt : Nature", "interest", "nature", "intérêt : nature"),
        ("Accès réglementé : non", "regulated", "non", "accès libre"),
    ],
)
async def test_criterion_opens_the_careers_that_share_it(
    sit: Sit, label: str, kind: str, name: str, said: str
) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await user.press("tab", "shift+tab")  # the last link of the page
        for _ in range(6):
            if user.under_cursor.replace("\xa0", " ").startswith(label):
                break
            await user.press("shift+tab")
        await user.press("enter")
        await user.sees_title("Explorer les métiers", f"{meeting(kind, name)} sur {COUNT}")
        await user.sees(said)
        assert len(user.listed) == meeting(kind, name)


async def test_click_on_a_link_opens_it(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "apicult")
        await user.press("tab", "tab")
        title = user.under_cursor
        await user.click_on(title)
        await user.sees_title(title)


async def test_defective_guide_is_told_and_the_page_still_opens(sit: Sit) -> None:
    async with sit() as user:
        await opens(user, "peintre")
        await user.is_told("guides/peintre.toml")
        await user.sees("Un métier du village : peintre.")
