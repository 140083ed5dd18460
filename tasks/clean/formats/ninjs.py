"""ninjs 1 to 3: IPTC's News in JSON; one item, or a list of them."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from tasks.clean.formats import lines, nitf, notices
from tasks.clean.formats.carried import read_data
from tasks.clean.formats.fragment import has_tags, read_fragment
from tasks.clean.formats.jsons import Members, apart, dump, objects, parse_json, string, strings
from tasks.clean.formats.layers import Layer, raw_layer, unescaped_json, visible
from tasks.clean.formats.members import words
from tasks.clean.formats.parcel import split
from tasks.clean.formats.xml import joined
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
#: Where APIs put a list of items, and one item.
_LISTS = ("items", "_items", "results", "data")
_SHELLS = ("data", "item")
#: Envelopes that may stand in each other: an answer, its data, the list in it, an item.
_MOST_SHELLS = 4
#: Whose item it is; the last two as AP names them.
_HOUSES = ("infoSources", "infosources", "source", "infosource", "provider")
#: Who of the people that an item names has written it.
_WRITERS = frozenset({"author", "creator", "drol:author", "writer", "reporter"})


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one item, or split a list; what an item is associated with stays in it.

    Raises:
        MalformedError: It is no JSON, or no object with a text.
        NotAnArticleError: It is a picture, an event or the like, without text.
    """
    del profile
    try:
        items = ninjs_items(parse_json(decoded))
    except MalformedError:
        texts = apart(decoded)
        if len(texts) > 1:
            return split(document, (text.encode("utf-8", "replace") for text in texts))
        raise
    if not items:
        raise MalformedError("no ninjs item in it")
    if len(items) > 1:
        return split(document, map(dump, items))
    return _reading(decoded, items[0])


def ninjs_items(root: Any) -> list[Members]:
    """Return the items of a ninjs file: itself, its elements, or those of its list."""
    if isinstance(root, list):
        return [item for one in root if isinstance(one, dict) for item in _items(one, _MOST_SHELLS)]
    return list(_items(root, _MOST_SHELLS)) if isinstance(root, dict) else []


def _items(root: Members, depth: int) -> Iterator[Members]:
    inner: tuple[Members, ...] = ()
    if not {"uri", "guid"} & root.keys() and depth:
        listed = (objects(root, name) for name in _LISTS if isinstance(root.get(name), list))
        shells = (root[name] for name in _SHELLS if isinstance(root.get(name), dict))
        inner = next(filter(None, listed), ()) or tuple(islice(shells, 1))
    if not inner:
        yield root
    for one in inner:
        yield from _items(one, depth - 1)


def _reading(decoded: str, item: Members) -> Reading:
    body, layer = _body(item, raw_layer(decoded))
    return notices.reading(decoded, layer, body, _stated(item, body), "ninjs")


def _body(item: Members, layer: Layer) -> tuple[lines.Body, Layer]:
    """Read the body: the first that is not much shorter than another, HTML before plain text."""
    layer = unescaped_json(layer)
    bodies = [
        (read_fragment(text) if html else read_data(text), html or has_tags(text))
        for text, html in _texts(item)
    ]
    best = lines.fullest([found for found, _ in bodies])
    html = any(marked for found, marked in bodies if found is best)
    return best, visible(layer) if html else layer


def _texts(item: Members) -> list[tuple[str, bool]]:
    """Return the bodies, and whether each is HTML: 3.x lists them, 1.x and 2.x name them."""
    listed = [
        (text, "html" in (string(body, "contentType", "contenttype") or ""))
        for body in sorted(objects(item, "bodies"), key=lambda body: body.get("role") != "main")
        if (text := string(body, "value"))
    ]
    named = [
        (text, "html" in name)
        for name in item
        if name.startswith("body_") and (text := string(item, name))
    ]
    return listed or sorted(named, key=lambda body: not body[1])


def _stated(item: Members, body: lines.Body) -> Stated:
    return Stated(
        headline=words(_role(item, "headlines", "main") or string(item, "headline", "title")),
        teaser=joined(
            *(words(string(one, "value")) for one in _in_role(item, "headlines", "sub")),
            words(
                _role(item, "descriptions", "summary")
                or string(item, "description_text", "description_summary")
            ),
        ),
        authors=_authors(item),
        published=string(item, *_CREATED),
        updated=string(item, "versionCreated", "versioncreated"),
        embargo=string(item, "embargoedUntil", "embargoeduntil", "embargoed"),
        dateline=string(item, "located"),
        language=string(item, "language"),
        agency=next(iter(strings(item, *_HOUSES)), None),
        slug=string(item, "slugline", "slug"),
        urgency=_urgency(item),
        status=string(item, "pubStatus", "pubstatus"),
        guid=string(item, "uri", "guid"),
        version=string(item, "version"),
        url=_url(item),
        rights=joined(
            string(item, "copyrightNotice", "copyrightnotice"),
            *strings(item, "usageTerms", "usageterms"),
        ),
        editors_note=string(item, "edNote", "ednote"),
        keywords=tuple(
            dict.fromkeys(strings(item, "keywords") + strings(item, "subjects", "subject"))
        ),
        genres=strings(item, "genres", "genre"),
        signals=strings(item, "signals", "signal"),
        captions=body.captions + _captions(item),
        related=_related(item),
    )


def _role(item: Members, name: str, role: str) -> str | None:
    best = (*_in_role(item, name, role), *objects(item, name), {})[0]
    return string(best, "value")


def _in_role(item: Members, name: str, role: str) -> list[Members]:
    return [one for one in objects(item, name) if one.get("role") == role]


def _authors(item: Members) -> tuple[str, ...]:
    if line := string(item, "by", "byline"):
        return (line,)
    people = [one for one in objects(item, "people") if one.get("rel") in _WRITERS]
    people += [one for one in objects(item, "authors") if one.get("role") in {None, *_WRITERS}]
    return tuple(name for one in people if (name := string(one, "name")))


def _urgency(item: Members) -> int | None:
    return nitf.urgency(string(item, "urgency"))


def _url(item: Members) -> str | None:
    uri = string(item, "uri") or ""
    return uri if uri.startswith(("http://", "https://")) else None


def _captions(item: Members) -> tuple[str, ...]:
    found = (
        _role(one, "descriptions", "caption")
        or string(one, "description_text", "description_caption", "caption")
        for one in _associated(item)
        if one.get("type") in ("picture", "graphic", "video")
    )
    return tuple(filter(None, found))


def _related(item: Members) -> tuple[str, ...]:
    """Return the headlines of the texts that an item is associated with."""
    found = (
        words(_role(one, "headlines", "main") or string(one, "headline"))
        for one in _associated(item)
        if one.get("type") == "text"
    )
    return tuple(filter(None, found))


def _associated(item: Members) -> list[Members]:
    associated = item.get("associations")
    values = associated.values() if isinstance(associated, dict) else associated or ()
    return [one for one in values if isinstance(one, dict)] if isinstance(values, Iterable) else []
