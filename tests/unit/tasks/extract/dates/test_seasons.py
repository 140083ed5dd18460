from datetime import date

import pytest

from tasks.extract.dates.seasons import season_value
from tests.unit.tasks.extract.dates.helpers import only


@pytest.mark.parametrize(
    ("today", "name", "step", "value"),
    [
        (date(2024, 11, 8), "summer", -1, "2024-SU"),
        (date(2024, 4, 1), "summer", -1, "2023-SU"),
        (date(2024, 4, 1), "summer", 0, "2024-SU"),
        (date(2024, 11, 8), "spring", 1, "2025-SP"),
        (date(2024, 1, 10), "winter", 0, "2023-WI"),
        (date(2024, 1, 10), "winter", -1, "2022-WI"),
        (date(2024, 11, 8), "winter", 0, "2024-WI"),
        (date(2024, 11, 8), "winter", -1, "2023-WI"),
        (date(2024, 11, 8), "fall", 0, "2024-FA"),
    ],
)
def test_seasons(today: date, name: str, step: int, value: str) -> None:
    """A season is that of the year in which it starts; the last one is over."""
    assert season_value(today, name, step) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the summer of 2012", "2012-SU"),
        ("spring 2025", "2025-SP"),
        ("the late autumn of last year", "2023-FA"),
    ],
)
def test_season_of_a_year(text: str, value: str) -> None:
    """A season with its year is one mention."""
    assert only(text) == (text, value, "date")
