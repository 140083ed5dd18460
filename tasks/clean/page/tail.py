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


def trim(page: Page, chosen: Sequence[int]) -> list[int]:
    """Return the chosen positions without what follows the article's end."""
    kept = _before_break(page, chosen)
    while len(kept) > 1 and _is_closing(page, kept[-1]):
        kept.pop()
    return kept


def _before_break(page: Page, chosen: Sequence[int]) -> list[int]:
    total = sum(page.inked[place].mass for place in chosen)
    rest = 0
    for number in range(len(chosen) - 1, 0, -1):
        rest += page.inked[chosen[number]].mass
        if rest > _REST * total:
            break
        between = [page.inked[place] for place in range(chosen[number - 1] + 1, chosen[number])]
        few = len(chosen) - number <= _RUN and rest <= _SMALL * total
        foreign = few or _are_teasers(page, chosen[number:])
        if any(_ends_article(page, line, foreign=foreign) for line in between):
            return list(chosen[:number])
    return list(chosen)


def _are_teasers(page: Page, rest: Sequence[int]) -> bool:
    """Return whether no paragraph stands right under another, and so the lines tell no story."""
    prose = [place for place in rest if is_prose(page.inked[place])]
    return all(below - above > 1 for above, below in pairwise(prose))


def _ends_article(page: Page, line: Line, *, foreign: bool) -> bool:
    if line.column > page.core.column:
        return False
    left = line.column < page.core.column and line.column not in page.subheads
    if foreign and left:
        return True
    return not line.bullet and (marks.opens_comments(line.text) or marks.has_rights(line.text))


def _is_closing(page: Page, place: int) -> bool:
    line = page.inked[place]
    return marks.is_notice(line.text) or marks.has_rights(line.text) or marks.is_byline(line.text)
