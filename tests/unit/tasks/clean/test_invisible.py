# Typographic marks and other scripts are what is tested.
# ruff: noqa: RUF001

"""Marks that are not seen."""

import pytest

from tasks.clean.invisible import controls, format_marks, line_ends, surrogates
from tests.unit.tasks.clean.drafts import after, rules


def test_every_line_end_becomes_a_line_feed() -> None:
    """CRLF is one line end, and so is each of the others."""
    assert after(line_ends, "a\r\nb\rc\x85d\u2028e\x0cf") == "a\nb\nc\nd\ne\nf"


def test_controls_and_surrogates_are_no_text() -> None:
    """Controls go, a lone surrogate is shown as lost."""
    assert after(controls, "Nor\x00land\x1b votes") == "Norland votes"
    assert after(surrogates, "Nor\ud800land") == "Nor\ufffdland"


@pytest.mark.parametrize(
    ("text", "left", "rule"),
    [
        ("Unter\u00adnehmen", "Unternehmen", "characters.soft_hyphen"),
        ("Nor\u200bland", "Norland", "characters.zero_width"),
        ("\u200eNorland", "Norland", "characters.bidi"),
        ("\u202eNorland in عربي", "Norland in عربي", "characters.zero_width"),
    ],
)
def test_each_mark_goes_by_its_rule(text: str, left: str, rule: str) -> None:
    """The report tells soft hyphens, zero widths and marks of direction apart."""
    assert (after(format_marks, text), rules(format_marks, text)) == (left, [rule])


@pytest.mark.parametrize("text", ["می\u200cخواهم", "क्\u200dष", "👩\u200d🚒", "عربي\u200f 5"])
def test_marks_that_a_script_needs_stay(text: str) -> None:
    """Joiners stay between the letters that they join, marks of direction in text that turns."""
    assert after(format_marks, text) == text
