"""NITF 3.x: IPTC's News Industry Text Format, alone or inside a NewsML item."""

import re

from tasks.clean.formats import lines, notices
from tasks.clean.formats.layers import raw_layer, visible
from tasks.clean.formats.xml import Element, every, first, flat, parse_xml, stated, value
from tasks.clean.reading import Reading
from tasks.models import Document, Profile, Stated

#: `docdata/@management-status` in the words of ninjs.
_STATUS = {
    "usable": "usable",
    "embargoed": "withheld",
    "withheld": "withheld",
    "canceled": "canceled",
}
#: A second byline goes on from the first.
_AND = re.compile(r"^(?:and|und|et|y|e|i|och|og|en|&)\s+", re.IGNORECASE)
#: A mark that stands apart from the word before it, where two parts were joined.
_LOOSE = re.compile(r" ([,.;:)])")
_URGENCY = range(1, 10)


def read(decoded: str, document: Document, profile: Profile) -> Reading:
    """Read one NITF document.

    Raises:
        HostileError: The XML is built to harm.
        MalformedError: It is not well-formed.
        NotAnArticleError: It has no body.
    """
    del document, profile
    root = parse_xml(decoded)
    content = nitf_body(root)
    stated = nitf_stated(root, content)
    layer = visible(raw_layer(decoded), xml=True)
    return notices.reading(decoded, layer, content, stated, "nitf")


def nitf_body(root: Element) -> lines.Body:
    """Return the lines of `body.content`, captions apart."""
    contents = every(root, "body.content")
    captions = tuple(text for item in every(root, "media-caption") if (text := flat(item)))
    return lines.Body(lines.body(*contents).lines, captions)


def nitf_stated(root: Element, content: lines.Body) -> Stated:
    """Return what the head and the body's head state."""
    head = first(root, "body.head")
    head = root if head is None else head
    return Stated(
        headline=value(head, "hedline/hl1", "hl1", "headline") or value(root, "head/title"),
        teaser=_teaser(head),
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
        rights=_rights(root) or value(head, "rights"),
        editors_note=stated(root, "ed-msg", "info") or value(head, "note"),
        keywords=tuple(key for item in every(root, "keyword") if (key := item.get("key"))),
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
        if title and whole.endswith(title):
            whole = whole[: -len(title)].rstrip(" ,")
        found.extend(people or ([_AND.sub("", whole)] if whole else []))
    return found


def _teaser(head: Element) -> str | None:
    """Return the lines below the headline, and the abstract as one more."""
    told = [*map(flat, every(head, "hl2")), value(head, "abstract") or ""]
    return "\n".join(dict.fromkeys(filter(None, told))) or None


def _dateline(head: Element) -> str | None:
    """Return the dateline, whose parts may stand side by side with nothing between."""
    line = first(head, "dateline")
    if line is None:
        return None
    text = " ".join(" ".join(map(str, line.itertext())).split())
    return _LOOSE.sub(r"\1", text) or None


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
