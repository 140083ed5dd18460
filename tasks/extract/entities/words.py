"""What a word by itself tells of being part of a name: features as strings."""

from collections.abc import Sequence

from tasks.extract.entities import cues
from tasks.extract.entities.lexicon import FLAGS

_CUES = (
    ("T", cues.TITLES),
    ("O", cues.ORGANISATION_WORDS),
    ("P", cues.PLACE_WORDS),
    ("i", cues.PLACE_PREPOSITIONS),
    ("v", cues.SPEECH),
    ("D", cues.CALENDAR),
)
#: The flags of words that are cues.
_CUED = {
    cue: "".join(flag for flag, words in _CUES if cue in words)
    for cue in frozenset[str]().union(*(words for _, words in _CUES))
}
#: What `letters` returns: the length, and the last or first so many letters.
LETTERS = ("n=", "e1=", "p2=", "e2=", "p3=", "e3=", "p4=", "e4=")
#: How many of them a word has by its length; a longer one has all.
_PIECES = (1, 1, 2, 4, 6)
#: Longer words are all the same.
_LONG = 9
_LENGTHS = [*map(str, range(_LONG + 1))]


def flags(lower: str) -> str:
    """Return the flags of a lower-case word: those of the lexicon and of the cues."""
    return FLAGS.get(lower, "") + _CUED.get(lower, "")


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


def kind(flags: str, shape: str) -> Sequence[str]:
    """Return the features that words of the same flags and outline share."""
    return [f"s={shape}", f"f={flags}", f"fs={flags}{shape}", *(f"f:{flag}" for flag in flags)]


def spelling(lower: str) -> tuple[str, str]:
    """Return the features of a word for what it is, and for how it ends."""
    return f"w={lower}", f"e={lower[-3:]}"


def letters(lower: str) -> tuple[str, ...]:
    """Return what stands behind `LETTERS` for a word that is to be labelled itself."""
    size = len(lower)
    found = (
        _LENGTHS[min(size, _LONG)],
        lower[-1:],
        lower[:2],
        lower[-2:],
        lower[:3],
        lower[-3:],
        lower[:4],
        lower[-4:],
    )
    return found if size >= len(_PIECES) else found[: _PIECES[size]]
