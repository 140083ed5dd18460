"""The tables behind the rules."""

import re

import pytest

from tasks.clean import furniture, tables


def test_word_lists_hold_no_word_twice() -> None:
    """A word that stands twice in a list is a slip."""
    for name, text in tables.table("words").items():
        assert len(text.split()) == len(tables.words(name)), name


def test_either_fits_what_any_fits() -> None:
    """Alternatives are kept together."""
    assert re.fullmatch(tables.either(["a", "b+"]) + "c", "bbc")


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for The Brief, our daily newsletter, and get the news of the coast in your inbox.",
        "We use cookies on this site to improve your experience and to measure how it is used.",
        "We may earn a commission when you buy through links on our site, at no cost to you.",
        "This report has not been edited by our desk and is auto-generated from an agency feed.",
        "To continue reading, please subscribe or log in with the address that you signed up with.",
        "You have reached your limit of free articles for this month, subscribe to read on.",
        "Norpress | You are receiving this e-mail because you signed up on our pages.",
    ],
)
def test_long_lines_of_furniture_are_let_through_to_the_rules(line: str) -> None:
    """The gate by first words opens for what the rules would fit."""
    assert furniture.is_furniture(line)
    assert furniture._may_be(line)
