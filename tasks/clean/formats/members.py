"""By what names scrapers, APIs and scripts keep an article and what they state of it."""

import re
from html import unescape
from typing import Any

from tasks.clean.formats.fragment import read_mixed
from tasks.clean.formats.jsons import Members, member, objects, string, strings
from tasks.models import Stated

#: Where an API gives no more than the first paragraph.
LEAD = "leadparagraph"
#: Names under which scrapers keep the article, best first.
TEXT = (
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
    "contentelements",
    "plaintext",
    "textcontent",
    "articlecontent",
    "contenttext",
    "contenthtml",
    "rawtext",
    "paragraphs",
    LEAD,
)
HEADLINE = ("headline", "headlines", "title", "heading", "titlepage", "webtitle", "name")
#: Where an item without a text says in short what it tells.
SUMMARY = ("description", "summary", "abstract", "excerpt", "snippet")
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
    "dategmt",
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
    "displaydate",
    "firstpublishdate",
    "createddate",
)
_UPDATED = (
    "modifiedgmt",
    "updated",
    "datemodified",
    "datemodify",
    "modified",
    "modifieddate",
    "modifiedat",
    "updatedat",
    "updateddate",
    "dateupdated",
    "lastmodified",
    "lastupdated",
    "lastupdateddate",
)
_AUTHORS = ("authors", "author", "byline", "creator", "writers")
_URL = ("url", "link", "canonicalurl", "sourceurl", "permalink", "weburl")
#: Names of the same fact each: an item that has one of them is not silent on it.
_SAME = (TEXT, HEADLINE, _TEASER, _PUBLISHED, _UPDATED, _AUTHORS, _URL)
_APART = re.compile(r"[_\- ]")
#: Objects with what is known of the text beside them.
_ABOUT = ("metadata", "meta")
#: Where APIs keep a member's words, beside its other forms.
_FORMS = ("main", "original", "rendered", "value", "plain", "basic")


def lowered(root: Members) -> Members:
    """Return members by name without case and underscores: `article_body` is `articleBody`.

    A list of one text is that text: page scrapers give lists for all that they select. What an
    object beside the text says of it (`metadata`) counts where the item itself is silent.
    """
    found: Members = {}
    for name, value in root.items():
        key = name.lower() if name.startswith("_") else _APART.sub("", name.lower())
        found.setdefault(key, _plain(value))
    for about in filter(None, (found.get(name) for name in _ABOUT)):
        if isinstance(about, dict):
            found = {**_unsaid(lowered(about), found), **found}
    return found


def _unsaid(about: Members, item: Members) -> Members:
    """Return what an item does not say itself, by another name either; a crawl has a "name"."""
    said = {name for names in _SAME if member(item, *names) for name in names}
    return {name: value for name, value in about.items() if name not in said | {"name"}}


def _plain(value: Any) -> Any:
    """Return a member's words if it is an object of their forms, or a list of one text."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return value[0]
    words = string(value, *_FORMS) if isinstance(value, dict) else None
    return value if words is None else words


def stated_by(item: Members, captions: tuple[str, ...]) -> Stated:
    """Return what an item states, its members by the names that `lowered` gives."""
    url = _link(item)
    return Stated(
        headline=words(string(item, *HEADLINE)),
        teaser=words(string(item, *_TEASER)),
        authors=strings(item, *_AUTHORS) or strings(next(iter(objects(item, "credits")), {}), "by"),
        published=_stamp(item, *_PUBLISHED),
        updated=_stamp(item, *_UPDATED),
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
        url=url,
        site=next(
            iter(
                strings(
                    {name: value for name, value in item.items() if value != url},
                    *("site", "sitename", "sourcehostname", "source", "sourcename"),
                    *("publisher", "publication"),
                )
            ),
            None,
        ),
        rights=string(item, "rights", "copyright", "copyrightnotice", "license"),
        keywords=_keywords(item),
        captions=captions,
    )


def _stamp(item: Members, *names: str) -> str | None:
    """Return the first stamp; WordPress says in the member's name that it is in UTC."""
    found = next((name for name in names if string(item, name)), "")
    stamp = string(item, found)
    return f"{stamp}Z" if stamp and found.endswith("gmt") and stamp[-1].isdigit() else stamp


def _keywords(item: Members) -> tuple[str, ...]:
    """Return the keywords: texts, a text of several, or objects with a word and its sort."""
    found = member(item, "keywords", "tags")
    if isinstance(found, str):
        sign = ";" if ";" in found else ","
        return tuple(dict.fromkeys(filter(None, map(str.strip, found.split(sign)))))
    listed = found if isinstance(found, list) else [found]
    texts = [one for one in listed if isinstance(one, str)] + [
        string(one, "value", "name", "term", "text", "webTitle", "label") or ""
        for one in listed
        if isinstance(one, dict)
    ]
    return tuple(dict.fromkeys(filter(None, map(str.strip, texts))))


def words(text: str | None) -> str | None:
    """Return a text that may be written in HTML as its reader sees it."""
    if not text or not ("<" in text or "&" in text):
        return text
    return " ".join(line.text for line in read_mixed(unescape(text)).lines) or None


def _link(item: Members) -> str | None:
    found = string(item, *_URL)
    source = string(item, "source") or ""
    return (
        found
        or next((string(one, "href", "url") for one in objects(item, "link", "url")), None)
        or (source if source.startswith(("http://", "https://")) else None)
    )
