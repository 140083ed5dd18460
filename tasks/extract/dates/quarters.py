"""Quarters and halves of years, and the comparisons of company reports."""

import re
from typing import Final

from tasks.extract.dates.arithmetic import quarter_of, quarter_value
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.patterns import spaced

_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3,
    "4th": 4, "last": 4, "latter": 2,
}  # fmt: skip
_OF_YEAR: Final = {"last": -1, "this": 0, "next": 1, "the": 0}
_ORDINAL: Final = r"(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|1st|2nd|3rd|4th)"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)\b"
_WHOSE: Final = r"(?:(?P<whose>[Ll]ast|[Nn]ext|[Tt]his) year['\u2019]s "
_AFTER: Final = (
    rf"(?:,? (?:of )?(?:fiscal (?:year )?)?{_YEAR}| of (?P<of>last|this|next|the) year\b)?"
)
_QUARTER: Final = spaced(
    rf"{_WHOSE}|[Tt]he (?P<before>(?:19|20)\d\d|year-(?:ago|earlier)) |[Tt]he |[Ii]ts )?"
    rf"(?:fiscal[ -]|calendar )?{_ORDINAL}[ -](?:fiscal )?quarters?\b{_AFTER}"
)
_SHORT: Final = (
    r"(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q"
    r"|H(?P<h>[12])(?=[ /-]?['\u2019]?\d)|(?P<h2>[12])H(?=[ '\u2019]?\d))"
    r"(?:[ /-]?(?P<year>(?:19|20)\d\d)|['\u2019]?(?P<short>\d\d))?\b(?![.,]?\d|%)"
)
_HALF: Final = spaced(
    rf"(?:[Tt]he )?(?P<ordinal>[Ff]irst|[Ss]econd|[Ll]ast|[Ll]atter|1st|2nd)[ -]half"
    rf"(?: of (?:fiscal )?{_YEAR}| of (?P<of>last|this|next|the) year\b"
    r"|(?= (?:profit|results|earnings|net|sales|revenue|loss|pretax|pre-tax)))"
)
_COMPARED: Final = spaced(
    r"(?:(?:[Tt]he|[Aa]) )?(?:comparable |same )?"
    r"(?:[Yy]ear-(?:ago|earlier)|[Pp]rior-year|(?:19|20)\d\d) (?:fiscal )?(?:quarter|period)\b"
    r"|[Yy]ear-(?:ago|earlier)\b"
    r"|[Tt]he (?:same|corresponding|comparable|like|latest) (?:quarter|period|three months)"
    rf"(?:,? (?:of |in )?(?:(?P<of>last) year|(?:a year (?:ago|earlier|before))|{_YEAR})\b)?"
)
_SAME: Final = ("same period", "corresponding period", "comparable period", "like period")
_FIGURES: Final = re.compile(r"(?:19|20)\d\d")


def _read_quarter(match: re.Match[str], context: Context) -> Finding | None:
    number = _ORDINALS[match["ordinal"].lower()]
    whose = (match["whose"] or match["of"] or "").lower()
    before = match["before"] or ""
    if match["year"] or before.isdigit():
        value = quarter_value(int(match["year"] or before), number)
        return Finding(*match.span(), value)
    if whose:
        year = context.today.year + _OF_YEAR[whose]
    else:
        year = _near_year(context, number, match.span()) - (before[:4] == "year")
    return _relative(match, context, year, number)


def _relative(match: re.Match[str], context: Context, year: int, number: int) -> Finding:
    value = context.relative(quarter_value(year, number), f"XXXX-Q{number}")
    return Finding(*match.span(), value)


def _near_year(context: Context, number: int, span: tuple[int, int]) -> int:
    today = context.today
    if number <= quarter_of(today):
        return today.year
    # Only a plain look ahead makes it this year's; reports speak of the quarter that is over.
    ahead = today.month > 2 and context.looks(*span) > 0  # noqa: PLR2004 - reporting season
    return today.year if ahead else today.year - 1


def _read_short(match: re.Match[str], context: Context) -> Finding | None:
    half = match["h"] or match["h2"]
    year = match["year"] or (f"20{match['short']}" if match["short"] else "")
    if half:
        return Finding(*match.span(), f"{year}-H{half}") if year else None
    number = int(match["q"] or match["q2"])
    if year:
        return Finding(*match.span(), quarter_value(int(year), number))
    return _relative(match, context, _near_year(context, number, match.span()), number)


def _read_half(match: re.Match[str], context: Context) -> Finding:
    number = 1 if match["ordinal"].lower() in {"first", "1st"} else 2
    if match["year"]:
        return Finding(*match.span(), f"{match['year']}-H{number}")
    year = context.today.year + _OF_YEAR.get(match["of"] or "the", 0)
    return Finding(*match.span(), context.relative(f"{year:04d}-H{number}", f"XXXX-H{number}"))


def _read_compared(match: re.Match[str], context: Context) -> Finding:
    words = match.group(0).lower()
    near = context.near_quarter(match.start())
    named = _FIGURES.search(words)
    if near is None and (match["year"] or words.removeprefix("the ").startswith(_SAME)):
        # No quarter is under discussion: "the same period last year" is any part of it.
        last = context.relative(f"{context.today.year - 1:04d}")
        return Finding(*match.span(), match["year"] or last)
    year, number = near or _last_quarter(context)
    if named:
        return Finding(*match.span(), quarter_value(int(named[0]), number))
    back = "latest" not in words
    return Finding(*match.span(), context.relative(quarter_value(year - back, number)))


def _last_quarter(context: Context) -> tuple[int, int]:
    year, number = divmod(context.today.year * 4 + quarter_of(context.today) - 2, 4)
    return year, number + 1


RULES: Final = (
    Rule("quarter", rf"\b(?:{_QUARTER})", _read_quarter),
    Rule("short_quarter", rf"\b(?:{_SHORT})", _read_short),
    Rule("half_year", rf"\b(?:{_HALF})", _read_half),
    Rule("compared", rf"\b(?:{_COMPARED})", _read_compared),
)
