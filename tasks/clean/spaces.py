"""Spaces: one kind, one at a time, none at the ends of lines; no empty lines."""

import re

from tasks.clean.draft import Draft, Edit

#: Everything but the plain space that takes width: no-break, thin, ideographic, tab.
OTHER = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
#: Not ` {2,}`: a pattern that begins with letters is found fast.
_RUN = re.compile(r"   *+")
_EDGE = re.compile(r"^ ++|(?<! ) ++$", re.MULTILINE)
_EMPTY = re.compile(r"\A\n+|(?<=\n)\n+|\n+\Z")


def plain_spaces(draft: Draft) -> Draft:
    """Make every space a plain one."""
    return draft.rewritten(OTHER, " ", "spaces.plain")


def single_spaces(draft: Draft) -> Draft:
    """Leave one space where several stand, and none at either end of a line."""
    text = draft.text
    edits = []
    if "  " in text:
        edits += [
            Edit(m.start() + 1, m.end(), "", "spaces.run")
            for m in _RUN.finditer(text)
            if _is_inside(text, *m.span())
        ]
    if text[:1] == " " or text[-1:] == " " or "\n " in text or " \n" in text:
        edits += [Edit(*m.span(), "", "spaces.edge") for m in _EDGE.finditer(text)]
    return draft.edited(sorted(edits))


def _is_inside(text: str, start: int, end: int) -> bool:
    """Tell whether something stands before and behind a run of spaces."""
    around = text[start - 1 : start] if start else "", text[end : end + 1]
    return all(around) and not any(map(str.isspace, around))


def no_empty_lines(draft: Draft) -> Draft:
    """Remove empty lines: each line left is a paragraph of its own."""
    if "" not in draft.lines:
        return draft
    return draft.rewritten(_EMPTY, "", "spaces.empty")
