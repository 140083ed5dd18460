"""What the rules know while they read one text: the anchor, and what was mentioned before."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Final, Literal, NamedTuple

from tasks.extract.dates.arithmetic import masked, quarter_of
from tasks.extract.dates.tense import direction

Kind = Literal["date", "time", "duration", "set"]

#: Stands in for the anchor when there is none; what it yields is masked.
_NO_DAY: Final = date(2000, 1, 1)
#: How far back, in characters, a quarter still sets what "a year earlier" is measured in.
_QUARTER_REACH: Final = 1500
_MONTH_REACH: Final = 120
_MONTH_VALUE: Final = re.compile(r"(\d{4}|XXXX)-(\d\d)")
_MONTH_LENGTH: Final = len("2024-11")
_DAY_VALUE: Final = re.compile(r"[\dX]{4}-W?[\dX]{2}-[\dX]{1,2}(?![\dXW-])")


class Finding(NamedTuple):
    """A time expression as a rule reads it."""

    start: int
    end: int
    value: str
    kind: Kind = "date"


class Rule(NamedTuple):
    """One family of expressions: its pattern, and what makes a value of a match."""

    name: str
    pattern: str
    read: "Reader"


class Context:
    """The state of reading one text."""

    __slots__ = (
        "anchored",
        "day_at",
        "instant",
        "last",
        "lead",
        "month",
        "month_at",
        "quarter",
        "quarter_at",
        "reference",
        "reference_at",
        "text",
        "today",
        "year",
        "years",
    )

    def __init__(self, text: str, published: date | datetime | None) -> None:
        self.text = text
        self.anchored = published is not None
        self.instant = published if isinstance(published, datetime) else None
        self.today = _day_of(published)
        #: The last mention of any kind.
        self.last: Finding | None = None
        #: The last full day that was mentioned.
        self.reference: date | None = None
        self.reference_at = 0
        #: Where a day was mentioned last, its figures known or not.
        self.day_at = 0
        #: The last quarter that was mentioned, and where.
        self.quarter: tuple[int, int] | None = None
        self.quarter_at = 0
        #: The last month that was mentioned as such, and where.
        self.month: tuple[int, int] | None = None
        self.month_at = 0
        #: The last year that was mentioned, as itself or with a day or month.
        self.year: int | None = None
        #: By month and day: the year of a day that an event on it has told.
        self.years: dict[tuple[int, int], int] = {}
        #: Where the expression starts of which a reader reads the inner part ("9 a.m. Tuesday").
        self.lead: int | None = None

    def relative(self, value: str, floating: str | None = None) -> str:
        """A value that came from the anchor: itself, or without an anchor what is left of it.

        Args:
            value: The value against the anchor.
            floating: What is known without one; by default the value with its figures as X.
        """
        if self.anchored:
            return value
        return masked(value) if floating is None else floating

    def direction(self, start: int, end: int) -> int:
        """Which way the sentence looks: see `tense.direction`."""
        return direction(self.text, start if self.lead is None else self.lead, end)

    def looks(self, start: int, end: int) -> int:
        """The same, where it only tells which year or week a known value is of.

        Without an anchor that stays open whatever the sentence says, so it is not read.
        """
        return self.direction(start, end) if self.anchored else 0

    def near_quarter(self, position: int) -> tuple[int, int] | None:
        """The quarter (year, number) under discussion at this position, if any."""
        if self.quarter is None or position - self.quarter_at > _QUARTER_REACH:
            return None
        return self.quarter

    def near_month(self, position: int) -> tuple[int, int] | None:
        """The month (year, number) under discussion, if one was mentioned just before."""
        if self.month_at < self.quarter_at or position - self.month_at > _MONTH_REACH:
            return None
        return self.month

    def remember(self, finding: Finding) -> None:
        """Take note of a mention, for later ones that lean on it."""
        value = finding.value
        self.last = finding
        known = value[:4].isdigit()
        if known and finding.kind == "date":
            self.year = int(value[:4])
        if value[4:5] == "-":
            self._remember_part(finding, known=known)

    def _remember_part(self, finding: Finding, *, known: bool) -> None:
        """Take note of a part of a year."""
        value = finding.value
        if _DAY_VALUE.match(value):
            self.day_at = finding.end
        month = _MONTH_VALUE.fullmatch(value) if len(value) == _MONTH_LENGTH else None
        if month:
            self.month = (int(month[1]), int(month[2])) if known else None
            self.month_at = finding.end
        if known and value[5] == "Q" and value[6:7].isdigit():
            self._remember_quarter(int(value[:4]), int(value[6]), finding.end)
        elif finding.kind != "duration" and value[:1].isdigit() and value[7:8] == "-":
            self.reference, self.reference_at = _parsed_day(value[:10]), finding.end

    def _remember_quarter(self, year: int, number: int, position: int) -> None:
        # The quarter of a year before is what the report compares with, not its subject.
        # One that is not over yet is a forecast.
        ahead = (year, number) >= (self.today.year, quarter_of(self.today))
        if self.quarter != (year + 1, number) and not ahead:
            self.quarter, self.quarter_at = (year, number), position


def _day_of(published: date | datetime | None) -> date:
    if isinstance(published, datetime):
        return published.date()
    return published or _NO_DAY


def _parsed_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


#: Makes a finding of a match, or None where the match is no time expression after all.
Reader = Callable[["re.Match[str]", Context], Finding | None]
