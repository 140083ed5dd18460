"""Unnamed speakers with a name in what tells them apart: "a source close to Orla Venn"."""

from dataclasses import replace

from tasks.extract.quotes.callings import COLLECTIVE, PEOPLE
from tasks.extract.quotes.phrases import Phrase, is_name
from tasks.extract.quotes.tokens import QUOTE, Row
from tasks.extract.quotes.verbs import FINITE
from tasks.extract.quotes.words import (
    ADJECTIVES,
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    JOINS,
    OFFICES,
    PERSONAL,
    PERSONS,
    PREPOSITIONS,
    RELATIVE,
    SOME,
    TITLES,
)

#: How far before the name the noun may stand, in words.
_REACH = 12
_OPENERS = CONJUNCTIONS | {"that", "when", "while", "if", "because", "although", "as", "whether"}
_OPENING_MARKS = frozenset([",", ":", ";", "(", "\u2014", "\u2013", "-", QUOTE])
_STOPS = _OPENING_MARKS | {")"}
#: What somebody holds, without the adjectives that stand before it.
_RANKS = OFFICES | (TITLES - ADJECTIVES)
_PLACING = frozenset(["in", "at", "sitting"])
_HEADS = PERSONS | PEOPLE
_BRINGS_NAME = JOINS | PREPOSITIONS
#: Behind "a statement by" the name is that of the author.
_LINKS = _BRINGS_NAME - {"by"}
_NEW_CLAUSE = AUXILIARIES | _OPENERS - {"and", "or"}
_NO_PART = _OPENERS | _BRINGS_NAME | ARTICLES | FINITE | AUXILIARIES | PERSONAL | SOME


def speaking(row: Row, named: Phrase) -> Phrase:
    """Return who speaks where a sentence has a name before its verb.

    Args:
        row: The sentence.
        named: The phrase with the name. It may be only the end of one that goes further back:
            of an unnamed source, of the name of a body, or of somebody with a long office.
    """
    at = _head(row, named.start)
    if at is None or (start := _start(row, at)) is None:
        return named
    if _is_office(row, at) and row.low[start] not in ARTICLES:
        if named.name_end - named.name_start > 1:  # an office and its holder
            return replace(named, start=start, name_start=_behind_body(row, named))
    elif _is_body(row, at) and _is_title_case(row, at, named):
        return _of_body(row, start, at, named)
    return Phrase(start, named.end, "noun", start, named.end)


def _is_office(row: Row, at: int) -> bool:
    return row.low[at] in OFFICES or (row.low[at] in _RANKS and row.words[at][0].isupper())


def _head(row: Row, name: int) -> int | None:
    """Return where the noun is that has the name for its complement."""
    if name < 2 or row.words[name - 1] in _STOPS:  # noqa: PLR2004 - a noun and a link
        return None
    for at in range(name - 2, max(-1, name - _REACH), -1):
        if row.words[at + 1] in _STOPS:
            return None
        if row.low[at] in _HEADS and _tells_apart(row, at + 1, name):
            return at
        if row.low[at] in SOME and row.low[at + 1] in _LINKS:
            return at
    return None


def _tells_apart(row: Row, at: int, name: int) -> bool:
    """Tell whether what stands between noun and name says which of many is meant."""
    low, last = row.low[at], row.low[name - 1]
    if low in RELATIVE:
        return name - at > 1  # behind "who Orla" it is she who speaks
    if not (last in _BRINGS_NAME or last.endswith("ing")):
        return False
    if not _NEW_CLAUSE.isdisjoint(row.low[at:name]):
        return False
    if low in _LINKS or low.endswith("ing"):
        return True
    # "accused of killing", "close to": an adjective or participle with its preposition.
    described = row.words[at].islower() and not low.endswith("s")
    return described and at + 1 < name and row.low[at + 1] in _BRINGS_NAME


def _start(row: Row, head: int) -> int | None:
    """Return where the phrase begins, if it stands where a subject does."""
    start = head
    if row.low[head] not in SOME:
        while start > 0 and row.low[start - 1][0].isalnum() and row.low[start - 1] not in _NO_PART:
            start -= 1
        start -= start > 0 and (row.low[start - 1] in ARTICLES or row.low[start - 1] in SOME)
    opens = start == 0 or row.words[start - 1] in _OPENING_MARKS or row.low[start - 1] in _OPENERS
    return start if opens else None


def _is_title_case(row: Row, at: int, named: Phrase) -> bool:
    between = range(at + 1, named.start)
    return all(row.words[i][0].isupper() or row.low[i] in _NO_PART for i in between)


def _is_body(row: Row, at: int) -> bool:
    if not row.words[at][0].isupper():
        return False
    return row.low[at] in COLLECTIVE or (at > 0 and row.low[at] not in PEOPLE)


def _of_body(row: Row, start: int, head: int, named: Phrase) -> Phrase:
    """Return the phrase with the name of a body, or with somebody who holds an office there."""
    if not _RANKS.isdisjoint(row.low[named.start : named.name_start]):
        return replace(named, start=start)
    first = head
    while first > start and is_name(row, first - 1):
        first -= 1
    end = head + 1 if row.low[head + 1] in _PLACING else named.end
    return Phrase(start, named.end, "name", first, end)


def _behind_body(row: Row, named: Phrase) -> int:
    """Return where the name begins in "Ambassador to the UN Orla Venn"."""
    at = named.name_start
    while at < named.name_end - 2 and row.words[at].isupper() and row.words[at].isalpha():
        at += 1
    return at
