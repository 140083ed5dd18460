from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.amounts.reading import ANY, Reading, matches, readings

PIECES = ("1,200", "5", "twenty-two", "Six", "US$", "$", "Rs", "\u20ac", "-", "percent", "euros")
PIECES += ("million", "sailors", " ", " ", ".", "(", "x", "\u0663")


def test_readings_in_order() -> None:
    """The amounts of a text come in order, each with its kind."""
    text = "They paid $5 million, 3 percent of it to 40 sailors."
    assert list(readings(text)) == [
        Reading(10, 20, 5e6, "USD", "money"),
        Reading(22, 31, 3.0, "percent", "percent"),
        Reading(41, 51, 40.0, "sailors", "count"),
    ]


def test_line_breaks_do_not_part_an_amount() -> None:
    """An amount may be wrapped at any of its spaces."""
    assert [read.value for read in readings("It cost 1.2\nbillion\neuros")] == [1.2e9]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_matches_are_all_matches(text: str) -> None:
    """Looking only where an amount may begin finds what trying every place finds."""
    assert [one.span() for one in matches(text)] == [one.span() for one in ANY.finditer(text)]
