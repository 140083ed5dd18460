"""Calendar days in stamps."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.parse.clock import Clock
from tasks.parse.days import find_day

_SEEN = Clock(seen=datetime(2024, 11, 10, 9, tzinfo=UTC))


@pytest.mark.parametrize(
    "text",
    [
        "2024-11-08",
        "2024/11/8",
        "2024.11.08",
        "20241108T1031",
        "8 November 2024",
        "8. November 2024",
        "8 de noviembre de 2024",
        "le 8 novembre 2024",
        "8 ноября 2024",
        "Nov. 8, 2024",
        "November 8th, 2024",
        "08-Nov-2024",
        "8 Nov 24",
        "08.11.2024",
        "2024年11月8日",
    ],
)
def test_notations(text: str) -> None:
    """Every notation of a day with its year gives that day."""
    found = find_day(f"{text} 10:31", Clock())
    assert found is not None
    assert found.value == date(2024, 11, 8)
    assert found.flags == ()


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_written_days_come_back(day: date) -> None:
    """A day that is written in figures or with its month's name is read as that very day."""
    for text in (day.isoformat(), f"{day:%d %B %Y}", f"{day:%B %d, %Y}", f"{day:%d.%m.%Y}"):
        found = find_day(f"({text})", Clock())
        assert found is not None
        assert found.value == day
        assert f"({text})"[found.start : found.end] == text


@pytest.mark.parametrize(
    ("clock", "text", "day", "flags"),
    [
        (Clock(), "08/11/2024", date(2024, 11, 8), ("ambiguous_date",)),
        (Clock(date_order="month_first"), "08/11/2024", date(2024, 8, 11), ()),
        (Clock(date_order="day_first"), "08/11/2024", date(2024, 11, 8), ()),
        (Clock(), "25/11/2024", date(2024, 11, 25), ()),
        (Clock(), "11/25/2024", date(2024, 11, 25), ()),
        (Clock(date_order="day_first"), "11/25/2024", date(2024, 11, 25), ()),
        (Clock(), "11/11/2024", date(2024, 11, 11), ()),
        (Clock(), "Fri 11/08/2024", date(2024, 11, 8), ()),
        (Clock(), "11/08/2024 10:31 EST", date(2024, 11, 8), ()),
        (_SEEN, "11/12/2024", date(2024, 12, 11), ("ambiguous_date",)),
        (_SEEN, "12/10/2024", date(2024, 10, 12), ()),
        (Clock(body="It sank on Wednesday."), "06/11/2024", date(2024, 11, 6), ()),
    ],
)
def test_the_order_of_day_and_month(
    clock: Clock, text: str, day: date, flags: tuple[str, ...]
) -> None:
    """What is impossible goes first, then the profile, the weekday, the zone and the future."""
    found = find_day(text, clock)
    assert found is not None
    assert (found.value, found.flags) == (day, flags)


def test_two_figures_of_a_year() -> None:
    """A year of two figures lies between 1970 and 2069."""
    years = {text: find_day(f"8.11.{text}", Clock()) for text in ("69", "70")}
    assert {text: day and day.value.year for text, day in years.items()} == {"69": 2069, "70": 1970}
    assert not any(day.full_year for day in years.values() if day)


def test_a_missing_year_is_the_nearest() -> None:
    """Without a year the day is the one nearest to when the page was seen, and flagged."""
    seen = Clock(seen=datetime(2025, 1, 2, tzinfo=UTC))
    found = find_day("Dec. 31, 11:15", seen)
    assert found is not None
    assert (found.value, found.flags, found.full_year) == (
        date(2024, 12, 31), ("year_inferred",), False,
    )  # fmt: skip
    assert find_day("Dec. 31, 11:15", Clock()) is None


def test_a_leap_day_without_a_year() -> None:
    """The 29th of February lies in a year that has one."""
    found = find_day("Feb. 29, 11:15", Clock(seen=datetime(2025, 1, 2, tzinfo=UTC)))
    assert found is not None
    assert found.value == date(2024, 2, 29)


@pytest.mark.parametrize(
    "text",
    ["", "10:31", "2024-13-45", "31 April 2024", "30.02.2024", "192.168.10.11", "0 May 2024"],
)
def test_no_day(text: str) -> None:
    """A day that does not exist, or a figure that is none, is not read."""
    assert find_day(text, Clock()) is None


@pytest.mark.parametrize(
    "text", ["06/01/2026 - 14:02 MEZ", "06/01/2026 14:02 CET", "06/01/2026 Uhr"]
)
def test_zones_of_countries_that_write_the_day_first(text: str) -> None:
    """A European zone settles the order, whatever weekday the text speaks of."""
    found = find_day(text, Clock(body="They met on Monday."))
    assert found is not None
    assert (found.value, found.flags) == (date(2026, 1, 6), ())
