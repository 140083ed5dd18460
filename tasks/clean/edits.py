"""The account of what a rule did: wishes of rules, and the entries of the report."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from tasks.models import Change

Action = Literal["removed", "replaced", "inserted", "moved"]

#: Entries of the report that are kept one by one; beyond it, neighbours are merged.
REPORT_LIMIT = 20_000


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


class Entry(NamedTuple):
    """One entry of the report before it becomes a model: a hostile text makes very many."""

    rule: str
    action: Action
    start: int
    end: int
    text: str | None = None


def change(rule: str, action: Action, start: int, end: int, text: str | None = None) -> Change:
    """Return one entry of the cleaning report."""
    return Change(rule=rule, action=action, start=start, end=end, text=text)


def coalesced(edits: Sequence[Edit]) -> list[Edit]:
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


def bounded(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """Merge neighbours of one rule where a hostile text would swell the report."""
    if len(changes) <= REPORT_LIMIT:
        return changes
    entries = [Entry(one.rule, one.action, one.start, one.end, one.text) for one in changes]
    return tuple(change(*entry) for entry in merged(entries))


def merged(entries: Sequence[Entry]) -> list[Entry]:
    """Make one entry of each row of entries of one rule."""
    merged = [entries[0]]
    for entry in entries[1:]:
        last = merged[-1]
        if last.rule == entry.rule and last.end <= entry.start:
            merged[-1] = Entry(entry.rule, "replaced", last.start, entry.end)
        else:
            merged.append(entry)
    return merged
