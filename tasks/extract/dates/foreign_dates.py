"""Days and months of other languages, by month name or East Asian signs: "8 de noviembre"."""

import re
from typing import Final

from tasks.extract.dates.arithmetic import make_day, month_value
from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.days import day_in_year
from tasks.extract.dates.foreign_months import FOREIGN_MONTHS
from tasks.extract.dates.patterns import one_of, spaced
from tasks.extract.dates.vocabulary import MONTHS

#: Names that English has too; after "8." they may open a sentence instead.
_SHARED: Final = frozenset(MONTHS)
_NAME: Final = one_of(FOREIGN_MONTHS, cased=True)
_OWN: Final = one_of((name for name in FOREIGN_MONTHS if name not in _SHARED), cased=True)
_YEAR: Final = r"(?P<year>[12]\d{3})(?!\d)"
#: Rules are ASCII patterns, so a word's end is written out for letters beyond.
_ENDS: Final = r"(?![A-Za-z\u00c0-\u024f\u0400-\u04ff])"

_DAY: Final = spaced(
    rf"(?P<day>[0-3]?\d)(?P<dot>\.|er|º|ª)?(?P<of> (?:de )?)(?P<month>{_NAME}){_ENDS}"
    rf"(?:(?:,| de| del)? {_YEAR})?"
)
_MONTH: Final = spaced(rf"(?P<month>{_OWN}){_ENDS}(?: de| del)? {_YEAR}")
_EAST: Final = spaced(
    r"(?:(?P<year>\d{4}) ?[年년] ?)?(?P<month>1?\d) ?[月월](?: ?(?P<day>[1-3]?\d) ?[日일])?"
)
#: German words before "8. November" that no English sentence end has.
_GERMAN: Final = re.compile(r"\b(?:am|vom|zum|bis|den|dem|der|ab|seit|und|on) $")


def _read_day(match: re.Match[str], context: Context) -> Finding | None:
    name = match["month"]
    if name in _SHARED and not _is_german(match, context):
        return None
    return _dated(match, context, FOREIGN_MONTHS[name], int(match["day"]))


def _is_german(match: re.Match[str], context: Context) -> bool:
    if match["dot"] != ".":
        return False
    start = match.start()
    led = _GERMAN.search(context.text, max(0, start - 5), start)
    return match["year"] is not None or led is not None


def _dated(match: re.Match[str], context: Context, month: int, day: int) -> Finding | None:
    year = int(match["year"] or day_in_year(context.today, month, day, 0))
    found = make_day(year, month, day)
    if found is None:
        return None
    value = found.isoformat()
    known = value if match["year"] else context.relative(value, f"XXXX{value[4:]}")
    return Finding(*match.span(), known)


def _read_month(match: re.Match[str], _context: Context) -> Finding:
    value = month_value(int(match["year"]), FOREIGN_MONTHS[match["month"]])
    return Finding(*match.span(), value)


def _read_east(match: re.Match[str], context: Context) -> Finding | None:
    month = int(match["month"])
    if match["day"]:
        return _dated(match, context, month, int(match["day"]))
    if match["year"] and make_day(int(match["year"]), month, 1):
        return Finding(*match.span(), month_value(int(match["year"]), month))
    return None


RULES: Final = (
    Rule("foreign_day", rf"(?<![\w.,:$£€])(?:{_DAY})", _read_day),
    Rule("foreign_month", rf"(?<!\w)(?:{_MONTH})", _read_month),
    Rule("east", rf"(?<!\d)(?:{_EAST})", _read_east),
)
