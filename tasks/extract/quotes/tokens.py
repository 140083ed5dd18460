# ruff: noqa: RUF001 - typographic apostrophes belong to words.
"""The report around the quotations as rows of words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    "cong det insp asst assoc dept univ hr frau cpl pfc pvt cllr brig",
)
#: Bodies that are written like a pronoun in capitals: their lower-case form tells them apart.
_SPELT = {"US": "u.s.", "WHO": "w.h.o."}
_WORD = re.compile(r"\w++(?:['’.\-&/]\w++)*+(?:\.|(?<=s)['’]$)?+|[^\w\s]")
_STOPS = frozenset([".", "!", "?", "…", QUOTE])
_SEPARATOR = "\n"
#: The longest sentence, in words.
_LONGEST = 300
#: What stands between blanks is remembered when cut into words, if it is short.
_SHORT = 24
_REMEMBERED = 8192


class Line:
    """The words of a paragraph, and where they begin: looked up when asked for, as few are."""

    __slots__ = ("_begin", "_starts", "_text", "quoted", "words")

    def __init__(self, text: str, begin: int, words: list[str], quoted: dict[int, Quoted]) -> None:
        self.words = words
        self.quoted = quoted
        self._text = text
        self._begin = begin
        #: By place; those of quotations are known, and others are found from the one before.
        self._starts = {place: one.outer for place, one in quoted.items()}

    def start(self, place: int) -> int:
        """Return where a word begins in the text."""
        found = self._starts.get(place)
        return self._locate(place) if found is None else found

    def _locate(self, place: int) -> int:
        starts, text, words = self._starts, self._text, self.words
        known = place - 1
        while known >= 0 and known not in starts:
            known -= 1
        at = self._end(known)
        # Between two words stand blanks only, so that the next word is the next place of it.
        for near in range(known + 1, place + 1):
            word = words[near]
            starts[near] = start = text.index(word, at)
            at = start + len(word)
        return starts[place]

    def _end(self, place: int) -> int:
        if place < 0:
            return self._begin
        if place in self.quoted:
            return self.quoted[place].after
        return self._starts[place] + len(self.words[place])


@dataclass(slots=True, eq=False)
class Row:
    """One sentence: its words and their lower-case forms, and what stands in it between marks.

    The fields of slots are read faster than those of a tuple, and these are read all the time.
    """

    words: list[str]
    low: list[str]
    quoted: dict[int, Quoted]
    line: Line
    #: The place in the line of the row's first word.
    first: int
    #: What announces it in the line before, if that was joined; then `first` is that much less.
    earlier: "Row | None" = None

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the span in the text of the words from `first` up to `end`."""
        if self.earlier is not None and first < len(self.earlier.words):
            return self.earlier.span(first, end)
        start = self.line.start(self.first + first)
        if end - first == 1:
            return start, start + len(self.words[first])
        return start, self.line.start(self.first + end - 1) + len(self.words[end - 1])


def rows(text: str, start: int, end: int, quoted: Sequence[Quoted] = ()) -> list[Row]:
    """Return the sentences of `text[start:end]`, quotations as one word each."""
    return _cut(text, _line(text, start, end, quoted))


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
    for piece in text[start:end].split():
        if piece.isalnum():
            found.append(piece)
        else:
            found += _words(piece) if len(piece) < _SHORT else _cut_up(piece)


def _cut_up(piece: str) -> list[str]:
    words = _WORD.findall(piece)
    for at in [i for i, word in enumerate(words) if word[-1] == "."][::-1]:
        if _stops(words[at]):
            words[at : at + 1] = words[at][:-1], "."
    return words


_words = lru_cache(_REMEMBERED)(_cut_up)


def _stops(word: str) -> bool:
    """Tell whether the full stop behind a word ends a sentence."""
    stem = word[:-1]
    if not stem or "." in stem or (len(stem) == 1 and stem.isupper()):
        return False
    return stem.rpartition("-")[2].lower() not in _ABBREVIATED


def _lowered(found: list[str]) -> list[str]:
    if not found:
        return []
    low = _SEPARATOR.join(found).lower().replace("’", "'").split(_SEPARATOR)
    for word, spelt in _SPELT.items():
        if word in found:
            low = [spelt if one == word else form for one, form in zip(found, low, strict=True)]
    return low


def _cut(text: str, line: Line) -> list[Row]:
    low = _lowered(line.words)
    found: list[Row] = []
    first = 0
    for at in [i for i, word in enumerate(line.words) if word in _STOPS]:
        if _ends(text, line, at):
            _add_sentence(found, line, low, first, at + 1)
            first = at + 1
    if first < len(line.words):
        _add_sentence(found, line, low, first, len(line.words))
    return found


def _add_sentence(found: list[Row], line: Line, low: list[str], first: int, end: int) -> None:
    # Whatever looks back in a sentence must not see a whole file without full stops.
    while end - first > _LONGEST:
        found.append(_part(line, low, first, first + _LONGEST))
        first += _LONGEST
    found.append(_part(line, low, first, end))


def _part(line: Line, low: list[str], first: int, end: int) -> Row:
    known = line.quoted
    quoted = {at - first: known[at] for at in range(first, end) if at in known} if known else {}
    return Row(line.words[first:end], low[first:end], quoted, line, first)


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
        later.line,
        later.first - shift,
        earlier,
    )
