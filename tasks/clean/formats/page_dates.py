"""When a page says that its article was published and changed, as it writes it."""

import logging
from copy import deepcopy

from htmldate import find_date

from tasks.clean.formats.jsons import Members, string
from tasks.clean.formats.page_head import told_by_head
from tasks.clean.formats.page_prune import drop
from tasks.clean.formats.xml import Element, inner_text

_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "date",
    "pubdate",
    "publish-date",
    "publication_date",
    "publishdate",
    "article.published",
    "cxenseparse:recs:publishtime",
    "dc.date.created",
)
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)
#: Its patterns take about 2 s for a megabyte of text; articles are far shorter.
_MAX_SEARCHED = 400_000
#: Where the times of other stories stand, outside the article.
_ELSEWHERE = ("footer", "aside", "nav", "blockquote")
_UNSET = ("0000", "0001-01-01", "1970-01-01")
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


def published(articles: list[Members], meta: dict[str, list[str]], tree: Element) -> str | None:
    """Return the time of publication as the page writes it.

    From the schema, the meta tags, the marked `<time>`; else from the article's head, or
    the day that htmldate finds in the markup. The years of copyright lines, the paths of
    pictures, the comments of programs and the times of other stories are no days of
    publication.
    """
    return (
        _schema(articles, "datePublished", "dateCreated")
        or _meta(meta, _PUBLISHED)
        or _time(tree, "datePublished")
        or told_by_head(tree)
        or _searched(tree)
    )


def updated(articles: list[Members], meta: dict[str, list[str]], tree: Element) -> str | None:
    """Return the time of the last change as the page writes it."""
    return _schema(articles, "dateModified") or _meta(meta, _UPDATED) or _time(tree, "dateModified")


def _schema(articles: list[Members], *names: str) -> str | None:
    texts = (string(one, name) for one in articles for name in names)
    return next((text for text in texts if text and _is_date(text)), None)


def _is_date(text: str) -> bool:
    """Tell a time from words that stand in its place, and from a clock that was never set."""
    return any(map(str.isdigit, text)) and not text.strip().startswith(_UNSET)


def _searched(tree: Element) -> str | None:
    if len(inner_text(tree)) > _MAX_SEARCHED:
        return None
    own = deepcopy(tree)
    for element in list(own.iter(*_ELSEWHERE, "script")):
        parent = element.getparent()
        if parent is not None and not _may_tell(element):
            drop(element, parent)
    return find_date(own, original_date=True, extensive_search=False) or None


def _may_tell(element: Element) -> bool:
    """Tell what a search reads of an article: no program, whose comments hold other days."""
    if element.tag == "script":
        return "json" in (element.get("type") or "")
    return next(element.iterancestors("article"), None) is not None


def _meta(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((text for name in names for text in meta.get(name, ()) if _is_date(text)), None)


def _time(tree: Element, name: str) -> str | None:
    for element in tree.iter("time", "span", "meta", "div", "p"):
        if element.get("itemprop") == name:
            found = element.get("datetime") or element.get("content") or inner_text(element)
            if _is_date(found):
                return " ".join(found.split())
    return None
