"""What stamps are read against."""

from datetime import UTC, date, datetime

import pytest

from tasks.models import Profile
from tasks.parse.clock import Clock, clock, nearest_year, year_in
from tests.unit.tasks.parse.helpers import BODY, cleaned


@pytest.mark.parametrize(
    ("path", "year"),
    [
        ("news_20241108_7.txt", 2024),
        ("https://example.org/2023/11/08/ferry", 2023),
        ("item-2019.xml", 2019),
        ("bc1999-ferry.txt", 1999),
        ("ferry-120245.txt", None),
        ("20249999.txt", None),
        ("1979.txt", None),
        ("", None),
    ],
)
def test_the_year_of_a_path(path: str, year: int | None) -> None:
    """Four figures that stand alone or open a day are a year; others are a number."""
    assert year_in(path) == year


@pytest.mark.parametrize(
    ("month", "day", "anchor", "year"),
    [
        (12, 31, date(2025, 1, 2), 2024),
        (1, 1, date(2024, 12, 30), 2025),
        (6, 15, date(2024, 6, 14), 2024),
        (7, 1, date(2024, 6, 30), 2024),
        (2, 29, date(2025, 1, 2), 2024),
        (2, 29, date(2027, 2, 1), 2028),
        (2, 29, date(2026, 1, 1), 2024),
    ],
)
def test_the_nearest_year(month: int, day: int, anchor: date, year: int) -> None:
    """The year is the one that puts the day, which must exist in it, nearest to the anchor."""
    assert nearest_year(month, day, anchor) == year


@pytest.mark.parametrize(
    ("body", "weekday"),
    [
        ("The ferry sank on Friday.", 4),
        ("The ferry sank ON FRIDAY, not on Monday.", 4),
        ("Das Schiff sank am Mittwoch.", 2),
        ("Friday is a day.", None),
        ("", None),
    ],
)
def test_the_weekday_of_the_lead(body: str, weekday: int | None) -> None:
    """The first weekday on which something happened is the text's."""
    assert Clock(body=body).weekday() == weekday


def test_where_a_clock_comes_from() -> None:
    """The profile gives zone, order and agency; the document gives when it was seen, and a year."""
    seen = datetime(2024, 11, 8, tzinfo=UTC)
    profile = Profile(time_zone="Europe/Oslo", date_order="day_first", agency="NTB")
    found = clock(cleaned(BODY, seen=seen, path="x/2024/y"), profile)
    assert found == Clock("Europe/Oslo", "day_first", "NTB", seen, 2024, BODY)
    assert clock(cleaned(BODY), Profile()) == Clock(body=BODY)
