"""What a feed's answer holds: entries to be taken in, or links to follow."""

import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Final, NamedTuple
from urllib.parse import urldefrag, urljoin

import feedparser
import orjson

from tasks.clean import sniff
from tasks.clean.decoding import decode
from tasks.clean.formats import feeds
from tasks.errors import MalformedError
from tasks.models import Source, document_id
from worker import logs
from worker.feeds.errors import NotAFeedError
from worker.feeds.fetching import Reply
from worker.producer import MEMBER, Input

#: Entries of one feed that are looked at.
MOST_ENTRIES: Final = 5_000

_SYNDICATED: Final = frozenset((sniff.RSS, sniff.ATOM))
#: Left to the clean stage, which splits them.
_OTHERS: Final = frozenset(
    (sniff.JSON_FEED, sniff.JSON, sniff.JSON_LINES, sniff.NINJS,
     sniff.NITF, sniff.NEWSML, sniff.NEWSML_G2)
)  # fmt: skip


class Link(NamedTuple):
    """An entry's page."""

    url: str
    #: The same for the same page, another one when the feed says that it was updated.
    tag: str


def entries(reply: Reply, source: Source, encoding: str | None) -> list[Input]:
    """Return a feed's entries as documents, byte for byte as the clean stage would split it.

    Of RSS and Atom each entry is one, also where it is the only one: the feed around it
    changes from poll to poll. Other formats are one document, for the clean stage.

    Args:
        reply: The feed.
        source: Where it was seen; of an entry, its parent and index are added.
        encoding: Of bytes that declare none.

    Raises:
        NotAFeedError: It is a page, or something else that is no feed.
        CopydeskError: It is broken or hostile.
    """
    kind = _kind(reply)
    if kind not in _SYNDICATED:
        return [Input(source.path, reply.body, source)]
    text, _ = decode(reply.body, encoding or reply.charset)
    parent = document_id(reply.body)
    return [
        Input(
            f"{source.path}{MEMBER}{index}",
            raw,
            source.model_copy(update={"parent": parent, "index": index, "charset": None}),
        )
        for index, raw in enumerate(feeds.alone(text)[:MOST_ENTRIES])
    ]


def links(reply: Reply, encoding: str | None) -> list[Link]:
    """Return the pages that a feed's entries link to, each once, in the feed's order.

    Raises:
        NotAFeedError: It is no RSS, Atom or JSON Feed.
        CopydeskError: It is broken or hostile.
    """
    kind = _kind(reply)
    text, _ = decode(reply.body, encoding or reply.charset)
    if kind in _SYNDICATED:
        feeds.alone(text)  # refuses what is hostile
        found = _of_xml(text)
    elif kind in {sniff.JSON_FEED, sniff.JSON}:
        found = _of_json(text)
    else:
        raise NotAFeedError(f"{reply.url}: {kind} has no entries that link to pages")
    return list(_once(found, reply.url))


def source_of(name: str, feed: str, seen: datetime, charset: str | None) -> Source:
    """Return where a document was seen."""
    return Source(path=logs.printable(name), feed=feed, seen=seen, charset=charset)


def _kind(reply: Reply) -> str:
    kind = sniff.media_type(reply.body)
    if kind not in _SYNDICATED | _OTHERS:
        raise NotAFeedError(f"{reply.url}: {kind if reply.body else 'nothing'}, not a feed")
    return kind


def _of_xml(text: str) -> Iterator[tuple[str, str]]:
    parsed = feedparser.parse(
        io.BytesIO(feeds.undeclared(text).encode("utf-8", "replace")),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    for entry in parsed.entries[:MOST_ENTRIES]:
        yield entry.get("link") or "", dict.get(entry, "updated") or ""


def _of_json(text: str) -> Iterator[tuple[str, str]]:
    try:
        feed = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise MalformedError(f"the feed is not JSON: {error}") from error
    items = feed.get("items") if isinstance(feed, Mapping) else None
    for item in items[:MOST_ENTRIES] if isinstance(items, list) else ():
        if isinstance(item, Mapping):
            yield _string(item, "url"), _string(item, "date_modified")


def _string(item: Mapping[str, Any], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def _once(found: Iterable[tuple[str, str]], base: str) -> Iterator[Link]:
    seen: set[str] = set()
    for link, stamp in found:
        url = _absolute(link.strip(), base)
        if url and url not in seen:
            seen.add(url)
            yield Link(url, hashlib.sha256(f"{url}\n{stamp}".encode(errors="replace")).hexdigest())


def _absolute(link: str, base: str) -> str:
    try:
        return urldefrag(urljoin(base, link)).url if link else ""
    except ValueError:
        return link  # refused as no address, with its reason, when its turn comes
