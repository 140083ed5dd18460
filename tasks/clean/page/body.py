"""Which lines of the article's stretch are its own: paragraphs, subheads, quotes, lists."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tasks.clean.page import marks
from tasks.clean.page.core import NEAR, Core, is_prose
from tasks.clean.page.lines import Line

# A label is what stands before a colon, at the start of a line that leads elsewhere.
_LABEL = 24
_LEAD_MASS = 200
_CREDIT_REACH = 60
_SUBHEAD_MASS = 120
_REPEATED_MASS = 80
_NESTED = 80


class Page(NamedTuple):
    """A page as the rules see it.

    Attributes:
        inked: its lines with ink on them.
        core: where the article's paragraphs are.
        seen: how often each text stands on the page.
    """

    inked: Sequence[Line]
    core: Core
    seen: Counter[str]


def survey(inked: Sequence[Line], core: Core) -> Page:
    """Return the page with what must be counted before any line can be judged."""
    return Page(inked, core, Counter(line.text for line in inked))


def select(page: Page) -> list[int]:
    """Return the positions of the article's own lines among the inked ones."""
    first, last = page.core.first, page.core.last
    return [place for place in range(first, last + 1) if _is_body(page, place)]


def is_furniture(page: Page, line: Line) -> bool:
    """Return whether a line's words or its repetition give it away."""
    if line.mass <= _LEAD_MASS and marks.leads_away(line.text):
        return True
    if marks.has_credit(line.text, _CREDIT_REACH if is_prose(line) else len(line.text)):
        return True
    if page.seen[line.text] > 1 and line.mass < _REPEATED_MASS:
        return True
    return not is_prose(line) and marks.is_notice(line.text)


def _is_body(page: Page, place: int) -> bool:
    line = page.inked[place]
    if line.bullet or abs(line.column - page.core.column) > NEAR:
        return False
    if line.column == page.core.column:
        fits = is_prose(line) or line.closed or _is_subhead(page, place)
    else:
        fits = line.closed and line.mass >= _NESTED
    return fits and not is_furniture(page, line)


def _is_subhead(page: Page, place: int) -> bool:
    line = page.inked[place]
    if line.mass > _SUBHEAD_MASS or place >= page.core.last:
        return False
    below = page.inked[place + 1]
    return below.column == page.core.column and (is_prose(below) or below.closed)
