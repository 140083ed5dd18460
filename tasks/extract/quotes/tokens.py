# ruff: noqa: RUF001 - typographic apostrophes belong to words.
"""The report around the quotations as rows of words."""

import re
from bisect import bisect_right
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
# Groups are not possessive here: before Python 3.11.5 such a group matches wrongly.
_WORD = re.compile(r"\w++(?:['’.\-&/]\w++)*(?:\.|(?<=s)['’]$)?|[^\w\s]")
_STOPS = frozenset(".!?…")
#: What mostly stands right behind a word.
_BEHIND = _STOPS | set(",:;")
_SEPARATOR = "\n"
#: The longest sentence, in words.
_LONGEST = 300
#: What stands between blanks is remembered when cut into words, if it is short.
_SHORT = 24
_REMEMBERED = 8192


class Line:
    """The words of a paragraph, and where they stand: looked up when asked for, as few are."""

    __slots__ = ("_ends", "_places", "quoted", "text", "words")

    def __init__(self, text: str, begin: int, words: list[str], quoted: dict[int, Quoted]) -> None:
        self.text = text
        self.words = words
        self.quoted = quoted
        #: Where words end whose end is known: quotations at first, and what was asked for.
        self._places = [-1, *quoted]
        self._ends = [begin, *[one.after for one in quoted.values()]]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return where the words from `first` up to `end` stand in the text."""
        if first in self.quoted:
            return self.quoted[first].outer, self._end(end - 1)
        behind = self._end(first)
        start = behind - len(self.words[first])
        return start, behind if end == first + 1 else self._end(end - 1)

    def _end(self, place: int) -> int:
        places, ends = self._places, self._ends
        near = bisect_right(places, place)
        end, known = ends[near - 1], places[near - 1]
        if known < place:
            index = self.text.index
            # Between two words stand blanks only, so that the next word is the next place of it.
            for word in self.words[known + 1 : place + 1]:
                end = index(word, end) + len(word)
            places.insert(near, place)
            ends.insert(near, end)
        return end


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
        return self.line.span(self.first + first, self.first + end)

    def written(self, first: int, end: int) -> str:
        """Return the words from `first` up to `end` as the text has them."""
        if end - first == 1 and first not in self.quoted:
            return self.words[first]  # need not be looked up
        return self.line.text[slice(*self.span(first, end))]


def rows(text: str, start: int, end: int, quoted: Sequence[Quoted] = ()) -> list[Row]:
    """Return the sentences of `text[start:end]`, quotations as one word each."""
    if not quoted:
        return plain(text, start, text[start:end].split())
    found: list[str] = []
    stops: list[int] = []
    places: dict[int, Quoted] = {}
    at = start
    for one in quoted:
        if at < one.outer:
            _add(found, stops, text[at : one.outer].split())
        places[len(found)] = one
        stops.append(len(found))
        found.append(QUOTE)
        at = one.after
    if at < end:
        _add(found, stops, text[at:end].split())
    return _cut(Line(text, start, found, places), stops)


def plain(text: str, start: int, pieces: Sequence[str]) -> list[Row]:
    """Return the sentences of a line without quotations.

    Args:
        text: The whole text.
        start: Where the line begins.
        pieces: What stands between blanks in it.
    """
    found: list[str] = []
    stops: list[int] = []
    _add(found, stops, pieces)
    return _cut(Line(text, start, found, {}), stops)


def _add(found: list[str], stops: list[int], pieces: Sequence[str]) -> None:
    """Add the words of some pieces to those found, and the places where a sentence may end."""
    add = found.append
    for piece in pieces:
        if piece.isalnum():
            add(piece)
        elif (mark := piece[-1]) in _BEHIND and (word := piece[:-1]).isalnum():
            if mark == "." and not _stops(word):
                add(piece)
                continue
            add(word)
            if mark in _STOPS:
                stops.append(len(found))
            add(mark)
        else:
            cut, ends = _cut_known(piece) if len(piece) < _SHORT else _cut_up(piece)
            if ends:
                stops += [len(found) + at for at in ends]
            found += cut


def _cut_up(piece: str) -> tuple[list[str], list[int]]:
    words = _WORD.findall(piece)
    for at in [i for i, word in enumerate(words) if word[-1] == "."][::-1]:
        if _stops(words[at][:-1]):
            words[at : at + 1] = words[at][:-1], "."
    return words, [at for at, word in enumerate(words) if word in _STOPS]


_cut_known = lru_cache(_REMEMBERED)(_cut_up)


def _stops(word: str) -> bool:
    """Tell whether the full stop behind a word ends a sentence."""
    if not word or "." in word or (len(word) == 1 and word.isupper()):
        return False
    return word.rpartition("-")[2].lower() not in _ABBREVIATED


def _lowered(found: list[str]) -> list[str]:
    if not found:
        return []
    joined = _SEPARATOR.join(found)
    low = joined.lower().replace("’", "'").split(_SEPARATOR)
    if "US" in joined or "WHO" in joined:
        low = [_SPELT.get(one, form) for one, form in zip(found, low, strict=True)]
    return low


def _cut(line: Line, stops: Sequence[int]) -> list[Row]:
    last = len(line.words)
    low = _lowered(line.words)
    found: list[Row] = []
    first = 0
    for at in (*stops, last - 1):
        end = at + 1
        if first < end and (end == last or _begins(line, at)):
            # Whatever looks back in a sentence must not see a whole file without full stops.
            while end - first > _LONGEST:
                found.append(_part(line, low, first, first + _LONGEST))
                first += _LONGEST
            found.append(_part(line, low, first, end))
            first = end
    return found


def _part(line: Line, low: list[str], first: int, end: int) -> Row:
    words, quoted = line.words[first:end], line.quoted
    if quoted:
        quoted = {at: quoted[first + at] for at, word in enumerate(words) if word == QUOTE}
    return Row(words, low[first:end], quoted, line, first)


def _begins(line: Line, at: int) -> bool:
    """Tell whether a sentence begins behind what may end one."""
    follower = line.words[at + 1]
    if not (follower[0].isupper() or follower == QUOTE or follower[0].isdigit()):
        return False
    return at not in line.quoted or line.text[line.quoted[at].end - 1] == "."


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
