import pytest

from tests.unit.tasks.extract.dates.helpers import only, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("every day", "P1D"),
        ("each year", "P1Y"),
        ("every two years", "P2Y"),
        ("every other week", "P2W"),
        ("every morning", "XXXX-XX-XXTMO"),
        ("every summer", "XXXX-SU"),
        ("every weekend", "XXXX-WXX-WE"),
        ("each July", "XXXX-07"),
        ("twice a week", "P1W"),
        ("per day", "P1D"),
        ("24 hours a day", "P1D"),
        ("seven days a week", "P1W"),
        ("six nights a week", "P1W"),
        ("annually", "P1Y"),
        ("hourly", "PT1H"),
    ],
)
def test_what_recurs(text: str, value: str) -> None:
    """Recurring times are sets whose value is the step or the slot that recurs."""
    assert only(text) == (text, value, "set")


def test_titles() -> None:
    """A newspaper's title is no recurrence."""
    assert values("the Daily Quay reported") == []


def test_newspapers_do_not_recur() -> None:
    """A daily that is followed by its name is a newspaper."""
    assert values("the party daily Norvik Post wrote") == []
    assert values("on the Norvik News Daily show") == []
    assert values("their daily talks") == ["P1D"]


def test_a_year_earlier_is_no_rate() -> None:
    """A length beside "a year earlier" is compared with that year, not counted by it."""
    assert values("fell from 52 weeks a year earlier") == ["P52W", "2023"]
