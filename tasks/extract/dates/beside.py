"""Periods told by what lies beside or in them: "the year before", "the week of March 6"."""

import re
from datetime import date
from typing import Final

from tasks.extract.dates import calendar_dates, holidays, weekdays
from tasks.extract.dates.arithmetic import month_value, shift_days, shift_months, week_value
from tasks.extract.dates.context import Context, Finding, Reader, Rule
from tasks.extract.dates.patterns import MONTH, spaced

#: Only at the end of a clause: "the year before the war" counts from the war.
_BESIDE: Final = spaced(
    r"[Tt]he (?P<unit>day|night|week|month|year) (?P<way>before|after|earlier|prior)"
    r"(?= ?(?:[.,;:)\u2014]|$))"
)
_WEEK_OF: Final = spaced(
    rf"[Tt]he (?:last )?week (?:of|beginning|starting|ending|ended)"
    rf" (?=(?:{MONTH} \d|\d{{1,2}} {MONTH}))"
)
_DAY_BESIDE: Final = spaced(
    r"[Tt]he day (?P<way>before|after) (?=(?:[Ll]ast |[Nn]ext |[Tt]he )?[A-Z\d])"
)
_DAYS: Final = tuple(
    (re.compile(rule.pattern, re.ASCII), rule.read)
    for rule in (*calendar_dates.RULES[:2], *holidays.RULES, *weekdays.RULES)
)
_INNER: Final = _DAYS[:2]


_DAY_LENGTH: Final = len("2024-11-08")


def _read_beside(match: re.Match[str], context: Context) -> Finding:
    step = 1 if match["way"] == "after" else -1
    return Finding(*match.span(), _beside(match["unit"], step, context))


def _beside(unit: str, step: int, context: Context) -> str:
    # What was mentioned is known even without a day of publication.
    if unit == "year" and context.year:
        return f"{context.year + step:04d}"
    if unit == "month" and context.month and context.month_at > context.reference_at:
        return month_value(*shift_months(*context.month, step))
    if context.reference:
        return _from_day(unit, step, context.reference)
    return context.relative(_from_day(unit, step, context.today))


def _from_day(unit: str, step: int, day: date) -> str:
    if unit == "year":
        return f"{day.year + step:04d}"
    if unit == "month":
        return month_value(*shift_months(day.year, day.month, step))
    if unit == "week":
        return week_value(shift_days(day, 7 * step))
    other = shift_days(day, step).isoformat()
    return f"{other}TNI" if unit == "night" else other


def _read_day_beside(match: re.Match[str], context: Context) -> Finding | None:
    found = _inner(_DAYS, match.end(), context)
    if found is None or len(found.value) != _DAY_LENGTH:
        return None
    step = 1 if match["way"] == "after" else -1
    known = found.value[:4].isdigit()
    day = shift_days(date.fromisoformat(found.value), step).isoformat() if known else "XXXX-XX-XX"
    return Finding(match.start(), found.end, day)


def _inner(
    rules: tuple[tuple[re.Pattern[str], Reader], ...], position: int, context: Context
) -> Finding | None:
    for pattern, read in rules:
        match = pattern.match(context.text, position)
        found = read(match, context) if match else None
        if found:
            return found
    return None


def _read_week(match: re.Match[str], context: Context) -> Finding | None:
    found = _inner(_INNER, match.end(), context)
    if found is None:
        return None
    known = found.value[:4].isdigit()
    value = week_value(date.fromisoformat(found.value[:_DAY_LENGTH])) if known else "XXXX-WXX"
    return Finding(match.start(), found.end, value)


RULES: Final = (
    Rule("beside", rf"\b(?:{_BESIDE})", _read_beside),
    Rule("day_beside", rf"\b(?:{_DAY_BESIDE})", _read_day_beside),
    Rule("week_of", rf"\b(?:{_WEEK_OF})", _read_week),
)
