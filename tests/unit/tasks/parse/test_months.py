"""Names of months and weekdays."""

import pytest

from tasks.parse.months import ENGLISH_MONTHS, MONTHS, WEEKDAYS, month_number


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Nov.", 11),
        ("NOVEMBER", 11),
        ("ноября", 11),
        ("März", 3),
        ("février", 2),
        ("Mach", 3),
        ("MArch", 3),
        ("Febuary", 2),
        ("Septmber", 9),
        ("Octobre", 10),
        ("Augusti", 8),
        ("MÄR", 3),
        ("marts", 3),
        ("szeptember", 9),
        ("septembra", 9),
        ("tammikuuta", 1),
        ("Januarry", 1),
        ("Aprul", 4),
    ],
)
def test_names(name: str, number: int) -> None:
    """A month is known in any case and language, and with one slip in a long English name."""
    assert month_number(name) == number


@pytest.mark.parametrize(
    "name", ["", ".", "Mad", "Jum", "Arch", "Octopus", "Norvik", "Ноябьр", "Nvmber"]
)
def test_other_words(name: str) -> None:
    """Two slips, a slip in a short name, another first letter: no month."""
    assert month_number(name) is None


def test_the_tables_hold_each_name_once() -> None:
    """Every month and weekday is there under its English name, all in small letters."""
    assert [MONTHS[name] for name in ENGLISH_MONTHS] == list(range(1, 13))
    assert set(WEEKDAYS.values()) == set(range(7))
    assert all(name == name.lower() and "." not in name for name in (*MONTHS, *WEEKDAYS))
