from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.amounts.reading import Reading, readings

PIECES = ("1,200", "5", "twenty-two", "Six", "US$", "$", "Rs", "\u20ac", "-", "percent", "euros")
PIECES += ("million", "sailors", " ", " ", ".", "(", "x", "\u0663", " and ", " to ", "between ")


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


def test_millions_have_the_unit_of_those_before() -> None:
    """Millions without a unit are of that of the last ones, up to the end of the paragraph."""
    text = "It sold 4.7 billion euros of oars, up from 3.8 billion in May.\n\nIt was 3.4 billion."
    assert [(read.value, read.unit) for read in readings(text)] == [(4.7e9, "EUR"), (3.8e9, "EUR")]


def test_people_are_no_millions_of_money() -> None:
    """The millions who live somewhere, and the head of a longer number, have no unit of before."""
    text = "It spent $3 million in Norvik, a city of 20 million."
    assert [read.value for read in readings(text)] == [3e6]
    text = "It spent $3 million on two million five hundred thousand oars."
    assert [read.unit for read in readings(text)] == ["USD"]
    text = "It spent $3 million, up from 1.3 million two years earlier."
    assert [read.value for read in readings(text)] == [3e6, 1.3e6]


def test_letters_multiply_sums_across_a_space() -> None:
    """Behind the sign of a currency "m" is million; of other figures it may be metres."""
    found = [(read.value, read.unit) for read in readings("It lost $20 m, Rs 30 m and 4 m boats")]
    assert found == [(2e7, "USD"), (3e7, "INR")]
    assert [read.value for read in readings("It lost $20 m")] == [2e7]
    assert [read.value for read in readings("It lost $20.")] == [20]


def test_sums_open_a_quotation() -> None:
    """An apostrophe before the sign of a currency opens a quotation, but not behind a letter."""
    assert [read.value for read in readings("a '$5 million mistake', it's'$6 million")] == [5e6]


def test_rows_of_a_table_are_apart() -> None:
    """Behind a line break and a capital the unit is not known."""
    assert len(list(readings("Net 8.1 mln dlrs vs 7.1 mln\nSales 511.9 mln vs 397.8 mln"))) == 2


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_readings_do_not_overlap(text: str) -> None:
    """Each reading begins behind the one before it."""
    found = list(readings(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
