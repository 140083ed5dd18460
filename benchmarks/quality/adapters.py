"""Copydesk's functions in the shapes that the scorers ask for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from tasks import process
from tasks.clean.decoding import decode
from tasks.clean.formats import html
from tasks.clean.page import article
from tasks.extract import find_dates, find_entities, find_quotes
from tasks.extract.duplicates import find_duplicates
from tasks.language import detect
from tasks.models import Instant, Profile

_LABELS: Final = {"person": "PER", "organisation": "ORG", "place": "LOC"}
_MARKS: Final = {'"': '"', "“": "”"}


def page_text(text: str) -> str:
    """Return the article in the visible text of a page."""
    lines = text.split("\n")
    return "\n".join(lines[index] for index in article(lines).body)


def page_html(source: bytes) -> dict[str, Any]:
    """Return body, title, authors and day of an HTML page."""
    found = html.extract(decode(source)[0], Profile())
    stated = found.stated
    return {
        "body": "\n".join(line.text for line in found.lines),
        "title": stated.headline,
        "authors": list(stated.authors),
        "date": (stated.published or "")[:10],
    }


def record_html(source: bytes) -> dict[str, Any]:
    """Return the same of the record that the whole pipeline makes of a page."""
    record = process(source)
    return {
        "body": "\n".join(paragraph.text for paragraph in record.paragraphs),
        "title": record.headline,
        "authors": [byline.name or byline.organisation for byline in record.bylines],
        "date": (record.published.value if record.published else "")[:10],
    }


def record_text(text: str) -> str:
    """Return the article of the record of a page's visible text, with what leads to it."""
    record = process(text.encode())
    return "\n".join(filter(None, [record.teaser, *record.key_points, record.text]))


def scraped(text: str) -> Mapping[str, Any]:
    """Return what is scored of a scraped plain text."""
    record = process(text.encode())
    raw = record.dateline.raw if record.dateline else None
    return {
        "title": record.headline,
        "published": _minute(record.published),
        "updated": _minute(record.updated),
        "dateline": re.sub(r"[ _\u2013\u2014-]{1,20}$", "", raw) if raw else None,
        "paragraphs": [paragraph.text for paragraph in record.paragraphs],
    }


def _minute(instant: Instant | None) -> str | None:
    return instant.value[:16] if instant else None


def quotes(text: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield direct quotations, one per line as the labels have them, with their speakers."""
    for quote in find_quotes(text):
        if quote.kind == "indirect":
            continue
        span = quote.speaker_span
        speaker = quote.speaker or (text[span.start : span.end] if span else None)
        start = quote.start
        for piece in quote.text.split("\n"):
            begin, end = start + piece.startswith(tuple(_MARKS)), start + len(piece)
            start = end + 1
            if begin <= end and _MARKS.get(text[begin - 1]) == text[end : end + 1]:
                yield begin, end, speaker


def dates(text: str, published: str) -> list[tuple[int, int, str, str]]:
    """Return time expressions with their values."""
    return [(m.start, m.end, m.value, m.type.upper()) for m in find_dates(text, published)]


def entities(text: str) -> list[tuple[int, int, str]]:
    """Return the mentions of people, organisations and places."""
    return [(m.start, m.end, _LABELS[e.type]) for e in find_entities(text) for m in e.mentions]


def language(text: str) -> str | None:
    """Return the language of a text."""
    return detect(text)


def duplicates(documents: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Return the pairs of near-duplicates by all that is known of the documents."""
    return find_duplicates(documents)


def duplicates_by_text(documents: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Return the same without datelines, stamps and addresses."""
    return find_duplicates([{name: one[name] for name in ("title", "text")} for one in documents])
