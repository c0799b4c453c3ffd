"""Why a career: each number leads to its answer, which can be changed from there."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from orientation_tui.sessions.disk import storage_error
from orientation_tui.sessions.store import SessionStore
from tests.samples import RATED
from tests.tui.village import COUNT, HANDS_ON, NO_PREFERENCE, saved

if TYPE_CHECKING:
    import pytest

    from tests.tui.driver import Sit, User

PAGES = NO_PREFERENCE | {"envies": ("exterieur",), "refus": ("nuit",)}
TALL = (80, 70)


async def opens_why(user: User, career: str) -> None:
    await user.opens_saved()
    await user.moves_to(career)
    await user.press("p")
    await user.sees_title("Pourquoi ce métier ?")
    await user.sees("Ce qui parle pour")


async def tabs_to(user: User, text: str) -> None:
    """Go from link to link until the cursor stands before `text`."""
    for _ in range(60):
        await user.press("tab")
        if any("►" in line and text in line.replace("\u00a0", " ") for line in user.lines()):
            return
    raise AssertionError(f"no link to {text!r}\n{user.text()}")


async def test_a_number_opens_its_answer_and_changing_it_changes_the_page(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | PAGES))
    async with sit(size=TALL) as user:
        await opens_why(user, "Couvreur")
        await tabs_to(user, "Réparer un vélo")
        await user.press("enter")
        await user.sees("► 5 Beaucoup ta réponse", "Réparer un vélo, de la chaîne aux freins")
        assert "précédente" not in user.flow()
        await user.press("ampersand")
        await user.sees_title("Pourquoi ce métier ?")
        await user.sees("Avec ta nouvelle réponse", f"sur {COUNT}", "aux freins : pas du tout")
        assert store.load("a").given["r-1"] == 1
        await user.press("escape")
        await user.sees_title("Ton résultat")
        await user.press("tab")
        await user.sees("R 3,7")


async def test_leaving_the_answer_changes_nothing(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | PAGES))
    async with sit(size=TALL) as user:
        await opens_why(user, "Couvreur")
        before = await user.settled()
        for key in ("escape", "left", "right"):
            await tabs_to(user, "Réparer un vélo")
            await user.press("enter")
            await user.sees("► 5 Beaucoup ta réponse")
            await user.press(key)
            if key == "right":
                await user.settled()
                assert "Changer une réponse" in user.title
                await user.press("escape")
            await user.sees_title("Pourquoi ce métier ?")
        assert "Avec ta nouvelle réponse" not in user.flow()
        assert user.text().replace("►", "→") == before.replace("►", "→")
    assert dict(store.load("a").given) == HANDS_ON | PAGES


async def test_a_wish_opens_its_page(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | PAGES))
    async with sit(size=TALL) as user:
        await opens_why(user, "Couvreur")
        await tabs_to(user, "condition souhaitée : dehors")
        await user.press("enter")
        await user.sees("[x] Je voudrais travailler dehors")
        await user.moves_to("travailler dehors")
        await user.press("space", "enter")
        await user.sees_title("Pourquoi ce métier ?")
        await user.until(lambda: "condition souhaitée" not in user.flow())
    assert store.load("a").given["envies"] == ()


async def test_a_sum_opens_its_answers_and_they_add_up(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | PAGES))
    async with sit(size=TALL) as user:
        await opens_why(user, "Couvreur")
        await tabs_to(user, "Machines (type r)")
        total = next(line for line in user.lines() if "Machines (type r)" in line)
        await user.press("enter")
        await user.sees_title("Les réponses derrière ce nombre")
        await user.sees("Machines (type r)", "Réparer un vélo", "total")
        shown = next(line for line in user.lines() if "total" in line)
        assert shown.split()[1] == total.split()[2]
        await tabs_to(user, "Réparer un vélo")
        await user.press("enter", "1")
        await user.sees_title("Les réponses derrière ce nombre")
        await user.sees("aux freins : pas du tout")
        await user.press("escape")
        await user.sees("Avec ta nouvelle réponse")


async def test_answers_that_become_flat_lead_back_to_a_kind_explanation(
    sit: Sit, store: SessionStore
) -> None:
    almost = dict.fromkeys(RATED, 3) | {"r-1": 5}
    store.save(saved(almost | NO_PREFERENCE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.sees_title("Ton résultat")
        await user.press("p")
        await user.sees_title("Pourquoi ce métier ?")
        await tabs_to(user, "Réparer un vélo")
        await user.press("enter", "3")
        await user.sees_title("Ton résultat")
        await user.sees("Pas encore de classement")


async def test_f_opens_the_page_and_p_comes_back_to_the_reasons(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | PAGES))
    async with sit() as user:
        await opens_why(user, "Couvreur")
        await user.press("f")
        await user.sees_title("Couvreur / Couvreuse")
        await user.press("p")
        await user.sees_title("Pourquoi ce métier ?")
        await user.press("f")
        await user.sees_title("Couvreur / Couvreuse")


async def test_far_down_the_page_a_notice_says_what_the_answer_did(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | PAGES))
    async with sit() as user:
        await opens_why(user, "Couvreur")
        await user.press("end", "shift+tab")
        await user.press("enter")
        await user.sees("ta réponse")
        await user.press("apostrophe")
        await user.is_told("Son total passe de", f"sur {COUNT}")


async def test_an_answer_that_could_not_be_saved_is_told_before_what_it_moved(
    sit: Sit, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(saved(HANDS_ON | PAGES))

    def refuse(self: SessionStore, session: object) -> None:
        raise storage_error(self.folder, OSError(errno.ENOSPC, "full"))

    async with sit() as user:
        await opens_why(user, "Couvreur")
        monkeypatch.setattr(SessionStore, "save", refuse)
        await user.press("end", "shift+tab")
        await user.press("enter")
        await user.sees("ta réponse")
        await user.press("apostrophe")
        await user.sees_title("Pourquoi ce métier ?")
        await user.is_told("le disque est plein")
        assert len(user.app._notifications) == 1
