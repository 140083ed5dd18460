"""Times of day: "10:30 a.m. EST Tuesday", "noon", "1500 GMT", "four in the morning"."""

import re
from datetime import date
from typing import Final

from tasks.extract.dates import calendar_dates, numeric, weekdays
from tasks.extract.dates.arithmetic import shift_days
from tasks.extract.dates.context import Context, Finding, Reader, Rule
from tasks.extract.dates.numbers import number_of
from tasks.extract.dates.patterns import one_of, spaced
from tasks.extract.dates.vocabulary import CARDINALS

_ZONE: Final = (
    r"(?:GMT|UTC|BST|CET|CEST|EET|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|KST|MSK"
    r"|HKT|SGT"
    r"|AEST|AEDT|WAT|EAT|CAT|SAST|Eastern(?: (?:Standard|Daylight))?(?: Time)?|Pacific(?: Time)?"
    r"|[Ll]ocal [Tt]ime|Moscow time)"
)
_HALF_DAY: Final = r"(?:[AaPp]\.[Mm]\.?|[AaPp][Mm]\b)"
_PATTERN: Final = spaced(
    rf"(?:(?P<hour>[01]?\d)(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>{_HALF_DAY})"
    rf"|(?P<long>[0-2]?\d)[:.](?P<minutes>[0-5]\d)(?::[0-5]\d)? ?(?:(?P<hrs>hours|hrs|h\b)"
    rf"|(?={_ZONE}\b))"
    rf"|(?P<plain>[0-2]?\d):(?P<past>[0-5]\d)(?![:\d.]|-\d)"
    rf"|(?P<military>[0-2]\d[0-5]\d) ?(?=(?:{_ZONE}|hours|hrs)\b)(?:hours|hrs)?"
    rf"|(?P<word>[Nn]oon|[Mm]idday|[Mm]idnight)\b"
    rf"|(?P<oclock>\d{{1,2}}|{one_of(CARDINALS)}) o['\u2019]clock"
    rf"|(?P<loose>\d{{1,2}}|{one_of(list(CARDINALS)[1:13])})(?= in the (?:morning|afternoon"
    rf"|evening)\b))"
    rf"(?: (?:in the |at )(?P<part>morning|afternoon|evening|night)\b)?"
    rf"(?: ?(?:\({_ZONE}\)|{_ZONE}\b))?"
)
_TO_DATE: Final = re.compile(spaced(r"(?P<aside> ?\([^()]{1,24}\)|\))?,? (?:on )?"))
_DATES: Final = tuple(
    (re.compile(rule.pattern, re.ASCII), rule.read)
    for rule in (*calendar_dates.RULES[:2], *numeric.RULES[:2], *weekdays.RULES)
)
_TODAY: Final = re.compile(spaced(r"(today|yesterday|tomorrow)\b"))
_STEPS: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}
#: Before a bare "10:31"; without one it may be a score or a result.
_LEAD: Final = re.compile(
    r"\b(?:at|by|from|until|till|around|about|since|before|after)\r?[ \n]$", re.IGNORECASE
)
#: A showdown, not a time of day.
_HIGH: Final = re.compile(r"\b[Hh]igh\r?[ \n]$")
_WORDS: Final = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
_DAY_HOURS: Final = 24
_HALF_DAY_MINUTES: Final = 12 * 60
_HAS_ZONE: Final = re.compile(rf"{_ZONE}\b")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT: Final = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<clock>\d\d:\d\d)")
#: From a time to one in brackets: " (", " local time (".
_ASIDE: Final = re.compile(r",?(?:\s\w{1,8}){0,2}\s?\(")
_NEAR: Final = 12
#: Within this and one sentence, the day mentioned last is that of a time of day.
_SENTENCE: Final = 100
_END: Final = re.compile(r"[.!?][\"'\u201d\u2019]?\s|\n\s*\n")


