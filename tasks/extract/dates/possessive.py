"""Events that a day has: "ahead of Tuesday's vote", "Monday's game will be hard"."""

import re
from typing import Final

from tasks.extract.dates.patterns import one_of, spaced
from tasks.extract.dates.vocabulary import words

#: What is fixed before it takes place.
_EVENT: Final = re.compile(
    spaced(
        r"['\u2019]s (?:[\w.'\u2019-]+ ){0,4}?"
        + one_of(
            words(
                """
                vote votes voting poll polls ballot election elections referendum primary primaries
                caucus caucuses runoff run-off summit meeting talks hearing trial debate deadline
                game games match matches clash final semi-final quarter-final fixture derby tie race
                Test opener rally strike handover ceremony launch inauguration
                """
            ),
            cased=True,
        )
        + r"\b(?! (?:win|victory|defeat|loss|result)s?\b)"
    )
)
#: What is done with a view to it.
_AHEAD: Final = re.compile(
    r"\b(?:ahead of|(?:lead|run)[ -]up to|(?:head|heading|going|goes|go) into"
    r"|(?:prepare|prepares|preparing|ready|readying|braced|gearing up|bidding) for)\s$",
    re.IGNORECASE,
)
_PERHAPS_AHEAD: Final = re.compile(r"\b(?:before|for)\s$", re.IGNORECASE)
_WITHIN: Final = re.compile(r"\b(?:in|at|during)\s$", re.IGNORECASE)
#: Told from behind it: "polls had shown a lead ahead of Sunday's vote".
_BEHIND: Final = re.compile(r"\b(?:had|was|were|did|done)\b")
_HAD: Final = re.compile(r"['\u2019]s(?:\s[\w-]+){1,4}\shad\b")
_SUBJECT: Final = re.compile(r"(?:^|[.,:\"\u201c]|\b(?:said|says|that|and|but))\s*$")
_REACH: Final = 14


def possessed(text: str, before: int, start: int, end: int) -> int:
    """The direction that the words around a day and its event tell by themselves.

    Args:
        text: The text.
        before: Where the sentence starts.
        start: Where the day starts.
        end: Where it ends, before its *'s*.

    Returns:
        1 for the future, 0 when nothing tells.
    """
    if _BEHIND.search(text, before, start) or _HAD.match(text, end):
        return 0
    low = max(before, start - _REACH)
    if _AHEAD.search(text, low, start):
        return 1
    return int(bool(_PERHAPS_AHEAD.search(text, low, start) and _EVENT.match(text, end)))


def is_within(text: str, start: int, end: int) -> bool:
    """Whether something happens in the event: "will play in Tuesday's match"."""
    low = max(0, start - _REACH)
    return bool(_WITHIN.search(text, low, start) and _EVENT.match(text, end))


def is_subject(text: str, start: int, end: int) -> bool:
    """Whether the verb behind it speaks of the event: "Monday's game will be hard"."""
    low = max(0, start - _REACH)
    return bool(_SUBJECT.search(text, low, start) and _EVENT.match(text, end))
