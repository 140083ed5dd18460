from datetime import date

import pytest

from tasks.extract.dates import find_dates
from tasks.extract.dates.counted import nth_weekday
from tests.unit.tasks.extract.dates.helpers import only, values


@pytest.mark.parametrize(
    ("count", "day"),
    [(1, date(2024, 11, 1)), (3, date(2024, 11, 15)), (5, date(2024, 11, 29)), (6, None)],
)
def test_nth_friday_of_a_month(count: int, day: date | None) -> None:
    """Weekdays are counted from the beginning of the month, as far as it has them."""
    assert nth_weekday(2024, 11, 5, count) == day


@pytest.mark.parametrize(("month", "day"), [(2, 29), (3, 28), (5, 30), (11, 28)])
def test_last_thursday_of_a_month(month: int, day: int) -> None:
    """The last of them is the fourth or the fifth."""
    assert nth_weekday(2024, month, 4, -1) == date(2024, month, day)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fair is on the first Monday in May.", "2024-05-06"),
        ("The fair will be on the first Monday in May.", "2025-05-05"),
        ("It meets the second Wednesday of December.", "2024-12-11"),
        ("It opened on the last Friday of March 2023.", "2023-03-31"),
        ("It will close on the last Friday of the month.", "2024-11-29"),
        ("It closed on the third Monday of last month.", "2024-10-21"),
        ("It opens on the first Tuesday of every month.", "XXXX-WXX-2"),
    ],
)
def test_counted_weekday_is_one_date(text: str, value: str) -> None:
    """A weekday counted in a month is one day, not a weekday near today and a month."""
    assert only(text)[1] == value


def test_counts_of_no_month() -> None:
    """A weekday that is counted in a row, not in a month, is read as any other."""
    assert values("It rained for the third Thursday in a row.") == ["2024-11-07"]


def test_counted_weekday_without_a_day_of_publication() -> None:
    """Without a day of publication only a year in the text gives the day."""
    found = find_dates("the first Monday in May, then the last Friday of June 2023")
    assert [mention.value for mention in found] == ["XXXX-05-XX", "2023-06-30"]
