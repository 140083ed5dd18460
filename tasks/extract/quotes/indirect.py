"""Indirect speech: the clause that a cue with a clear speaker reports."""

from typing import NamedTuple

from tasks.extract.quotes.acts import Act, each_act
from tasks.extract.quotes.attribution import DASHES
from tasks.extract.quotes.following import after
from tasks.extract.quotes.tokens import Row
from tasks.extract.quotes.verbs import BARE, FINITE, INDIRECT, TELLING
from tasks.extract.quotes.words import AUXILIARIES, NO_NAME, PERSONAL, PREPOSITIONS, RELATIVE

#: The shortest clause, and how far behind the cue its "that" may stand, in words.
_SHORTEST = 4
_REACH = 14
#: How far before its end a clause must have its verb, in words.
_VERB_REACH = 60
#: How far into its sentence a dateline reaches, in words.
_DATELINE = 14
#: Where "that" is no conjunction: "for that attack", "anything that".
_BEFORE_PRONOUN = PREPOSITIONS | {"anything", "something", "everything", "nothing", "things", "all"}
_CLOSES = frozenset([",", ":", ";"])
_ENDS = frozenset(".!?")
_OPENS_CLAUSE = PERSONAL | {"the", "a", "an", "there", "this", "his", "her", "their", "its", "no"}


class Clause(NamedTuple):
    """A reported clause, as positions in the row, with its act."""

    start: int
    end: int
    act: Act


def clause(row: Row) -> Clause | None:
    """Return what a sentence without quotation marks reports, if its cue is clear."""
    if INDIRECT.isdisjoint(row.low):
        return None
    for act in each_act(row):
        if act.speech and row.low[act.cue] in INDIRECT and not _is_relative(row, act):
            found = _reported(row, act)
            if found is not None and found.end - found.start >= _SHORTEST:
                return found
    return None


def _is_relative(row: Row, act: Act) -> bool:
    """Tell whether the cue stands in a clause that only says more of its subject."""
    return act.cue > 0 and not act.inverted and row.low[act.cue - 1] in RELATIVE


def _reported(row: Row, act: Act) -> Clause | None:
    last = len(row.words) - (row.words[-1] in _ENDS)
    if row.low[act.cue] == "according":
        return _according(row, act, last)
    if not act.inverted and (start := _content(row, act.cue + 1, last)) is not None:
        return Clause(start, last, act)
    first = act.cue if act.inverted else act.subject.start
    if first > 1 and row.words[first - 1] == ",":
        return _whole(row, first - 1, act)
    return None


def _whole(row: Row, end: int, act: Act) -> Clause | None:
    """Return the clause that begins the sentence, behind a dateline if there is one."""
    dash = next((i for i in range(min(end, _DATELINE)) if row.words[i] in DASHES), None)
    start = dash + 1 if dash and (row.words[dash - 1] == ")" or row.words[0].isupper()) else 0
    while row.words[start] in DASHES:
        start += 1
    if any(_is_finite(word) for word in row.low[max(start, end - _VERB_REACH) : end]):
        return Clause(start, end, act)
    return None


def _according(row: Row, act: Act, last: int) -> Clause | None:
    if act.cue:
        end = act.cue - (row.words[act.cue - 1] == ",")
        return _whole(row, end, act)
    comma = next((i for i in range(act.subject.end, last) if row.words[i] == ","), None)
    return Clause(comma + 1, last, act) if comma is not None else None


def _content(row: Row, start: int, last: int) -> int | None:
    """Return where the clause behind a cue begins."""
    for at in range(start, min(last, start + _REACH)):
        if row.low[at] == "that" and row.low[at - 1] not in _BEFORE_PRONOUN:
            return _behind_that(row, at, last)
        if row.words[at] in _CLOSES or _is_finite(row.low[at]):
            break
    if row.low[start - 1] in TELLING and (told := after(row, start)) is not None:
        start = told.end
    elif row.low[start - 1] not in BARE:
        return None
    return start if _is_clause(row, start, last) else None


def _behind_that(row: Row, at: int, last: int) -> int | None:
    if at + 1 >= last or row.words[at + 1] == ",":
        return None
    # "said that would be wrong": here it is the subject.
    return at if row.low[at + 1] in AUXILIARIES else at + 1


def _is_clause(row: Row, start: int, last: int) -> bool:
    """Tell whether a clause begins here without "that": not so in "conceded defeat"."""
    if start >= last or not row.words[start][0].isalnum():
        return False
    low = row.low[start]
    if low in NO_NAME and low not in _OPENS_CLAUSE:
        return False
    return any(_is_finite(word) for word in row.low[start : min(last, start + _REACH)])


def _is_finite(low: str) -> bool:
    return low in AUXILIARIES or low in FINITE or low.endswith(("n't", "'s", "ed"))
