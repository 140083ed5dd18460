"""The text behind an encoding of it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.formats.layers import compact, raw_layer, unescaped_json, visible

_TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


@given(_TEXT)
def test_the_raw_layer_is_the_text(text: str) -> None:
    """Every character of the raw text stands at its own offset."""
    layer = raw_layer(text)
    assert layer.text == text
    assert list(layer.offsets) == list(range(len(text)))


@given(_TEXT, st.booleans())
def test_json(text: str, ascii_only: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever a string holds, escaped or as it is, comes back; each character has its place."""
    raw = json.dumps(text, ensure_ascii=ascii_only)
    layer = unescaped_json(raw_layer(raw))
    assert layer.text == f'"{text}"'
    assert len(layer.offsets) == len(layer.text)
    assert list(layer.offsets) == sorted(layer.offsets)


def test_escapes_stand_where_they_begin() -> None:
    """A decoded character has the offset of its escape, one of two halves that of the first."""
    layer = unescaped_json(raw_layer(r"a\u00e9\ud83d\ude00\n\\b"))
    assert layer.text == "aé😀\n\\b"
    assert list(layer.offsets) == [0, 1, 7, 19, 21, 23]


def test_half_a_character_stays_half() -> None:
    """An escape that pairs with nothing is taken over as it is, never as another character."""
    assert unescaped_json(raw_layer(r"\ud83dx\ude00")).text == "\ud83dx\ude00"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Norvik &amp; Sund</p>", "Norvik & Sund"),
        ("a<!-- no -->b", "ab"),
        ("<script>if (a < b) x()</script>y", "y"),
        ("<style>p {}</style>y", "y"),
        ("&#233;&#xe9;&eacute;", "ééé"),
        ("AT&T & more &unknown;", "AT&T & more &unknown;"),
        ("1 < 2", "1 < 2"),
    ],
)
def test_visible(source: str, text: str) -> None:
    """Tags, comments and scripts are not seen; entities are, as what they name."""
    layer = visible(raw_layer(source))
    assert layer.text == text
    assert len(layer.offsets) == len(text)
    for character, at in zip(layer.text, layer.offsets, strict=True):
        assert source[at] in (character, "&")


def test_sections_of_xml() -> None:
    """A CDATA section is text as it stands in XML."""
    assert visible(raw_layer("<t><![CDATA[a &amp; <b>]]></t>"), xml=True).text == "a &amp; <b>"


@given(_TEXT)
def test_compact(text: str) -> None:
    """Without white space, every character still has the place where it stands."""
    layer = compact(raw_layer(text))
    assert layer.text == "".join(text.split())
    assert all(text[at] == one for one, at in zip(layer.text, layer.offsets, strict=True))
