"""The new text and its runs, woven in one pass over the edits."""

from collections.abc import Iterable, Sequence

from tasks.clean.edits import Edit, Entry
from tasks.models import Run


class Weave:
    """Makes the new text and its runs in one pass over the edits."""

    def __init__(self, text: str, runs: Sequence[Run]) -> None:
        self._text = text
        self._runs = runs
        self._next = 0  # first run that may reach beyond the place we stand at
        self._at = 0
        self._pieces: list[str] = []
        self._length = 0
        self._made: list[Run] = []
        self._raw = runs[0][1] if runs else 0  # raw offset of the place we stand at

    def make(self, edit: Edit) -> list[Entry]:
        """Carry the text before the edit over, make the edit, and report it."""
        low, raw, length = self._runs[self._next] if self._next < len(self._runs) else (0, 0, 0)
        if low <= self._at and edit.end <= low + length:
            entries = [self._make_within(edit, raw - low)]
        else:
            self._keep(edit.start)
            taken = self._take(edit.end)
            entries = _report(edit, taken, self._raw)
        self._at = edit.end
        if edit.text:
            self._pieces.append(edit.text)
            self._length += len(edit.text)
        return entries

    def _make_within(self, edit: Edit, shift: int) -> Entry:
        """Do the same, at less cost, where one run holds all of it."""
        start, end, text, rule = edit
        at = self._at
        if at < start:
            self._add(self._length, at + shift, start - at)
            self._pieces.append(self._text[at:start])
            self._length += start - at
            self._raw = start + shift
        if start == end:
            return Entry(rule, edit.action, self._raw, self._raw, text or None)
        self._raw = end + shift
        return Entry(rule, edit.action, start + shift, self._raw, text or None)

    def finish(self) -> tuple[str, tuple[Run, ...]]:
        """Carry the rest over and return the new text with its runs."""
        self._keep(len(self._text))
        return "".join(self._pieces), tuple(self._made)

    def _keep(self, end: int) -> None:
        start = self._at
        if start == end:
            return
        shift = self._length - start
        for at, raw, length in self._overlaps(start, end):
            self._add(at + shift, raw, length)
            self._raw = raw + length
        self._pieces.append(self._text[start:end])
        self._length += end - start
        self._at = end

    def _take(self, end: int) -> list[tuple[int, int]]:
        taken: list[tuple[int, int]] = []
        for _, raw, length in self._overlaps(self._at, end):
            if taken and taken[-1][1] <= raw:
                taken[-1] = (taken[-1][0], raw + length)
            else:
                taken.append((raw, raw + length))
            self._raw = raw + length
        return taken

    def _overlaps(self, start: int, end: int) -> Iterable[Run]:
        while self._next < len(self._runs):
            at, raw, length = self._runs[self._next]
            if at >= end:
                return
            low, high = max(at, start), min(at + length, end)
            if low < high:
                yield low, raw + low - at, high - low
            if at + length > end:
                return
            self._next += 1

    def _add(self, at: int, raw: int, length: int) -> None:
        if self._made:
            last_at, last_raw, last = self._made[-1]
            if last_at + last == at and last_raw + last == raw:
                self._made[-1] = (last_at, last_raw, last + length)
                return
        self._made.append((at, raw, length))


def _report(edit: Edit, taken: list[tuple[int, int]], raw: int) -> list[Entry]:
    if not taken:
        return [Entry(edit.rule, edit.action, raw, raw, edit.text or None)]
    first, *rest = taken
    entries = [Entry(edit.rule, edit.action, *first, edit.text or None)]
    entries += [Entry(edit.rule, "removed", *span) for span in rest]
    return entries
