"""Tracked text: what every cleaning step takes and gives."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from tasks.clean.edits import REPORT_LIMIT, Edit, bounded, change, coalesced, merged
from tasks.clean.lines import body_start
from tasks.clean.weave import Weave
from tasks.models import BlockKind, Change, Run, Stated

__all__ = ["Draft", "Edit", "Step"]

#: Shorter parts of sentences are often said twice.
_LONG_PART = 24


@dataclass(frozen=True)  # no slots: what is seen of the text is kept beside the fields
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
    lines: list[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Cut the text into lines, once for all steps that leave it as it is."""
        object.__setattr__(self, "lines", self.text.split("\n"))

    @cached_property
    def says_twice(self) -> bool:
        """Tell, at little cost, whether anything is said twice, between two full stops."""
        parts = self.text.replace("\n", ".").replace("。", ".").split(".")
        long = [part.strip() for part in parts if len(part) > _LONG_PART]
        return len(set(long)) < len(long)

    @cached_property
    def body_start(self) -> int:
        """The index of the line with which the body begins."""
        return body_start(self.lines)

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
            edits = coalesced(edits)
        weave = Weave(self.text, self.runs)
        entries = [entry for edit in edits for entry in weave.make(edit)]
        if len(self.changes) + len(entries) > REPORT_LIMIT:
            entries = merged(entries)
        text, runs = weave.finish()
        return Draft(
            text,
            runs,
            _moved(self.marks, edits),
            bounded(self.changes) + tuple([change(*entry) for entry in entries]),
            self.flags,
            self.stated,
            self.copies,
            self.furniture,
            self.without,
        )

    def rewritten(self, pattern: re.Pattern[str], text: str, rule: str) -> "Draft":
        """Return the draft with `text` in the place of all that the pattern finds."""
        return self.edited([Edit(*m.span(), text, rule) for m in pattern.finditer(self.text)])

    def flagged(self, *flags: str) -> "Draft":
        """Return the draft with these facts noted."""
        return replace(self, flags=self.flags.union(flags))

    def related_to(self, names: Sequence[str]) -> "Draft":
        """Return the draft with these stories stated as related, each once."""
        known = self.stated.related
        new = tuple(name for name in dict.fromkeys(names) if name not in known)
        if not new:
            return self
        return replace(self, stated=self.stated.model_copy(update={"related": known + new}))

    def moved_on(self, **values: object) -> "Draft":
        """Return the draft with other fields replaced."""
        return replace(self, **values)  # type: ignore[arg-type]  # named by the caller


#: A cleaning step.
Step = Callable[[Draft], Draft]


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
