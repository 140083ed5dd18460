# ruff: noqa: RUF001 - typographic marks and other scripts are what is read here.
"""Time zones as stamps write them: abbreviations and numeric offsets."""

import re
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

# Abbreviation -> minutes east of UTC. As used by news services; those with two
# meanings stand here with the commoner one and in `_BY_PLACE` with the others.
_MINUTES: Final = {
    "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60,
    "CET": 60, "MEZ": 60, "CEST": 120, "MESZ": 120, "WAT": 60, "CAT": 120, "SAST": 120,
    "EET": 120, "EEST": 180, "EAT": 180, "MSK": 180, "MSD": 240, "TRT": 180, "AST": -240,
    "GST": 240, "PKT": 300, "UZT": 300, "NPT": 345, "IST": 330, "BDT": 360, "MMT": 390,
    "ICT": 420, "WIB": 420, "WITA": 480, "WIT": 540, "MYT": 480, "SGT": 480, "HKT": 480,
    "PHT": 480, "AWST": 480, "CST": -360, "CDT": -300, "EST": -300, "EDT": -240, "ET": -300,
    "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600,
    "ADT": -180, "NST": -210, "NDT": -150, "BRT": -180, "ART": -180, "CLT": -240, "COT": -300,
    "PET": -300, "VET": -240, "JST": 540, "KST": 540, "ACST": 570, "ACDT": 630, "AEST": 600,
    "PT": -480, "CT": -360, "MT": -420, "AEDT": 660, "NZST": 720, "NZDT": 780, "IRST": 210,
    "МСК": 180, "TSİ": 180, "بتوقيت غرينتش": 0, "بتوقيت جرينتش": 0, "بتوقيت غرينيتش": 0,
    "غرينتش": 0, "جرينتش": 0, "ت غ": 0, "بتوقيت مكة المكرمة": 180, "بتوقيت مكة": 180,
}  # fmt: skip
#: Names that hold in summer and winter alike.
_SEASONAL: Final = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
#: Abbreviations with several meanings -> (IANA zone, minutes).
_BY_PLACE: Final = {
    "IST": {"Asia/Kolkata": 330, "Asia/Jerusalem": 120, "Europe/Dublin": 60},
    "CST": {"Asia/Shanghai": 480, "America/Havana": -300, "Asia/Taipei": 480},
    "BST": {"Asia/Dhaka": 360},
    "AST": {"Asia/Riyadh": 180, "Asia/Baghdad": 180},
    "GST": {"Atlantic/South_Georgia": -120},
}
_BY_AGENCY: Final = {
    ("CST", "Xinhua"): 480,
    ("CST", "CNS"): 480,
    ("CST", "CNA"): 480,
    ("BST", "BSS"): 360,
    ("BST", "UNB"): 360,
    ("AST", "SPA"): 180,
}
_INDIAN: Final = frozenset({"ANI", "PTI", "IANS", "UNI"})

_ABBREVIATION: Final = "|".join(sorted(_MINUTES, key=len, reverse=True))
#: No zone is further than 14 hours from UTC.
_OFFSET: Final = r"(?P<sign{0}>[+\-−])(?P<hours{0}>1[0-4]|0?\d):?(?P<minutes{0}>[0-5]\d)?(?!\d)"
#: What may follow a time of day: "GMT", "GMT+3", "(UTC+05:30)", "+0300", "Z", "EST".
ZONE: Final = re.compile(
    rf"[\s,(]{{0,3}}(?:(?P<name>{_ABBREVIATION})(?![^\W\d_])(?:\s?{_OFFSET.format(1)})?"
    rf"|{_OFFSET.format(2)})\)?"
)


def minutes_east(
    match: "re.Match[str]", local: datetime, time_zone: str | None, agency: str | None
) -> tuple[int, bool]:
    """Return (minutes east of UTC, whether a second meaning was ruled out by guess).

    Args:
        match: A match of `ZONE`.
        local: The time before the zone: "ET" is another offset in summer.
        time_zone: IANA zone of the feed.
        agency: Canonical name of the agency whose stamp it is.
    """
    sign = match["sign1"] or match["sign2"]
    if sign:
        hours = match["hours1"] or match["hours2"]
        minutes = int(hours) * 60 + int(match["minutes1"] or match["minutes2"] or 0)
        return (minutes if sign == "+" else -minutes), False
    if match["name"] in _SEASONAL:
        ahead = ZoneInfo(_SEASONAL[match["name"]]).utcoffset(local) or timedelta()
        return int(ahead.total_seconds()) // 60, False
    return _named(match["name"], time_zone, agency)


def offset(minutes: int) -> str:
    """Return "+05:30" for 330."""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _named(name: str, time_zone: str | None, agency: str | None) -> tuple[int, bool]:
    places = _BY_PLACE.get(name)
    if places is None:
        return _MINUTES[name], False
    if time_zone in places:
        return places[time_zone], False
    if (name, agency or "") in _BY_AGENCY:
        return _BY_AGENCY[name, agency or ""], False
    settled = name in {"BST", "CST", "AST"} or (name == "IST" and agency in _INDIAN)
    return _MINUTES[name], not settled
