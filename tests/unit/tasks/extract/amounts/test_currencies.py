import pytest

from tasks.extract.amounts.currencies import code_of_sign, money_of, sign_before
from tasks.extract.amounts.numbers import Number


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("US$5", "US$"),
        ("a $ 5", "$"),
        ("Rs. 5", "Rs."),
        ("R5", "R"),
        ("for R 5", ""),
        ("for 5", ""),
    ],
)
def test_signs(text: str, sign: str) -> None:
    """The longest sign before a figure is taken; a single letter only right before it."""
    assert sign_before(text, text.index("5")) == sign


@pytest.mark.parametrize(
    ("sign", "written", "value", "code"),
    [
        ("\u20ac", "5", 5.0, "EUR"),
        ("Rs", "5", 5.0, "INR"),
        ("R", "22", 22.0, None),
        ("R", "22,000", 22000.0, "ZAR"),
        ("R", "22000000", 2.2e7, "ZAR"),
        ("Sh", "5", 5.0, None),
    ],
)
def test_codes_of_signs(sign: str, written: str, value: float, code: str | None) -> None:
    """A letter is a currency only before a sum, a sign of several countries only with one named."""
    assert code_of_sign(sign, Number(0, 1, value, written), "nothing here") == code


def test_names_of_several_currencies() -> None:
    """The country named by far the most tells which; words of two meanings need a million."""
    assert money_of("pesos", 5, "Chile") == "CLP"
    assert money_of("pesos", 5, "Chile and Mexico") is None
    assert money_of("pesos", 5, "Chile, Mexico, Chile, Chile") == "CLP"
    assert money_of("francs", 5, "PARIS, May 3 (Wire)") == "FRF"
    assert money_of("rupees", 5, "KARACHI, May 3 (Wire)") == "PKR"
    assert money_of("pounds", 5, "") is None
    assert money_of("pounds", 5e6, "") == "GBP"
