"""Subjects that stand before their verb, read backwards from it."""

from dataclasses import replace

from tasks.extract.quotes.phrases import (
    REACH,
    Phrase,
    after_titles,
    can_speak,
    continues_name,
    is_name,
    is_noun,
    label_start,
)
from tasks.extract.quotes.tokens import QUOTE, Row
from tasks.extract.quotes.unnamed import speaking
from tasks.extract.quotes.verbs import FINITE
from tasks.extract.quotes.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    BODIES,
    JOINS,
    OFFICES,
    PERSONAL,
    PERSONS,
    SOME,
    TIMES,
    TITLES,
)

#: How far an insertion between subject and verb may reach, in words.
_INSERTION = 40
#: How many words the owner of an office may have ("Orla Venn's deputy").
_OWNERS = 3
#: How the label of an American party begins: "Orla Venn, D-Mass., said".
_PARTIES = ("d-", "r-", "i-")
_BREAKS = frozenset([",", ")", ">", "\u2014", "\u2013", "-"])
#: What may stand between a subject and its verb, beside adverbs in "ly".
_STEPPED_OVER = ADVERBS | AUXILIARIES | TIMES
_TIME_JOINS = frozenset(["on", "in", "late", "early", "of"])


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
    if low in _STEPPED_OVER:
        return True
    return low.endswith("n't") or (low.endswith("ly") and row.words[at] == low)


def _before_insertion(row: Row, closing: int) -> Phrase | None:
    mark = row.words[closing]
    opener = {")": "(", ">": "<", QUOTE: ","}.get(mark, mark)
    if closing and row.words[closing - 1] in {")", ">"}:
        return _ending(row, closing)
    for at in range(closing - 1, max(0, closing - _INSERTION), -1):
        if row.words[at] == opener and (opener != "," or _inserted(row, at + 1, closing)):
            phrase = _ending(row, at)
            if phrase and (phrase.kind == "name" or can_speak(row, phrase)):
                return phrase
    return _ending(row, closing) if mark == "," else None


def _inserted(row: Row, at: int, end: int) -> bool:
    low = row.low[at]
    if not row.words[at][0].isupper() or low.startswith(_PARTIES):
        return True
    if low in PERSONS or low in TITLES or row.low[end - 1] in OFFICES:
        return True
    return any(word.endswith("'s") for word in row.low[at : at + _OWNERS])


def _ending(row: Row, end: int) -> Phrase | None:
    """Read the phrase whose last word stands before `end`."""
    if end <= 0:
        return None
    low = row.low[end - 1]
    if low in PERSONAL:
        return Phrase(end - 1, end, "pronoun", end - 1, end)
    if low in SOME:
        return Phrase(end - 1, end, "noun", end - 1, end)
    if low in {")", ">"}:
        return _before_insertion(row, end - 1)
    if is_name(row, end - 1):
        return _name_ending(row, end)
    return _noun_ending(row, end) if is_noun(row, end - 1) else None


def _name_ending(row: Row, end: int) -> Phrase | None:
    start = end - 1
    while start > 0 and continues_name(row, start - 1):
        start -= 1
    if (phrase := _complemented(row, start, end)) is not None:
        return phrase
    if (label := label_start(row, start, end)) is not None:
        return Phrase(label, end, "noun", label, end)
    if start == 0 and end == 1 and row.low[0] in PERSONS:
        return Phrase(0, 1, "noun", 0, 1)
    name = after_titles(row, start, end)
    named = Phrase(_modified(row, start), end, "name", name, end)
    told = speaking(row, named)
    return (_placed(row, start, end) if told is named else None) or told


def _complemented(row: Row, start: int, end: int) -> Phrase | None:
    """Return the phrase in which the name is only a complement ("a spokesman for Orla")."""
    at = start
    while at > 0 and row.low[at - 1] in ARTICLES:
        at -= 1
    if at < 2 or row.low[at - 1] not in JOINS:  # noqa: PLR2004 - a head and a join
        return None
    if row.low[at - 2] in PERSONS and row.words[at - 2].islower():
        head = _noun_ending(row, at - 1)
        return head and replace(head, end=end, name_end=end)
    if is_name(row, at - 2) and (row.low[at - 1] in {"of", "from"} or _is_body(row, at)):
        return _owned(row, at, start, end)
    return None


def _placed(row: Row, start: int, end: int) -> Phrase | None:
    """Return the thing that is somewhere: "an inquiry in Tarn" is not Tarn."""
    if start < 2 or row.low[start - 1] != "in" or not row.words[start - 2].islower():  # noqa: PLR2004 - a head and "in"
        return None
    head = _noun_ending(row, start - 1) if is_noun(row, start - 2) else None
    if head is None or row.low[head.start] not in ARTICLES or can_speak(row, head):
        return None
    return replace(head, end=end, name_end=end)


def _is_body(row: Row, at: int) -> bool:
    """Tell whether a body is named by what it is for ("the Tarn Centre for Fairness")."""
    return row.low[at - 1] == "for" and (row.low[at - 2] in PERSONS or row.low[at - 2] in BODIES)


def _owned(row: Row, at: int, start: int, end: int) -> Phrase | None:
    """Read "X of Y": an office before its holder, a body, or a person from somewhere."""
    head = _name_ending(row, at - 1)
    low = row.low[at - 2].rstrip(".")
    if head is None or not (low in TITLES or low in BODIES or low in PERSONS):
        return head
    if low not in TITLES:
        return replace(head, end=end, name_end=end)
    name = after_titles(row, start, end)
    if name > start:
        return Phrase(head.start, end, "name", name, end)
    return Phrase(head.start, end, "noun", head.start, end)


def _noun_ending(row: Row, end: int) -> Phrase | None:
    start = end - 1
    while start > 0 and end - start < REACH and is_noun(row, start - 1):
        start -= 1
    if start > 0 and (row.low[start - 1] in ARTICLES or row.low[start - 1] in SOME):
        start -= 1
    elif start > 1 and row.low[start - 1] in JOINS and row.low[end - 1] not in PERSONS:
        return _noun_ending(row, start - 1) if is_noun(row, start - 2) else None
    return Phrase(start, end, "noun", start, end)


def _modified(row: Row, start: int) -> int:
    """Return where the role before a name begins ("harbour spokesman Piet Rasko")."""
    at = start
    if at == 0 or not _is_role(row, at - 1):
        return at - (at > 0 and row.low[at - 1] in ARTICLES)
    while at > 0 and start - at < REACH and is_noun(row, at - 1) and row.low[at - 1] not in FINITE:
        at -= 1
    if at > 0 and row.low[at - 1] in ARTICLES:
        at -= 1
    return at


def _is_role(row: Row, at: int) -> bool:
    return row.low[at] in PERSONS or row.low[at].rstrip(".") in TITLES
