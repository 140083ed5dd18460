import pytest

from tests.unit.tasks.extract.dates.helpers import only, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at 10:31", "2024-11-08T10:31"),
        ("7pm", "2024-11-08T19:00"),
        ("12:15 a.m.", "2024-11-08T00:15"),
        ("12.30 p.m.", "2024-11-08T12:30"),
        ("1830 GMT", "2024-11-08T18:30"),
        ("noon", "2024-11-08T12:00"),
        ("four o'clock in the afternoon", "2024-11-08T16:00"),
        ("10:30 a.m. EST Tuesday", "2024-11-05T10:30"),
        ("14:30 GMT on Thursday", "2024-11-07T14:30"),
        ("9 a.m. on Dec. 3, 2024", "2024-12-03T09:00"),
        ("10:31 GMT 08.11.2024", "2024-11-08T10:31"),
        ("8 a.m. tomorrow", "2024-11-09T08:00"),
        ("until 9 a.m. Tuesday", "2024-11-12T09:00"),
    ],
)
def test_times_of_day(text: str, value: str) -> None:
    """A time of day is joined with the day that stands after it, else with today."""
    assert only(text)[1:] == (value, "time")


def test_day_before_the_time() -> None:
    """A day that stands just before the time is its day."""
    assert values("Thursday at 10:30 a.m.") == ["2024-11-07", "2024-11-07T10:30"]


@pytest.mark.parametrize("text", ["won 10:31", "ratio of 3:45", "25:70", "at 29:10", "I am here"])
def test_scores_and_ratios(text: str) -> None:
    """Figures with a colon are times only after a word of time and within the day."""
    assert values(text) == []


def test_time_given_twice() -> None:
    """A time in brackets is one of its own, and both are of the day that follows."""
    day = "2024-11-06"
    assert values("at 11:05 a.m. (0805 GMT) Wednesday") == [f"{day}T11:05", f"{day}T08:05", day]


def test_part_of_day_behind_the_time() -> None:
    """A weekday with its part gives the time its day only."""
    assert only("at 5:30 p.m. on Thursday afternoon")[1] == "2024-11-07T17:30"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Tuesday a ferry ran aground off the pier at 10:35 a.m.", "2024-11-05T10:35"),
        ("It ran aground on Tuesday. Help came at 10:35 a.m.", "2024-11-08T10:35"),
    ],
)
def test_day_of_the_sentence(text: str, value: str) -> None:
    """A time is of the day that its own sentence named last, else of today."""
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at 10:15 p.m. local time (0315 GMT) on Thursday", "2024-11-08T03:15"),
        ("The gates will shut at 7 p.m. (0000 GMT).", "2024-11-09T00:00"),
        ("It will start at 8 p.m. EST on Saturday (0100 GMT Sunday).", "2024-11-10T01:00"),
        ("It started at 6 a.m. on Thursday (2100 GMT Wednesday).", "2024-11-06T21:00"),
        ("It started at 2 p.m. (1100 GMT) on Thursday.", "2024-11-07T11:00"),
        ("It started on Thursday at 11 p.m. local (0400 GMT).", "2024-11-08T04:00"),
    ],
)
def test_time_in_brackets_is_the_same_instant(text: str, expected: str) -> None:
    """A time of another zone in brackets may be of the day before or after."""
    assert expected in values(text)


def test_times_in_brackets_that_tell_no_zone() -> None:
    """Without a zone a time in brackets is one of its own day."""
    assert values("It opens at 7 p.m. (doors 6:30 p.m.).") == [
        "2024-11-08T19:00",
        "2024-11-08T18:30",
    ]


def test_time_in_brackets_of_a_day_that_recurs() -> None:
    """A time in brackets of a weekday that recurs has no day."""
    assert values("at 8 p.m. (0100 GMT every Friday)")[1] == "XXXX-WXX-5T01:00"
