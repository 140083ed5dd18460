"""Lines of nothing but stamps."""

import pytest

from tasks.parse.clock import Clock
from tasks.parse.stamps import read_stamp_line


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        (
            "January 28, 2025 11:30 am (Updated 11:54 am)",
            "2025-01-28T11:30:00",
            "2025-01-28T11:54:00",
        ),
        (
            "Published on 06/01/2026 - 13:55 GMT+1 • Updated 14:20",
            "2026-01-06T12:55:00Z",
            "2026-01-06T13:20:00Z",
        ),
        (
            "10:31 GMT 08.11.2024 (Updated: 10:32 GMT 08.11.2024)",
            "2024-11-08T10:31:00Z",
            "2024-11-08T10:32:00Z",
        ),
    ],
)
def test_two_stamps(line: str, published: str, updated: str) -> None:
    """A time alone is of the day and the zone that the stamp beside it names."""
    found = read_stamp_line(line, Clock())
    assert found is not None
    assert found.published is not None
    assert found.updated is not None
    assert (found.published.value, found.updated.value) == (published, updated)


def test_the_written_form_is_kept() -> None:
    """The string of a stamp that takes its day from another is what was written."""
    found = read_stamp_line("January 28, 2025 11:30 am (Updated 11:54 am)", Clock())
    assert found is not None
    assert found.updated is not None
    assert found.updated.raw == "11:54 am"


def test_an_agency_and_a_day_with_a_zone() -> None:
    """A zone's name behind a day says nothing and is no obstacle."""
    found = read_stamp_line("Associated Press April 28, 2023 GMT", Clock())
    assert found is not None
    assert found.published is not None
    assert (found.published.value, found.agencies) == ("2023-04-28", ("AP",))


@pytest.mark.parametrize(
    "line",
    [
        "Updated rules for 40 boats",
        "11:54",
        "8.5 percent",
    ],
)
def test_other_lines(line: str) -> None:
    """Numbers without a date are no stamps."""
    assert read_stamp_line(line, Clock()) is None
