"""Whether a number stands whole in the text, or is only a piece of a longer one."""

import re
from typing import Final

#: A group of digits behind another ("20 000"), or a word behind a larger one ("two thousand five").
_PIECE: Final = re.compile(
    r"\d[ \u00a0\u202f](?=\d{3}(?!\d))|\b(?:hundred|thousand|million|billion)(?: and)? (?=[A-Za-z])"
)
#: A fraction of the sum that follows: "half a million dollars".
_FRACTION: Final = re.compile(r"\b(?:[Hh]alf|of|quarter|[Mm]any)\s$")
#: Three figures behind a point group thousands in most languages but English.
_GROUPED: Final = re.compile(r"\d{1,3}\.\d{3}")
#: Millions and the like in other languages: "R$ 20 milh\u00f5es".
_FOREIGN: Final = re.compile(
    r"[ \u00a0](?:mil|milh\w+|bilh\w+|millones|mill\u00f3n|Mio|Mrd|Millionen|Milliarden?|milliards?"
    r"|milion\w*|miliard\w*|miljoen|miljard|tys|tis|\d{3})\b"
)
#: Currencies of countries that group figures so.
_POINTED: Final = frozenset({"EUR", "BRL", "IDR", "TRY", "DKK"})
_REACH: Final = 14


def is_piece(text: str, start: int) -> bool:
    """Whether what is written before the number at `start` belongs to it."""
    low = max(0, start - _REACH)
    if text.startswith(("a ", "A "), start):
        return _FRACTION.search(text, low, start) is not None
    return any(piece.end() == start for piece in _PIECE.finditer(text, low, start + 4))


def goes_on(text: str, figure: str, end: int, code: str) -> bool:
    """Whether a sum of money is of another grouping or language than English figures are.

    Args:
        text: The text.
        figure: The figure as it is written.
        end: Where the sum ends.
        code: Its currency.
    """
    if _FOREIGN.match(text, end):
        return True
    # Elsewhere three figures behind a point may be a rate of exchange ("1.603 dollars").
    return code in _POINTED and is_grouped(figure)


def is_grouped(figure: str) -> bool:
    """Whether a figure may be of thousands with a point between, as most languages have them."""
    return _GROUPED.fullmatch(figure) is not None
