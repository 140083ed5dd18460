"""ninjs 1 to 3: IPTC's News in JSON; one item, or a list of them."""

from typing import Any

from tasks.clean.formats import lines, notices
from tasks.clean.formats.fragment import read_fragment
from tasks.clean.formats.jsons import Members, dump, objects, parse_json, string, strings
from tasks.clean.formats.layers import Layer, raw_layer, unescaped_json, visible
from tasks.clean.formats.parcel import split
from tasks.clean.reading import Reading
from tasks.errors import MalformedError
from tasks.models import Document, Profile, Split, Stated

#: When an item came to be; its version is as old only if nothing else is said.
_CREATED = (
    "firstCreated",
    "firstcreated",
    "contentCreated",
    "contentcreated",
    "versionCreated",
    "versioncreated",
)
#: Where APIs put a list of items.
_LISTS = ("items", "_items", "results", "data")


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one item, or split a list; what an item is associated with stays in it.

    Raises:
        MalformedError: It is no JSON, or no object with a text.
        NotAnArticleError: It is a picture, an event or the like, without text.
    """
    del profile
    items = ninjs_items(parse_json(decoded))
    if not items:
        raise MalformedError("no ninjs item in it")
    if len(items) > 1:
        return split(document, map(dump, items))
    return _reading(decoded, items[0])


def ninjs_items(root: Any) -> list[Members]:
    """Return the items of a ninjs file: itself, its elements, or those of its list."""
    if isinstance(root, list):
        return [item for item in root if isinstance(item, dict)]
    if not isinstance(root, dict):
        return []
    if "uri" not in root:
        for name in _LISTS:
            if isinstance(root.get(name), list):
                return list(objects(root, name))
    return [root]


def _reading(decoded: str, item: Members) -> Reading:
    body, layer = _body(item, raw_layer(decoded))
    return notices.reading(decoded, layer, body, _stated(item, body), "ninjs")


def _body(item: Members, layer: Layer) -> tuple[lines.Body, Layer]:
    layer = unescaped_json(layer)
    text, is_html = _text(item)
    if is_html:
        return read_fragment(text), visible(layer)
    return lines.Body(lines.plain(text), ()), layer


def _text(item: Members) -> tuple[str, bool]:
    """The fullest body, and whether it is HTML: 3.x lists bodies, 1.x and 2.x name them."""
    bodies = [
        (text, "html" in (string(body, "contentType", "contenttype") or ""))
        for body in sorted(objects(item, "bodies"), key=lambda body: body.get("role") != "main")
        if (text := string(body, "value"))
    ]
    named = [
        (text, "html" in name)
        for name in item
        if name.startswith("body_") and (text := string(item, name))
    ]
    found = bodies or sorted(named, key=lambda body: not body[1])
    return found[0] if found else ("", False)


def _stated(item: Members, body: lines.Body) -> Stated:
    return Stated(
        headline=_role(item, "headlines", "main") or string(item, "headline", "title"),
        teaser=_role(item, "descriptions", "summary")
        or string(item, "description_text", "description_summary"),
        authors=_authors(item),
        published=string(item, *_CREATED),
        updated=string(item, "versionCreated", "versioncreated"),
        embargo=string(item, "embargoedUntil", "embargoeduntil", "embargoed"),
        dateline=string(item, "located"),
        language=string(item, "language"),
        agency=next(iter(strings(item, "infoSources", "infosources", "source")), None),
        slug=string(item, "slugline", "slug"),
        urgency=_urgency(item),
        status=string(item, "pubStatus", "pubstatus"),
        guid=string(item, "uri", "guid"),
        version=string(item, "version"),
        url=_url(item),
        rights=string(item, "copyrightNotice", "copyrightnotice", "usageTerms", "usageterms"),
        editors_note=string(item, "edNote", "ednote"),
        keywords=tuple(
            dict.fromkeys(strings(item, "keywords") + strings(item, "subjects", "subject"))
        ),
        genres=strings(item, "genres", "genre"),
        signals=strings(item, "signals", "signal"),
        captions=body.captions + _captions(item),
    )


def _role(item: Members, name: str, role: str) -> str | None:
    found = objects(item, name)
    best = next((one for one in found if one.get("role") == role), found[0] if found else {})
    return string(best, "value")


def _authors(item: Members) -> tuple[str, ...]:
    if line := string(item, "by", "byline"):
        return (line,)
    creators = ("author", "creator", "drol:author", "writer")
    return tuple(
        name
        for person in objects(item, "people")
        if person.get("rel") in creators and (name := string(person, "name"))
    )


def _urgency(item: Members) -> int | None:
    found = item.get("urgency")
    if isinstance(found, bool) or not isinstance(found, int):
        return None  # to Python, JSON's true is a number
    return found if 1 <= found <= 9 else None  # noqa: PLR2004 - ninjs' scale


def _url(item: Members) -> str | None:
    uri = string(item, "uri") or ""
    return uri if uri.startswith(("http://", "https://")) else None


def _captions(item: Members) -> tuple[str, ...]:
    associated = item.get("associations")
    values = associated.values() if isinstance(associated, dict) else associated or ()
    found = (
        _role(one, "descriptions", "caption")
        or string(one, "description_text", "description_caption")
        for one in values
        if isinstance(one, dict) and one.get("type") in ("picture", "graphic", "video")
    )
    return tuple(filter(None, found))
