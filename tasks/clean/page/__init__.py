"""The article in a dump of a whole page: which lines are its body, which the page's furniture.

Feeds scrape pages to plain text, menus and footers and all. The layout that such a dump keeps
(indentation, bullets, blank lines) tells the article's column from the rest in any language.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tasks.clean.page import body, furniture, head, lists, readers, signs, tail
from tasks.clean.page.lines import Line, read
from tasks.clean.page.shape import looks_like_page

__all__ = ["PageArticle", "article", "boilerplate", "looks_like_page"]


class PageArticle(NamedTuple):
    """The article's lines, by their places among all lines of the page.

    Attributes:
        headline: the line of the headline, None where none was found.
        head: byline, stamps and such next to the headline, in order.
        body: the lines of the body, subheads and standfirst among them, in order.
    """

    headline: int | None
    head: list[int]
    body: list[int]


def article(lines: Sequence[str]) -> PageArticle:
    """Return the article's lines of a page dump.

    Args:
        lines: all lines of the page, indentation and blank lines kept.
    """
    inked = readers.without(list(read(lines)))
    return _article(inked, body.survey(inked))


def _article(inked: Sequence[Line], page: body.Page | None) -> PageArticle:
    if page is None:
        return PageArticle(None, [], [])
    above = head.find(page)
    own = [*above.standfirst, *tail.trim(page, lists.join(page, body.select(page)))]
    return PageArticle(
        None if above.headline is None else inked[above.headline].place,
        [inked[place].place for place in signs.find(page, above.headline, frozenset(own))],
        [inked[place].place for place in own],
    )


def boilerplate(lines: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the page's furniture: ranges of lines, end excluded, in order, each with its rule.

    Headline, byline, stamps and body stay, and so do lines beside the body that nothing speaks
    against. Where no article is found, nothing is furniture.

    Args:
        lines: all lines of the page, indentation and blank lines kept.
    """
    inked = list(read(lines))
    above = readers.without(inked)
    page = body.survey(above)
    found = _article(above, page)
    if page is None or not found.body:
        return []
    headline = [] if found.headline is None else [found.headline]
    own = [*headline, *found.body]
    below = [*own, *(place for place in found.head if place > min(own))]
    return furniture.ranges(inked, [*own, *found.head, *body.beside(page, below)])
