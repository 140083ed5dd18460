"""Noun phrases that can speak, read backwards or forwards from a verb."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from tasks.extract.quotes.tokens import QUOTE, Token
from tasks.extract.quotes.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    PARTICLES,
    PERSONAL,
    PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    TITLES,
)

_JOINS = frozenset("for of at with from in to".split())
_NO_NAME = ARTICLES | PREPOSITIONS | PRONOUNS | ADVERBS | CONJUNCTIONS | AUXILIARIES | TIMES
_REACH = 14

Row = Sequence[Token]


class Subject(NamedTuple):
    """Who speaks: the phrase, as positions in the row of tokens."""

    start: int
    end: int
    kind: Literal["name", "pronoun", "noun"]
    #: The name inside the phrase; the whole phrase where there is none.
    name_start: int
    name_end: int


def is_name(token: Token) -> bool:
    """Tell whether a word is capitalised and not so merely because it starts the sentence."""
    return token.text[0].isupper() and token.low not in _NO_NAME


def _is_noun(token: Token) -> bool:
    return token.text[0].isalnum() and token.low not in _NO_NAME


def before(row: Row, end: int) -> Subject | None:
    """Read the subject that ends before a verb at `end`, stepping over what may stand between."""
    at = _skip_back(row, end)
    if at <= 0:
        return None
    if row[at - 1].text in {",", ")", "—", "–", "-"}:
        return _before_insertion(row, at - 1)
    return _ending(row, at)


def _skip_back(row: Row, at: int) -> int:
    while at > 0 and _between(row[at - 1]):
        at -= 1
    if at > 1 and row[at].low in TIMES and row[at - 1].low in {"on", "in", "late", "early", "of"}:
        return _skip_back(row, at - 1)
    return at


def _between(token: Token) -> bool:
    low = token.low
    return (
        low in ADVERBS
        or low.endswith("n't")
        or low in AUXILIARIES
        or low in TIMES
        or (low.endswith("ly") and low.islower() and token.text.islower())
    )


def _before_insertion(row: Row, closing: int) -> Subject | None:
    opener = "(" if row[closing].text == ")" else row[closing].text
    at = closing - 1
    if row[at].text == ")":
        return _ending(row, closing)
    while at > 0 and closing - at < 40:
        if row[at].text == opener and (opener == "(" or _inserted(row[at + 1])):
            subject = _ending(row, at)
            if subject and subject.kind == "name":
                return subject
        at -= 1
    if opener == "," and (subject := _ending(row, closing)) is not None:
        return subject
    return None


def _inserted(token: Token) -> bool:
    low = token.low
    return not token.text[0].isupper() or low in PERSONS or low in TITLES


def _ending(row: Row, end: int) -> Subject | None:
    """Read the phrase whose last word stands before `end`."""
    if end <= 0:
        return None
    last = row[end - 1]
    if last.low in PERSONAL:
        return Subject(end - 1, end, "pronoun", end - 1, end)
    if last.text == ")":
        return _before_insertion(row, end - 1)
    if is_name(last):
        return _name_ending(row, end)
    if _is_noun(last):
        return _noun_ending(row, end)
    return None


def _name_ending(row: Row, end: int) -> Subject:
    start = end - 1
    while start > 0 and (
        is_name(row[start - 1])
        or (
            start > 1
            and row[start - 1].low in PARTICLES
            and row[start - 1].text.islower()
            and is_name(row[start - 2])
        )
    ):
        if row[start - 1].text.endswith(("'s", "’s", "'", "’")):
            break
        start -= 1
    noun = _head_before(row, start)
    if noun is not None:
        return (
            noun._replace(end=end, name_end=end) if noun.kind == "noun" else noun._replace(end=end)
        )
    first = _modifiers(row, start)
    return Subject(first, end, "name", _after_titles(row, start, end), end)


def _head_before(row: Row, start: int) -> Subject | None:
    """Return the phrase in which the name is only a complement ("a spokesman for Ms. Orla")."""
    at = start
    while at > 0 and row[at - 1].low in ARTICLES:
        at -= 1
    if at < 2 or row[at - 1].low not in _JOINS:
        return None
    head = row[at - 2]
    if head.low in PERSONS and head.text.islower():
        return _noun_ending(row, at - 1)
    if row[at - 1].low in {"of", "from"} and is_name(head) and head.low not in TIMES:
        return _name_ending(row, at - 1)
    return None


def _noun_ending(row: Row, end: int) -> Subject | None:
    start = end - 1
    while start > 0 and end - start < _REACH and _is_noun(row[start - 1]):
        start -= 1
    if start > 0 and row[start - 1].low in ARTICLES:
        start -= 1
    elif start > 1 and row[start - 1].low in _JOINS and row[end - 1].low not in PERSONS:
        return _noun_ending(row, start - 1) if _is_noun(row[start - 2]) else None
    return Subject(start, end, "noun", start, end)


def _modifiers(row: Row, start: int) -> int:
    at = start
    while at > 0 and start - at < _REACH and _is_noun(row[at - 1]):
        at -= 1
    if at > 0 and row[at - 1].low in ARTICLES:
        at -= 1
    return at


def _after_titles(row: Row, start: int, end: int) -> int:
    for at in range(end - 2, start - 1, -1):
        if row[at].low.rstrip(".") in TITLES or row[at].low in TITLES:
            return at + 1
    return start


def can_speak(row: Row, subject: Subject) -> bool:
    """Tell whether a phrase names a person or body: a name, a pronoun or a noun for speakers."""
    if subject.kind != "noun":
        return True
    return any(
        row[at].low.removesuffix("'s") in PERSONS for at in range(subject.start, subject.end)
    )


def after(row: Row, start: int) -> Subject | None:
    """Read the subject that begins at `start` ("said Orla Venn, a farmer")."""
    if start >= len(row) or row[start].text == QUOTE:
        return None
    if row[start].low in PERSONAL:
        return Subject(start, start + 1, "pronoun", start, start + 1)
    at = start
    if row[at].low in ARTICLES:
        at += 1
    end = at
    while end < len(row) and end - at < _REACH and (_is_noun(row[end]) or _joins_name(row, end)):
        end += 1
    return _phrase(row, start, at, end) if end > at else None


def _joins_name(row: Row, at: int) -> bool:
    return (
        row[at].low in PARTICLES
        and row[at].text.islower()
        and 0 < at < len(row) - 1
        and is_name(row[at - 1])
        and is_name(row[at + 1])
    )


def _phrase(row: Row, start: int, at: int, end: int) -> Subject:
    stop = end
    while stop > at and not is_name(row[stop - 1]):
        stop -= 1
    last = end - 1
    if stop > at and (stop == end or row[end - 1].low not in PERSONS):
        first = stop - 1
        while first > at and (is_name(row[first - 1]) or _joins_name(row, first - 1)):
            first -= 1
        return Subject(start, stop, "name", _after_titles(row, first, stop), stop)
    if row[last].low in PERSONS and end + 1 < len(row) and row[end].low in _JOINS:
        complement = after(row, end + 1)
        if complement is not None and complement.kind != "pronoun":
            return Subject(start, complement.end, "noun", start, complement.end)
    return Subject(start, end, "noun", start, end)


def leading(row: Row) -> Subject | None:
    """Read the first phrase of a sentence, after an introduction set off by a comma."""
    at = 0
    if row and (row[0].low in PREPOSITIONS or row[0].low in ADVERBS or row[0].low.endswith("ing")):
        at = next((i + 1 for i, token in enumerate(row) if token.text == ","), 0)
    for start in range(at, min(len(row), at + 12)):
        subject = after(row, start)
        if subject is not None and subject.kind != "noun":
            return subject
    return None
