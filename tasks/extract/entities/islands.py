"""Stretches of capitalised tokens: all names stand in one, most words in none."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import ne
from typing import NamedTuple

from tasks.extract.entities.cues import (
    CONNECTORS,
    FUNCTION_WORDS,
    NEVER_NAMES,
    ROLE_MODIFIERS,
    SPEECH,
    TITLES,
)
from tasks.extract.entities.lexicon import DEMONYMS, FLAGS
from tasks.extract.entities.tokens import Tokens

#: A longer stretch is cut: no name is as long, and shouting must not cost more than a line.
LONGEST = 24
#: Connectors between two capitalised tokens of one name ("Bank of the West").
_GAP = 2
_ROLES = (TITLES | ROLE_MODIFIERS) - frozenset(
    "party team government police army affairs home".split()  # noqa: SIM905 a column of words
)
#: Share of line feeds before a small letter from which lines are taken for wrapped.
_WRAPPED = 0.25
_LINE_FEED = re.compile(r"\n(?=([a-z])?)")
_LINE = re.compile(r"\n")
_PARAGRAPH = re.compile(r"\n(?=\s)")
#: After these a capital letter means nothing.
OPENERS = frozenset(".!?:;\"'\u201c\u201d\u2018\u2019(-\u2013\u2014*\u2022")


class Island(NamedTuple):
    """Tokens from `start` to `end` (excluded)."""

    start: int
    end: int


def islands(tokens: Tokens, line_starts: set[int]) -> list[Island]:
    """Return the stretches of capitalised tokens and the connectors between them.

    Single words that are no name wherever they stand, or that are capitalised only because
    a sentence begins, are left out.
    """
    return [
        island
        for island in _islands(tokens, line_starts)
        if island.end - island.start > 1 or _may_be_name(tokens, island.start, line_starts)
    ]


def breaks(text: str, tokens: Tokens) -> set[int]:
    """Return the tokens that stand at the beginning of a line, or paragraph if wrapped."""
    feeds = _PARAGRAPH if _is_wrapped(text) else _LINE
    return {0, *(bisect(tokens.starts, match.start()) for match in feeds.finditer(text))}


def _is_wrapped(text: str) -> bool:
    feeds = _LINE_FEED.findall(text)
    return sum(map(bool, feeds)) > _WRAPPED * len(feeds)


def _may_be_name(tokens: Tokens, index: int, line_starts: set[int]) -> bool:
    lower = tokens.lowers[index]
    if lower in NEVER_NAMES or tokens.words[index] in FUNCTION_WORDS or lower in DEMONYMS:
        return False
    begins = index in line_starts or tokens.words[index - 1] in OPENERS
    return not (begins and _is_common(tokens, index))


def _is_common(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is mostly written small, and nothing shows it for a name here."""
    found = FLAGS.get(tokens.lowers[index], "")
    return "l" in found and (
        found == "l" or SPEECH.isdisjoint(tokens.lowers[index + 1 : index + 2])
    )


def _islands(tokens: Tokens, line_starts: set[int]) -> Iterator[Island]:
    words, lowers = tokens.words, tokens.lowers
    start = end = -1
    for index in compress(range(len(words)), map(ne, words, lowers)):
        if start >= 0 and (
            index - start >= LONGEST
            or index - end > _GAP
            or not line_starts.isdisjoint(range(end, index + 1))
            or not CONNECTORS.issuperset(words[end:index])
            or _begins_role(lowers, index)
        ):
            yield Island(start, end)
            start = -1
        start, end = (index if start < 0 else start), index + 1
    if start >= 0:
        yield Island(start, end)


def _begins_role(lowers: Sequence[str], index: int) -> bool:
    """Tell whether another name's role begins: "Harbour Club | Hungarian President Bo Zorvak"."""
    return lowers[index] in DEMONYMS and not _ROLES.isdisjoint(lowers[index + 1 : index + 2])
