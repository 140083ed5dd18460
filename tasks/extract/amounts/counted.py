"""What a number counts: every plural in -s but a few, and some nouns with other plurals."""

import re
from typing import Final

from tasks.extract.amounts.tables import HUNDREDTHS, NAMES, SHARED_NAMES, nouns
from tasks.extract.dates.patterns import spaced

_PLURALS: Final = frozenset(nouns("plurals"))
_SINGULARS: Final = frozenset(nouns("singulars"))
_NO_PLURALS: Final = frozenset(
    form for noun in nouns("not_plural") for form in (noun, noun[:1].upper() + noun[1:])
) | frozenset((*NAMES, *SHARED_NAMES, *HUNDREDTHS))
_ATTRIBUTIVE: Final = frozenset(nouns("attributive"))
_APART: Final = frozenset(nouns("apart"))
#: Plurals have neither of them, nor as many letters.
_SINGULAR_ENDS: Final = ("ss", "us", "is")
_SHORTEST: Final = 4
_WORD: Final = (
    r"(?:[A-Za-z]\.(?:[A-Za-z]\.)+(?:-[a-z]+)?|[A-Za-z]+(?:-[A-Za-z]+)*+(?!['\u2019-]?\w))"
)
#: The next three words.
_WORDS: Final = re.compile(spaced(rf" ({_WORD})(?: ({_WORD})(?: ({_WORD}))?)?"))


def noun_at(text: str, end: int) -> tuple[int, str] | None:
    """The counted noun behind a number, two words from it at most, and where it ends."""
    found = _WORDS.match(text, end)
    if found is None or (text[end] == "\n" and found[1][0].isupper()):
        # A capital behind a line break may be the next row of a table.
        return None
    words = found.groups()
    for place, word in enumerate(words):
        if word is None or (counts := _is_counted(word, words[place + 1 : place + 2])) is None:
            return None
        if counts:
            return found.end(place + 1), word
    return None


def single_at(text: str, end: int) -> tuple[int, str] | None:
    """The noun behind the number one, which counts only what is on a list."""
    found = _WORDS.match(text, end)
    if found is None or found[1] not in _SINGULARS:
        return None
    return found.end(1), found[1]


def ends_phrase(text: str, end: int, following: str) -> bool:
    """Whether what follows the end of a number can not be what it counts."""
    if not following[:1].isalnum() or following in _APART:
        return True
    return text[end] == "\n" and following[0].isupper()


def _is_counted(word: str, following: tuple[str | None, ...]) -> bool | None:
    """Tell whether a word is the counted noun; None if neither it nor one behind it is."""
    if _is_plural(word):
        describes = "-" in word or word[0].isupper() or word in _ATTRIBUTIVE
        return not describes or not any(map(_is_plural, following))
    if word in _PLURALS:
        return not any(map(_is_plural, following))
    if len(word) == 1 and word.islower():
        return None  # "4 m people" may be millions
    # A name in -s may describe what is counted ("two Texas firms").
    return None if word in _APART or (word in _NO_PLURALS and word[0].islower()) else False


def _is_plural(word: str | None) -> bool:
    return (
        word is not None
        and word.endswith("s")
        and len(word) >= _SHORTEST
        and not word.endswith(_SINGULAR_ENDS)
        and word not in _NO_PLURALS
    )
