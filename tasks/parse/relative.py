"""Relative stamps: "3 hours ago", "yesterday"."""

import re
from datetime import timedelta
from typing import Final, NamedTuple

from tasks.models import Precision


class Relative(NamedTuple):
    """How long before the page was seen, and where that stood."""

    age: timedelta
    precision: Precision
    start: int
    end: int


_AGO: Final = re.compile(
    r"\b(?:about )?(\d{1,3}|an?|one|two|three|a few)\s?"
    r"(s|sec|second|m|min|minute|h|hr|hour|d|day|w|week|month)s?\.? ago\b",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"\b(just now|moments? ago|today|yesterday)\b", re.IGNORECASE)
#: One of these stands in each of them: quick to see that most texts have none.
_SIGNS: Final = ("ago", "just now", "today", "yesterday")
_NUMBERS: Final = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "a few": 3}
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}
_MONTH: Final = 30 * 86400
_PRECISION: Final[dict[str, Precision]] = {"s": "second", "m": "minute", "h": "hour"}


def find_relative(text: str) -> Relative | None:
    """Return the relative stamp in `text`, None if there is none."""
    if not any(map(text.lower().__contains__, _SIGNS)):
        return None
    match = _AGO.search(text)
    if match is None:
        return _word(text)
    unit = match[2].lower()
    seconds = _MONTH if unit == "month" else _SECONDS[unit[0]]
    number = match[1].lower()
    count = _NUMBERS.get(number) or int(number)
    precision = "day" if unit == "month" else _PRECISION.get(unit[0], "day")
    return Relative(timedelta(seconds=seconds * count), precision, *match.span())


def _word(text: str) -> Relative | None:
    match = _WORD.search(text)
    if match is None:
        return None
    word = match[1].lower()
    age = timedelta(days=1) if word == "yesterday" else timedelta()
    return Relative(age, "day" if word in {"today", "yesterday"} else "minute", *match.span())
