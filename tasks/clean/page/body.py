"""Which lines of the article's stretch are its own: paragraphs, subheads, quotes."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from tasks.clean.page import marks
from tasks.clean.page.core import NEAR, REPEATED, Core, find, is_prose
from tasks.clean.page.lines import Line

_LEAD_MASS = 200
_CREDIT_REACH = 60
# A picture's credit may stand on a line of its own, right under the caption.
_CREDIT_MASS = 60
_CAPTION_MASS = 220
_SUBHEAD_MASS = 120
_REPEATED_MASS = 80
_NESTED = 80
_SHOUTED_MASS = 60
_SUBHEAD_NEAR = 4
_SUBHEAD_SHORT = 75
_TWICE = 2
# Marks of a site's own, such as where an advertisement stands, recur all over an article.
_LABEL_MASS = 30
_AHEAD = 4
_ONCE: Counter[str] = Counter()
# A row of a table keeps the width of its cells.
_CELLS = "   "
_COLONS = (":", "\uff1a")


class Page(NamedTuple):
    """A page as the rules see it.

    Attributes:
        inked: its lines with ink on them.
        core: where the article's paragraphs are.
        seen: how often each text stands on the page.
        contents: the items of lists inside the article; one that recurs there is a subhead.
        subheads: the columns, besides the core's own, in which its subheads stand.
    """

    inked: Sequence[Line]
    core: Core
    seen: Counter[str]
    contents: frozenset[str]
    subheads: frozenset[int]


def survey(inked: Sequence[Line]) -> Page | None:
    """Return the page with what must be known before any line can be judged.

    None where no line of it reads as a paragraph.
    """
    seen = Counter(line.text for line in inked)
    core = find(inked, seen)
    if core is None:
        return None
    contents = frozenset(line.text for line in inked[core.first : core.last] if line.bullet)
    return Page(inked, core, seen, contents, _subhead_columns(inked, core, seen))


def _subhead_columns(inked: Sequence[Line], core: Core, seen: Mapping[str, int]) -> frozenset[int]:
    """Return the columns whose short lines mostly stand right above a paragraph of the core."""
    heads: Counter[int] = Counter()
    others: Counter[int] = Counter()
    for place in range(core.first + 1, core.last):
        line = inked[place]
        if line.column == core.column or abs(line.column - core.column) > _SUBHEAD_NEAR:
            continue
        if _could_subhead(line) and _tops(_below(inked, place), core):
            heads[line.column] += 1
        elif not is_prose(line) and _says_something(line, seen):
            others[line.column] += 1
    return frozenset(
        column for column, count in heads.items() if count >= _TWICE and count > others[column]
    )


def _says_something(line: Line, seen: Mapping[str, int]) -> bool:
    """Return whether a line is neither a credit nor a number nor a label of the site's."""
    label = line.mass < _LABEL_MASS and seen[line.text] >= REPEATED
    return not (label or line.text.isdigit() or marks.has_credit(line.text, line.mass))


def _below(inked: Sequence[Line], place: int) -> Line:
    """Return the line below, or that below the credit of a picture."""
    below = inked[place + 1]
    if place + 2 < len(inked) and marks.has_credit(below.text, below.mass):
        return inked[place + 2]
    return below


def _could_subhead(line: Line) -> bool:
    short = line.mass <= _SUBHEAD_SHORT and not line.text.endswith(".")
    return short and line.gap > 0 and not line.bullet and not marks.has_credit(line.text, line.mass)


def _tops(below: Line, core: Core) -> bool:
    return below.column == core.column and is_prose(below)


def select(page: Page) -> list[int]:
    """Return the positions of the article's own lines among the inked ones."""
    first, last = page.core.first, page.core.last
    return [place for place in range(first, last + 1) if _is_body(page, place)]


def beside(page: Page, own: Collection[int]) -> list[int]:
    """Return the places of lines in the article's column that stand on the page once.

    They are no paragraphs and no sure subheads; but no layout, no words and no repetition says
    that they aren't the article's.

    Args:
        page: the page.
        own: places, among all lines of the page, of the article's lines.
    """
    sure, first, last = frozenset(own), min(own), max(own)
    return [
        line.place
        for position, line in enumerate(page.inked)
        if first < line.place < last and line.place not in sure and _is_beside(page, position)
    ]


