"""Where the article's paragraphs are: one column of the page, and a stretch of it."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tasks.clean.page import marks
from tasks.clean.page.lines import Line

# A paragraph says this much; a sentence's end lowers the demand.
_PARAGRAPH = 130
_SENTENCE = 60
# One paragraph may hardly outweigh the rest of the article: legal notices come in one huge line,
# though now and then a whole article does.
_MOST = 500
_BEYOND = 0.25
# What a paragraph must say before it counts: teasers of other articles are short.
_LEAST = 40
# What each line between two paragraphs costs. A deeper one sits in a box inside the article, one
# in the same column may be its subhead, and so may a lone one that is hardly shallower; a much
# shallower one shows that the article's box was left.
_DEEPER = 8
_LEVEL = 20
_HARDLY = 60
# Where nothing is indented a box can't be told from a subhead, and so several lines cost more.
_FLAT = 60
_FLAT_COLUMNS = 2
_SHALLOWER = 120
_APART_MOST = 900
# The later an article starts on the page, the likelier it is a notice or another's teaser.
_LATE = 0.6
# A box in the article, or behind it, may say more than the article, but not so many times more.
_AROUND = 0.35
_BEFORE = 0.65
# Columns looked at, those with most prose first: a page has few, a hostile one any number.
_COLUMNS = 12
# A text that stands on a page so often is furniture, however long.
REPEATED = 3
# How far a paragraph may stand from the article's column, and what it then counts.
NEAR = 2
_ASIDE = 0.6
_NOTICE = 0.3
# A page that lost its links often lost the space behind a full stop as well.
_INNER_END = re.compile(
    r"[.!?;,\u061f\u06d4\u060c]\s|[\u3002\uff01\uff1f\u3001\u0964\u0e00-\u0e7f]"
    r"|[a-z\u00df-\u00ff][.!?][A-Z\u00c0-\u00de]"
)


class Core(NamedTuple):
    """The stretch of a column that holds the article's paragraphs.

    Attributes:
        column: the indentation that its paragraphs share.
        first: position of its first paragraph among the inked lines.
        last: position of its last paragraph.
    """

    column: int
    first: int
    last: int


def is_prose(line: Line) -> bool:
    """Return whether a line reads as a paragraph: long, or shorter and ending as a sentence."""
    if line.closed:
        return line.mass >= _SENTENCE
    return line.mass >= _PARAGRAPH and _INNER_END.search(line.text) is not None


def find(inked: Sequence[Line], seen: Mapping[str, int]) -> Core | None:
    """Return the stretch of one column with the most prose and the least between it.

    The greatest sum of a consecutive stretch (Kadane), once per column: paragraphs add what they
    say, each line that stands between two of them takes a little away.

    Args:
        inked: the page's lines with ink on them.
        seen: how often each text stands on the page; what is repeated is no article's paragraph.
    """
    columns: dict[int, list[_Paragraph]] = defaultdict(list)
    for place, line in enumerate(inked):
        if not line.bullet and is_prose(line) and seen[line.text] < REPEATED:
            columns[line.column].append(_Paragraph(place, _worth(line)))
    ranked = sorted(columns, key=lambda column: -sum(worth for _, worth in columns[column]))
    flat = len({line.column for line in inked}) <= _FLAT_COLUMNS
    level = _FLAT if flat else _LEVEL
    found = [
        _stretch(inked, _Costs(column, level), _family(columns, column))
        for column in ranked[:_COLUMNS]
    ]
    return _outermost(found) if found else None


def _outermost(found: Sequence[tuple[float, Core]]) -> Core:
    """Return the best stretch, or one that starts before and outside it and says enough."""
    best, inner = max(found)
    around = [
        (score, core)
        for score, core in found
        if core.column < inner.column
        and core.first < inner.first
        and score >= best * (_AROUND if core.last > inner.last else _BEFORE)
    ]
    return max(around)[1] if around else inner


class _Paragraph(NamedTuple):
    place: int
    worth: float


class _Costs(NamedTuple):
    """What a line between two paragraphs of a column costs; `level` for one in the column."""

    column: int
    level: int

    def of(self, between: Sequence[Line]) -> int:
        if len(between) == 1 and between[0].column >= self.column - NEAR:
            return _LEVEL
        return min(_APART_MOST, sum(self._one(line.column - self.column) for line in between))

    def _one(self, aside: int) -> int:
        if aside > 0:
            return _DEEPER
        if aside == 0:
            return self.level
        return _HARDLY if aside >= -NEAR else _SHALLOWER


def _worth(line: Line) -> float:
    worth = min(line.mass, _MOST) + _BEYOND * max(0, line.mass - _MOST)
    return worth * _NOTICE if marks.is_notice(line.text) else worth


def _family(columns: Mapping[int, list[_Paragraph]], column: int) -> list[_Paragraph]:
    aside = [
        _Paragraph(place, worth * _ASIDE)
        for near in (column - NEAR, column - 1, column + 1, column + NEAR)
        for place, worth in columns.get(near, ())
    ]
    return sorted(columns[column] + aside) if aside else columns[column]


def _stretch(
    inked: Sequence[Line], costs: _Costs, paragraphs: Sequence[_Paragraph]
) -> tuple[float, Core]:
    best = total = 0.0
    start = previous = paragraphs[0].place
    found = Core(costs.column, start, start)
    for place, worth in paragraphs:
        total -= costs.of(inked[previous + 1 : place])
        if total <= 0:
            total, start = 0.0, place
        total += worth - _LEAST
        score = total * (1 - _LATE * start / len(inked))
        if score > best:
            best, found = score, Core(costs.column, start, place)
        previous = place
    return best, found
