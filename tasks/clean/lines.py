"""What a line is by its look: ended or broken off, headline, stamp, dateline."""

# Typographic marks and other scripts are what these rules are about.
# ruff: noqa: RUF001

import re
from collections.abc import Sequence

from tasks.clean.tables import words

_STOPS = frozenset(".!?…:;。！？؟।")
_CLOSERS = "\"”’'»“)]*"
_WORD = re.compile(r"[^\W\d_]+")
_STAMP_WORDS = words("stamp")
_TIME_OR_DATE = re.compile(
    r"\d{1,2}[:.]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b(?:19|20)\d\d\b|\bago\b"
)
_DIGIT = re.compile(r"\d")
_DATELINE = re.compile(
    r"[^\W\d_][\w .,'’/\[\]-]{1,70}(?:\([A-Za-z][\w .&-]{1,30}\)\s?[-–—:_]|/[A-Z]{2,10}/\.?\s)|"
    r"[^\W\d_a-z][^\W\d_a-z.,'’/ -]{2,40}(?:, [\w. ]{3,20})?\s[-–—]{1,2}\s"
)
#: Letters that a stamp line may hold beside its date ("Source:", a zone's name).
_STAMP_REST = 12
_STAMP_LENGTH = 140
_HEAD = 12
_WORD_HEADLINE = 160


def ended(line: str) -> bool:
    """Tell whether the line ends like a sentence."""
    last = line[-1:]
    if last in _STOPS:
        return True
    return last in _CLOSERS and line[-6:].rstrip(_CLOSERS)[-1:] in _STOPS


def is_stamp(line: str) -> bool:
    """Tell whether the line is a time stamp ("10:31 GMT 08.11.2024")."""
    if len(line) > _STAMP_LENGTH or line.isalpha():
        return False
    if not _DIGIT.search(line) and "ago" not in line:
        return False
    rest = 0
    for word in _WORD.finditer(line):
        if word.group().lower() not in _STAMP_WORDS:
            rest += word.end() - word.start()
            if rest > _STAMP_REST:
                return False
    return bool(_TIME_OR_DATE.search(line))


def is_dateline(line: str) -> bool:
    """Tell whether the line begins with place and agency ("GENFURT (dpa) -")."""
    return bool(_DATELINE.match(line))


def body_start(lines: Sequence[str]) -> int:
    """Return the index of the line with which the body begins, as far as can be told.

    What stands before it (headline, teaser, stamp) may say again what the body says.
    """
    head = range(min(len(lines), _HEAD))
    last = next((i for i in reversed(head) if i and is_stamp(lines[i])), 0)
    if last:
        return min(last + 1, len(lines) - 1) or 1
    return next((i for i in head if i and is_dateline(lines[i])), 1)


def is_headline(lines: Sequence[str]) -> bool:
    """Tell whether the first line is a headline: short, and not ended by a full stop."""
    first = lines[0]
    return len(first) <= _WORD_HEADLINE and first[-1:] not in ".,;:"


def starts(lines: Sequence[str]) -> list[int]:
    """Return the offset of each line in the text that the lines make up."""
    offsets, at = [], 0
    for line in lines:
        offsets.append(at)
        at += len(line) + 1
    return offsets
