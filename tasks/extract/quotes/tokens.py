# ruff: noqa: RUF001 - typographic apostrophes belong to words.
"""The report around the quotations as rows of words."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tasks.extract.quotes.marks import Quoted

#: A quotation, in a row of words.
QUOTE = "\x00"

_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Rev|Hon|Atty"
    "|Supt|St|Jr|Sr|Ret|Inc|Corp|Co|Ltd|Bros|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Fla"
    "|Calif|Mass|Tex|Pa|Va|Ky|Ga|Ala|Ariz|Colo|Conn|Del|Ill|Ind|Kan|La|Md|Mich|Minn|Miss|Mo|Mont"
    "|Neb|Nev|Okla|Ore|Tenn|Vt|Wash|Wis|Wyo|etc|Messrs|Mme|Mlle|Sec|Dist|Pres|Cong|Det|Insp|Asst"
    "|Assoc|Dept|Univ|Hr|Frau"
)
_WORD = re.compile(
    rf"(?:[A-Z]\.)+(?![a-z])|\b(?:{_ABBREVIATED})\.|\w+(?:['’.\-&/]\w+)*(?:(?<=s)['’](?=\s))?"
    r"|[^\w\s]"
)
_STOPS = frozenset(".!?…")
_SEPARATOR = "\n"


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
    words: list[str] = []
    starts: list[int] = []
    places: dict[int, Quoted] = {}
    at = start
    for one in (*quoted, None):
        for word in _WORD.finditer(text, at, one.outer if one else end):
            words.append(word[0])
            starts.append(word.start())
        if one is not None:
            places[len(words)] = one
            words.append(QUOTE)
            starts.append(one.outer)
            at = one.after
    return Row(words, _lowered(words), starts, places)


def _lowered(words: list[str]) -> list[str]:
    return _SEPARATOR.join(words).lower().replace("’", "'").split(_SEPARATOR) if words else []


def _cut(text: str, row: Row) -> Iterator[Row]:
    first = 0
    for at in range(len(row.words)):
        word = row.words[at]
        if (word in _STOPS or word == QUOTE) and _ends(text, row, at):
            yield _part(row, first, at + 1)
            first = at + 1
    if first < len(row.words):
        yield _part(row, first, len(row.words))


def _part(row: Row, first: int, end: int) -> Row:
    quoted = {at - first: one for at, one in row.quoted.items() if first <= at < end}
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
