import pytest

from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the third quarter", "2024-Q3"),
        ("third-quarter profit", "2024-Q3"),
        ("the fourth quarter of 2023", "2023-Q4"),
        ("the fiscal first quarter", "2024-Q1"),
        ("last year's second quarter", "2023-Q2"),
        ("Q3 2022", "2022-Q3"),
        ("2Q", "2024-Q2"),
        ("1Q23", "2023-Q1"),
        ("Q1'23", "2023-Q1"),
        ("H1 2023", "2023-H1"),
        ("1H23", "2023-H1"),
        ("the first half of 2025", "2025-H1"),
        ("the second half of this year", "2024-H2"),
        ("first-half profit", "2024-H1"),
        ("the year-ago period", "2023-Q3"),
        ("the prior-year quarter", "2023-Q3"),
        ("the 2021 quarter", "2021-Q3"),
    ],
)
def test_quarters_and_halves(text: str, value: str) -> None:
    """Parts of business years have the year that is named, or that of the last such part."""
    assert values(text) == [value]


def test_comparison_leans_on_the_quarter_reported() -> None:
    """The year-earlier quarter is that of the quarter which the report is about."""
    text = "Second-quarter sales rose. In the year-earlier quarter they fell."
    assert values(text) == ["2024-Q2", "2023-Q2"]


def test_comparison_with_no_quarter_named() -> None:
    """Where no quarter is under discussion, the same period last year is last year."""
    assert values("Catches fell from the same period last year.") == ["2023"]
    assert values("Catches fell from the same period of 2021.") == ["2021"]
    assert values("Third-quarter sales fell from the same period of 2021.")[1] == "2021-Q3"


def test_half_of_a_match_is_none() -> None:
    """A half with no year beside it may be one of a match and is left out."""
    assert values("They scored twice in the second half.") == []
