"""Bodies that a page cuts in several containers: for advertisements, by page, by entry.

The extractor reads the first container only. The others are known by their names, which are
those of the first, by their place beside it and by their prose; another story's container
has a headline of its own, or is a link.
"""

import re
from collections.abc import Iterator
from itertools import islice, pairwise, takewhile
from typing import cast

from trafilatura.xpaths import BODY_XPATH

from tasks.clean.formats.lines import is_prose
from tasks.clean.formats.page_fronts import leads_on
from tasks.clean.formats.xml import Element, inner_text

#: So many levels two containers may stand below the element that holds both.
_NEAR = 8
#: So many elements of the first one's names are looked at.
_MOST = 1_000
#: A container with more of its text in links leads elsewhere.
_LINKED = 0.5
_COUNTED = re.compile(r"\d+")
_HEADINGS = ("h1", "h2", "h3", "h4")
_TEXTS = ("p", "div", "li", "blockquote")


def join(tree: Element) -> None:
    """Move what the later containers of the body hold into the first one, in place."""
    first = _first(tree)
    if first is None:
        return
    names, inside = _names(first), set(first.iter())
    alike = (one for one in tree.iter(first.tag) if one not in inside and _names(one) == names)
    judged: dict[Element, bool] = {}
    for one in [one for one in islice(alike, _MOST) if _belongs(first, one, judged)]:
        if first in one.iterancestors():
            continue  # it came along inside another
        for paragraph in list(_between(first, one)):
            first.append(paragraph)
        first.append(one)


def _first(tree: Element) -> Element | None:
    """Return the container that the extractor takes."""
    for path in BODY_XPATH:
        found = next(iter(cast("list[Element]", path(tree))), None)
        if found is not None and _has_prose(found):
            return found
    return None


def _names(element: Element) -> tuple[str, ...]:
    """Return what a container is called, without the number of its part."""
    found = (element.get(name) or "" for name in ("class", "itemprop"))
    names = [" ".join(sorted(_COUNTED.sub("", name).split())) for name in found]
    return tuple(names) if any(names) else (_COUNTED.sub("", element.get("id") or ""),)


def _belongs(first: Element, other: Element, judged: dict[Element, bool]) -> bool:
    """Tell a further part of the story from another story; each branch is judged once."""
    branch = _branch(first, other)
    if branch is None:
        return False
    if branch not in judged:
        judged[branch] = _is_other_story(branch)
    return (
        not judged[branch]
        and (_has_prose(other) or _is_heading(other))
        and _linked(other) <= _LINKED * len(inner_text(other))
    )


def _branch(first: Element, other: Element) -> Element | None:
    """Return what holds the other one, beside what holds the first and stands before it."""
    mine, theirs = _above(first), _above(other)
    for below, (branch, above) in enumerate(pairwise(theirs)):
        if above in mine:
            own = mine[: mine.index(above)]
            before = bool(own) and above.index(own[-1]) < above.index(branch)
            same = _stories(own) == _stories(theirs[: below + 1])
            return branch if before and same else None
    return None


def _above(element: Element) -> list[Element]:
    return [element, *islice(element.iterancestors(), _NEAR)]


def _stories(path: list[Element]) -> int:
    return sum(one.tag == "article" for one in path)


def _is_other_story(branch: Element) -> bool:
    if next(branch.iter("h1"), None) is not None:
        return True
    if any(one.get("itemprop") == "headline" for one in branch.iter()):
        return True
    return any(map(leads_on, branch.iter(*_HEADINGS)))


def _has_prose(element: Element) -> bool:
    return any(is_prose(inner_text(one)) for one in element.iter(*_TEXTS))


def _is_text(element: Element) -> bool:
    """Tell a paragraph of prose, and a subhead that leads nowhere."""
    if element.tag in _HEADINGS:
        return element.find(".//a") is None
    return element.tag == "p" and is_prose(inner_text(element))


def _is_heading(element: Element) -> bool:
    """Tell a container all of which is a subhead."""
    heading = next(element.iter(*_HEADINGS, "b", "strong"), None)
    return heading is not None and inner_text(heading).strip() == inner_text(element).strip() != ""


def _linked(element: Element) -> int:
    return sum(len(inner_text(link)) for link in element.iter("a"))


def _between(first: Element, other: Element) -> Iterator[Element]:
    """Yield the paragraphs and subheads that stand between two containers of one parent."""
    if other.getparent() is first.getparent():
        passed = takewhile(lambda one: one is not other, first.itersiblings())
        yield from (one for one in passed if _is_text(one))
