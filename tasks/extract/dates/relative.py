"""Periods seen from the day of publication: "last year", "this week", "the next day"."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from tasks.extract.dates.arithmetic import (
    month_value,
    quarter_of,
    quarter_value,
    shift_days,
    shift_months,
    week_value,
)
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.durations import length_value
from tasks.extract.dates.patterns import one_line, spaced
from tasks.extract.dates.seasons import season_value
from tasks.extract.dates.vocabulary import SEASONS, words

_WHICH: Final = (
    r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming| current)?|[Tt]hat(?: same)?|[Pp]ast"
    r"|[Cc]oming"
    r"|[Tt]he (?:past|last|next|previous|prior|following|preceding|current|coming|same|latest|full"
    r"|whole|entire)"
    r"|[Tt]he|[Cc]urrent)"
)
_PATTERN: Final = spaced(
    rf"{_WHICH} (?:early |late |middle |mid-?)?(?:(?P<fiscal>fiscal|financial|calendar|school"
    rf"|academic) )?"
    r"(?P<unit>year|month|weekend|week|day|quarter|decade|century|spring|summer|autumn|fall|winter"
    r"|morning|afternoon|evening|night)\b(?!-(?:old|long|ago|earlier|end|round))"
    r"(?! (?:[12]\d{3}|two thousand|before yesterday|after tomorrow)\b)"
    # Things of a part of a day: "the last night train", "last day shift".
    r"(?! (?:trains?|bus|buses|ferry|ferries|flights?|boats?|shifts?|trips?|editions?|clubs?)\b)"
)
#: These lean on what was mentioned before, not on the day of publication.
_LEANING: Final = (
    "that",
    "the same",
    "the previous",
    "the prior",
    "the following",
    "the preceding",
)
#: "The year ended March 31" is a length up to that day, not a year of the calendar.
_ENDED: Final = re.compile(r",?\r?[ \n](?:that |which )?(?:ended|ending|ends|to)\b")
#: "The last week of March" is the end of that month, not the week before this one.
_OF_SOMETHING: Final = re.compile(r"\r?[ \n]of\b")
_WEDNESDAY: Final = 3
_FRIDAY: Final = 5
_STEPS: Final = {
    "last": -1,
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "next": 1,
    "following": 1,
    "coming": 1,
}
#: Bare "the year" and the like, which name a period only by context.
_PARTS: Final = frozenset({"morning", "afternoon", "evening"})
_THE_UNITS: Final = frozenset({"year", "quarter", "week", "weekend", *SEASONS})
#: "The year before the war", "the week that he left": told by what happened in it.
_TOLD: Final = re.compile(
    r"\r?[ \n](?:before|after|when|that|(?:in|during|on) which|of (?:the|his))\b"
)
_IN: Final = re.compile(r"\b(?:of|for|[Ii]n|[Dd]uring)\r?[ \n]$")
#: How far back, in characters, a day still says which morning "in the morning" is.
_DAY_REACH: Final = 200
#: Honours and idioms, which name no year: "Player of the Year", "this time of the year".
_OF: Final = re.compile(r"\b(\w+) of$")
_PARTS_OF_YEAR: Final = frozenset(
    words(
        """
        end beginning start half rest part most quarter months month weeks days middle
        remainder quarters balance all much outset close
        """
    )
)


def _read(match: re.Match[str], context: Context) -> Finding | None:
    which = one_line(match["which"])
    unit = match["unit"]
    start, end = match.span()
    if which == "the" and not _the_is_period(match, context):
        return None
    if which in {"past", "the past"} and unit != "weekend" and unit not in SEASONS:
        return Finding(start, end, length_value(1, unit), "duration") if unit in _LENGTHS else None
    if which == "the" and unit == "year" and _ENDED.match(context.text, end):
        return Finding(start, end, "P1Y", "duration")
    if _is_the_last(which, start, context.text) and _OF_SOMETHING.match(context.text, end):
        return None
    step = _STEPS.get(which.removeprefix("the ").removeprefix("this "), 0)
    if which == "this past":
        step = -1
    if which == "the" and unit == "weekend":
        step = -_is_gone(context, start, end)
    leaning = which.startswith(_LEANING) or (which == "the next" and unit == "day")
    day = (context.reference if leaning else None) or context.today
    value = _VALUES[unit](context, day, step, which)
    if value is None:
        return None
    return Finding(start, end, context.relative(value), "time" if "T" in value else "date")


def _is_the_last(which: str, start: int, text: str) -> bool:
    return which == "the last" or (which == "last" and text[max(0, start - 4) : start - 1] == "the")


def _the_is_period(match: re.Match[str], context: Context) -> bool:
    unit = match["unit"]
    if unit not in _THE_UNITS and not match["fiscal"]:
        known = unit == "month" or (unit in _PARTS and _day_is_near(match.start(), context))
        start = match.start()
        return known and _IN.search(context.text, max(0, start - 8), start) is not None
    text, end = context.text, match.end()
    if unit == "weekend":
        return not _TOLD.match(text, end)
    if _TOLD.match(text, end):
        return False
    if unit in {"fall", "spring"}:
        return not text.startswith((" of", " in", " from", " and"), end)
    led = _OF.search(text, max(0, match.start() - 20), match.start() - 1)
    return led is None or led[1].lower() in _PARTS_OF_YEAR


def _day_is_near(position: int, context: Context) -> bool:
    return context.day_at > 0 and position - context.day_at <= _DAY_REACH


def _year(context: Context, day: date, step: int, which: str) -> str | None:
    leaning = which.startswith(_LEANING)
    year = context.year if leaning and context.year is not None else day.year
    return f"{year + step:04d}"


def _month(context: Context, day: date, step: int, which: str) -> str | None:
    year, month = day.year, day.month
    leaning = which.startswith(_LEANING) and context.month_at > context.reference_at
    # "The month" is the one under discussion: in reports, the one that is over.
    if context.month and (leaning or which == "the"):
        year, month = context.month
    return month_value(*shift_months(year, month, step))


def _week(_context: Context, day: date, step: int, _which: str) -> str | None:
    return week_value(shift_days(day, 7 * step))


def _is_gone(context: Context, start: int, end: int) -> bool:
    """Whether "the weekend" is the one before: early in the week, or where the past is told."""
    weekday = context.today.isoweekday()
    return weekday <= _WEDNESDAY or (weekday <= _FRIDAY and context.direction(start, end) < 0)


def _weekend(_context: Context, day: date, step: int, which: str) -> str | None:
    if which in {"this past", "past", "the past"}:
        step = -1
    return f"{week_value(shift_days(day, 7 * step))}-WE"


def _day(context: Context, day: date, step: int, which: str) -> str | None:
    if which in {"this", "last", "the latest", "the full", "the entire", "the whole", "current"}:
        return None
    if which.startswith(("that", "the same")):
        if context.month_at > context.day_at:
            return f"{month_value(*context.month)}-XX" if context.month else "XXXX-XX-XX"
        if not context.day_at:
            return None
    return shift_days(day, step).isoformat()


def _quarter(context: Context, day: date, step: int, which: str) -> str | None:
    near = context.near_quarter(len(context.text)) if context.quarter is None else context.quarter
    if which in {"the", "the latest", "that", "the same", "the full"}:
        return quarter_value(*near) if near else quarter_value(day.year, quarter_of(day) - 1)
    if near and which.startswith(("the previous", "the prior", "the preceding", "the following")):
        return quarter_value(near[0], near[1] + step)
    return quarter_value(day.year, quarter_of(day) + step)


def _decade(_context: Context, day: date, step: int, which: str) -> str | None:
    return None if which == "the" else f"{day.year // 10 + step:03d}X"


def _century(_context: Context, day: date, step: int, which: str) -> str | None:
    return None if which == "the" else f"{day.year // 100 + step:02d}XX"


def _season(name: str) -> Callable[[Context, date, int, str], str | None]:
    def value(_context: Context, day: date, step: int, which: str) -> str | None:
        past = which in {"past", "the past", "this past"}
        return season_value(day, name, -1 if past else step)

    return value


def _part(letters: str) -> Callable[[Context, date, int, str], str | None]:
    def value(context: Context, day: date, step: int, which: str) -> str | None:
        if which.startswith(("that", "the same")) and not context.day_at:
            return None
        known = which in {
            "this",
            "last",
            "that",
            "that same",
            "the",
            "the next",
            "the following",
            "the previous",
        }
        base = context.reference or day if which in {"the", "the next"} else day
        return f"{shift_days(base, step).isoformat()}T{letters}" if known else None

    return value


_LENGTHS: Final = frozenset({"year", "month", "week", "day", "quarter", "decade", "century"})
_VALUES: Final[dict[str, Callable[[Context, date, int, str], str | None]]] = {
    "year": _year,
    "month": _month,
    "week": _week,
    "weekend": _weekend,
    "day": _day,
    "quarter": _quarter,
    "decade": _decade,
    "century": _century,
    "morning": _part("MO"),
    "afternoon": _part("AF"),
    "evening": _part("EV"),
    "night": _part("NI"),
} | {season: _season(season) for season in SEASONS}

RULES: Final = (Rule("relative", rf"\b(?:{_PATTERN})", _read),)
