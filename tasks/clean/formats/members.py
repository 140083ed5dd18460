"""By what names scrapers, APIs and scripts keep an article and what they state of it."""

from html import unescape

from tasks.clean.formats.fragment import read_mixed
from tasks.clean.formats.jsons import Members, objects, string, strings
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
    LEAD,
)
HEADLINE = ("headline", "headlines", "title", "heading", "titlepage", "webtitle", "name")
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
    "displaydate",
)
#: Where APIs keep a member's words, beside its other forms.
_FORMS = ("main", "original", "rendered", "value", "plain", "basic")


def lowered(root: Members) -> Members:
    """Return members by name without case and underscores: `article_body` is `articleBody`."""
    found: Members = {}
    for name, value in root.items():
        key = name.lower() if name.startswith("_") else name.lower().replace("_", "")
        words = string(value, *_FORMS) if isinstance(value, dict) else None
        found.setdefault(key, value if words is None else words)
    return found


def stated_by(item: Members, captions: tuple[str, ...]) -> Stated:
    """Return what an item states, its members by the names that `lowered` gives."""
    return Stated(
        headline=_words(string(item, *HEADLINE)),
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
