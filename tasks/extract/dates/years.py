"""Years, ranges of years, decades and centuries."""

import re
from typing import Final

from tasks.extract.dates.context import Context, Finding, Rule
from tasks.extract.dates.numbers import number_of, ordinal_of
from tasks.extract.dates.patterns import ORDINAL_WORD, one_of, spaced
from tasks.extract.dates.vocabulary import DECADES

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
    r"|FY ?['\u2019]?(?P<fy>\d\d)\b"
)
_SINGLE: Final = rf"(?P<year>{_YEAR})\b(?![-\u2013]\d)(?![.,:/]\d)"
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

#: What stands before a figure that is a year.
_LEAD: Final = re.compile(
    r"(?:\b(?:in|since|of|until|till|by|from|to|between|and|during|before|after|early|late"
    r"|mid|the|through"
    r"|for|year|circa|around|about|or|than|spring|summer|autumn|fall|winter|election|season|until"
    r"|on|vs|versus|[A-Z]\w+)[ \n-]|[(\[,;:\u2013\u2014'\"\u2018“][ \n]?|^|\n)$",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(
    r"[$£€¥#№.,:/+]$|\b(?:No|Rs|US|nr|about|than|over|nearly|some|almost|only)\.? ?$"
)
#: What follows a figure that counts things: "2000 people", "1800 GMT".
_COUNTED: Final = re.compile(
    r"[ \n](?:[a-z]{2,}(?:[^s\W]s|[aeo]s)\b(?<!was)(?<!has)|people|men|women|percent|per cent"
    r"|GMT|UTC|EST|EDT|hours|hrs|feet"
    r"|metres|km|mm|kg|cc|mph|ft|[A-Z]?(?:million|billion))|[%°]|[ \n]?(?:km|mm|kg|cc|mph|ft|hrs)\b"
)
#: Plural nouns that go with a year: "the 2004 elections".
_YEARLY: Final = re.compile(
    r"[ \n](?:elections|games|results|sales|earnings|profits|revenues|figures|levels|prices"
    r"|talks|accords"
    r"|losses|costs|riots|attacks|bombings|budgets|films|ended|was|has|is|as|finals"
    r"|championships|olympics)\b",
    re.IGNORECASE,
)
_SURE_LEAD: Final = re.compile(
    r"\b(?:in|since|until|year|by|during|mid|early|late|fiscal)[ \n-]$", re.IGNORECASE
)
#: Outside these, a four-figure number is a year only after a sure word.
_LIKELY: Final = range(1900, 2040)


def _read_decade(match: re.Match[str], _context: Context) -> Finding:
    start, end = match.span()
    if match["tens"]:
        return Finding(start, end, f"{match['tens']}X")
    tens = int(match["short"]) if match["short"] else DECADES[match["word"].lower()] // 10
    return Finding(start, end, f"{'20' if tens < 2 and match['short'] else '19'}{tens}X")  # noqa: PLR2004


def _read_range(match: re.Match[str], context: Context) -> Finding | None:
    first, last = match["first"], match["last"]
    start = match.start()
    if (
        _MONEY.search(context.text, max(0, start - 7), start)
        or context.text[start - 1 : start] == "-"
    ):
        return None
    full = last if len(last) == 4 else first[:2] + last  # noqa: PLR2004 - figures of a year
    if int(full) <= int(first) or int(first) < 1500 or int(full) - int(first) > 200:  # noqa: PLR2004
        return None
    return Finding(start, match.end(), f"{first}/{full}")


def _read_fiscal(match: re.Match[str], _context: Context) -> Finding:
    return Finding(*match.span(), match["fiscal"] or f"20{match['fy']}")


def _read_single(match: re.Match[str], context: Context) -> Finding | None:
    text, (start, end) = context.text, match.span()
    sure = _SURE_LEAD.search(text, max(0, start - 8), start)
    if _COUNTED.match(text, end) and not _YEARLY.match(text, end):
        return None
    if not sure and (
        int(match["year"]) not in _LIKELY
        or _MONEY.search(text, max(0, start - 8), start)
        or not _LEAD.search(text, max(0, start - 24), start)
    ):
        return None
    return Finding(start, end, match["year"])


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
