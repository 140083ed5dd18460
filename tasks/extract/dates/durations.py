"""Lengths of time, and points reached by them: "three years", "two-week", "six months ago"."""

import re
from datetime import timedelta
from typing import Final

from tasks.extract.dates.arithmetic import (
    month_value,
    quarter_value,
    shift_days,
    shift_months,
    week_value,
)
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.numbers import number_of
from tasks.extract.dates.patterns import NUMBER, VAGUE_NUMBER, one_line, spaced
from tasks.extract.dates.vocabulary import UNITS

_UNIT: Final = (
    r"(?P<unit>second|minute|hour|day|night|week|fortnight|month|quarter|year|decade|centur(?:y|ie)"
    r"|millennium)"
)
_BETWEEN: Final = (
    r"(?:(?:more|additional|consecutive|straight|successive|full|whole|trading|business|working"
    r"|calendar|fiscal|extra|further|long|solid|or more|or so) ){0,2}"
)
_FROM_HERE: Final = (
    r"(?: (?P<way>ago|earlier|later|previously|from now|hence|before last|from today"
    r"|(?:before|after)(?= ?(?:[.,;:)\u2014]|$)))\b)?"
)
_MOD: Final = (
    r"(?:(?P<mod>(?:[Tt]he |[Tt]his |[Tt]hese )?(?:past|last|next|coming|previous|preceding"
    r"|following|first|final|latest|initial|ensuing|year-(?:earlier|ago)|comparable|same)"
    r"|[Tt]he|[Tt]hose) )?"
)
#: "45 years old", "20 years her junior": ages, no lengths.
_NO_AGE: Final = (
    r"(?! ?-?olds?\b| of age\b| (?:older|younger)\b| (?:his|her|their|my) (?:senior|junior)\b)"
)
_COUNTED: Final = spaced(
    rf"{_MOD}(?P<number>{NUMBER}|{VAGUE_NUMBER})(?: ?(?:to|or|and|-|\u2013) ?"
    rf"(?P<upper>{NUMBER}))?[ -]"
    rf"{_BETWEEN}{_UNIT}(?P<plural>s)?\b(?P<half> and a half)?{_NO_AGE}"
    rf"(?:[- ]long\b)?{_FROM_HERE}"
)
_ONE: Final = spaced(
    rf"(?:[Aa]n?|[Aa]nother) (?:full |whole |entire |further |additional |single |good )?{_UNIT}\b"
    rf"(?![-\u2019'])(?P<half> and a half)?(?: or (?:so|two))?(?! old\b){_FROM_HERE}"
)
_LOOSE: Final = spaced(
    r"(?P<unit>[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade|[Hh]our|[Mm]inute|centurie)s"
    rf"\b(?P<long>[- ]long\b)?{_FROM_HERE}"
)
#: Lengths up to now or from now, of no known number.
_NEARBY: Final = spaced(
    r"(?:(?:[Mm]ore |[Tt]he )?(?:[Rr]ecent|[Cc]oming) "
    r"(?P<unit>day|week|month|quarter|year|decade)s\b(?! and [a-z]+s\b| after\b| before\b)"
    r"|[Tt]he (?P<told>day|week|month|year|decade)s"
    r" (?:(?:that|which) followed|ahead|to come|since)\b)"
)
_LASTING: Final = r"(?P<unit>[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear|[Dd]ecade)(?P<plural>s)?-?long\b"
_LED: Final = re.compile(
    r"\b(?:for|in|after|within|take|took|spent|last|lasted|(?<!matter )of)\r?[ \n]$",
    re.IGNORECASE,
)
#: "three-quarters of" is a share, "the fourth quarter" no length.
_SHARED: Final = re.compile(r" (?:of|the|point|percent|mile|inch)\b")
#: "Will one day return": no length of a day.
_SOME_DAY: Final = re.compile(r"\b(?:will|would|could|may|might|can)\r?[ \n]$")
#: These count from what was mentioned before.
_LEANING: Final = frozenset({"earlier", "later", "previously", "before", "after"})
_BACK: Final = frozenset({"ago", "earlier", "previously", "before", "before last"})


def length_value(number: float | None, unit: str) -> str:
    """A length as an ISO 8601 duration: "P3Y", "PT5H30M"; X where the number is unknown."""
    sign, factor = UNITS[unit]
    clock, letter = ("T", sign[1]) if sign[0] == "T" else ("", sign)
    if number is None:
        return f"P{clock}X{letter}"
    total = number * factor
    whole, rest = int(total), total - int(total)
    split = {"Y": "6M", "TH": "30M", "D": "T12H"}.get(sign)
    if rest == 0.5 and split:  # noqa: PLR2004 - a half is what the split writes
        return f"P{clock}{f'{whole}{letter}' if whole else ''}{split}"
    return f"P{clock}{total:g}{letter}" if total < 1e6 else f"P{clock}{whole}{letter}"  # noqa: PLR2004


def _read_counted(match: re.Match[str], context: Context) -> Finding | None:
    unit, start = match["unit"], match.start()
    number = number_of(match["number"])
    mod = one_line(match["mod"] or "")
    if _is_no_length(match, unit, number):
        return None
    if mod in {"the", "those"} and not match["way"]:
        start = match.start() if number and number > 1 else match.start("number")
    if number is not None and match["half"]:
        number += 0.5
    if unit == "day" and number == 1 and _SOME_DAY.search(match.string, max(0, start - 7), start):
        return Finding(start, match.end(), "FUTURE_REF")
    if match["upper"] and not match["way"]:
        number = number_of(match["upper"]) if match.group(0).find(" to ") < 0 else number
    return _pointed(match, context, start, number, unit)


