import pytest

from tasks.extract.amounts.numbers import number_at
from tasks.extract.amounts.units import Unit, unit_at


def unit_of(text: str) -> Unit | None:
    """Return the unit of the number at the beginning."""
    number = number_at(text, 0)
    assert number is not None
    return unit_at(text, number.end, number, number.following)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 percent", Unit(10, "percent", "percent")),
        ("12-per-cent", None),
        ("12 euros", Unit(8, "EUR", "money")),
        ("12 cents", Unit(8, "USD", "money", 0.01)),
        ("12p", Unit(3, "GBP", "money", 0.01)),
        ("720p", None),
        ("12 square\nmiles", Unit(15, "square miles", "count")),
        ("12-foot-high", Unit(7, "feet", "count")),
        ("12-foot-boat", None),
        ("12-member", Unit(9, "members", "count")),
        ("12-boat", None),
        ("12-mile", Unit(7, "miles", "count")),
        ("12 old boats", Unit(12, "boats", "count", is_noun=True)),
        ("one boat", None),
        ("one soldier", Unit(11, "soldier", "count", is_noun=True)),
        ("two million pounds", Unit(18, "GBP", "money")),
        ("12 percent points", Unit(17, "percentage points", "count")),
    ],
)
def test_units(text: str, expected: Unit | None) -> None:
    """A unit is a percent sign, a currency, a measure or a counted noun."""
    assert unit_of(text) == expected
