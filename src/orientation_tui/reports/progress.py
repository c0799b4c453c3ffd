"""Say where one is in a quiz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui.assessment.journey import form_of

if TYPE_CHECKING:
    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.sessions.recorder import Recorder


def place_text(position: int, recorder: Recorder, catalogue: Catalogue) -> str:
    """« Question 5 sur 22 », with the chapter in a long form."""
    place = f"Question {position + 1} sur {len(recorder.steps)}"
    form = form_of(catalogue, recorder.session.form)
    if not form.chapter or position >= len(form.questions):
        return place
    chapters = -(-len(form.questions) // form.chapter)
    return (
        f"Chapitre {position // form.chapter + 1} sur {chapters} : {place[:1].lower()}{place[1:]}"
    )


def chapter_done(position: int, recorder: Recorder, catalogue: Catalogue) -> str:
    """A word of pause when a chapter has just ended; empty otherwise."""
    form = form_of(catalogue, recorder.session.form)
    if not form.chapter or position % form.chapter or not 0 < position <= len(form.questions):
        return ""
    number = position // form.chapter
    kept = " : tout est enregistré" if recorder.saved else ""
    return f"Chapitre {number} terminé. Tu peux faire une pause{kept}."
