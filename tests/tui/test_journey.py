"""From the first screen to the last, as somebody would go through it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from orientation_tui.tui.screens import take
from orientation_tui.tui.widgets.choice_list import ChoiceList
from tests.tui.village import answered, saved

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import Sit


async def test_whole_journey_from_welcome_to_comparison_and_back(
    sit: Sit, store: SessionStore
) -> None:
    async with sit() as user:
        await user.sees("Quels métiers ressemblent", "12 métiers", "► 1 Commencer le quiz")
        await user.press("enter")
        await user.sees("Question 1 sur 22", "Réparer un vélo", "1 Pas du tout", "5 Beaucoup")
        await user.answers(*"542121" * 3)

        await user.sees("Question 19 sur 22", "Je voudrais travailler la nuit")
        await user.press("down", "space", "down", "down", "space")
        await user.sees("[ ] Je voudrais travailler la nuit", "[x] Je voudrais travailler dehors")
        await user.sees("[x] Je voudrais travailler dans un bureau")
        await user.answers("enter")
        await user.sees("Question 20 sur 22", "[ ] Je refuse de travailler la nuit")
        await user.press("space")
        await user.answers("enter")
        await user.sees("Question 21 sur 22", "2 Jusqu'au CESS", "0 Je ne sais pas")
        await user.answers("2")
        await user.sees("Question 22 sur 22", "► Je n'ai pas de métier en tête")
        await user.type("biolo")
        await user.until(lambda: user.under_cursor == "Biologiste")
        await user.press("enter")
        await user.sees("Ton profil")
        assert "Ton résultat" in user.title

        [session] = store.listing().sessions
        assert session.finished
        assert [session.given[p] for p in ("envies", "refus", "etudes", "reve")] == [
            ("exterieur", "bureau"),
            ("nuit",),
            "cess",
            "biologiste",
        ]
        await user.press("enter")
        await user.sees_title("Profil  [Métiers]")
        await user.sees("►")
        await user.moves_to("Couvreur")
        await user.press("enter")
        await user.sees("Couvreur / Couvreuse", "Le métier", "Études")
        await user.press("p")
        await user.sees("Pourquoi ce métier ?", "Ce qui parle pour", "Réparer un vélo")
        await user.press("f")
        await user.sees_title("Couvreur / Couvreuse")
        await user.press("c")
        await user.sees_title("Comparer avec…")
        await user.type("menui")
        await user.press("enter")
        await user.sees_title("Comparer |")
        await user.sees("Ce qui diffère", "Couvreur / Couvreuse", "Menuisier / Menuisière")
        await user.press("escape")
        await user.sees_title("Couvreur / Couvreuse")
        await user.press("escape")
        await user.sees_title("Ton résultat")
        await user.press("escape")
        await user.sees("► 1 Commencer le quiz")


async def test_key_pressed_while_content_loads_is_honoured_once_loaded(
    sit: Sit, store: SessionStore
) -> None:
    may_load = threading.Event()

    def slowly() -> Path:
        may_load.wait(timeout=30)
        return store.folder

    async with sit(loaded=False, sessions_dir=slowly) as user:
        await user.press("2")
        await user.sees("chargement…", "Explorer les métiers, sans quiz")
        assert user.app.services is None
        may_load.set()
        await user.sees_title("Explorer les métiers", "12 sur 12")


async def test_escape_on_the_first_screen_does_not_leave_the_program(sit: Sit) -> None:
    async with sit() as user:
        await user.press("escape")
        await user.press("2")
        await user.sees_title("Explorer les métiers")


async def test_each_line_of_the_first_screen_opens_by_its_number(sit: Sit) -> None:
    async with sit() as user:
        for key, title in (("2", "Explorer"), ("3", "Résultats enregistrés"), ("4", "Aide")):
            await user.press(key)
            await user.sees_title(title)
            await user.press("escape")
            await user.sees("Commencer le quiz")
        await user.press("6")  # the other form of the village
        await user.sees("Question 1 sur 6", "Échap pause")
        await user.press("escape")
        await user.sees("5 Quitter 6 Éclair Six.")
        await user.press("5")
        await user.until(lambda: user.app.return_code is not None, "the program ended")


async def test_no_dream_is_an_answer_like_another(sit: Sit, store: SessionStore) -> None:
    store.save(saved(answered(21)))
    async with sit() as user:
        await user.press("1")
        await user.sees("► Je n'ai pas de métier en tête")
        await user.press("enter")
        await user.sees_title("Ton résultat")
        assert "Tu avais en tête" not in "".join(
            row.text for row in user.app.screen.query_one(ChoiceList).rows
        )
    [session] = store.listing().sessions
    assert session.finished
    assert session.given["reve"] is None


async def test_the_whole_path_with_the_keyboard_alone_on_a_belgian_azerty(
    sit: Sit, store: SessionStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first answer to the document, without a digit that needs Shift."""
    monkeypatch.setattr(take, "usual_folder", lambda: tmp_path)
    answers = ("left_parenthesis", "apostrophe", "é", "ampersand", "é", "ampersand")
    async with sit() as user:
        await user.press("ampersand")
        await user.sees("Question 1 sur 22")
        await user.answers(*answers * 3, "enter", "enter", "quotation_mark")
        await user.press("enter")
        await user.sees_title("[Profil]")
        await user.press("tab")
        await user.sees_title("[Métiers]")
        await user.press("g", "down", "x")
        await user.sees("Mis de côté")
        await user.press("u", "home", "p")
        await user.sees_title("Pourquoi ce métier ?")
        await user.press("tab", "enter")
        await user.sees("ta réponse")
        await user.press("apostrophe")
        await user.sees("Avec ta nouvelle réponse")
        await user.press("f")
        await user.sees("Niveau habituel")
        await user.press("t")
        await user.sees_title("Tester :")
        await user.press("à", "escape")
        await user.sees("Niveau habituel")
        await user.press("c", "down", "space", "enter")
        await user.sees_title("Comparer |")
        for title in ("Niveau habituel", "Pourquoi", "Ton résultat"):
            await user.press("escape")
            await user.until(lambda title=title: title in f"{user.title} {user.flow()}", title)
        await user.press("e")
        await user.sees_title("Emporter mon résultat")
        await user.press("é")
        await user.sees("Écrit :")
    [session] = store.listing().sessions
    assert session.kept
    [written] = tmp_path.glob("orientation-*.html")
    assert "Mes métiers à explorer" in written.read_text(encoding="utf-8")
