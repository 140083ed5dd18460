import pytest

from tasks.extract.dates import find_dates
from tests.unit.tasks.extract.dates.helpers import values


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The ferry ran from Monday to Wednesday.", "2024-11-04", "2024-11-06"),
        ("The walkout will run from Monday to Friday.", "2024-11-11", "2024-11-15"),
        ("The fair runs from Friday to Sunday.", "2024-11-08", "2024-11-10"),
        ("They sailed Monday through Wednesday.", "2024-11-04", "2024-11-06"),
        ("The pass will shut from December 28 to January 3.", "2024-12-28", "2025-01-03"),
        ("The mill stood idle from June to August.", "2024-06", "2024-08"),
        ("The mill will stand idle from December to February.", "2024-12", "2025-02"),
        ("Ship it between April and June 2023.", "2023-04", "2023-06"),
        ("It toured from Oct. 3 to Jan. 5, 2023.", "2022-10-03", "2023-01-05"),
        ("It toured from 28 July to 11 August 2012.", "2012-07-28", "2012-08-11"),
        ("July 30-Aug. 14, 1932: the games.", "1932-07-30", "1932-08-14"),
        ("Shut Dec. 28\u2013Jan. 3, 2021, for repairs.", "2020-12-28", "2021-01-03"),
        ("The fair ran Oct. 30-Nov. 4.", "2024-10-30", "2024-11-04"),
        ("Sales rose in the period Dec. 1-March 13.", "2023-12-01", "2024-03-13"),
        ("Sales rose in the January-June period.", "2024-01", "2024-06"),
    ],
)
def test_ranges_are_read_as_one(text: str, first: str, last: str) -> None:
    """A range does not end before it begins, and a year at its end is that of both."""
    assert values(text) == [first, last]


def test_words_between_part_a_range() -> None:
    """Two days that no range word joins are read each by itself."""
    text = "The hall will open on Tuesday for those who left it on Monday."
    assert values(text) == ["2024-11-12", "2024-11-04"]


def test_ranges_without_a_day_of_publication() -> None:
    """The ends of a range keep their X where nothing says the year."""
    found = find_dates("It ran from June 3 to June 5.")
    assert [mention.value for mention in found] == ["XXXX-06-03", "XXXX-06-05"]
