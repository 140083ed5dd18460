"""Texts in pieces."""

from typing import Any

import pytest

from tasks.clean.formats.pieces import joined

_FOUR = "<figcaption>Four</figcaption>"


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["One.", " Two. ", ""], "One.\nTwo."),
        ([{"type": "text", "value": "One."}, {"type": "Paragraph", "text": "Two."}], "One.\nTwo."),
        (["<b>One</b> boat.", "Two."], "<div><b>One</b> boat.</div><div>Two.</div>"),
        ([{"type": "text", "content": "One."}, {"type": "image", "content": "x.jpg"}], "One."),
        (
            [
                {"type": "header", "content": "N"},
                {"type": "list", "items": ["One", {"type": "text", "content": "Two"}]},
                {"type": "quote", "content_elements": [{"type": "text", "content": "Three"}]},
                {"type": "image", "caption": "Four"},
            ],
            "<h2>N</h2><li>One</li><li>Two</li><blockquote>Three</blockquote>" + _FOUR,
        ),
        ([{"title": "Ferry returns", "text": "One."}], None),
        ([1, None], None),
        ([], None),
    ],
)
def test_pieces(pieces: list[Any], text: str | None) -> None:
    """Paragraphs are joined, plain or as HTML; a list of other things is no text."""
    assert joined(pieces) == text
