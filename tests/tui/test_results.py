"""What the result tells, and where one goes from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.matching.ranking import rank
from orientation_tui.tui.widgets.bars import KeyBar
from tests.tui.village import COUNT, FLAT, HANDS_ON, NO_PREFERENCE, saved

if TYPE_CHECKING:
    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit, User

TALL = (80, 60)
"""A window in which the whole result shows."""
SEVERE = {"envies": ("exterieur",), "refus": ("nuit",), "etudes": "cess", "reve": "notaire"}


def below(user: User, title: str) -> str:
    """The line under the one that holds `title`."""
    lines = [" ".join(line.split()) for line in user.lines()]
    return lines[next(i for i, line in enumerate(lines) if title in line) + 1]


async def test_flat_answers_get_a_kind_explanation_and_two_ways_on(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(FLAT | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.sees("Pas encore de classement", "elles ne disent pas encore ce que tu préfères")
        await user.sees("Deux chemins", "R revoir mes réponses E explorer")
        assert user.listed == ["Revoir mes réponses", "Explorer les métiers par critères"]
        assert "pourquoi" not in user.flow()
        await user.press("p", "c")
        await user.settled()
        assert "Ton résultat" in user.title
        await user.press("down", "enter")
        await user.sees_title("Explorer les métiers", f"{COUNT} sur {COUNT}")
        await user.press("escape")
        await user.sees("Pas encore de classement")
        await user.press("home", "enter")
        await user.sees("Question 1 sur 22", "► 3 Ni l'un ni l'autre ta réponse")


async def test_warnings_stand_under_the_career_concerned(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | SEVERE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.sees("Ton profil")
        assert below(user, "Meunier / Meunière") == "refusé : la nuit"
        assert below(user, "Ingénieur en barrages") == "études plus longues que voulu (master)"
        assert below(user, "Apiculteur / Apicultrice") == (
            "refusé : la nuit ; études plus longues que voulu (bachelier)"
        )
        assert not below(user, "Couvreur / Couvreuse").startswith(("refusé", "études"))


async def test_wishes_refusals_and_studies_show_in_the_arithmetic(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | SEVERE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.moves_to("Apiculteur")
        await user.press("p")
        await user.sees("Ce qui parle pour", "condition souhaitée : dehors")
        await user.sees("condition refusée : la nuit", "études plus longues que voulu : bachelier")


async def test_careers_nobody_can_tell_apart_are_marked(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.sees("Dinandier / Dinandière")
        twins = [line.strip("► ") for line in user.lines() if "inandi" in line or "enuisi" in line]
        # same profile, same score: the id decides who is above, and the one below is marked
        assert twins[1] == "= Menuisier / Menuisière"
        await user.sees("Le signe = marque une égalité")


async def test_dream_far_from_the_answers_is_told_and_can_be_opened(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | SEVERE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        assert user.app.services
        ranking = rank(saved(HANDS_ON | SEVERE).answers, user.app.services.catalogue)
        place = ranking.position("notaire")
        await user.sees(
            f"Tu avais en tête : Notaire (position {place} sur {COUNT})", "pas un refus"
        )
        await user.moves_to("Ouvrir : Notaire")
        await user.press("enter")
        await user.sees_title("Notaire")


async def test_dream_among_the_closest_is_told_without_a_second_line(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE | {"reve": "couvreur"}))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.sees("Tu avais en tête : Couvreur / Couvreuse", "vont dans le même sens")
        assert "Ouvrir : Couvreur / Couvreuse" not in user.listed


async def test_p_explains_the_career_under_the_cursor(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Meunier")
        await user.press("p")
        await user.sees_title("Pourquoi ce métier ?")
        await user.sees("─ Meunier / Meunière ─", f"sur {COUNT}.", "Ce qui parle pour")
        await user.press("escape")
        await user.sees_title("Ton résultat")
        await user.moves_to("Revoir mes réponses")
        await user.press("p")
        await user.settled()
        assert "Ton résultat" in user.title


async def test_c_on_two_careers_compares_them(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Couvreur")
        await user.press("c")
        await user.sees_title("Couvreur et… ? | Choisis l'autre, puis C")
        await user.press("c")  # the same one again: nothing to compare, the mark is gone
        await user.until(lambda: "C comparer" in user.flow())
        assert user.title == "Ton résultat | "
        await user.press("c")
        await user.moves_to("Meunier", "up")
        await user.press("c")
        await user.sees_title("Comparer |")
        await user.sees("Ce qui diffère", "Couvreur / Couvreuse Meunier / Meunière")
        await user.press("escape")
        await user.sees_title("Ton résultat")


async def test_marking_a_career_covers_neither_the_list_nor_the_keys(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Couvreur")
        rows = user.lines()[1 : user.app.screen.query_one(KeyBar).region.y]
        await user.press("c")
        await user.sees("Couvreur et… ? Choisis l'autre, puis C")
        await user.until(lambda: "C avec celui-ci" in " ".join(user.keys_shown))
        assert user.lines()[1 : 1 + len(rows)] == rows
        assert not user.app.screen.query("Toast")


async def test_what_to_do_with_a_marked_career_is_told_in_a_narrow_window(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit(size=(60, 20)) as user:
        await user.opens_saved()
        await user.moves_to("Ingénieur")
        await user.press("c")
        await user.sees_title("Ingénieur en barrages et… ?")
        assert "puis C" in user.lines()[0]


async def test_r_goes_through_the_answers_again_and_changes_the_result(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.press("r")
        await user.sees("Question 1 sur 22", "► 5 Beaucoup ta réponse")
        await user.answers(*"124515" * 3, "enter", "enter", "0")
        await user.press("enter")
        await user.sees_title("Ton résultat")
        await user.sees("□□□□□□□□□□ Type R", "■■■■■■■■□□ Type A")
    [session] = store.listing().sessions
    assert [session.given[f"{letter}-3"] for letter in "riasec"] == [1, 2, 4, 5, 1, 5]


async def test_e_explores_and_comes_back(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.press("e")
        await user.sees_title("Explorer les métiers")
        await user.press("escape")
        await user.sees_title("Ton résultat")


async def test_escape_goes_back_to_where_the_result_was_opened_as_the_key_bar_says(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.sees("Échap retour")
        await user.press("escape")
        await user.sees_title("Résultats enregistrés")
