"""JSON of scrapers and news APIs: objects, arrays and lines of them."""

import re
from collections.abc import Iterator
from typing import Any

from tasks.clean.formats import html, lines
from tasks.clean.formats.fragment import has_tags, read_fragment
from tasks.clean.formats.jsons import Members, apart, dump, parse_json, rows, string
from tasks.clean.formats.layers import raw_layer, unescaped_json, visible
from tasks.clean.formats.members import HEADLINE, LEAD, SUMMARY, TEXT, lowered, stated_by
from tasks.clean.formats.parcel import split
from tasks.clean.formats.pieces import joined
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
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
    """Read one object, or split an array, or several values one behind the other.

    Raises:
        HostileError: It is nested too deep, or holds hostile HTML.
        MalformedError: It is no JSON.
        NotAnArticleError: No member of it is a text.
    """
    try:
        root = parse_json(decoded)
    except MalformedError:
        texts = apart(decoded)
        if len(texts) > 1:
            return split(document, (text.encode("utf-8", "replace") for text in texts))
        raise
    items = list(_items(root)) or _summaries(root)
    if len(items) > 1:
        return split(document, map(dump, items))
    if not items:
        raise NotAnArticleError("no member of the JSON holds a text")
    return _reading(decoded, items[0], profile)


def read_lines(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Split JSON lines; one that is damaged fails alone, when its turn comes."""
    found = rows(decoded)
    if len(found) > 1:
        return split(document, (row.encode("utf-8", "replace") for row in found))
    return read(decoded, document, profile)


def _items(root: Any, depth: int = 0) -> Iterator[Members]:
    if isinstance(root, list):
        yield from _listed(root, depth)
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


def _summaries(root: Any) -> list[Members]:
    """Return the items of an answer in which none has a text, but a headline and a summary."""
    listed = root if isinstance(root, list) else [root]
    if isinstance(root, dict):
        lists = (root.get(name) for name in _LISTS)
        listed = next((found for found in lists if isinstance(found, list) and found), listed)
    return [one for one in listed if isinstance(one, dict) and _is_summary(_members(one))]


def _is_summary(item: Members) -> bool:
    return string(item, *HEADLINE) is not None and string(item, *SUMMARY) is not None


def _listed(root: list[Any], depth: int) -> Iterator[Members]:
    """Yield the items of a list; one among them that has a headline only fails on its own."""
    if depth >= len(_SHELLS):
        return
    found = [(one, list(_items(one, depth + 1))) for one in root]
    several = any(items for _, items in found)
    for one, items in found:
        yield from items
        if several and not items and isinstance(one, dict) and string(_members(one), *HEADLINE):
            yield one


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
    if "\\n" in first and "\n" not in first:  # escaped once more than JSON asks for
        first = first.replace("\\n", "\n")
    return next((text for text in others if first in text and not _PAGE.match(text)), first)


def _reading(decoded: str, root: Members, profile: Profile) -> Reading:
    item = _members(root)
    text = _text(item) or string(item, *SUMMARY) or ""
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
    stated = stated_by(item, body.captions)
    short = string(item, *SUMMARY)
    flags = ("summary_only",) if text in (string(item, LEAD), short) else ()
    if text == short:
        stated = stated.model_copy(update={"teaser": None})
    return lines.reading(decoded, layer, body.lines, stated, "json", *flags)


def _merged(page: Stated, outer: Stated) -> Stated:
    """What the scraper states goes before what its page says."""
    found = {name: value for name in Stated.model_fields if (value := getattr(outer, name))}
    return page.model_copy(update=found)
