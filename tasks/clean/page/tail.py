"""Where the article ends: what follows its last paragraph in the same column is not its own."""

from collections.abc import Sequence
from itertools import pairwise

from tasks.clean.page import marks
from tasks.clean.page.body import Page
from tasks.clean.page.core import is_prose
from tasks.clean.page.lines import Line

# How much may follow a break that ends an article, as a share of the whole.
_REST = 0.35
_SMALL = 0.15
_RUN = 2
# So much of an article, in characters or as a share, stands above the heading of its comments.
_ENOUGH = 1200
_SHARE = 0.25


def trim(page: Page, chosen: Sequence[int]) -> list[int]:
    """Return the chosen positions without what follows the article's end."""
    kept = _before_break(page, _before_comments(page, chosen))
    while len(kept) > 1 and _is_closing(page, kept[-1]):
        kept.pop()
    return kept


def _before_comments(page: Page, chosen: Sequence[int]) -> Sequence[int]:
    """Return what stands above the heading of the comments, once enough of an article does.

    The same word stands in the bar of buttons above an article, hence the demand.
    """
    total = sum(page.inked[place].mass for place in chosen)
    before = 0
    for number, (above, place) in enumerate(pairwise(chosen), 1):
        before += page.inked[above].mass
        enough = before >= min(_ENOUGH, _SHARE * total)
        if enough and any(_heads_comments(page, line) for line in page.inked[above + 1 : place]):
            return chosen[:number]
    return chosen


def _heads_comments(page: Page, line: Line) -> bool:
    outside = line.column <= page.core.column and not line.bullet
    return outside and marks.opens_comments(line.text)


def _before_break(page: Page, chosen: Sequence[int]) -> list[int]:
    total = sum(page.inked[place].mass for place in chosen)
    rest = 0
    told = owned = False
    for number in range(len(chosen) - 1, 0, -1):
        place, above = chosen[number], chosen[number - 1]
        rest += page.inked[place].mass
        owned = owned or page.inked[place].column == page.core.column
        many = rest > _REST * total
        if owned and many:
            break
        few = len(chosen) - number <= _RUN and rest <= _SMALL * total
        foreign = few or (not told and not many) or (many and not owned)
        if any(
            _ends_article(page, line, foreign=foreign) for line in page.inked[above + 1 : place]
        ):
            return list(chosen[:number])
        told = told or _is_told(page, above, place)
    return list(chosen)


def _is_told(page: Page, above: int, place: int) -> bool:
    """Return whether a paragraph stands right under another: teasers never do."""
    return place == above + 1 and is_prose(page.inked[place]) and is_prose(page.inked[above])


def _ends_article(page: Page, line: Line, *, foreign: bool) -> bool:
    if line.column > page.core.column:
        return False
    left = line.column < page.core.column and line.column not in page.subheads
    if foreign and left:
        return True
    return not line.bullet and marks.has_rights(line.text)


def _is_closing(page: Page, place: int) -> bool:
    line = page.inked[place]
    return marks.is_notice(line.text) or marks.has_rights(line.text) or marks.is_byline(line.text)
