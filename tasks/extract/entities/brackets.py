"""Initials in brackets behind the name that they stand for."""

import re
from collections.abc import Iterator

_INTRODUCED = re.compile(r"[ \n]\(([A-Z][A-Za-z.&-]{1,9})\)")
#: Shorter initials are not spoken as a word.
_SPOKEN = 3
_PARTS = re.compile(r"[\s-]+")


def initials_behind(text: str, end: int, name: str) -> tuple[int, int] | None:
    """Return where the initials of a name stand that a bracket behind it holds, if any.

    Args:
        text: What is read.
        end: Where the name ends.
        name: The name.
    """
    match = _INTRODUCED.match(text, end)
    return match.span(1) if match and _shorten(match[1], name) else None


def _shorten(initials: str, name: str) -> bool:
    """Tell whether each capital begins a word of the name, in order; names may have more.

    Initials that are spoken as a word ("Nfat") count as capitals all.
    """
    capitals = [letter for letter in initials if letter.isupper()]
    if len(capitals) == 1 and len(initials) >= _SPOKEN:
        capitals = [*initials.upper()]
    begins = _begins(name)
    return len(capitals) > 1 and all(capital in begins for capital in capitals)


def _begins(name: str) -> Iterator[str]:
    """Yield the letters with which the words of a name begin, all of what is initials itself."""
    shouted = name.isupper()
    for word in filter(None, _PARTS.split(name)):
        yield from word if word.isupper() and not shouted else word[0].upper()
