import pytest

from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024-11-08", "2024-11-08"),
        ("2024-11-08T10:31:00Z", "2024-11-08T10:31:00Z"),
        ("2023-04", "2023-04"),
        ("08.11.2024", "2024-11-08"),
        ("10/31/2023", "2023-10-31"),
        ("31/10/2023", "2023-10-31"),
        ("10/31/89", "1989-10-31"),
        ("08/11/2024", "2024-11-08"),
        ("9/11", "2001-09-11"),
    ],
)
def test_dates_in_figures(text: str, value: str) -> None:
    """Figures are read in the order that fits, else the one near publication, else American."""
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["1.2.3", "192.168.1.1", "2024-13-45", "3-2-05", "12/45/2020"])
def test_figures_that_are_no_dates(text: str) -> None:
    """Versions, addresses, scores and impossible days are no dates."""
    assert values(text) == []
