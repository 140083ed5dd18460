"""What stands above the article's first paragraph: headline and standfirst."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from tasks.clean.page import marks
from tasks.clean.page.body import Page, is_caption, is_furniture
from tasks.clean.page.core import NEAR, REPEATED, is_prose
from tasks.clean.page.lines import Line

_PATH = re.compile(r" [>›] |\|.*\||^« .*\|.* »$")  # noqa: RUF001 - signs as sites set them
_NUMBERED = re.compile(r"\d{1,2}\. ")
# How far above the first paragraph a headline is looked for, in inked lines.
_REACH = 80
_SHORTEST = 10
_LONGEST = 220
# The words of a headline recur in the article: how much of it is read to know them.
_OPENING = 8
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}|[^\W\d_]{4,}")
_STEM = 5
_TOLD_MOST = 3
# What speaks for a line being the headline, against another's weight of one shared word.
_MISSING = 0.25
_OWN_BLOCK = 1.0
_REPEATED = 1.5
_SENTENCE = -2.0
_CREDIT = -3.0
# A byline stands below a headline, above a standfirst or a caption.
_SIGNED = -2.0
_BRIEF = -1.0
_BRIEF_MASS = 25
_KICKER = 45
_FAR = -0.015
_DEEP = -0.15
_STANDFIRST = 45
# Key points under a headline: a list close to its column, of sentences or nearly so.
_POINT = 80
_POINTS_NEAR = 8


class Head(NamedTuple):
    """The lines above the first paragraph, as positions among the inked ones.

    Attributes:
        headline: the headline, None where none was found.
        standfirst: the lines below it, above the first paragraph, that are text of the article.
    """

    headline: int | None
    standfirst: list[int]


def find(page: Page) -> Head:
    """Return what stands above the article's first paragraph."""
    headline = _headline(page)
    if headline is None:
        return Head(None, [])
    between = range(headline + 1, page.core.first)
    return Head(headline, [place for place in between if _is_standfirst(page, headline, place)])


def _headline(page: Page) -> int | None:
    first = page.core.first
    told = _words(line.text for line in page.inked[first : first + _OPENING])
    best, found = 0.0, None
    for place in range(max(0, first - _REACH), first):
        score = _score(page, place, told)
        if score > best:
            best, found = score, place
    return None if found is None else _settle(page, found, told)


def _settle(page: Page, place: int, told: frozenset[str]) -> int:
    """Return the headline's neighbour where that has the better claim: standfirst and kicker."""
    line, above, below = (page.inked[spot] for spot in (place, place - 1, place + 1))
    outside = place > 0 and above.column <= line.column
    if outside and line.gap and _could_head(page, above) and _score(page, place - 1, told) > 0:
        return place - 1
    kicker = below.column < line.column and line.mass < min(below.mass, _KICKER)
    if kicker and _could_head(page, below):
        return place + 1
    return place


def _could_head(page: Page, line: Line) -> bool:
    return (
        bool(line.gap)
        and not line.bullet
        and _BRIEF_MASS <= line.mass <= _LONGEST
        and not line.text.endswith((".", ":"))
        and not is_furniture(page._replace(seen=Counter()), line)
        and not _is_path(line.text)
        and not _NUMBERED.match(line.text)
        and not marks.has_stamp(line.text)
    )


def _words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for text in texts for word in _WORD.findall(text.casefold()))


def _score(page: Page, place: int, told: frozenset[str]) -> float:
    line = page.inked[place]
    if line.bullet or not _SHORTEST <= line.mass <= _LONGEST:
        return 0.0
    if _is_path(line.text) or _is_numbered(page, place):
        return 0.0
    words = _words([line.text])
    known = len(words & told)
    label = line.mass < _BRIEF_MASS and page.seen[line.text] > REPEATED
    if label or (not known and page.seen[line.text] == 1):
        return 0.0
    score = min(known, _TOLD_MOST) - _MISSING * (len(words) - known)
    score += _OWN_BLOCK * bool(line.gap and page.inked[place + 1].gap)
    score += _REPEATED * (page.seen[line.text] > 1 and line.mass >= _BRIEF_MASS)
    score += _SENTENCE * line.text.endswith((".", ":")) + _BRIEF * (line.mass < _BRIEF_MASS)
    score += _CREDIT * (
        marks.is_byline(line.text)
        or marks.has_stamp(line.text)
        or marks.has_credit(line.text, line.mass)
    )
    score += _SIGNED * _is_below_byline(page, place)
    return score + _FAR * (page.core.first - place) + _DEEP * (line.column - page.core.column)


def _is_path(text: str) -> bool:
    """Tell a row of links, as the path to a page is one, and what leads away."""
    return _PATH.search(text) is not None or marks.leads_away(text)


def _is_numbered(page: Page, place: int) -> bool:
    """Tell the last item of a numbered list, as which a page's own title stands in its path."""
    return all(_NUMBERED.match(page.inked[spot].text) for spot in (max(0, place - 1), place))


def _is_below_byline(page: Page, place: int) -> bool:
    return place > 0 and marks.is_byline(page.inked[place - 1].text)


def _is_standfirst(page: Page, headline: int, place: int) -> bool:
    line = page.inked[place]
    away = abs(line.column - page.inked[headline].column)
    if line.mass < _STANDFIRST or is_furniture(page, line) or is_caption(page, place):
        return False
    if line.bullet:
        return away <= _POINTS_NEAR and (line.closed or line.mass >= _POINT)
    if marks.is_byline(line.text) or (not line.closed and marks.has_stamp(line.text)):
        return False
    if is_prose(line) and (line.closed or abs(line.column - page.core.column) <= NEAR):
        return True
    told = line.closed and line.gap > 0
    # Below a byline, a sentence with an unfinished one behind it is a caption with its credit.
    caption = ". " in line.text and not line.closed and _is_below_byline(page, place)
    return away <= NEAR and (told or (place - headline <= NEAR and not caption))