def _is_beside(page: Page, position: int) -> bool:
    line = page.inked[position]
    aside = abs(line.column - page.core.column)
    if line.bullet or aside > NEAR or page.seen[line.text] > 1:
        return False
    if " " not in line.text and (aside or line.mass == len(line.text)):
        return False  # a button or a name, in a script with spaces
    long = line.mass > _SUBHEAD_SHORT and not line.closed and _CELLS not in line.text
    if line.column > page.core.column and long and position > page.core.first:
        return False  # a caption
    told = not is_furniture(page, line) and not is_caption(page, position)
    return told and not _is_signed(line)


def is_furniture(page: Page, line: Line) -> bool:
    """Return whether a line's words or its repetition give it away."""
    if line.mass <= _LEAD_MASS and marks.leads_away(line.text):
        return True
    if is_prose(line):
        return page.seen[line.text] >= REPEATED or marks.has_credit(line.text, _CREDIT_REACH)
    if page.seen[line.text] > 1 and line.mass < _REPEATED_MASS and line.text not in page.contents:
        return True
    return marks.has_credit(line.text, line.mass) or marks.is_notice(line.text)


def is_caption(page: Page, place: int) -> bool:
    """Return whether a line stands right above a line that only credits a picture."""
    line, below = page.inked[place], page.inked[min(place + 1, len(page.inked) - 1)]
    return (
        line.mass <= _CAPTION_MASS
        and below.mass <= _CREDIT_MASS
        and below.column == line.column
        and ". " not in below.text
        and not below.closed
        and marks.has_credit(below.text, below.mass)
    )


def _is_body(page: Page, place: int) -> bool:
    line = page.inked[place]
    aside = abs(line.column - page.core.column)
    if line.bullet:
        return False
    if line.column in page.subheads and line.mass <= _SUBHEAD_SHORT:
        fits = _could_subhead(line) or _is_subhead(page, place)
    elif is_prose(line):
        ended = line.closed or line.text.endswith(_COLONS)
        nested = ended and (line.mass >= _NESTED or _is_apart(page, line))
        fits = not aside or (aside <= NEAR and nested)
    else:
        fits = not aside and (line.closed or _is_subhead(page, place) or _is_lone(page, line))
    if page.seen[line.text] == _TWICE and line.mass >= _LABEL_MASS and _is_subhead(page, place):
        page = page._replace(seen=_ONCE)  # a table of contents has it as well
    return fits and not is_furniture(page, line) and not is_caption(page, place)


def _is_subhead(page: Page, place: int) -> bool:
    line = page.inked[place]
    if line.mass > _SUBHEAD_MASS or place >= page.core.last or _is_signed(line):
        return False
    ahead = page.inked[place + 1 : min(place + 1 + _AHEAD, page.core.last + 1)]
    below = next((spot for spot in ahead if not _is_label(page, spot)), line)
    if below.bullet:
        return line.text.endswith(_COLONS)
    told = is_prose(below) or below.closed
    return below is not line and abs(below.column - page.core.column) <= NEAR and told


def _is_lone(page: Page, line: Line) -> bool:
    """Return whether a short line of several words stands apart and signs nothing."""
    short = line.mass <= _SUBHEAD_SHORT and " " in line.text
    return short and _is_apart(page, line) and not _is_signed(line)


def _is_apart(page: Page, line: Line) -> bool:
    return page.seen[line.text] == 1 and line.gap > 0


def _is_label(page: Page, line: Line) -> bool:
    return line.mass < _LABEL_MASS and page.seen[line.text] >= REPEATED


def _is_signed(line: Line) -> bool:
    shouted = line.mass >= _SHOUTED_MASS and line.text.isupper()
    named = marks.is_byline(line.text) or marks.opens_comments(line.text)
    return shouted or named or " | " in line.text or marks.is_stamp(line.text)
