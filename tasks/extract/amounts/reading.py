"""The reading of amounts: what is written where one may begin."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tasks.extract.amounts.context import (
    goes_on,
    is_grouped,
    is_piece,
    is_title,
    is_whole,
    is_year,
    minus_before,
    modifier_before,
    names,
    opens_words,
    stands_alone,
    tail_at,
)
from tasks.extract.amounts.counted import ends_phrase
from tasks.extract.amounts.currencies import code_of_sign, sign_before
from tasks.extract.amounts.numbers import Number, following_at, number_at, with_letter
from tasks.extract.amounts.openings import openings
from tasks.extract.amounts.ranges import Pair, pair_of, ratio_at, second_at
from tasks.extract.amounts.shares import share_at
from tasks.extract.amounts.tables import PARTS
from tasks.extract.amounts.units import FIRSTS, Kind, Unit, unit_at
from tasks.extract.dates.vocabulary import CARDINALS


class Reading(NamedTuple):
    """One amount as it was read."""

    start: int
    end: int
    value: float
    unit: str
    kind: Kind
    high: float | None = None
    modifier: str | None = None


_MILLION: Final = 1e6
#: How far behind a sum others are of the same unit without saying so.
_CARRIED: Final = 150
#: A new paragraph, or a row of a table.
_NEW_LINE: Final = re.compile(r"\n\s*[\nA-Z]")
#: Behind these millions are of people: "a city of 20 million".
_OF_PEOPLE: Final = re.compile(
    r"\b(?:city|country|nation|state|town|region|province|continent|population|audience|readership)"
    r" of (?:\w+ (?:than )?)?\Z"
)
_BACK: Final = 40
#: Of millions alone: "from 3.8 billion a year earlier".
_NO_UNIT: Final = Unit(0, "", "count")
#: " and ", or a dash.
_WIDEST_GAP: Final = 6
#: Behind these no unit follows.
_CLOSED: Final = frozenset(("", *".,;:)?!/\"\u201d\u2019'"))


def readings(text: str) -> Iterator[Reading]:
    """Every amount of a text, in order; two sums with "between" before them are one range."""
    last: Reading | None = None
    for read in _separate(text):
        if last is None:
            last = read
        elif joined := _joined(text, last, read):
            last = joined
        else:
            yield last
            last = read
    if last is not None:
        yield last


def _joined(text: str, one: Reading, other: Reading) -> Reading | None:
    """Return the range of two amounts that name their unit each."""
    if one.end + _WIDEST_GAP < other.start or one.unit != other.unit:
        return None
    if one.high or other.high or not one.value < other.value:
        return None
    gap = text[one.end : other.start]
    if gap in "-\u2013" or (gap.split() == ["and"] and _is_between(text, one.start)):
        return one._replace(end=other.end, high=other.value)
    return None


def _is_between(text: str, start: int) -> bool:
    return text[max(0, start - 9) : start].rstrip().lower().endswith("between")


def _separate(text: str) -> Iterator[Reading]:
    floor = 0
    large: Reading | None = None
    for at in openings(text):
        if at < floor:
            continue
        for read in _amounts_at(text, at):
            known = read if read.unit else _carried(text, large, read)
            if known:
                yield known
                floor = known.end
                large = known if known.value >= _MILLION else large


def _carried(text: str, large: Reading | None, bare: Reading) -> Reading | None:
    """Give millions without a unit that of the millions shortly before in the paragraph."""
    if large is None or bare.start - large.end > _CARRIED or large.end > bare.start:
        return None
    if _NEW_LINE.search(text, large.end, bare.start):
        return None
    if _OF_PEOPLE.search(text[max(0, bare.start - _BACK) : bare.start]):
        return None
    return bare._replace(unit=large.unit, kind=large.kind)


def _amounts_at(text: str, at: int) -> tuple[Reading, ...]:
    if text[at].isdecimal():
        return _at_figure(text, at)
    if not stands_alone(text, at):
        return ()
    number = number_at(text, at)
    counted = _counted(text, minus_before(text, at), number) if number else ()
    if counted or (number and number.following not in PARTS):
        return counted
    share = share_at(text, at)
    return (_share(text, at, *share),) if share else ()


def _at_figure(text: str, at: int) -> tuple[Reading, ...]:
    sign = sign_before(text, at)
    start = at if sign else minus_before(text, at)
    if not sign and start == at and not stands_alone(text, at):
        return ()
    number = number_at(text, at)
    if number is None:
        return ()
    return _signed(text, sign, number) if sign else _counted(text, start, number)


def _signed(text: str, sign: str, number: Number) -> tuple[Reading, ...]:
    start = text.rindex(sign, 0, number.start)
    begin = minus_before(text, start)
    if begin == start and not (stands_alone(text, start) or opens_words(text, start)):
        return ()
    second = second_at(text, number, sign)
    if second and (second.join == "-" or (second.number.times and not number.times)):
        code = code_of_sign(sign, second.number, text)
        pair = pair_of(text, start, number, second)
        unit = Unit(second.number.end, code, "money") if code else None
        return _pair(text, (start, number.end), pair, unit, None) if unit else ()
    number = with_letter(text, number)
    code = code_of_sign(sign, number, text)
    if code is None or goes_on(text, number, code):
        return ()
    value = -number.scaled if begin < start else number.scaled
    return (_reading(text, (begin, number.end), (value, None), Unit(number.end, code, "money")),)


def _counted(text: str, start: int, number: Number) -> tuple[Reading, ...]:
    following = number.following
    if (following in _CLOSED and not number.times) or (is_year(number) and following not in FIRSTS):
        return ()
    if is_piece(text, number):
        return ()
    end, tail = tail_at(text, number)
    unit = unit_at(text, end, number, following_at(text, end) if tail else following)
    if unit is None:
        return _of_two(text, start, number)
    if not _counts(text, start, number, unit):
        return ()
    value = -number.scaled if start < number.start else number.scaled
    modifier = "magnitude" if number.vague else tail
    return (_reading(text, (start, unit.end), (value, None), unit, modifier),)


def _of_two(text: str, start: int, number: Number) -> tuple[Reading, ...]:
    """Read a number that has its unit, or its whole, only behind a second number."""
    if second := second_at(text, number):
        end, tail = tail_at(text, second.number)
        unit = unit_at(text, end, second.number, following_at(text, end))
        if unit and start == number.start and _counts(text, start, number, unit):
            pair = pair_of(text, start, number, second)
            return _pair(text, (start, number.end), pair, unit, tail)
    elif whole := ratio_at(text, number):
        return (_share(text, start, whole.end, round(100 * number.scaled / whole.scaled, 6)),)
    elif _is_bare(text, number):
        return (_reading(text, (start, number.end), (number.scaled, None), _NO_UNIT),)
    return ()


def _is_bare(text: str, number: Number) -> bool:
    if number.times < _MILLION or number.vague:
        return False
    if not number.written[0].isdecimal() and number.following in CARDINALS:
        return False  # "two million five hundred"
    return ends_phrase(text, number.end, number.following)


def _counts(text: str, start: int, number: Number, unit: Unit) -> bool:
    """Whether a number in front of a unit is the amount of it."""
    if unit.is_noun and is_whole(text, number):
        return False
    if not number.written[0].isdecimal():
        return not is_title(text, number)
    if unit.kind == "money":
        return not goes_on(text, number, unit.name)
    if unit.kind == "count" and not number.times and is_grouped(number.written):
        return False
    return not unit.is_noun or not (start < number.start or is_year(number) or names(text, number))


def _pair(
    text: str, first: tuple[int, int], pair: Pair, unit: Unit, tail: str | None
) -> tuple[Reading, ...]:
    if pair.kind == "none":
        return ()
    if pair.kind == "range":
        return (_reading(text, (first[0], unit.end), (pair.low, pair.high), unit, tail),)
    second = _reading(text, (pair.second, unit.end), (pair.high, None), unit, tail)
    if pair.kind == "second":
        return (second,)
    return (_reading(text, first, (pair.low, None), unit), second)


def _share(text: str, start: int, end: int, value: float) -> Reading:
    return _reading(text, (start, end), (value, None), Unit(end, "percent", "percent"))


def _reading(
    text: str,
    span: tuple[int, int],
    values: tuple[float, float | None],
    unit: Unit,
    modifier: str | None = None,
) -> Reading:
    low, high = values
    if unit.factor != 1:
        low, high = round(low * unit.factor, 6), high and round(high * unit.factor, 6)
    modifier = modifier or modifier_before(text, span[0])
    return Reading(*span, low, unit.name, unit.kind, high, modifier)
