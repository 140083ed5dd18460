"""Pages that lead to stories and are none: fronts of sections, lists of results."""

from collections.abc import Iterator
from typing import cast

from lxml import etree
from trafilatura.xpaths import BODY_XPATH

from tasks.clean.formats.jsonld import articles, schema_objects
from tasks.clean.formats.lines import BLOCKS, SKIPPED, collapsed, is_prose
from tasks.clean.formats.xml import Element, inner_text

#: So many headlines that are links make a front, if each has one teaser at most.
_LEAST = 8
_HEADINGS = ("h1", "h2", "h3", "h4")
#: The places where the extractor finds an article, without those that any page has.
_BODIES = BODY_XPATH[:3]
#: A container that says so much by itself is an article's, not a teaser's.
_LEAST_PROSE = 2
_UNREAD = SKIPPED | {"footer"}


def is_front(tree: Element) -> bool:
    """Tell a page of other stories' headlines, which no text of its own follows."""
    if sum(map(leads_on, tree.iter(*_HEADINGS))) < _LEAST or _has_body(tree):
        return False
    linked = beside = 0
    for one in _read(tree):
        linked, beside = (linked + 1, 0) if one is None else (linked, beside + is_prose(one))
        if beside > 1 or (beside and not linked):
            return False
    return not _says_article(tree)


def leads_on(heading: Element) -> bool:
    """Tell the heading of another story, which is a link or holds one."""
    inside = (link for link in heading.iter("a") if inner_text(link).strip())
    link = next(inside, None)
    link = next(heading.iterancestors("a"), None) if link is None else link
    return link is not None and not (link.get("href") or "").startswith("#")


def _has_body(tree: Element) -> bool:
    for path in _BODIES:
        found = next(iter(cast("list[Element]", path(tree))), None)
        if found is not None and sum(map(is_prose, filter(None, _read(found)))) >= _LEAST_PROSE:
            return True
    return False


def _read(root: Element) -> Iterator[str | None]:
    """Yield the lines that are no links, and None for each headline of another story."""
    parts: list[str] = []
    unread = 0
    body = root.find("body")
    for event, element in etree.iterwalk(root if body is None else body, events=("start", "end")):
        opens = event == "start"
        if element.tag in BLOCKS or element.tag == "br":
            yield collapsed("".join(parts))
            parts.clear()
        if element.tag in _UNREAD or element.tag == "a":
            unread += 1 if opens else -1
        if opens and element.tag in _HEADINGS and leads_on(element):
            yield None
        if not unread:
            parts.append((element.text if opens else element.tail) or "")
    yield collapsed("".join(parts))


def _says_article(tree: Element) -> bool:
    kinds = (meta.get("content") for meta in tree.iter("meta") if meta.get("property") == "og:type")
    return "article" in kinds or bool(articles(schema_objects(tree)))
