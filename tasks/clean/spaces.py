"""Spaces: one kind, one at a time, none at the ends of lines; no empty lines."""

import re
from collections.abc import Iterator, Sequence

from tasks.clean.draft import Draft, Edit

#: Everything but the plain space that takes width: no-break, thin, ideographic, tab.
OTHER = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
#: Not ` {2,}`: a pattern that begins with letters is found fast.
_RUN = re.compile(r"   *+")
_EMPTY = re.compile(r"\A\n+|(?<=\n)\n+|\n+\Z")


def plain_spaces(draft: Draft) -> Draft:
    """Make every space a plain one."""
    return draft.rewritten(OTHER, " ", "spaces.plain")


def single_spaces(draft: Draft) -> Draft:
    """Leave one space where several stand, and none at either end of a line."""
    text, lines = draft.text, draft.lines
    edits = [
        Edit(m.start() + 1, m.end(), "", "spaces.run")
        for m in _RUN.finditer(text)
        if _is_inside(text, *m.span())
    ]
    if [*map(str.strip, lines)] != lines:
        edits += _edges(lines)
    return draft.edited(sorted(edits))


def _edges(lines: Sequence[str]) -> Iterator[Edit]:
    at = 0
    for line in lines:
        end, inked = at + len(line), line.lstrip(" ")
        if line[:1] == " ":
            yield Edit(at, end - len(inked), "", "spaces.edge")
        if inked[-1:] == " ":
            yield Edit(at + len(line.rstrip(" ")), end, "", "spaces.edge")
        at = end + 1


def _is_inside(text: str, start: int, end: int) -> bool:
    """Tell whether something stands before and behind a run of spaces."""
    around = text[start - 1 : start] if start else "", text[end : end + 1]
    return all(around) and not any(map(str.isspace, around))


def no_empty_lines(draft: Draft) -> Draft:
    """Remove empty lines: each line left is a paragraph of its own."""
    if "" not in draft.lines:
        return draft
    return draft.rewritten(_EMPTY, "", "spaces.empty")
