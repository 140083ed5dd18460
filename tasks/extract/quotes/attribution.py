"""Who said which quotation of a paragraph."""

from collections.abc import Iterator
from typing import NamedTuple

from tasks.extract.quotes.acts import Act, acts
from tasks.extract.quotes.marks import Quoted
from tasks.extract.quotes.subjects import Row, Subject, leading
from tasks.extract.quotes.tokens import QUOTE


class Attributed(NamedTuple):
    """A quotation with the sentence it stands in and the act that reports it."""

    quoted: Quoted
    row: Row
    act: Act | None
    #: Where no verb reports it: the phrase that most likely speaks.
    guess: Subject | None
    confidence: float


def attribute(text: str, row: Row) -> Iterator[Attributed]:
    """Yield the quotations of one sentence with their speech acts."""
    places = [at for at, token in enumerate(row) if token.text == QUOTE]
    if not places:
        return
    found = acts(row)
    for at in places:
        quoted = row[at].quoted
        if quoted is not None:
            yield _choose(text, row, at, quoted, found)


def _choose(text: str, row: Row, at: int, quoted: Quoted, found: list[Act]) -> Attributed:
    act, confidence = _best(text, row, at, quoted, found)
    guess = None
    if act is None:
        guess = leading(row[:at])
        confidence = 0.4 if guess else 0.0
    return Attributed(quoted, row, act, guess, confidence)


def _best(
    text: str, row: Row, at: int, quoted: Quoted, found: list[Act]
) -> tuple[Act | None, float]:
    following = next((act for act in found if min(act.cue, act.subject.start) > at), None)
    preceding = next((act for act in reversed(found) if act.cue < at), None)
    if (
        following is not None
        and _adjacent(row, at, following)
        and (_runs_on(text, quoted) or preceding is None)
    ):
        return following, 0.95
    if preceding is not None:
        return _outermost(preceding, found), 0.9
    if following is not None:
        return following, 0.8
    return None, 0.0


def _outermost(act: Act, found: list[Act]) -> Act:
    """Return the act of the named speaker that a pronoun in the same sentence goes back to."""
    if act.subject.kind != "pronoun":
        return act
    named = [one for one in found if one.cue < act.cue and one.subject.kind == "name"]
    return act._replace(subject=named[-1].subject) if named else act


def _adjacent(row: Row, at: int, act: Act) -> bool:
    first = min(act.cue, act.subject.start)
    return all(row[i].text in {",", "-", "—", "–"} for i in range(at + 1, first))


def _runs_on(text: str, quoted: Quoted) -> bool:
    last = text[quoted.end - 1]
    after = text[quoted.after : quoted.after + 1]
    return last in ",?!—–-…" or after == ","
