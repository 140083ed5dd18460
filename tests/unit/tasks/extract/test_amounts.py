import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.amounts import find_amounts

WORDS = (
    "$ \u00a3 US$ 1.2 12 1,300 5-10 billion million m bn crore % percent per cent people soldiers "
    "yen euros three twenty - to , . May \n 1/2 Rs 2004 km -0.3 \u00e9 \U0001d7da \u00a0 "
    "between and half a quarter of scores or more one in hundred p \u00bd \u00b2 \u0663"
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
        ("A$1.2bn", 1.2e9, "AUD"),
        ("\u00a3680", 680, "GBP"),
        ("1,300 euros", 1300, "EUR"),
        ("\u20ac12,50", 12.5, "EUR"),
        ("\u20ac1.250.000", 1.25e6, "EUR"),
        ("EUR 10", 10, "EUR"),
        ("Rs 500 crore", 5e9, "INR"),
        ("3.5 million yen", 3.5e6, "JPY"),
        ("two billion marks", 2e9, "DEM"),
        ("C$40", 40, "CAD"),
        ("30 pence", 0.3, "GBP"),
        ("20p", 0.2, "GBP"),
        ("50 cents", 0.5, "USD"),
        ("34 cts", 0.34, "USD"),
        ("7.1 billion dlrs", 7.1e9, "USD"),
        ("100 MLN DLR", 1e8, "USD"),
        ("a 50-dollar", 50, "USD"),
        ("34.2 billion won", 3.42e10, "KRW"),
        ("Rs 2.5 lakh crore", 2.5e12, "INR"),
        ("1.5 lakh\ncrore rupees", 1.5e12, "INR"),
        ("$20MM", 20e6, "USD"),
        ("-$3 million", -3e6, "USD"),
        ("minus $3 million", -3e6, "USD"),
        ("R20 million", 20e6, "ZAR"),
        ("R20 000", 20e3, "ZAR"),
        ("N500 billion", 500e9, "NGN"),
        ("N2.5bn", 2.5e9, "NGN"),
        ("Rp5,000", 5000, "IDR"),
        ("R$ 5 million", 5e6, "BRL"),
        ("S/ 20", 20, "PEN"),
        ("KSh 200", 200, "KES"),
        ("GH\u20b55", 5, "GHS"),
        ("\u20b120", 20, "PHP"),
        ("RM5", 5, "MYR"),
        ("CHF 5", 5, "CHF"),
        ("AED 5 million", 5e6, "AED"),
        ("Tk 5 crore", 5e7, "BDT"),
        ("20 USD", 20, "USD"),
        ("a million dollars", 1e6, "USD"),
        ("half a million dollars", 5e5, "USD"),
        ("a quarter of a million dollars", 2.5e5, "USD"),
        ("1.603 dollars", 1.603, "USD"),
    ],
)
def test_money(text: str, value: float, unit: str) -> None:
    """A sum has its value in whole units and the code of its currency."""
    amount = text.removeprefix("a ") if "-dollar" in text else text
    assert found(f"It cost {text}.") == [(amount, value, unit)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.5 percent", 3.5),
        ("12%", 12),
        ("three per cent", 3),
        ("8 1/2%", 8.5),
        ("7-7/8 pct", 7.875),
        ("2\u00bd percent", 2.5),
        ("two and a half percent", 2.5),
        ("half a percent", 0.5),
        ("3,2%", 3.2),
        ("-0.3%", -0.3),
        ("minus 3 percent", -3),
        ("\u22123%", -3),
    ],
)
def test_percent(text: str, value: float) -> None:
    """Percentages have their figure as value."""
    assert found(f"It moved {text} then.") == [(text, value, "percent")]


