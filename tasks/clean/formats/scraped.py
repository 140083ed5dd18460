"""JSON of scrapers and news APIs: objects, arrays and lines of them."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from tasks.clean.formats import html, lines
from tasks.clean.formats.fragment import has_tags, read_fragment, read_mixed
from tasks.clean.formats.jsons import Members, dump, objects, parse_json, string, strings
from tasks.clean.formats.layers import raw_layer, unescaped_json, visible
from tasks.clean.formats.parcel import split
from tasks.clean.reading import Reading
from tasks.errors import NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

#: Where an API gives no more than the first paragraph.
_LEAD = "leadparagraph"
#: Names under which scrapers keep the article, best first.
_TEXT = (
    "text",
    "articlebody",
    "maintext",
    "fulltext",
    "body",
    "content",
    "html",
    "story",
    "article",
    "rawhtml",
    "bodytext",
    "bodyhtml",
    "articletext",
    _LEAD,
)
_HEADLINE = ("headline", "title", "heading", "titlepage", "webtitle", "name")
_TEASER = (
    "description",
    "summary",
    "teaser",
    "abstract",
    "lead",
    "standfirst",
    "excerpt",
    "trailtext",
    "snippet",
)
_PUBLISHED = (
    "published",
    "datepublished",
    "publishedat",
    "publishdate",
    "publicationdate",
    "publisheddate",
    "datepublish",
    "pubdate",
    "date",
    "datetime",
    "timestamp",
    "created",
    "createdat",
    "webpublicationdate",
    "firstpublished",
)
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
#: Where APIs keep a member's words, beside its other forms.
_FORMS = ("main", "original", "rendered", "value", "plain")
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
    item = _lowered(root)
    if string(item, *_TEXT):
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
    if inner and string(item | _lowered(inner), *_HEADLINE):
        yield {**inner, **{name: value for name, value in root.items() if value is not inner}}


def _has_text(value: Any) -> bool:
    return isinstance(value, dict) and string(_lowered(value), *_TEXT) is not None


def _reading(decoded: str, root: Members, profile: Profile) -> Reading:
    item = _lowered(root)
    text = string(item, *_TEXT) or ""
    layer = unescaped_json(raw_layer(decoded))
    if _PAGE.match(text):
        page = html.extract(text, profile)
        stated = _merged(page.stated, _stated(item, ()))
        return lines.reading(decoded, visible(layer), page.lines, stated, "json", *page.flags)
    if has_tags(text):
        body, layer = read_fragment(text), visible(layer)
    else:
        body = lines.Body(lines.plain(text), ())
    if not body.lines:
        raise NotAnArticleError("the JSON's text is empty")
    flags = ("summary_only",) if string(item, *_TEXT) == string(item, _LEAD) else ()
    stated = _stated(item, body.captions)
    return lines.reading(decoded, layer, body.lines, stated, "json", *flags)


def _lowered(root: Members) -> Members:
    """Members by name without case and underscores: `article_body` is `articleBody`."""
    found: Members = {}
    for name, value in root.items():
        key = name.lower() if name.startswith("_") else name.lower().replace("_", "")
        words = string(value, *_FORMS) if isinstance(value, dict) else None
        found.setdefault(key, value if words is None else words)
    return found


def _stated(item: Members, captions: tuple[str, ...]) -> Stated:
    return Stated(
        headline=_words(string(item, *_HEADLINE)),
        teaser=_words(string(item, *_TEASER)),
        authors=strings(item, "authors", "author", "byline", "creator", "writers"),
        published=string(item, *_PUBLISHED),
        updated=string(item, "updated", "datemodified", "modified", "updatedat", "lastmodified"),
        embargo=string(item, "embargo", "embargoed", "embargoeduntil"),
        dateline=string(item, "dateline"),
        language=string(item, "language", "lang", "inlanguage"),
        agency=string(item, "agency"),
        section=next(
            iter(
                strings(item, "section", "articlesection", "sectionname", "category", "categories")
            ),
            None,
        ),
        guid=string(item, "guid", "id", "_id", "uuid"),
        url=_link(item),
        site=next(
            iter(
                strings(
                    item, "site", "sitename", "source", "sourcename", "publisher", "publication"
                )
            ),
            None,
        ),
        rights=string(item, "rights", "copyright", "copyrightnotice", "license"),
        keywords=strings(item, "keywords", "tags"),
        captions=captions,
    )


def _words(text: str | None) -> str | None:
    """Return a member that may be written in HTML as its reader sees it."""
    if not text or not ("<" in text or "&" in text):
        return text
    return " ".join(line.text for line in read_mixed(unescape(text)).lines) or None


def _link(item: Members) -> str | None:
    found = string(item, "url", "link", "canonicalurl", "sourceurl", "permalink", "weburl")
    return found or next((string(one, "href", "url") for one in objects(item, "link", "url")), None)


def _merged(page: Stated, outer: Stated) -> Stated:
    """What the scraper states goes before what its page says."""
    found = {name: value for name in Stated.model_fields if (value := getattr(outer, name))}
    return page.model_copy(update=found)
