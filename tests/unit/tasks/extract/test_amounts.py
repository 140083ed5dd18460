import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.amounts import find_amounts

WORDS = (
    "$ \u00a3 US$ 1.2 12 1,300 5-10 billion million m bn crore % percent per cent people soldiers "
    "yen euros three twenty - to , . May \n 1/2 Rs 2004 km -0.3 \u00e9 \U0001d7da \u00a0"
)
PIECES = st.sampled_from(WORDS.split(" "))


def found(text: str) -> list[tuple[str, float, str]]:
    """Text, value and unit of each amount."""
    return [(amount.text, amount.value, amount.unit) for amount in find_amounts(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("$1.2 billion", 1.2e9, "USD"),
        ("US$5m", 5e6, "USD"),
        ("\u00a3680", 680, "GBP"),
        ("1,300 euros", 1300, "EUR"),
        ("Rs 500 crore", 5e9, "INR"),
        ("3.5 million yen", 3.5e6, "JPY"),
        ("two billion marks", 2e9, "DEM"),
        ("C$40", 40, "CAD"),
        ("30 pence", 0.3, "GBP"),
        ("7.1 billion dlrs", 7.1e9, "USD"),
        ("Rs 2.5 lakh crore", 2.5e12, "INR"),
        ("1.5 lakh\ncrore rupees", 1.5e12, "INR"),
        ("$20MM", 20e6, "USD"),
        ("-$3 million", -3e6, "USD"),
        ("minus $3 million", -3e6, "USD"),
        ("R20 million", 20e6, "ZAR"),
        ("N500 billion", 500e9, "NGN"),
        ("Rp5,000", 5000, "IDR"),
        ("AED 5 million", 5e6, "AED"),
        ("Tk 5 crore", 5e7, "BDT"),
        ("20 USD", 20, "USD"),
        ("a million dollars", 1e6, "USD"),
        ("half a million dollars", 5e5, "USD"),
        ("1.603 dollars", 1.603, "USD"),
    ],
)
def test_money(text: str, value: float, unit: str) -> None:
    """A sum has its value in whole units and the code of its currency."""
    assert found(f"It cost {text}.") == [(text, value, unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.5 percent", 3.5),
        ("12%", 12),
        ("three per cent", 3),
        ("8 1/2%", 8.5),
        ("-0.3%", -0.3),
        ("minus 3 percent", -3),
        ("\u22123%", -3),
    ],
)
def test_percent(text: str, value: float) -> None:
    """Percentages have their figure as value."""
    assert found(f"It moved {text} then.") == [(text, value, "percent")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("40 people", 40, "people"),
        ("three soldiers", 3, "soldiers"),
        ("1,200 other residents", 1200, "residents"),
        ("12 million people", 12e6, "people"),
        ("twenty-one Israeli soldiers", 21, "soldiers"),
        ("400 km", 400, "kilometres"),
        ("two percentage points", 2, "percentage points"),
        ("25 bps", 25, "basis points"),
        ("a dozen soldiers", 12, "soldiers"),
        ("two dozen soldiers", 24, "soldiers"),
        ("two hundred thousand people", 2e5, "people"),
        ("one hundred and fifty people", 150, "people"),
        ("two hundred five soldiers", 205, "soldiers"),
        ("1.541 billion shares", 1.541e9, "shares"),
    ],
)
def test_counts(text: str, value: float, unit: str) -> None:
    """A counted noun is the unit of its number."""
    assert found(f"About {text} there.") == [(text, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "$10-15 million",
        "World War Two veterans",
        "on May 5 people voted",
        "in 2004 people voted",
        "200 pounds of flour",
        "5 won again",
        "20 000 people",
        "1 500 euro",
        "$20 000",
        "3 000 000 euros",
        "1.500 euro",
        "\u20ac1.500",
        "1.500 people",
        "R$ 20 milh\u00f5es",
        "two thousand five hundred people",
        "a quarter of a million people",
        "an R22 helicopter",
        "499 dollar-billionaires",
        "1/2 people",
        "one or two matches",
        "G-7 nations",
    ],
)
def test_no_single_amount(text: str) -> None:
    """Ranges' first ends, parts of names and dates, and words of two meanings are left out."""
    assert find_amounts(text) == ()


def test_both_ends_of_a_change() -> None:
    """A sum and the sum that it leads to are two amounts."""
    assert [value for _, value, _ in found("rise by $19bn to $419.3bn")] == [19e9, 419.3e9]


@pytest.mark.parametrize("text", ["3% to 4%", "from 3 percent to 4 percent", "3% or 4%"])
def test_both_ends_of_a_range_of_percentages(text: str) -> None:
    """Where both ends of a range have their unit, both are amounts."""
    assert [value for _, value, _ in found(text)] == [3, 4]


def test_a_margin_is_not_negative() -> None:
    """The figure behind *plus or minus* is a width."""
    assert [value for _, value, _ in found("plus or minus 3 percent")] == [3]


@pytest.mark.parametrize("text", ["from $10 to $15 million", "$10-$15 million"])
def test_first_end_without_its_multiple(text: str) -> None:
    """The first end of a range is left out where its multiple stands at the other end."""
    assert 10.0 not in [value for _, value, _ in found(text)]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=100))
def test_spans_hold_for_any_text(text: str) -> None:
    """Whatever the text, amounts lie in it in order, do not overlap, and quote it exactly."""
    floor = 0
    for amount in find_amounts(text):
        assert floor <= amount.start < amount.end <= len(text)
        assert text[amount.start : amount.end] == amount.text
        floor = amount.end


@pytest.mark.parametrize("text", ["1" * 20000, "1,000" * 4000, "$" * 20000, "two " * 5000])
def test_repetition_is_harmless(text: str) -> None:
    """Long repetitions of what looks like the start of an amount end like any other text."""
    assert find_amounts(text) == ()


@pytest.mark.parametrize("text", ["four out of 10 voters", "one in 10 children", "4 of 5 seats"])
def test_ratios_are_no_counts(text: str) -> None:
    """The second figure of a ratio counts nothing."""
    assert found(text) == []
