"""JSON as feeds and scrapers send it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.formats.jsons import (
    MAX_DEPTH,
    apart,
    dump,
    member,
    objects,
    parse_json,
    string,
    strings,
)
from tasks.errors import HostileError, MalformedError

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), _JSON, max_size=4))
def test_what_is_written_is_read(item: dict[str, object]) -> None:
    """An object comes back as it was; the order of its members does not show in its bytes."""
    assert parse_json(dump(item).decode()) == item
    assert dump(dict(reversed(item.items()))) == dump(item)


@pytest.mark.parametrize(
    "text", ["", "{", "{'a': 1}", '{"a": 1,,}', '{"a": 1} x', '"\\ud83d"', '"\ud83d"']
)
def test_malformed(text: str) -> None:
    """What is no JSON by its standard is refused."""
    with pytest.raises(MalformedError):
        parse_json(text)


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ('{"a": NaN, "b": [Infinity]}', {"a": None, "b": [None]}),
        ('{"a": "One.\n\tTwo."}', {"a": "One.\n\tTwo."}),
        ('{"a": ["x", ], "b": "1,]", }', {"a": ["x"], "b": "1,]"}),
        ('\x1e{"a": 1}\n', {"a": 1}),
    ],
)
def test_slips_that_tools_make(text: str, item: dict[str, object]) -> None:
    """What scrapers' tools write beside the standard is read as they mean it."""
    assert parse_json(text) == item


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ('{"a": 1}{"a": 2}', ['{"a": 1}', '{"a": 2}']),
        ('{\n"a": 1\n}\n{\n"a": 2\n}', ['{\n"a": 1\n}', '{\n"a": 2\n}']),
        ('{"a": 1},\n{"a": 2}', ['{"a": 1}', '{"a": 2}']),
        ('{"a": "cut\n{"a": 2}\n{"a": 3}', ['{"a": "cut', '{"a": 2}', '{"a": 3}']),
        ('{"a": 1} {"a": ', ['{"a": 1}', '{"a":']),
        ('[{"a": 1}]\n[{"a": 2}]', ['[{"a": 1}]', '[{"a": 2}]']),
        ('{"a": 1', ['{"a": 1']),
    ],
)
def test_values_that_stand_apart(text: str, texts: list[str]) -> None:
    """Values in lines or glued together come one by one, and so does what is no value."""
    assert apart(text) == texts


def test_depth() -> None:
    """Nesting as deep as the limit is read; one more, or far more, is hostile."""

    def nested(depth: int) -> str:
        return "[" * depth + "]" * depth

    assert parse_json(nested(MAX_DEPTH))
    for depth in (MAX_DEPTH + 1, 5_000):
        with pytest.raises(HostileError):
            parse_json(nested(depth))


def test_a_byte_order_mark_is_no_part_of_it() -> None:
    """A mark before the text is passed over."""
    assert parse_json("\ufeff[1]") == [1]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ({"a": " x "}, "x"),
        ({"a": "  ", "b": "y"}, "y"),
        ({"a": None, "b": "y"}, "y"),
        ({"a": 7}, "7"),
        ({"a": 0}, "0"),
        ({"a": True}, None),
        ({"a": ["x"]}, None),
        ({}, None),
    ],
)
def test_string(item: dict[str, object], found: str | None) -> None:
    """The first member that is text or a number is given, stripped."""
    assert string(item, "a", "b") == found


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("x", ("x",)),
        (["x", " y ", "x", "", 7, None], ("x", "y")),
        ([{"name": "x"}, {"literal": "y"}, {"other": "z"}], ("x", "y")),
        ({"name": "x"}, ("x",)),
        ([], ()),
        (7, ()),
    ],
)
def test_strings(value: object, found: tuple[str, ...]) -> None:
    """Texts and names of objects are given, each once; what has no text is passed over."""
    assert strings({"a": value}, "a") == found


def test_members_and_objects() -> None:
    """The first member that holds something counts; only objects are objects."""
    item = {"a": [], "b": {}, "c": [{"x": 1}, 7], "d": {"y": 2}, "e": False}
    assert member(item, "a", "b", "e") is False
    assert member(item, "a", "b") is None
    assert objects(item, "a", "c") == ({"x": 1},)
    assert objects(item, "d") == ({"y": 2},)
    assert objects(item, "missing") == ()
