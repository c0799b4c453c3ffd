"""A walk through every screen of the app, always the same, stopping at each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.sessions.people import NOON, aged
from tests.tui.village import FLAT, HANDS_ON, NO_PREFERENCE, answered, saved

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import User


@dataclass(frozen=True)
class Stop:
    """A screen worth looking at."""

    name: str
    keys: tuple[str, ...]
    """What leads to it from the stop before."""
    shows: str
    """What its title or its text holds once it is there."""
    cursor: bool | None = True
    """Whether a line of it is under the cursor; None where that depends on the size."""


def _via(*keys: str) -> tuple[str, ...]:
    return keys


TOUR = (
    Stop("accueil", (), "métiers"),
    Stop("commandes", _via("ctrl+p"), "Changer de thème"),
    Stop("aide", _via("escape", "f1"), "Ce que c'est", cursor=False),
    Stop("enregistres", _via("escape", "4"), "Résultats enregistrés |"),
    Stop("confirmer", _via("d"), "Supprimer ce résultat ?"),
    Stop("deux-resultats", _via("escape", "c", "end", "c"), "Deux résultats côte", cursor=False),
    Stop("sans-classement", _via("escape", "end", "up", "enter"), "Pas encore de classement"),
    Stop("envies", _via("escape", "escape", "1", "space"), "Question 19 sur 22"),
    Stop("question", _via("left"), "Question 18 sur 22"),
    Stop("refus", _via("right", "enter"), "Question 20 sur 22"),
    Stop("etudes", _via("enter"), "Question 21 sur 22"),
    Stop("metier-en-tete", _via("2"), "Question 22 sur 22"),
    Stop("metier-cherche", _via("n", "o", "t", "a"), "Notaire"),
    Stop("profil", _via("enter"), "[Profil]  Métiers", cursor=False),
    Stop("profil-fin", _via("end"), "Contraste", cursor=False),
    Stop("resultats", _via("home", "enter"), "Profil  [Métiers]"),
    Stop("resultats-choix", _via("g", "down", "x"), "U annuler"),
    Stop("resultats-fin", _via("end"), "Explorer les métiers par critères"),
    Stop("pourquoi", _via("home", "p"), "Pourquoi ce métier ?", cursor=False),
    Stop("pourquoi-reponse", _via("tab"), "Ce qui parle pour"),
    Stop("changer-reponse", _via("enter"), "ta réponse"),
    Stop("effet", _via("apostrophe"), "Avec ta nouvelle réponse", cursor=None),
    Stop("calcul", _via("end"), "total", cursor=False),
    Stop("fiche", _via("f"), "Meunier / Meunière |", cursor=False),
    Stop("fiche-liens", _via("tab", "tab"), "même"),
    Stop("sommaire", _via("s"), "Sommaire ("),
    Stop("tester", _via("escape", "t"), "Question 1 sur"),
    Stop("compatibilite", _via(*"245555"), "Compatibilité :", cursor=False),
    Stop("comparer-avec", _via("escape", "c"), "Comparer avec…"),
    Stop("comparer-coches", _via("space", "down", "space"), "3 cochés sur 3"),
    Stop("comparer-trop", _via("down", "space"), "Trois métiers au plus"),
    Stop("comparaison", _via("enter"), "Comparer |", cursor=False),
    Stop("comparaison-toi", _via("s", "down", "down", "enter"), "Dans ton résultat", cursor=False),
    Stop("emporter", _via(*["escape"] * 3, "e"), "Emporter mon résultat |"),
    Stop("filtrer", _via("escape", "f"), "Critères |"),
    Stop("resultats-filtre", _via("space", "escape"), "Filtre :"),
    Stop("explorer", _via("end", "enter"), "Explorer les métiers |"),
    Stop("criteres", _via("f3"), "Secteur (l'un ou l'autre)"),
    Stop("criteres-coches", _via("space"), "Critères | 5 sur 12"),
    Stop("explorer-critere", _via("escape"), "| 5 sur 12"),
    Stop("explorer-rien", _via("z", "z", "z"), "| 0 sur 12", cursor=False),
)


def prepare(store: SessionStore) -> None:
    """Save what the tour finds: a result without ranking, a finished one, one in progress."""
    wish = HANDS_ON | NO_PREFERENCE | {"refus": ("nuit",)}
    store.save(saved(answered(18), "c", updated=NOON))
    store.save(saved(wish, "b", updated=aged("x", 2).updated))
    store.save(saved(FLAT | NO_PREFERENCE, "a", updated=aged("x", 3).updated))


async def tour(user: User) -> AsyncIterator[Stop]:
    """Go from stop to stop; yield each once it is on screen."""
    for stop in TOUR:
        for key in stop.keys:
            before = (user.app.screen, user.title)
            await user.press(key)
            if key in {"escape", "enter"}:
                await user.until(lambda before=before: (user.app.screen, user.title) != before)
        await user.until(lambda stop=stop: stop.shows in f"{user.title} {user.flow()}", stop.name)
        await user.settled()
        yield stop
