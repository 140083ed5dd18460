"""Which lines say what other lines say: word shingles of a whole text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_TOKEN = re.compile(r"[\u3040-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u9fff\uac00-\ud7af]+")
_SENTENCE_END = re.compile(
    r"[.!?…][\"”’'»)\]]{0,3}\s{0,3}(?=[\"“‘'«(\[]{0,2}[^\W\d_a-zß-öø-ÿ])|[。！？]"
)
#: Words per shingle.
SIZE = 4

Shingle = tuple[str, ...]


class Sentence(NamedTuple):
    """One sentence of a line, by its tokens; `start` and `end` are offsets in the line."""

    tokens: tuple[str, ...]
    start: int
    end: int

    def shingles(self) -> list[Shingle]:
        """Return all runs of `SIZE` words."""
        return shingles(self.tokens)


def tokens(text: str) -> list[str]:
    """Return the words of a text, ideographs one by one."""
    return _TOKEN.findall(text)


def shingles(words: Sequence[str]) -> list[Shingle]:
    """Return all runs of `SIZE` words."""
    return [tuple(words[i : i + SIZE]) for i in range(len(words) - SIZE + 1)]


def sentences(line: str) -> list[Sentence]:
    """Return the sentences of a line; too short ones go with the one that follows.

    Cutting too often ("Mr. Roe") does no harm here: each part is looked up by itself.
    """
    found: list[Sentence] = []
    start = 0
    for end in _ends(line):
        words = tuple(tokens(line[start:end]))
        if len(words) >= SIZE or end == len(line):
            found.append(Sentence(words, start, end))
            start = end
    return _closed(line, found)


def _ends(line: str) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(line):
        yield match.end()
    yield len(line)


def _closed(line: str, found: list[Sentence]) -> list[Sentence]:
    """Join a last part that is too short to the sentence before it."""
    if len(found) > 1 and len(found[-1].tokens) < SIZE:
        last, tail = found[-2:]
        found[-2:] = [Sentence(last.tokens + tail.tokens, last.start, len(line))]
    return found


class Index:
    """Where each shingle of a text stands."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._where: dict[Shingle, list[int]] = {}
        words: list[str] = []
        owners: list[int] = []
        for i, line in enumerate(lines):
            found = tokens(line)
            words += found
            owners += [i] * len(found)
        for at, shingle in enumerate(shingles(words)):
            places = self._where.setdefault(shingle, [])
            if not places or places[-1] != owners[at]:
                places.append(owners[at])

    def lines_with(self, shingle: Shingle) -> Sequence[int]:
        """Return the lines in which a shingle begins."""
        return self._where.get(shingle, ())
