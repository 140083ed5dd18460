from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.dates.arithmetic import (
    easter,
    make_day,
    masked,
    month_value,
    quarter_of,
    quarter_value,
    shift_days,
    shift_months,
    week_value,
)


@pytest.mark.parametrize(
    "day", [date(1961, 4, 2), date(2000, 4, 23), date(2024, 3, 31), date(2038, 4, 25)]
)
def test_easter(day: date) -> None:
    """Easter falls on the Sundays that the almanac has."""
    assert easter(day.year) == day


@given(st.integers(1900, 2100), st.integers(1, 12), st.integers(-500, 500))
def test_months_shift_back(year: int, month: int, by: int) -> None:
    """Months counted on and back lead home."""
    assert shift_months(*shift_months(year, month, by), -by) == (year, month)


def test_days_stop_at_the_calendar_end() -> None:
    """A shift beyond the calendar leaves the day where it is."""
    assert shift_days(date(9999, 12, 31), 1) == date(9999, 12, 31)
    assert shift_days(date(2024, 2, 28), 2) == date(2024, 3, 1)


def test_written_values() -> None:
    """Months, ISO weeks and quarters are written as ISO 8601 and TIMEX3 have them."""
    assert month_value(987, 3) == "0987-03"
    assert week_value(date(2024, 12, 30)) == "2025-W01"
    assert quarter_value(2024, 0) == "2023-Q4"
    assert quarter_of(date(2024, 11, 8)) == 4


def test_days_that_are_none() -> None:
    """A day that the month has not is None."""
    assert make_day(2023, 2, 29) is None
    assert make_day(2024, 2, 29) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("value", "hidden"),
    [("2024-11-08T10:31", "XXXX-XX-XXT10:31"), ("2024-W45", "XXXX-WXX"), ("2024-SU", "XXXX-SU")],
)
def test_masked(value: str, hidden: str) -> None:
    """A mask hides the figures of the calendar and keeps the clock."""
    assert masked(value) == hidden
