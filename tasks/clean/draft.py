"""Tracked text: what every cleaning step takes and gives."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

from tasks.models import BlockKind, Change, Run, Stated

Action = Literal["removed", "replaced", "inserted", "moved"]

#: Entries of the report that are kept one by one; beyond it, neighbours are merged.
REPORT_LIMIT = 20_000


#: Shorter parts of sentences are often said twice.
_LONG_PART = 24


class Edit(NamedTuple):
    """A wish of a rule: put `text` in the place of `draft.text[start:end]`."""

    start: int
    end: int
    text: str
    rule: str

    @property
    def action(self) -> Action:
        """What the cleaning report calls it."""
        if not self.text:
            return "removed"
        return "inserted" if self.start == self.end else "replaced"


@dataclass(frozen=True)  # no slots: the lines are kept beside the fields
class Draft:
    """The text as it stands after some steps, with the account of what was done."""

    text: str
    #: From `text` to the decoded raw text.
    runs: tuple[Run, ...]
    #: (offset, kind) of each line that is not plain text; the offset lies in the line.
    marks: tuple[tuple[int, BlockKind], ...] = ()
    changes: tuple[Change, ...] = ()
    flags: frozenset[str] = frozenset()
    stated: Stated = field(default_factory=Stated)
    #: Texts that were removed as copies: they serve to repair what they are copies of.
    copies: tuple[str, ...] = ()
    #: Lines that the feed's profile calls furniture.
    furniture: frozenset[str] = frozenset()
    #: Rules that the feed's profile switches off.
    without: frozenset[str] = frozenset()

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, cut once for all steps that leave the text as it is."""
        return self.text.split("\n")

    @cached_property
    def says_twice(self) -> bool:
        """Tell, at little cost, whether anything is said twice, between two full stops."""
        parts = self.text.replace("\n", ".").replace("。", ".").split(".")
        long = [part.strip() for part in parts if len(part) > _LONG_PART]
        return len(set(long)) < len(long)

    def edited(self, edits: Sequence[Edit]) -> "Draft":
        """Return the draft with all edits made and reported.

        Edits must be ascending and must not overlap; those of rules that the profile
        switches off are left out.
        """
        if self.without:
            edits = [edit for edit in edits if edit.rule not in self.without]
        if not edits:
            return self
        if len(edits) > REPORT_LIMIT:
            edits = _coalesced(edits)
        weave = _Weave(self.text, self.runs)
        entries = [entry for edit in edits for entry in weave.make(edit)]
        if len(self.changes) + len(entries) > REPORT_LIMIT:
            entries = _merged(entries)
        text, runs = weave.finish()
        return replace(
            self,
            text=text,
            runs=runs,
            marks=_moved(self.marks, edits),
            changes=_bounded(self.changes) + tuple(change(*entry) for entry in entries),
        )

    def rewritten(self, pattern: re.Pattern[str], text: str, rule: str) -> "Draft":
        """Return the draft with `text` in the place of all that the pattern finds."""
        return self.edited([Edit(*m.span(), text, rule) for m in pattern.finditer(self.text)])

    def flagged(self, *flags: str) -> "Draft":
        """Return the draft with these facts noted."""
        return replace(self, flags=self.flags.union(flags))

    def moved_on(self, **values: object) -> "Draft":
        """Return the draft with other fields replaced."""
        return replace(self, **values)  # type: ignore[arg-type]  # named by the caller


class _Entry(NamedTuple):
    """One entry of the report before it becomes a model: a hostile text makes very many."""

    rule: str
    action: Action
    start: int
    end: int
    text: str | None = None


#: A cleaning step.
Step = Callable[[Draft], Draft]


class _Weave:
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

    def make(self, edit: Edit) -> list[_Entry]:
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

    def _make_within(self, edit: Edit, shift: int) -> _Entry:
        """Do the same, at less cost, where one run holds all of it."""
        start, end, text, rule = edit
        at = self._at
        if at < start:
            self._add(self._length, at + shift, start - at)
            self._pieces.append(self._text[at:start])
            self._length += start - at
            self._raw = start + shift
        if start == end:
            return _Entry(rule, edit.action, self._raw, self._raw, text or None)
        self._raw = end + shift
        return _Entry(rule, edit.action, start + shift, self._raw, text or None)

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


def _coalesced(edits: Sequence[Edit]) -> list[Edit]:
    """Make one edit of those of one rule that touch: a hostile text makes very many."""
    groups = [[edits[0]]]
    for before, edit in pairwise(edits):
        if before.end == edit.start and before.rule == edit.rule:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return [
        Edit(group[0].start, group[-1].end, "".join(one.text for one in group), group[0].rule)
        for group in groups
    ]


def change(rule: str, action: Action, start: int, end: int, text: str | None = None) -> Change:
    """Return one entry of the cleaning report."""
    return Change(rule=rule, action=action, start=start, end=end, text=text)


def _report(edit: Edit, taken: list[tuple[int, int]], raw: int) -> list[_Entry]:
    if not taken:
        return [_Entry(edit.rule, edit.action, raw, raw, edit.text or None)]
    first, *rest = taken
    entries = [_Entry(edit.rule, edit.action, *first, edit.text or None)]
    entries += [_Entry(edit.rule, "removed", *span) for span in rest]
    return entries


def _moved(
    marks: tuple[tuple[int, BlockKind], ...], edits: Sequence[Edit]
) -> tuple[tuple[int, BlockKind], ...]:
    if not marks:
        return ()
    moved: list[tuple[int, BlockKind]] = []
    shift, i = 0, 0
    for at, kind in marks:
        while i < len(edits) and edits[i].end <= at:
            shift += len(edits[i].text) - (edits[i].end - edits[i].start)
            i += 1
        inside = i < len(edits) and edits[i].start <= at
        if not inside:
            moved.append((at + shift, kind))
        elif edits[i].text:
            moved.append((edits[i].start + shift, kind))
    return tuple(moved)


def _bounded(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Merge neighbours of one rule where a hostile text would swell the report."""
    if len(changes) <= REPORT_LIMIT:
        return changes
    entries = [_Entry(one.rule, one.action, one.start, one.end, one.text) for one in changes]
    return tuple(change(*entry) for entry in _merged(entries))


def _merged(entries: Sequence[_Entry]) -> list[_Entry]:
    merged = [entries[0]]
    for entry in entries[1:]:
        last = merged[-1]
        if last.rule == entry.rule and last.end <= entry.start:
            merged[-1] = _Entry(entry.rule, "replaced", last.start, entry.end)
        else:
            merged.append(entry)
    return merged
