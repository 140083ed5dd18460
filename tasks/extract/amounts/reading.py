"""The reading of amounts: one pattern, and what its matches say."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from tasks.extract.amounts.currencies import (
    HUNDREDTHS,
    LARGE_NAMES,
    MULTIPLES,
    NAMES,
    RARE_SIGNS,
    SIGNS,
)
from tasks.extract.amounts.nouns import BETWEEN, NOUNS, SHORT
from tasks.extract.amounts.whole import goes_on, is_grouped, is_piece
from tasks.extract.dates.numbers import number_of
from tasks.extract.dates.patterns import one_of, spaced
from tasks.extract.dates.vocabulary import CARDINALS, MONTH_ABBREVIATIONS, MONTHS
from tasks.extract.wording import Lookup, first_words, words


class Reading(NamedTuple):
    """One amount as it was read."""

    start: int
    end: int
    value: float
    unit: str
    kind: Literal["money", "percent", "count"]


_WORD: Final = one_of(CARDINALS)
_FIGURE: Final = r"\d{1,3}(?:,\d{2,3}){1,4}(?:\.\d{1,4})?|\d{1,7}(?:\.\d{1,4})?"
_FRACTION: Final = r"(?:[ -](?P<over>\d)/(?P<under>\d)\b)?"
#: A figure ends where no digit, point with digit or range dash with digit follows.
_ENDS: Final = r"(?![\d/]|[.,]\d|[-\u2013]\d)"
_SPOKEN: Final = (
    rf"(?:{_WORD} hundred(?: and)? )?{_WORD}(?:[ -]{_WORD})?\b"
    r"|(?:[Hh]alf )?[Aa](?= (?:dozen|hundred|thousand|million|billion|trillion)\b)"
)
_MULTIPLE: Final = one_of([name for name in MULTIPLES if len(name) > 3], cased=True)  # noqa: PLR2004 - words, no letters
_SUFFIX: Final = one_of([name for name in MULTIPLES if len(name) <= 3], cased=True)  # noqa: PLR2004 - same
_TIMES: Final = rf"(?:[ -]?(?P<multiple>{_MULTIPLE})\b)?"

_MINUS: Final = r"(?<=[\s(])[-\u2212]|(?<!or )[Mm]inus "
_SIGN: Final = one_of(SIGNS, cased=True)
#: Letters that are a currency only before a sum in millions ("R20 million", but no "R22").
_RARE_SIGN: Final = rf"[RN](?=\d[\d,.]{{0,9}} ?(?:{_MULTIPLE}|bn|tn)\b)"
_SIGNED: Final = spaced(
    rf"(?P<debt>{_MINUS})?(?P<sign>{_SIGN}|{_RARE_SIGN}) ?(?P<sum>{_FIGURE}){_ENDS}"
    rf"(?:[ -]?(?P<scale>{_MULTIPLE})\b| ?(?P<letter>{_SUFFIX})\b)?+"
    r"(?! ?[-\u2013] ?[$£€]?\d)"
)
_PERCENT: Final = r"(?P<percent> ?%| ?-?per ?cent\b(?! points?)| pct\b)"
_CURRENCY: Final = rf" (?P<currency>{one_of(NAMES, cased=True)})\b(?!-\w)"
_LARGE: Final = rf" (?P<large>{one_of(LARGE_NAMES, cased=True)})\b(?!-\w)"
_NOUN: Final = one_of([*NOUNS, *SHORT], cased=True)
_COUNTED: Final = rf" (?:{one_of(BETWEEN, cased=True)} )?(?P<noun>{_NOUN})\b(?!-\w)"
_COUNT: Final = spaced(
    rf"(?P<minus>{_MINUS})?"
    rf"(?:(?P<figure>{_FIGURE}){_ENDS}{_FRACTION}(?: ?(?P<short>{_SUFFIX})\b)?|(?P<word>{_SPOKEN}))"
    rf"{_TIMES}(?:{_PERCENT}|{_CURRENCY}|{_LARGE}|{_COUNTED})"
)
#: An amount of any kind.
ANY: Final = re.compile(rf"(?<![\w$£€.,/:\u2013-])(?:{_COUNT}|{_SIGNED})")
#: Behind an article these begin an amount: "a dozen".
_LARGE_WORDS: Final = ("dozen", "hundred", "thousand", "million", "billion", "trillion")
_NUMBERS: Final = Lookup(first_words((*CARDINALS, *_LARGE_WORDS, "half", "minus")))
_ARTICLES: Final = ("a", "A")
_DASHES: Final = frozenset("-\u2212")
_SIGNS: Final = tuple(SIGNS)
_SIGN_ENDS: Final = frozenset(sign[-1] for sign in SIGNS)
_GAP: Final = " \n\t\r\u00a0"
_SIGN_BEFORE_GAP: Final = _SIGN_ENDS.union(_GAP)
#: How far before a figure its sign may begin.
_SIGN_REACH: Final = 8
_BLANKS: Final = (" ", " \n")
_MONTH_BEFORE: Final = tuple(
    f"{month}{dot}{blank}"
    for month in (*MONTHS, *MONTH_ABBREVIATIONS)
    for dot in ("", ".")
    for blank in _BLANKS
)
#: How such end: most words before an amount do not.
_MONTH_TAILS: Final = frozenset(form[-4:] for form in _MONTH_BEFORE)
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;\"“”'\u2018\n] {0,2})$")
#: A range or ratio whose first end is elsewhere ("10 to 15 percent", "four out of 10 voters").
_RANGE_BEFORE: Final = re.compile(
    r"(?:\d|million|billion|percent|%|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?:%| percent)? (?:to|or|(?:out )?of|in) $|\bbetween [^ ]{1,9} and $"
)
_RANGE_TAILS: Final = frozenset(
    f"{join}{blank}"[-3:] for join in ("to", "or", "of", "in", "and") for blank in _BLANKS
)
#: Of a range that names its unit twice both ends are amounts: "3% to 4%".
_PERCENT_BEFORE: Final = re.compile(r"(?:%|percent|per cent|pct) (?:to|or) $")
#: "$10 to $15 million" says millions of both.
_SCALED_LATER: Final = re.compile(
    rf" (?:to|or|and) [$£€]?\d[\d.,]{{0,9}}[ -]?(?:{_MULTIPLE}|{_SUFFIX})\b"
)
#: From here on "pounds" and the like are money.
_LARGE_SUM: Final = 1e6
_YEARS: Final = range(1900, 2040)


def readings(text: str) -> Iterator[Reading]:
    """Every amount of a text, in order."""
    for match in matches(text):
        read = _signed(match, text) if match["sign"] else _counted(match, text)
        if read is not None:
            yield read


def matches(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `ANY`, in order and without overlap, at a part of the cost."""
    floor = 0
    for start in _openings(text):
        if start >= floor and (match := ANY.match(text, start) or _begun(text, start, floor)):
            yield match
            floor = match.end()


