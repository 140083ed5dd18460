"""The authors of a page, from its schema, its meta tags and its byline."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, cast

from lxml import etree
from trafilatura.metadata import extract_author

from tasks.clean.formats.jsons import Members
from tasks.clean.formats.page_signed import signed
from tasks.clean.formats.page_title import key
from tasks.clean.formats.xml import Element, flat

_META = (
    "parsely-author",
    "byl",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "author",
    "article:author",
    "byline",
    "search.byline",
)
_BYLINES: tuple[etree.XPath, ...] = tuple(
    etree.XPath(path)
    for path in (
        "//*[@rel='author']",
        "//*[@itemprop='author']//*[@itemprop='name']",
        "//*[contains(concat(' ', @class, ' '), ' byline ')]//a",
        "//*[contains(@class, 'author-name') or contains(@class, 'author__name')]",
        "//*[contains(@class, 'byline')]//a[contains(@href, '/author')]",
    )
)
_TAGS = re.compile(r"<[^<>]{0,1000}>")
_BY = re.compile(
    r"^(?:(?:story|words|written|posted|reported|analysis)\s)?(?:by|von|par|por|di|door|av)\s",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s(?:in|for|at)\s(?=[A-Z]).*$|\s?[|•·–—].*$|\s\(.*$|\s@\w.*$|,\s[a-z].*$"  # noqa: RUF001 - dashes as sites set them
    r"|\s(?:Envoyée?s?|Correspondante?s?)\s[^\W\d_A-Z].*$"
)
_SPLIT = re.compile(
    r"\s?;\s?|\s?,\s(?!(?:Jr|Sr|II|III|IV|MD|PhD)\b|(?:MA|MSc?|MPH|MBA|RN|JD|DO)$)"
    r"|\s(?:and|und|et|y|e|och|og|en)\s|\s&\s|\s/\s",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S{1,64}@\S{1,255}")
#: Words of a page to its reader, where a search for names takes its log-in for one.
_ADDRESSED = frozenset(
    ("account", "login", "log", "logged", "username", "user", "welcome", "your", "you're")
)
_LONGEST = 80
_MOST = 20


def authors(
    articles: list[Members],
    objects: list[Members],
    meta: dict[str, list[str]],
    tree: Element,
    sites: Iterable[str],
) -> tuple[str, ...]:
    """Return the names of an article's authors, from the first place that has any.

    Args:
        articles: The schema objects that are an article.
        objects: All schema objects, to which an article may refer by id.
        meta: The page's meta tags by name.
        tree: The page.
        sites: Names of the site, which is the author only where nobody else is.
    """
    places = _places(articles, objects, meta, tree)
    own = {key(site) for site in sites}
    fallback: tuple[str, ...] = ()
    for texts in places:
        names = tuple(_names(texts))
        if any(key(name) not in own for name in names):
            return names
        fallback = fallback or names
    return fallback


def _places(
    articles: list[Members], objects: list[Members], meta: dict[str, list[str]], tree: Element
) -> Iterator[Iterable[str]]:
    known = {
        one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and one.get("name")
    }
    yield from (_schema(one.get("author"), known) for one in articles[:1])
    yield from (meta.get(name, ()) for name in _META)
    for path in _BYLINES:
        yield [flat(item) for item in cast("list[Element]", path(tree))[:2]]
    yield filter(_is_name, (extract_author(tree) or "").split(";"))
    yield filter(None, [signed(tree)])


def _is_name(text: str) -> bool:
    """Tell a name from what a page says to its reader: "Username", "You're logged in as"."""
    return _ADDRESSED.isdisjoint(text.lower().split())


def _schema(author: Any, known: dict[str, Members]) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        if isinstance(one, str):
            yield one
        elif isinstance(one, dict):
            person = one if one.get("name") else known.get(one.get("@id", ""), {})
            name = person.get("name")
            yield from (
                text
                for text in (name if isinstance(name, list) else [name])
                if isinstance(text, str)
            )


def _names(texts: Iterable[str]) -> Iterator[str]:
    found: dict[str, str] = {}
    for text in texts:
        for name in _split(text):
            found.setdefault(name.casefold(), name)
    return iter(list(found.values())[:_MOST])


def _split(text: str) -> Iterator[str]:
    text = " ".join(_TAGS.sub(" ", unescape(unescape(text))).split())
    if text.startswith(("http://", "https://", "/", "@", "www.", "(", "[")):
        return
    parts = [name for part in _SPLIT.split(_BY.sub("", text)) if (name := _tidy(part))]
    if len(parts) == 2 and "," in text and not any(" " in part for part in parts):  # noqa: PLR2004
        parts = [f"{parts[1]} {parts[0]}"]  # "Roe, Jane"
    elif parts and " " not in parts[0]:
        parts = [_tidy(text)]
    for name in parts:
        if name and len(name) <= _LONGEST and not _is_slug(name):
            yield name


def _tidy(text: str) -> str:
    name = _BEHIND.sub("", _BY.sub("", _MAIL.sub("", text).strip())).strip(" ,;:|-–—•·")  # noqa: RUF001 - dashes as sites set them
    return name if any(map(str.isalpha, name)) else ""


def _is_slug(name: str) -> bool:
    return " " not in name and (name.islower() and name.isascii())
