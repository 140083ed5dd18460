import pytest

from tests.unit.tasks.extract.dates.helpers import only, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Nov. 8, 2024", "2024-11-08"),
        ("on Friday, Nov. 8, 2024", "2024-11-08"),
        ("on 8 November 2024", "2024-11-08"),
        ("the 8th of November", "2024-11-08"),
        ("on November 8th", "2024-11-08"),
        ("on November eighth", "2024-11-08"),
        ("30-MAR-1987", "1987-03-30"),
        ("November 5-7", "2024-11-05/2024-11-07"),
        ("5 to 7 November 2024", "2024-11-05/2024-11-07"),
        ("March 2023", "2023-03"),
        ("November last year", "2023-11"),
        ("Nov. 12 evening", "2024-11-12TEV"),
        ("by July one 2025", "2025-07-01"),
        ("since the Sept. 11 attacks", "2001-09-11"),
        ("a party on Sept. 11", "2024-09-11"),
    ],
)
def test_days_and_months_by_name(text: str, value: str) -> None:
    """A day or month by name has its value in each of the orders in which agencies write it."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the vote will be held on January 6", "2025-01-06"),
        ("the fire broke out on January 6", "2024-01-06"),
        ("it was founded on November 20", "2024-11-20"),
        ("it was signed on August 3", "2024-08-03"),
        ("the council agreed on a January 6 vote", "2025-01-06"),
        ("the council approved a toll from January 6", "2025-01-06"),
        ("talks will resume in March", "2025-03"),
        ("talks collapsed in March", "2024-03"),
        ("last November", "2023-11"),
        ("next March", "2025-03"),
        ("this September", "2024-09"),
    ],
)
def test_year_by_tense_and_nearness(text: str, value: str) -> None:
    """Without a year the tense picks the side, unless the other side is much nearer."""
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on.",
        "We owe $20; they joined the March for Jobs.",
        "May the best boat win.",
        "Prime Minister Hanna May spoke.",
        "June Smith and April Jones left.",
        "on February 30",
    ],
)
def test_words_that_only_look_like_months(text: str) -> None:
    """Verbs, first names, surnames and impossible days are no dates."""
    assert values(text) == []


def test_lead_words_belong_to_the_mention() -> None:
    """Words like "early" are part of the expression, the value stays the month."""
    assert only("in early November") == ("early November", "2024-11", "date")


def test_full_names_take_no_full_stop() -> None:
    """The dot of an abbreviation belongs to the mention, a sentence's full stop does not."""
    assert only("It ends on 27 February. Then")[0] == "27 February"
    assert only("It ends on 27 Feb. and")[0] == "27 Feb."


def test_a_list_of_days_is_no_range() -> None:
    """Days joined by "and" are not made a range."""
    assert values("on April 24 and 25, 2024")[0] == "2024-04-24"


def test_a_day_keeps_the_year_that_an_event_told() -> None:
    """Once an event has told a day's year, the day is that one until one to come."""
    text = "The Nov. 20 raid shook Tarn. It began on Nov. 20 at dawn. He will speak on Nov. 20."
    assert values(text) == ["2023-11-20", "2023-11-20", "2024-11-20"]
    text = "The bonds are due on May 9, 2031. They pay on May 9."
    assert values(text) == ["2031-05-09", "2024-05-09"]