def _openings(text: str) -> list[int]:
    """Return the places in order where an amount may begin."""
    found = words(text)
    figures: list[int] = found.figures.tolist()
    places = {*figures, *_NUMBERS.find(found)}
    for figure in figures:
        if _may_be_signed(text, figure):
            places.update(_signs_before(text, figure))
    places.update([at - 1 for at in places if text[at - 1 : at] in _DASHES])
    return sorted(places)


def _may_be_signed(text: str, figure: int) -> bool:
    before = text[figure - 1 : figure]
    return before in _SIGN_ENDS or (
        before in _GAP and text[figure - 2 : figure - 1] in _SIGN_BEFORE_GAP
    )


def _signs_before(text: str, figure: int) -> list[int]:
    before = text[max(0, figure - _SIGN_REACH) : figure]
    bare = before.rstrip(_GAP)
    if not bare.endswith(_SIGNS):
        return []
    end = figure - len(before) + len(bare)
    return [end - len(sign) for sign in _SIGNS if bare.endswith(sign)]


def _begun(text: str, start: int, floor: int) -> re.Match[str] | None:
    """The match that begins with a letter before a place: "R20 million", "a dozen"."""
    back = 1 if text[start - 1 : start] in RARE_SIGNS else 2
    if start - back < floor or (back > 1 and text[start - 2 : start - 1] not in _ARTICLES):
        return None
    return ANY.match(text, start - back)


