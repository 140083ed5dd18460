"""NewsML 1.2, as agencies still send it: an envelope around NITF, XHTML or plain text."""

from tasks.clean.formats import lines, nitf, notices
from tasks.clean.formats.carried import carried
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
    content, part = _content(root)
    layer = visible(raw_layer(decoded), xml=True)
    return notices.reading(decoded, layer, content, _stated(root, content, part), "newsml")


def _content(root: Element) -> tuple[lines.Body, Element | None]:
    """Read the first text that is no picture's."""
    for data in every(root, "DataContent"):
        if _is_beside(data):
            continue
        if (part := first(data, "nitf", "body.content")) is not None:
            return nitf.nitf_body(part), part
        found = lines.body(*(every(data, "body") or [data])) if len(data) else carried(data)
        if found.lines:
            return found, None
    return lines.Body((), ()), None


def _is_beside(data: Element) -> bool:
    """Say whether a content stands in a component that is a caption, a picture or the like."""
    components = data.iterancestors("{*}NewsComponent")
    roles = (role.get("FormalName") for one in components for role in one.iterchildren("{*}Role"))
    return any(role and role.casefold() in _BESIDE for role in roles)


def _captions(root: Element) -> tuple[str, ...]:
    found = (carried(data) for data in every(root, "DataContent") if _is_beside(data))
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
        "captions": content.captions + _captions(root),
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
