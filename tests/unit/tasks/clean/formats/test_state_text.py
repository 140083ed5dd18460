"""Blocks of data as lines."""

from typing import Any

import pytest

from tasks.clean.formats.state_text import Prose, lines_in

_A = "A dam broke above Kestrel Bay on Tuesday, officials said."
_B = "Roads to the coast were cut, and 4,000 people fled."


def read(value: Any) -> list[tuple[str, str]]:
    """Return kind and text of each line."""
    return [(line.kind, line.text) for line in lines_in(value, Prose())]


@pytest.mark.parametrize(
    "value",
    [
        f"<p>{_A}</p><p>{_B}</p>",
        [{"htmlText": _A}, {"htmlText": _B}],
        {"blocks": [{"type": "paragraph", "model": {"text": _A, "blocks": [{"text": _A}]}},
                    {"type": "paragraph", "model": {"text": _B}}]},
        [{"type": "paragraph", "content": [
            {"type": "text", "text": "A dam broke above "},
            {"type": "text", "text": "Kestrel Bay", "marks": [{"type": "link"}]},
            {"type": "text", "text": " on Tuesday, officials said."}]}, {"text": _B}],
        [{"items": [{"htmlText": "A dam broke above"}, {"htmlText": " Kestrel Bay"},
                    {"htmlText": " on Tuesday, officials said."}]}, {"value": _B}],
        [{"text": _A}, {"type": "image", "text": "Water stands in the valley on Tuesday."},
         {"caption": "Water stands in the valley on Tuesday.", "text": _B}],
        [{"text": _A}, {"x": [{"title": "Port reopens", "url": "/p", "text": _A[2:]},
                              {"title": "Storm near", "url": "/s"}]}, {"text": _B}],
        [_A, {"label": "Read all the stories of the flood here."}, _B],
    ],
)  # fmt: skip
def test_paragraphs(value: Any) -> None:
    """However a house sets its blocks, its paragraphs are whole and once, pictures left out."""
    assert read(value) == [("text", _A), ("text", _B)]


def test_kinds() -> None:
    """Types name subheads, HTML its own kinds."""
    value = [
        {"type": "subheading", "text": "Like thunder"},
        {"html": f"<h2>At night</h2><blockquote>{_A}</blockquote>"},
        {"text": f"{_B} &amp; so on."},
    ]
    assert read(value) == [
        ("heading", "Like thunder"),
        ("heading", "At night"),
        ("quote", _A),
        ("text", f"{_B} & so on."),
    ]


def test_words_of_the_site_are_no_lines() -> None:
    """Strings that are no sentence (ids, addresses, buttons) are none."""
    assert read([{"text": "Show more"}, "a1b2", {"id": _A[:30]}]) == []
