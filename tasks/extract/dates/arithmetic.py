"""Calendar arithmetic and the writing of TIMEX3 values (ISO 8601)."""

import re
from datetime import date, timedelta
from typing import Final

_DIGIT: Final = re.compile(r"\d")


def month_value(year: int, month: int) -> str:
    """A month as "2024-11"."""
    return f"{year:04d}-{month:02d}"


def week_value(day: date) -> str:
    """The ISO week that a day lies in, as "2024-W45"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_value(year: int, quarter: int) -> str:
    """A quarter as "1989-Q3"; any whole number of quarters may be counted on or back."""
    turns, rest = divmod(quarter - 1, 4)
    return f"{year + turns:04d}-Q{rest + 1}"


def quarter_of(day: date) -> int:
    """The quarter of the calendar year, 1 to 4."""
    return (day.month + 2) // 3


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    """A month counted on (or back, when negative)."""
    turns, rest = divmod(month - 1 + by, 12)
    return year + turns, rest + 1


def shift_days(day: date, by: int) -> date:
    """A day counted on; the calendar's own ends are not crossed."""
    try:
        return day + timedelta(days=by)
    except OverflowError:
        return day


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None when there is none such (February 30)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def easter(year: int) -> date:
    """Western Easter Sunday by the algorithm of Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap = (century + 8) // 25
    epact = (19 * golden + century - century // 4 - (century - leap + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def masked(value: str) -> str:
    """The value with an X for each figure of its calendar part: what is known with no anchor."""
    day, mark, clock = value.partition("T")
    return _DIGIT.sub("X", day) + mark + clock
