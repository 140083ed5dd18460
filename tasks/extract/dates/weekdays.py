"""Weekdays: "on Friday", "next Monday", "Friday morning", "every Tuesday"."""

import re
from datetime import date
from typing import Final

from tasks.extract.dates.arithmetic import shift_days
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.days import weekday_last, weekday_near, weekday_next
from tasks.extract.dates.patterns import PART, WEEKDAY, one_line, spaced
from tasks.extract.dates.ranges import opened
from tasks.extract.dates.vocabulary import DAY_PARTS, WEEKDAY_NUMBERS

_PATTERN: Final = spaced(
    r"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Tt]he (?:previous|following)"
    r"|[Cc]oming"
    rf"|[Ee]very(?: other)?|[Ee]ach) )?(?P<day>{WEEKDAY})"
    rf"(?:(?P<plural>s\b)|(?: (?P<part>{PART})(?P<nights>s)?\b)?)"
    # "Tuesday last week", and of "Monday to Friday next week" the first.
    r"(?:,? (?:of )?(?P<week>last|next) week\b(?!['\u2019]s)| (?P<hence>week)\b(?= ?[.,;)]|$)"
    rf"|(?= (?:to|through|until|and|or) {WEEKDAY} (?:of )?(?P<of_both>last|next) week\b))?"
)
#: Names that hold a weekday and mean no day.
_NAME_BEFORE: Final = tuple(
    f"{name} "
    for name in ("Bloody", "Super", "Cyber", "Ruby", "Sheffield", "Mail on", "Giving", "Man")
)
#: People are called Friday and Sunday, too.
_TITLE_BEFORE: Final = tuple(
    f"{title} "
    for title in ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Chief", "Pastor")
)
_NAME_AFTER: Final = re.compile(
    r" (?:Times|Telegraph|Mirror|Mail|Express|Herald|Tribune|Star|Post|Sun|Night"
    r"|Agreement|Night's"
    r"|School|People|World|Independent|Business)\b"
)


def _read(match: re.Match[str], context: Context) -> Finding | None:
    start, end = match.span()
    if _is_name(context.text, start, match.end("day")):
        return None
    weekday = WEEKDAY_NUMBERS[match["day"][:3].lower()]
    which = one_line(match["which"] or "")
    part = f"T{DAY_PARTS[match['part'].lower()]}" if match["part"] else ""
    floating = f"XXXX-WXX-{weekday}{part}"
    if which.startswith(("every", "each")) or match["plural"] or match["nights"]:
        return Finding(start, end, floating, "set")
    day = _of_week(match, weekday, context.today) or _day(which, weekday, match, context)
    value = context.relative(f"{day.isoformat()}{part}", floating)
    return Finding(start, end, value, "time" if part else "date")


def _of_week(match: re.Match[str], weekday: int, today: date) -> date | None:
    if match["hence"]:
        return shift_days(weekday_near(today, weekday, 1), 7)
    week = match["week"] or match["of_both"]
    if match["which"] or not week:
        return None
    return shift_days(today, weekday - today.isoweekday() + (7 if week == "next" else -7))


def _day(which: str, weekday: int, match: re.Match[str], context: Context) -> date:
    today = context.today
    if which == "the previous":
        return weekday_last(context.reference or today, weekday)
    if which == "the following":
        return weekday_next(context.reference or today, weekday)
    if which.startswith("last") or which.endswith("past"):
        return weekday_last(today, weekday)
    if which.startswith("next") or which.endswith("coming"):
        return weekday_next(today, weekday)
    # The weekday of today is today, whichever way the sentence looks.
    looks = 0 if weekday == today.isoweekday() else context.looks(*match.span())
    day = weekday_near(today, weekday, looks)
    first = opened(context, match.start())
    # A range does not end before it begins.
    return day if first is None or first < day else weekday_next(first, weekday)


def _is_name(text: str, start: int, end: int) -> bool:
    return (
        text.endswith((*_NAME_BEFORE, *_TITLE_BEFORE), 0, start)
        or _NAME_AFTER.match(text, end) is not None
    )


RULES: Final = (Rule("weekday", rf"\b(?:{_PATTERN})", _read),)
