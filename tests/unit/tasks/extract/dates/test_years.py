import pytest

from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in 1987", "1987"),
        ("the 1990s", "199X"),
        ("the late '80s", "198X"),
        ("the nineties", "199X"),
        ("from 2017-2021", "2017/2021"),
        ("the 1998-99 season", "1998/1999"),
        ("fiscal 2023", "2023"),
        ("fiscal 2023-24", "2023/2024"),
        ("by 2100", "2100"),
        ("FY2024", "2024"),
        ("mid-2025", "2025"),
        ("the 20th century", "19XX"),
        ("the nineteenth century", "18XX"),
        ("45 BC", "BC0045"),
        ("nineteen ninety-six", "1996"),
        ("the year two thousand", "2000"),
        ("by year-end", "2024-12-31"),
    ],
)
def test_years_and_longer(text: str, value: str) -> None:
    """Years, ranges, decades and centuries are written as TIMEX3 writes them."""
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["555-1999", "2021-2017", "1,999", "$2000", "1999.5"])
def test_figures_that_are_no_years(text: str) -> None:
    """Telephone numbers, backward ranges, sums and decimals hold no year."""
    assert values(text) == []
