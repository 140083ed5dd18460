import pytest

from tasks.extract.dates.year_context import is_year


def judged(text: str) -> bool:
    """Whether the four figures in a text are a year."""
    start = next(i for i, letter in enumerate(text) if letter.isdigit())
    return is_year(text, start, start + 4)


@pytest.mark.parametrize(
    "text",
    [
        "in 1066",
        "the 1992 protests",
        "Marlow's 2016 caucuses",
        "a 1996 law",
        "election 2004",
        "1998",
    ],
)
def test_years(text: str) -> None:
    """A sure word before it, a likely figure, or a thing of that year make a year."""
    assert judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "1500 people",
        "sold 2020 cars",
        "room 2012",
        "Boeing 2000",
        "about 2000",
        "1812",
        "at 1830 GMT",
        "the Russell 2000",
        'read "2012" aloud',
    ],
)
def test_counts_and_numbers(text: str) -> None:
    """Counted things, numbered things and unlikely figures are no years."""
    assert not judged(text)
