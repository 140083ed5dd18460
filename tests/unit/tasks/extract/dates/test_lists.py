import pytest

from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on November 24 and 25", ["2024-11-24", "2024-11-25"]),
        ("on Nov. 1, 2 and 3.", ["2024-11-01", "2024-11-02", "2024-11-03"]),
    ],
)
def test_days_that_share_a_month(text: str, expected: list[str]) -> None:
    """Each day that follows a day of the same month is a date of its own."""
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "on November 3, 20 boats sank",
        "on November 5 and 12 boats sank",
        "on November 5, 2024 and 25 more",
        "on November 5 and 4.5 percent",
    ],
)
def test_counts_are_no_days(text: str) -> None:
    """A number that counts something after a day is no further day."""
    assert len(values(text)) == 1
