import pytest

from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("he said on Friday", "2024-11-08"),
        ("he said on Monday", "2024-11-04"),
        ("they will meet on Monday", "2024-11-11"),
        ("a hearing is scheduled for Monday", "2024-11-11"),
        ("said on Monday it would close the mill", "2024-11-04"),
        ("next Friday", "2024-11-15"),
        ("last Friday", "2024-11-01"),
        ("this coming Sunday", "2024-11-10"),
        ("Friday morning", "2024-11-08TMO"),
        ("late Thursday", "2024-11-07"),
    ],
)
def test_day_by_tense(text: str, value: str) -> None:
    """A weekday is today's, or the nearest on the side that the verb looks to."""
    assert values(text) == [value]


@pytest.mark.parametrize("text", ["every Friday", "on Fridays", "each Friday"])
def test_recurring_weekdays(text: str) -> None:
    """A weekday that recurs is a set, with no week of its own."""
    assert values(text) == ["XXXX-WXX-5"]


def test_previous_leans_on_the_last_day() -> None:
    """A previous weekday is seen from the day mentioned before, not from today."""
    assert values("It fell on Oct. 20. The previous Friday it rose.") == [
        "2024-10-20",
        "2024-10-18",
    ]


@pytest.mark.parametrize("text", ["the Sunday Times", "Bloody Sunday", "The Sun reported"])
def test_names_with_a_weekday(text: str) -> None:
    """Newspapers and events named after a weekday are no dates."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sailed on Tuesday last week.", ["2024-10-29"]),
        ("They sailed on Tuesday of last week.", ["2024-10-29"]),
        ("They will sail on Tuesday night next week.", ["2024-11-12TNI"]),
        ("They will sail from Monday to Friday next week.", ["2024-11-11", "2024-11-15"]),
        ("They will sail on Friday week.", ["2024-11-15"]),
        ("They will sail on Monday week.", ["2024-11-18"]),
        ("They sailed on Tuesday. Last week it rained.", ["2024-11-05", "2024-W44"]),
    ],
)
def test_weekday_of_a_week(text: str, expected: list[str]) -> None:
    """A weekday of last or next week is of that week, and *Friday week* is a week from Friday."""
    assert values(text) == expected


@pytest.mark.parametrize("text", ["Mr. Friday Tolland rowed.", "Chief Sunday Tolland spoke."])
def test_people_named_after_a_weekday(text: str) -> None:
    """What stands behind a title is a person's name."""
    assert values(text) == []
