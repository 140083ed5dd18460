"""What stands around the containers of a body: its lead above them, its text between them."""

import re
from collections.abc import Iterator
from itertools import chain, islice, takewhile

from lxml import etree

from tasks.clean.formats import lines
from tasks.clean.formats.page_fronts import leads_on
from tasks.clean.formats.page_prune import drop
from tasks.clean.formats.page_title import key
from tasks.clean.formats.xml import Element, inner_text
from tasks.clean.page.lines import closed, mass

HEADINGS = ("h1", "h2", "h3", "h4")
_LISTS = ("ul", "ol", "dl", "table")
#: What the extractor or a reader takes for no text of the article.
_NO_TEXT = frozenset(
    ["aside", "nav", "form", "figure", "figcaption", "footer", "button", "script", "style"]
)
#: What may be the lead, and what it does not stand in.
_LEADS = ("p", "div", "h2", "h3", "blockquote")
_NO_LEAD = _NO_TEXT | {"a", "li", "details", "dialog"}
#: What sites call pictures, players and messages beside the headline.
_BESIDE = re.compile(
    r"hidden|caption|copyright|image|photo|picture|media|audio|video|player|popup|modal|tooltip|"
    r"message|alert|notice|locked|author|gallery|credit|consent|share|(?:^|[\s_-])(?:bio|box)",
    re.IGNORECASE,
)
#: So many levels up its names are looked at.
_NAMED = 4
#: Where there is more prose above a container, that is not the article's.
_LEADS_MOST = 4
#: A container with more of its text in links leads elsewhere.
_LINKED = 0.5
#: A line that says less is a label, even if it ends like a sentence.
_LEAST = 12
#: So many levels two elements may stand below the one that holds both.
_NEAR = 8
#: So many elements between a headline and the body are looked at.
_MOST = 300


def above(element: Element) -> list[Element]:
    """Return an element and what is around it, as far as that may hold the story."""
    return [element, *islice(element.iterancestors(), _NEAR)]


def branches(first: Element, other: Element) -> tuple[Element, Element] | None:
    """Return what holds each of two elements below what holds both; None if none does."""
    mine, theirs = above(first), above(other)
    known = {one: index for index, one in enumerate(mine)}
    for below, one in enumerate(theirs):
        if one in known:
            at = known[one]
            return (mine[at - 1], theirs[below - 1]) if at and below else None
    return None


def is_text(element: Element) -> bool:
    """Tell what belongs to an article that stands around it: prose, a list, a subhead."""
    if not isinstance(element.tag, str) or element.tag in _NO_TEXT:
        return False
    if element.tag in HEADINGS:
        return element.find(".//a") is None
    return (
        not any(map(leads_on, element.iter(*HEADINGS)))
        and not is_linked(element)
        and (element.tag in _LISTS or says(element))
    )


def says(element: Element) -> bool:
    """Tell whether an element holds a sentence, what leads to one, or a list."""
    if any(len(one) > 1 and inner_text(one).strip() for one in element.iter(*_LISTS)):
        return True
    return any(_is_said(line.text) for line in lines.body(element).lines)


def is_linked(element: Element) -> bool:
    """Tell what leads elsewhere, as most of its text is links."""
    linked = sum(len(inner_text(link)) for link in element.iter("a"))
    return linked > _LINKED * len(inner_text(element))


def between(start: Element, branch: Element) -> tuple[list[Element], Element]:
    """Return the text that stands between two elements of one parent, each with its tail.

    The last element that is no such text comes with it: where to go on from.
    """
    found = []
    for one in [start, *takewhile(lambda one: one is not branch, start.itersiblings())]:
        if one is not start and is_text(one):
            found.append(one)
            continue
        start = one
        if _is_said(tail := (one.tail or "").strip()):
            one.tail = None
            loose = etree.Element("p")
            loose.text = tail
            found.append(loose)
    return found, start


def put_lead(tree: Element, first: Element, teaser: str) -> None:
    """Move the prose between the headline and the body's container into that, in place.

    Args:
        tree: The page.
        first: The container.
        teaser: What the page states as its summary, which is not needed twice.
    """
    title = next(tree.iter("h1"), None)
    known = key(teaser)
    leads = [] if title is None else list(_leads(title, first))
    for lead in reversed(leads if len(leads) <= _LEADS_MOST else ()):
        parent = lead.getparent()
        if parent is not None and key(inner_text(lead)) not in known:
            drop(lead, parent)
            lead.tag, lead.tail, first.text = "p", first.text, None
            first.insert(0, lead)


def _leads(title: Element, first: Element) -> Iterator[Element]:
    found = branches(title, first)
    if found is None or found[1] not in found[0].itersiblings():
        return
    behind = _up_to(title, found[0])
    before = reversed([*_up_to(first, found[1])])
    passed = chain(
        *(one.itersiblings() for one in behind),
        takewhile(lambda one: one is not found[1], found[0].itersiblings()),
        *(reversed([*one.itersiblings(preceding=True)]) for one in before),
    )
    inside = chain.from_iterable(one.iter(*_LEADS) for one in passed)
    yield from filter(_is_lead, islice(inside, _MOST))


def _up_to(element: Element, branch: Element) -> Iterator[Element]:
    return takewhile(lambda one: one is not branch, (element, *element.iterancestors()))


def _is_lead(element: Element) -> bool:
    blocks = (one.tag in lines.BLOCKS or one.tag == "br" for one in element.iterdescendants())
    return (
        not any(blocks)
        and lines.is_prose(inner_text(element))
        and not is_linked(element)
        and not any(one.tag in _NO_LEAD for one in above(element))
        and not any(_BESIDE.search(_names(one)) for one in islice(above(element), _NAMED))
    )


def _names(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_said(text: str) -> bool:
    return mass(text) >= _LEAST and (closed(text) or text.endswith((":", "：")))  # noqa: RUF001 - as scripts write it
