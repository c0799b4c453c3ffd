"""A report as a PDF, where the library that makes one is installed."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from orientation_tui.errors import OrientationError

if TYPE_CHECKING:
    from orientation_tui.reports.takeaway.document import Document


def can_make_pdf() -> bool:
    """Whether the library that makes PDF files seems installed; nothing is imported."""
    return find_spec("reportlab") is not None


class NoPdfError(OrientationError):
    """The library that makes PDF files is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "Le PDF demande un module en plus, qui n'est pas installé.",
            "Pour l'avoir : pip install 'orientation-tui[pdf]'. "
            "La page web (HTML) s'imprime tout aussi bien.",
        )


def pdf_page(document: Document) -> bytes:
    """Return `document` as a PDF file, each page on one sheet of A4.

    Raises:
        NoPdfError: reportlab is not installed.
    """
    try:
        from orientation_tui.reports.takeaway.pdf_sheet import draw
    except ImportError:
        raise NoPdfError from None
    return draw(document)