def _clock_of(match: re.Match[str]) -> str | None:
    if match["word"]:
        return _WORDS[match["word"].lower()]
    if match["military"]:
        return _written(int(match["military"][:2]), match["military"][2:], "")
    if match["half"]:
        return _written(int(match["hour"]), match["minute"] or "00", match["half"].lower())
    spoken = match["oclock"] or match["loose"]
    if spoken:
        half = "p" if match["part"] in {"afternoon", "evening", "night"} else ""
        return _written(int(number_of(spoken) or 0), "00", half)
    half = "p" if match["part"] in {"afternoon", "evening"} else ""
    return _written(int(match["long"] or match["plain"]), match["minutes"] or match["past"], half)


def _written(hour: int, minute: str, half: str) -> str | None:
    if half and not 1 <= hour <= _NEAR:
        return None
    if half[:1] == "p" and hour < _NEAR:
        hour += 12
    if half[:1] == "a" and hour == _NEAR:
        hour = 0
    return f"{hour:02d}:{minute}" if hour < _DAY_HOURS else None


def _read(match: re.Match[str], context: Context) -> Finding | None:
    start, end = match.span()
    if match["word"] and _HIGH.search(context.text, max(0, start - 5), start):
        return None
    if match["plain"] and not _LEAD.search(context.text, max(0, start - 8), start):
        return None
    clock = _clock_of(match)
    if clock is None:
        return None
    named, end = _day_after(context, start, end)
    day = _same_instant(match, clock, named, context)
    if day is None:
        day = named or _day_before(context, start)
    elif named and end > match.end() and _is_near(named, day):
        # A day of its own within the brackets.
        day = named
    return Finding(start, end, f"{day}T{clock}", "time")


def _same_instant(
    match: re.Match[str], clock: str, named: str | None, context: Context
) -> str | None:
    """The day of a time in brackets, which is that of the time before them on another clock."""
    last, start = context.last, match.start()
    if last is None or last.kind != "time" or not _HAS_ZONE.search(match[0]):
        return None
    told = _INSTANT.fullmatch(last.value)
    if told is None or not _ASIDE.fullmatch(context.text, last.end, start):
        return None
    if named and not _DAY.fullmatch(named):
        return None
    # The clocks of two places differ by half a day at most, mostly.
    ahead = _minutes(clock) - _minutes(told["clock"])
    step = (ahead < -_HALF_DAY_MINUTES) - (ahead > _HALF_DAY_MINUTES)
    # A day behind the brackets is that of the time before them.
    behind = named and context.text[match.end() : match.end() + 1] == ")"
    local = named if named and behind else told["day"]
    return shift_days(date.fromisoformat(local), step).isoformat()


def _is_near(named: str, day: str) -> bool:
    return abs((date.fromisoformat(named) - date.fromisoformat(day)).days) <= 1


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _day_after(context: Context, start: int, end: int) -> tuple[str | None, int]:
    gap = _TO_DATE.match(context.text, end)
    if gap is None:
        return None, end
    day, stop = _day_at(context, start, gap.end())
    # A time in brackets between them is one of its own: "10:35 a.m. (0735 GMT) Friday".
    return day, end if day is None or gap["aside"] else stop


def _day_at(context: Context, start: int, position: int) -> tuple[str | None, int]:
    for pattern, read in _DATES:
        match = pattern.match(context.text, position)
        found = _read_inner(match, read, context, start) if match else None
        if found and "/" not in found.value and ":" not in found.value:
            return found.value.partition("T")[0], found.end
    named = _TODAY.match(context.text, position)
    if named is None:
        return None, position
    day = shift_days(context.today, _STEPS[named[1]])
    return context.relative(day.isoformat()), named.end()


def _read_inner(match: re.Match[str], read: Reader, context: Context, start: int) -> Finding | None:
    context.lead = start
    found = read(match, context)
    context.lead = None
    return found


def _is_parted(text: str, last: int, start: int) -> bool:
    return start - last > _SENTENCE or bool(_END.search(text, last, start))


def _day_before(context: Context, start: int) -> str:
    if context.reference and not _is_parted(context.text, context.reference_at, start):
        return context.relative(context.reference.isoformat())
    return context.relative(context.today.isoformat())


RULES: Final = (Rule("clock", rf"(?<![\w:.,$£€/-])(?:{_PATTERN})", _read),)
