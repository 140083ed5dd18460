"""Dates in figures: "2024-11-08T10:31Z", "08.11.2024", "11/8/2024", "9/11"."""

import re
from datetime import date
from typing import Final

from tasks.extract.dates.arithmetic import make_day, month_value
from tasks.extract.dates.context import Context, Finding, Rule

_ISO: Final = (
    r"(?P<year>(?:1[5-9]|20)\d\d)(?P<mark>[-/.])(?P<month>[01]\d)(?P=mark)(?P<day>[0-3]\d)"
    r"(?:[T ](?P<clock>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?:\.\d{1,6})?(?P<zone>Z"
    r"|[+-]\d\d:?\d\d)?)?(?![\w-])"
)
_LOCAL: Final = (
    r"(?P<first>[0-3]?\d)(?P<sign>[./-])(?P<second>[0-3]?\d)(?P=sign)(?P<full>(?:1[5-9]|20)?\d\d)"
    r"(?![\w/-]|[.,]\d)"
)
_YEAR_MONTH: Final = r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w-]|[.,]\d)"
_SEPTEMBER_11: Final = r"9/11(?![\w/])"
#: Two-figure years from here on are of the last century.
_PIVOT: Final = 50
_MONTHS: Final = 12
#: A reading this near to the day of publication is preferred to one that is not.
_NEAR_DAYS: Final = 31


def _read_iso(match: re.Match[str], _context: Context) -> Finding | None:
    day = make_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if day is None:
        return None
    if match["clock"]:
        value = f"{day.isoformat()}T{match['clock']}{match['zone'] or ''}"
        return Finding(*match.span(), value, "time")
    return Finding(*match.span(), day.isoformat())


def _near(context: Context, day: date) -> bool:
    return context.anchored and abs((day - context.today).days) <= _NEAR_DAYS


def _read_local(match: re.Match[str], context: Context) -> Finding | None:
    first, second, year = int(match["first"]), int(match["second"]), match["full"]
    if len(year) == 2 and match["sign"] != "/":  # noqa: PLR2004 - "1.5.10" is a version, "3-2-05" a score
        return None
    full = int(year) if len(year) > 2 else int(year) + (1900 if int(year) >= _PIVOT else 2000)  # noqa: PLR2004
    # Dots are day first everywhere; strokes are American unless the first figure is no month.
    month_first = match["sign"] != "." and first <= _MONTHS
    month, number = (first, second) if month_first else (second, first)
    day = make_day(full, month, number)
    other = make_day(full, number, month) if match["sign"] != "." else None
    if day and other and _near(context, other) and not _near(context, day):
        day = other
    return Finding(*match.span(), day.isoformat()) if day else None


def _read_year_month(match: re.Match[str], _context: Context) -> Finding | None:
    year, month = int(match["year"]), int(match["month"])
    # "2001-02" names a season of two years, not February.
    return None if month == (year + 1) % 100 else Finding(*match.span(), month_value(year, month))


def _read_september_11(match: re.Match[str], _context: Context) -> Finding:
    return Finding(*match.span(), "2001-09-11")


RULES: Final = (
    Rule("iso", rf"(?<![\w./-])(?:{_ISO})", _read_iso),
    Rule("local", rf"(?<![\w./$£€,-])(?:{_LOCAL})", _read_local),
    Rule("year_month", rf"(?<![\w./$£€,-])(?:{_YEAR_MONTH})", _read_year_month),
    Rule("september_11", rf"(?<![\w./-])(?:{_SEPTEMBER_11})", _read_september_11),
)
