"""Facts that are noted, not repaired."""

import pytest

from tasks.clean.flags import flags
from tests.unit.tasks.clean.drafts import draft_of


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Headline\nThe port [+2987 chars]", "truncated"),
        ("Headline\nThe port \u2026", "truncated"),
        ("Headline\nThe port...  ", "truncated"),
        ("Headline\nThe p\ufffdrt opened.", "damaged_characters"),
    ],
)
def test_a_fact_is_noted(text: str, flag: str) -> None:
    """Stubs, texts cut off, and characters that were lost."""
    assert flags(draft_of(text)).flags == {flag}


@pytest.mark.parametrize("text", ["Who is next ...", "Headline\nThe port opened.", "A\nB [sic]"])
def test_a_whole_text_has_no_flags(text: str) -> None:
    """One line alone is no stub of an article, nor is a text that ends."""
    assert flags(draft_of(text)).flags == frozenset()
