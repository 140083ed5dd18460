"""Days of a month, and decades, that share a name: "April 24 and 25", "20 and 24 April"."""

import re
from collections.abc import Iterable, Iterator
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
_A_DECADE: Final = re.compile(r"[12]\d\dX")
_DAY_AT: Final = 8
_MOST: Final = 6
#: The days before the one that has the month: "on 20, 21 and 24 November".
_EARLIER: Final = re.compile(
    r"\b(?:[Oo]n|[Bb]etween|[Ff]rom|[Oo]f|[Ff]or|[Tt]he)\s"
    r"(?P<days>[0-3]?\d(?:st|nd|rd|th)?(?:,\s[0-3]?\d(?:st|nd|rd|th)?){0,4})\s(?:and|or|&)\s(?:the\s)?$",
    re.ASCII,
)
_NUMBER: Final = re.compile(r"(\d{1,2})\w*", re.ASCII)
_REACH: Final = 40
#: "The 1960s and 70s".
_DECADE: Final = re.compile(
    r"\s(?:and|or|to)\s(?:(?:early|late|mid)[\s-])?(?P<tens>['\u2019]?\d0s)\b"
)


def elders(text: str, found: Finding, floor: int) -> Iterable[Finding]:
    """The days that come before a day of a month and share its month.

    Args:
        text: The text.
        found: A finding; only one that begins with the number of a day has any.
        floor: Where the finding before ended.
    """
    if not text[found.start].isdigit() or not _DAY.fullmatch(found.value):
        return ()
    return _elders(text, found, floor)


def _elders(text: str, found: Finding, floor: int) -> Iterator[Finding]:
    led = _EARLIER.search(text, max(floor, found.start - _REACH), found.start)
    numbers = list(_NUMBER.finditer(text, *led.span("days"))) if led else []
    ends = [*(int(number[1]) for number in numbers), int(found.value[_DAY_AT:])]
    if ends != sorted(set(ends)) or not ends[0]:
        return
    for number in numbers:
        yield Finding(*number.span(), f"{found.value[:_DAY_AT]}{int(number[1]):02d}")


def _next_decade(text: str, found: Finding) -> Iterator[Finding]:
    more = _DECADE.match(text, found.end)
    if more:
        tens = more["tens"][-3]
        yield Finding(*more.span("tens"), f"{found.value[:2]}{tens}X")


def siblings(text: str, found: Finding) -> Iterable[Finding]:
    """The days that follow a day of a month and share its month, or the decade after a decade.

    Args:
        text: The text.
        found: A finding; only one that ends in the number of a day has any.
    """
    last = text[found.end - 1]
    if last == "s" and _A_DECADE.fullmatch(found.value):
        return _next_decade(text, found)
    if last.isdigit() and text[found.start].isalpha() and _DAY.fullmatch(found.value):
        return _next_days(text, found)
    return ()


def _next_days(text: str, found: Finding) -> Iterator[Finding]:
    if text.endswith(found.value[:4], 0, found.end):
        return
    end = found.end
    for _ in range(_MOST):
        more = _MORE.match(text, end)
        if more is None or int(more["day"]) <= int(found.value[_DAY_AT:]):
            return
        end = more.end()
        yield Finding(more.start("day"), end, f"{found.value[:_DAY_AT]}{int(more['day']):02d}")
