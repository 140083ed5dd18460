"""Headlines by their telling words."""

import re
from collections.abc import Sequence
from typing import Final

_WORD: Final = re.compile(r"\w+")
#: What joins words in headlines; it says nothing of what they are about.
_SMALL: Final = frozenset((
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "its", "of", "on", "or", "over",
    "says", "to", "the", "was", "with", "after",
))  # fmt: skip
#: A shorter headline ("Weather") is a rubric.
TELLING: Final = 3


def words(headline: str | None) -> tuple[str, ...]:
    """Return the telling words of a headline, in small letters."""
    found: list[str] = _WORD.findall((headline or "").lower())
    return tuple(word for word in found if word not in _SMALL)


def likeness(a: Sequence[str], b: Sequence[str]) -> float:
    """Return the share of the shorter headline's words that the other one has: 0 to 1."""
    fewer = min(len(set(a)), len(set(b)))
    return len(set(a) & set(b)) / fewer if fewer else 0.0


def same(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell that one headline is the other one, or part of it, and is no rubric."""
    return min(len(a), len(b)) >= TELLING and likeness(a, b) == 1.0


def differ(a: Sequence[str], b: Sequence[str]) -> bool:
    """Tell that both headlines are known, and have less than half of their words in common."""
    return min(len(a), len(b)) >= TELLING and likeness(a, b) < 0.5  # noqa: PLR2004 half
