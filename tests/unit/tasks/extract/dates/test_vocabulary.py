from tasks.extract.dates.vocabulary import (
    CARDINALS,
    DECADES,
    MONTH_NUMBERS,
    ORDINALS,
    WEEKDAY_NUMBERS,
    words,
)


def test_tables_are_complete() -> None:
    """Months, weekdays, numbers below twenty and days of a month all have their words."""
    assert set(MONTH_NUMBERS.values()) == set(range(1, 13))
    assert sorted(WEEKDAY_NUMBERS.values()) == list(range(1, 8))
    assert set(range(20)) <= set(CARDINALS.values())
    assert set(ORDINALS.values()) == set(range(1, 32))
    assert DECADES["nineties"] == 90


def test_words() -> None:
    """A word list may be wrapped as text."""
    assert words(" a b\n  c ") == ("a", "b", "c")
