"""Plain text."""

import pytest

from tasks.clean.formats.plain import read
from tasks.models import Document, Profile


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("One", 1), ("One\n\nTwo\n", 4)])
def test_the_text_itself(text: str, lines: int) -> None:
    """Nothing is left out: every character is mapped to itself, each line has a kind."""
    found = read(text, Document(raw=text.encode()), Profile())
    assert found.text == text
    assert found.runs == (((0, 0, len(text)),) if text else ())
    assert found.kinds == ("text",) * lines
