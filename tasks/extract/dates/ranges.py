"""The ends of a range told as one: "from Monday to Wednesday", "between May and June 2023"."""

import re
from datetime import date
from typing import Final

from tasks.extract.dates.context import Context
from tasks.extract.dates.days import day_in_year, month_in_year
from tasks.extract.dates.patterns import MONTH, spaced
from tasks.extract.dates.vocabulary import MONTH_NUMBERS

_NUMBER: Final = r"[0-3]?\d(?:st|nd|rd|th)?"
_DASH: Final = r" ?[-\u2013\u2014] ?"
_TO: Final = re.compile(spaced(rf" (?:to|through|until|till) (?:the )?|{_DASH}"))
_LED: Final = re.compile(r"\b[Ff]rom\s$|\b[Bb]etween\s$")
_AND: Final = re.compile(spaced(r" and "))
_LED_REACH: Final = 10
#: The end, with its year: of the months of one range only the last has it as a rule.
_DATED_END: Final = re.compile(
    spaced(
        rf"(?:{_DASH}| (?P<link>to|through|until|and) )(?:{_NUMBER} )?(?P<month>{MONTH})"
        rf"(?: {_NUMBER})?,? (?P<year>[12]\d{{3}})\b"
    ),
    re.ASCII,
)
_UNDATED_END: Final = re.compile(
    spaced(
        rf"{_DASH}(?:(?P<before>[0-3]?\d)(?:st|nd|rd|th)? )?(?P<month>{MONTH})"
        r"(?: (?P<behind>[0-3]?\d)(?:st|nd|rd|th)?\b)?(?!,? [12]\d{3}\b)"
    ),
    re.ASCII,
)
_MONTH: Final = len("2024-11")


def opened(context: Context, start: int) -> date | None:
    """The first day of a range that what starts here is the end of, or None."""
    last = context.last
    if last is None or last.kind != "date" or start - last.end > _LED_REACH:
        return None
    text = context.text
    led = _LED.search(text, max(0, last.start - _LED_REACH), last.start)
    joint = _AND if led and led[0][0] in "Bb" else _TO
    parted = joint.fullmatch(text, last.end, start)
    if parted is None or (led is None and parted[0].split()[0] == "to"):
        return None
    return _first_day(last.value)


def _first_day(value: str) -> date | None:
    try:
        return date.fromisoformat(f"{value}-01" if len(value) == _MONTH else value)
    except ValueError:
        return None


def year_of_end(text: str, start: int, end: int, month: int) -> int | None:
    """The year that the end of a range gives to its beginning, which has none of its own.

    Args:
        text: The text.
        start: Where the beginning starts.
        end: Where it ends.
        month: Its month.
    """
    told = _DATED_END.match(text, end)
    if told is None or (told["link"] and not _is_led(text, start, told["link"])):
        return None
    return int(told["year"]) - (month > MONTH_NUMBERS[told["month"].rstrip(".").lower()])


def year_by_end(context: Context, start: int, end: int, month: int, day: int | None) -> int | None:
    """The year of what a dash joins to an end without a year: it lies before its end.

    Args:
        context: The state of reading.
        start: Where the beginning starts.
        end: Where it ends.
        month: Its month.
        day: Its day, if it has one.
    """
    told = _UNDATED_END.match(context.text, end)
    if told is None:
        return None
    last, looks = MONTH_NUMBERS[told["month"].rstrip(".").lower()], context.looks(start, end)
    number = int(told["before"] or told["behind"] or 0)
    if not number:
        return month_in_year(context.today, last, looks) - (month > last)
    year = day_in_year(context.today, last, number, looks)
    return year - ((month, day or 1) > (last, number))


def _is_led(text: str, start: int, link: str) -> bool:
    led = _LED.search(text, max(0, start - _LED_REACH), start)
    return led is not None and (link == "and") == (led[0][0] in "Bb")
