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
from tasks.extract.entities.tokens import Tokens

_PERSONAL = frozenset("mr mr. mrs mrs. ms ms. president sen. rep. gov. gen. dr. dr sir".split())  # noqa: SIM905
#: Different sports words, or figures among the tokens, that make a sports report.
_SPORTS_WORDS = 3
_FIGURES = 0.15


class Evidence:
    """Signs gathered for each capitalised word over all its places in one text."""

    def __init__(self, tokens: Tokens, found: Iterable[Island]) -> None:
        vocabulary = set(tokens.words)
        self._signs: dict[str, set[str]] = {}
        for island in found:
            _gather(self._signs, tokens, island)
        sport = _is_sport(tokens, vocabulary)
        self._features = {
            lower: _features(lower, signs, small=lower in vocabulary, sport=sport)
            for lower, signs in self._signs.items()
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
    features = [f"d:{sign}" for sign in signs]
    if small:
        features.append("d:small")
    if sport:
        features += ("sp", f"sp={FLAGS.get(lower, '')}")
    return features


def _gather(gathered: dict[str, set[str]], tokens: Tokens, island: Island) -> None:
    words, lowers = tokens.words, tokens.lowers
    for index in range(island.start, island.end):
        word, lower = words[index], lowers[index]
        if word != lower:
            signs = gathered.setdefault(lower, set())
            if index:
                signs.update(_before(words[index - 1], lowers[index - 1], word))
            if index + 1 < len(words):
                signs.update(_after(words[index + 1], lowers[index + 1]))


def _before(previous: str, lower: str, word: str) -> Iterable[str]:
    if lower in TITLES:
        yield "mr" if lower in _PERSONAL else "title"
    if previous != lower:
        if "F" in FLAGS.get(lower, ""):
            yield "first"
    elif lower in PLACE_PREPOSITIONS:
        yield "in"
    elif lower == "the":
        yield "the"
    if previous.islower() and not word.isupper():
        yield "mid"


def _after(following: str, lower: str) -> Iterable[str]:
    if lower in SPEECH:
        yield "said"
    if following != lower:
        yield "org" if lower in ORGANISATION_WORDS else "run"
