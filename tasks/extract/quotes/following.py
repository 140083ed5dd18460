"""Phrases read forwards: subjects behind their verb, and at the start of a sentence."""

from tasks.extract.quotes.phrases import (
    REACH,
    Phrase,
    after_titles,
    continues_name,
    is_name,
    is_noun,
    label_start,
)
from tasks.extract.quotes.tokens import QUOTE, Row
from tasks.extract.quotes.verbs import ATTACHED, MEETING
from tasks.extract.quotes.words import (
    ARTICLES,
    BODIES,
    DEMONYMS,
    JOINS,
    NO_NAME,
    PARTICLES,
    PERSONAL,
    PERSONS,
    SOME,
)

_BODIES = PERSONS | BODIES
_BEGINS_NO_PHRASE = NO_NAME - ARTICLES - PERSONAL - SOME - PARTICLES | {",", "."}


def after(row: Row, start: int) -> Phrase | None:
    """Read the phrase that begins at a position ("said Orla Venn, a farmer")."""
    if start >= len(row.words) or row.words[start] == QUOTE:
        return None
    if row.low[start] in PERSONAL:
        return Phrase(start, start + 1, "pronoun", start, start + 1)
    if row.low[start] in SOME:
        return _counted(row, start)
    first = end = start + (row.low[start] in ARTICLES)
    last = min(len(row.words), first + REACH)
    while end < last and _continues(row, end):
        end += 1
    return _phrase(row, start, first, end) if end > first else None


def _counted(row: Row, start: int) -> Phrase:
    end = start + 1
    while end < len(row.words) and end - start < REACH and is_noun(row, end):
        end += 1
    return Phrase(start, end, "noun", start, end)


def _continues(row: Row, at: int) -> bool:
    if is_noun(row, at):
        return not (at and _is_verb_between(row, at))
    if not at or row.low[at] not in PARTICLES or at + 1 == len(row.words):
        return False
    return is_name(row, at + 1) and continues_name(row, at)


def _is_verb_between(row: Row, at: int) -> bool:
    """Tell whether a word is what one does to another ("Orla met Piet", "police hunting Bo")."""
    low = row.low[at]
    if not row.words[at].islower():
        return False
    if low.endswith("ing") and row.low[at - 1] in PERSONS:
        return at + 1 < len(row.low) and is_name(row, at + 1)
    if not (low in MEETING or (low.endswith("ed") and low not in ATTACHED)):
        return False
    return is_name(row, at - 1) and not row.low[at - 1].endswith(("'s", "s'"))


def _phrase(row: Row, start: int, first: int, end: int) -> Phrase:
    stop = end
    while stop > first and not is_name(row, stop - 1):
        stop -= 1
    if stop == 1 and row.low[0] in PERSONS:
        stop = first  # "Police" is a noun that begins its sentence
    if stop > first and row.low[start] == "the" and (whole := _with_second(row, stop)) > stop:
        return Phrase(start, whole, "name", first, whole)
    if stop > first and not _is_common(row, start, stop, end):
        name = stop - 1
        while name > first and continues_name(row, name - 1):
            name -= 1
        last = _with_purpose(row, stop)
        return Phrase(start, last, "name", after_titles(row, name, stop), last)
    end = _with_complement(row, end)
    return Phrase(start, end, "noun", start, end)


def _with_second(row: Row, end: int) -> int:
    """Return where "the Sund Travel and Tourism Council" ends, whose name has an "and"."""
    last = end + 1
    if row.low[end:last] != ["and"]:
        return end
    while last < len(row.words) and last - end < REACH and is_name(row, last):
        last += 1
    return last if last > end + 2 and row.low[last - 1] in BODIES else end


def _with_purpose(row: Row, end: int) -> int:
    """Return where the name of a body ends that goes on ("the Norvik Department of Ports")."""
    last = end
    if row.low[end - 1] in _BODIES and row.low[end : end + 1] in (["of"], ["for"]):
        last = end + 1
        while last < len(row.words) and last - end < REACH and is_name(row, last):
            last += 1
    return last if last > end + 1 else end


def _is_common(row: Row, start: int, stop: int, end: int) -> bool:
    """Tell whether capitals are only part of a noun ("Norvik's dockers", "a Norvik Democrat")."""
    if row.low[stop - 1].endswith(("'s", "s'")):
        return True
    if stop < end and row.low[stop - 1].endswith(DEMONYMS):
        return True
    if stop == end and row.low[start] in ARTICLES and label_start(row, stop - 1, stop) is not None:
        return True
    last = row.low[end - 1]
    return last in PERSONS and (stop < end or row.low[start] in {"a", "an"})


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
    if at == 0 and low.endswith(("ly", "ing")):
        at = 1
    stop = min(end, at + REACH)
    if PERSONAL.isdisjoint(row.low[at:stop]) and not any(
        word[0].isupper() for word in row.words[at : stop + REACH]
    ):
        return None
    for start in range(at, stop):
        if row.low[start] in _BEGINS_NO_PHRASE or (start > at and _is_verb_between(row, start)):
            continue
        phrase = after(row, start)
        if phrase is not None and phrase.kind != "noun":
            return phrase
    return None
