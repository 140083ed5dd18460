"""The roles of people as a report states them: "Harbour spokesman Piet Rasko"."""

from tasks.extract.quotes.phrases import Phrase, after_titles, is_name
from tasks.extract.quotes.tokens import Row
from tasks.extract.quotes.verbs import FINITE
from tasks.extract.quotes.words import (
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    COURTESY,
    DEMONYMS,
    NO_NAME,
    OFFICES,
    PARTICLES,
    PERSONAL,
    PERSONS,
    PREPOSITIONS,
    REGIONS,
    RELATIVE,
    TIMES,
    TITLES,
)

_APPOSITION = 18
_RANKS = PERSONS | TITLES | OFFICES
_NO_PART = AUXILIARIES | CONJUNCTIONS - {"and"} | PERSONAL | TIMES
_NO_ROLE = COURTESY | PARTICLES
_BEFORE_NAME = _NO_ROLE | {",", "reverend"}
_BEHIND_ROLE = RELATIVE | FINITE
_NO_RANK = FINITE | {"anything", "something", "everything", "nothing"}


def stated_role(row: Row, phrase: Phrase) -> str | None:
    """Return the role that stands before a name or behind it, without its article.

    Args:
        row: The sentence.
        phrase: The name with what belongs to it.
    """
    if phrase.name_start > phrase.start:
        first = _role_start(row, phrase)
        if phrase.name_start - first == 1 and row.low[first].rstrip(".") in _NO_ROLE:
            return apposition(row, phrase.end) or preposed(row, phrase)
        last = phrase.name_start
        while last > first + 1 and row.low[last - 1].rstrip(".") in _BEFORE_NAME:
            last -= 1
        if row.low[last - 1] in _NO_RANK or row.low[last - 1].endswith(("ed", "'s")):
            return None  # a verb, an owner: "the Scot defended Orla Venn", "the year's Tarn Prize"
        return without_article(row.written(first, last))
    return apposition(row, phrase.end) or preposed(row, phrase)


def _role_start(row: Row, phrase: Phrase) -> int:
    """Return where the role begins: "Harbour Club Norvian President" is two phrases."""
    for at in range(phrase.name_start - 1, phrase.start, -1):
        if row.words[at][0].isupper() and row.low[at].endswith(DEMONYMS):
            first = at - (row.low[at - 1] in REGIONS)
            return first if row.words[first - 1][0].isupper() else phrase.start
    return phrase.start


def apposition(row: Row, at: int) -> str | None:
    """Read the role in "Orla Venn, a spokeswoman for the port, said".

    Args:
        row: The sentence.
        at: Where the name has ended.
    """
    if row.words[at : at + 1] != [","]:
        return None
    words = row.low[at + 1 : at + 1 + _APPOSITION]
    if not words or words[0] in PREPOSITIONS or words[0] in RELATIVE or not words[0][0].isalpha():
        return None
    if (
        words[0] in AUXILIARIES
        or words[0].endswith(("ing", "ed"))
        or words[:1] == ["most"]
        or words[:2] == ["the", "most"]
    ):
        return None
    length = next((i for i, word in enumerate(words) if _ends_role(word)), len(words))
    while length and words[length - 1] in NO_NAME:
        length -= 1
    if PERSONS.isdisjoint(words[:length]) or _is_somebody(row, at + 1, at + 1 + length):
        return None
    return without_article(row.written(at + 1, at + 1 + length))


def preposed(row: Row, phrase: Phrase) -> str | None:
    """Read the role in "The port's head of repairs, Orla Venn, said".

    Args:
        row: The sentence.
        phrase: The name.
    """
    end = phrase.start - 1
    if end < 1 or row.words[end] != "," or row.words[phrase.end : phrase.end + 1] != [","]:
        return None
    start = end
    while start and end - start < _APPOSITION and _in_role(row, start - 1):
        start -= 1
    start += row.low[start] == "and"
    first = next((at for at in range(start, end) if row.low[at] in _RANKS), end)
    held = row.low[start : first + 1]
    if first == end or not PREPOSITIONS.isdisjoint(held) or _is_somebody(row, start, end):
        return None
    return without_article(row.written(start, end))


def _in_role(row: Row, at: int) -> bool:
    low = row.low[at]
    return low[0].isalpha() and low not in _BEHIND_ROLE and low not in _NO_PART


def _is_somebody(row: Row, start: int, end: int) -> bool:
    """Tell whether another person is named, as in a row of them, with a role of their own."""
    name = after_titles(row, start, end)
    return name > start and is_name(row, start) and all(is_name(row, i) for i in range(name, end))


def _ends_role(low: str) -> bool:
    return low in _BEHIND_ROLE or not low[0].isalnum()


def without_article(phrase: str) -> str | None:
    """Return a phrase without the article it begins with; None if nothing is left."""
    first, _, rest = phrase.partition(" ")
    return (rest if first.lower() in ARTICLES else phrase) or None
