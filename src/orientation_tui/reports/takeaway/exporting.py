"""Write a report to a file; one entry point for the app, line mode and the command line."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from orientation_tui import paths
from orientation_tui.content.text import spelled
from orientation_tui.errors import OrientationError
from orientation_tui.new_file import NewFile
from orientation_tui.reports.takeaway.material import gather

if TYPE_CHECKING:
    from collections.abc import Iterable

    from orientation_tui.content.catalogue import Catalogue
    from orientation_tui.reports.takeaway.material import Material
    from orientation_tui.sessions.model import Session


class Kind(Enum):
    """A format a report can be written in; the value is the option of the command line."""

    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"

    @property
    def ending(self) -> str:
        """How its files' names end."""
        return ".md" if self is Kind.MARKDOWN else f".{self.value}"

    @property
    def label(self) -> str:
        """What a person calls it."""
        return _WORDS[self][0]

    @property
    def purpose(self) -> str:
        """What it is good for."""
        return _WORDS[self][1]


_WORDS = {
    Kind.PDF: ("PDF", "à imprimer ou à donner, une feuille par métier"),
    Kind.HTML: ("Page web (HTML)", "à ouvrir dans un navigateur, s'imprime aussi"),
    Kind.MARKDOWN: ("Texte (Markdown)", "à copier ou à compléter dans un éditeur"),
    Kind.JSON: ("Données (JSON)", "à reprendre sur un autre ordinateur avec ce programme"),
}


def file_name(session: Session, kind: Kind) -> str:
    """The name proposed for a report; an id is a slug, so it can't leave a folder."""
    return f"orientation-{session.id}{kind.ending}"


def usual_folder() -> Path:
    """The person's documents, or their home where there is no such folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def place_of(folder: str, session: Session, kind: Kind) -> Path:
    """Where a report goes in the folder somebody typed.

    Raises:
        OrientationError: nothing that can be a folder was typed.
    """
    typed = folder.strip()
    if not typed or not typed.isprintable():
        raise OrientationError(
            "Il manque le dossier où écrire.", f"Par exemple : {spelled(str(usual_folder()), 200)}"
        )
    # unlike Path.expanduser, leaves the name of an unknown account as it is
    return Path(os.path.expanduser(typed)) / file_name(session, kind)  # noqa: PTH111


def is_taken(path: Path) -> bool:
    """Whether something stands there already, as far as can be seen."""
    return os.path.lexists(path)


def render(material: Material, kind: Kind) -> bytes:
    """Return the report as the bytes of a file.

    Raises:
        OrientationError: a PDF is asked for and what makes one is not installed.
    """
    if kind is Kind.JSON:
        from orientation_tui.reports.takeaway.result_json import result_json

        return result_json(material).encode()
    from orientation_tui.reports.takeaway.document import take_away

    document = take_away(material)
    if kind is Kind.PDF:
        from orientation_tui.reports.takeaway.pdf_page import pdf_page

        return pdf_page(document)
    if kind is Kind.HTML:
        from orientation_tui.reports.takeaway.html_page import html_page

        return html_page(document).encode()
    from orientation_tui.reports.takeaway.markdown_page import markdown_page

    return markdown_page(document).encode()


def write_report(
    path: Path, data: bytes, *, replace: bool, sources: Iterable[Path] = (), option: str = ""
) -> None:
    """Write what `render` returned; nothing half-written is ever left. See `NewFile`.

    Raises:
        OrientationError: a file is there already, or nothing can be written there.
    """
    if path.absolute().parent.resolve() == paths.sessions_dir().absolute().resolve():
        raise OrientationError(
            f"« {spelled(str(path.parent), 200)} » est le dossier des résultats enregistrés : un "
            "rapport y passerait pour un résultat abîmé.",
            "Choisis un autre dossier.",
        )
    with NewFile(path, replace=replace, sources=sources, option=option) as file:
        file.write(data)


def export(
    session: Session,
    catalogue: Catalogue,
    kind: Kind,
    path: Path,
    *,
    year_now: int,
    replace: bool = False,
) -> Path:
    """Write the report of `session` and return the full path of its file.

    Args:
        session: the answers, and the careers kept.
        catalogue: what to compare them with.
        kind: the format.
        path: the file.
        year_now: current year, to tell old pay figures.
        replace: whether a file that is there may be replaced.

    Raises:
        OrientationError: see `render` and `write_report`.
    """
    data = render(gather(session, catalogue, year_now=year_now), kind)
    write_report(path, data, replace=replace)
    return path.absolute()
