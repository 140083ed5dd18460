# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Notices about items: kills, holds, embargoes."""

import re
from typing import Final, NamedTuple

from tasks.models import Instant, Marker
from tasks.parse.clock import Clock
from tasks.parse.instants import find_instant
from tasks.parse.months import WEEKDAYS


class Embargo(NamedTuple):
    """Until when an item must not be published."""

    until: Instant | None
    marker: Marker


# A kill must name itself as one: "KILL KILL KILL", "MANDATORY KILL", "Please kill item ...".
_BANNER: Final = re.compile(
    r"[*\s]{0,4}(?:MANDATORY |BULLETIN |PHOTO |STORY )?(KILL|HOLD|WITHHOLD"
    r"|ELIMINATION)(?:[ ,!*]{1,3}\1){0,4}[*!\s.]{0,4}"
)
_TARGET: Final = re.compile(
    r"(?:please |editors,? )?(?P<verb>kill|hold|withhold|delete|disregard"
    r"|do not use)\s(?:the |our )?(?:item|story|article|report|advisory|dispatch|text)?\s?"
    r"(?P<target>(?:[A-Za-z]{2,12}[ -]?)?(?:no\.? ?)?\d{1,6}|[A-Z]{1,5}\d{2,6}|(?:BC"
    r"|AP)-\S{3,40}|(?:headlined|slugged|titled)"
    r" (?:\"[^\"]{3,80}\"|“[^”]{3,80}”|[^,.;:\"“]{3,80}))(?=$|[\s.,;:\"“])",
    re.IGNORECASE,
)
_ITEM: Final = re.compile(
    r"\b(?:item|story|article|report|dispatch|slugged|headlined|titled|kill the|please kill"
    r"|please hold)\b",
    re.IGNORECASE,
)
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
_MAX: Final = 160


def read_banner(line: str) -> Marker | None:
    """Return the marker of "KILL KILL KILL" or "HOLD HOLD HOLD" on a line of its own."""
    if len(line) > _MAX or not _BANNER.fullmatch(line):
        return None
    word = re.search(r"KILL|WITHHOLD|HOLD|ELIMINATION", line)
    kind = "kill" if word and word[0] in {"KILL", "ELIMINATION"} else "hold"
    return Marker(kind=kind, raw=line.strip())


def read_target(line: str) -> Marker | None:
    """Return what "Please kill item dpa 157 ..." is about, None for any other line."""
    match = _TARGET.search(line) if _ITEM.search(line) else None
    if match is None:
        return None
    kind = "hold" if "hold" in match["verb"].lower() else "kill"
    return Marker(kind=kind, target=match["target"].strip(), raw=line.strip())


def read_embargo(line: str, clock: Clock) -> Embargo | None:
    """Return the embargo that a line states and nothing else, None for any other line."""
    match = _EMBARGO.match(line) if len(line) <= _MAX else None
    if match is None:
        return None
    found = find_instant(line[match.end() :], clock)
    marker = Marker(kind="embargo", raw=line.strip())
    if found:
        rest = _WEEKDAY.sub(" ", found.rest, count=1)
        return Embargo(found.instant, marker) if _REST.fullmatch(rest) else None
    return Embargo(None, marker) if _time_only(line[match.end() :]) else None


def _time_only(rest: str) -> bool:
    """Say whether a time without a day follows ("AT NOON EST"), or nothing at all."""
    return (
        re.fullmatch(
            r"[\s*().!]*|(?:noon|midnight"
            r"|[\d:.]{1,5} ?(?:[ap]\.?m\.?)?)(?: ?[A-Z]{2,4})?[\s*().!]*",
            rest,
            re.IGNORECASE,
        )
        is not None
    )
