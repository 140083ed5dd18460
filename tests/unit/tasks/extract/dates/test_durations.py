import pytest

from tasks.extract.dates.durations import length_value
from tests.unit.tasks.extract.dates.helpers import only, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("for three years", "P3Y"),
        ("a two-year deal", "P2Y"),
        ("six weeks", "P6W"),
        ("twenty-four hours", "PT24H"),
        ("two decades", "P20Y"),
        ("half an hour", "PT30M"),
        ("5 1/2 hours", "PT5H30M"),
        ("a year and a half", "P1Y6M"),
        ("several years", "PXY"),
        ("the past three months", "P3M"),
        ("the first nine months", "P9M"),
        ("two more weeks", "P2W"),
        ("1,200 days", "P1200D"),
        ("four and a half years", "P4Y6M"),
        ("a two-and-a-half-year term", "P2Y6M"),
        ("For years, they waited", "PXY"),
        ("a couple of days", "P2D"),
    ],
)
def test_lengths(text: str, value: str) -> None:
    """A counted unit of time is an ISO 8601 duration, X where the count is vague."""
    (found,) = values(text)
    assert found == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two years ago", "2022"),
        ("three weeks ago", "2024-W42"),
        ("ten days ago", "2024-10-29"),
        ("five months ago", "2024-06"),
        ("two hours ago", "2024-11-08T08:31"),
        ("a decade ago", "2014"),
        ("several years ago", "PAST_REF"),
        ("three years from now", "2027"),
    ],
)
def test_points_reached_by_a_length(text: str, value: str) -> None:
    """A length with "ago" or "from now" is a point, as exact as its unit."""
    assert values(text) == [value]


def test_earlier_counts_from_the_last_day() -> None:
    """A length with "earlier" is counted from the day mentioned before."""
    assert values("It sank on Oct. 12. Two days earlier it had sailed.")[1] == "2024-10-10"


def test_a_year_earlier_in_a_quarterly_report() -> None:
    """After a quarter, "a year earlier" is that quarter of the year before."""
    assert values("Third-quarter profit rose from $3 million a year earlier.") == [
        "2024-Q3",
        "2023-Q3",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a 24-year-old sailor",
        "at 65 years of age",
        "a second man",
        "three quarters of voters",
        "two-thirds",
        "six-year-olds",
        "20 years her senior",
        "30 years younger",
    ],
)
def test_no_lengths(text: str) -> None:
    """Ages, ordinals and shares are no lengths of time."""
    assert values(text) == []


def test_approximation_belongs_to_the_mention() -> None:
    """Words like "nearly" are part of the expression."""
    assert only("for nearly two years") == ("nearly two years", "P2Y", "duration")


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (0.5, "year", "P6M"),
        (2.5, "week", "P2.5W"),
        (None, "minute", "PTXM"),
        (3, "century", "P300Y"),
    ],
)
def test_length_value(number: float | None, unit: str, value: str) -> None:
    """Halves are split into smaller units where ISO 8601 has whole ones."""
    assert length_value(number, unit) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("a few hours later", "PTXH"), ("Minutes later", "PTXM"), ("ten minutes later", "PT10M")],
)
def test_later_without_a_day_is_a_length(text: str, value: str) -> None:
    """What comes some hours or a vague time after an unnamed moment has only its length."""
    assert values(text) == [value]


def test_a_year_later_counts_from_the_year_before() -> None:
    """A length with "later" is counted from the year under discussion."""
    assert values("It opened in 1998 and shut two years later.") == ["1998", "2000"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("a day-long meeting", "P1D"), ("the decades-long feud", "PXY"), ("a yearlong ban", "P1Y")],
)
def test_lengths_by_long(text: str, value: str) -> None:
    """A unit with "long" is a length: one unit, or an unknown number of them."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("in recent years", "PXY"), ("the coming weeks", "PXW"), ("the days that followed", "PXD")],
)
def test_lengths_of_no_known_number(text: str, value: str) -> None:
    """Units without a number are a length with X for it, as "the past few years" is."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shut in 2019 and had opened two years before.", ["2019", "2017"]),
        ("It shut two years before the flood.", ["P2Y"]),
    ],
)
def test_before_at_the_end_of_a_clause(text: str, expected: list[str]) -> None:
    """A length before nothing named counts back from the last mention; else it is a length."""
    assert values(text) == expected


def test_one_day_to_come() -> None:
    """Behind "will" one day is the future at large, not a length."""
    assert values("He will one day return.") == ["FUTURE_REF"]
    assert values("It took one day.") == ["P1D"]
