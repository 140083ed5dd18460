# ruff: noqa: RUF001 - typographic marks are what this module is about.
"""Quotation marks: which of them open, which close, and what stands between."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

_LINE = re.compile(r"\S[^\n]*")
#: What marks quotations, two of them written as pairs of signs.
_MARKS = (*'"“”„‟«»「」『』', "``", "''")
_OPENS_SINGLE = r"(?<![\w.,!?…’].)(?=[^\W\d_])(?!(?:tis|twas|til|cause|em|n)\b)"
_SINGLE = re.compile(f"['‘]{_OPENS_SINGLE}")
#: The same for a text without curly ones: a pattern that begins with one sign is far quicker.
_STRAIGHT = re.compile(f"'{_OPENS_SINGLE}")
#: A text in the straight marks of British papers leaves none open that could be told.
_NEXT_OPENS = re.compile(r"\s+‘")
_SINGLE_CLOSE = re.compile(r"['’](?<=[\w.,!?…)%].)(?!\w)")
#: By the mark that opens: those that may close.
_CLOSERS = {
    "“": '”“"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "``": ("''", '"', "”"),
    "”": '”“"',
    '"': '"”',
    "''": ("''",),
}
_ANGLED = frozenset("«»")
_OPENERS = frozenset(["“", "„", "‟", "«", "``", "「", "『"])
_BEFORE_OPENING = frozenset(" \t\u00a0\u200a\u202f([{—–―-/:'‘…")
_AFTER_CLOSING = frozenset(" \t\u00a0\u200a\u202f,.;:!?)]}—–―-/'’…")


#: How many possessive plurals may stand in a quotation with single marks.
_CLOSERS_TRIED = 6


@dataclass(slots=True, eq=False)
class Quoted:
    """A stretch between marks, without them."""

    start: int
    end: int
    #: Where the marks begin and end.
    outer: int
    after: int
    #: False where the paragraph ends before the mark that closes.
    closed: bool = True


class Line:
    """One paragraph with what is quoted in it."""

    __slots__ = ("end", "quoted", "start", "words")

    def __init__(self, start: int, end: int, words: str, quoted: Sequence[Quoted] = ()) -> None:
        self.start = start
        self.end = end
        #: Its text, from the first sign that is no blank.
        self.words = words
        self.quoted = quoted


class _Mark(NamedTuple):
    """One mark where it stands in the text."""

    start: int
    end: int
    sign: str


def lines(text: str) -> Iterator[Line]:
    """Yield every non-empty line with its quoted stretches, in order of the text."""
    # One character is looked for many times as fast as two.
    marks = sorted(mark for sign in _MARKS if sign[0] in text for mark in _each(text, sign))
    marks.append(_Mark(len(text), len(text), ""))
    at = 0
    singles = _SINGLE if "‘" in text else _STRAIGHT if "'" in text else None
    for found in _LINE.finditer(text):
        start, end = found.span()
        words = found[0]
        first = at
        while marks[at].start < end:
            at += 1
        if at > first:
            double = list(_pair(text, start, end, marks[first:at]))
            outside = singles and ("‘" in words or words[0] == "'" or " '" in words)
            quoted = _with_outer(text, start, end, double) if outside else double
            yield Line(start, end, words, quoted)
        elif singles and ("'" in words or "‘" in words):
            yield Line(start, end, words, list(_pair_single(text, start, end, singles)))
        else:
            yield Line(start, end, words)


def _each(text: str, sign: str) -> Iterator[_Mark]:
    at = text.find(sign)
    while at >= 0:
        end = at + len(sign)
        yield _Mark(at, end, sign)
        at = text.find(sign, end)


def _pair(text: str, start: int, end: int, marks: Iterable[_Mark]) -> Iterator[Quoted]:
    opened: _Mark | None = None
    inside = False
    for mark in marks:
        if opened is None:
            opened = mark if _opens(text, mark, start) else None
        elif inside or (opened.sign == '"' and mark.sign == "“"):
            # Curly marks inside straight ones are a quotation in the quotation.
            inside = mark.sign == "“"
        elif _closes(text, opened, mark):
            yield _between(text, opened, mark)
            opened = None
        elif mark.sign in _OPENERS and mark.sign == opened.sign:
            opened = mark
    if opened is not None and opened.end < end:
        yield Quoted(opened.end, end, opened.start, end, closed=False)


def _with_outer(text: str, start: int, end: int, double: list[Quoted]) -> list[Quoted]:
    """Return what stands between double marks, or single ones that have double ones inside."""
    # Where the first mark is a double one, single ones are inside.
    if not double or not _SINGLE.search(text, start, double[0].outer):
        return double
    starts = [one.outer for one in double]
    around: list[Quoted] = []
    inside: set[int] = set()
    for one in _pair_single(text, start, end):
        within = range(bisect_left(starts, one.outer), bisect_left(starts, one.after))
        if within and _surrounds(one, double[max(0, within.start - 1) : within.stop]):
            around.append(one)
            inside.update(within)
    apart = (one for at, one in enumerate(double) if at not in inside)
    return sorted((*apart, *around), key=attrgetter("outer"))


def _surrounds(single: Quoted, near: list[Quoted]) -> bool:
    touched = (one for one in near if one.after > single.outer)
    return all(
        one.closed and single.start <= one.outer and one.after <= single.end for one in touched
    )


def _between(text: str, opened: _Mark, mark: _Mark) -> Quoted:
    start, end = opened.end, mark.start
    # French sets its marks off by blanks, which are no words.
    if opened.sign in _ANGLED:
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
    return Quoted(start, end, opened.start, mark.end)


def _closes(text: str, opened: _Mark, mark: _Mark) -> bool:
    if mark.start == opened.end or mark.sign not in _CLOSERS[opened.sign]:
        return False
    # An opening mark of our own kind closes only where the typist was careless.
    return mark.sign != "“" or opened.sign != "“" or text[mark.start - 1] not in _BEFORE_OPENING


def _opens(text: str, mark: _Mark, start: int) -> bool:
    if mark.sign in _OPENERS:
        return True
    if mark.sign in "」』":
        return False
    if mark.start == start or text[mark.start - 1] in _BEFORE_OPENING:
        return True
    return mark.end < len(text) and text[mark.end] not in _AFTER_CLOSING


def _pair_single(
    text: str, start: int, end: int, singles: re.Pattern[str] = _SINGLE
) -> Iterator[Quoted]:
    at = start
    while opening := singles.search(text, at, end):
        closing = _single_close(text, opening.end(), end)
        if opening.start() == start and _goes_on(text, closing, end):
            yield Quoted(opening.end(), end, opening.start(), end, closed=False)
            return
        if closing is None:
            return
        yield Quoted(opening.end(), closing.start(), opening.start(), closing.end())
        at = closing.end()


def _single_close(text: str, start: int, end: int) -> re.Match[str] | None:
    plural = None
    for mark in islice(_SINGLE_CLOSE.finditer(text, start, end), _CLOSERS_TRIED):
        if not _possessive(text, mark):
            # Another that opens in between shows that the plural closed: "'The Reds' won. 'We …'".
            opened = plural is not None and _SINGLE.search(text, plural.end(), mark.start())
            return plural if opened else mark
        plural = plural or mark
    return plural


def _goes_on(text: str, closing: re.Match[str] | None, end: int) -> bool:
    """Tell whether the next paragraph opens with the curly mark that this one left open."""
    if closing is not None and not _possessive(text, closing):
        return False
    return _NEXT_OPENS.match(text, end) is not None


def _possessive(text: str, mark: re.Match[str]) -> bool:
    follows = text[mark.end() : mark.end() + 2]
    return text[mark.start() - 1] == "s" and follows[:1] == " " and follows[1:].isalpha()
