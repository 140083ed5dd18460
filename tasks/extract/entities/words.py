"""What a word by itself tells of being part of a name: features as strings."""

from functools import lru_cache

from tasks.extract.entities import cues
from tasks.extract.entities.lexicon import FLAGS

#: Words whose features are kept, enough for the vocabulary of a batch.
KEPT = 30_000
_CUES = (
    ("T", cues.TITLES),
    ("O", cues.ORGANISATION_WORDS),
    ("P", cues.PLACE_WORDS),
    ("i", cues.PLACE_PREPOSITIONS),
    ("v", cues.SPEECH),
    ("D", cues.CALENDAR),
)


@lru_cache(maxsize=KEPT)
def flags(lower: str) -> str:
    """Return the flags of a lower-case word: those of the lexicon and of the cues."""
    return FLAGS.get(lower, "") + "".join(flag for flag, words in _CUES if lower in words)


@lru_cache(maxsize=KEPT)
def shape(word: str) -> str:
    """Return the outline of a word: "Xx", "X", "X.", "0", "Xx-Xx"; runs are one sign."""
    if word.isalpha():
        if word.islower():
            return "x" if len(word) > 1 else "x1"
        if word.isupper():
            return "X" if len(word) > 1 else "X1"
        if word.istitle():
            return "Xx"
    outline = ""
    for character in word[:20]:
        sign = _sign(character)
        if not outline.endswith(sign):
            outline += sign
    return f"{outline}1" if len(word) == 1 else outline


def _sign(character: str) -> str:
    if character.isupper():
        return "X"
    if character.isalpha():
        return "x"
    return "0" if character.isdigit() else character


@lru_cache(maxsize=KEPT)
def here(word: str) -> tuple[str, ...]:
    """Return the features of a word that is to be labelled itself."""
    lower = word.lower()
    found, form = flags(lower), shape(word)
    features = [f"w={lower}", f"s={form}", f"f={found}", f"n={min(len(word), 9)}"]
    features += [f"f:{flag}" for flag in found]
    features += [f"p{n}={lower[:n]}" for n in (2, 3, 4) if len(lower) > n]
    features += [f"e{n}={lower[-n:]}" for n in (1, 2, 3, 4) if len(lower) > n]
    return (*features, f"fs={found}{form}")


@lru_cache(maxsize=KEPT)
def beside(word: str) -> tuple[str, ...]:
    """Return the features of a word next to it."""
    lower = word.lower()
    found = flags(lower)
    features = (f"w={lower}", f"s={shape(word)}", f"f={found}", f"e={lower[-3:]}")
    return (*features, *(f"f:{flag}" for flag in found))


@lru_cache(maxsize=KEPT)
def near(word: str) -> tuple[str, ...]:
    """Return the features of a word two places away, or at an island's edge."""
    lower = word.lower()
    return (f"w={lower}", *(f"f:{flag}" for flag in flags(lower)))
