"""NewsML 1.2, as agencies still send it: an envelope around NITF, XHTML or plain text."""

from lxml import etree

from tasks.clean.formats import lines, nitf, notices
from tasks.clean.formats.carried import carried, marked_up
from tasks.clean.formats.layers import raw_layer, visible
from tasks.clean.formats.markup import guard
from tasks.clean.formats.parcel import split
from tasks.clean.formats.slices import elements
from tasks.clean.formats.xml import (
    Element,
    every,
    first,
    flat,
    joined,
    local,
    parse_xml,
    refuse_doctype,
    stated,
    value,
)
from tasks.clean.reading import Reading
from tasks.models import Document, Profile, Split, Stated

#: Roles of components whose text is another's than the story's.
_BESIDE = frozenset({"caption", "photo", "picture", "image", "graphic", "video", "audio", "icon"})
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
    own, beside = _data(root)
    content, part = _content(own)
    content = content._replace(captions=content.captions + _captions(beside))
    layer = visible(raw_layer(decoded), xml=True)
    return notices.reading(decoded, layer, content, _stated(root, content, part), "newsml")


def _content(data: list[Element]) -> tuple[lines.Body, Element | None]:
    """Read the first of the contents that has a text."""
    for one in data:
        if (part := first(one, "nitf", "body.content")) is not None:
            return nitf.nitf_body(part), part
        found = marked_up(*(every(one, "body") or [one])) if len(one) else carried(one)
        if found.lines:
            return found, None
    return lines.Body((), ()), None


def _data(root: Element) -> tuple[list[Element], list[Element]]:
    """Return the contents of the story, and those of captions, pictures and the like."""
    own: list[Element] = []
    beside: list[Element] = []
    inside = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = local(element)
        if name == "NewsComponent" and _is_beside(element):
            inside += 1 if event == "start" else -1
        elif name == "DataContent" and event == "start":
            (beside if inside else own).append(element)
    return own, beside


def _is_beside(component: Element) -> bool:
    role = component.find("{*}Role")
    return role is not None and (role.get("FormalName") or "").casefold() in _BESIDE


def _captions(data: list[Element]) -> tuple[str, ...]:
    found = (lines.body(one) if len(one) else carried(one) for one in data)
    return tuple(" ".join(line.text for line in body.lines) for body in found if body.lines)


def _stated(root: Element, content: lines.Body, part: Element | None) -> Stated:
    inner = nitf.nitf_stated(part, content) if part is not None else Stated()
    outer = {
        "headline": value(root, "NewsLines/HeadLine"),
        "teaser": value(root, "NewsLines/SubHeadLine"),
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
        "guid": _guid(root),
        "version": value(root, "NewsIdentifier/RevisionId"),
        "rights": joined(
            value(root, "NewsLines/CopyrightLine", "RightsMetadata/Copyright"),
            value(root, "NewsLines/RightsLine", "UsageRights/Limitations"),
        ),
        "editors_note": value(root, "NewsManagement/Instruction"),
        "keywords": tuple(
            dict.fromkeys(filter(None, map(flat, every(root, "NewsLines/KeywordLine"))))
        ),
        "genres": _named(root, "DescriptiveMetadata/Genre"),
        "signals": _named(root, "NewsManagement/Instruction"),
        "captions": content.captions,
    }
    return inner.model_copy(update={name: found for name, found in outer.items() if found})


def _named(root: Element, path: str) -> tuple[str, ...]:
    names = (one.get("FormalName") for one in every(root, path))
    return tuple(dict.fromkeys(filter(None, names)))


def _guid(root: Element) -> str | None:
    """Return the public identifier without the revision, which is the version's (5.5.4.6)."""
    public = value(root, "NewsIdentifier/PublicIdentifier")
    revision = first(root, "NewsIdentifier/RevisionId")
    if public is None or revision is None:
        return public or value(root, "NewsIdentifier/NewsItemId")
    return public.removesuffix(f":{flat(revision)}{revision.get('Update', 'N')}").removesuffix(
        f":{flat(revision)}"
    )


def _authors(root: Element) -> list[str]:
    names = [flat(line).removeprefix("By ").strip() for line in every(root, "NewsLines/ByLine")]
    return [name for name in dict.fromkeys(names) if name]
