# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Instants: a stamp's day, time of day and zone put together, no finer than written."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tasks.models import Instant, Precision
from tasks.parse.clock import Clock
from tasks.parse.days import Day, find_day
from tasks.parse.relative import find_relative
from tasks.parse.zones import ZONE, minutes_east, offset


class Found(NamedTuple):
    """An instant read from a string, and what the string holds besides."""

    #: None for a relative stamp that has no anchor.
    instant: Instant | None
    #: The string with everything that was understood blanked out.
    rest: str
    #: Whether the year was written in full, and whether a time of day was.
    full_year: bool = True
    timed: bool = False


class _Clocked(NamedTuple):
    value: time
    precision: Precision
    start: int
    end: int


#: Longest string that is read as a stamp.
MAX_STAMP: Final = 200
_TIME: Final = re.compile(
    r"(?<![\w:.])T?(?P<h>[01]?\d|2[0-4])(?::|：|h(?=\d\d)|時)(?P<m>[0-5]\d)"
    r"(?::(?P<s>[0-6]\d)(?:[.,]\d{1,9})?|分)?(?!\d)"
    r"(?:\s?(?P<ampm>[AaPp]\.?\s?[Mm]\b\.?))?"
)
_HOUR: Final = re.compile(r"(?<![\d:.])(?P<h>1[0-2]|0?[1-9])\s?(?P<ampm>[AaPp]\.?[Mm]\b\.?)")
_MILITARY: Final = re.compile(
    r"(?<!\d)(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)(?=\s?(?:GMT|UTC|Z|[ECMP][SD]T|CES?T)\b)"
)
_DOTTED: Final = re.compile(
    r"(?<![\d.])(?P<h>[01]?\d|2[0-3])[.](?P<m>[0-5]\d)(?![\d.])(?=\s?(?:Uhr|uur|[ap]\.?m"
    r"|GMT|UTC|[ECMP][SD]T|BST|CES?T))"
    r"(?:\s?(?P<ampm>[AaPp]\.?[Mm]\b\.?)|\s(?:Uhr|uur))?"
)
_KL: Final = re.compile(r"\bkl\.? (?P<h>[01]?\d|2[0-3])[.:](?P<m>[0-5]\d)(?!\d)", re.IGNORECASE)
_WORDS: Final = re.compile(r"\b(noon|midday|midnight)\b", re.IGNORECASE)
_COMPACT: Final = re.compile(r"(?<!\w)T(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<s>[0-5]\d)?(?!\d)")
# IPTC 7901: DDHHMM, zone, month, two digits of the year.
_TRAILER: Final = re.compile(
    r"(?<!\d)(?P<d>[0-3]\d)(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d) ?(?P<z>GMT|UTC"
    r"|Z) ?(?P<mon>[A-Za-z]{3}) (?P<y>\d\d)(?!\d)"
)
_EPOCH: Final = re.compile(r"\s*(\d{10})(?:\d{3}|\.\d+)?\s*")
_PARTIAL: Final = re.compile(r"\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*")
_NOON: Final = 12
_LEAP_YEAR: Final = 2000
_DIGIT: Final = re.compile(r"\d")


def read_instant(text: str, clock: Clock) -> Instant | None:
    """Return the instant that a stamp names, with the whole string kept as `raw`."""
    stamp = text.strip()
    if not stamp or len(stamp) > MAX_STAMP:
        return None
    found = find_instant(stamp, clock, stamp)
    if found is None or found.instant is None:
        return _machine_made(stamp)
    return found.instant


def find_instant(text: str, clock: Clock, raw: str | None = None) -> Found | None:
    """Return the first instant in `text` with the rest of the string; None if none is there.

    Args:
        text: At most `MAX_STAMP` characters.
        clock: What zone, order, year and anchor to assume where the text is silent.
        raw: What the instant was read from; by default the text, of which a trailer is a part.
    """
    trailer = _trailer(text, raw)
    if trailer:
        return trailer
    raw = text.strip() if raw is None else raw
    day = find_day(text, clock)
    if day is None:
        return _relative(text, clock, raw) or _yearless(text)
    rest = _blank(text, day.start, day.end)
    clocked = _time_of_day(rest)
    if clocked is None:
        instant = _instant(day.value.isoformat(), "day", raw, None, day.flags)
        return Found(instant, _without_zone(rest, day.end), day.full_year)
    zone = ZONE.match(rest, clocked.end)
    instant = _timed(day, clocked, zone, raw, clock)
    end = zone.end() if zone else clocked.end
    return Found(instant, _blank(rest, clocked.start, end), day.full_year, timed=True)


