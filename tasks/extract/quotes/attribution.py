"""Which act of its sentence reports a quotation."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tasks.extract.first_names import MAN, sex_of
from tasks.extract.quotes.acts import Act, acts
from tasks.extract.quotes.following import after, leading
from tasks.extract.quotes.judge import Standing
from tasks.extract.quotes.marks import Quoted
from tasks.extract.quotes.phrases import Phrase, is_common, is_name
from tasks.extract.quotes.preceding import before
from tasks.extract.quotes.tokens import QUOTE, Row
from tasks.extract.quotes.verbs import FINITE
from tasks.extract.quotes.words import (
    AUXILIARIES,
    GENDERED,
    NAMING,
    PERSONAL,
    UTTERANCES,
    WORKS,
)

#: Dashes between a quotation and the name of its author.
DASHES = frozenset(["\u2014", "\u2013", "\u2015", "-"])
_GLUE = DASHES | {",", ")", "(", ":"}
_BEFORE_WORDS = frozenset([",", ":", "of", "a", "an", "the"])
_RUNS_ON = frozenset(",?!\u2014\u2013-\u2026")
_SUBORDINATES = frozenset(["until", "unless", "if", "when", "once", "because", "although", "while"])
#: Verbs whose object may be a work as well as words.
_OF_WORKS = frozenset(["sang", "sing", "sings", "announced", "announces"])
_SIGNATURE = 8
_REGION = 3


@dataclass(slots=True, eq=False)
class Link:
    """A quotation with who is named for it in its sentence."""

    quoted: Quoted
    row: Row
    #: Position of the quotation in the row.
    at: int
    act: Act | None
    #: Who speaks; the act's subject, or the best guess without an act.
    phrase: Phrase | None
    confidence: float

    @property
    def standing(self) -> Standing:
        """How closely a cue goes with it."""
        if not self.at:
            return self._by_act()
        if _is_named_work(self.row, self.at):
            return "title"
        if self._may_be_work():
            return "cued"
        if self.row.low[self.at - 1] in NAMING:
            return "spoken"
        standing = self._by_act()
        return "worded" if standing != "spoken" and _is_worded(self.row, self.at) else standing

    def _may_be_work(self) -> bool:
        verb = self.row.low[self.at - 1]
        somebody = self.at > 1 and self.row.low[self.at - 2] in PERSONAL
        return verb in _OF_WORKS or (verb == "read" and somebody)

    def _by_act(self) -> Standing:
        if self.act is None:
            if self.phrase is None:
                return "bare" if self.at else "linked"
            return "spoken" if self.confidence > _GUESSED else "linked"
        if not self.act.speech:
            return "linked"
        first, last = _extent(self.act)
        beside = last == self.at - 1 or _only_glue(self.row, self.at, first, last)
        told = last < self.at and self.row.words[self.at - 1] == ":"
        return "spoken" if beside or told or self._opens(first) else "cued"

    def _opens(self, first: int) -> bool:
        """Tell whether it opens the sentence and only a long subject parts it from its verb."""
        if self.at or first < 1 or not _runs_on(self.row.line.text, self.quoted):
            return False
        between = self.row.low[1:first]
        return AUXILIARIES.isdisjoint(between) and FINITE.isdisjoint(between)


def _is_named_work(row: Row, at: int) -> bool:
    """Tell whether the words before announce a title: "her novel," or "Channel Nine's"."""
    before = at - 1 - (at > 1 and row.words[at - 1] == ",")
    before -= before > 0 and row.low[before] in NAMING
    return before >= 0 and row.low[before] in WORKS


def _is_worded(row: Row, at: int) -> bool:
    """Tell whether the words before announce other words: "known as the", "chants of"."""
    last = at - 1
    if last > 0 and row.low[last] in _BEFORE_WORDS:
        last -= 1
    if last > 0 and row.low[last] == "as":
        return row.low[last - 1] != "such"
    return last >= 0 and (row.low[last] in UTTERANCES or row.low[last] in NAMING)


SIGNED = 0.9
_ANNOUNCED = 0.85
_FOLLOWING = 0.95
_PRECEDING = 0.9
_REMOTE = 0.9
_CARRYING = 0.8
_GUESSED = 0.45


def link(text: str, row: Row) -> list[Link]:
    """Return the quotations of one sentence, each with the act that reports it."""
    if not row.quoted:
        return []
    found = acts(row)
    return [
        _linked(text, row, at, quoted, found)
        for at, quoted in row.quoted.items()
        if quoted.end - quoted.start > 1 or text[quoted.start].isalnum()
    ]


def _linked(text: str, row: Row, at: int, quoted: Quoted, found: Sequence[Act]) -> Link:
    act, confidence = _reporting(text, row, at, quoted, found)
    if act is not None and (act.cue < at or confidence > _REMOTE):
        return Link(quoted, row, at, act, act.subject, confidence)
    if (signed := signature(row, at + 1)) is not None:
        return Link(quoted, row, at, None, signed, SIGNED)
    if (announced := _announced(row, at)) is not None:
        return Link(quoted, row, at, None, announced, _ANNOUNCED)
    if act is not None:
        return Link(quoted, row, at, act, act.subject, confidence)
    guess = leading(row, at)
    if guess is not None and (_is_vague(row, guess) or is_common(row, guess)):
        guess = None
    return Link(quoted, row, at, None, guess, _GUESSED if guess else 0.0)


def _is_vague(row: Row, phrase: Phrase) -> bool:
    """Tell whether a guess is a bare "US" or "it", which say nothing in most sentences."""
    if phrase.kind == "pronoun":
        return row.low[phrase.start] not in GENDERED
    word = row.words[phrase.end - 1].replace(".", "")
    return word.isupper() and len(word) <= _REGION


def _reporting(
    text: str, row: Row, at: int, quoted: Quoted, found: Sequence[Act]
) -> tuple[Act | None, float]:
    if not found:
        return None, _REMOTE
    # Acts stand in the order of their cues, and no cue is at a quotation's own place.
    first = bisect_right(found, at, key=_cue)
    preceding = _carrying(row, _of_main_clause(row, at, found[:first]))
    following = None
    if preceding is None or _runs_on(text, quoted):
        following = next((act for act in found[first:] if act.subject.start > at), None)
        if following is not None and _only_glue(row, at, *_extent(following)):
            return following, _FOLLOWING
    if preceding is not None:
        sure = _PRECEDING if preceding.speech else _CARRYING
        return _outermost(row, preceding, found), sure
    return following, _REMOTE


def _of_main_clause(row: Row, at: int, found: Sequence[Act]) -> Sequence[Act]:
    """Leave out acts in a clause before the quotation's: "said that until Bo agrees to it, ..."."""
    if row.words[at - 1] != ",":
        return found
    main = [act for act in found if not (_is_subordinate(row, act) and _extent(act)[1] < at - 2)]
    return main or found


