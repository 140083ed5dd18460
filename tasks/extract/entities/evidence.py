"""What an article as a whole tells of a word: a name seen once in clear surroundings."""

from collections.abc import Iterable, Sequence

from tasks.extract.entities.cues import (
    ORGANISATION_WORDS,
    PLACE_PREPOSITIONS,
    SPEECH,
    SPORTS,
    TITLES,
)
from tasks.extract.entities.islands import Island
from tasks.extract.entities.lexicon import FLAGS
from tasks.extract.entities.memo import Memo
from tasks.extract.entities.tokens import Tokens

_PERSONAL = frozenset("mr mr. mrs mrs. ms ms. president sen. rep. gov. gen. dr. dr sir".split())  # noqa: SIM905
#: Different sports words, or figures among the tokens, that make a sports report.
_SPORTS_WORDS = 3
_FIGURES = 0.15


class Evidence:
    """Signs gathered for each capitalised word over all its places in one text."""

    def __init__(self, tokens: Tokens, found: Iterable[Island]) -> None:
        vocabulary = set(tokens.words)
        gathered = _gathered(tokens, found)
        sport = _is_sport(tokens, vocabulary)
        self._features = {
            lower: _features(lower, signs, small=lower in vocabulary, sport=sport)
            for lower, signs in gathered.items()
        }

    def features(self, lower: str) -> Sequence[str]:
        """Return what is known of a word, given in lower case, as features."""
        return self._features.get(lower, ())


def _is_sport(tokens: Tokens, vocabulary: set[str]) -> bool:
    if len(SPORTS & vocabulary) >= _SPORTS_WORDS:
        return True
    figures = sum(map(str.isdigit, tokens.words))
    return figures > _FIGURES * len(tokens.words)


def _features(lower: str, signs: Iterable[str], *, small: bool, sport: bool) -> list[str]:
    features = [*signs]
    if small:
        features.append("d:small")
    if sport:
        features += ("sp", f"sp={FLAGS.get(lower, '')}")
    return features


def _gathered(tokens: Tokens, found: Iterable[Island]) -> dict[str, set[str]]:
    gathered: dict[str, set[str]] = {}
    words, lowers = ["", *tokens.words, ""], tokens.lowers
    for start, end in found:
        before, word = words[start], words[start + 1]
        for index in range(start, end):
            after, lower = words[index + 2], lowers[index]
            if word != lower:
                signs = gathered.get(lower)
                if signs is None:
                    signs = gathered[lower] = set()
                signs.update(_BEFORE[before], _AFTER[after])
                if before.islower() and not word.isupper():
                    signs.add("d:mid")
            before, word = word, after
    return gathered


def _before(previous: str) -> tuple[str, ...]:
    """Return what a word tells of the one that follows it."""
    signs, lower = [], previous.lower()
    if lower in TITLES:
        signs.append("d:mr" if lower in _PERSONAL else "d:title")
    if previous != lower:
        if "F" in FLAGS.get(lower, ""):
            signs.append("d:first")
    elif lower in PLACE_PREPOSITIONS:
        signs.append("d:in")
    elif lower == "the":
        signs.append("d:the")
    return tuple(signs)


def _after(following: str) -> tuple[str, ...]:
    """Return what a word tells of the one before it."""
    signs, lower = [], following.lower()
    if lower in SPEECH:
        signs.append("d:said")
    if following != lower:
        signs.append("d:org" if lower in ORGANISATION_WORDS else "d:run")
    return tuple(signs)


_BEFORE = Memo(_before)
_AFTER = Memo(_after)
