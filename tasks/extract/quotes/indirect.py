"""Indirect speech: the clause that a cue with a clear speaker reports."""

from collections.abc import Iterator
from typing import NamedTuple

from tasks.extract.quotes.acts import Act, each_act
from tasks.extract.quotes.attribution import DASHES
from tasks.extract.quotes.following import after
from tasks.extract.quotes.tokens import Row
from tasks.extract.quotes.verbs import BARE, BASES, FINITE, INDIRECT, IRREGULAR, TELLING
from tasks.extract.quotes.words import AUXILIARIES, NO_NAME, PERSONAL, PREPOSITIONS, RELATIVE, TIMES

#: The shortest clause, and how far behind the cue its "that" may stand, in words.
_SHORTEST = 4
_REACH = 14
#: How far before its end a clause must have its verb, in words.
_VERB_REACH = 60
#: How far into its sentence a dateline reaches, in words.
_DATELINE = 14
#: Where "that" is no conjunction: "for that attack", "anything that".
_BEFORE_PRONOUN = PREPOSITIONS | {"anything", "something", "everything", "nothing", "things", "all"}
#: Words by which nobody has said it, and those that only suppose it.
_DENIES = frozenset(["not", "never", "neither", "nobody", "nor", "none"])
_SUPPOSES = frozenset(["if", "unless", "whether", "suppose"])
_CLAUSE_STARTS = frozenset(
    [*",;:()-", "\u2014", "\u2013", "that", "and", "but", "although", "though", "while", "because"]
)
#: How far before the cue a contracted "not" goes with it, in words.
_NEAR = 3
_SAY = frozenset(["said", "says", "saying"])
_POINTS = frozenset(["pointed", "points", "pointing"])
#: Behind a comma, what begins another report.
_CONTRASTS = frozenset(["but", "and", "while", "whereas", "though", "although"])
_CLOSES = frozenset([",", ":", ";"])
_ENDS = frozenset(".!?")
_BEHIND_REPORTED = TIMES | _CLOSES | _ENDS | {"on", "in", "earlier", "late"}
#: Before "'s" they have a verb in it; behind others it mostly owns.
_CONTRACTED = PERSONAL | {"that", "there", "here", "what", "who", "where"}
_SINGULAR = frozenset(["he", "she", "it"])
_WITH_OBJECT = frozenset(["reported", "maintains", "maintained", "wrote", "writes"])
_OPENS_CLAUSE = PERSONAL | {"the", "a", "an", "there", "this", "his", "her", "their", "its", "no"}
#: But "said water, which was high, fell".
_BEHIND_OBJECT = NO_NAME - RELATIVE


class Clause(NamedTuple):
    """A reported clause, as positions in the row, with its act."""

    start: int
    end: int
    act: Act


def clauses(row: Row) -> Iterator[Clause]:
    """Yield what a sentence without quotation marks reports, where its cues are clear.

    A clause ends before the next report of the sentence: "Orla said it may rain, but Bo said ...".
    """
    if INDIRECT.isdisjoint(row.low):
        return
    found: Clause | None = None
    for act in each_act(row):
        further = _clear(row, act)
        if further is None:
            continue
        if found is not None and not _holds_all(row, further, found):
            end = _begins_next(row, act, found)
            if end is None:
                continue
            yield found._replace(end=end)
        found = further
    if found is not None:
        yield found


def _holds_all(row: Row, further: Clause, found: Clause) -> bool:
    """Tell whether a report at the end of its sentence holds the one before: "..., he said"."""
    cue, last = further.act.cue, max(further.act.cue, further.act.subject.end - 1)
    ends = row.low[cue] != "according" and len(row.words) - last <= _NEAR
    return ends and further.start <= found.start


def _begins_next(row: Row, act: Act, found: Clause) -> int | None:
    """Return where a clause ends if an act behind it reports something else."""
    if act.inverted:
        return None
    first = max(found.start + _SHORTEST, act.subject.start - _REACH)
    for at in range(act.subject.start - 1, first, -1):
        if _is_finite(row.low[at]):
            return None
        if row.low[at] in _CONTRASTS and row.words[at - 1] == ",":
            return at - 1 if row.low[at + 1] != "that" else None
    return None


def _clear(row: Row, act: Act) -> Clause | None:
    if not act.speech or row.low[act.cue] not in INDIRECT or _is_relative(row, act):
        return None
    found = _reported(row, act)
    if found is None or found.end - found.start < _SHORTEST or _is_unsaid(row, act):
        return None
    return found


def _is_unsaid(row: Row, act: Act) -> bool:
    """Tell whether the sentence has it that nobody said so, or only supposes that somebody did."""
    if act.inverted:
        return False
    start = act.cue
    while start > 0 and row.low[start - 1] not in _CLAUSE_STARTS:
        start -= 1
    low = row.low[start : act.cue]
    if any(word in _DENIES and low[at : at + 1] != ["only"] for at, word in enumerate(low, 1)):
        return True
    if any(word.endswith("n't") for word in low[-_NEAR:]):
        return True
    return bool(low) and (low[0] in _SUPPOSES or low[:2] in (["and", "if"], ["but", "if"]))


def _is_relative(row: Row, act: Act) -> bool:
    """Tell whether the cue stands in a clause that only says more of its subject."""
    return act.cue > 0 and not act.inverted and row.low[act.cue - 1] in RELATIVE


def _reported(row: Row, act: Act) -> Clause | None:
    last = len(row.words) - (row.words[-1] in _ENDS)
    if row.low[act.cue] == "according":
        return _according(row, act, last)
    if not act.inverted and (start := _content(row, act.cue + 1, last)) is not None:
        return Clause(start, last, act)
    behind = row.low[act.cue + 1] if act.cue < len(row.low) - 1 else "."
    if row.low[act.cue] in _WITH_OBJECT and behind not in _BEHIND_REPORTED:
        return None  # "Tarn Lines reported a loss", "Venn wrote the play"
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
    if row.low[start - 1] in _POINTS and row.low[start : start + 1] != ["out"]:
        return None
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
    if _is_object(row, start):
        return False
    end = min(last, start + _REACH)
    if any(_is_finite(word) for word in row.low[start:end]):
        return True
    # In the present: "says the law violates it", "says prices keep rising".
    if row.low[start - 1] not in _SAY or end - start <= _SHORTEST:
        return False
    return any(_is_present(row, at) for at in range(start + 1, end - 1))


def _is_object(row: Row, at: int) -> bool:
    """Tell "claimed responsibility, saying ..." from "said food, water and fuel were short"."""
    if not row.words[at].islower() or row.words[at + 1 : at + 2] != [","]:
        return False
    behind = row.low[at + 2 : at + 3]
    return not behind or behind[0] in _BEHIND_OBJECT or behind[0].endswith("ing")


def _is_present(row: Row, at: int) -> bool:
    low, before = row.low[at], row.low[at - 1]
    if (
        not row.words[at].islower()
        or (before in NO_NAME and before not in _SINGULAR)
        or not row.words[at + 1][0].isalnum()
    ):
        return False
    if before.endswith("s"):
        return low in BASES
    return low.endswith("s") and not low.endswith(("ss", "us", "'s")) and low[:-1] not in NO_NAME


def _is_finite(low: str) -> bool:
    if low in AUXILIARIES or low in FINITE or low in IRREGULAR or low.endswith(("n't", "ed")):
        return True
    return low.endswith("'s") and low[:-2] in _CONTRACTED
