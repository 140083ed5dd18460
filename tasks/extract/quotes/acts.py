"""Speech acts: which verb of a sentence has whom for its subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress, count

from tasks.extract.quotes.callings import LABELS
from tasks.extract.quotes.following import after, leading
from tasks.extract.quotes.phrases import Phrase, can_speak, is_common
from tasks.extract.quotes.preceding import before
from tasks.extract.quotes.tokens import QUOTE, Row
from tasks.extract.quotes.verbs import (
    CUES,
    FINITE,
    NEVER_INVERTED,
    QUOTING,
    SAYINGS,
    SPEECH,
    TELLING,
    WRITTEN,
)
from tasks.extract.quotes.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    COUNTS,
    PASSIVE,
    PERSONAL,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVE,
)

_BEFORE_INVERTED = frozenset([QUOTE, ",", "\u2014", "\u2013", "-", ")"])
_BEFORE_BASE = AUXILIARIES | PERSONAL | ADVERBS | {QUOTE, ",", "and"}
_TRIGGERS = CUES | SAYINGS | {"according"}
#: How far behind the source "as saying" may stand, in words ("quoted Orla, the mayor, as saying").
_QUOTED_REACH = 12
#: Verbs in the present that mostly are nouns behind a number: "seven states".
_NOUNS = frozenset(["states", "claims", "notes", "estimates", "calls", "names"])
#: Labels that may describe a noun behind them: "Republican claims", but not "an MP claims".
_ADJECTIVES = LABELS - {"mp", "mep", "msp"}
_OPEN_TO_VERBS = frozenset(["to", "as", "that"])


@dataclass(slots=True, eq=False)
class Act:
    """A cue with its subject, as positions in the row of words."""

    cue: int
    subject: Phrase
    #: True for "said Orla": the subject follows.
    inverted: bool
    #: True if the cue reports an utterance, and does not merely carry a fragment.
    speech: bool


def acts(row: Row) -> list[Act]:
    """Return the speech acts of a sentence, in its order."""
    return list(each_act(row))


def each_act(row: Row) -> Iterator[Act]:
    """Yield them one by one, for who may need only the first."""
    found: list[Act] = []
    for at in compress(count(), map(_TRIGGERS.__contains__, row.low)):
        act = _act_of(row, at, found)
        if act is not None:
            found.append(act)
            yield act


def _act_of(row: Row, at: int, earlier: list[Act]) -> Act | None:
    low = row.low[at]
    if low in CUES and _is_verb(row, at) and not _is_done(row, at):
        return _act(row, at, earlier)
    if low in SAYINGS:
        return _saying(row, at)
    if low == "according" and row.low[at + 1 : at + 2] == ["to"]:
        return _according(row, at)
    return None


def _is_verb(row: Row, at: int) -> bool:
    if at == 0:
        return row.words[at].islower() or row.low[at] == "said"
    if row.words[at][0].isupper() and row.low[at] != "tweeted":
        return False
    previous, low = row.low[at - 1], row.low[at]
    if low.endswith("s") and _goes_on(row, at + 1):
        return False  # "first estimates put": a noun before its verb
    if _is_plural(row, at) or previous in ARTICLES or previous.endswith(("'s", "s'")):
        return False
    if previous in PREPOSITIONS:
        return low.endswith("ing") or previous in _OPEN_TO_VERBS
    return low.endswith(("ed", "ing")) or low in FINITE or _before_base(previous)


def _is_done(row: Row, at: int) -> bool:
    """Tell "will continue to provide" from "..., she continued": what is done, not said."""
    return row.low[at].startswith("continu") and row.low[at + 1 : at + 2] == ["to"]


def _is_plural(row: Row, at: int) -> bool:
    """Tell a noun from the verb of the same form: "seven states", "recent Republican claims"."""
    if row.low[at] not in _NOUNS:
        return False
    previous = row.low[at - 1]
    bare = previous in _ADJECTIVES and row.low[max(0, at - 2)] not in ARTICLES
    return bare or previous in COUNTS or previous.isdigit()


def _before_base(previous: str) -> bool:
    return previous in _BEFORE_BASE or previous.endswith("s")


def _according(row: Row, at: int) -> Act | None:
    subject = after(row, at + 2)
    return Act(at, subject, inverted=True, speech=True) if subject else None


def _saying(row: Row, at: int) -> Act | None:
    """Read "Orla's claim that ..." and "his warning that ..."."""
    if not at:
        return None
    if row.low[at - 1].endswith(("'s", "s'")):
        subject = before(row, at)
        if subject is not None and subject.kind == "name":
            return Act(at, subject, inverted=False, speech=False)
    elif row.low[at - 1] in POSSESSIVES:
        subject = Phrase(at - 1, at, "pronoun", at - 1, at)
        return Act(at, subject, inverted=False, speech=False)
    return None


def _act(row: Row, at: int, earlier: list[Act]) -> Act | None:
    if row.low[at] in QUOTING and (source := _quoted(row, at)) is not None:
        return Act(at, source, inverted=True, speech=True)
    speech = row.low[at] in SPEECH
    if speech and (subject := _inverted(row, at)) is not None:
        return Act(at, subject, inverted=True, speech=True)
    if _passive(row, at):
        return None
    subject = _subject(row, at, earlier)
    if subject is not None and (can_speak(row, subject) or _says_in_writing(row, at, subject)):
        return Act(at, subject, inverted=False, speech=speech)
    return None


def _quoted(row: Row, at: int) -> Phrase | None:
    """Return the source in "the paper quoted Orla Venn as saying"."""
    source = after(row, at + 1)
    if source is None:
        return None
    for end in range(source.end, min(len(row.low) - 1, source.end + _QUOTED_REACH)):
        if row.low[end] == "as":
            return source if row.low[end + 1].endswith("ing") else None
    return None


def _says_in_writing(row: Row, at: int, subject: Phrase) -> bool:
    """Tell whether a thing may be the subject ("the invitation reads")."""
    return row.low[at] in WRITTEN and subject.end == at and row.low[subject.start] in ARTICLES


def _inverted(row: Row, at: int) -> Phrase | None:
    low = row.low[at]
    if low.endswith("ing") or low in NEVER_INVERTED:
        return None
    if at and row.words[at - 1] not in _BEFORE_INVERTED:
        return None
    if at and row.words[at - 1] != QUOTE and low in TELLING and before(row, at) is not None:
        return None
    if at + 1 < len(row.low) and row.low[at + 1] in POSSESSIVES:
        return None
    subject = after(row, at + 1)
    if subject is None or not can_speak(row, subject) or _goes_on(row, subject.end):
        return None
    return _named(row, subject) if subject.kind == "noun" else subject


def _named(row: Row, office: Phrase) -> Phrase:
    """Return an office with the holder that follows it ("said the rector, Orla Venn")."""
    if row.words[office.end : office.end + 1] != [","]:
        return office
    holder = after(row, office.end + 1)
    if holder is None or holder.kind != "name" or holder.start < holder.name_start - 1:
        return office
    if row.words[holder.end : holder.end + 1] not in ([], ["."], [","]):
        return office
    return Phrase(office.start, holder.end, "name", holder.name_start, holder.name_end)


def _goes_on(row: Row, at: int) -> bool:
    """Tell whether a verb follows: then the phrase belongs to it, not to the cue before."""
    if at >= len(row.low):
        return False
    low = row.low[at]
    return low in AUXILIARIES or low in FINITE or low.endswith(("ed", "n't"))


def _passive(row: Row, at: int) -> bool:
    return at > 0 and row.low[at - 1] in PASSIVE and not row.low[at].endswith("ing")


def _subject(row: Row, at: int, earlier: list[Act]) -> Phrase | None:
    previous = row.low[at - 1] if at else ""
    if previous in RELATIVE:
        return before(row, at - 2 if row.words[at - 2 : at - 1] == [","] else at - 1)
    direct = None if _is_chained(row, at, previous) else before(row, at)
    if direct is not None:
        return direct
    for act in reversed(earlier):
        if act.speech or row.low[act.cue] not in SAYINGS:
            return act.subject
    return _led(row, at) or _first(row)


def _led(row: Row, at: int) -> Phrase | None:
    phrase = leading(row, at)
    return None if phrase and is_common(row, phrase) else phrase


def _is_chained(row: Row, at: int, previous: str) -> bool:
    if row.low[at].endswith("ing"):
        return previous not in PASSIVE
    return previous in CONJUNCTIONS or previous in PREPOSITIONS


def _first(row: Row) -> Phrase | None:
    """Return the noun that a sentence begins with ("The nominee set out a plan and vowed")."""
    phrase = after(row, 0)
    if phrase is None or is_common(row, phrase):
        return None
    return phrase if can_speak(row, phrase) else None
