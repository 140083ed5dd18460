"""The way from the clean text back to the raw text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tasks.models import Run
from tasks.parse.spans import Offsets

LENGTHS = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 4)), min_size=1, max_size=12)


def runs_of(pieces: list[tuple[int, int]]) -> tuple[Run, ...]:
    """Return runs of these lengths with so many raw characters left out between them."""
    runs: list[Run] = []
    clean = raw = 0
    for length, gap in pieces:
        runs.append((clean, raw, length))
        clean, raw = clean + length, raw + length + gap
    return tuple(runs)


@given(LENGTHS, st.data())
def test_moved_runs_point_to_the_same_characters(
    pieces: list[tuple[int, int]], data: st.DataObject
) -> None:
    """Each character of a slice maps to the raw character it mapped to before."""
    runs = runs_of(pieces)
    origin = {clean + i: raw + i for clean, raw, length in runs for i in range(length)}
    start = data.draw(st.integers(0, len(origin) - 1))
    end = data.draw(st.integers(start + 1, len(origin)))
    moved = {
        clean + i: raw + i
        for clean, raw, length in Offsets(runs).moved(start, end, 0)
        for i in range(length)
    }
    assert moved == {at - start: origin[at] for at in range(start, end)}


def test_spans_of_moved_text_are_several() -> None:
    """Text that stands in the raw text in another order has a raw span for each part."""
    assert Offsets([(0, 10, 5), (5, 0, 5)]).raw_spans(0, 10) == [(10, 15), (0, 5)]
    assert Offsets([(0, 0, 5), (5, 8, 5)]).raw_spans(0, 10) == [(0, 13)]
    assert Offsets([(0, 0, 5)]).raw_spans(7, 9) == []


@given(LENGTHS, st.sets(st.integers(0, 60), max_size=8), st.integers(0, 2))
def test_joined_spans_are_each_moved(
    pieces: list[tuple[int, int]], cuts: set[int], gap: int
) -> None:
    """Spans set in a row have the runs that each would have by itself."""
    offsets, ends = Offsets(runs_of(pieces)), sorted(cuts)
    spans = list(pairwise(ends))
    expected: list[Run] = []
    position = 0
    for start, end in spans:
        expected += offsets.moved(start, end, position)
        position += end - start + gap
    assert offsets.joined(spans, gap) == expected
