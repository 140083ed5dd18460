import pytest

from tasks.extract.amounts.context import (
    goes_on,
    is_grouped,
    is_piece,
    is_title,
    is_whole,
    is_year,
    minus_before,
    modifier_before,
    names,
    stands_alone,
    tail_at,
)
from tasks.extract.amounts.numbers import Number, number_at


def number(text: str, written: str) -> Number:
    """Return the number that is written in a text."""
    found = number_at(text, text.index(written))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("on May 5 boats", "5", True),
        ("on Flight 93 boats", "93", True),
        ("see section 3 boats", "3", True),
        ("the Group of 20 boats", "20", True),
        ("the Norvik 500 boats", "500", True),
        ("Norvik's 12 boats", "12", False),
        ("It was so. The 12 boats", "12", False),
        ("It was so. Norvik 12 boats", "12", True),
        ("Norvik: 12 boats", "12", False),
        ("with 12 boats", "12", False),
        ("on May 5,000 boats", "5,000", False),
        ("It was so. In Norvik 12 boats", "12", False),
        ("and near Norvik 12 boats", "12", False),
        ("a look at Norvik 500 boats", "500", True),
        ("on Friday 12 boats", "12", False),
        ("It was so. Yesterday 12 boats", "12", False),
        ("the under 16 girls", "16", True),
        ("in under 300 boats", "300", False),
    ],
)
def test_numbers_that_name(text: str, written: str, *, expected: bool) -> None:
    """Behind a month, a word like "flight", or a name, a bare figure counts nothing."""
    assert names(text, number(text, written)) is expected


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        ("2004 000 boats", "000", True),
        ("18, 000 boats", "000", True),
        ("two million five boats", "five", True),
        ("a million and five boats", "five", True),
        ("in 20 boats", "20", False),
        ("thousands of five boats", "five", False),
    ],
)
def test_pieces_of_longer_numbers(text: str, piece: str, *, expected: bool) -> None:
    """A number is a piece where digits or a larger number word stand right before it."""
    assert is_piece(text, number(text, piece)) is expected


@pytest.mark.parametrize(
    ("text", "written", "code", "expected"),
    [
        ("20 milh\u00f5es", "20", "BRL", True),
        ("20 Millionen", "20", "EUR", True),
        ("1.500 boats", "1.500", "EUR", True),
        ("1.503 boats", "1.503", "USD", False),
        ("20 boats", "20", "USD", False),
    ],
)
def test_sums_that_go_on(text: str, written: str, code: str, *, expected: bool) -> None:
    """A sum goes on in a multiple of another language, or has points for groups."""
    assert goes_on(text, number(text, written), code) is expected


def test_the_whole_of_a_ratio() -> None:
    """The second number of a ratio counts nothing; of a part of some it does."""
    texts = ("three of 4 boats", "3 out of 4 boats", "three of 42 boats", "one of 4 boats")
    assert [is_whole(text, number(text, "4")) for text in texts] == [True, True, False, False]


def test_grouped_figures() -> None:
    """Three figures behind a point may be thousands; two, or those behind a zero, are none."""
    assert [is_grouped(figure) for figure in ("1.500", "1.50", "0.500")] == [True, False, False]


def test_minus() -> None:
    """A minus is a dash behind a space, or the word, but not in "plus or minus"."""
    texts = ("at -5", "at 3-5", "at minus 5", "plus or minus 5")
    assert [minus_before(text, text.index("5")) for text in texts] == [3, 5, 3, 14]


def test_titles_and_years() -> None:
    """A capital in mid-sentence is of a name; four figures of our times may be a year."""
    assert is_title("World War Two boats", number("World War Two boats", "Two"))
    assert not is_title("Gone. Two boats", number("Gone. Two boats", "Two"))
    assert is_year(number("in 2004 boats", "2004"))
    assert not is_year(number("in 2,004 boats", "2,004"))


def test_where_a_number_stands_alone() -> None:
    """Nothing that belongs to it may stand before a number."""
    assert [stands_alone(text, 1) for text in (" 5", "(5", "x5", "-5", "\u20ac5")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_modifiers() -> None:
    """Exactness is told by the longest form before the number, or by what is behind it."""
    assert modifier_before("no more than 5", 13) == "at_most"
    assert modifier_before("with more than 5", 15) == "more_than"
    assert modifier_before("with 5", 5) is None
    assert tail_at("5 or more boats", number("5 or more boats", "5")) == (9, "at_least")
    assert tail_at("5 or six boats", number("5 or six boats", "5")) == (1, None)
