"""Relative stamps."""

from datetime import timedelta

import pytest

from tasks.parse.relative import find_relative


@pytest.mark.parametrize(
    ("text", "age", "precision"),
    [
        ("3 hours ago", timedelta(hours=3), "hour"),
        ("an hour ago", timedelta(hours=1), "hour"),
        ("about 2 days ago", timedelta(days=2), "day"),
        ("5m ago", timedelta(minutes=5), "minute"),
        ("5 min. ago", timedelta(minutes=5), "minute"),
        ("2 months ago", timedelta(days=60), "day"),
        ("a few weeks ago", timedelta(weeks=3), "day"),
        ("40 secs ago", timedelta(seconds=40), "second"),
        ("0 minutes ago", timedelta(), "minute"),
        ("YESTERDAY", timedelta(days=1), "day"),
        ("today", timedelta(), "day"),
        ("Just now", timedelta(), "minute"),
        ("moments ago", timedelta(), "minute"),
    ],
)
def test_ages(text: str, age: timedelta, precision: str) -> None:
    """A relative stamp gives its age, no finer than its unit, and where it stands."""
    line = f"Updated {text} | Norvik"
    found = find_relative(line)
    assert found is not None
    assert (found.age, found.precision) == (age, precision)
    assert line[found.start : found.end].rstrip() == text


@pytest.mark.parametrize(
    "text", ["", "3 hours", "long ago", "1234 hours ago", "3 hoursago", "todays"]
)
def test_others(text: str) -> None:
    """What names no age is no stamp."""
    assert find_relative(text) is None
