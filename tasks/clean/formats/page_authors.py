"""The authors of a page, from its schema, its meta tags and its byline."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any, cast

from lxml import etree

from tasks.clean.formats.jsons import Members
from tasks.clean.formats.xml import Element, flat

_META = (
    "parsely-author",
    "byl",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "author",
    "article:author",
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
    r"^(?:(?:story|words|written|posted|reported|analysis)\s+)?(?:by|von|par|por|di|door|av)\s+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s+(?:in|for|at)\s+(?=[A-Z]).*$|\s*[|•·–—].*$|\s+\(.*$|\s+@\w.*$|,\s+[a-z].*$"  # noqa: RUF001 - dashes as sites set them
)
_SPLIT = re.compile(
    r"\s*;\s*|\s*,\s+|\s+(?:and|und|et|y|e|och|og|en)\s+|\s+&\s+|\s+/\s+", re.IGNORECASE
)
_MAIL = re.compile(r"\S{1,64}@\S{1,255}")
_LONGEST = 80
_MOST = 20


def authors(
    articles: list[Members],
    objects: list[Members],
    meta: dict[str, list[str]],
    tree: Element,
) -> tuple[str, ...]:
    """Return the names of an article's authors, from the first place that has any.

    Args:
        articles: The schema objects that are an article.
        objects: All schema objects, to which an article may refer by id.
        meta: The page's meta tags by name.
        tree: The page.
    """
    known = {
        one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and one.get("name")
    }
    for one in articles[:1]:
        if names := tuple(_names(_schema(one.get("author"), known))):
            return names
    for name in _META:
        if names := tuple(_names(meta.get(name, ()))):
            return names
    for path in _BYLINES:
        found = cast("list[Element]", path(tree))
        if names := tuple(_names([flat(item) for item in found[:2]])):
            return names
    return ()


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
    if text.startswith(("http://", "https://", "/", "@", "www.")):
        return
    whole = _tidy(text)
    parts = [_tidy(part) for part in _SPLIT.split(_BY.sub("", text))]
    if len(parts) == 2 and all(" " not in part for part in parts) and "," in text:  # noqa: PLR2004 - "Roe, Jane"
        parts = [f"{parts[1]} {parts[0]}"]
    elif any(" " not in part for part in parts[1:] if part):
        parts = [whole]
    for name in parts:
        if name and len(name) <= _LONGEST and not _is_slug(name):
            yield name


def _tidy(text: str) -> str:
    name = _BEHIND.sub("", _BY.sub("", _MAIL.sub("", text).strip())).strip(" ,;:|-–—•·")  # noqa: RUF001 - dashes as sites set them
    return name if any(map(str.isalpha, name)) else ""


def _is_slug(name: str) -> bool:
    return " " not in name and (name.islower() and name.isascii())
