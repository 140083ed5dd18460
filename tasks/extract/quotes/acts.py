"""Speech acts: which verb of a sentence has whom for its subject."""

from collections.abc import Iterator
from typing import NamedTuple

from tasks.extract.quotes.subjects import Row, Subject, after, before, can_speak, leading
from tasks.extract.quotes.tokens import QUOTE
from tasks.extract.quotes.verbs import CUES, FINITE, SPEECH
from tasks.extract.quotes.words import (
    ADVERBS,
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    PRONOUNS,
)


class Act(NamedTuple):
    """A cue with its subject, as positions in the row of tokens."""

    cue: int
    subject: Subject
    #: True for "said Orla": the subject follows.
    inverted: bool
    #: True if the verb reports an utterance, and does not merely carry a fragment.
    speech: bool


def acts(row: Row) -> list[Act]:
    """Return the speech acts of a sentence, in its order."""
    found: list[Act] = []
    for at, token in enumerate(row):
        if token.low in CUES and token.text.islower() and _is_verb(row, at):
            found.extend(_act(row, at, found))
        elif token.low == "according" and at + 2 < len(row) and row[at + 1].low == "to":
            found.extend(_according(row, at))
    return found


def _is_verb(row: Row, at: int) -> bool:
    if at == 0:
        return True
    previous, low = row[at - 1].low, row[at].low
    if previous in ARTICLES or previous.endswith(("'s", "s'")):
        return False
    if previous in PREPOSITIONS:
        return low.endswith("ing") or previous in {"to", "as", "that"}
    return low.endswith(("ed", "ing")) or low in FINITE or _after_plural(previous)


def _after_plural(previous: str) -> bool:
    return (
        previous in AUXILIARIES
        or previous in PRONOUNS
        or previous in ADVERBS
        or previous in {QUOTE, ",", "and"}
        or previous.endswith("s")
    )


def _according(row: Row, at: int) -> Iterator[Act]:
    subject = after(row, at + 2)
    if subject is not None:
        yield Act(at, subject, inverted=True, speech=True)


def _act(row: Row, at: int, earlier: list[Act]) -> Iterator[Act]:
    speech = row[at].low in SPEECH
    if speech and (subject := _inverted(row, at)) is not None:
        yield Act(at, subject, inverted=True, speech=True)
        return
    if _passive(row, at):
        return
    subject = _subject(row, at, earlier)
    if subject is not None and can_speak(row, subject):
        yield Act(at, subject, inverted=False, speech=speech)


def _inverted(row: Row, at: int) -> Subject | None:
    low = row[at].low
    if low.endswith("ing") or low in {"told", "tells"}:
        return None
    if at and row[at - 1].text not in {QUOTE, ",", "—", "–", "-"}:
        return None
    subject = after(row, at + 1)
    if subject is None or not can_speak(row, subject) or _goes_on(row, subject.end):
        return None
    return subject


def _goes_on(row: Row, at: int) -> bool:
    """Tell whether a verb follows: then the phrase is no subject that stands behind its cue."""
    if at >= len(row):
        return False
    low = row[at].low
    return low in AUXILIARIES or low in FINITE or low.endswith("ed")


def _passive(row: Row, at: int) -> bool:
    if not at or not row[at].low.endswith(("ed", "told", "n")):
        return False
    return row[at - 1].low in _PASSIVE


_PASSIVE = frozenset("was were been being is are when be if".split())


def _subject(row: Row, at: int, earlier: list[Act]) -> Subject | None:
    previous = row[at - 1].low if at else ""
    chained = previous in CONJUNCTIONS or previous in PREPOSITIONS or row[at].low.endswith("ing")
    if previous in {"who", "that"}:
        return before(row, at - 2 if at > 1 and row[at - 2].text == "," else at - 1)
    if chained or (previous == "," and not before(row, at)):
        return earlier[-1].subject if earlier else leading(row[:at])
    return before(row, at)
