"""The words of a text, cut once for all extractors, and where given ones of them stand.

A pattern that is tried at every character of a text costs more than to look which words the
text has: most expressions begin with one of a few words or signs, and most texts have few of
those.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"\w+")
#: What parts words in ASCII.
_PARTING: Final = {code: " " for code in range(128) if not _WORD.match(chr(code))}


@lru_cache(maxsize=1)  # one article at a time: its extractors run one after another
def words(text: str) -> tuple[str, ...]:
    """Return the runs of letters, digits and low lines of a text, in order."""
    # The same words at a third of the cost, where no other script needs looking at.
    plain = text.isascii()
    return tuple(text.translate(_PARTING).split() if plain else _WORD.findall(text))


@lru_cache(maxsize=1)
def vocabulary(text: str) -> frozenset[str]:
    """Return the different words of a text."""
    return frozenset(words(text))


def first_words(forms: Iterable[str]) -> frozenset[str]:
    """Return the words that the forms begin with."""
    return frozenset(found[0] for form in forms if (found := _WORD.match(form)))


class Starts:
    """Finds the places where expressions may begin."""

    def __init__(
        self, firsts: Iterable[str], signs: re.Pattern[str], prefixes: Iterable[str] = ()
    ) -> None:
        """Take what expressions begin with.

        Args:
            firsts: Whole words, as `words` cuts them.
            signs: What else is found at its first character: figures and marks.
            prefixes: Beginnings of words.
        """
        self._firsts = frozenset(firsts)
        self._signs = signs
        self._prefixes = tuple(prefixes)

    def find(self, text: str) -> list[int]:
        """Return the places in order: all where an expression begins, and some more."""
        found = {match.start() for match in self._signs.finditer(text)}
        for word in self._firsts.intersection(words(text)):
            _add(found, text, word)
        for prefix in self._prefixes:
            _add(found, text, prefix)
        return sorted(found)


def _add(found: set[int], text: str, word: str) -> None:
    at = text.find(word)
    while at >= 0:
        found.add(at)
        at = text.find(word, at + len(word))
