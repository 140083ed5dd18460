"""Two numbers that share a unit: the ends of a range, or of a change, or a ratio."""

import re
from typing import Final, Literal, NamedTuple

from tasks.extract.amounts.context import is_year
from tasks.extract.amounts.numbers import Number, number_at

_JOIN: Final = re.compile(r"[\s-](?P<word>to|or|and)[\s-]|[-\u2013]")
_RATIO: Final = re.compile(r"\s(?P<word>in|(?:out\s)?of)\s(?:every\s)?|-(?P<hyphened>in|out-of)-")
#: What follows the first number where these are; to look that up is cheaper.
_JOINS: Final = frozenset(("to", "or", "and", "\u2013", "-"))
_OF: Final = frozenset(("in", "out", "of"))
_NO_RATIO: Final = re.compile(
    r"\s?%|[\s-](?:percent|per|pct|years?|months?|weeks?|days?|hours?|minutes?|seconds?"
    r"|games|matches|starts|appearances|innings|overs|tests|outings|attempts|rounds)\b"
)
#: Behind this the first number is where a change began; behind those how large it was.
_BETWEEN: Final = re.compile(r"[Bb]etween\s$")
_FROM: Final = re.compile(r"\b[Ff]rom\s$")
_CHANGE: Final = re.compile(
    r"\b(?:by|rose|fell|gained|lost|added|climbed|dropped|slipped|jumped|up|down|off|firmed|eased"
    r"|rising|falling|increased|decreased|declined|shed|grew|surged|sank|higher|lower)\s$"
)
#: "rose 5 to 120 pence": no range spans so much.
_WIDEST: Final = 4.0
_REACH: Final = 12
_SEPTEMBER_11: Final = ("-", 9, 11)
#: "eight of 10 readers" is a ratio, but "two of 12 boats" and "two of 10 boats" count boats.
_ROUND: Final = frozenset({10, 100, 1000})
_FEW: Final = 2
_TENS: Final = frozenset({3, 4, 5, 10, 20, 50, 100, 1000, 10_000, 100_000})


class Second(NamedTuple):
    """A number that is joined to another before it."""

    #: Where it begins, with its sign.
    start: int
    number: Number
    #: "to", "or", "and", or "-" for a dash.
    join: str


class Pair(NamedTuple):
    """What two joined numbers say."""

    low: float
    high: float
    #: Where the second begins, with its sign.
    second: int
    #: "both" are amounts of their own, as in a change; or only the "second" is one.
    kind: Literal["range", "both", "second", "none"]


def second_at(text: str, first: Number, sign: str = "") -> Second | None:
    """The number that is joined to a first one, which may repeat its sign."""
    following = first.following
    if following not in _JOINS and not following[:1].isdecimal() and following != sign:
        return None
    joined = _JOIN.match(text, first.end)
    if joined is None:
        return None
    start = at = joined.end()
    at += len(sign) if sign and text.startswith(sign, at) else 0
    number = number_at(text, at) if text[at : at + 1].isalnum() else None
    return Second(start, number, joined["word"] or "-") if number else None


def pair_of(text: str, start: int, first: Number, second: Second) -> Pair:
    """What two joined numbers are to each other; the first with its sign begins at `start`."""
    low = _scaled(first, second.number)
    before = text[max(0, start - _REACH) : start]
    kind = _kind(before, (first, second.number), second.join, low)
    return Pair(low, second.number.scaled, second.start, kind)


def _scaled(first: Number, second: Number) -> float:
    """Return the first value; what multiplies the second multiplies both if that fits."""
    if first.times:
        return first.scaled
    times = second.times or _thousands(first, second)
    shared = round(first.value * times, 6)
    return shared if times and shared < second.scaled else first.scaled


def _thousands(first: Number, second: Number) -> float:
    """Return what "20 to 25,000" leaves out of its first number, if it does."""
    shared = first.value * 1000
    fits = first.written.isdecimal() and second.written.endswith(",000")
    return 1000.0 if fits and shared < second.value <= _WIDEST * shared else 0.0


def _kind(
    before: str, numbers: tuple[Number, Number], join: str, low: float
) -> Literal["range", "both", "second", "none"]:
    first, second = numbers
    rises = low < second.scaled
    if first.vague or second.vague or is_year(first) or (join, low, second.scaled) == _SEPTEMBER_11:
        return "none"
    if join == "-":
        return "range" if rises and not _is_quotation(first, second) else "none"
    if join == "and":
        return "range" if rises and _BETWEEN.search(before) else "second"
    if join == "or":
        return "range" if rises else "second"
    is_change = _CHANGE.search(before) and second.scaled > _WIDEST * low
    return "both" if not rises or is_change or _FROM.search(before) else "range"


def _is_quotation(first: Number, second: Number) -> bool:
    """Whether the second gives the last figures of a rate alone ("1.1743-1753 dollars")."""
    return (
        "." in first.written
        and "." not in second.written
        and second.scaled > _WIDEST * first.scaled * (second.times or 1)
    )


def ratio_at(text: str, first: Number) -> Number | None:
    """The whole of a ratio: the ten of "four in 10"."""
    joined = _RATIO.match(text, first.end) if first.following in _OF else None
    if joined is None or not text[joined.end() : joined.end() + 1].isalnum():
        return None
    whole = number_at(text, joined.end())
    if whole is None or whole.vague or is_year(whole) or _NO_RATIO.match(text, whole.end):
        return None
    join = (joined["word"] or joined["hyphened"]).split()[0]
    if join == "of":
        fits = whole.scaled in _ROUND and first.value > _FEW
    else:
        fits = join.startswith("out") or first.value == 1 or whole.scaled in _TENS
    return whole if fits and 0 < first.scaled < whole.scaled else None