def _signed(match: re.Match[str], text: str) -> Reading | None:
    unscaled = match["scale"] is None and match["letter"] is None
    if unscaled and _SCALED_LATER.match(text, match.end()):
        return None
    code = SIGNS.get(match["sign"]) or RARE_SIGNS[match["sign"]]
    if unscaled and goes_on(text, match["sum"], match.end(), code):
        return None
    value = _figure(match["sum"]) * _times(match["scale"] or match["letter"])
    value = round(-value if match["debt"] else value, 6)
    return Reading(match.start(), match.end(), value, code, "money")


def _times(name: str | None) -> float:
    return MULTIPLES[_one_line(name)] if name else 1.0


def _figure(written: str) -> float:
    return float(written.replace(",", ""))


def _counted(match: re.Match[str], text: str) -> Reading | None:
    value = None if _is_part(match, text) else _value(match)
    if value is None:
        return None
    if match["percent"]:
        return Reading(*match.span(), value, "percent", "percent")
    return _count(match, value) if match["noun"] else _money(match, value, text)


def _money(match: re.Match[str], value: float, text: str) -> Reading | None:
    name = _one_line(match["currency"] or match["large"])
    if match["multiple"] is None and goes_on(
        text, match["figure"] or "", match.end(), NAMES.get(name, "")
    ):
        return None
    if match["currency"]:
        value = round(value * 0.01, 6) if name in HUNDREDTHS else value
        return Reading(*match.span(), value, NAMES[name], "money")
    return (
        Reading(*match.span(), value, LARGE_NAMES[name], "money") if value >= _LARGE_SUM else None
    )


def _count(match: re.Match[str], value: float) -> Reading | None:
    is_year = match["figure"] and value in _YEARS and "," not in match["figure"]
    scaled = match["multiple"] or match["short"]
    if match["minus"] or is_year or (not scaled and is_grouped(match["figure"] or "")):
        return None
    noun = _one_line(match["noun"])
    return Reading(*match.span(), value, SHORT.get(noun, noun), "count")


def _one_line(found: str) -> str:
    return " ".join(found.split())


def _is_part(match: re.Match[str], text: str) -> bool:
    """Whether the number belongs to a name, a date or a range instead."""
    start = match.start()
    if is_piece(text, start):
        return True
    before = max(0, start - 24)
    if (
        match["word"]
        and match["word"][0].isupper()
        and not _SENTENCE_START.search(text, before, start)
    ):
        return True
    if match["percent"] and _PERCENT_BEFORE.search(text, before, start):
        return False
    if text[start - 4 : start] in _MONTH_TAILS and text.endswith(_MONTH_BEFORE, before, start):
        return True
    return text[start - 3 : start] in _RANGE_TAILS and bool(
        _RANGE_BEFORE.search(text, before, start)
    )


def _value(match: re.Match[str]) -> float | None:
    figure, word, over, under, short, multiple, minus = match.group(
        "figure", "word", "over", "under", "short", "multiple", "minus"
    )
    value = _figure(figure) if not word else 1.0 if word in "aA" else number_of(word)
    if value is None:
        return None
    if over and int(under):
        value += int(over) / int(under)
    scale = multiple or short
    if scale or over:
        value = round(value * _times(scale), 6)
    return -value if minus else value
