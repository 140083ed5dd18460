# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Times of day in stamps, as clocks, wires and pages of many languages write them."""

import re
from datetime import time
from typing import Final, NamedTuple

from tasks.models import Precision


class Clocked(NamedTuple):
    """A time of day, how fine it was written, and where it stood."""

    value: time
    precision: Precision
    start: int
    end: int


_TIME: Final = re.compile(
    r"(?<![\w:.])T?(?P<h>[01]?\d|2[0-4])(?::|：|h(?=\d\d)|[時时])(?P<m>[0-5]\d)"
    r"(?::(?P<s>[0-6]\d)(?:[.,]\d{1,9})?|分)?(?!\d)"
    r"(?:\s?(?P<ampm>[AaPp]\.?\s?[Mm]\b\.?))?"
)
_HOUR: Final = re.compile(r"(?<![\d:.])(?P<h>1[0-2]|0?[1-9])\s?(?P<ampm>[AaPp]\.?[Mm]\b\.?)")
_MILITARY: Final = re.compile(
    r"(?<!\d)(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)(?=\s?(?:GMT|UTC|Z|[ECMP][SD]T|CES?T)\b)"
)
_DOTTED: Final = re.compile(
    r"(?<![\d.])(?P<h>[01]?\d|2[0-3])[.](?P<m>[0-5]\d)(?![\d.])(?=\s?(?:Uhr|uur|[AaPp]\.?[Mm]"
    r"|IST|GMT|UTC|[ECMP][SD]T|BST|CES?T))"
    r"(?:\s?(?P<ampm>[AaPp]\.?[Mm]\b\.?)|\s(?:Uhr|uur))?"
)
_KL: Final = re.compile(r"\bkl\.? (?P<h>[01]?\d|2[0-3])[.:](?P<m>[0-5]\d)(?!\d)", re.IGNORECASE)
_WORDS: Final = re.compile(r"\b(noon|midday|midnight)\b", re.IGNORECASE)
_COMPACT: Final = re.compile(r"(?<!\w)T(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<s>[0-5]\d)?(?!\d)")
_NOON: Final = 12


def time_of_day(text: str) -> Clocked | None:
    """Return the first time of day in a stamp, None if it has none."""
    for pattern in (_COMPACT, _TIME, _MILITARY, _DOTTED, _KL, _HOUR):
        match = pattern.search(text)
        if match:
            return _clocked(match)
    word = _WORDS.search(text)
    if word is None:
        return None
    hour = 0 if word[1].lower() == "midnight" else _NOON
    return Clocked(time(hour), "hour", *word.span())


def _clocked(match: re.Match[str]) -> Clocked:
    parts = match.groupdict()
    hour = int(parts["h"]) % 24
    half = (parts.get("ampm") or "").lower()[:1]
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    minute, second = parts.get("m"), parts.get("s")
    precision: Precision = "second" if second else "minute" if minute else "hour"
    return Clocked(
        time(hour, int(minute or 0), min(int(second or 0), 59)), precision, *match.span()
    )
