"""Alignment of extracted lines with their source."""

from hypothesis import given
from hypothesis import strategies as st

from tasks.clean.formats.align import align
from tasks.clean.formats.layers import raw_layer, unescaped_json, visible

_TEXT = st.text(alphabet="abcde é&\n", min_size=1, max_size=200)


@given(_TEXT, st.integers(0, 20), st.integers(1, 30))
def test_mapped_characters_are_the_same(raw: str, start: int, step: int) -> None:
    """Whatever lines are asked for, mapped characters agree and runs ascend in the text."""
    lines = [line for line in raw[start:].split("\n") if line.strip()][:step]
    runs, changes = align(lines, visible(raw_layer(raw)), raw, "format.test")
    text, end = "\n".join(lines), 0
    for where, origin, length in runs:
        assert where >= end
        assert length > 0
        assert text[where : where + length] == raw[origin : origin + length]
        end = where + length
    assert all(0 <= change.start <= change.end <= len(raw) for change in changes)


def test_entities_are_changes() -> None:
    """A decoded entity is reported with its place and what stands there now."""
    raw = "<p>The caf&eacute; by the bay was shut for the winter.</p>"
    lines = ["The café by the bay was shut for the winter."]
    runs, changes = align(lines, visible(raw_layer(raw)), raw, "format.html")
    assert sum(length for *_, length in runs) == len(lines[0]) - 1
    (change,) = changes
    assert (raw[change.start : change.end], change.text) == ("&eacute;", "é")


def test_a_changed_line_is_mapped_in_pieces() -> None:
    """Where a reader left something out of a line, the rest of it is still mapped."""
    raw = "<p>The dam above the bay gave way (see map) and the lower town was cleared.</p>"
    lines = ["The dam above the bay gave way and the lower town was cleared."]
    runs, _ = align(lines, visible(raw_layer(raw)), raw, "format.html")
    assert sum(length for *_, length in runs) >= len(lines[0]) - 2


def test_layers_stack() -> None:
    """Text inside HTML inside JSON is traced through both."""
    raw = '{"html": "<p>He said \\"never\\" &amp; left for the coast.</p>"}'
    lines = ['He said "never" & left for the coast.']
    layer = visible(unescaped_json(raw_layer(raw)))
    runs, _ = align(lines, layer, raw, "format.json")
    mapped = sum(length for *_, length in runs)
    assert mapped >= len(lines[0]) - 4


def test_changes_are_bounded() -> None:
    """A text full of entities is accounted for in few changes."""
    raw = "<p>" + "word &eacute; " * 2000 + "</p>"
    lines = [("word é " * 2000).strip()]
    _, changes = align(lines, visible(raw_layer(raw)), raw, "format.html")
    assert len(changes) <= 100
