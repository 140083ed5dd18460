"""The article put together from what the rules found and what they left over."""

import re
from typing import Any, Final, Literal

from tasks.language import detect, primary_tag
from tasks.models import Article, Change, Run, Stated
from tasks.parse.agencies import house
from tasks.parse.bylines import authors
from tasks.parse.crediting import BylineLine, merged
from tasks.parse.credits import read_initials
from tasks.parse.draft import Draft, Line
from tasks.parse.spans import Offsets

_JOINT: Final = "\n\n"
_KINDS: Final[dict[str, Literal["subhead", "list_item", "quote"]]] = {
    "heading": "subhead",
    "list_item": "list_item",
    "quote": "quote",
}
_STATUS: Final = {"canceled": "canceled", "cancelled": "canceled", "withheld": "withheld"}
_HAN: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")

#: White space as one blank, all else as one letter: a word begins where they meet.
_SHAPES: Final = bytes(b"x "[chr(code).isspace()] for code in range(0x80)) + b"x" * 0x80


def assemble(draft: Draft) -> Article:
    """Return the article of a draft that all rules have read."""
    cleaned, stated = draft.cleaned, draft.cleaned.stated
    offsets = Offsets(cleaned.offsets)
    text, paragraphs, runs = _body(draft.body(), offsets)
    language = _language(draft, text)
    facts: dict[str, Any] = {
        "source": cleaned.source,
        "media_type": cleaned.media_type,
        "encoding": cleaned.encoding,
        "raw_size": cleaned.raw_size,
        "text": text,
        "paragraphs": paragraphs,
        "offsets": runs,
        "word_count": _words(text, language),
        "language": language,
        "cleaning": _cleaning(draft, offsets),
    }
    return Article(**facts, **_found(draft), **_credited(draft, stated), **_stated(stated, draft))


def _body(lines: list[Line], offsets: Offsets) -> tuple[str, list[dict[str, Any]], list[Run]]:
    """Return the text, its paragraphs as the article takes them, and its runs."""
    paragraphs: list[dict[str, Any]] = []
    position = 0
    for line in lines:
        text = line.text
        end = position + len(text)
        paragraph = {"text": text, "start": position, "end": end}
        if line.kind in _KINDS:
            paragraph["kind"] = _KINDS[line.kind]
        paragraphs.append(paragraph)
        position = end + len(_JOINT)
    runs = offsets.joined([(line.start, line.end) for line in lines], len(_JOINT))
    whole = _JOINT.join([line.text for line in lines])
    return whole, paragraphs, runs


def _cleaning(draft: Draft, offsets: Offsets) -> list[Change | dict[str, Any]]:
    """Return what cleaning did and what parsing took, in the raw text."""
    report: list[Change | dict[str, Any]] = [*draft.cleaned.changes]
    for rule, first, last in draft.cuts:
        for start, end in offsets.raw_spans(first, last):
            report.append({"rule": rule, "action": "removed", "start": start, "end": end})
    return report


def _words(text: str, language: str | None) -> int:
    if text.isascii():
        return f" {text}".encode().translate(_SHAPES).count(b" x")
    count = len(text.split())
    return count if language == "en" else max(count, len(_HAN.findall(text)))


def _language(draft: Draft, text: str) -> str | None:
    return (
        detect(text or draft.headline or "")
        or primary_tag(draft.cleaned.stated.language)
        or primary_tag(draft.profile.language)
    )


def _found(draft: Draft) -> dict[str, Any]:
    return {
        "headline": draft.headline,
        "attribution": draft.attribution,
        "dateline": draft.dateline,
        "published": draft.published,
        "updated": draft.updated,
        "embargo": draft.embargo,
        "take": draft.take,
        "missing_chars": draft.missing_chars,
        "markers": draft.markers,
        "genres": draft.genres,
        "editors_notes": draft.editors_notes,
        "corrections": draft.corrections,
        "credits": draft.credits,
        "rights": draft.rights,
        "captions": draft.captions,
        "key_points": draft.key_points,
        "embeds": draft.embeds,
        "related": draft.related,
    }


def _credited(draft: Draft, stated: Stated) -> dict[str, Any]:
    named_authors = [author for author in stated.authors if not read_initials(author)]
    read = authors(named_authors) if named_authors else BylineLine()
    named = (house(stated.agency) or (stated.agency,)) if stated.agency else ()
    dateline = (draft.dateline.agency,) if draft.dateline and draft.dateline.agency else ()
    profile = (draft.profile.agency,) if draft.profile.agency else ()
    signed = (*dateline, *draft.agencies, *read.agencies)
    if signed and _is_code(stated):
        named = ()
    every = tuple(dict.fromkeys((*named, *signed))) or profile
    return {
        "agency": every[0] if every else None,
        "agencies": every,
        "bylines": merged((*read.bylines, *draft.bylines)),
    }


def _is_code(stated: Stated) -> bool:
    """Say whether the agency is no name but a service's code, as its item numbers begin."""
    code, guid = stated.agency, stated.guid
    return bool(code and guid and guid.startswith(code) and not house(code))


def _stated(stated: Stated, draft: Draft) -> dict[str, Any]:
    flags = [*draft.cleaned.flags, *draft.flags]
    for instant in (draft.published, draft.updated):
        flags.extend(instant.flags if instant else ())
    return {
        "teaser": stated.teaser or draft.teaser,
        "status": draft.status
        if draft.status != "usable"
        else _STATUS.get(_word(stated.status), "usable"),
        "urgency": stated.urgency or draft.urgency,
        "slug": stated.slug or draft.slug,
        "section": tuple(draft.section) or ((stated.section,) if stated.section else ()),
        "keywords": tuple(dict.fromkeys((*stated.keywords, *draft.keywords))),
        "guid": stated.guid,
        "url": stated.url,
        "version": stated.version,
        "flags": tuple(dict.fromkeys(flags)),
    }


def _word(status: str | None) -> str:
    return (status or "").casefold().rpartition(":")[2].strip()
