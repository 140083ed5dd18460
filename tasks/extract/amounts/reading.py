"""The reading of amounts: one pattern, and what its matches say."""

import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from tasks.extract.amounts.currencies import HUNDREDTHS, LARGE_NAMES, MULTIPLES, NAMES, SIGNS
from tasks.extract.amounts.nouns import BETWEEN, NOUNS, SHORT
from tasks.extract.dates.numbers import number_of
from tasks.extract.dates.patterns import one_of, spaced
from tasks.extract.dates.vocabulary import CARDINALS, MONTH_ABBREVIATIONS, MONTHS


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
_ENDS: Final = r"(?![\d/]|[.,]\d|[-–]\d)"
_SPOKEN: Final = rf"{_WORD}(?:[ -]{_WORD})?\b"
_MULTIPLE: Final = one_of([name for name in MULTIPLES if len(name) > 3], cased=True)  # noqa: PLR2004 - words, no letters
_SUFFIX: Final = one_of([name for name in MULTIPLES if len(name) <= 3], cased=True)  # noqa: PLR2004 - same
_TIMES: Final = rf"(?:[ -]?(?P<multiple>{_MULTIPLE})\b)?"

_SIGN: Final = one_of(SIGNS, cased=True)
_SIGNED: Final = spaced(
    rf"(?P<sign>{_SIGN}) ?(?P<sum>{_FIGURE}){_ENDS}(?:[ -]?(?P<scale>{_MULTIPLE})\b| ?(?P<letter>{_SUFFIX})\b)?"
    r"(?![-–]\d| to [$£€]?\d)"
)
_PERCENT: Final = r"(?P<percent> ?%| ?-?per ?cent\b(?! points?)| pct\b)"
_CURRENCY: Final = rf" (?P<currency>{one_of(NAMES, cased=True)})\b(?!-\w)"
_LARGE: Final = rf" (?P<large>{one_of(LARGE_NAMES, cased=True)})\b(?!-\w)"
_COUNTED: Final = rf" (?:{one_of(BETWEEN, cased=True)} )?(?P<noun>{one_of([*NOUNS, *SHORT], cased=True)})\b(?!-\w)"
_COUNT: Final = spaced(
    rf"(?P<minus>(?<=[\s(])-)?(?:(?P<figure>{_FIGURE}){_ENDS}{_FRACTION}(?: ?(?P<short>{_SUFFIX})\b)?|(?P<word>{_SPOKEN})){_TIMES}"
    rf"(?:{_PERCENT}|{_CURRENCY}|{_LARGE}|{_COUNTED})"
)
_ANY: Final = re.compile(rf"(?<![\w$£€.,/:–-])(?:{_COUNT}|{_SIGNED})")
_MONTH_BEFORE: Final = re.compile(rf"(?:{'|'.join([*MONTHS, *MONTH_ABBREVIATIONS])})\.? $")
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?:;\"“”'‘\n] {0,2})$")
#: A range whose first end is elsewhere ("10 to 15 percent", "between 3 and 5 people").
_RANGE_BEFORE: Final = re.compile(
    r"(?:\d|million|billion|percent|%)(?:%| percent)? (?:to|or) $|\bbetween [^ ]{1,9} and $"
)
_YEARS: Final = range(1900, 2040)


def readings(text: str) -> Iterator[Reading]:
    """Every amount of a text, in order."""
    for match in _ANY.finditer(text):
        read = _signed(match) if match["sign"] else _counted(match, text)
        if read is not None:
            yield read


def _signed(match: re.Match[str]) -> Reading:
    scale = MULTIPLES.get(match["scale"] or match["letter"] or "", 1.0)
    value = _figure(match["sum"]) * scale
    return Reading(match.start(), match.end(), round(value, 6), SIGNS[match["sign"]], "money")


def _figure(written: str) -> float:
    return float(written.replace(",", ""))


def _counted(match: re.Match[str], text: str) -> Reading | None:
    if _is_part(match, text):
        return None
    value = _value(match)
    if value is None:
        return None
    start, end = match.span()
    if match["percent"]:
        return Reading(start, end, value, "percent", "percent")
    if match["currency"]:
        share = 0.01 if match["currency"] in HUNDREDTHS else 1.0
        return Reading(
            start, end, round(value * share, 6), NAMES[_one_line(match["currency"])], "money"
        )
    if match["large"]:
        large = value >= 1e6  # noqa: PLR2004 - a million, as the table says
        return Reading(start, end, value, LARGE_NAMES[match["large"]], "money") if large else None
    if match["minus"] or (match["figure"] and value in _YEARS and "," not in match["figure"]):
        return None
    noun = _one_line(match["noun"])
    return Reading(start, end, value, SHORT.get(noun, noun), "count")


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _is_part(match: re.Match[str], text: str) -> bool:
    """Whether the number belongs to a name, a date or a range instead."""
    start = match.start()
    before = max(0, start - 24)
    if (
        match["word"]
        and match["word"][0].isupper()
        and not _SENTENCE_START.search(text, before, start)
    ):
        return True
    return bool(
        _MONTH_BEFORE.search(text, before, start) or _RANGE_BEFORE.search(text, before, start)
    )


def _value(match: re.Match[str]) -> float | None:
    value = _figure(match["figure"]) if match["figure"] else number_of(match["word"])
    if value is None:
        return None
    if match["over"] and int(match["under"]):
        value += int(match["over"]) / int(match["under"])
    value *= MULTIPLES.get(match["multiple"] or match["short"] or "", 1.0)
    return round(-value if match["minus"] else value, 6)
