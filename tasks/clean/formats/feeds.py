"""RSS 0.9x to 2.0 and Atom, by feedparser."""

import io
import re
from typing import Any

import feedparser

from tasks.clean.formats import lines
from tasks.clean.formats.fragment import read_markup
from tasks.clean.formats.layers import raw_layer, visible
from tasks.clean.formats.markup import guard
from tasks.clean.formats.parcel import split
from tasks.clean.formats.slices import elements
from tasks.clean.formats.xml import refuse_doctype
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

#: What an item needs of its feed, and what is the same at each poll.
_HEADS = ("title", "language", "author", "copyright", "rights", "creator")
#: Counts inside an item that change from poll to poll: they would make it a new document.
_VOLATILE = re.compile(
    r"<(slash:(?:comments|hit_parade)|thr:total|feedburner:\w{1,30}|media:statistics)(?:\s[^<>]{0,500})?"
    r"(?:/>|>[^<]{0,200}</\1>)"
)

_SEVERAL = 2


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read a feed's only item, or split a feed of several.

    Raises:
        HostileError: The XML is built to harm.
        MalformedError: There is no feed in it.
        NotAnArticleError: The feed has no items, or the item has no text.
    """
    del profile
    items = alone(decoded)
    if len(items) > 1:
        return split(document, items)
    parsed = feedparser.parse(
        io.BytesIO(undeclared(decoded).encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=True,
        resolve_relative_uris=False,
    )
    if not parsed.entries:
        reason = parsed.get("bozo_exception")
        if reason and not items:
            raise MalformedError(f"no feed: {reason}")
        raise NotAnArticleError("the feed has no items")
    return _reading(decoded, parsed.entries[0], parsed.feed)


def alone(decoded: str) -> list[bytes]:
    """Return each item of a feed as a document of its own, the same bytes at each poll.

    Raises:
        HostileError: The XML is built to harm.
    """
    refuse_doctype(decoded)
    guard(decoded, xml=True)
    items = elements(decoded, "item", _HEADS) or elements(decoded, "entry", _HEADS)
    return [_VOLATILE.sub("", item.alone).encode() for item in items]


def undeclared(decoded: str) -> str:
    """Return XML text without its declaration, which speaks of bytes that are gone."""
    return re.sub(r"\A\ufeff?\s*+<\?xml[^>]{0,500}\?>", "", decoded, count=1)


def _reading(decoded: str, entry: Any, feed: Any) -> Reading:
    content = [part.get("value", "") for part in entry.get("content", ())]
    summary = read_markup(entry.get("summary") or "")
    body = max((read_markup(text) for text in content), key=_size, default=lines.Body((), ()))
    flags: tuple[str, ...] = ()
    if summary.lines == body.lines:
        # feedparser fills in a missing summary from the content
        summary = lines.Body((), summary.captions)
    if _size(body) < _size(summary) or not body.lines:
        body, summary, flags = summary, lines.Body((), ()), ("summary_only",)
    if not body.lines and not entry.get("title"):
        raise NotAnArticleError("the item has neither title nor text")
    layer = visible(visible(raw_layer(decoded), xml=True))
    return lines.reading(
        decoded, layer, body.lines, _stated(entry, feed, body, summary), "feed", *flags
    )


def _size(body: lines.Body) -> int:
    return sum(len(line.text) for line in body.lines)


def _stated(entry: Any, feed: Any, body: lines.Body, summary: lines.Body) -> Stated:
    # feedparser's own `get` answers "updated" with "published" where there is none
    published = dict.get(entry, "published") or dict.get(entry, "created")
    updated = dict.get(entry, "updated")
    title = read_markup(entry.get("title") or "").lines
    teaser = " ".join(line.text for line in summary.lines)
    return Stated(
        headline=lines.collapsed(" ".join(line.text for line in title)) or None,
        teaser=lines.collapsed(teaser) or None,
        authors=tuple(_authors(entry)),
        published=published or updated,
        updated=updated if published and updated != published else None,
        language=entry.get("language") or feed.get("language"),
        section=None,
        guid=entry.get("id"),
        url=entry.get("link"),
        site=feed.get("title"),
        rights=entry.get("rights") or feed.get("rights"),
        keywords=tuple(dict.fromkeys(tag.term for tag in entry.get("tags", ()) if tag.get("term"))),
        captions=body.captions + summary.captions,
    )


def _authors(entry: Any) -> list[str]:
    names = [author.get("name") or author.get("email") or "" for author in entry.get("authors", ())]
    alone = entry.get("author") or ""
    if len(names) < _SEVERAL and ("@" in alone or not names):
        # feedparser cuts mail addresses with long endings in two
        names = [alone]
    return [name for name in dict.fromkeys(names) if name]
