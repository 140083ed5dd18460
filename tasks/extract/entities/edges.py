"""The edges of names: where a body's goes on, what is hung on a name, what only looks like one."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from tasks.extract.dates.vocabulary import MONTHS, WEEKDAYS
from tasks.extract.entities.grouping import Mention

#: What goes on behind "for" in the name of a body that is called by its purpose.
_PURPOSE = re.compile(
    r" for (?:the |an? )?(?P<purpose>[^\W\d_a-z][\w\u2019'-]*)"
    r"(?: (?:and |of |of the )?[^\W\d_a-z][\w\u2019'-]*){0,5}"
)
#: Bodies that are: "the Committee for an Effective Congress".
_FOUNDED = frozenset(
    """committee center centre institute council foundation fund coalition alliance association
    society agency campaign movement organization organisation office department commission
    conference initiative partnership network union ministry corporation academy""".split()  # noqa: SIM905 a column of words
)
#: Of these a place is no purpose: "left the Academy for Tarn".
_HELD = frozenset(("conference", "academy"))
#: Nor is a day anywhere, nor what something in small letters belongs to ("for Bo's work").
_DAYS = frozenset((*WEEKDAYS, *MONTHS, "Christmas", "Easter"))
_POSSESSIVE = ("'s", "\u2019s")
#: The longest of them, with a sign before it.
_LONGEST = max(map(len, _FOUNDED)) + 2
#: What is hung on a name: "al-Qaeda-linked".
_HUNG = re.compile(
    r"-(?:linked|backed|based|led|affiliated|inspired|allied|owned|funded|born|run|style|bound"
    r"|controlled|occupied|sponsored|dominated|trained|educated)$"
)
#: Plurals of initials are kinds of things and people: "PCs", "MPs".
_KINDS = re.compile(r"[A-Z]{2,5}s")
#: Offices whose last word is no body in them: "Secretary of State", "Defense Secretary".
_OFFICES = ("Secretary of ", "Secretaries of ", "secretary of ", "secretaries of ")
_HEADED = (" Secretary ", " secretary ", " Minister ", " minister ")
_PORTFOLIOS = frozenset(("State", "Defense", "Defence", "Treasury", "Interior", "Justice"))


def mended(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions with their right edges; those that are none are left out.

    Args:
        text: What the mentions stand in.
        mentions: In order, without overlap.
    """
    mentions = [*mentions]
    found = [*_founded(text, mentions)]
    for mention in mentions:
        while found and found[0][1] <= mention.start:
            yield Mention(*found.pop(0), "organisation")
        start, end, kind = mention
        if found and found[0][0] < end:
            if start <= found[0][0]:  # what stands before "Committee" in its name, and behind it
                found[0] = (start, max(end, found[0][1]))
                found[1:] = [other for other in found[1:3] if other[0] >= end] + found[3:]
        elif kind != "organisation" or not _is_none(text, start, text[start:end]):
            hung = _HUNG.search(text, start, end) if "-" in text[start:end] else None
            yield Mention(start, hung.start() if hung else end, kind)
    yield from (Mention(*span, "organisation") for span in found)


def _founded(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield where the bodies stand that are called by their purpose, from "Committee" on."""
    floor = 0
    for named in _PURPOSE.finditer(text) if " for " in text else ():
        word = text[max(0, named.start() - _LONGEST) : named.start()].split()[-1:]
        if word and word[0][0].isupper() and word[0].lower() in _FOUNDED:
            start = named.start() - len(word[0])
            if start >= floor and _is_purpose(text, named, word[0].lower(), mentions):
                floor = named.end()
                yield start, floor


def _is_purpose(text: str, named: re.Match[str], word: str, mentions: Sequence[Mention]) -> bool:
    """Tell "Foundation for the Blind" from "left the Academy for Tarn" and "for Bo Li"."""
    if named["purpose"] in _DAYS or text.endswith(_POSSESSIVE, *named.span()):
        return False
    first = bisect_left(mentions, named.start("purpose"), key=_start)
    within = takewhile(lambda mention: mention.start < named.end(), mentions[first : first + 8])
    return not any(kind == "person" or (kind == "place" and word in _HELD) for _, _, kind in within)


def _start(mention: Mention) -> int:
    return mention.start


def _is_none(text: str, start: int, form: str) -> bool:
    if form in _PORTFOLIOS:
        return text.endswith(_OFFICES, 0, start) or text.startswith(_HEADED, start + len(form))
    return _KINDS.fullmatch(form) is not None
