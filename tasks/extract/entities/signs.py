"""Signs that a place in an article gives of a word, as bits: they are gathered by `or`."""

_PERSONAL = frozenset(
    {
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "president",
        "sen.",
        "rep.",
        "gov.",
        "gen.",
        "dr.",
        "dr",
        "sir",
    }
)
_NAMES = ("mr", "title", "first", "in", "the", "said", "org", "run", "mid", "small")
_MR, _TITLE, _FIRST, _IN, _THE, _SAID, _ORG, _RUN, _MID, SMALL = (1 << n for n in range(10))
#: What a word in capitals takes of the signs: small words around it do not show it for a name.
_SHOUTED = ~_MID


def named(signs: int) -> tuple[str, ...]:
    """Return the features that signs are known by."""
    return tuple(f"d:{name}" for bit, name in enumerate(_NAMES) if signs >> bit & 1)


def onward(word: str, lower: str, flags: str) -> int:
    """Return what a word, with its small form and flags, tells of the one that follows it."""
    signs = _MID if word.islower() else 0
    if "T" in flags:
        signs |= _MR if lower in _PERSONAL else _TITLE
    if word != lower:
        return signs | _FIRST if "F" in flags else signs
    if "i" in flags:
        return signs | _IN
    return signs | _THE if lower == "the" else signs


def back(word: str, lower: str, flags: str) -> int:
    """Return what a word tells of the one before it."""
    signs = _SAID if "v" in flags else 0
    if word == lower:
        return signs
    return signs | (_ORG if "O" in flags else _RUN)


def taken(word: str) -> int:
    """Return the signs that a word takes from the one before it."""
    return _SHOUTED if word.isupper() else ~0
