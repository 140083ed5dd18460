"""Years, ranges of years, decades and centuries."""

import re
from typing import Final

from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.numbers import number_of, ordinal_of
from tasks.extract.dates.patterns import ORDINAL_WORD, one_of, spaced
from tasks.extract.dates.vocabulary import DECADES
from tasks.extract.dates.year_context import is_year

_LATE: Final = r"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)(?:[ -]to[ -](?:mid|late))?[ -])?"
_DECADE: Final = spaced(
    rf"(?:[Tt]he )?{_LATE}(?:(?P<tens>1[5-9]\d|20\d)0['\u2019]?s|['\u2019](?P<short>\d)0s)\b"
    rf"|[Tt]he {_LATE}(?P<word>{one_of(DECADES)})\b"
)
_YEAR: Final = r"(?:1\d|20)\d\d"
_RANGE: Final = spaced(
    rf"(?P<first>{_YEAR}) ?[-\u2013\u2014/] ?(?P<last>{_YEAR}|\d\d)(?![\w-]|[.,]\d)"
)
_FISCAL: Final = spaced(
    r"(?:[Ff]iscal(?: year)?|[Ff]inancial year|FY) ?(?P<fiscal>(?:19|20)\d\d)\b"
    r"(?:[-\u2013/](?P<to>\d\d)\b(?![-\u2013]))?"
    r"|FY ?['\u2019]?(?P<fy>\d\d)\b"
)
_SINGLE: Final = rf"(?P<year>{_YEAR}|21\d\d)\b(?![-\u2013]\d)(?![.,:/]\d)"
_SPELLED: Final = spaced(
    r"[Nn]ineteen[ -](?P<nineteen>(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen"
    r"|nineteen)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)\b"
    r"|[Tt]he year two thousand\b(?: and)?(?: (?P<thousand>one|two|three|four|five|six|seven"
    r"|eight|nine)\b)?"
)
_YEAR_END: Final = spaced(r"(?:[Tt]he )?year(?:['\u2019]s)?[- ]end\b")
_CENTURY: Final = spaced(
    rf"(?:[Tt]he )?{_LATE}(?:(?P<figure>\d{{1,2}})(?:st|nd|rd|th)|(?P<ordinal>{ORDINAL_WORD}))[- ]"
    r"(?:century|centuries)\b"
)
_ERA: Final = spaced(r"(?:AD (?P<ad>\d{1,4})|(?P<bc>\d{1,4}) ?(?:BCE|BC|B\.C\.))(?!\w)")


def _read_decade(match: re.Match[str], _context: Context) -> Finding:
    start, end = match.span()
    if match["tens"]:
        return Finding(start, end, f"{match['tens']}X")
    tens = int(match["short"]) if match["short"] else DECADES[match["word"].lower()] // 10
    return Finding(start, end, f"{'20' if tens < 2 and match['short'] else '19'}{tens}X")  # noqa: PLR2004


def _read_range(match: re.Match[str], context: Context) -> Finding | None:
    first, last = match["first"], match["last"]
    start = match.start()
    if context.text[start - 1 : start] == "-":
        return None
    full = last if len(last) == 4 else first[:2] + last  # noqa: PLR2004 - figures of a year
    if int(full) <= int(first) or int(first) < 1500 or int(full) - int(first) > 200:  # noqa: PLR2004
        return None
    return Finding(start, match.end(), f"{first}/{full}")


def _read_fiscal(match: re.Match[str], _context: Context) -> Finding | None:
    first = match["fiscal"]
    if match["to"]:
        last = int(first[:2] + match["to"])
        return Finding(*match.span(), f"{first}/{last}") if last == int(first) + 1 else None
    return Finding(*match.span(), first or f"20{match['fy']}")


def _read_single(match: re.Match[str], context: Context) -> Finding | None:
    return Finding(*match.span(), match["year"]) if is_year(context.text, *match.span()) else None


def _read_year_end(match: re.Match[str], context: Context) -> Finding:
    return Finding(*match.span(), context.relative(f"{context.today.year}-12-31", "XXXX-12-31"))


def _read_spelled(match: re.Match[str], _context: Context) -> Finding | None:
    if match["nineteen"]:
        return Finding(*match.span(), f"19{number_of(match['nineteen']) or 0:02.0f}")
    return Finding(*match.span(), f"200{number_of(match['thousand'] or 'zero') or 0:.0f}")


def _read_century(match: re.Match[str], _context: Context) -> Finding | None:
    number = int(match["figure"]) if match["figure"] else ordinal_of(match["ordinal"])
    if number is None or not 1 <= number <= 30:  # noqa: PLR2004 - a third millennium holds all
        return None
    return Finding(*match.span(), f"{number - 1:02d}XX")


def _read_era(match: re.Match[str], _context: Context) -> Finding:
    if match["ad"]:
        return Finding(*match.span(), f"{int(match['ad']):04d}")
    return Finding(*match.span(), f"BC{int(match['bc']):04d}")


RULES: Final = (
    Rule("decade", rf"(?<![\w$£€.,])(?:{_DECADE})", _read_decade),
    Rule("century", rf"\b(?:{_CENTURY})", _read_century),
    Rule("era", rf"\b(?:{_ERA})", _read_era),
    Rule("fiscal_year", rf"\b(?:{_FISCAL})", _read_fiscal),
    Rule("year_range", rf"(?<![\w$£€.,])(?:{_RANGE})", _read_range),
    Rule("year", rf"(?<![\w$£€.,])(?:{_SINGLE})", _read_single),
    Rule("year_end", rf"\b(?:{_YEAR_END})", _read_year_end),
    Rule("spelled_year", rf"\b(?:{_SPELLED})", _read_spelled),
)
