# ruff: noqa: RUF001 - typographic marks are what is read here.
"""RSS 0.9x to 2.0 and Atom, by feedparser."""

import io
import re
from html import unescape
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
#: What Media RSS says of pictures and films (media:group, media:content).
_MEDIA = re.compile(r"<media:(description|title|text|credit)(?:\s[^<>]{0,300})?(?<!/)>")
_END = re.compile(r"</(?:[\w.-]{1,40}:)?(?:item|entry)\s{0,20}>|<(?:item|entry)[^<>]{0,200}/>")
#: Links at the end of a summary to the whole text: behind its last sentence, or in capitals.
_MORE = re.compile(
    r"(?:\A|\s*\[?(?:…|\.\.\.)\]?\s*|(?<=[.!?:\"'”’»)])\s*|\s+(?=(?-i:[A-Z])))\b"
    r"(?:read (?:more|on|the full (?:story|article))|weiterlesen"
    r"|mehr lesen|lire la suite|leer más|seguir leyendo|leggi tutto|continua a leggere|leia mais"
    r"|lees (?:meer|verder)|les mer|läs mer|læs mere|continue reading\b.{0,200})[\s.…»›→>]{0,5}\Z",
    re.IGNORECASE,
)
_POSTED = re.compile(r"The post .{3,250} appeared first on .{2,80}")

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
    # To feedparser the words beside a picture are the item's own.
    source = undeclared(decoded)
    bare, captions = _without_media(source)
    parsed = _parsed(bare)
    if parsed.entries and not _has_text(parsed.entries[0]):
        parsed, captions = _parsed(source), ()
    if not parsed.entries:
        reason = parsed.get("bozo_exception")
        if reason and not items:
            raise MalformedError(f"no feed: {reason}")
        raise NotAnArticleError("the feed has no items")
    cut = _END.search(decoded) is None
    if cut and not _has_text(parsed.entries[0]):
        raise MalformedError("the item is cut off by the end of the file")
    reading = _reading(decoded, parsed, captions)
    return reading._replace(flags=(*reading.flags, "truncated")) if cut else reading


def _without_media(source: str) -> tuple[str, tuple[str, ...]]:
    """Return a feed without the words beside pictures, and the descriptions among these."""
    kept: list[str] = []
    captions: list[str] = []
    at = 0
    while opened := _MEDIA.search(source, at):
        close = f"</media:{opened[1]}>"
        end = source.find(close, opened.end())
        if end < 0:
            break
        kept.append(source[at : opened.start()])
        if opened[1] == "description":
            captions.append(_words(source[opened.end() : end]))
        at = end + len(close)
    return "".join((*kept, source[at:])), tuple(filter(None, captions))


def _parsed(source: str) -> Any:
    return feedparser.parse(
        io.BytesIO(source.encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=True,
        resolve_relative_uris=False,
    )


def _has_text(entry: Any) -> bool:
    return bool(entry.get("summary") or entry.get("content"))


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


def _reading(decoded: str, parsed: Any, captions: tuple[str, ...]) -> Reading:
    entry = parsed.entries[0]
    content = [part.get("value", "") for part in entry.get("content", ())]
    summary = _summary(entry, captions)
    body = max((read_markup(text) for text in content), key=_size, default=lines.Body((), ()))
    flags: tuple[str, ...] = ()
    if summary.lines == body.lines or entry.get("summary") in content:
        # feedparser fills in a missing summary from the content
        summary = lines.Body((), summary.captions)
    if _size(body) < _size(summary) or not body.lines:
        body, summary, flags = summary, lines.Body((), ()), ("summary_only",)
    if not body.lines and not entry.get("title"):
        raise NotAnArticleError("the item has neither title nor text")
    layer = visible(visible(raw_layer(decoded), xml=True))
    return lines.reading(decoded, layer, body.lines, _stated(parsed, body, summary), "feed", *flags)


def _summary(entry: Any, captions: tuple[str, ...]) -> lines.Body:
    """Read the summary without links to the text and WordPress' word of where it appeared."""
    found = read_markup(entry.get("summary") or "")
    kept = [line for line in found.lines if not _POSTED.fullmatch(line.text)]
    if kept:
        kept[-1] = kept[-1]._replace(text=_MORE.sub("", kept[-1].text))
    return lines.Body(tuple(line for line in kept if line.text), found.captions + captions)


def _words(source: str) -> str:
    text = source.removeprefix("<![CDATA[").removesuffix("]]>")
    return " ".join(line.text for line in read_markup(unescape(text)).lines)


def _size(body: lines.Body) -> int:
    return sum(len(line.text) for line in body.lines)


def _stated(parsed: Any, body: lines.Body, summary: lines.Body) -> Stated:
    entry, feed = parsed.entries[0], parsed.feed
    # RFC 4287, 4.2.1: an entry without an author has its feed's.
    authors = _authors(entry) or (_authors(feed) if parsed.version.startswith("atom") else [])
    # feedparser's own `get` answers "updated" with "published" where there is none
    published = dict.get(entry, "published") or dict.get(entry, "created")
    updated = dict.get(entry, "updated")
    title = read_markup(entry.get("title") or "").lines
    teaser = " ".join(line.text for line in summary.lines)
    return Stated(
        headline=lines.collapsed(" ".join(line.text for line in title)) or None,
        teaser=lines.collapsed(teaser) or None,
        authors=tuple(authors),
        published=published or updated,
        updated=updated if published and updated != published else None,
        language=entry.get("language") or feed.get("language"),
        section=None,
        guid=entry.get("id"),
        url=_url(entry),
        site=feed.get("title"),
        rights=entry.get("rights") or feed.get("rights"),
        keywords=tuple(dict.fromkeys(tag.term for tag in entry.get("tags", ()) if tag.get("term"))),
        captions=body.captions + summary.captions,
    )


def _url(entry: Any) -> str | None:
    """Return the address; feedparser takes the id for one where there is no link."""
    link = entry.get("link")
    return None if link == entry.get("id") and "://" not in (link or "") else link


def _authors(entry: Any) -> list[str]:
    names = [author.get("name") or author.get("email") or "" for author in entry.get("authors", ())]
    alone = entry.get("author") or ""
    if len(names) < _SEVERAL and ("@" in alone or not names):
        # feedparser cuts mail addresses with long endings in two
        names = [alone]
    return [name for name in dict.fromkeys(names) if name]
