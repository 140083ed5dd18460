"""Days and months by name: "Friday, Nov. 8, 2024", "8 November", "March 2024", "last June"."""

import re
from typing import Final

from tasks.extract.dates.arithmetic import make_day, month_value
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.days import day_in_year, is_near, month_in_year, year_by_weekday
from tasks.extract.dates.event_days import year_of_event
from tasks.extract.dates.numbers import ordinal_of
from tasks.extract.dates.patterns import (
    MONTH,
    MONTH_CODE,
    MONTH_NAME,
    ORDINAL_WORD,
    WEEKDAY,
    WEEKDAY_SHORT,
    one_line,
    spaced,
)
from tasks.extract.dates.ranges import opened, year_by_end, year_of_end
from tasks.extract.dates.vocabulary import DAY_PARTS, MONTH_NUMBERS, WEEKDAY_NUMBERS

_NAMED_DAY: Final = rf"(?:(?P<named>{WEEKDAY}|{WEEKDAY_SHORT}),? (?:the )?)?"
_YEAR: Final = r"(?P<year>[12]\d{3})(?![\d-])"
_NUMBER: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_TO: Final = r"(?: ?[-\u2013\u2014/] ?| (?:to|through|until) )"
_PART: Final = r"(?: (?P<part>morning|afternoon|evening|night))?"

_MONTH_FIRST: Final = spaced(
    rf"{_NAMED_DAY}(?P<month>{MONTH}) (?:{_NUMBER}(?:{_TO}(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?"
    # "July 30-Aug. 14" are two days, "July 30-style" is none.
    rf"(?![\w%]|[.,:]\d|-(?!{MONTH} [0-3]?\d\b)\w)|(?P<ordinal>{ORDINAL_WORD})\b(?! \w+s\b)"
    # "June one" is wire style where a figure one looks like a letter.
    rf"|(?P<one>one)(?=,? [12]\d{{3}}\b| ?(?:[.,;]|$)))(?:,? {_YEAR})?{_PART}"
)
_DAY_FIRST: Final = spaced(
    rf"{_NAMED_DAY}(?:the )?{_NUMBER}(?:{_TO}(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?[ -](?:of )?"
    rf"(?P<month>{MONTH}|{MONTH_CODE})(?:,?[ -]{_YEAR}|(?! \d{{1,2}}\b)){_PART}"
)
_WHICH: Final = r"(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast) "
_MONTH_YEAR: Final = spaced(
    rf"(?P<month>{MONTH}),? (?:of )?(?:{_YEAR}|(?P<which>last|next|this) year)\b"
)
_WHICH_MONTH: Final = spaced(rf"{_WHICH}(?P<month>{MONTH_NAME})\b(?! \d)")
_BARE: Final = spaced(rf"(?P<month>{MONTH_NAME})\b(?! \d{{1,2}}\b)|(?P<short>{MONTH})(?= of\b)")

#: Words before "May" or "March" that make a month of it.
_MONTH_LEAD: Final = re.compile(
    r"\b(?:in|since|until|till|by|of|from|through|to|for|between|and|late|early|mid|before|after"
    r"|during|every|each|next|last|this|previous|following|(?P<article>the|a)(?: [a-z]+)?)"
    r"\r?[ \n-]$",
    re.IGNORECASE,
)
_NO_MONTH: Final = frozenset({"may", "march", "april", "june", "august"})
#: What follows a person called April, June or August, or a march, or the word may.
_NAME_AFTER: Final = re.compile(r"\r?[ \n](?:[A-Z][a-z]|Madness|on\b|be\b|not\b|have\b)")
#: "The March for Peace", "a march on the capital": what comes behind a march that is walked.
_WALKED: Final = re.compile(r"\r?[ \n](?:for|on|of|to|in|against|through)\b")
_ARTICLES: Final = (" a ", " an ", " the ", " its ")
_NOUN_AFTER: Final = re.compile(r" [a-z]{4}")
_NEAR_MONTHS: Final = (0, 1)
_OF_YEAR: Final = {"last": -1, "next": 1, "this": 0}


def _month_number(name: str) -> int:
    return MONTH_NUMBERS[name.rstrip(".").lower()]


def _number_of(groups: dict[str, str | None]) -> int | None:
    if groups.get("one"):
        return 1
    word = groups.get("ordinal")
    return ordinal_of(word) if word else int(groups["day"] or 0)


