"""What one line of a page dump shows: where it stands, how much it says, how it ends.

A text browser's dump keeps the page's layout: a block's depth in the page becomes its indentation,
a list item keeps its bullet, a paragraph keeps the blank lines around it. Those signs need no
language, so they come first; words only help where the layout is silent.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_BULLET = re.compile(r"(?:[*+\u2022\u00b7\u2023\u25aa\u25a0\u25cf\u25cb\u25e6]|o(?=\s\S))\s*")
# A script without spaces says in one character what others say in two or three.
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_DENSE_WEIGHT = 1.5
# Latin, full-width, Devanagari, Arabic, Urdu, Armenian and Ethiopic sentence ends.
_CLOSED = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f\u0964\u061f\u06d4\u0589\u1362]"
    r"[\"')\]\s\u00bb\u00ab\u2018-\u201f\u203a\u300d\u300f]{0,4}$"
)


class Line(NamedTuple):
    """One line with ink on it.

    Attributes:
        place: its place among all lines of the page, blank ones counted.
        column: the number of spaces before its text.
        text: its text, without indentation and bullet.
        bullet: whether it is an item of a list.
        gap: the number of blank lines right above it.
        mass: its length in characters, dense scripts weighed up.
        closed: whether it ends as a sentence does.
    """

    place: int
    column: int
    text: str
    bullet: bool
    gap: int
    mass: int
    closed: bool


def mass(text: str) -> int:
    """Return how much a text says: its characters, those of a dense script counted up."""
    if text.isascii():
        return len(text)
    return len(text) + int(_DENSE_WEIGHT * len(_DENSE.findall(text)))


def closed(text: str) -> bool:
    """Return whether a text ends with a sentence's end, closing quotation marks allowed."""
    return _CLOSED.search(text, max(0, len(text) - 6)) is not None


def read(lines: Sequence[str]) -> Iterator[Line]:
    """Yield the lines with ink on them.

    Args:
        lines: all lines of the page, indentation and blank lines kept.
    """
    gap = 0
    for index, raw in enumerate(lines):
        text = raw.strip()
        if not text:
            gap += 1
            continue
        column = len(raw) - len(raw.lstrip())
        mark = _BULLET.match(text)
        inked = text[mark.end() :] if mark else text
        yield Line(index, column, inked, mark is not None, gap, mass(inked), closed(inked))
        gap = 0
