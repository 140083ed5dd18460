"""Stretches of capitalised tokens: all names stand in one, most words in none."""

import re
from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

from tasks.extract.entities.cues import CONNECTORS
from tasks.extract.entities.tokens import Tokens

#: A longer stretch is cut: no name is as long, and shouting must not cost more than a line.
LONGEST = 24
#: Connectors between two capitalised tokens of one name ("Bank of the West").
_GAP = 2
#: Share of line feeds before a small letter from which lines are taken for wrapped.
_WRAPPED = 0.25
_LINE_FEED = re.compile(r"\n(?=([a-z])?)")
_LINE = re.compile(r"\n")
_PARAGRAPH = re.compile(r"\n(?=\s)")


class Island(NamedTuple):
    """Tokens from `start` to `end` (excluded)."""

    start: int
    end: int


def islands(text: str, tokens: Tokens) -> list[Island]:
    """Return the stretches of capitalised tokens and the connectors between them."""
    return list(_islands(tokens, breaks(text, tokens)))


def breaks(text: str, tokens: Tokens) -> set[int]:
    """Return the tokens that stand at the beginning of a line, or paragraph if wrapped."""
    feeds = _PARAGRAPH if _is_wrapped(text) else _LINE
    return {bisect(tokens.starts, match.start()) for match in feeds.finditer(text)}


def _is_wrapped(text: str) -> bool:
    feeds = _LINE_FEED.findall(text)
    return sum(map(bool, feeds)) > _WRAPPED * len(feeds)


def _islands(tokens: Tokens, line_starts: set[int]) -> Iterator[Island]:
    words, lowers = tokens.words, tokens.lowers
    start = end = -1
    for index, word in enumerate(words):
        if start >= 0 and (index in line_starts or index - start >= LONGEST):
            yield Island(start, end)
            start = -1
        if word != lowers[index]:
            start, end = (index if start < 0 else start), index + 1
        elif start >= 0 and (word not in CONNECTORS or index - end >= _GAP):
            yield Island(start, end)
            start = -1
    if start >= 0:
        yield Island(start, end)
