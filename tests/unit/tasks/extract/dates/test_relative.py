import pytest

from tests.unit.tasks.extract.dates.helpers import only, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("last year", "2023"),
        ("this year", "2024"),
        ("next month", "2024-12"),
        ("last month", "2024-10"),
        ("this week", "2024-W45"),
        ("last week", "2024-W44"),
        ("next weekend", "2024-W46-WE"),
        ("last quarter", "2024-Q3"),
        ("this decade", "202X"),
        ("this century", "20XX"),
        ("last summer", "2024-SU"),
        ("this morning", "2024-11-08TMO"),
        ("last night", "2024-11-07TNI"),
        ("the current fiscal year", "2024"),
        ("the end of the year", "2024"),
        ("ahead of the weekend", "2024-W45-WE"),
        ("later this year", "2024"),
        ("the past decade", "P10Y"),
        ("the year ended March 31", "P1Y"),
    ],
)
def test_periods_from_today(text: str, value: str) -> None:
    """A period by "last", "this" or "next" is counted from the day of publication."""
    assert values(text)[0] == value


@pytest.mark.parametrize(
    "text", ["The last night train left.", "the next day shift", "the year before the flood"]
)
def test_compounds_and_events_name_no_period(text: str) -> None:
    """A part of a day that belongs to a noun, or a year told by an event, has no value."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank over the weekend.", "2024-W44-WE"),
        ("The ferry will sail at the weekend.", "2024-W45-WE"),
    ],
)
def test_the_weekend_by_tense(text: str, value: str) -> None:
    """Late in the week the tense tells whether the weekend is gone."""
    assert values(text) == [value]


def test_the_month_is_the_one_under_discussion() -> None:
    """In a report "the month" is the one that was named, not that of publication."""
    assert values("Exports fell in September. Prices rose in the month.") == ["2024-09"] * 2


def test_the_following_month_leans_on_the_last_month() -> None:
    """A month that leans on what was mentioned counts from the nearest mention, month or day."""
    assert values("It was sold in March. The following month it shut.") == ["2024-03", "2024-04"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened on Oct. 12, 2023. The next day it shut.", "2023-10-13"),
        ("It opened on Oct. 12, 2023. The same day it shut.", "2023-10-12"),
        ("It opened in 1998 and shut the following year.", "1999"),
        ("It opened in 1998, unlike the prior year.", "1997"),
        ("It opened in June 1998 and shut later that year.", "1998"),
        ("It sank on Oct. 12, 2023. In the morning it rained.", "2023-10-12TMO"),
        ("It sank last October and was sold that same day.", "2024-10-XX"),
    ],
)
def test_periods_from_the_last_mention(text: str, value: str) -> None:
    """Words like "the next day" and "that year" count from what was mentioned before."""
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    "text",
    [
        "Player of the Year",
        "the fall of the city",
        "the spring in his step",
        "the day",
        "in the morning",
        "the last week of the war",
    ],
)
def test_no_period_meant(text: str) -> None:
    """Honours and idioms that hold a word of time name no period."""
    assert values(text) == []


def test_part_of_day_is_a_time() -> None:
    """A part of a day has type time."""
    assert only("this evening") == ("this evening", "2024-11-08TEV", "time")
