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


class Row(NamedTuple):
    """One sentence: its words, their lower-case forms and where they begin."""

    words: list[str]
    low: list[str]
    starts: list[int]
    quoted: dict[int, Quoted]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the span in the text of the words from `first` up to `end`."""
        return self.starts[first], self.starts[end - 1] + len(self.words[end - 1])


def rows(text: str, start: int, end: int, quoted: Sequence[Quoted] = ()) -> list[Row]:
    """Return the sentences of `text[start:end]`, quotations as one word each."""
    whole = _row(text, start, end, quoted)
    return list(_cut(text, whole))


def _row(text: str, start: int, end: int, quoted: Sequence[Quoted]) -> Row:
    found: list[str] = []
    starts: list[int] = []
    places: dict[int, Quoted] = {}
    at = start
    for one in quoted:
        _add(found, starts, text, at, one.outer)
        places[len(found)] = one
        found.append(QUOTE)
        starts.append(one.outer)
        at = one.after
    _add(found, starts, text, at, end)
    return Row(found, _lowered(found), starts, places)


def _add(found: list[str], starts: list[int], text: str, start: int, end: int) -> None:
    matches = list(_WORD.finditer(text, start, end))
    words = [match[0] for match in matches]
    places = [match.start() for match in matches]
    for at in [i for i, word in enumerate(words) if word[-1] == "."][::-1]:
        if _stops(words[at]):
            words[at : at + 1] = words[at][:-1], "."
            places.insert(at + 1, matches[at].end() - 1)
    found += words
    starts += places


def _stops(word: str) -> bool:
    """Tell whether the full stop behind a word ends a sentence."""
    stem = word[:-1]
    if not stem or "." in stem or (len(stem) == 1 and stem.isupper()):
        return False
    return stem.rpartition("-")[2].lower() not in _ABBREVIATED


def _lowered(found: list[str]) -> list[str]:
    return _SEPARATOR.join(found).lower().replace("’", "'").split(_SEPARATOR) if found else []


def _cut(text: str, row: Row) -> Iterator[Row]:
    first = 0
    for at in [i for i, word in enumerate(row.words) if word in _STOPS]:
        if _ends(text, row, at):
            yield from _parts(row, first, at + 1)
            first = at + 1
    if first < len(row.words):
        yield from _parts(row, first, len(row.words))


def _parts(row: Row, first: int, end: int) -> Iterator[Row]:
    # Whatever looks back in a sentence must not see a whole file without full stops.
    for at in range(first, end, _LONGEST):
        yield _part(row, at, min(at + _LONGEST, end))


def _part(row: Row, first: int, end: int) -> Row:
    here = [at for at in range(first, end) if at in row.quoted] if row.quoted else []
    quoted = {at - first: row.quoted[at] for at in here}
    return Row(row.words[first:end], row.low[first:end], row.starts[first:end], quoted)


def _ends(text: str, row: Row, at: int) -> bool:
    if at + 1 == len(row.words):
        return True
    follower = row.words[at + 1]
    begins = follower == QUOTE or follower[0].isupper() or follower[0].isdigit()
    if row.words[at] == QUOTE:
        return begins and text[row.quoted[at].end - 1] == "."
    return begins


def join(earlier: Row, later: Row) -> Row:
    """Return two sentences as one: "Orla Venn said:" and the paragraph that it announces."""
    shift = len(earlier.words)
    return Row(
        earlier.words + later.words,
        earlier.low + later.low,
        earlier.starts + later.starts,
        earlier.quoted | {at + shift: one for at, one in later.quoted.items()},
    )
