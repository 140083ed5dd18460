"""What an article as a whole tells of a word: a name seen once in clear surroundings."""

from collections.abc import Iterable

from tasks.extract.entities.cues import ORGANISATION_WORDS, PLACE_PREPOSITIONS, SPEECH, TITLES
from tasks.extract.entities.islands import Island
from tasks.extract.entities.lexicon import FLAGS
from tasks.extract.entities.tokens import Tokens

_PERSONAL = frozenset("mr mr. mrs mrs. ms ms. president sen. rep. gov. gen. dr. dr sir".split())  # noqa: SIM905


class Evidence:
    """Signs gathered for each capitalised word over all its places in one text."""

    def __init__(self, tokens: Tokens, found: Iterable[Island]) -> None:
        self._signs: dict[str, set[str]] = {}
        self._small = {w for w in tokens.words if w.islower()}
        for island in found:
            self._gather(tokens, island)

    def features(self, lower: str) -> list[str]:
        """Return what is known of a word, given in lower case, as features."""
        signs = self._signs.get(lower)
        features = [f"d:{sign}" for sign in signs] if signs else []
        if lower in self._small:
            features.append("d:small")
        return features

    def _gather(self, tokens: Tokens, island: Island) -> None:
        words, lowers = tokens.words, tokens.lowers
        for index in range(island.start, island.end):
            word = words[index]
            if word == lowers[index]:
                continue
            signs = self._signs.setdefault(lowers[index], set())
            if index:
                self._before(signs, words[index - 1], lowers[index - 1], word)
            if index + 1 < len(words):
                self._after(signs, words[index + 1], lowers[index + 1])

    @staticmethod
    def _before(signs: set[str], previous: str, lower: str, word: str) -> None:
        if lower in TITLES:
            signs.add("mr" if lower in _PERSONAL else "title")
        if previous != lower and "F" in FLAGS.get(lower, ""):
            signs.add("first")
        if lower in PLACE_PREPOSITIONS:
            signs.add("in")
        if previous.islower() and not word.isupper():
            signs.add("mid")
        if lower == "the":
            signs.add("the")

    @staticmethod
    def _after(signs: set[str], following: str, lower: str) -> None:
        if lower in SPEECH:
            signs.add("said")
        if following != lower:
            signs.add("org" if lower in ORGANISATION_WORDS else "run")
