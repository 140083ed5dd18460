"""Words divided at a line's end: "nego-" and "tiations" on the next."""

import re
from collections.abc import Sequence

from tasks.clean.tables import words

_DIVIDED = re.compile(r"([^\W\d_]{2,30})-\Z")
_REST = re.compile(r"[^\W\d_]{2,30}")
#: First parts of compounds that keep their hyphen.
_COMPOUND = words("compound")


def hyphen_cut(before: str, after: str, lines: Sequence[str]) -> int | None:
    """Return how many characters to cut at the end of a line that divides a word.

    None if it divides none; 0 if the hyphen belongs to the word ("Franco-Norlandic",
    "well-known"), 1 if it only marks the division. Which it is, other lines of the text
    decide where they hold the word.
    """
    if before[-1:] != "-":
        return None
    first, rest = _DIVIDED.search(before[-32:]), _REST.match(after)
    if not first or not rest:
        return None
    head, tail = first.group(1), rest.group()
    if not tail[0].islower():
        return 0 if head.istitle() and tail.istitle() else None
    text = "\n".join(lines[:200])
    if f"{head}-{tail}" in text:
        return 0
    if f"{head}{tail}" in text:
        return 1
    return 0 if head.lower() in _COMPOUND else 1
