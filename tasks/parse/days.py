# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Calendar days in stamps: every notation that feeds use, and which of two readings holds."""

import re
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date
from typing import Final, NamedTuple

from tasks.parse.clock import Clock, nearest_year
from tasks.parse.months import WEEKDAYS, month_number


class Day(NamedTuple):
    """A day as read from a string, with where it stood."""

    value: date
    start: int
    end: int
    flags: tuple[str, ...] = ()
    #: Whether the year was written with four digits.
    full_year: bool = True


_LETTER: Final = r"[^\s\d,.:;()\[\]/|+\-]"
_WORD: Final = rf"({_LETTER}{{3,12}})"
_ISO: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_CJK: Final = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_COMPACT: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=T|\b)")
_DAY_MONTH: Final = re.compile(
    # Not the hours of an offset: "GMT-5, March 10".
    r"(?<![\d.:+])(?<!(?:GMT|UTC)[-−])"
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?[ ,\-]{{0,2}}(?:de |of |d['’])?{_WORD}\.?"
    r"(?:[ ,\-]{1,2}(?:de |del )?((?:19|20)\d\d|\d\d(?![:\d]))(?!\d(?!\d?:)))?"
)
_MONTH_DAY: Final = re.compile(
    rf"(?<!{_LETTER}){_WORD}\.?[ \-]{{0,2}}(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"
    r"(?:[ ,\-]{1,2}((?:19|20)\d\d))?"
)
_NUMERIC: Final = re.compile(r"(?<![\d.])(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d\d)(?!\d(?!\d?:))")
_CENTURY: Final = 70
#: Zones of the one large country that writes the month first.
_AMERICAN: Final = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]T)\b")
#: Zones, and a word, of countries that write the day first.
_EUROPEAN: Final = re.compile(r"\b(?:MES?Z|[CEW]ES?T|Uhr)\b")


def find_day(text: str, clock: Clock) -> Day | None:
    """Return the first calendar day in `text`; None if there is none that exists."""
    for reader in _READERS:
        found = reader(text, clock)
        if found:
            return found
    return None


def _iso(text: str, _: Clock) -> Day | None:
    match = _ISO.search(text)
    return _made(match, int(match[1]), int(match[3]), int(match[4])) if match else None


def _compact(text: str, _: Clock) -> Day | None:
    match = _COMPACT.search(text)
    return _made(match, int(match[1]), int(match[2]), int(match[3])) if match else None


def _cjk(text: str, clock: Clock) -> Day | None:
    match = _CJK.search(text) if "月" in text else None
    return _with_year(match, int(match[2]), int(match[3]), match[1], clock) if match else None


def _day_month(text: str, clock: Clock) -> Day | None:
    for match in _DAY_MONTH.finditer(text):
        month = month_number(match[2])
        if month:
            return _with_year(match, month, int(match[1]), match[3], clock)
    return None


def _month_day(text: str, clock: Clock) -> Day | None:
    for match in _MONTH_DAY.finditer(text):
        month = month_number(match[1])
        if month:
            return _with_year(match, month, int(match[2]), match[3], clock)
    return None


def _numeric(text: str, clock: Clock) -> Day | None:
    match = _NUMERIC.search(text)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[3]), _four_digits(match[4])
    flags: tuple[str, ...] = ()
    if match[2] == ".":
        month_first = False
    else:
        month_first, flags = _order(first, second, year, text, clock)
    month, day = (first, second) if month_first else (second, first)
    return _made(match, year, month, day, flags, full_year=len(match[4]) == len("2024"))


def _order(
    first: int, second: int, year: int, text: str, clock: Clock
) -> tuple[bool, tuple[str, ...]]:
    """Return whether the month stands first, and a flag if that is only a guess."""
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if day_first is None or month_first is None or first == second:
        return day_first is None, ()
    if clock.date_order:
        return clock.date_order == "month_first", ()
    return _by_evidence(day_first, month_first, text, clock)


def _by_evidence(
    day_first: date, month_first: date, text: str, clock: Clock
) -> tuple[bool, tuple[str, ...]]:
    if _EUROPEAN.search(text):
        return False, ()
    named = _weekday_in(text)
    weekday = clock.weekday() if named is None else named
    # A report of Friday's events is stamped on Friday or early on Saturday.
    for late in (0, 1):
        fits = [
            weekday is not None and (each.weekday() - late) % 7 == weekday
            for each in (day_first, month_first)
        ]
        if fits[0] != fits[1]:
            return fits[1], ()
    if _AMERICAN.search(text):
        return True, ()
    if clock.seen:
        future = [each > clock.seen.date() for each in (day_first, month_first)]
        if future[0] != future[1]:
            return future[0], ()
    return False, ("ambiguous_date",)


def _weekday_in(text: str) -> int | None:
    words = re.findall(r"[^\W\d_]+", text.lower())
    return next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)


def _with_year(
    match: re.Match[str], month: int, day: int, year: str | None, clock: Clock
) -> Day | None:
    if year:
        return _made(match, _four_digits(year), month, day, full_year=len(year) == len("2024"))
    inferred = _inferred_year(month, day, clock)
    if inferred is None:
        return None
    return _made(match, inferred, month, day, ("year_inferred",), full_year=False)


def _inferred_year(month: int, day: int, clock: Clock) -> int | None:
    if clock.year:
        return clock.year
    return nearest_year(month, day, clock.seen.date()) if clock.seen else None


def _four_digits(year: str) -> int:
    number = int(year)
    if len(year) > len("87"):
        return number
    return number + (1900 if number >= _CENTURY else 2000)


def _made(
    match: re.Match[str],
    year: int,
    month: int,
    day: int,
    flags: tuple[str, ...] = (),
    *,
    full_year: bool = True,
) -> Day | None:
    value = _date(year, month, day)
    return Day(value, *match.span(), flags, full_year) if value else None


def _date(year: int, month: int, day: int) -> date | None:
    if not MINYEAR < year < MAXYEAR:  # another zone may be a day ahead or behind
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


_READERS: Final[tuple[Callable[[str, Clock], Day | None], ...]] = (
    _iso, _cjk, _day_month, _month_day, _numeric, _compact,
)  # fmt: skip
