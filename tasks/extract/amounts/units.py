"""What stands behind a number: a percent sign, a currency, a measure, a counted noun."""

import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

from tasks.extract.amounts.counted import noun_at, single_at
from tasks.extract.amounts.currencies import money_of
from tasks.extract.amounts.numbers import Number
from tasks.extract.amounts.tables import (
    COMPOUNDS,
    HUNDREDTHS,
    LARGE_NAMES,
    MEASURES,
    NAMES,
    SHARED_NAMES,
)
from tasks.extract.dates.patterns import one_of, spaced

Kind = Literal["money", "percent", "count"]


class Unit(NamedTuple):
    """A unit as it was read behind a number."""

    end: int
    name: str
    kind: Kind
    #: Of a value: hundredths of a currency.
    factor: float = 1.0
    #: It is a counted noun: what stands before the number may then be a name.
    is_noun: bool = False


def _any(forms: Iterable[str]) -> str:
    return one_of(forms, cased=True)


_PERCENT: Final = (
    r"(?P<percent> ?%|[ -]?[Pp]er ?cent\b(?! points?)|[ -](?:pct|PCT|PERCENT)\b(?! points?)|pc\b)"
)
_CURRENCIES: Final = (*NAMES, *SHARED_NAMES, *HUNDREDTHS, *LARGE_NAMES)
_CURRENCY: Final = rf"[ -](?P<currency>{_any(_CURRENCIES)})\b(?!-\w)|(?P<penny>(?<=\d)p)\b(?!\.m)"
#: "a 20-foot-high wall".
_DEEP: Final = "(?:high|tall|long|wide|deep|thick|radius)\\b"
_MEASURE: Final = rf"[ -]?(?P<measure>(?<=[\s\d-]){_any(MEASURES)})\b(?!['\u2019]\w|-(?!{_DEEP})\w)"
_FIXED: Final = re.compile(spaced(rf"{_PERCENT}|{_CURRENCY}|{_MEASURE}"))
#: What a unit that is no counted noun begins with: its first word, or the sign.
FIRSTS: Final = frozenset(
    "".join(re.findall(r"^(?:\w+|.)", form)) for form in (*_CURRENCIES, *MEASURES)
) | frozenset(["%", "p", "pc", "percent", "per", "Percent", "Per", "pct", "PCT", "PERCENT"])
_PENNY: Final = 0.01
#: With "p" they are lines of a picture.
_LINES: Final = frozenset((480, 576, 720, 1080, 1440, 2160))


def unit_at(text: str, end: int, number: Number, following: str) -> Unit | None:
    """The unit of a number.

    Args:
        text: The text.
        end: Where the number ends, with what may stand between it and the unit.
        number: The number.
        following: The word or sign behind the end.
    """
    if following in FIRSTS and (found := _FIXED.match(text, end)):
        return _fixed(text, found, number.scaled)
    if following in COMPOUNDS and text[end] == "-":
        return Unit(end + len(following) + 1, COMPOUNDS[following], "count")
    single = number.value == 1 and not number.times and not number.vague
    counted = single_at(text, end) if single else noun_at(text, end)
    return Unit(*counted, "count", is_noun=True) if counted else None


def _fixed(text: str, found: re.Match[str], value: float) -> Unit | None:
    kind, name = found.lastgroup, " ".join(found[found.lastindex or 0].split())
    if kind == "percent":
        return Unit(found.end(), "percent", "percent")
    if kind == "measure":
        return Unit(found.end(), MEASURES[name], "count")
    if kind == "penny":
        return Unit(found.end(), "GBP", "money", _PENNY) if value not in _LINES else None
    code = money_of(name, value, text)
    return Unit(found.end(), code, "money", _PENNY if name in HUNDREDTHS else 1.0) if code else None
