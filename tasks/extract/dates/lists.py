"""Further days of a month that is named once: "April 24 and 25", "May 1, 2 and 3"."""

import re
from collections.abc import Iterator
from typing import Final

from tasks.extract.dates.context import Finding
from tasks.extract.dates.patterns import spaced

_MORE: Final = re.compile(
    spaced(r"(?:,? (?:and|or|&) |, (?=[0-3]?\d(?:,| and\b)))(?P<day>[12]\d|3[01]|0?[1-9])")
    # Neither a figure that goes on, nor a count of something.
    + r"(?![\w%\u2013-]|[.,:/]\d)(?=[.,;:)\u2014]|$"
    r"|\s(?:in|at|on|to|of|and|or|with|for|by|as|from|after|when)\b)",
    re.ASCII,
)
#: "2024-04-24", or "XXXX-04-24" without a day of publication.
_DAY: Final = re.compile(r"[\dX]{4}-\d\d-\d\d")
_DAY_AT: Final = 8
_MOST: Final = 6


def siblings(text: str, found: Finding) -> Iterator[Finding]:
    """The days that follow a day of a month and share its month.

    Args:
        text: The text.
        found: A finding; only one that ends in the number of a day has any.
    """
    if not text[found.end - 1].isdigit() or not _DAY.fullmatch(found.value):
        return
    if not text[found.start].isalpha() or text.endswith(found.value[:4], 0, found.end):
        return
    end = found.end
    for _ in range(_MOST):
        more = _MORE.match(text, end)
        if more is None or int(more["day"]) <= int(found.value[_DAY_AT:]):
            return
        end = more.end()
        yield Finding(more.start("day"), end, f"{found.value[:_DAY_AT]}{int(more['day']):02d}")
