"""Relative stamps."""

from datetime import timedelta

import pytest

from tasks.parse.relative import find_named_day, find_relative


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
    ("text", "age", "precision"),
    [
        ("vor 2 Stunden", timedelta(hours=2), "hour"),
        ("hace 15 minutos", timedelta(minutes=15), "minute"),
        ("il y a 3 jours", timedelta(days=3), "day"),
        ("há 2 semanas", timedelta(weeks=2), "day"),
        ("2 ore fa", timedelta(hours=2), "hour"),
        ("2 uur geleden", timedelta(hours=2), "hour"),
        ("för 2 timmar sedan", timedelta(hours=2), "hour"),
        ("5 минут назад", timedelta(minutes=5), "minute"),
        ("3小时前", timedelta(hours=3), "hour"),
        ("2시간 전", timedelta(hours=2), "hour"),
        ("قبل 3 ساعات", timedelta(hours=3), "hour"),
    ],
)
def test_other_languages(text: str, age: timedelta, precision: str) -> None:
    """An age is read where the words before or behind its number say that it is one."""
    found = find_relative(text)
    assert found is not None
    assert (found.age, found.precision) == (age, precision)
    assert text[found.start : found.end] == text


@pytest.mark.parametrize(
    ("text", "days"), [("Heute, 10:31", 0), ("вчера в 10:31", 1), ("今天10:31", 0)]
)
def test_named_days(text: str, days: int) -> None:
    """Today and yesterday are known by their names."""
    found = find_named_day(text)
    assert found is not None
    assert found.age == timedelta(days=days)


@pytest.mark.parametrize("text", ["2 Stunden", "for 3 h", "2 horas de fila", "vor 2 Jahren"])
def test_durations(text: str) -> None:
    """A number of hours alone is no age; neither is a number of years."""
    assert find_relative(text) is None
    assert find_named_day(text) is None


@pytest.mark.parametrize(
    "text", ["", "3 hours", "long ago", "1234 hours ago", "3 hoursago", "todays"]
)
def test_others(text: str) -> None:
    """What names no age is no stamp."""
    assert find_relative(text) is None
