"""A report as one web page that needs nothing else: no script, no picture, no address to fetch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientation_tui import __version__
from orientation_tui.reports.sections import (
    Blank,
    Bullets,
    Gauges,
    Hexagon,
    Ledger,
    Links,
    Note,
    Pairs,
    Paragraph,
    Scale,
)
from orientation_tui.reports.takeaway.html_drawings import hexagon_svg, safe, scale_svg
from orientation_tui.reports.takeaway.html_style import STYLE
from orientation_tui.reports.takeaway.print_blocks import print_block, print_rows
from orientation_tui.reports.text_page import ledger_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from orientation_tui.reports.sections import Gauge, Link, Section
    from orientation_tui.reports.takeaway.document import Document, Page
    from orientation_tui.reports.takeaway.print_blocks import PrintBlock

_MOODS = {"good": ' class="good"', "bad": ' class="bad"', "plain": ""}


def html_page(document: Document) -> str:
    """Return `document` as HTML; printed, each of its pages starts a sheet of A4."""
    pages = "\n".join(_page(page, place, document) for place, page in enumerate(document.pages, 1))
    return (
        '<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="orientation {safe(__version__)}">\n'
        f'<meta name="description" content="{safe(document.subject)}">\n'
        f"<title>{safe(document.title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{pages}\n</main>\n</body>\n</html>\n"
    )


def _page(page: Page, place: int, document: Document) -> str:
    lead = f'<p class="lead">{safe(page.lead)}</p>\n' if page.lead else ""
    rows = "\n".join(
        _row(sections, f"{place}-{row}") for row, sections in enumerate(print_rows(page.sections))
    )
    foot = safe(f"{document.footer} ; page {place} sur {len(document.pages)}")
    return (
        f'<article>\n<header>\n<h1>{safe(page.title)}</h1>\n<p class="where">'
        f"{safe(page.subtitle)}</p>\n</header>\n{lead}{rows}\n<footer>{foot}</footer>\n</article>"
    )


def _row(sections: Iterable[Section], place: str) -> str:
    parts = [_section(section, f"{place}-{side}") for side, section in enumerate(sections)]
    return parts[0] if len(parts) == 1 else f'<div class="row">\n{"".join(parts)}</div>'


def _section(section: Section, place: str) -> str:
    blocks = "\n".join(
        part for block in section.blocks for part in _block(print_block(block), place)
    )
    return (
        f"<section{_MOODS[section.mood]}>\n<h2>{safe(section.title)}</h2>\n{blocks}\n</section>\n"
    )


def _block(block: PrintBlock, place: str) -> Iterator[str]:
    match block:
        case Hexagon():
            yield hexagon_svg(block, place)
        case Gauges(rows):
            yield _list("gauges", map(_gauge, rows))
        case Scale():
            yield scale_svg(block, place)
            yield f'<p class="note">{safe(f"Médian : {block.median_label}.")}</p>'
        case Blank(label, lines):
            yield f"<p>{safe(label)}</p>" if label else ""
            yield '<div class="line"></div>' * lines
        case other:
            yield _words(other)


def _words(block: Paragraph | Note | Bullets | Pairs | Links | Ledger) -> str:
    match block:
        case Paragraph(text):
            return f"<p>{safe(text)}</p>"
        case Note(text):
            return f'<p class="note">{safe(text)}</p>'
        case Bullets(items, mark):
            return _list("marked", (_marked(mark, safe(item)) for item in items))
        case Ledger():
            rows = ((points.strip(), safe(entry.label)) for points, entry in ledger_rows(block))
            return _list("marked points", (_marked(points, label) for points, label in rows))
        case Pairs(rows):
            pairs = (f"<div><dt>{safe(a)}</dt><dd>{safe(b)}</dd></div>" for a, b in rows)
            return f"<dl>{''.join(pairs)}</dl>"
        case Links(items):
            return "\n".join(map(_link, items))


def _list(kind: str, items: Iterable[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f'<ul class="{kind}">{listed}</ul>'


def _marked(mark: str, content: str) -> str:
    return f'<span class="mark">{safe(mark)}</span> <span>{content}</span>'


def _gauge(gauge: Gauge) -> str:
    share = round(100 * max(0.0, min(1.0, gauge.share)))
    return (
        f"<span>{safe(gauge.label)}</span> "
        f'<span class="bar" aria-hidden="true"><span style="width:{share}%"></span></span> '
        f"<span>{safe(gauge.text)}</span>"
    )


def _link(item: Link) -> str:
    aside = f" <small>{safe(item.aside)}</small>" if item.aside else ""
    detail = f'\n<p class="note">{safe(item.detail)}</p>' if item.detail else ""
    return f"<h3>{safe(item.label)}{aside}</h3>{detail}"
