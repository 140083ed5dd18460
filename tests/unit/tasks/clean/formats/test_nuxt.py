"""Nuxt's flat lists."""

from typing import Any

import pytest

from tasks.clean.formats.nuxt import resolved


@pytest.mark.parametrize(
    ("flat", "value"),
    [
        ([{"title": 1, "body": 2}, "Dam breaks", [3, 3], "It broke."],
         {"title": "Dam breaks", "body": ["It broke.", "It broke."]}),
        ([["ShallowReactive", 1], {"at": 2}, ["Date", "2026-03-10"]], {"at": "2026-03-10"}),
        ([["Ref", 1], ["Set", 0]], None),
        ([{"a": -1, "b": 9, "c": "x"}], {"a": None, "b": None, "c": None}),
    ],
)  # fmt: skip
def test_numbers_are_followed(flat: list[Any], value: Any) -> None:
    """A member is the value that its number points at; what points nowhere is nothing."""
    assert resolved(flat) == value


def test_a_value_around_itself_ends() -> None:
    """Neither a circle nor a list that is pointed at again and again costs more than its size."""
    assert isinstance(resolved([{"a": 0}, 1]), dict)
    assert isinstance(resolved([[1] * 500, [2] * 500, [3] * 500, "x" * 500]), list)
