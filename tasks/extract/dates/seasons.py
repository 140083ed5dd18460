"""Which year's season is meant: "the summer of 2012", "last winter"."""

import re
from datetime import date
from typing import Final

from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.patterns import one_of, spaced
from tasks.extract.dates.vocabulary import SEASONS

#: The month in which a season starts (northern, meteorological).
_STARTS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS: Final = 3
_OF_YEAR: Final = {"last": -1, "this": 0, "next": 1}
_NAMED: Final = spaced(
    rf"(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?P<season>{one_of(SEASONS)})(?: of)?,?"
    r" (?:(?P<year>(?:19|20)\d\d)|(?P<of>last|this|next) year)\b(?![-\u2013/]\d)"
)


def season_value(today: date, name: str, step: int) -> str:
    """A season as "1998-SU"; the winter has the year in which it starts.

    Args:
        today: The day from which it is seen.
        name: "spring", "summer", "autumn", "fall", "winter".
        step: -1 for the last one, 1 for the next, 0 for this year's.
    """
    code = SEASONS[name]
    start = _STARTS[code]
    year = today.year
    if code == "WI" and today.month < _MONTHS:
        year -= 1
    if step < 0 and today.month < start + _MONTHS and code != "WI":
        year -= 1
    elif step < 0 and code == "WI":
        year -= 1 if today.month >= start or today.month < _MONTHS else 0
        year -= 1 if _MONTHS <= today.month < start else 0
    elif step > 0 and today.month >= start:
        year += 1
    return f"{year:04d}-{code}"


def _read_named(match: re.Match[str], context: Context) -> Finding:
    code = SEASONS[match["season"].lower()]
    if match["year"]:
        return Finding(*match.span(), f"{match['year']}-{code}")
    year = context.today.year + _OF_YEAR[match["of"]]
    return Finding(*match.span(), context.relative(f"{year:04d}-{code}", f"XXXX-{code}"))


RULES: Final = (Rule("season", rf"\b(?:{_NAMED})", _read_named),)
