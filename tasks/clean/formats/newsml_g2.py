"""NewsML-G2: news items, alone or several in a message; packages name items only."""

import re

from tasks.clean.formats import lines, nitf, notices
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
    local,
    parse_xml,
    refuse_doctype,
    stated,
    value,
)
from tasks.clean.reading import Reading
from tasks.errors import NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one news item, or split a message of several.

    Raises:
        HostileError: The XML is built to harm.
        MalformedError: It is not well-formed.
        NotAnArticleError: It holds no text: a package, a picture, a plan of coverage.
    """
    del profile
    refuse_doctype(decoded)
    guard(decoded, xml=True)
    items = elements(decoded, "newsItem")
    if len(items) > 1:
        return split(document, (item.alone.encode() for item in items))
    root = parse_xml(decoded)
    item = first(root, "newsItem")
    item = root if item is None else item
    if local(item) != "newsItem":
        raise NotAnArticleError(f"a NewsML-G2 {local(root)} without news items")
    content, part = _content(item)
    layer = visible(raw_layer(decoded), xml=True)
    return notices.reading(decoded, layer, content, _stated(item, content, part), "newsml_g2")


def _content(item: Element) -> tuple[lines.Body, Element | None]:
    inline = first(item, "contentSet/inlineXML")
    if inline is not None:
        if (part := first(inline, "nitf")) is not None:
            return nitf.nitf_body(part), part
        return lines.body(*(every(inline, "body") or [inline])), None
    data = first(item, "contentSet/inlineData")
    return lines.Body(lines.plain(inner_text(data) if data is not None else ""), ()), None


def _stated(item: Element, content: lines.Body, part: Element | None) -> Stated:
    inner = nitf.nitf_stated(part, content) if part is not None else Stated()
    outer = {
        "headline": value(item, "contentMeta/headline", "itemMeta/title"),
        "teaser": _described(item),
        "authors": tuple(_authors(item)),
        "published": value(item, "itemMeta/firstCreated", "itemMeta/versionCreated"),
        "updated": value(item, "itemMeta/versionCreated"),
        "embargo": value(item, "itemMeta/embargoed"),
        "dateline": value(item, "contentMeta/dateline", "contentMeta/located/name"),
        "language": stated(item, "contentMeta/language", "tag") or item.get(_LANGUAGE),
        "agency": value(item, "itemMeta/provider/name")
        or _term(stated(item, "itemMeta/provider", "literal")),
        "slug": value(item, "contentMeta/slugline"),
        "urgency": nitf.urgency(value(item, "contentMeta/urgency")),
        "status": _term(stated(item, "itemMeta/pubStatus", "qcode")),
        "guid": item.get("guid"),
        "version": item.get("version"),
        "rights": value(item, "rightsInfo/copyrightNotice", "rightsInfo/usageTerms"),
        "editors_note": value(item, "itemMeta/edNote"),
        "keywords": _texts(item, "contentMeta/keyword") + _names(item, "contentMeta/subject"),
        "genres": _names(item, "contentMeta/genre"),
        "signals": tuple(
            filter(None, (_term(one.get("qcode")) for one in every(item, "itemMeta/signal")))
        ),
        "captions": content.captions,
    }
    return inner.model_copy(update={name: found for name, found in outer.items() if found})


def _texts(item: Element, path: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(flat, every(item, path)))))


def _names(item: Element, path: str) -> tuple[str, ...]:
    """Return the first name of each concept; others are the same in other languages."""
    found = (value(one, "name") for one in every(item, path))
    return tuple(dict.fromkeys(name for name in found if name))


def _described(item: Element) -> str | None:
    descriptions = every(item, "contentMeta/description")
    for element in descriptions:
        if _term(element.get("role")) not in ("caption", "drol:caption"):
            return flat(element) or None
    return None


def _authors(item: Element) -> list[str]:
    names = [flat(by) for by in every(item, "contentMeta/by")]
    if not any(names):
        names = [
            value(who, "name") or who.get("literal") or ""
            for who in every(item, "contentMeta/creator")
        ]
    return [re.sub(r"^(?:By|Von|Par|Por)\s+", "", name) for name in dict.fromkeys(names) if name]


def _term(qcode: str | None) -> str | None:
    """The code without its scheme: "stat:usable" and a full URI both give "usable"."""
    return re.split(r"[:/]", qcode)[-1].lower() if qcode else None
