"""Whether a bare four-figure number is a year, told by the words beside it."""

import re
from typing import Final

#: Words after which any number is a year: "in 1066".
_SURE: Final = re.compile(
    r"\b(?:in|since|until|post|pre|year|by|during|mid|early|late|fiscal|circa)\r?[ \n-]$",
    re.IGNORECASE,
)
#: Words that go with a year or a thing of that year: "the 1992 protests", "Iowa's 2016 caucuses".
_OF_THAT_YEAR: Final = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|this|that|in|of)|['\u2019]s|s['\u2019])\r?[ \n-]$",
    re.IGNORECASE,
)
#: Numbers of rooms, flights, models, sums and approximate counts.
_NO_YEAR: Final = re.compile(
    r"[$£€¥#№.,:/+]$|\d[-\u2013]$|\b(?:No|Rs|nr|about|than|over|nearly|some|almost|only|room|flight"
    r"|channel|Boeing|Airbus|Russell|Nikkei|Windows|Office|number|page|unit|highway|route"
    r"|version|model|ISO|at)\.? ?$",
    re.IGNORECASE,
)
#: Units and people: what stands before them is a count whatever leads up to it.
_MEASURED: Final = re.compile(
    r"\r?[ \n](?:people|men|women|children|percent|per cent|GMT|UTC|EST|EDT|hours|hrs|feet|metres"
    r"|meters|dollars|euros|pounds|yen|tons|tonnes|miles|barrels|shares|troops|soldiers|[mb]illion"
    r"|km|mm|kg|cc|mph|ft)\b|[%°]|(?:km|mm|kg|cc|mph|ft|hrs|m|bn)\b"
)
#: A plural noun is counted by the number, unless a word before it makes a year of it.
_PLURAL: Final = re.compile(r"\r?[ \n](?!was\b|has\b|is\b|as\b|does\b)[a-z]+s\b")
#: Outside these, a number is a year only after a sure word.
_LIKELY: Final = range(1900, 2040)
_REACH: Final = 12
_QUOTES: Final = frozenset("\"'\u201c\u201d\u2018\u2019\u00ab\u00bb")


def is_year(text: str, start: int, end: int) -> bool:
    """Whether the four figures at `text[start:end]` are a year."""
    if _MEASURED.match(text, end) or _is_title(text, start, end):
        return False
    before = max(0, start - _REACH)
    plural = _PLURAL.match(text, end) is not None
    if _SURE.search(text, before, start):
        return not plural or int(text[start:end]) in _LIKELY
    if int(text[start:end]) not in _LIKELY or _NO_YEAR.search(text, before, start):
        return False
    return not plural or _OF_THAT_YEAR.search(text, before, start) is not None


def _is_title(text: str, start: int, end: int) -> bool:
    """A number that stands in quotation marks by itself is the title of a work."""
    return start > 0 and text[start - 1] in _QUOTES and text[end : end + 1] in _QUOTES
