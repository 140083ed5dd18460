"""Text that was wrapped at a fixed width, as wire formats and mail are."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re
from collections.abc import Sequence
from itertools import pairwise

from tasks.clean.draft import Draft, Edit
from tasks.clean.hyphens import hyphen_cut

#: Wire text has 64 to 80 columns; nothing wider is taken for wrapped.
_WIDEST = 100
_NARROWEST = 40
_MOST_LINES = 10_000
_LEAST_JOINTS = 3
#: The same in a text whose paragraphs nothing sets apart.
_MANY_JOINTS = 8
#: Share of neighbouring lines (no empty line between) that must look wrapped.
_SHARE = 0.6
#: Columns by which a full line may fall short of the width.
_SLACK = 4
_OWN_LINE = re.compile(r"\s*(?:[-*•–·]\s|\d{1,2}[.)]\s|[-=_*#]{3,}|#|\S+:\s*\Z)")
_TABLE = re.compile(r"\S\s{3,}\S")


def wrapped_lines(draft: Draft) -> Draft:
    """Join the lines of paragraphs that were wrapped at a fixed width.

    A line is full if the first word of the next would not have fitted on it; a text is
    wrapped if most of its neighbouring lines are full.
    """
    if "\n" not in draft.text or draft.marks:
        return draft
    lines = draft.lines
    if max(map(len, lines)) > _WIDEST or len(lines) > _MOST_LINES:
        return draft
    width = max(len(line.strip()) for line in lines)
    joints = _full(lines, width)
    if width < _NARROWEST or not _wrapped(lines, joints):
        return draft
    return draft.edited(_edits(lines, set(joints)))


def _full(lines: Sequence[str], width: int) -> list[int]:
    return [
        i
        for i in range(len(lines) - 1)
        if _joinable(lines[i], lines[i + 1])
        and len(lines[i].strip()) + 1 + len(lines[i + 1].split(None, 1)[0]) > width - _SLACK
    ]


def _joinable(before: str, after: str) -> bool:
    if not before.strip() or not after.strip() or _OWN_LINE.match(after):
        return False
    indented = len(after) - len(after.lstrip()) > len(before) - len(before.lstrip())
    return not indented and not _TABLE.search(after) and not _TABLE.search(before)


def _wrapped(lines: Sequence[str], joints: Sequence[int]) -> bool:
    neighbours = sum(_joinable(a, b) for a, b in pairwise(lines))
    apart = any(not line or line[:1] == " " for line in lines)
    return (
        len(joints) >= (_LEAST_JOINTS if apart else _MANY_JOINTS)
        and len(joints) >= neighbours * _SHARE
    )


def _edits(lines: Sequence[str], joints: set[int]) -> list[Edit]:
    edits, at = [], 0
    for i, line in enumerate(lines):
        at += len(line) + 1
        if i not in joints:
            continue
        after = lines[i + 1]
        tail = len(line) - len(line.rstrip())
        indent = len(after) - len(after.lstrip())
        cut = hyphen_cut(line.rstrip(), after.lstrip(), lines)
        if cut is None:
            edits.append(Edit(at - 1 - tail, at + indent, " ", "wraps.reflow"))
        else:
            edits.append(Edit(at - 1 - tail - cut, at + indent, "", "wraps.hyphen"))
    return edits
