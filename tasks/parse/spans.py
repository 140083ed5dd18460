"""Offsets: from the clean text to the raw text, and from the body to both."""

from bisect import bisect_right
from collections.abc import Sequence

from tasks.models import Run


class Offsets:
    """The way from a clean text to the raw text, made ready for many look-ups."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._starts = [run[0] for run in runs]

    def moved(self, start: int, end: int, position: int) -> list[Run]:
        """Return the runs of a span of the clean text, cut to it, that now begins at `position`."""
        found: list[Run] = []
        shift = position - start
        begin = max(bisect_right(self._starts, start) - 1, 0)
        if begin < len(self._runs):
            first, raw, length = self._runs[begin]
            if first <= start < end <= first + length:  # one run holds it, as most do
                return [(position, raw + start - first, end - start)]
        for each in range(begin, len(self._starts)):
            first, raw, length = self._runs[each]
            if first >= end:
                break
            if first < start:
                raw, length, first = raw + start - first, length + first - start, start
            if first + length > end:
                length = end - first
            if length > 0:
                found.append((first + shift, raw, length))
        return found

    def joined(self, spans: Sequence[tuple[int, int]], gap: int) -> list[Run]:
        """Return the runs of spans of the clean text that now stand in a row, `gap` apart."""
        found: list[Run] = []
        position = low = raw = high = 0
        for start, end in spans:
            if not low <= start < end <= high:  # not in the run that held the one before
                low, raw, high = self._around(start)
            if low <= start < end <= high:
                found.append((position, raw + start - low, end - start))
            else:
                found += self.moved(start, end, position)
            position += end - start + gap
        return found

    def _around(self, start: int) -> Run:
        """Return the run that an offset of the clean text may lie in: (from, raw, to)."""
        if not self._runs:
            return 0, 0, 0
        low, raw, length = self._runs[max(bisect_right(self._starts, start) - 1, 0)]
        return low, raw, low + length

    def raw_spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return where a span of the clean text stands in the raw text.

        One span for text that stands in the raw text in the same order, with what
        cleaning took out between; several where cleaning moved parts.
        """
        spans: list[tuple[int, int]] = []
        for _, raw, length in self.moved(start, end, start):
            if spans and spans[-1][1] <= raw:
                spans[-1] = (spans[-1][0], raw + length)
            else:
                spans.append((raw, raw + length))
        return spans
