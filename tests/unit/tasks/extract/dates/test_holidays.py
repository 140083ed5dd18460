import pytest

from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Christmas", "2024-12-25"),
        ("last Christmas", "2023-12-25"),
        ("Christmas Day 2019", "2019-12-25"),
        ("New Year's Eve", "2024-12-31"),
        ("New Year\u2019s Eve", "2024-12-31"),
        ("Thanksgiving", "2024-11-28"),
        ("Easter Monday 2025", "2025-04-21"),
        ("Good Friday 2024", "2024-03-29"),
        ("Memorial Day 2024", "2024-05-27"),
        ("Election Day", "2024-11-05"),
        ("next Labor Day", "2025-09-01"),
    ],
)
def test_days_of_holidays(text: str, value: str) -> None:
    """Holidays have their day: fixed, by weekday of a month, or by Easter."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text", ["Easter Island", "Christmas Island", "the Easter Rising", "the Good Friday agreement"]
)
def test_things_named_after_holidays(text: str) -> None:
    """Things named after a holiday are no dates."""
    assert values(text) == []


@pytest.mark.parametrize("text", ["Kenya marked Independence Day.", "Independence Day speeches"])
def test_a_holiday_of_every_country(text: str) -> None:
    """Independence Day has a date only where the United States are named beside it."""
    assert values(text) == []
    assert values("Americans grilled on Independence Day.") == ["2024-07-04"]


def test_thanksgiving_in_canada() -> None:
    """Thanksgiving in Canada is the second Monday of October."""
    assert values("Snow fell on Thanksgiving in Canada.") == ["2024-10-14"]


def test_weeks_of_holidays() -> None:
    """The week or weekend of a holiday is that week."""
    assert values("They will sail in Easter week.") == ["2025-W16"]
    assert values("over Christmas weekend") == ["2024-W52-WE"]
