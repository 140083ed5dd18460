"""Noun phrases that can speak, read backwards or forwards from a verb."""

from typing import Literal, NamedTuple

from tasks.extract.quotes.tokens import QUOTE, Row
from tasks.extract.quotes.verbs import FINITE
from tasks.extract.quotes.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    JOINS,
    NO_NAME,
    PARTICLES,
    PERSONAL,
    PERSONS,
    SOME,
    TIMES,
    TITLES,
)

#: How far a phrase and an insertion may reach, in words.
_REACH = 14
_INSERTION = 40
_BREAKS = frozenset([",", ")", "\u2014", "\u2013", "-"])
_TIME_JOINS = frozenset(["on", "in", "late", "early", "of"])


class Phrase(NamedTuple):
    """Who speaks, as positions in a row of words."""

    start: int
    end: int
    kind: Literal["name", "pronoun", "noun"]
    #: The name inside the phrase; the whole phrase where there is none.
    name_start: int
    name_end: int


def is_name(row: Row, at: int) -> bool:
    """Tell whether a word is capitalised, and not so because it starts the sentence."""
    return row.words[at][0].isupper() and row.low[at] not in NO_NAME


def _is_noun(row: Row, at: int) -> bool:
    return row.words[at][0].isalnum() and row.low[at] not in NO_NAME


def can_speak(row: Row, phrase: Phrase) -> bool:
    """Tell whether a phrase is a name, a pronoun or holds a noun for somebody who speaks."""
    if phrase.kind != "noun":
        return True
    return any(
        row.low[at].removesuffix("'s") in PERSONS or row.low[at] in SOME
        for at in range(phrase.start, phrase.end)
    )


def before(row: Row, end: int) -> Phrase | None:
    """Read the subject that ends before a verb, stepping over what may stand between.

    Args:
        row: The sentence.
        end: The position of the verb.
    """
    at = _skip(row, end)
    if at <= 0:
        return None
    if row.words[at - 1] in _BREAKS or row.words[at - 1] == QUOTE:
        return _before_insertion(row, at - 1)
    return _ending(row, at)


def _skip(row: Row, at: int) -> int:
    end = at
    while at > 0 and _between(row, at - 1):
        at -= 1
    if 1 < at < end and row.low[at] in TIMES and row.low[at - 1] in _TIME_JOINS:
        return _skip(row, at - 1)
    return at


def _between(row: Row, at: int) -> bool:
    low = row.low[at]
    if low in ADVERBS or low in AUXILIARIES or low in TIMES or low.endswith("n't"):
        return True
    return low.endswith("ly") and row.words[at] == low


def _before_insertion(row: Row, closing: int) -> Phrase | None:
    mark = row.words[closing]
    opener = {")": "(", QUOTE: ","}.get(mark, mark)
    if closing and row.words[closing - 1] == ")":
        return _ending(row, closing)
    for at in range(closing - 1, max(0, closing - _INSERTION), -1):
        if row.words[at] == opener and (opener != "," or _inserted(row, at + 1)):
            phrase = _ending(row, at)
            if phrase and (phrase.kind == "name" or can_speak(row, phrase)):
                return phrase
    return _ending(row, closing) if mark == "," else None


def _inserted(row: Row, at: int) -> bool:
    low = row.low[at]
    if not row.words[at][0].isupper():
        return True
    return low in PERSONS or low in TITLES or low.endswith("'s")


def _ending(row: Row, end: int) -> Phrase | None:
    """Read the phrase whose last word stands before `end`."""
    if end <= 0:
        return None
    low = row.low[end - 1]
    if low in PERSONAL:
        return Phrase(end - 1, end, "pronoun", end - 1, end)
    if low in SOME:
        return Phrase(end - 1, end, "noun", end - 1, end)
    if low == ")":
        return _before_insertion(row, end - 1)
    if is_name(row, end - 1):
        return _name_ending(row, end)
    return _noun_ending(row, end) if _is_noun(row, end - 1) else None


def _name_ending(row: Row, end: int) -> Phrase | None:
    start = end - 1
    while start > 0 and _continues_name(row, start - 1):
        start -= 1
    if (phrase := _complemented(row, start, end)) is not None:
        return phrase
    if start == 0 and end == 1 and row.low[0] in PERSONS:
        return Phrase(0, 1, "noun", 0, 1)
    return Phrase(_modified(row, start), end, "name", _after_titles(row, start, end), end)


def _continues_name(row: Row, at: int) -> bool:
    if row.low[at].endswith(("'s", "s'")):
        return False
    if is_name(row, at):
        return True
    return row.low[at] in PARTICLES and row.words[at].islower() and at > 0 and is_name(row, at - 1)


