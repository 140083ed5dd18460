"""Holidays whose day is known: fixed, by weekday, or by Easter."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from tasks.extract.dates.arithmetic import easter, week_value
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.days import nearest
from tasks.extract.dates.patterns import one_of, spaced

_OfYear = Callable[[int], date]


def _fixed(month: int, day: int) -> _OfYear:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int, plus: int = 0) -> _OfYear:
    """The nth weekday (Monday is 1) of a month, counted from its end when negative."""

    def of_year(year: int) -> date:
        if nth > 0:
            first = date(year, month, 1)
            ahead = (weekday - first.isoweekday()) % 7 + 7 * (nth - 1)
            return first + timedelta(days=ahead + plus)
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)

    return of_year


def _by_easter(days: int) -> _OfYear:
    return lambda year: easter(year) + timedelta(days=days)


_DAYS: Final[dict[str, _OfYear]] = {
    "Christmas": _fixed(12, 25),
    "Christmas Day": _fixed(12, 25),
    "Christmas Eve": _fixed(12, 24),
    "Boxing Day": _fixed(12, 26),
    "New Year's Eve": _fixed(12, 31),
    "New Year's Day": _fixed(1, 1),
    "Martin Luther King Day": _nth(1, 1, 3),
    "Martin Luther King Jr. Day": _nth(1, 1, 3),
    "Inauguration Day": _fixed(1, 20),
    "Valentine's Day": _fixed(2, 14),
    "Presidents Day": _nth(2, 1, 3),
    "Presidents' Day": _nth(2, 1, 3),
    "St. Patrick's Day": _fixed(3, 17),
    "St Patrick's Day": _fixed(3, 17),
    "Ash Wednesday": _by_easter(-46),
    "Palm Sunday": _by_easter(-7),
    "Good Friday": _by_easter(-2),
    "Easter": _by_easter(0),
    "Easter Sunday": _by_easter(0),
    "Easter Monday": _by_easter(1),
    "April Fool's Day": _fixed(4, 1),
    "May Day": _fixed(5, 1),
    "Mother's Day": _nth(5, 7, 2),
    "Memorial Day": _nth(5, 1, -1),
    "Father's Day": _nth(6, 7, 3),
    "Independence Day": _fixed(7, 4),
    "Fourth of July": _fixed(7, 4),
    "Bastille Day": _fixed(7, 14),
    "Labor Day": _nth(9, 1, 1),
    "Columbus Day": _nth(10, 1, 2),
    "Halloween": _fixed(10, 31),
    "Election Day": _nth(11, 1, 1, plus=1),
    "Veterans Day": _fixed(11, 11),
    "Armistice Day": _fixed(11, 11),
    "Thanksgiving": _nth(11, 4, 4),
    "Thanksgiving Day": _nth(11, 4, 4),
    "Black Friday": _nth(11, 4, 4, plus=1),
    "Cyber Monday": _nth(11, 4, 4, plus=4),
}
_NAMES: Final = {name.replace("'", "\u2019"): name for name in _DAYS if "'" in name}
#: Every way in which a holiday is written.
NAMES: Final = (*_DAYS, *_NAMES)
_PATTERN: Final = spaced(
    rf"(?:(?P<which>[Ll]ast|[Nn]ext"
    rf"|[Tt]his) )?(?P<name>{one_of(NAMES, cased=True)})\b(?!['\u2019]s|-)"
    r"(?: (?:(?P<year>(?:19|20)\d\d)|(?P<week>week(?:end)?))\b)?"
)
#: "Easter Island", "Christmas carols": things named after the day.
_THING: Final = re.compile(
    r"\s(?:Islands?|Carol|Rising|Song|Number|Tree|Massacre|Parade"
    r"|(?:[Pp]eace\s)?(?:[Aa]greement|[Aa]ccords?|[Dd]eal|[Pp]act))\b"
)
#: Every country has an Independence Day, the table only that of the United States.
_OF_EVERY_COUNTRY: Final = frozenset({"Independence Day"})
_AMERICAN: Final = re.compile(
    r"\b(?:U\.S\.|US|USA|United\sStates|America|American|Americans|July\s4|4th\sof\sJuly"
    r"|July\s4th|Fourth\sof\sJuly|4\sJuly)(?![\w-])"
)
_AMERICAN_REACH: Final = 120
#: Harvest festivals: Canada's is a month before the other.
_CANADIAN: Final = re.compile(r"\bCanad(?:a|ian)s?\b")
_CANADIAN_REACH: Final = 40
_THANKSGIVING: Final = ("Thanksgiving", "Thanksgiving Day")


def _read(match: re.Match[str], context: Context) -> Finding | None:
    if _THING.match(context.text, match.end()):
        return None
    of_year = _day_of(match, context.text)
    if of_year is None:
        return None
    if match["year"]:
        return Finding(*match.span(), of_year(int(match["year"])).isoformat())
    day = _nearest(of_year, match, context)
    if match["week"]:
        end = "-WE" if match["week"] == "weekend" else ""
        return Finding(*match.span(), context.relative(f"{week_value(day)}{end}"))
    return Finding(*match.span(), context.relative(day.isoformat(), f"XXXX-{day.isoformat()[5:]}"))


def _day_of(match: re.Match[str], text: str) -> _OfYear | None:
    name = " ".join(match["name"].split())
    if name in _OF_EVERY_COUNTRY and not _is_near(_AMERICAN, _AMERICAN_REACH, match, text):
        return None
    if name in _THANKSGIVING and _is_near(_CANADIAN, _CANADIAN_REACH, match, text):
        return _DAYS["Columbus Day"]
    return _DAYS[_NAMES.get(name, name)]


def _is_near(told: re.Pattern[str], reach: int, match: re.Match[str], text: str) -> bool:
    return told.search(text, max(0, match.start() - reach), match.end() + reach) is not None


def _nearest(of_year: _OfYear, match: re.Match[str], context: Context) -> date:
    today = context.today
    which = (match["which"] or "").lower()
    days = [of_year(year) for year in range(max(1, today.year - 1), min(9999, today.year + 1) + 1)]
    if which == "this":
        return of_year(today.year)
    if which == "last":
        days = [day for day in days if day < today] or days
        return days[-1]
    if which == "next":
        days = [day for day in days if day > today] or days
        return days[0]
    return nearest(today, days, context.direction(*match.span()))


RULES: Final = (Rule("holiday", rf"\b(?:{_PATTERN})", _read),)
