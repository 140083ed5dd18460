# ruff: noqa: RUF001 - typographic marks are what this module is about.
"""Quotation marks: which of them open, which close, and what stands between."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from operator import attrgetter

_LINE = re.compile(r"\S[^\n]*")
# A pattern that begins with a set of characters is searched for without trying every place.
_MARK = re.compile(r"[\"“”„‟«»「」『』`'](?:(?<![`'])|(?<=`)`|(?<=')')")
#: What the pattern finds: which of them a text has is soon told.
_MARKS = (*'"“”„‟«»「」『』', "``", "''")
#: In how many ways the marks of a text are mixed, as far as it is remembered.
_KINDS = 64
_SINGLE = re.compile(r"['‘](?<![\w.,!?…’].)(?=[^\W\d_])(?!(?:tis|twas|til|cause|em|n)\b)")
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


def lines(text: str) -> Iterator[Line]:
    """Yield every non-empty line with its quoted stretches, in order of the text."""
    marks = [mark for mark in _MARKS if mark in text]
    single = "'" in text or "‘" in text
    pattern = _pattern("".join(marks)) if marks else _MARK
    for found in _LINE.finditer(text):
        start, end = found.span()
        words = found[0]
        for mark in marks:
            if mark in words:
                double = list(_pair(text, start, end, pattern))
                outside = single and ("‘" in words or words[0] == "'" or " '" in words)
                quoted = _with_outer(text, start, end, double) if outside else double
                yield Line(start, end, words, quoted)
                break
        else:
            if single and ("'" in words or "‘" in words):
                yield Line(start, end, words, list(_pair_single(text, start, end)))
            else:
                yield Line(start, end, words)


@lru_cache(_KINDS)
def _pattern(marks: str) -> re.Pattern[str]:
    """Return what finds the marks that a text has: a few are found sooner than all."""
    return _MARK if "'" in marks or "`" in marks else re.compile(f"[{marks}]")


def _pair(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Quoted]:
    opened: re.Match[str] | None = None
    inside = False
    for mark in pattern.finditer(text, start, end):
        if opened is None:
            opened = mark if _opens(text, mark, start) else None
        elif inside or (opened[0] == '"' and mark[0] == "“"):
            # Curly marks inside straight ones are a quotation in the quotation.
            inside = mark[0] == "“"
        elif _closes(text, opened, mark):
            yield _between(text, opened, mark)
            opened = None
        elif mark[0] in _OPENERS and mark[0] == opened[0]:
            opened = mark
    if opened is not None and opened.end() < end:
        yield Quoted(opened.end(), end, opened.start(), end, closed=False)


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


def _between(text: str, opened: re.Match[str], mark: re.Match[str]) -> Quoted:
    start, end = opened.end(), mark.start()
    # French sets its marks off by blanks, which are no words.
    if opened[0] in _ANGLED:
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
    return Quoted(start, end, opened.start(), mark.end())


def _closes(text: str, opened: re.Match[str], mark: re.Match[str]) -> bool:
    if mark.start() == opened.end() or mark[0] not in _CLOSERS[opened[0]]:
        return False
    # An opening mark of our own kind closes only where the typist was careless.
    return mark[0] != "“" or opened[0] != "“" or text[mark.start() - 1] not in _BEFORE_OPENING


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    if mark[0] in _OPENERS:
        return True
    if mark[0] in "」』":
        return False
    if mark.start() == start or text[mark.start() - 1] in _BEFORE_OPENING:
        return True
    return mark.end() < len(text) and text[mark.end()] not in _AFTER_CLOSING


def _pair_single(text: str, start: int, end: int) -> Iterator[Quoted]:
    at = start
    while opening := _SINGLE.search(text, at, end):
        closing = _single_close(text, opening.end(), end)
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


def _possessive(text: str, mark: re.Match[str]) -> bool:
    follows = text[mark.end() : mark.end() + 2]
    return text[mark.start() - 1] == "s" and follows[:1] == " " and follows[1:].isalpha()
