"""The people that are known from elsewhere, found by any part of their names."""

from collections.abc import Iterable

from tasks.extract.quotes.words import BODIES, KEPT, OFFICES, PARTICLES, PERSONS, TITLES

#: Words that are never a short name of somebody.
_TELL_NOTHING = PARTICLES | TITLES | PERSONS | OFFICES | BODIES
#: More people than that with a word in common are not compared.
_COMPARED = 8


class People:
    """Full names by their words: "Xi", "Suu Kyi" and "von der Leyen" are parts of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_word: dict[str, list[str]] = {}
        self._names = dict.fromkeys(name for name in names if " " in name)
        for name in self._names:
            for word in set(name.lower().split()):
                self._by_word.setdefault(word, []).append(name)

    def with_part(self, part: str) -> str | None:
        """Return the only person with these words in the name, if it is one who is longer."""
        found = self._holding(part)
        if not found:
            return None
        # "Orla Venn" and "Orla Venn Rasko" are one, whom the longer name tells better.
        longest = max(found, key=len)
        return longest if all(name in longest for name in found) else None

    def at_the_end(self, phrase: str) -> str | None:
        """Return the person with whose full name a longer phrase ends ("Deacon Orla Venn")."""
        words = phrase.split()
        ends = (" ".join(words[at:]) for at in range(1, len(words) - 1))
        return next((end for end in ends if end in self._names), None)

    def _holding(self, part: str) -> list[str]:
        low = part.lower()
        known = self._by_word.get(low.rpartition(" ")[2])
        if known is None or len(known) > _COMPARED:
            return []
        first, _, rest = low.partition(" ")
        if (not rest and (first in _TELL_NOTHING or first.endswith("."))) or first in KEPT:
            return []
        sought = f" {part} ".lower()
        return [one for one in known if sought in f" {one} ".lower() and _is_longer(one, sought)]


def _is_longer(name: str, part: str) -> bool:
    """Tell whether a name has more than these words, titles before them aside."""
    before, _, after = f" {name} ".lower().partition(part)
    return bool(after) or not all(word.rstrip(".") in TITLES for word in before.split())
