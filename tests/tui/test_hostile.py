"""Content that looks like markup is shown as it is written, everywhere, and nothing obeys it."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from orientation_tui.tui.widgets.bars import KeyBar
from tests.samples import put
from tests.tui.driver import painted, sitting
from tests.tui.village import (
    HANDS_ON,
    NO_PREFERENCE,
    answered,
    careers,
    guide,
    saved,
    village_questions,
    village_taxonomy,
    write_village,
)

if TYPE_CHECKING:
    from pathlib import Path

    from orientation_tui.sessions.store import SessionStore
    from tests.tui.driver import User

CLICK = "[ @click=app.quit]x"
TITLES = [
    *("[/", "[b]x", CLICK, "C#[sharp]", "fin\\", "[$accent]y", "[link='https://x']z[/link]"),
    *("{0} %s [/b]", "[@click=app.quit]w[/]", "w" * 300, "[[[]", ":smile: [red]"),
]
LONG = max(TITLES, key=len)
LABEL = f"[b]{CLICK}\\"


def _spoilt(table: dict[str, Any]) -> dict[str, Any]:
    """A table of labelled terms with hostile labels, numbered so that they differ."""
    made = deepcopy(table)
    for terms in made.values():
        for number, term in enumerate(terms):
            for field in ("label", "short", "wish", "answer", "note", "source", "verb"):
                if field in term:
                    term[field] = f"{LABEL}{number}"
    return made


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The village with hostile text in every field a person reads."""
    entries = [
        entry
        | {
            "title_m": title,
            "title_f": title,
            "summary": f"{title[:200]} : {CLICK}",
            "missions": [title],
        }
        | {"qualities": [title, LABEL], "conditions": title, "introduction": f"{LABEL} {title}"}
        for entry, title in zip(careers(), TITLES, strict=True)
    ]
    entries = [put(entry, "studies.routes", [LABEL]) for entry in entries]
    questions = village_questions()
    for question in questions["question"]:
        question["text"] = f"{CLICK} [/] {question['id']}"
    for page in questions["preference"]:
        page |= {"title": LABEL, "help": CLICK}
    questions["scale"] = {
        "prompt": LABEL,
        "labels": [f"{CLICK}{n}" for n in range(5)],
        "unknown": "[/",
    }
    long = guide() | {"tools": TITLES, "advice": [LABEL], "training": TITLES, "studies": CLICK}
    broken = {"career": "peintre", "self_assessment": [{"question": CLICK, "tie": CLICK}]}
    return write_village(
        tmp_path_factory.mktemp("hostile"),
        careers=entries,
        taxonomy=_spoilt(village_taxonomy()),
        questions=questions,
        guides={"apiculteur": long, "peintre": broken},
    )


def _literal(text: str) -> str:
    return " ".join(text.split())


def _nothing_clickable(user: User) -> None:
    """Only the key bar, whose actions are the program's own, may hold actions."""
    bars = user.app.screen.query(KeyBar)
    own = range(bars.first().region.y, bars.first().region.bottom) if bars else ()
    for y, strip in enumerate(painted(user.app.screen)):
        for segment in strip:
            meta = segment.style.meta if segment.style and y not in own else {}
            assert "@click" not in meta, f"clickable: {segment}"
            assert not (segment.style and segment.style.link), f"link: {segment}"


async def _shows(user: User, *texts: str) -> None:
    """Wait for `texts` as they are written, and check that nothing on screen obeys a click."""
    await user.sees(*map(_literal, texts))
    _nothing_clickable(user)


async def test_titles_stay_literal_in_lists_title_bars_and_pages(
    hostile: Path, store: SessionStore
) -> None:
    async with sitting(hostile, store.folder, size=(100, 60)) as user:
        await user.press("2")
        await user.sees_title("Explorer")
        await _shows(user, *(title for title in TITLES if title != LONG), "w" * 90)
        for title in user.listed:
            await user.press("enter")
            await user.until(lambda title=title: user.title.startswith(title), f"page {title!r}")
            if title != LONG:
                assert user.lines()[0].removesuffix("0 %").strip() == title
            await _shows(user, title[:90], "Le métier", LABEL)
            await user.click(3, 0)
            await user.press("escape")
            await user.sees_title("Explorer")
            await user.press("down")
        assert user.app.return_code is None


