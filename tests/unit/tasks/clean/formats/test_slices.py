"""Cutting a file of several items into files of one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.formats.slices import MAX_GROWTH, elements
from tasks.clean.formats.xml import every, flat, parse_xml
from tasks.errors import HostileError

_FEED = (
    "<f:feed xmlns:f='urn:f'><title>Norvik</title><f:item n='1'><title>One</title></f:item>"
    "between<f:item n='2'>Two<f:item>inner</f:item></f:item><f:item n='3'/></f:feed>"
)


def test_items_stand_alone() -> None:
    """Each item keeps every character and the namespaces around it, and is well-formed alone."""
    items = elements(_FEED, "item")
    assert [_FEED[item.start : item.end] for item in items] == [
        "<f:item n='1'><title>One</title></f:item>",
        "<f:item n='2'>Two<f:item>inner</f:item></f:item>",
    ]
    for item in items:
        assert _FEED[item.start : item.end] in item.alone
        assert parse_xml(item.alone).tag == "{urn:f}feed"
        assert "between" not in item.alone


def test_heads_come_along() -> None:
    """What an item needs of its feed goes with each; a head inside an item does not."""
    items = elements(_FEED, "item", ("title",))
    assert [[flat(one) for one in every(parse_xml(item.alone), "title")] for item in items] == [
        ["Norvik", "One"],
        ["Norvik"],
    ]


@pytest.mark.parametrize("source", ["", "<feed/>", "text", "</item>", "<!-- <item>x</item> -->"])
def test_no_items(source: str) -> None:
    """Without an element of the name there is no item."""
    assert elements(source, "item") == []


def test_an_item_that_the_file_cuts_off() -> None:
    """What the end of the file cuts off is an item as well, for its own reader to judge."""
    cut = _FEED[: _FEED.index("o<f:item>inner")]
    assert [cut[item.start : item.end] for item in elements(cut, "item")] == [
        "<f:item n='1'><title>One</title></f:item>",
        "<f:item n='2'>Tw",
    ]


def test_growth_is_bounded() -> None:
    """Items that would repeat a giant start tag over and over are refused."""
    tag = "<feed a='" + "x" * 100_000 + "'>"
    few = f"{tag}{'<item>y</item>' * 5}</feed>"
    assert len(elements(few, "item")) == 5
    with pytest.raises(HostileError):
        elements(f"{tag}{'<item>y</item>' * (30 * MAX_GROWTH)}</feed>", "item")


@given(st.text("<>/aitem ", max_size=60))
def test_any_text(source: str) -> None:
    """Items of whatever text do not overlap and lie within it."""
    end = 0
    for item in elements(source, "item"):
        assert end <= item.start < item.end <= len(source)
        end = item.end
