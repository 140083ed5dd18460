"""Which currency a sign or name means."""

from functools import lru_cache
from typing import Final

from tasks.extract.amounts.numbers import Number
from tasks.extract.amounts.tables import (
    HUNDREDTHS,
    LARGE_NAMES,
    NAMES,
    RARE_SIGNS,
    SHARED_NAMES,
    SHARED_SIGNS,
    SIGNS,
    Shared,
)

#: From here on "pounds" and the like are money, and single letters signs.
LARGE_SUM: Final = 1e6
#: So many times more than all the others.
_BY_FAR: Final = 2
#: Texts that are remembered: a worker takes so many articles through the extractors abreast.
_ABREAST: Final = 16
_GAPS: Final = frozenset(" \n\t\r\u00a0")
_ALL_SIGNS: Final = frozenset((*SIGNS, *SHARED_SIGNS, *RARE_SIGNS))
_SIZES: Final = tuple(sorted({len(sign) for sign in _ALL_SIGNS}, reverse=True))
#: Signs of one character, and how longer ones end: most words before figures end otherwise.
_SINGLE: Final = frozenset(sign for sign in _ALL_SIGNS if len(sign) == 1)
_ENDS: Final = frozenset(sign[-2:] for sign in _ALL_SIGNS if len(sign) > 1)


def sign_before(text: str, figure: int) -> str:
    """The sign of a currency right before a figure; empty where there is none."""
    end = figure - (text[figure - 1 : figure] in _GAPS)
    if text[end - 1 : end] not in _SINGLE and text[end - 2 : end] not in _ENDS:
        return ""
    for size in _SIZES:
        sign = text[max(0, end - size) : end]
        if sign in _ALL_SIGNS and (end == figure or sign not in RARE_SIGNS):
            return sign
    return ""


def code_of_sign(sign: str, number: Number, text: str) -> str | None:
    """The currency that a sign means before a number; None where it can not be told."""
    if sign in SIGNS:
        return SIGNS[sign]
    if sign in SHARED_SIGNS:
        return _told(SHARED_SIGNS[sign], text)
    return _told(RARE_SIGNS[sign], text) if _is_sum(number) else None


def _is_sum(number: Number) -> bool:
    """Whether a figure behind a single letter is more than the number of a thing ("R22")."""
    return number.scaled >= LARGE_SUM or not number.written.replace(".", "").isdecimal()


def money_of(name: str, value: float, text: str) -> str | None:
    """The currency of a name behind a value; None where it can not be told."""
    code = NAMES.get(name) or HUNDREDTHS.get(name)
    if code or (name in LARGE_NAMES and abs(value) < LARGE_SUM):
        return code
    return _told(SHARED_NAMES.get(name) or LARGE_NAMES[name], text)


@lru_cache(maxsize=_ABREAST)
def _told(shared: Shared, text: str) -> str | None:
    """Return the currency of the country that the text names alone, or by far the most."""
    named = [(sum(map(text.count, forms)), code) for code, forms in shared.countries]
    most, code = max(named, default=(0, ""))
    others = sum(count for count, _ in named) - most
    return code if most > _BY_FAR * others else shared.default
