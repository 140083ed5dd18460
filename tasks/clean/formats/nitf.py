"""NITF 3.x: IPTC's News Industry Text Format, alone or inside a NewsML item."""

import re

from tasks.clean.formats import lines, notices
from tasks.clean.formats.carried import marked_up, read_data
from tasks.clean.formats.layers import raw_layer, visible
from tasks.clean.formats.markup import guard
from tasks.clean.formats.parcel import split
from tasks.clean.formats.slices import elements
from tasks.clean.formats.xml import (
    Element,
    every,
    first,
    flat,
    inner_text,
    joined,
    local,
    parse_xml,
    refuse_doctype,
    stated,
    value,
)
from tasks.clean.reading import Reading
from tasks.models import Document, Profile, Split, Stated

#: `docdata/@management-status` in the words of ninjs.
_STATUS = {
    "usable": "usable",
    "embargoed": "withheld",
    "withheld": "withheld",
    "canceled": "canceled",
}
#: Where a document begins; most files hold one.
_OPENED = re.compile(r"<(?:[\w.-]{1,40}:)?nitf[\s/>]")
#: A second byline goes on from the first.
_AND = re.compile(r"^(?:and|und|et|y|e|i|och|og|en|&)\s+", re.IGNORECASE)
#: A mark that stands apart from the word before it, where two parts were joined.
_LOOSE = re.compile(r" ([,.;:)])")
_URGENCY = range(1, 10)
#: What a subject is called, from fine to coarse.
_FINEST = ("detail", "matter", "type")


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one NITF document, or split a file of several.

    Raises:
        HostileError: The XML is built to harm.
        MalformedError: It is not well-formed.
        NotAnArticleError: It has no body.
    """
    del profile
    if len(_OPENED.findall(decoded)) > 1:
        refuse_doctype(decoded)
        guard(decoded, xml=True)
        items = elements(decoded, "nitf")
        if len(items) > 1:
            return split(document, (item.alone.encode() for item in items))
    root = parse_xml(decoded)
    content = nitf_body(root)
    stated = nitf_stated(root, content)
    layer = visible(raw_layer(decoded), xml=True)
    return notices.reading(decoded, layer, content, stated, "nitf")


def nitf_body(root: Element) -> lines.Body:
    """Return the lines of `body.content`, captions apart."""
    captions = every(root, "media-caption") + every(root, "caption")
    return lines.Body(_body(root).lines, tuple(filter(None, map(flat, captions))))


def _body(root: Element) -> lines.Body:
    """Read the content and the words that end it; of a body without parts, what is no head."""
    parts = _contents(root) or [
        part for part in every(root, "body/*") if local(part) != "body.head"
    ]
    if len(parts) == 1 and not len(parts[0]):
        return read_data(inner_text(parts[0]))
    return marked_up(*parts, *every(root, "body.end/tagline"))


def _contents(root: Element) -> list[Element]:
    """Return what holds the story; notes in the head have contents of their own."""
    return [
        part
        for part in every(root, "body.content")
        if next(part.iterancestors("{*}body.head"), None) is None
    ]


def nitf_stated(root: Element, content: lines.Body) -> Stated:
    """Return what the head and the body's head state."""
    head = first(root, "body.head")
    head = root if head is None else head
    return Stated(
        headline=value(head, "hedline/hl1", "hl1", "headline") or value(root, "head/title"),
        teaser=_teaser(head, _keywords(root)),
        authors=tuple(authors(head)),
        published=stated(root, "date.issue", "norm")
        or stated(head, "story.date", "norm")
        or value(head, "story.date"),
        embargo=stated(root, "date.release", "norm"),
        dateline=_dateline(head),
        language=_language(root),
        agency=value(head, "distributor/org", "distributor"),
        section=stated(root, "pubdata", "position.section"),
        slug=stated(root, "du-key", "key") or _meta(root, "slug"),
        urgency=urgency(stated(root, "urgency", "ed-urg")),
        status=_STATUS.get((stated(root, "docdata", "management-status") or "").lower()),
        guid=stated(root, "doc-id", "id-string"),
        version=stated(root, "du-key", "version"),
        rights=joined(_rights(root), *map(_spaced, every(head, "rights"))),
        editors_note=joined(stated(root, "ed-msg", "info"), *map(flat, every(head, "note"))),
        keywords=_keywords(root),
        genres=tuple(
            genre
            for item in every(root, "tobject.property")
            if (genre := item.get("tobject.property.type")) and genre.lower() != "current"
        ),
        captions=content.captions,
    )


def authors(head: Element) -> list[str]:
    """Return the names of the bylines, titles (`byttl`) left out."""
    found: list[str] = []
    for line in every(head, "byline"):
        people = [flat(person) for person in every(line, "person")]
        title = value(line, "byttl")
        whole = flat(line)
        if title and title != whole.rstrip(" ,") and whole.endswith(title):
            whole = whole[: -len(title)].rstrip(" ,")
        found.extend(people or ([_AND.sub("", whole)] if whole else []))
    return found


def _keywords(root: Element) -> tuple[str, ...]:
    """Return the key words, and behind them the finest name that each subject has."""
    keys = [item.get("key") for item in every(root, "keyword")]
    subjects = (
        next(filter(None, (item.get(f"tobject.subject.{name}") for name in _FINEST)), None)
        for item in every(root, "tobject.subject")
    )
    return tuple(dict.fromkeys(filter(None, (*keys, *subjects))))


def _teaser(head: Element, keywords: tuple[str, ...]) -> str | None:
    """Return the lines below the headline, and the abstract as one more."""
    others = {value(head, "hedline/hl1", "hl1"), *keywords}
    told = (*map(flat, every(head, "hl2")), value(head, "abstract"))
    return joined(*(text for text in told if text not in others))


def _dateline(head: Element) -> str | None:
    """Return the dateline, whose parts may stand side by side with nothing between."""
    line = first(head, "dateline")
    return None if line is None else _spaced(line) or None


def _spaced(element: Element) -> str:
    """Return the text of parts that may stand side by side with nothing between."""
    return _LOOSE.sub(r"\1", " ".join(" ".join(map(str, element.itertext())).split()))


def urgency(text: str | None) -> int | None:
    """Return an urgency of 1 to 9; None for anything else."""
    text = (text or "").strip()
    return (
        int(text)
        if text.isascii() and text.isdigit() and len(text) == 1 and int(text) in _URGENCY
        else None
    )


def _rights(root: Element) -> str | None:
    holder, year = stated(root, "doc.copyright", "holder"), stated(root, "doc.copyright", "year")
    return " ".join(filter(None, ("©", year, holder))) if holder else None


def _language(root: Element) -> str | None:
    return root.get("{http://www.w3.org/XML/1998/namespace}lang") or stated(
        root, "body", "{http://www.w3.org/XML/1998/namespace}lang"
    )


def _meta(root: Element, name: str) -> str | None:
    for item in every(root, "meta"):
        if (item.get("name") or "").lower() == name:
            return item.get("content")
    return None
