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
_NEVER_ALONE = NEVER_NAMES | DEMONYMS
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
        Island(start, end)
        for start, end in _stretches(tokens, line_starts)
        if end - start > 1 or _may_be_name(tokens, start, line_starts)
    ]


def breaks(text: str, tokens: Tokens) -> set[int]:
    """Return the tokens that stand at the beginning of a line, or paragraph if wrapped."""
    feeds = _PARAGRAPH if _is_wrapped(text) else _LINE
    return {0, *(bisect(tokens.starts, match.start()) for match in feeds.finditer(text))}


def _is_wrapped(text: str) -> bool:
    feeds = _LINE_FEED.findall(text)
    return sum(map(bool, feeds)) > _WRAPPED * len(feeds)


def _may_be_name(tokens: Tokens, index: int, line_starts: set[int]) -> bool:
    words, lower = tokens.words, tokens.lowers[index]
    if lower in _NEVER_ALONE or words[index] in FUNCTION_WORDS:
        return False
    begins = words[index - 1] in OPENERS or index in line_starts
    return not (begins and _is_common(tokens, index))


def _is_common(tokens: Tokens, index: int) -> bool:
    """Tell whether a word is mostly written small, and nothing shows it for a name here."""
    found = FLAGS.get(tokens.lowers[index], "")
    return "l" in found and (
        found == "l" or SPEECH.isdisjoint(tokens.lowers[index + 1 : index + 2])
    )


def _stretches(tokens: Tokens, line_starts: set[int]) -> Iterator[tuple[int, int]]:
    words, lowers = tokens.words, tokens.lowers
    start = end = -LONGEST
    for index in compress(range(len(words)), map(ne, words, lowers)):
        if (
            index - end > _GAP
            or index - start >= LONGEST
            or index in line_starts
            or (index > end and not _is_bridged(words, line_starts, end, index))
            or _begins_role(lowers, index)
        ):
            if start >= 0:
                yield start, end
            start = index
        end = index + 1
    if start >= 0:
        yield start, end


def _is_bridged(words: Sequence[str], line_starts: set[int], end: int, index: int) -> bool:
    """Tell whether there are but connectors between two tokens, and on their line."""
    return CONNECTORS.issuperset(words[end:index]) and line_starts.isdisjoint(range(end, index))


def _begins_role(lowers: Sequence[str], index: int) -> bool:
    """Tell whether another name's role begins: "Harbour Club | Hungarian President Bo Zorvak"."""
    return lowers[index] in DEMONYMS and not _ROLES.isdisjoint(lowers[index + 1 : index + 2])
