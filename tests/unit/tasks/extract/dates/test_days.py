from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.dates.days import (
    day_in_year,
    is_near,
    month_in_year,
    nearest,
    weekday_last,
    weekday_near,
    weekday_next,
    year_by_weekday,
)

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
FRIDAY = date(2024, 11, 8)


@given(DAYS, st.integers(1, 7), st.sampled_from([-1, 1]))
def test_weekdays_lie_within_a_week(today: date, weekday: int, looks: int) -> None:
    """A bare weekday is that weekday, less than a week away, on the side that is looked to."""
    day = weekday_near(today, weekday, looks)
    assert day.isoweekday() == weekday
    assert abs((day - today).days) < 7
    assert (day >= today) if looks > 0 else (day <= today)


@given(DAYS, st.integers(-60, 60), st.integers(0, 1), st.sampled_from([-1, 0, 1]))
def test_what_is_near_needs_no_tense(today: date, days: int, months: int, looks: int) -> None:
    """Today's weekday, near days, and this month and the next are the same in any tense."""
    day, month = today + timedelta(days=days), min(12, today.month + months)
    assert weekday_near(today, today.isoweekday(), looks) == today
    assert month_in_year(today, month, looks) == today.year
    if is_near(today, day.month, day.day):
        assert day_in_year(today, day.month, day.day, looks) == today.year


def test_weekday_with_no_sign_is_past_but_for_tomorrow() -> None:
    """Where nothing tells, tomorrow's weekday is tomorrow and any other is past."""
    assert weekday_near(FRIDAY, 6, 0) == date(2024, 11, 9)
    assert weekday_near(FRIDAY, 7, 0) == date(2024, 11, 3)


@given(DAYS, st.integers(1, 7))
def test_last_and_next_are_never_today(today: date, weekday: int) -> None:
    """The last and the next weekday lie strictly before and after today, by a week at most."""
    assert 1 <= (today - weekday_last(today, weekday)).days <= 7
    assert 1 <= (weekday_next(today, weekday) - today).days <= 7


def test_nearness_can_outweigh_tense() -> None:
    """Against the tense, a day must be several times nearer to be chosen."""
    assert nearest(FRIDAY, [date(2023, 12, 1), date(2024, 12, 1)], -1) == date(2024, 12, 1)
    assert nearest(FRIDAY, [date(2024, 1, 6), date(2025, 1, 6)], -1) == date(2024, 1, 6)


def test_a_day_that_no_year_has() -> None:
    """A day which none of the years has falls back to this year; the caller rejects it."""
    assert day_in_year(FRIDAY, 2, 30, 0) == 2024


def test_leap_day_takes_the_year_that_has_it() -> None:
    """February 29 is looked for in the years that have one."""
    assert day_in_year(date(2025, 1, 10), 2, 29, 1) == 2024


def test_months() -> None:
    """A month is this year's unless the tense puts it in the year beside."""
    assert month_in_year(FRIDAY, 3, -1) == 2024
    assert month_in_year(FRIDAY, 3, 1) == 2025
    assert month_in_year(date(2024, 2, 1), 11, -1) == 2023
    assert month_in_year(date(2024, 2, 1), 12, 0) == 2023


def test_a_weekday_picks_the_year() -> None:
    """The year is one in which the day has the weekday, the nearest; none fitting is None."""
    assert year_by_weekday(FRIDAY, 1, 6, 1) == 2025
    assert year_by_weekday(FRIDAY, 1, 6, 6) == 2024
    assert year_by_weekday(FRIDAY, 1, 6, 5) == 2023
    assert year_by_weekday(FRIDAY, 2, 29, 1) is None
