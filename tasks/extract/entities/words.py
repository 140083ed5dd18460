"""What a word by itself tells of being part of a name: features as strings."""

from tasks.extract.entities import cues
from tasks.extract.entities.lexicon import FLAGS
from tasks.extract.entities.memo import Memo

_CUES = (
    ("T", cues.TITLES),
    ("O", cues.ORGANISATION_WORDS),
    ("P", cues.PLACE_WORDS),
    ("i", cues.PLACE_PREPOSITIONS),
    ("v", cues.SPEECH),
    ("D", cues.CALENDAR),
)


def flags(lower: str) -> str:
    """Return the flags of a lower-case word: those of the lexicon and of the cues."""
    return FLAGS.get(lower, "") + "".join(flag for flag, words in _CUES if lower in words)


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


#: The same, kept.
FLAGGED = Memo(flags)
SHAPED = Memo(shape)


def _sign(character: str) -> str:
    if character.isupper():
        return "X"
    if character.isalpha():
        return "x"
    return "0" if character.isdigit() else character


def here(word: str) -> tuple[str, ...]:
    """Return the features of a word that is to be labelled itself."""
    lower = word.lower()
    found, form = FLAGGED[lower], SHAPED[word]
    features = [f"w={lower}", f"s={form}", f"f={found}", f"n={min(len(word), 9)}"]
    features += [f"f:{flag}" for flag in found]
    features += [f"p{n}={lower[:n]}" for n in (2, 3, 4) if len(lower) > n]
    features += [f"e{n}={lower[-n:]}" for n in (1, 2, 3, 4) if len(lower) > n]
    return (*features, f"fs={found}{form}")


def beside(word: str) -> tuple[str, ...]:
    """Return the features of a word next to it."""
    lower = word.lower()
    found = FLAGGED[lower]
    features = (f"w={lower}", f"s={SHAPED[word]}", f"f={found}", f"e={lower[-3:]}")
    return (*features, *(f"f:{flag}" for flag in found))


def near(word: str) -> tuple[str, ...]:
    """Return the features of a word two places away, or at an island's edge."""
    lower = word.lower()
    return (f"w={lower}", *(f"f:{flag}" for flag in FLAGGED[lower]))


#: The same, kept: a word stands in several slots.
BESIDE = Memo(beside)
NEAR = Memo(near)