def _is_no_length(match: re.Match[str], unit: str, number: float | None) -> bool:
    plural = bool(match["plural"])
    hyphened = match.string[match.start("unit") - 1] == "-"
    if unit == "quarter":
        return not (match["mod"] and plural and not hyphened) or bool(
            _SHARED.match(match.string, match.end())
        )
    if unit in {"second", "night"} and not plural:
        return True
    if number is None:
        return not plural and not hyphened
    # "the 27 year" is a slip, "1990 year" a year.
    return number > 1 and not plural and not hyphened and number > 100  # noqa: PLR2004


def _read_one(match: re.Match[str], context: Context) -> Finding | None:
    unit = match["unit"]
    if unit in {"second", "night", "quarter", "millennium"} or (
        unit in {"day", "minute"} and not match["way"] and _idle(match)
    ):
        return None
    return _pointed(match, context, match.start(), 1.5 if match["half"] else 1.0, unit)


_RATE: Final = re.compile(r"(?:\d|times|hours|million|barrels|[a-z]s|twice|once)\r?[ \n]$")


def _idle(match: re.Match[str]) -> bool:
    return not _RATE.search(match.string, max(0, match.start() - 10), match.start())


def _read_loose(match: re.Match[str], context: Context) -> Finding | None:
    start = match.start()
    if (
        not match["way"]
        and not match["long"]
        and not _LED.search(context.text, max(0, start - 8), start)
    ):
        return None
    return _pointed(match, context, start, None, match["unit"].lower())


def _read_lasting(match: re.Match[str], _context: Context) -> Finding:
    number = None if match["plural"] else 1.0
    return Finding(*match.span(), length_value(number, match["unit"].lower()), "duration")


def _read_nearby(match: re.Match[str], _context: Context) -> Finding:
    return Finding(*match.span(), length_value(None, match["unit"] or match["told"]), "duration")


def _pointed(
    match: re.Match[str], context: Context, start: int, number: float | None, unit: str
) -> Finding:
    way, end = match["way"], match.end()
    if way is None:
        rate = number == 1 and not _idle(match)
        return Finding(start, end, length_value(number, unit), "set" if rate else "duration")
    back = way in _BACK
    if number is None and way in _LEANING:
        return Finding(start, end, length_value(None, unit), "duration")
    if number is None or number != int(number):
        return Finding(start, end, "PAST_REF" if back else "FUTURE_REF")
    leaning = way in _LEANING
    value = _point(context, start, -int(number) if back else int(number), unit, leaning=leaning)
    if value is None:
        return Finding(start, end, length_value(number, unit), "duration")
    return Finding(start, end, value, "time" if "T" in value else "date")


def _point(context: Context, start: int, steps: int, unit: str, *, leaning: bool) -> str | None:
    sign, factor = UNITS[unit]
    steps *= factor
    day = (context.reference if leaning else None) or context.today
    if sign == "Y":
        year = _year_under_discussion(context, steps) if leaning else context.today.year
        return _year_point(context, start, steps, year)
    if sign == "M":
        year, month = shift_months(day.year, day.month, steps)
        return context.relative(month_value(year, month)) if year > 0 else None
    if sign == "W" and abs(steps) < 60_000:  # noqa: PLR2004 - more than the calendar holds
        return context.relative(week_value(shift_days(day, 7 * steps)))
    if sign == "D" and abs(steps) < 400_000:  # noqa: PLR2004 - same
        return context.relative(shift_days(day, steps).isoformat())
    return None if leaning else _clock_point(context, steps, sign)


def _year_under_discussion(context: Context, steps: int) -> int:
    today = context.today.year
    # What was last year is compared with in reports; "a year earlier" still means last year.
    compared = steps < 0 and context.year == today - 1
    return today if context.year is None or compared else context.year


def _year_point(context: Context, start: int, steps: int, year: int) -> str | None:
    month = context.near_month(start) if steps == -1 else None
    if month:
        return context.relative(month_value(month[0] - 1, month[1]))
    quarter = context.near_quarter(start) if steps == -1 else None
    if quarter:
        return context.relative(quarter_value(quarter[0] - 1, quarter[1]))
    return context.relative(f"{year + steps:04d}") if 0 < year + steps <= 9999 else None  # noqa: PLR2004


def _clock_point(context: Context, steps: int, sign: str) -> str | None:
    if context.instant is None or sign not in {"TH", "TM"} or abs(steps) > 10_000:  # noqa: PLR2004
        return None
    step = timedelta(hours=steps) if sign == "TH" else timedelta(minutes=steps)
    return (context.instant + step).strftime("%Y-%m-%dT%H:%M")


RULES: Final = (
    Rule("counted", rf"(?<![\w$£€.,/])(?:{_COUNTED})", _read_counted),
    Rule("one", rf"\b(?:{_ONE})", _read_one),
    Rule("nearby", rf"\b(?:{_NEARBY})", _read_nearby),
    Rule("lasting", rf"\b(?:{_LASTING})", _read_lasting),
    Rule("loose", rf"\b(?:{_LOOSE})", _read_loose),
)