def _read_day(match: re.Match[str], context: Context) -> Finding | None:
    month = _month_number(match["month"])
    groups = match.groupdict()
    named = _number_of(groups)
    if named is None:
        return None
    start, end = match.span()
    year, known = _year_for(match, context, month, named)
    if make_day(year, month, named) is None:
        return None
    value = f"{year:04d}-{month:02d}-{named:02d}"
    last = groups.get("last")
    if last and make_day(year, month, int(last)):
        value = f"{value}/{year:04d}-{month:02d}-{int(last):02d}"
    part = match["part"]
    value = f"{value}T{DAY_PARTS[part]}" if part else value
    floating = value.replace(f"{year:04d}-", "XXXX-")
    value = value if known else context.relative(value, floating)
    return Finding(start, end, value, "time" if part else "date")


def _year_for(match: re.Match[str], context: Context, month: int, day: int) -> tuple[int, bool]:
    if match["year"]:
        return int(match["year"]), True
    event = year_of_event(match.string, match.span(), (month, day), context.today)
    if event:
        context.years[month, day] = event[0]
        return event
    if match["named"]:
        weekday = WEEKDAY_NUMBERS[match["named"][:3].lower()]
        year = year_by_weekday(context.today, month, day, weekday)
        if year is not None:
            return year, False
    year = _year_in_range(match, context, month, day)
    if year is not None:
        return year, False
    return _year_by_sense(match, context, month, day), False


def _year_by_sense(match: re.Match[str], context: Context, month: int, day: int) -> int:
    told = context.years.get((month, day))
    if told is None and is_near(context.today, month, day):
        return context.today.year
    looks = 0 if _is_attribute(match) else context.looks(*match.span())
    if told is not None and looks <= 0:
        return told
    return day_in_year(context.today, month, day, looks)


def _year_in_range(
    match: re.Match[str], context: Context, month: int, day: int | None = None
) -> int | None:
    """The year of an end of a range: that of its other end, which the text or a reading gives."""
    start, end = match.span()
    first = opened(context, start)
    if first is not None:
        return first.year + ((month, day or first.day) < (first.month, first.day))
    year = year_of_end(context.text, start, end, month)
    return year_by_end(context, start, end, month, day) if year is None else year


def _is_attribute(match: re.Match[str]) -> bool:
    """Whether it belongs to a noun, of which the verb before says nothing ("set a June 1 vote")."""
    text, start = match.string, match.start()
    return text.endswith(_ARTICLES, max(0, start - 5), start) and bool(
        _NOUN_AFTER.match(text, match.end())
    )


def _read_month_year(match: re.Match[str], context: Context) -> Finding | None:
    month = _month_number(match["month"])
    if match["year"]:
        return Finding(*match.span(), month_value(int(match["year"]), month))
    year = context.today.year + _OF_YEAR[match["which"]]
    return Finding(*match.span(), context.relative(month_value(year, month), f"XXXX-{month:02d}"))


def _read_which_month(match: re.Match[str], context: Context) -> Finding:
    month, today = _month_number(match["month"]), context.today
    which = one_line(match["which"])
    year = today.year
    if which.startswith(("last", "past")) or which.endswith("past"):
        year -= month >= today.month
    elif which.startswith("next") or which.endswith("coming"):
        year += month <= today.month
    return Finding(*match.span(), context.relative(month_value(year, month), f"XXXX-{month:02d}"))


def _read_month(match: re.Match[str], context: Context) -> Finding | None:
    name = match["month"] or match["short"]
    start, end = match.span()
    if name.lower() in _NO_MONTH and not _is_month(context.text, start, end, name):
        return None
    month = _month_number(name)
    year = _year_in_range(match, context, month)
    if year is None:
        # This month and the next are this year's, whichever way the sentence looks.
        told = month - context.today.month in _NEAR_MONTHS
        year = month_in_year(context.today, month, 0 if told else context.looks(start, end))
    return Finding(start, end, context.relative(month_value(year, month), f"XXXX-{month:02d}"))


def _is_month(text: str, start: int, end: int, name: str) -> bool:
    led = _MONTH_LEAD.search(text, max(0, start - 24), start)
    if led is None or name == "MAY" or _NAME_AFTER.match(text, end):
        return False
    return led["article"] is None or not _WALKED.match(text, end)


RULES: Final = (
    Rule("month_day", rf"\b(?:{_MONTH_FIRST})", _read_day),
    Rule("day_month", rf"(?<![\w.,:$£€])(?:{_DAY_FIRST})", _read_day),
    Rule("month_year", rf"\b(?:{_MONTH_YEAR})", _read_month_year),
    Rule("which_month", rf"\b(?:{_WHICH_MONTH})", _read_which_month),
    Rule("month", rf"\b(?:{_BARE})", _read_month),
)
