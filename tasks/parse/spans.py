"""Offsets: from the clean text to the raw text, and from the body to both."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tasks.models import Run


class Offsets:
    """The way from a clean text to the raw text, made ready for many look-ups."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._starts = [run[0] for run in runs]

    def within(self, start: int, end: int) -> Iterator[Run]:
        """Yield the runs of a span of the clean text, cut to the span."""
        number = max(bisect_right(self._starts, start) - 1, 0)
        for clean, raw, length in self._runs[number:]:
            if clean >= end:
                return
            first, last = max(clean, start), min(clean + length, end)
            if first < last:
                yield first, raw + first - clean, last - first

    def moved(self, start: int, end: int, position: int) -> Iterator[Run]:
        """Yield the runs of a span of the clean text that now begins at `position`."""
        for clean, raw, length in self.within(start, end):
            yield clean - start + position, raw, length

    def raw_spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return where a span of the clean text stands in the raw text.

        One span for text that stands in the raw text in the same order, with what
        cleaning took out between; several where cleaning moved parts.
        """
        spans: list[tuple[int, int]] = []
        for _, raw, length in self.within(start, end):
            if spans and spans[-1][1] <= raw:
                spans[-1] = (spans[-1][0], raw + length)
            else:
                spans.append((raw, raw + length))
        return spans
