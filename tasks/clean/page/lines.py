"""What one line of a page dump shows: where it stands, how much it says, how it ends.

A text browser's dump keeps the page's layout: a block's depth in the page becomes its indentation,
a list item keeps its bullet, a paragraph keeps the blank lines around it. Those signs need no
language, so they come first; words only help where the layout is silent.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Bullets of text browsers and of print; "o" is one only before a space.
_BULLETS = "*+\u2022\u00b7\u2023\u25aa\u25a0\u25cf\u25cb\u25e6"
_LETTER_BULLET = "o "
# A script without spaces says in one character what others say in two or three.
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_DENSE_WEIGHT = 1.5
# Latin, full-width, Devanagari, Arabic, Urdu, Armenian and Ethiopic sentence ends.
_ENDS = ".!?\u2026\u3002\uff01\uff1f\u0964\u061f\u06d4\u0589\u1362"
_CLOSERS = (
    "\"')] \u00a0\u00bb\u00ab\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u203a\u300d\u300f"
)
_CLOSERS_MOST = 4


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
    last = text[-1:]
    if last in _CLOSERS:
        last = text[-_CLOSERS_MOST - 1 :].rstrip(_CLOSERS)[-1:]
    return last != "" and last in _ENDS


def read(lines: Sequence[str]) -> Iterator[Line]:
    """Yield the lines with ink on them.

    Args:
        lines: all lines of the page, indentation and blank lines kept.
    """
    gap = 0
    for place, raw in enumerate(lines):
        text = raw.lstrip()
        if not text:
            gap += 1
            continue
        column = len(raw) - len(text)
        text = text.rstrip()
        bullet = text[0] in _BULLETS or text[:2] == _LETTER_BULLET
        if bullet:
            text = text.removeprefix(_LETTER_BULLET).lstrip(_BULLETS + " ")
        yield Line(place, column, text, bullet, gap, mass(text), closed(text))
        gap = 0
