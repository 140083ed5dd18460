"""Which full name of the article a short one stands for."""

import re
from collections.abc import Iterable, Mapping
from typing import Self

from tasks.extract.quotes.words import TITLES

_WORD = r"[^\W\d_a-z](?:\.|[\w’'\-]*)"
_NAME = re.compile(
    rf"{_WORD}(?: (?:(?:de|da|di|du|del|der|den|van|von|bin|ibn|al|el|la|le|dos|ter) ){{0,2}}{_WORD}){{1,5}}"
)


class Names:
    """The full names of a text, found by their last word."""

    def __init__(self, full: Mapping[str, tuple[str, ...]]) -> None:
        self._full = full

    @classmethod
    def of(cls, text: str, people: Iterable[str] = ()) -> Self:
        """Collect the runs of capitalised words of a text and the people that are known."""
        counts: dict[str, dict[str, int]] = {}
        for run in _NAME.findall(text):
            name = bare(run)
            words = name.split()
            if len(words) > 1:
                group = counts.setdefault(words[-1], {})
                group[name] = group.get(name, 0) + 1
        for name in people:
            if words := name.split():
                group = counts.setdefault(words[-1], {})
                group[name] = group.get(name, 0) + 1000
        return cls(
            {last: tuple(sorted(group, key=lambda n: -group[n])) for last, group in counts.items()}
        )

    def fullest(self, name: str) -> str:
        """Return the fullest name that ends in the same word, or the name itself."""
        words = name.split()
        if len(words) > 1:
            return name
        known = self._full.get(words[-1]) if words else None
        return known[0] if known else name


def bare(run: str) -> str:
    """Return a run of capitalised words without possessive and leading titles."""
    words = run.rstrip(".,").removesuffix("'s").removesuffix("’s").split()
    first = 0
    while first < len(words) - 1 and words[first].rstrip(".").lower() in TITLES:
        first += 1
    return " ".join(words[first:])