def _without_zone(rest: str, end: int) -> str:
    """Blank out a zone's name right behind a day: it says nothing without a time."""
    zone = ZONE.match(rest, end)
    return _blank(rest, end, zone.end()) if zone and zone["name"] else rest


def _timed(
    day: Day, clocked: _Clocked, zone: "re.Match[str] | None", raw: str, clock: Clock
) -> Instant:
    local = datetime.combine(day.value, clocked.value)
    if zone is None:
        return _unzoned(local, clocked.precision, raw, day.flags, clock.time_zone)
    minutes, guessed = minutes_east(zone, local, clock.time_zone, clock.agency)
    flags = (*day.flags, "zone_assumed") if guessed else day.flags
    utc = local - timedelta(minutes=minutes)
    return _instant(f"{utc.isoformat()}Z", clocked.precision, raw, offset(minutes), flags)


def _unzoned(
    local: datetime, precision: Precision, raw: str, flags: tuple[str, ...], time_zone: str | None
) -> Instant:
    zone = _zone(time_zone)
    if zone is None:
        return _instant(local.isoformat(timespec="seconds"), precision, raw, None, flags)
    value = utc_text(local.replace(tzinfo=zone))
    return _instant(value, precision, raw, None, (*flags, "zone_assumed"))


def _zone(name: str | None) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def utc_text(moment: datetime) -> str:
    """Return an aware moment in UTC, as records write it."""
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return f"{utc.isoformat(timespec='seconds')}Z"


def _instant(
    value: str, precision: Precision, raw: str, written: str | None, flags: tuple[str, ...]
) -> Instant:
    return Instant(value=value, precision=precision, raw=raw, offset=written, flags=flags)


def _time_of_day(text: str) -> _Clocked | None:
    for pattern in (_COMPACT, _TIME, _MILITARY, _DOTTED, _KL, _HOUR):
        match = pattern.search(text)
        if match:
            return _clocked(match)
    word = _WORDS.search(text)
    if word is None:
        return None
    hour = 0 if word[1].lower() == "midnight" else _NOON
    return _Clocked(time(hour), "hour", *word.span())


def _clocked(match: re.Match[str]) -> _Clocked:
    parts = match.groupdict()
    hour = int(parts["h"]) % 24
    half = (parts.get("ampm") or "").lower()[:1]
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    minute, second = parts.get("m"), parts.get("s")
    precision: Precision = "second" if second else "minute" if minute else "hour"
    return _Clocked(
        time(hour, int(minute or 0), min(int(second or 0), 59)), precision, *match.span()
    )


def _trailer(text: str, raw: str | None) -> Found | None:
    match = _TRAILER.search(text) if "Z" in text or "GMT" in text or "UTC" in text else None
    if match is None:
        return None
    day = find_day(f"{match['d']} {match['mon']} 20{match['y']}", Clock())
    if day is None:
        return None
    moment = datetime.combine(day.value, time(int(match["h"]), int(match["m"])), UTC)
    instant = _instant(utc_text(moment), "minute", raw or match[0], "+00:00", ())
    return Found(instant, _blank(text, *match.span()), timed=True)


def _relative(text: str, clock: Clock, raw: str) -> Found | None:
    found = find_relative(text)
    if found is None:
        return None
    rest = _blank(text, found.start, found.end)
    if clock.seen is None:
        return Found(None, rest)
    moment = clock.seen - found.age
    value = moment.date().isoformat() if found.precision == "day" else utc_text(moment)
    return Found(_instant(value, found.precision, raw, None, ("relative",)), rest, timed=True)


def _yearless(text: str) -> Found | None:
    """Return what is left beside a day whose year nothing tells: a stamp without a value."""
    clock = Clock(year=_LEAP_YEAR)
    if not _DIGIT.search(text) or find_day(text, clock) is None:
        return None
    found = find_instant(text, clock)
    return found and found._replace(instant=None, full_year=False)


def _machine_made(stamp: str) -> Instant | None:
    epoch = _EPOCH.fullmatch(stamp)
    if epoch:
        moment = datetime.fromtimestamp(int(epoch[1]), UTC)
        return _instant(utc_text(moment), "second", stamp, "+00:00", ())
    partial = _PARTIAL.fullmatch(stamp)
    if partial:
        return _instant(stamp, "month" if partial[2] else "year", stamp, None, ())
    return None


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def day_of(instant: Instant | None) -> date | None:
    """Return the calendar day (in UTC where the zone is known) of an instant."""
    if instant is None or len(instant.value) < len("2024-11-08"):
        return None
    return date.fromisoformat(instant.value[:10])
