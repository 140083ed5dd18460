"""Parts of a whole in words: "two-thirds of voters"."""

import re
from typing import Final

from tasks.extract.amounts.tables import PARTS
from tasks.extract.dates.patterns import one_of, spaced
from tasks.extract.dates.vocabulary import CARDINALS

_TIME: Final = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|century|decade|season|game|match|time|way"
    r"|night|afternoon|morning)\b"
)
#: No part of a time, nor of one thing of some size ("half a mile" is read as a number).
_NO_WHOLE: Final = (
    r"(?: of)? (?:\d{4}\b|an? "
    rf"|(?:the|this|last|each|every|that|its|their|our|his|her|all) (?:[a-z]+ )?{_TIME})"
)
_SHARE: Final = re.compile(
    spaced(
        rf"(?:(?P<count>{one_of(CARDINALS)}|[Aa])[ -](?P<part>{one_of(PARTS, cased=True)})"
        r"(?= of |[ -](?:majority|share|stake|interest)\b)"
        rf"|[Hh]alf(?= (?:of|the|its|their|our|his|her|all)\b))(?!{_NO_WHOLE})"
    )
)
_ORDINAL: Final = re.compile(r"(?:first|second|third|fourth|last|other|and a|latter)[\s-]$")
_REACH: Final = 8


def share_at(text: str, start: int) -> tuple[int, float] | None:
    """Where a part of a whole ends, and how many percent it is."""
    found = _SHARE.match(text, start)
    if found is None or _ORDINAL.search(text[max(0, start - _REACH) : start]):
        return None
    count = found["count"]
    if count is None:
        return found.end(), 50.0
    over = 1 if count in "aA" else CARDINALS[count.lower()]
    under = PARTS[found["part"]]
    return (found.end(), round(100 * over / under, 6)) if over < under else None
