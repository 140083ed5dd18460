"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

from tasks.clean.formats import lines
from tasks.clean.formats.fragment import read_fragment
from tasks.clean.formats.jsons import Members, dump, member, objects, parse_json, string, strings
from tasks.clean.formats.layers import raw_layer, unescaped_json, visible
from tasks.clean.formats.members import words
from tasks.clean.formats.parcel import split
from tasks.clean.reading import Reading
from tasks.errors import MalformedError, NotAnArticleError
from tasks.models import Document, Profile, Split, Stated

#: What an item needs of its feed.
_HEADS = ("version", "title", "home_page_url", "language", "author", "authors")


def read(decoded: str, document: Document, profile: Profile) -> Reading | Split:
    """Read a feed's only item, or split a feed of several.

    Raises:
        MalformedError: It is no JSON Feed.
        NotAnArticleError: It has no items, or the item no text.
    """
    del profile
    feed = parse_json(decoded)
    if not isinstance(feed, dict):
        raise MalformedError("a JSON Feed is an object")
    items = objects(feed, "items")
    if not items:
        raise NotAnArticleError("the feed has no items")
    if len(items) > 1:
        head = {name: feed[name] for name in _HEADS if name in feed}
        return split(document, (dump({**head, "items": [item]}) for item in items))
    return _reading(decoded, items[0], feed)


def _reading(decoded: str, item: Members, feed: Members) -> Reading:
    layer = unescaped_json(raw_layer(decoded))
    if source := string(item, "content_html"):
        body, layer = read_fragment(source), visible(layer)
    else:
        body = lines.Body(lines.plain(string(item, "content_text") or ""), ())
    summary = string(item, "summary")
    if not body.lines and summary:
        body, summary = lines.Body(lines.plain(summary), ()), None
    if not body.lines:
        raise NotAnArticleError("the item has no text")
    return lines.reading(
        decoded, layer, body.lines, _stated(item, feed, body, summary), "json_feed"
    )


def _stated(item: Members, feed: Members, body: lines.Body, summary: str | None) -> Stated:
    holder = item if member(item, "authors", "author") else feed
    return Stated(
        headline=words(string(item, "title")),
        teaser=words(summary),
        authors=strings(holder, "authors", "author"),
        published=string(item, "date_published"),
        updated=string(item, "date_modified"),
        language=string(item, "language") or string(feed, "language"),
        guid=string(item, "id"),
        url=string(item, "url", "external_url"),
        site=string(feed, "title"),
        keywords=strings(item, "tags"),
        captions=body.captions,
    )
