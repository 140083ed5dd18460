# ruff: noqa: RUF001 - typographic marks are what is read here.
"""Which words may stand beside a stamp's label: "The report was published on ..." is prose."""

import re
from datetime import timedelta
from typing import Final

from tasks.models import Instant
from tasks.parse.agencies import agencies
from tasks.parse.clock import Clock
from tasks.parse.instants import day_of

_PARTS: Final = re.compile(r"[^\w\s'’.&-]|\s[-–—]\s|\s{3,}")
_BLANK: Final = " \t.-"
#: What a page says of itself: "This story was last updated ...".
_OF_ITSELF: Final = re.compile(
    r"(?:this )?(?:story|article|page|post)(?: (?:was|has been))?(?: (?:first|last|originally))?"
    r"|first|last|originally|was|zuletzt",
    re.IGNORECASE,
)
_PLACE: Final = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]{1,24}(?: (?:de |del |la )?[A-ZÀ-Þ][\w.'’-]{1,24}){0,2}"
)
_LEAST_WORDS: Final = 2
_TOMORROW: Final = timedelta(days=1)


def may_open(before: str, label: str, *, scraped: bool) -> bool:
    """Say whether a label may stand behind the words of a line, or goes on with a sentence.

    Args:
        before: What the line holds before the label, stamps blanked out.
        label: The label as written.
        scraped: Whether it stands at the head of a web page's text, which has more beside it.
    """
    glued = _PARTS.split(before)[-1].strip(_BLANK)
    if not glued or before[-1].isalpha() or _OF_ITSELF.fullmatch(glued) or agencies(glued):
        return True
    words = glued.split()
    if any(word[0].islower() for word in words):
        return scraped and label[0].isupper()
    return scraped or (len(words) >= _LEAST_WORDS and not label.lower().startswith("date"))


def is_ahead(label: str, instant: Instant | None, clock: Clock) -> bool:
    """Say whether a "Date: ..." lies ahead: that of what the text tells of, not the text's."""
    day = day_of(instant) if label.lower().startswith("date") and clock.seen else None
    return bool(day and clock.seen and day > clock.seen.date() + _TOMORROW)


def is_place(text: str) -> bool:
    """Say whether words beside a stamp with its zone are a place ("Genfurt - 10 mar 2026 ...")."""
    return _PLACE.fullmatch(text) is not None


def tells_of_the_past(text: str, told: Instant | None, filed: Instant | None) -> bool:
    """Say whether "Created on May 3, 1961." is a sentence: stopped, and years from the stamp."""
    if text[-1] != "." or filed is None:
        return False
    day, own = day_of(told), day_of(filed)
    return bool(day and own and abs(day.year - own.year) > 1)


def is_phrase(text: str) -> bool:
    """Say whether words beside a stamp go on with a sentence rather than name somebody."""
    return any(word[0].islower() and len(word) > 1 for word in text.split())
