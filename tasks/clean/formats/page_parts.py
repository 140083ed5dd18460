"""Bodies that a page cuts in several containers: for advertisements, by page, by entry.

The extractor reads the first container only. The others are known by their names, which are
those of the first, by their place beside it and by their text; another story's container
has a headline of its own, or is a link.
"""

import re
from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile
from typing import cast

from trafilatura.xpaths import BODY_XPATH

from tasks.clean.formats.lines import is_prose
from tasks.clean.formats.page_around import (
    HEADINGS,
    above,
    between,
    branches,
    is_linked,
    put_lead,
    says,
)
from tasks.clean.formats.page_fronts import leads_on
from tasks.clean.formats.xml import Element, inner_text

#: So many elements of the first one's names are looked at.
_MOST = 1_000
#: A link of so many characters right above a container is the title of what is in it.
_LEAST_TITLE = 15
_COUNTED = re.compile(r"\d+")
_TEXTS = ("p", "div", "li", "blockquote")
#: Headlines here are those of other stories beside the container.
_BESIDE = frozenset({"aside", "nav", "footer"})
#: What holds texts of readers, and of the site about its authors.
_FOREIGN = re.compile(
    r"(?:^|[\s_-])(?:comment(?:s|list)?|reply|replies|respond|author(?:s|-?box)?|bio)(?:$|[\s_-])",
    re.IGNORECASE,
)
#: What a block is called that holds a story of its own.
_STORY = re.compile(
    r"(?:^|[\s_-])(?:story|article|post|entry|item|card|teaser)(?:$|[\s_-])", re.IGNORECASE
)


def join(tree: Element, teaser: str = "") -> None:
    """Move into the body's first container what else belongs to the body, in place.

    That is the lead above it, what later containers hold, and what stands between them.

    Args:
        tree: The page.
        teaser: What the page states as its summary.
    """
    first = _first(tree)
    if first is None:
        return
    starts: dict[Element, Element] = {}
    for one in _Parts(tree, first).found():
        found = branches(first, one)
        if found is not None:  # else it came along inside another
            own, branch = found
            passed, starts[own] = between(starts.get(own, own), branch)
            for each in (*passed, one):
                first.append(each)
    put_lead(tree, first, teaser)


class _Parts:
    """The later containers of a body: those of the first one's names, seen in turn."""

    def __init__(self, tree: Element, first: Element) -> None:
        names, inside = _names(first), set(first.iter())
        behind = islice(dropwhile(lambda one: one is not first, tree.iter(first.tag)), 1, None)
        alike = (one for one in behind if one not in inside and _names(one) == names)
        self._first = first
        self._alike = list(islice(alike, _MOST))
        self._known = set(self._alike)
        self._title = next(tree.iter("h1"), None)
        # By branch, the walk through it; each is walked once, from part to part.
        self._walks: dict[Element, Iterator[Element]] = {}
        self._others: set[Element] = set()

    def found(self) -> list[Element]:
        """Return those that go on with the story."""
        return [one for one in self._alike if self._belongs(one)]

    def _belongs(self, other: Element) -> bool:
        found = branches(self._first, other)
        return (
            found is not None
            and self._is_same(other, *found)
            and not _is_foreign(other, found[1])
            and (says(other) or _is_heading(other))
            and not is_linked(other)
        )

    def _is_same(self, other: Element, own: Element, branch: Element) -> bool:
        """Tell a part of the same story by the headlines before it in its branch, and in it."""
        titled = self._has_title(own) and _is_story(branch) and _names(own) == _names(branch)
        inside = self._walks.setdefault(branch, branch.iter())
        walk = takewhile(lambda one: one is not other, inside)
        if any(self._is_headline(one, other, titled=titled) for one in walk):
            self._others.add(branch)
        return (
            branch not in self._others
            and _stories(self._first, own) == _stories(other, branch)
            and not any(self._is_headline(one, other, titled=False) for one in other.iter())
        )

    def _is_headline(self, one: Element, other: Element, *, titled: bool) -> bool:
        """Tell what shows that another story begins; one beside the text shows nothing.

        Args:
            one: What stands before a container or in it.
            other: The container.
            titled: Whether any heading before it is one, as each story has its own.
        """
        if one.tag not in HEADINGS and one.get("itemprop") != "headline":
            return False
        if one.tag in HEADINGS[1:] and not leads_on(one) and not one.get("itemprop"):
            return titled and self._known.isdisjoint(one.iterancestors())
        beside = {above for above in one.iterancestors() if above.tag in _BESIDE}
        return beside.issubset(other.iterancestors())

    def _has_title(self, own: Element) -> bool:
        """Tell whether the headline stands with the first container rather than above all."""
        around = () if self._title is None else tuple(self._title.iterancestors())
        return own in around and self._first not in around


def _stories(element: Element, branch: Element) -> int:
    return sum(one.tag == "article" for one in _up_to(element, branch))


def _first(tree: Element) -> Element | None:
    """Return the first container with prose, which is mostly the one that the extractor takes."""
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


def _is_story(branch: Element) -> bool:
    return _STORY.search(f"{branch.get('class')} {branch.get('id')}") is not None


def _is_foreign(other: Element, branch: Element) -> bool:
    around = _up_to(other.getparent(), branch) if other is not branch else ()
    names = (f"{one.get('class')} {one.get('id')}" for one in around)
    return any(map(_FOREIGN.search, names)) or _is_titled(other)


def _is_titled(other: Element) -> bool:
    """Tell a teaser by what is right above it: nothing but a link."""
    title = other.getprevious()
    link = None if title is None else next(title.iter("a"), None)
    if title is None or link is None or len(inner_text(link).strip()) < _LEAST_TITLE:
        return False
    return inner_text(link).strip() == inner_text(title).strip()


def _up_to(element: Element | None, branch: Element) -> Iterator[Element]:
    for one in () if element is None else above(element):
        yield one
        if one is branch:
            return


def _has_prose(element: Element) -> bool:
    return any(is_prose(inner_text(one)) for one in element.iter(*_TEXTS))


def _is_heading(element: Element) -> bool:
    """Tell a container all of which is a subhead."""
    heading = next(element.iter(*HEADINGS, "b", "strong"), None)
    return heading is not None and inner_text(heading).strip() == inner_text(element).strip() != ""
