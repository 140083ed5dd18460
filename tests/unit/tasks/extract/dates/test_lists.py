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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 20 and 24 November", ["2024-11-20", "2024-11-24"]),
        ("on 1, 2 and 3 November 2023", ["2023-11-01", "2023-11-02", "2023-11-03"]),
        ("the 3rd and 5th of May 2023", ["2023-05-03", "2023-05-05"]),
        ("The frost killed 20 and 24 November saw more.", ["2024-11-24"]),
        ("between 24 and 20 November", ["2024-11-20"]),
    ],
)
def test_days_before_the_one_with_the_month(text: str, expected: list[str]) -> None:
    """Each day that comes before a day of the same month is a date of its own."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 1960s and 70s", ["196X", "197X"]),
        ("the 1880s or early '90s", ["188X", "189X"]),
        ("the 1960s and 70 boats", ["196X"]),
    ],
)
def test_decades_that_share_a_century(text: str, expected: list[str]) -> None:
    """A decade without its century is of that of the decade before it."""
    assert values(text) == expected
