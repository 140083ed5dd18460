import pytest

from tasks.extract.dates import find_dates
from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Catches fell in 2019, and the year before.", ["2019", "2018"]),
        ("He fled on Nov. 5; the day after, he was found.", ["2024-11-05", "2024-11-06"]),
        ("It opened in June 1998 and was built the month before.", ["1998-06", "1998-05"]),
        ("It shut on Nov. 5. The night before, it burnt.", ["2024-11-05", "2024-11-04TNI"]),
        ("The quay was sold the year before.", ["2023"]),
        ("The quay was sold the year before the flood.", []),
    ],
)
def test_periods_beside_what_was_mentioned(text: str, expected: list[str]) -> None:
    """At the end of a clause "before" and "after" count from the last mention."""
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("in the week of March 3, 2025", "2025-W10"),
        ("the week ending 9 November", "2024-W45"),
    ],
)
def test_the_week_of_a_day(text: str, value: str) -> None:
    """A week that is told by one of its days is that week, not the day."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the day before Christmas", "2024-12-24"),
        ("the day after March 3, 2025", "2025-03-04"),
        ("the day before last Tuesday's vote", "2024-11-04"),
    ],
)
def test_the_day_beside_a_day(text: str, value: str) -> None:
    """A day that is told by the one beside it is one mention."""
    assert values(text) == [value]


def test_without_anchor() -> None:
    """Without a day of publication only what the text itself mentions is counted from."""
    assert [each.value for each in find_dates("the year before.")] == ["XXXX"]
    assert [each.value for each in find_dates("In 2019 or the year before.")] == ["2019", "2018"]
    assert [each.value for each in find_dates("the week of March 3")] == ["XXXX-WXX"]
