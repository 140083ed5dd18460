# Typographic marks and other scripts are what is tested; a case reads best on one line.
# ruff: noqa: RUF001

import re

import pytest

from tasks.clean.draft import Draft
from tasks.clean.furniture import furniture, is_furniture
from tasks.clean.tables import either, table


def _left(*lines: str) -> list[str]:
    text = "\n".join(("Headline of the day", *lines))
    return furniture(Draft(text=text, runs=((0, 0, len(text)),))).text.split("\n")[1:]


def test_every_pattern_of_the_table_is_in_small_letters() -> None:
    """Lines are compared in small letters, so a capital would never fit."""
    rules = table("furniture")
    patterns = [p for rule in rules["rules"] for p in rule["lines"]] + rules["related"]["lines"]
    for pattern in patterns:
        assert not re.search(r"(?<!\\)[A-ZА-Я]", pattern), pattern


@pytest.mark.parametrize("bullet", ["", "- ", "• ", "→ "])
def test_bullets_before_furniture_do_not_hide_it(bullet: str) -> None:
    """Up to three signs may stand before the words."""
    assert _left(f"{bullet}Share on Facebook", "Text.") == ["Text."]


def test_a_quotation_is_never_furniture() -> None:
    """No line that opens with a quotation mark fits."""
    assert _left('"Advertisement"', "“Share”") == ['"Advertisement"', "“Share”"]


def test_the_headline_is_no_link_to_another_story() -> None:
    """The first line may begin with "Watch:"."""
    text = "Watch: Ferry leaves Kestrel Bay\nThe ferry left."
    assert furniture(Draft(text=text, runs=((0, 0, len(text)),))).text == text


def test_rights_and_television_programmes_stay() -> None:
    """Rights are metadata, and a programme's name is no reading time."""
    lines = ["© All rights reserved.", "60 Minutes"]
    assert _left(*lines) == lines


@pytest.mark.parametrize("character", ["a", " ", "-", "share ", "read ", "0", "cookie ", "|"])
def test_patterns_are_linear(character: str) -> None:
    """A long line of one kind comes back as it is."""
    line = character * 50_000
    assert _left(line.strip()) == [line.strip()]
    assert either(["a", "b"]) == "(?:a|b)"


def test_the_foot_of_a_mailing_goes() -> None:
    """Why a mail was sent is no part of the report."""
    foot = "Norland Press | Copyright 2024 | You receive this mail because you are a subscriber."
    assert is_furniture(foot)
    assert not is_furniture("You receive this award because you asked, the mayor told the crew.")
