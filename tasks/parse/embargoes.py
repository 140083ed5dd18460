# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Embargoes: until when an item must not be published."""

import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from tasks.models import Instant, Marker
from tasks.parse.clock import Clock
from tasks.parse.draft import Draft
from tasks.parse.instants import Found, day_of, find_instant
from tasks.parse.months import WEEKDAYS


class Embargo(NamedTuple):
    """What a line says of an embargo."""

    #: None where the line alone does not tell.
    until: Instant | None
    marker: Marker


_EMBARGO: Final = re.compile(
    r"[*\s(]{0,4}(?:(?:strictly )?embargo(?:ed)?(?: (?:until|till|to"
    r"|for(?: release)?(?: until| at| on)?|for publication(?: until| at)?))?"
    r"|hold for release(?: (?:at|until|on))?|not for (?:publication|release|use) (?:before"
    r"|until)|for release(?: at| on)?|sperrfrist|nicht vor"
    r"|эмбарго до|sous embargo jusqu['’]?(?:au|à)?|embargado hasta)\b\s*[:：]?\s*",
    re.IGNORECASE,
)
_REST: Final = re.compile(
    r"[\s*().:;,–—-]*(?:at|on|the|of|hrs|hours|local time|uhr)?[\s*().:;,–—-]*", re.IGNORECASE
)
_WEEKDAY: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)
#: A time of day without a day, or nothing at all.
_TIME_ONLY: Final = re.compile(
    r"[\s*().!]*|(?:noon|midnight|[\d:.]{1,5} ?(?:[ap]\.?m\.?)?)(?: ?[A-Z]{2,4})?[\s*().!]*",
    re.IGNORECASE,
)
_MAX: Final = 160


def read_embargo(line: str, clock: Clock) -> Embargo | None:
    """Return the embargo that a line states and nothing else, None for any other line."""
    match = _EMBARGO.match(line) if len(line) <= _MAX else None
    if match is None:
        return None
    said = line[match.end() :]
    found = _whole(find_instant(said, clock))
    if found is None and not _TIME_ONLY.fullmatch(_WEEKDAY.sub(" ", said, count=1).strip()):
        return None
    return Embargo(found and found.instant, Marker(kind="embargo", raw=line.strip()))


def settle_embargo(draft: Draft) -> None:
    """Count an embargo without a year or a day from the item's own stamp, once that is known.

    "EMBARGOED UNTIL 0001 GMT NOV 9", "HOLD FOR RELEASE AT NOON EST" and "until 6 a.m. Monday" mean
    the first such moment that is not before the day of the stamp.
    """
    if not draft.markers:
        return
    filed = day_of(draft.published or draft.updated)
    said = next((m.raw for m in draft.markers if m.kind == "embargo"), None)
    match = _EMBARGO.match(said) if said and filed and not draft.embargo else None
    if match is None or said is None or filed is None:
        return
    rest = said[match.end() :]
    until = _in_the_year(rest, draft.clock, filed) or _on_the_day(rest, draft.clock, filed)
    draft.embargo = until and until.model_copy(update={"raw": rest})


def _whole(found: Found | None) -> Found | None:
    """Pass what is an instant and little else."""
    rest = _WEEKDAY.sub(" ", found.rest, count=1) if found else ""
    return found if found and _REST.fullmatch(rest) else None


def _in_the_year(said: str, clock: Clock, filed: date) -> Instant | None:
    for year in (filed.year, filed.year + 1):
        found = _whole(find_instant(said, clock._replace(year=year)))
        until = day_of(found.instant) if found else None
        if found and until and until >= filed:
            return found.instant
    return None


def _on_the_day(said: str, clock: Clock, filed: date) -> Instant | None:
    named = _WEEKDAY.search(said)
    ahead = (WEEKDAYS[named[0].lower()] - filed.weekday()) % 7 if named else 0
    day = filed + timedelta(days=ahead)
    found = _whole(find_instant(f"{day.isoformat()} {_WEEKDAY.sub(' ', said, count=1)}", clock))
    if found is None or found.instant is None or not found.timed:
        return None
    return found.instant.model_copy(update={"flags": (*found.instant.flags, "relative")})
