"""Weekdays counted in their month: "the first Monday in May", "the last Friday of the month"."""

import re
from datetime import date, timedelta
from typing import Final

from tasks.extract.dates.arithmetic import make_day, shift_months
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.days import nearest
from tasks.extract.dates.patterns import MONTH, WEEKDAY, spaced
from tasks.extract.dates.vocabulary import MONTH_NUMBERS, WEEKDAY_NUMBERS

_COUNTS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_PATTERN: Final = spaced(
    rf"(?:[Tt]he )?(?P<count>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal)"
    rf" (?P<day>{WEEKDAY}) (?:of|in) (?:(?P<month>{MONTH})(?:,? (?:of )?(?P<year>[12]\d{{3}})\b)?"
    r"|(?:the|this) (?P<this>month)\b|(?P<step>last|next) month\b|(?P<every>every|each) month\b)"
)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> date | None:
    """The day that has this weekday for the nth time in its month.

    Args:
        year: 1 to 9999.
        month: 1 to 12.
        weekday: ISO weekday, Monday is 1.
        count: Which of them, from 1; -1 is the last.
    """
    first = make_day(year, month, 1)
    if first is None:
        return None
    day = 1 + (weekday - first.isoweekday()) % 7
    if count > 0:
        return make_day(year, month, day + 7 * (count - 1))
    return make_day(year, month, day + 28) or first + timedelta(days=day + 20)


def _read(match: re.Match[str], context: Context) -> Finding | None:
    weekday = WEEKDAY_NUMBERS[match["day"][:3].lower()]
    count = _COUNTS[match["count"].lower()]
    if match["every"]:
        return Finding(*match.span(), f"XXXX-WXX-{weekday}", "set")
    day = _day(match, weekday, count, context)
    if day is None:
        return None
    value = day.isoformat()
    floating = f"XXXX{value[4:7]}-XX" if match["month"] else None
    return Finding(*match.span(), value if match["year"] else context.relative(value, floating))


def _day(match: re.Match[str], weekday: int, count: int, context: Context) -> date | None:
    today = context.today
    if not match["month"]:
        step = {"last": -1, "next": 1}.get(match["step"] or "", 0)
        return nth_weekday(*shift_months(today.year, today.month, step), weekday, count)
    month = MONTH_NUMBERS[match["month"].rstrip(".").lower()]
    if match["year"]:
        return nth_weekday(int(match["year"]), month, weekday, count)
    years = (today.year - 1, today.year, today.year + 1)
    days = [day for year in years if (day := nth_weekday(year, month, weekday, count))]
    return nearest(today, days, context.direction(*match.span())) if days else None


RULES: Final = (Rule("nth_weekday", rf"\b(?:{_PATTERN})", _read),)