def _complemented(row: Row, start: int, end: int) -> Phrase | None:
    """Return the phrase in which the name is only a complement ("a spokesman for Orla")."""
    at = start
    while at > 0 and row.low[at - 1] in ARTICLES:
        at -= 1
    if at < 2 or row.low[at - 1] not in JOINS:  # noqa: PLR2004 - a head and a join
        return None
    if row.low[at - 2] in PERSONS and row.words[at - 2].islower():
        head = _noun_ending(row, at - 1)
        return head and head._replace(end=end, name_end=end)
    if row.low[at - 1] in {"of", "from"} and is_name(row, at - 2):
        return _name_ending(row, at - 1)
    return None


def _noun_ending(row: Row, end: int) -> Phrase | None:
    start = end - 1
    while start > 0 and end - start < _REACH and _is_noun(row, start - 1):
        start -= 1
    if start > 0 and (row.low[start - 1] in ARTICLES or row.low[start - 1] in SOME):
        start -= 1
    elif start > 1 and row.low[start - 1] in JOINS and row.low[end - 1] not in PERSONS:
        return _noun_ending(row, start - 1) if _is_noun(row, start - 2) else None
    return Phrase(start, end, "noun", start, end)


def _modified(row: Row, start: int) -> int:
    """Return where the role before a name begins ("harbour spokesman Piet Rasko")."""
    at = start
    if at == 0 or not _is_role(row, at - 1):
        return at - (at > 0 and row.low[at - 1] in ARTICLES)
    while (
        at > 0 and start - at < _REACH and _is_noun(row, at - 1) and row.low[at - 1] not in FINITE
    ):
        at -= 1
    if at > 0 and row.low[at - 1] in ARTICLES:
        at -= 1
    return at


def _is_role(row: Row, at: int) -> bool:
    return row.low[at] in PERSONS or row.low[at].rstrip(".") in TITLES


def _after_titles(row: Row, start: int, end: int) -> int:
    if row.low[end - 1] in PERSONS:
        return start  # "State Department" is no department with a title
    for at in range(end - 2, start - 1, -1):
        if row.low[at] in TITLES or row.low[at].rstrip(".") in TITLES:
            return at + 1
    return start


def after(row: Row, start: int) -> Phrase | None:
    """Read the phrase that begins at a position ("said Orla Venn, a farmer")."""
    if start >= len(row.words) or row.words[start] == QUOTE:
        return None
    if row.low[start] in PERSONAL:
        return Phrase(start, start + 1, "pronoun", start, start + 1)
    if row.low[start] in SOME:
        return _counted(row, start)
    first = start + (row.low[start] in ARTICLES)
    end = first
    while end < len(row.words) and end - first < _REACH and _continues(row, end):
        end += 1
    return _phrase(row, start, first, end) if end > first else None


def _counted(row: Row, start: int) -> Phrase:
    end = start + 1
    while end < len(row.words) and end - start < _REACH and _is_noun(row, end):
        end += 1
    return Phrase(start, end, "noun", start, end)


def _continues(row: Row, at: int) -> bool:
    if _is_noun(row, at):
        return True
    return 0 < at < len(row.words) - 1 and is_name(row, at + 1) and _continues_name(row, at)


def _phrase(row: Row, start: int, first: int, end: int) -> Phrase:
    stop = end
    while stop > first and not is_name(row, stop - 1):
        stop -= 1
    if stop > first and (stop == end or row.low[end - 1] not in PERSONS):
        name = stop - 1
        while name > first and _continues_name(row, name - 1):
            name -= 1
        return Phrase(start, stop, "name", _after_titles(row, name, stop), stop)
    end = _with_complement(row, end)
    return Phrase(start, end, "noun", start, end)


def _with_complement(row: Row, end: int) -> int:
    if row.low[end - 1] in PERSONS and end + 1 < len(row.words) and row.low[end] in JOINS:
        complement = after(row, end + 1)
        if complement is not None and complement.kind != "pronoun":
            return complement.end
    return end


def leading(row: Row, end: int) -> Phrase | None:
    """Read the name or pronoun that a sentence begins with, after an introduction.

    Args:
        row: The sentence.
        end: Where to stop looking.
    """
    at = 0
    low = row.low[0] if row.low else ""
    if (low in NO_NAME and low not in ARTICLES and low not in PERSONAL) or low.endswith("ing"):
        at = next((i + 1 for i in range(end) if row.words[i] == ","), 0)
    if at == 0 and low.endswith("ly"):
        at = 1
    for start in range(at, min(end, at + _REACH)):
        phrase = after(row, start)
        if phrase is not None and phrase.kind != "noun":
            return phrase
    return None