@pytest.mark.parametrize(
    ("text", "share", "value"),
    [
        ("two-thirds of voters agreed", "two-thirds", 66.666667),
        ("a quarter of the vote", "a quarter", 25),
        ("half of them", "half", 50),
        ("half the town", "half", 50),
        ("a two-thirds majority", "two-thirds", 66.666667),
        ("one in five children", "one in five", 20),
        ("four out of 10 voters", "four out of 10", 40),
        ("nine-in-ten readers", "nine-in-ten", 90),
    ],
)
def test_parts_of_a_whole(text: str, share: str, value: float) -> None:
    """A part of a whole, in words or as a ratio, is a percentage."""
    assert found(text) == [(share, value, "percent")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("40 people", 40, "people"),
        ("three soldiers", 3, "soldiers"),
        ("1,200 other residents", 1200, "residents"),
        ("four more soldiers", 4, "soldiers"),
        ("two police officers", 2, "officers"),
        ("40 police", 40, "police"),
        ("12 dead", 12, "dead"),
        ("one soldier", 1, "soldier"),
        ("36 surface-to-air missiles", 36, "missiles"),
        ("two Texas firms", 2, "firms"),
        ("800 drugs tests", 800, "tests"),
        ("12 million people", 12e6, "people"),
        ("1\u00bd million people", 1.5e6, "people"),
        ("twenty-one Israeli soldiers", 21, "soldiers"),
        ("a 20-mile", 20, "miles"),
        ("400 km", 400, "kilometres"),
        ("a third of an inch", 0.333333, "inches"),
        ("two percentage points", 2, "percentage points"),
        ("25 bps", 25, "basis points"),
        ("30 degrees Celsius", 30, "degrees Celsius"),
        ("-5\u00b0C", -5, "degrees Celsius"),
        ("9,000 barrels a day", 9000, "barrels per day"),
        ("a dozen soldiers", 12, "soldiers"),
        ("two dozen soldiers", 24, "soldiers"),
        ("two hundred thousand people", 2e5, "people"),
        ("one hundred and fifty people", 150, "people"),
        ("two hundred five soldiers", 205, "soldiers"),
        ("two thousand five hundred people", 2500, "people"),
        ("20 000 people", 20e3, "people"),
        ("1.541 billion shares", 1.541e9, "shares"),
    ],
)
def test_counts(text: str, value: float, unit: str) -> None:
    """A counted noun, or the one name of a measure, is the unit of its number."""
    amount = text.removeprefix("a ") if "-mile" in text else text
    assert found(f"About {text} there.") == [(amount, value, unit)]


@pytest.mark.parametrize(
    ("text", "written", "low", "high"),
    [
        ("3 to 5 percent", "3 to 5 percent", 3, 5),
        ("a 10-15% cut", "10-15%", 10, 15),
        ("10-to-15 percent", "10-to-15 percent", 10, 15),
        ("$2-3 million", "$2-3 million", 2e6, 3e6),
        ("$10 to $15 million", "$10 to $15 million", 10e6, 15e6),
        ("$10-$15", "$10-$15", 10, 15),
        ("$2 million-$3 million", "$2 million-$3 million", 2e6, 3e6),
        ("one or two matches", "one or two matches", 1, 2),
        ("between 10 and 12 km", "10 and 12 km", 10, 12),
        ("between $2 and $3", "$2 and $3", 2, 3),
        ("between 3 percent and 4 percent", "3 percent and 4 percent", 3, 4),
        ("30 to 50 cents", "30 to 50 cents", 0.3, 0.5),
        ("500,000 to 1 million people", "500,000 to 1 million people", 5e5, 1e6),
        ("rose 3 to 5 percent", "3 to 5 percent", 3, 5),
    ],
)
def test_ranges(text: str, written: str, low: float, high: float) -> None:
    """A range is one amount with a lower and an upper end."""
    assert [(a.text, a.value, a.high) for a in find_amounts(text)] == [(written, low, high)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3% to 4%", [3, 4]),
        ("from 3 percent to 4 percent", [3, 4]),
        ("from 3 to 4 percent", [3, 4]),
        ("rose 5 to 120 pence", [0.05, 1.2]),
        ("from $10 to $15 million", [10e6, 15e6]),
        ("rose $2 to $53", [2, 53]),
        ("rise by $19bn to $419.3bn", [19e9, 419.3e9]),
        ("ahead by 45 to 40 percent", [45, 40]),
    ],
)
def test_changes_are_two_amounts(text: str, values: list[float]) -> None:
    """Where something changed from one amount to another, or by one to another, both are given."""
    assert [(a.value, a.high) for a in find_amounts(text)] == [(value, None) for value in values]


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("nearly 300 people", "about"),
        ("an estimated $5 million", "about"),
        ("20 or so people", "about"),
        ("more than 1,000 boats", "more_than"),
        ("at least 12 boats", "at_least"),
        ("100-plus boats", "at_least"),
        ("12 or more boats", "at_least"),
        ("less than 3 percent", "less_than"),
        ("no more than 40 boats", "at_most"),
        ("up to $5 million", "at_most"),
        ("hundreds of boats", "magnitude"),
        ("12 boats", None),
    ],
)
def test_modifiers(text: str, modifier: str | None) -> None:
    """What the wording says of an amount's exactness stands beside its value."""
    assert [amount.modifier for amount in find_amounts(text)] == [modifier]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("scores of boats", 20),
        ("tens of thousands of boats", 10_000),
        ("several hundred thousand boats", 100_000),
        ("a few million dollars", 1e6),
    ],
)
def test_orders_of_magnitude(text: str, value: float) -> None:
    """Where only the order of magnitude is told, it is the value."""
    assert [(a.value, a.modifier) for a in find_amounts(text)] == [(value, "magnitude")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Mexico sold bonds for 5 million pesos", "MXN"),
        ("Chile's miners got 5 million pesos", "CLP"),
        ("Between Mexico and Chile 5 million pesos flowed", None),
        ("Pakistan paid Rs 500", "PKR"),
        ("He paid Rs 500", "INR"),
        ("Uganda has 5 billion shillings", "UGX"),
        ("Cameroon borrowed 5 billion CFA francs", "XAF"),
    ],
)
def test_the_country_tells_the_currency(text: str, unit: str | None) -> None:
    """A name of several currencies is that of the one country named, else of none."""
    assert [a.unit for a in find_amounts(text) if a.type == "money"] == ([unit] if unit else [])


