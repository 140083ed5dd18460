import pytest

from tasks.extract.amounts.numbers import following_at, number_at


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("12 boats", "12", 12),
        ("1,200.5 boats", "1,200.5", 1200.5),
        ("1,20,000 boats", "1,20,000", 120_000),
        ("20 000 boats", "20 000", 20_000),
        ("20\u202f000 boats", "20\u202f000", 20_000),
        ("1.250.000 boats", "1.250.000", 1_250_000),
        ("1.250,50 boats", "1.250,50", 1250.5),
        ("12,5 boats", "12,5", 12.5),
        ("2 1/2 boats", "2 1/2", 2.5),
        ("7-3/4 boats", "7-3/4", 7.75),
        ("2\u00bd boats", "2\u00bd", 2.5),
        ("2 and a half boats", "2 and a half", 2.5),
        ("twenty-one boats", "twenty-one", 21),
        ("a hundred and five boats", "a hundred and five", 105),
        ("three thousand two hundred boats", "three thousand two hundred", 3200),
        ("two and a quarter boats", "two and a quarter", 2.25),
        ("two five-oar boats", "two", 2),
        ("half a boat", "half a", 0.5),
        ("three quarters of a boat", "three quarters of a", 0.75),
    ],
)
def test_numbers(text: str, written: str, value: float) -> None:
    """A number is read as it is written, in figures or words, with its fraction."""
    number = number_at(text, 0)
    assert number is not None
    assert (number.written, number.value, number.scaled) == (written, value, value)


@pytest.mark.parametrize(
    ("text", "scaled"),
    [
        ("3 million boats", 3e6),
        ("1.1bn boats", 1.1e9),
        ("5k boats", 5000),
        ("two dozen boats", 24),
        ("half a million boats", 5e5),
        ("2 lakh crore boats", 2e12),
        ("5 kilos", 5),
    ],
)
def test_multiples(text: str, scaled: float) -> None:
    """What multiplies a number stands behind it."""
    number = number_at(text, 0)
    assert number is not None
    assert number.scaled == scaled


@pytest.mark.parametrize("text", ["five twenty boats", "boats", "a boat", "1.2.3.4", "12/13/14"])
def test_no_number(text: str) -> None:
    """Words in no order of a number, and figures with more behind them, are none."""
    assert number_at(text, 0) is None


@pytest.mark.parametrize(
    ("text", "magnitude"),
    [("dozens of boats", 12), ("hundreds of thousands of boats", 1e5), ("several million", 1e6)],
)
def test_magnitudes(text: str, magnitude: float) -> None:
    """Words that only tell the order of magnitude have it as value, and say so."""
    number = number_at(text, 0)
    assert number is not None
    assert number.vague
    assert number.scaled == magnitude


def test_what_follows() -> None:
    """The word or sign behind a number is across one space or hyphen, but no paragraph."""
    assert [following_at(text, 2) for text in ("12 boats", "12%", "12-boat", "12\n\nboats")] == [
        "boats",
        "%",
        "boat",
        "",
    ]
