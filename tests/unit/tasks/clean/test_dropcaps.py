"""Large first letters apart from their words."""

import pytest

from tasks.clean.dropcaps import drop_caps
from tests.unit.tasks.clean.drafts import after


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("T he port opened.", "The port opened."),
        ("One.\nT\nhe port opened.", "One.\nThe port opened."),
        ("K estrel flew. The kestrel was seen.", "Kestrel flew. The kestrel was seen."),
    ],
)
def test_the_letter_joins_its_word(text: str, whole: str) -> None:
    """The two make a word that opens articles, or one that the text holds."""
    assert after(drop_caps, text) == whole


@pytest.mark.parametrize("text", ["X marks the spot.", "T cells grow.", "A re-run."])
def test_letters_that_stand_alone_stay(text: str) -> None:
    """Not every capital before a small word is its beginning."""
    assert after(drop_caps, text) == text