async def test_criteria_and_their_banner_stay_literal(hostile: Path, store: SessionStore) -> None:
    async with sitting(hostile, store.folder, size=(100, 60)) as user:
        await user.press("2")
        await user.sees_title("Explorer")
        await user.press("f3")
        await user.sees_title("Critères")
        await _shows(user, f"[ ] {LABEL}0 (5)", f"[ ] {LABEL}1 (2)")
        await user.press("space", "escape")
        await _shows(user, f"secteur : {LABEL}0")
        await user.click_on("secteur")
        await user.type("[/b] \\")
        await _shows(user, "[/b] \\", "12" if user.listed else "Aucun métier ne réunit")


async def test_questions_and_answers_stay_literal(hostile: Path, store: SessionStore) -> None:
    store.save(saved(answered(16)))
    async with sitting(hostile, store.folder) as user:
        await user.press("1")
        await _shows(user, LABEL, f"{CLICK} [/] e-3", f"1 {CLICK}0", "0 [/")
        await user.click_on(f"{CLICK}2")
        await user.sees("Question 18 sur 22")
        await user.answers("3")
        await _shows(user, f"[ ] Je voudrais {LABEL}0", CLICK)
        await user.answers("enter")
        await _shows(user, f"[ ] Je refuse de {LABEL}0")
        await user.answers("enter")
        await _shows(user, f"2 {LABEL}1")
        await user.answers("0")
        await _shows(user, "[/", "[b]x")
        await user.type("[/")
        await user.sees("[/")
        assert user.app.return_code is None


@pytest.mark.parametrize("place", range(6))
async def test_result_notice_reasons_and_comparison_stay_literal(
    hostile: Path, store: SessionStore, place: int
) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE | {"refus": ("nuit", "exterieur"), "etudes": "cess"}))
    async with sitting(hostile, store.folder, size=(100, 60)) as user:
        await user.opens_saved()
        await _shows(user, f"{LABEL}0", f"refusé : {LABEL}")
        title = user.listed[place].removeprefix("= ")
        assert title in TITLES
        await user.press("home", *["down"] * place, "p")
        await user.sees_title("Pourquoi")
        await _shows(user, title[:90], CLICK)
        await user.press("escape")
        await user.sees_title("Ton résultat")
        await user.press("c")
        await user.sees_title("Comparer avec…")
        await _shows(user, f"[x] {title}"[:90])
        _nothing_clickable(user)
        await user.press("enter")
        await user.sees_title("Comparer |")
        await _shows(user, title[:40], "Ce qui diffère")
        assert user.app.return_code is None


async def test_titles_beside_a_page_stay_literal(hostile: Path, store: SessionStore) -> None:
    store.save(saved(HANDS_ON | NO_PREFERENCE))
    async with sitting(hostile, store.folder, size=(120, 40)) as user:
        await user.opens_saved()
        await user.sees_title("Ton résultat")
        await user.press("p")
        await user.sees_title("Pourquoi")
        await user.until(lambda: any(line.strip().startswith("▌") for line in user.lines()))
        (marked,) = (line for line in user.lines() if line.strip().startswith("▌"))
        assert marked.split("  ")[0].strip("▌ ") in TITLES
        await user.click_on("▌")
        _nothing_clickable(user)
        assert user.app.return_code is None


async def test_defects_of_a_hostile_guide_are_quoted_literally(
    hostile: Path, store: SessionStore
) -> None:
    async with sitting(hostile, store.folder, size=(100, 60)) as user:
        await user.press("2")
        await user.sees_title("Explorer")
        await user.until(lambda: user.listed)
        await user.type("peintre")
        await user.sees_title("1 sur 12")
        await user.press("enter")
        await user.is_told("guides/peintre.toml", CLICK)
        _nothing_clickable(user)
        await user.click_on("@click")
        await user.settled()
        assert user.app.return_code is None


async def test_very_long_words_fit_the_smallest_window(hostile: Path, store: SessionStore) -> None:
    async with sitting(hostile, store.folder, size=(40, 15)) as user:
        await user.press("2")
        await user.sees_title("Explorer")
        await user.type("www")
        await user.sees("w" * 30)
        await user.press("enter")
        await user.sees_title("www")
        await user.press(*["pagedown"] * 3)
        assert all(len(line) <= 40 for line in user.lines())
        assert user.lines()[0].strip().startswith("www")
        assert "…" in user.lines()[0]
