"""JSON of scrapers and news APIs: objects, arrays and lines of them."""

import re
from collections.abc import Iterator
from typing import Any

from tasks.clean.formats import html, lines
from tasks.clean.formats.fragment import has_tags, read_fragment
from tasks.clean.formats.jsons import Members, dump, parse_json, string
from tasks.clean.formats.layers import raw_layer, unescaped_json, visible
from tasks.clean.formats.members import HEADLINE, LEAD, TEXT, lowered, stated_by
from tasks.clean.formats.parcel import split
from tasks.clean.formats.pieces import joined
from tasks.clean.reading import Reading
from tasks.errors import NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

_LISTS = (
    "articles",
    "items",
    "results",
    "documents",
    "docs",
    "stories",
    "news",
    "entries",
    "posts",
    "hits",
    "data",
)
_SHELLS = (
    "article",
    "story",
    "item",
    "document",
    "data",
    "_source",
    "result",
    "response",
    "@graph",
    "hits",
    "content",
    "doc",
)
_PAGE = re.compile(
    r"\s*(?:<!doctype html|<html|<head|<\?xml[^>]{0,200}\?>\s*<!doctype html)", re.IGNORECASE
)


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read one object, or split an array.

    Raises:
        HostileError: It is nested too deep, or holds hostile HTML.
        MalformedError: It is no JSON.
        NotAnArticleError: No member of it is a text.
    """
    items = list(_items(parse_json(decoded)))
    if len(items) > 1:
        return split(document, map(dump, items))
    if not items:
        raise NotAnArticleError("no member of the JSON holds a text")
    return _reading(decoded, items[0], profile)


def read_lines(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Split JSON lines; one that is damaged fails alone, when its turn comes."""
    rows = [row for line in decoded.split("\n") if (row := line.strip("\r\t \ufeff"))]
    if len(rows) > 1:
        return split(document, (row.encode("utf-8", "replace") for row in rows))
    return read(decoded, document, profile)


def _items(root: Any, depth: int = 0) -> Iterator[Members]:
    if isinstance(root, list):
        for one in root:
            yield from _items(one, depth + 1) if depth < len(_SHELLS) else ()
        return
    if not isinstance(root, dict):
        return
    item = _members(root)
    if string(item, *TEXT):
        yield root
        return
    for name in dict.fromkeys((*_LISTS, *_SHELLS)):
        if isinstance(item.get(name), dict | list) and depth < len(_SHELLS):
            found = list(_items(item[name], depth + 1))
            if found:
                yield from found
                return
    # An answer of the API's own ("error": {"text": ...}) has no headline.
    inner = next((value for value in item.values() if _has_text(value)), None)
    if inner and string(item | _members(inner), *HEADLINE):
        yield {**inner, **{name: value for name, value in root.items() if value is not inner}}


def _has_text(value: Any) -> bool:
    return isinstance(value, dict) and string(_members(value), *TEXT) is not None


def _members(root: Members) -> Members:
    """Return members by name, a text that is in pieces as one."""
    item = lowered(root)
    pieces = {name: joined(item[name]) for name in TEXT if isinstance(item.get(name), list)}
    return item | {name: text for name, text in pieces.items() if text}


def _text(item: Members) -> str:
    """Return the text: the first, unless another one has more than that in it."""
    first, *others = [text for name in TEXT if (text := string(item, name))] or [""]
    return next((text for text in others if first in text and not _PAGE.match(text)), first)


def _reading(decoded: str, root: Members, profile: Profile) -> Reading:
    item = _members(root)
    text = _text(item)
    layer = unescaped_json(raw_layer(decoded))
    if _PAGE.match(text):
        page = html.extract(text, profile)
        stated = _merged(page.stated, stated_by(item, ()))
        return lines.reading(decoded, visible(layer), page.lines, stated, "json", *page.flags)
    if has_tags(text):
        body, layer = read_fragment(text), visible(layer)
    else:
        body = lines.Body(lines.plain(text), ())
    if not body.lines:
        raise NotAnArticleError("the JSON's text is empty")
    flags = ("summary_only",) if text == string(item, LEAD) else ()
    stated = stated_by(item, body.captions)
    return lines.reading(decoded, layer, body.lines, stated, "json", *flags)


def _merged(page: Stated, outer: Stated) -> Stated:
    """What the scraper states goes before what its page says."""
    found = {name: value for name in Stated.model_fields if (value := getattr(outer, name))}
    return page.model_copy(update=found)
