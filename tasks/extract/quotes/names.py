# ruff: noqa: RUF001 - typographic apostrophes belong to names.
"""Which full name of the article a short one stands for."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from tasks.extract.quotes.words import KEPT, NO_NAME, PARTICLES, PERSONS, TITLES

#: Capitals of Latin, Greek and Cyrillic: a list is read faster than "no small letter".
_CAPITALS = "".join(filter(str.isupper, map(chr, (*range(0x250), *range(0x370, 0x530)))))
_PART = rf"[{_CAPITALS}](?:\.|[\w’'\-]*)"
_PARTICLE = r"(?:(?:de|da|di|du|del|der|den|van|von|bin|ibn|al|el|la|le|dos|ter) ){0,2}"
_NAME = re.compile(rf"{_PART}(?: {_PARTICLE}{_PART}){{1,5}}")
_SUFFIXES = frozenset(["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"])
_KNOWN = 1000
_LONGEST = 5


class Names:
    """The full names of a text, found by their last word."""

    def __init__(self, full: Mapping[str, Sequence[str]]) -> None:
        self._full = full

    @classmethod
    def of(cls, text: str, people: Iterable[str] = ()) -> Self:
        """Collect the runs of capitalised words of a text and the people that are known.

        Args:
            text: The whole article.
            people: Full names that are known from elsewhere; they win over runs of words.
        """
        counts: dict[str, dict[str, int]] = {}
        for run, times in Counter(_NAME.findall(text)).items():
            _count(counts, bare(run), times)
        for name in people:
            _count(counts, name, _KNOWN)
        return cls({last: sorted(found, key=found.__getitem__) for last, found in counts.items()})

    def fullest(self, name: str, before: str = "") -> str:
        """Return the full name of the text that ends in the same word, or the name itself.

        Args:
            name: A name as it is written at some place.
            before: What stands shortly before that place: where several people share the
                last name, the one named there is meant, or else the one named most.
        """
        known = self._full.get(name) if " " not in name else None
        if not known:
            return name
        if len(known) == 1:
            return known[0]
        nearest = max(known, key=before.rfind)
        return nearest if nearest in before else known[-1]

    def ambiguous(self, name: str) -> bool:
        """Tell whether several people of the text share this last name."""
        known = () if " " in name else self._full.get(name, ())
        return len({full.partition(" ")[0] for full in known}) > 1


def _count(counts: dict[str, dict[str, int]], name: str, weight: int) -> None:
    words = name.split()
    if len(words) < 2 or len(words) > _LONGEST:  # noqa: PLR2004 - a full name has two words
        return
    if any(word.lower() in NO_NAME and word.lower() not in PARTICLES for word in words):
        return
    if any(word.endswith(("'s", "’s")) for word in words):
        return
    last = words[-2] if words[-1] in _SUFFIXES else words[-1]
    group = counts.setdefault(last, {})
    group[name] = group.get(name, 0) + weight


def bare(run: str) -> str:
    """Return a run of capitalised words without possessive, titles and stray first words."""
    words = run.rstrip(".,").removesuffix("'s").removesuffix("’s").split()
    if words[-1].lower() in PERSONS:
        return " ".join(words)  # "State Department" is no department with a title
    first = next((at + 1 for at in range(len(words) - 2, -1, -1) if _is_title(words[at])), 0)
    if first == len(words) - 1 and first and words[first - 1].lower() in KEPT:
        first -= 1
    while first < len(words) - 1 and words[first].lower() in NO_NAME:
        first += 1
    return " ".join(words[first:])


def _is_title(word: str) -> bool:
    low = word.lower()
    return low in TITLES or low.rstrip(".") in TITLES
