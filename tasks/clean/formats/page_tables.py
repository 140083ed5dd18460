"""Pages of an older make: a table lays them out, and one cell of it is the article."""

from collections.abc import Iterator
from itertools import islice

from tasks.clean.formats import lines
from tasks.clean.formats.page_title import key
from tasks.clean.formats.xml import Element, inner_text

#: A cell with so much of a page's prose is the article's, ...
_NEARLY_ALL = 0.95
#: ... and so much of its text is looked for in it first.
_SHARE = 0.3
#: So much text outside of links may stand beside it.
_BESIDE = 30
#: Less prose is no article.
_LEAST = 150
#: A table with more of its text in links is a menu.
_LINKED = 0.5
#: Where old pages set a headline.
_SHOWN = ("h2", "h3", "font", "big", "b", "strong")
_SHORTEST = 10
_LONGEST = 200
#: So many elements are looked at.
_MOST = 500


def story_cell(tree: Element) -> tuple[lines.Line, ...]:
    """Return the lines of the cell that holds the prose of a page; none if no cell does."""
    if next(tree.iter("article", "main"), None) is not None:
        return ()
    whole = len(inner_text(tree))
    cells = list(islice(tree.iter("td"), _MOST))
    large = [cell for cell in cells if len(inner_text(cell)) >= _SHARE * whole]
    least = max(_LEAST, _NEARLY_ALL * _prose(tree)) if large else 0
    story = next((cell for cell in reversed(large) if _prose(cell) >= least), None)
    return () if story is None or _says_more(tree, story) else tuple(_told(story))


def _says_more(tree: Element, story: Element) -> bool:
    """Tell whether other cells hold more than a menu: a byline, a stamp, a credit."""
    page = next(tree.iter("body"), tree)
    beside = _unlinked(page) - _unlinked(story)
    return beside > _BESIDE


def _unlinked(element: Element) -> int:
    return len(inner_text(element)) - _linked(element)


def shown_title(tree: Element, title: str) -> str | None:
    """Return the headline that a page without `<h1>` shows, known from the page's title."""
    whole = key(title)
    for element in islice(tree.iter(*_SHOWN), _MOST):
        text = lines.collapsed(inner_text(element))
        name = key(text) if _SHORTEST < len(text) <= _LONGEST else ""
        if len(name) > _SHORTEST and (whole.endswith(f" {name}") or whole.startswith(f"{name} ")):
            return text
    return None


def _prose(root: Element) -> int:
    return sum(len(line.text) for line in lines.body(root).lines if lines.is_prose(line.text))


def _told(story: Element) -> Iterator[lines.Line]:
    menus = {
        line.text
        for table in story.iter("table")
        if not _prose(table) and _linked(table) > _LINKED * len(inner_text(table))
        for line in lines.body(table).lines
    }
    yield from (line for line in lines.body(story).lines if line.text not in menus)


def _linked(element: Element) -> int:
    return sum(len(inner_text(link)) for link in element.iter("a"))
