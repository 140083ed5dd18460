import pytest

from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("today", "2024-11-08"),
        ("yesterday", "2024-11-07"),
        ("tomorrow morning", "2024-11-09TMO"),
        ("tonight", "2024-11-08TNI"),
        ("the day before yesterday", "2024-11-06"),
        ("the day after tomorrow", "2024-11-10"),
    ],
)
def test_days_from_today(text: str, value: str) -> None:
    """Words that point from today give the day, with its part where it is named."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("now", "PRESENT_REF"),
        ("currently", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("in recent weeks and months", "PAST_REF"),
        ("in the past", "PAST_REF"),
        ("in the near future", "FUTURE_REF"),
        ("the foreseeable future", "FUTURE_REF"),
    ],
)
def test_present_past_and_future(text: str, value: str) -> None:
    """Words for a time at large have TimeML's reference values."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "told USA Today",
        "on the Today programme",
        "the past participle",
        "the current account",
        "the future of the quay",
        "the future king",
        "in the present study",
        "won each of the past three games",
    ],
)
def test_titles_and_terms(text: str) -> None:
    """Titles, terms of grammar, fates and counts of other things are no time."""
    assert values(text) == []


def test_an_age_is_no_day() -> None:
    """What belongs to an age is no time, what happens is of the day."""
    assert values("in today's digital world") == []
    assert values("tomorrow's generation") == []
    assert values("today's vote") == ["2024-11-08"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry will soon sail.", ["FUTURE_REF"]),
        ("They expect sales to soon grow.", ["FUTURE_REF"]),
        ("The ferry was soon found.", []),
        ("It will sail as soon as it can.", []),
        ("It will sail soon after the vote.", []),
    ],
)
def test_soon(text: str, expected: list[str]) -> None:
    """Soon is the future at large where the sentence looks ahead, else a moment after another."""
    assert values(text) == expected
