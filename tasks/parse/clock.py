"""What a document's stamps are read against; never the present moment."""

import re
from calendar import isleap
from datetime import MINYEAR, date, datetime
from typing import Final, NamedTuple

from tasks.models import Cleaned, Profile
from tasks.parse.months import WEEKDAYS

#: Where in the body weekdays are looked for: the lead paragraphs.
_LEAD: Final = 1500
_ON_WEEKDAY: Final = re.compile(
    r"\b(?:on|am|on the|в|el|le|il|na) (" + "|".join(filter(str.isalpha, WEEKDAYS)) + r")\b",
    re.IGNORECASE,
)
_YEAR_IN_PATH: Final = re.compile(
    r"(?<!\d)(19[89]\d|20\d\d)(?:(?!\d)|(?=(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d{3})))"
)
#: The day that not every year has, and how far away the next one may be (1900 had none).
_LEAP_DAY: Final = (2, 29)
_LEAP: Final = 8


class Clock(NamedTuple):
    """What is known from outside about the stamps of one document."""

    #: IANA zone of stamps that carry none.
    time_zone: str | None = None
    date_order: str | None = None
    #: Canonical name of the agency, which settles some zone abbreviations.
    agency: str | None = None
    #: When the document was seen; anchor of "3 hours ago".
    seen: datetime | None = None
    #: Year of stamps that have none.
    year: int | None = None
    #: Text in which weekdays are looked for.
    body: str = ""

    def weekday(self) -> int | None:
        """Return the first weekday on which the body says that something happened."""
        match = _ON_WEEKDAY.search(self.body)
        return WEEKDAYS[match[1].lower()] if match else None


def clock(cleaned: Cleaned, profile: Profile) -> Clock:
    """Return the clock of one document."""
    return Clock(
        time_zone=profile.time_zone,
        date_order=profile.date_order,
        agency=profile.agency,
        seen=cleaned.source.seen,
        year=year_in(cleaned.source.path),
        body=cleaned.text[:_LEAD],
    )


def year_in(path: str) -> int | None:
    """Return the year that a file name or URL holds ("news_20241108_7.txt")."""
    match = _YEAR_IN_PATH.search(path)
    return int(match[1]) if match else None


def nearest_year(month: int, day: int, anchor: date) -> int:
    """Return the year, of those that have the day, that puts it nearest to `anchor`."""
    reach = _LEAP if (month, day) == _LEAP_DAY else 1
    if reach == 1 and abs(month - anchor.month) <= 1:
        return anchor.year

    def distance(year: int) -> tuple[bool, int]:
        away = abs((date(year, month, min(day, 28)) - anchor).days)
        return reach > 1 and not isleap(year), away

    return min(range(max(anchor.year - reach, MINYEAR), anchor.year + reach + 1), key=distance)
