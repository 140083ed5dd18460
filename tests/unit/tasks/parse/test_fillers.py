"""Words that say nothing in stamp lines."""

import pytest

from tasks.parse.fillers import without_fillers


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Source: by Ada Quill", ["Ada", "Quill"]),
        ("4 min read • Sund", ["•", "Sund"]),
        ("on Friday at hrs", []),
    ],
)
def test_fillers(text: str, left: list[str]) -> None:
    """Prepositions, weekdays and the time that reading takes go; names stay."""
    assert without_fillers(text).split() == left