@pytest.mark.parametrize(
    "text",
    [
        "World War Two veterans",
        "on May 5 people voted",
        "in 2004 people voted",
        "in 2015-2016 students voted",
        "200 pounds of flour",
        "5 won again",
        "2004 000 people",
        "1.500 euro",
        "\u20ac1.500",
        "1.500 people",
        "R$ 20 milh\u00f5es",
        "two million five people",
        "an R22 helicopter",
        "1/2 people",
        "G-7 nations",
        "they won 3-2",
        "a 3-2 win for the hosts",
        "they won 8-1 games",
        "at 5:30 p.m.",
        "at 2 p.m. officials spoke",
        "on 5 June officials spoke",
        "call 555-1234 or write",
        "Article 50 supporters",
        "Flight 93 passengers",
        "chapter 11 filings",
        "the Norvik 500 companies",
        "three years",
        "one of the best",
        "the second half of the game",
        "half the time",
        "a 20-year-old",
        "aged 40",
        "a 1080p picture",
        "1.1743-1753 dollars",
        "The two says",
    ],
)
def test_no_amount(text: str) -> None:
    """Dates, times, scores, names, addresses, and words of two meanings are left out."""
    assert find_amounts(text) == ()


def test_a_margin_is_not_negative() -> None:
    """The figure behind *plus or minus* is a width."""
    assert [value for _, value, _ in found("plus or minus 3 percent")] == [3]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=100))
def test_spans_hold_for_any_text(text: str) -> None:
    """Whatever the text, amounts lie in it in order, do not overlap, and quote it exactly."""
    floor = 0
    for amount in find_amounts(text):
        assert floor <= amount.start < amount.end <= len(text)
        assert text[amount.start : amount.end] == amount.text
        assert amount.high is None or amount.value < amount.high
        floor = amount.end


@pytest.mark.parametrize("unit", ["pesos", "million", "p", "of", "boats"])
def test_a_flood_of_amounts_is_read_once(unit: str) -> None:
    """Of a long text with little but amounts the first ones are given, in bounded time."""
    assert len(find_amounts(f"5 {unit} in Chile and " * 6000)) <= 5000


@pytest.mark.parametrize(
    "text", ["1" * 20000, "1,000" * 4000, "$" * 20000, "two " * 5000, "5 - " * 5000, "a-" * 9000]
)
def test_repetition_is_harmless(text: str) -> None:
    """Long repetitions of what looks like the start of an amount end like any other text."""
    assert find_amounts(text) == ()