def _is_subordinate(row: Row, act: Act) -> bool:
    return act.subject.start > 0 and row.low[act.subject.start - 1] in _SUBORDINATES


def _carrying(row: Row, found: Sequence[Act]) -> Act | None:
    """Return the last act, or who is reported to say what somebody did "to call it" so."""
    last = found[-1] if found else None
    if last is None or last.speech or row.low[last.cue - 1 : last.cue] != ["to"]:
        return last
    return next((act for act in reversed(found) if act.speech), last)


def _cue(act: Act) -> int:
    return act.cue


def _extent(act: Act) -> tuple[int, int]:
    return min(act.cue, act.subject.start), max(act.cue, act.subject.end - 1)


def _only_glue(row: Row, at: int, first: int, last: int) -> bool:
    low, high = (at + 1, first) if first > at else (last + 1, at)
    return _GLUE.issuperset(row.words[low:high])


def _runs_on(text: str, quoted: Quoted) -> bool:
    return text[quoted.end - 1] in _RUNS_ON or text[quoted.after : quoted.after + 1] == ","


def _outermost(row: Row, act: Act, found: Sequence[Act]) -> Act:
    """Return the act with the named speaker that a pronoun in the same sentence goes back to."""
    if act.subject.kind != "pronoun":
        return act
    named = [one for one in found if one.cue < act.cue and one.subject.kind == "name"]
    if not named or _is_other(row, act.subject, named[-1].subject):
        return act
    return replace(act, subject=named[-1].subject)


def _is_other(row: Row, pronoun: Phrase, name: Phrase) -> bool:
    """Tell whether the first name speaks against the pronoun ("Bo Rasko said she told him")."""
    sex = sex_of(row.written(name.name_start, name.name_end))
    return sex is not None and row.low[pronoun.start] == ("she" if sex == MAN else "he")


def signature(row: Row, at: int) -> Phrase | None:
    """Read the name after a dash that ends the sentence (a quotation and its author).

    Args:
        row: The sentence, or the line below the quotation.
        at: Where the dash is expected.
    """
    if at + 1 >= len(row.words) or row.words[at] not in DASHES:
        return None
    phrase = after(row, at + 1)
    if phrase is None or phrase.kind != "name" or len(row.words) - phrase.end > _SIGNATURE:
        return None
    return phrase if row.words[phrase.end : phrase.end + 1] in ([], ["."], [","], ["("]) else None


def _announced(row: Row, at: int) -> Phrase | None:
    """Read the name before a colon that opens the quotation (as in a transcript)."""
    if at < 2 or row.words[at - 1] != ":" or not is_name(row, at - 2):  # noqa: PLR2004 - "X:"
        return None
    phrase = before(row, at - 1)
    return phrase if phrase is not None and QUOTE not in row.words[: at - 1] else None
