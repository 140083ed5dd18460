"""NewsML 1.2, as agencies still send it: an envelope around NITF, XHTML or plain text."""

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
    parse_xml,
    refuse_doctype,
    stated,
    value,
)
from tasks.clean.reading import Reading
from tasks.models import Document, Profile, Split, Stated

_STATUS = {
    "usable": "usable",
    "embargoed": "withheld",
    "withheld": "withheld",
    "canceled": "canceled",
}


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one news item, or split a file of several.

    Raises:
        HostileError: The XML is built to harm.
        MalformedError: It is not well-formed.
        NotAnArticleError: It holds no text.
    """
    del profile
    refuse_doctype(decoded)
    guard(decoded, xml=True)
    items = elements(decoded, "NewsItem")
    if len(items) > 1:
        return split(document, (item.alone.encode() for item in items))
    root = parse_xml(decoded)
    content, part = _content(root)
    layer = visible(raw_layer(decoded), xml=True)
    return notices.reading(decoded, layer, content, _stated(root, content, part), "newsml")


def _content(root: Element) -> tuple[lines.Body, Element | None]:
    for data in every(root, "DataContent"):
        if (part := first(data, "nitf", "body.content")) is not None:
            return nitf.nitf_body(part), part
        if len(data):
            found = lines.body(*(every(data, "body") or [data]))
        else:
            found = lines.Body(lines.plain(inner_text(data)), ())
        if found.lines:
            return found, None
    return lines.Body((), ()), None


def _stated(root: Element, content: lines.Body, part: Element | None) -> Stated:
    inner = nitf.nitf_stated(part, content) if part is not None else Stated()
    outer = {
        "headline": value(root, "NewsLines/HeadLine"),
        "authors": tuple(_authors(root)),
        "published": value(
            root, "NewsManagement/FirstCreated", "NewsIdentifier/DateId", "NewsEnvelope/DateAndTime"
        ),
        "updated": value(root, "NewsManagement/ThisRevisionCreated"),
        "embargo": value(root, "StatusWillChange/DateAndTime"),
        "dateline": value(root, "NewsLines/DateLine"),
        "language": stated(root, "DescriptiveMetadata/Language", "FormalName"),
        "agency": stated(root, "AdministrativeMetadata/Provider/Party", "FormalName"),
        "slug": value(root, "NewsLines/SlugLine"),
        "urgency": nitf.urgency(stated(root, "NewsManagement/Urgency", "FormalName")),
        "status": _STATUS.get((stated(root, "NewsManagement/Status", "FormalName") or "").lower()),
        "guid": value(root, "NewsIdentifier/PublicIdentifier", "NewsIdentifier/NewsItemId"),
        "version": value(root, "NewsIdentifier/RevisionId"),
        "rights": value(root, "NewsLines/CopyrightLine", "RightsMetadata/Copyright"),
        "editors_note": value(root, "NewsManagement/Instruction"),
        "keywords": tuple(
            dict.fromkeys(filter(None, map(flat, every(root, "NewsLines/KeywordLine"))))
        ),
    }
    return inner.model_copy(update={name: found for name, found in outer.items() if found})


def _authors(root: Element) -> list[str]:
    names = [flat(line).removeprefix("By ").strip() for line in every(root, "NewsLines/ByLine")]
    return [name for name in dict.fromkeys(names) if name]
