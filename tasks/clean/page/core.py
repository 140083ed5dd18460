"""Where the article's paragraphs are: one column of the page, and a stretch of it."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tasks.clean.page.lines import Line

# A paragraph says this much; a sentence's end lowers the demand.
_PARAGRAPH = 130
_SENTENCE = 60
# One paragraph may not outweigh the rest of the article: legal notices come in one huge line.
_MOST = 700
# What every line between two paragraphs of the same column costs.
_APART = 14


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
    return line.mass >= _PARAGRAPH or (line.closed and line.mass >= _SENTENCE)


def find(inked: Sequence[Line]) -> Core | None:
    """Return the stretch of one column with the most prose and the least between it.

    The greatest sum of a consecutive stretch (Kadane), once per column: paragraphs add what they
    say, each line that stands between two of them takes a little away.
    """
    columns: dict[int, list[int]] = defaultdict(list)
    for place, line in enumerate(inked):
        if is_prose(line) and not line.bullet:
            columns[line.column].append(place)
    best = max(
        (_stretch(inked, column, places) for column, places in columns.items()),
        default=None,
    )
    return best[1] if best else None


def _stretch(inked: Sequence[Line], column: int, places: Sequence[int]) -> tuple[float, Core]:
    best = total = 0.0
    start = places[0]
    found = Core(column, start, start)
    for number, place in enumerate(places):
        if number:
            total -= _APART * (place - places[number - 1] - 1)
        if total <= 0:
            total, start = 0.0, place
        total += min(inked[place].mass, _MOST)
        if total > best:
            best, found = total, Core(column, start, place)
    return best, found
