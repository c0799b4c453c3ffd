"""What the result tells, and where one goes from it."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from orientation_tui.matching.ranking import rank
from orientation_tui.sessions.disk import storage_error
from orientation_tui.sessions.store import SessionStore
from tests.sessions.people import aged
from tests.tui.village import COUNT, FLAT, HANDS_ON, NO_PREFERENCE, answered, saved

if TYPE_CHECKING:
    import pytest

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
        await user.sees("Deux chemins", "E emporter R revoir mes réponses")
        assert user.listed == ["Revoir mes réponses", "Explorer les métiers par critères"]
        assert "pourquoi" not in user.flow()
        await user.press("p", "c", "g", "x", "u", "f", "tab")
        await user.settled()
        assert user.title == "Ton résultat | "
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
        await user.sees("Ce que disent tes réponses")
        assert below(user, "Meunier / Meunière") == "! refusé : la nuit"
        assert below(user, "Ingénieur en barrages") == "! études plus longues que voulu (master)"
        assert below(user, "Apiculteur / Apicultrice") == (
            "! refusé : la nuit ; ! études plus longues que voulu (bachelier)"
        )
        assert not below(user, "Couvreur / Couvreuse").startswith("!")


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
        assert twins[1].startswith("= Menuisier / Menuisière ")
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
        await user.sees("Le métier que tu avais en tête", f"Position {place} sur {COUNT} ;")
        await user.sees("pas un refus")
        await user.moves_to("Notaire")
        await user.press("enter")
        await user.sees_title("Notaire")


async def test_dream_among_the_closest_is_told_without_a_second_line(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE | {"reve": "couvreur"}))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.sees("Tu avais en tête : Couvreur / Couvreuse", "vont dans le même sens")
        assert below(user, "Couvreur / Couvreuse Nature") == "tu l'avais en tête"
        assert user.listed.count("Couvreur / Couvreuse") == 1


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


async def test_c_offers_the_careers_of_the_result_to_compare(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Couvreur")
        await user.press("c")
        await user.sees("[x] Couvreur / Couvreuse", "[ ] Meunier / Meunière")
        await user.press("escape")
        await user.sees_title("Ton résultat")


async def test_what_is_kept_is_said_saved_and_still_there_next_time(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Couvreur")
        await user.press("g")
        await user.until(lambda: below(user, "Couvreur / Couvreuse Nature") == "gardé")
        assert "Couvreur" in user.under_cursor
        assert store.load("a").kept == ("couvreur",)
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Couvreur")
        assert below(user, "Couvreur / Couvreuse Nature") == "gardé"
        await user.press("g")
        await user.until(lambda: below(user, "Couvreur / Couvreuse Nature") != "gardé")
    assert store.load("a").kept == ()


async def test_another_career_takes_the_place_of_one_set_aside_and_it_can_come_back(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        before = user.listed
        await user.moves_to("Couvreur")
        place = before.index("Couvreur / Couvreuse")
        await user.press("x")
        await user.sees("Mis de côté", "U annuler")
        assert user.listed[place] in user.under_cursor
        assert user.listed.index("Couvreur / Couvreuse") > place
        assert store.load("a").set_aside == ("couvreur",)
        await user.press("u")
        await user.until(lambda: user.listed == before)
        assert "Couvreur" in user.under_cursor
        assert "U annuler" not in user.flow()
        await user.press("x")
        await user.sees("Mis de côté")
        await user.moves_to("Couvreur")
        await user.press("x")
        await user.until(lambda: user.listed == before)
    assert store.load("a").set_aside == ()


async def test_what_cannot_be_saved_is_said_and_still_done(
    sit: Sit, store: SessionStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))

    def refuse(self: SessionStore, session: object) -> None:
        raise storage_error(self.folder, OSError(errno.ENOSPC, "full"))

    async with sit(size=TALL) as user:
        await user.opens_saved()
        monkeypatch.setattr(SessionStore, "save", refuse)
        await user.moves_to("Couvreur")
        await user.press("g")
        await user.is_told("le disque est plein")
        assert below(user, "Couvreur / Couvreuse Nature") == "gardé"


async def test_a_filter_stays_visible_and_says_what_it_hides(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.press("f")
        await user.sees_title("Critères")
        await user.moves_to("Sante")
        await user.press("space", "escape")
        await user.sees_title("Ton résultat")
        await user.sees("Filtre : secteur : Sante", "le filtre ; il en cache")
        assert "Couvreur / Couvreuse" not in user.listed
        await user.press("f", "f5", "escape")
        await user.until(lambda: "Couvreur / Couvreuse" in user.listed)
        await user.until(lambda: "Filtre :" not in user.flow())


async def test_tab_goes_from_the_careers_to_the_profile_and_back(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.sees_title("Profil  [Métiers]")
        await user.press("tab")
        await user.sees_title("[Profil]  Métiers")
        await user.sees("R 5,0 /--", "faire r", "Entrée mes métiers")
        await user.press("g", "x", "p")  # no career is in sight: nothing happens
        await user.press("enter")
        await user.sees_title("Profil  [Métiers]")
        await user.sees("►")
    assert (store.load("a").kept, store.load("a").set_aside) == ((), ())


async def test_a_wide_window_shows_profile_and_careers_together(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit(size=(120, 40)) as user:
        await user.opens_saved()
        await user.sees("Ton profil", "R 5,0 /--", "Couvreur / Couvreuse")
        assert user.text().count("►") == 1
        await user.press("tab")
        await user.until(lambda: "►" not in user.text())
        await user.press("end")
        await user.sees("Niveau et contraste", "Il ne change aucun classement")
        await user.press("home", "tab")
        await user.until(lambda: user.text().count("►") == 1)
        await user.resize(80, 24)
        await user.sees_title("Profil  [Métiers]")
        await user.until(lambda: "R 5,0" not in user.flow())
        await user.resize(120, 40)
        await user.sees("R 5,0 /--", "Couvreur / Couvreuse")


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
        await user.sees_title("Ton résultat", "[Profil]")
        await user.sees("R 1,0", "A 4,0")
    [session] = store.listing().sessions
    assert [session.given[f"{letter}-3"] for letter in "riasec"] == [1, 2, 4, 5, 1, 5]


async def test_the_last_line_explores_and_comes_back(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.press("end", "enter")
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


async def test_an_earlier_result_can_be_set_beside_this_one(sit: Sit, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    store.save(saved(HANDS_ON | NO_PREFERENCE | {"r-1": 1}, "b", updated=aged("b", 12).updated))
    async with sit(size=TALL) as user:
        await user.opens_saved()
        await user.sees("Comparer avec le résultat du 18 février 2026", "s'il est de toi")
        await user.moves_to("Comparer avec le résultat")
        await user.press("enter")
        await user.sees_title("Deux résultats côte à côte")
        await user.press("escape")
        await user.sees_title("Ton résultat")


async def test_the_only_result_offers_nothing_to_set_beside_it(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    store.save(saved(answered(4), "b"))
    async with sit(size=TALL) as user:
        await user.opens_saved(1)
        await user.settled()
        assert not [row for row in user.listed if "Comparer avec" in row]


async def test_a_filter_set_from_the_profile_leads_to_the_careers(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.press("tab")
        await user.sees_title("[Profil]")
        await user.press("f")
        await user.sees_title("Critères")
        await user.press("space", "escape")
        await user.sees_title("[Métiers]")
        await user.sees("Filtre : secteur")


async def test_taking_back_from_the_profile_shows_what_came_back(
    sit: Sit, store: SessionStore
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sit() as user:
        await user.opens_saved()
        await user.moves_to("Couvreur")
        await user.press("x", "tab")
        await user.sees_title("[Profil]")
        await user.press("u")
        await user.sees_title("[Métiers]")
        await user.sees("► Couvreur / Couvreuse")
