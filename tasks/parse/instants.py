# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Instants: a stamp's day, time of day and zone put together, no finer than written."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tasks.models import Instant, Precision
from tasks.parse.clock import Clock
from tasks.parse.days import Day, find_day
from tasks.parse.hours import Clocked, time_of_day
from tasks.parse.relative import find_named_day, find_relative
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


#: Longest string that is read as a stamp.
MAX_STAMP: Final = 200
# IPTC 7901: DDHHMM, zone, month, two digits of the year.
_TRAILER: Final = re.compile(
    r"(?<!\d)(?P<d>[0-3]\d)(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d) ?(?P<z>GMT|UTC"
    r"|Z) ?(?P<mon>[A-Za-z]{3}) (?P<y>\d\d)(?!\d)"
)
#: A wire's trailer in another zone, or in none: "101531 CET Mar 26".
_FILED: Final = re.compile(
    r"\s*(?P<d>[0-3]\d)(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s{1,3}(?:(?P<z>[A-Z]{1,5})\s{1,3})?"
    r"(?P<mon>[^\W\d_]{3,9})\.?\s{1,3}(?:20)?(?P<y>\d\d)\s*"
)
_EPOCH: Final = re.compile(r"\s*(\d{10})(?:\d{3}|\.\d+)?\s*")
_PARTIAL: Final = re.compile(r"\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*")
_LEAP_YEAR: Final = 2000
_ANY: Final = datetime(_LEAP_YEAR, 1, 1, tzinfo=UTC)
_DIGIT: Final = re.compile(r"\d")
#: Figures of Arabic, Persian and Hindi.
_NATIVE: Final = re.compile(r"[٠-٩۰-۹०-९]")
_FIGURES: Final = {ord(zero) + number: str(number) for zero in "٠۰०" for number in range(10)}


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
    if not text.isascii() and _NATIVE.search(text):
        raw = text.strip() if raw is None else raw
        text = text.translate(_FIGURES)
    trailer = _trailer(text, raw)
    if trailer:
        return trailer
    raw = text.strip() if raw is None else raw
    if filed := _FILED.fullmatch(text):
        text = "{d} {mon} 20{y} {h}:{m} {z}".format_map(filed.groupdict(""))
    day = find_day(text, clock) or _named_day(text, clock)
    if day is None:
        if clock.seen:
            return _relative(text, clock, raw) or _yearless(text)
        # Without a time of arrival "yesterday, 10:31" is a stamp that nothing anchors.
        return _yearless(text) or _relative(text, clock, raw)
    rest = _blank(text, day.start, day.end)
    clocked = time_of_day(rest)
    if clocked is None:
        instant = _instant(day.value.isoformat(), "day", raw, None, day.flags)
        return Found(instant, _without_zone(rest, day.end), day.full_year)
    zone = ZONE.match(rest, clocked.end)
    instant = _timed(day, clocked, zone, raw, clock)
    end = zone.end() if zone else clocked.end
    return Found(instant, _blank(rest, clocked.start, end), day.full_year, timed=True)


def _named_day(text: str, clock: Clock) -> Day | None:
    """Return the day of "yesterday, 10:31", counted from when the text was seen."""
    named = find_named_day(text) if clock.seen and _DIGIT.search(text) else None
    if named is None or clock.seen is None:
        return None
    if time_of_day(_blank(text, named.start, named.end)) is None:
        return None
    day = clock.seen.date() - named.age
    return Day(day, named.start, named.end, ("relative",), full_year=False)


def _without_zone(rest: str, end: int) -> str:
    """Blank out a zone's name right behind a day: it says nothing without a time."""
    zone = ZONE.match(rest, end)
    return _blank(rest, end, zone.end()) if zone and zone["name"] else rest


def _timed(
    day: Day, clocked: Clocked, zone: "re.Match[str] | None", raw: str, clock: Clock
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
    """Return what is left beside a day that nothing anchors: a stamp without a value."""
    clock = Clock(year=_LEAP_YEAR, seen=_ANY)
    if not _DIGIT.search(text) or not (find_day(text, clock) or _named_day(text, clock)):
        return None
    found = find_instant(text, clock)
    if found is None or found.instant is None:
        return found
    dated = "relative" not in found.instant.flags
    return found._replace(instant=None, full_year=False, timed=found.timed and dated)


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
