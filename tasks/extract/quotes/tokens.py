# ruff: noqa: RUF001 - typographic apostrophes belong to words.
"""The report around the quotations as rows of words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tasks.extract.quotes.marks import Quoted
from tasks.extract.quotes.tables import words

#: A quotation, in a row of words; no word of a text is like it.
QUOTE = "\x00quote"

#: Words that keep their full stop, beside initials and what has one inside ("U.S.").
_ABBREVIATED = words(
    "mr mrs ms dr prof sen sens rep reps gov govs gen lt col maj capt sgt cmdr adm rev hon",
    "atty supt st jr sr ret inc corp co ltd bros no vs jan feb mar apr aug sept sep oct nov",
    "dec fla calif mass tex pa va ky ga ala ariz colo conn del ill ind kan la md mich minn",
    "miss mo mont neb nev okla ore tenn vt wash wis wyo etc messrs mme mlle sec dist pres",
    "cong det insp asst assoc dept univ hr frau",
)
_WORD = re.compile(r"\w+(?:['’.\-&/]\w+)*(?:\.|(?<=s)['’](?=\s))?|[^\w\s]")
_STOPS = frozenset([".", "!", "?", "…", QUOTE])
_SEPARATOR = "\n"
#: The longest sentence, in words.
_LONGEST = 300


class Line:
    """The words of a paragraph, and where they begin: looked up when asked for, as few are."""

    __slots__ = ("_at", "_starts", "_text", "quoted", "words")

    def __init__(self, text: str, begin: int, words: list[str], quoted: dict[int, Quoted]) -> None:
        self.words = words
        self.quoted = quoted
        self._text = text
        self._starts: list[int] = []
        #: Where the text goes on behind the words that are located.
        self._at = begin

    def start(self, place: int) -> int:
        """Return where a word begins in the text."""
        if place >= len(self._starts):
            self._locate(place + 1)
        return self._starts[place]

    def _locate(self, end: int) -> None:
        # Between two words stand blanks only, so that the next word is the next place of it.
        starts, at, text = self._starts, self._at, self._text
        for place in range(len(starts), end):
            word = self.words[place]
            if word == QUOTE:
                starts.append(self.quoted[place].outer)
                at = self.quoted[place].after
            else:
                starts.append(text.index(word, at))
                at = starts[-1] + len(word)
        self._at = at


class Row(NamedTuple):
    """One sentence: its words and their lower-case forms, and what stands in it between marks."""

    words: list[str]
    low: list[str]
    quoted: dict[int, Quoted]
    lines: tuple[tuple[Line, int, int], ...]

    @property
    def starts(self) -> list[int]:
        """Where the words begin in the text."""
        return [line.start(at) for line, first, end in self.lines for at in range(first, end)]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the span in the text of the words from `first` up to `end`."""
        return self._start(first), self._start(end - 1) + len(self.words[end - 1])

    def _start(self, at: int) -> int:
        for line, first, end in self.lines:
            if at < end - first:
                return line.start(first + at)
            at -= end - first
        raise IndexError(at)


def rows(text: str, start: int, end: int, quoted: Sequence[Quoted] = ()) -> list[Row]:
    """Return the sentences of `text[start:end]`, quotations as one word each."""
    return list(_cut(text, _line(text, start, end, quoted)))


def _line(text: str, start: int, end: int, quoted: Sequence[Quoted]) -> Line:
    found: list[str] = []
    places: dict[int, Quoted] = {}
    at = start
    for one in quoted:
        _add(found, text, at, one.outer)
        places[len(found)] = one
        found.append(QUOTE)
        at = one.after
    _add(found, text, at, end)
    return Line(text, start, found, places)


def _add(found: list[str], text: str, start: int, end: int) -> None:
    words = _WORD.findall(text, start, end)
    for at in [i for i, word in enumerate(words) if word[-1] == "."][::-1]:
        if _stops(words[at]):
            words[at : at + 1] = words[at][:-1], "."
    found += words


def _stops(word: str) -> bool:
    """Tell whether the full stop behind a word ends a sentence."""
    stem = word[:-1]
    if not stem or "." in stem or (len(stem) == 1 and stem.isupper()):
        return False
    return stem.rpartition("-")[2].lower() not in _ABBREVIATED


def _lowered(found: list[str]) -> list[str]:
    return _SEPARATOR.join(found).lower().replace("’", "'").split(_SEPARATOR) if found else []


def _cut(text: str, line: Line) -> Iterator[Row]:
    low = _lowered(line.words)
    first = 0
    for at in [i for i, word in enumerate(line.words) if word in _STOPS]:
        if _ends(text, line, at):
            yield from _parts(line, low, first, at + 1)
            first = at + 1
    if first < len(line.words):
        yield from _parts(line, low, first, len(line.words))


def _parts(line: Line, low: list[str], first: int, end: int) -> Iterator[Row]:
    # Whatever looks back in a sentence must not see a whole file without full stops.
    for at in range(first, end, _LONGEST):
        yield _part(line, low, at, min(at + _LONGEST, end))


def _part(line: Line, low: list[str], first: int, end: int) -> Row:
    known = line.quoted
    quoted = {at - first: known[at] for at in range(first, end) if at in known} if known else {}
    return Row(line.words[first:end], low[first:end], quoted, ((line, first, end),))


def _ends(text: str, line: Line, at: int) -> bool:
    if at + 1 == len(line.words):
        return True
    follower = line.words[at + 1]
    begins = follower == QUOTE or follower[0].isupper() or follower[0].isdigit()
    if line.words[at] == QUOTE:
        return begins and text[line.quoted[at].end - 1] == "."
    return begins


def join(earlier: Row, later: Row) -> Row:
    """Return two sentences as one: "Orla Venn said:" and the paragraph that it announces."""
    shift = len(earlier.words)
    return Row(
        earlier.words + later.words,
        earlier.low + later.low,
        earlier.quoted | {at + shift: one for at, one in later.quoted.items()},
        earlier.lines + later.lines,
    )
