"""Days that are named for what happened on them: "the October 7 attack", "a June 3 raid"."""

import re
from datetime import date
from typing import Final

from tasks.extract.dates.arithmetic import make_day

#: Days that stand for one event as September 11 does, by month and day, with what tells it.
_KNOWN: Final = {
    (1, 6): (
        date(2021, 1, 6),
        re.compile(
            r"\s(?:\w+\s)?(?:attack|riot|rioters?|insurrection|siege|assault|committee|panel|hearings"
            r"|defendants?|investigation)\b",
            re.IGNORECASE,
        ),
    ),
    (10, 7): (
        date(2023, 10, 7),
        re.compile(
            r"\s(?:\w+\s)?(?:attacks?|massacres?|assault|onslaught|raid|incursion|hostages"
            r"|atrocities)\b",
            re.IGNORECASE,
        ),
    ),
}
#: What makes September 11 that of 2001; "a Sept. 11 attack" may be of any year.
_SEPTEMBER_11: Final = re.compile(
    r"\r?[ \n](?:terror(?:ist)? )?(?:attacks|hijack\w+|commission)\b", re.IGNORECASE
)
#: What nobody names before it happened.
_STRUCK: Final = re.compile(
    r"(?:\s(?!(?:in|on|at|by|after|before|when|and|for|to|of|from|with|that|as|the|an?)\b)"
    r"[\w'\u2019-]+){0,2}?\s(?:attacks?|massacres?|riots?|raids?|assaults?|bombings?|shootings?"
    r"|killings?|murders?|explosions?|blasts?|crash|coup|earthquake|quake|insurrection|onslaught"
    r"|ambush|stabbings?|disaster|arson|hijacking|assassination)\b"
)
#: A day only belongs to a noun behind one of these.
_OWNED: Final = re.compile(r"(?:\b(?i:the|an?|its|his|her|their|this|that)|['\u2019]s)\s$")
_OWNED_REACH: Final = 8
_LATEST_LEAP: Final = 8


def year_of_event(
    text: str, span: tuple[int, int], day: tuple[int, int], today: date
) -> tuple[int, bool] | None:
    """The year of a day that is named for an event, and whether it needs no day of publication.

    Args:
        text: The text.
        span: Where the day stands.
        day: Its month and number.
        today: The day of publication.

    Returns:
        That of the event where it is a famous one, else that of the last such day; None if
        no event is named.
    """
    start, end = span
    if day == (9, 11) and _SEPTEMBER_11.match(text, end):
        return 2001, True
    if not _OWNED.search(text, max(0, start - _OWNED_REACH), start):
        return None
    famous, noun = _KNOWN.get(day, (None, None))
    if famous and noun and famous <= today and noun.match(text, end):
        return famous.year, True
    return (_last(day, today), False) if _STRUCK.match(text, end) else None


def _last(day: tuple[int, int], today: date) -> int:
    years = range(today.year, max(0, today.year - _LATEST_LEAP), -1)
    gone = (year for year in years if (found := make_day(year, *day)) and found <= today)
    return next(gone, today.year)
