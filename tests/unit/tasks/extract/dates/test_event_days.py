from datetime import date

import pytest

from tasks.extract.dates import find_dates
from tasks.extract.dates.event_days import year_of_event


def day_in(text: str, published: str | None = "2025-02-03") -> str:
    """The value of the one mention in a text."""
    (mention,) = find_dates(text, published)
    return mention.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke of the October 7 attack by gunmen.", "2023-10-07"),
        ("She was charged over the Jan. 6 riot.", "2021-01-06"),
        ("his part in the January 6 attack on the Capitol", "2021-01-06"),
        ("after the Sept. 11 attacks", "2001-09-11"),
        ("after a May 14 attack on a ferry", "2024-05-14"),
        ("the March 3 harbour blast", "2024-03-03"),
        ("the January 20 quake", "2025-01-20"),
    ],
)
def test_year_of_an_event(text: str, value: str) -> None:
    """A day named for a crime or a disaster is never ahead, and famous ones have their year."""
    assert day_in(text) == value


def test_an_event_before_the_famous_one() -> None:
    """A text older than the famous event speaks of another."""
    assert day_in("the October 7 attack", "2012-11-01") == "2012-10-07"


def test_an_event_without_a_day_of_publication() -> None:
    """Without a day of publication only September 11 is known to be of one year."""
    assert day_in("the October 7 attack", None) == "XXXX-10-07"


@pytest.mark.parametrize("text", ["on May 14 after the attack", "the May 14 vote"])
def test_days_of_no_event(text: str) -> None:
    """A day that belongs to no crime or disaster has its year from elsewhere."""
    start = text.index("May")
    assert year_of_event(text, (start, start + 6), (5, 14), date(2025, 2, 3)) is None
