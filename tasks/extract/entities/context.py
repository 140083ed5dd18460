"""What the surroundings of a token tell of it: features as strings."""

from collections.abc import Sequence
from typing import NamedTuple

from tasks.extract.entities.evidence import Evidence
from tasks.extract.entities.islands import OPENERS, Island
from tasks.extract.entities.lexicon import FIRST_WORDS, FLAGS, LONGEST
from tasks.extract.entities.tokens import Tokens
from tasks.extract.entities.words import flags, shape

#: Stands for what lies before and after the line; no token has two signs.
EDGE = "$$"
_COUPLING = frozenset(",-(/")


class Position(NamedTuple):
    """One token of an island with what is to be known of its place."""

    #: The words in the slots: two before the token, itself, two after; then the word before
    #: its run of capitalised tokens, the one after, and the last one of the run.
    fillers: tuple[str, ...]
    #: Features that no single word determines.
    features: list[str]


class _Surroundings(NamedTuple):
    """An island with two tokens on each side, looked up once."""

    words: Sequence[str]
    lowers: Sequence[str]
    flags: Sequence[str]
    shapes: Sequence[str]


class Reader:
    """Looks tokens up with their surroundings, in one text."""

    def __init__(self, tokens: Tokens, line_starts: set[int], evidence: Evidence) -> None:
        self._words = [EDGE, EDGE, *tokens.words, EDGE, EDGE]
        self._lowers = tokens.lowers
        self._line_starts = line_starts
        self._evidence = evidence

    def positions(self, island: Island) -> list[Position]:
        """Return one position for each token of an island."""
        around = self._surroundings(island)
        size = island.end - island.start
        phrases = self._phrases(island) if size > 1 else {}
        common = f"z={min(size, 6)}{_case(around.words[2:-2])}"
        known = self._evidence.features
        found = []
        for start, end in _runs(around, size):
            shared = (common, f"a={around.lowers[start - 1]}|{around.lowers[end]}")
            for index in range(start, end):
                features = [*shared, *_features(around, index, start, end)]
                features += known(around.lowers[index])
                if index in phrases:
                    features.append(phrases[index])
                found.append(Position(_fillers(around.words, index, start, end), features))
        return found

    def _surroundings(self, island: Island) -> _Surroundings:
        start, end, line_starts = island.start, island.end, self._line_starts
        words = self._words[start : end + 4]
        if start in line_starts:
            words[:2] = (EDGE, EDGE)
        elif start - 1 in line_starts:
            words[0] = EDGE
        if end in line_starts:
            words[-2:] = (EDGE, EDGE)
        elif end + 1 in line_starts:
            words[-1] = EDGE
        lowers = [word.lower() for word in words]
        return _Surroundings(words, lowers, [*map(flags, lowers)], [*map(shape, words)])

    def _phrases(self, island: Island) -> dict[int, str]:
        """Return for tokens of entries of several words the kind and their place in it."""
        lowers, found = self._lowers, dict[int, str]()
        for start in range(island.start, island.end - 1):
            place = start - island.start + 2
            if lowers[start] not in FIRST_WORDS or place in found:
                continue
            for end in range(min(start + LONGEST, island.end), start + 1, -1):
                kind = FLAGS.get(" ".join(lowers[start:end]))
                if kind:
                    found[place] = f"ph=B{kind}"
                    found.update({place + n: f"ph=I{kind}" for n in range(1, end - start)})
                    break
        return found


def _runs(around: _Surroundings, size: int) -> list[tuple[int, int]]:
    words, lowers = around.words, around.lowers
    runs, start = list[tuple[int, int]](), 2
    for index in range(2, size + 2):
        if words[index] == lowers[index]:
            if start < index:
                runs.append((start, index))
            runs.append((index, index + 1))
            start = index + 1
    if start < size + 2:
        runs.append((start, size + 2))
    return runs


def _fillers(words: Sequence[str], index: int, start: int, end: int) -> tuple[str, ...]:
    return (*words[index - 2 : index + 3], words[start - 1], words[end], words[end - 1])


def _case(words: Sequence[str]) -> str:
    return "X" if all(word.isupper() or not word.isalpha() for word in words) else "x"


def _features(around: _Surroundings, index: int, start: int, end: int) -> list[str]:
    _, lowers, flags, shapes = around
    one, word, next_one = lowers[index - 1 : index + 2]
    left, here, right = flags[index - 1 : index + 2]
    ahead, behind = min(index - start, 3), min(end - index - 1, 3)
    features = [
        f"r={ahead}{behind}",
        f"-b={one}|{word}",
        f"+b={word}|{next_one}",
        f"-g={left}|{here}",
        f"+g={here}|{right}",
        f"h={shapes[index - 1]}|{shapes[index]}|{shapes[index + 1]}",
    ]
    if next_one in _COUPLING:
        features.append(f"+c={next_one}{flags[index + 2]}{shapes[index + 2]}|{here}")
    if one in _COUPLING:
        features.append(f"-c={one}{flags[index - 2]}{shapes[index - 2]}|{here}")
    if not ahead and (one in OPENERS or one == EDGE):
        features.append(f"i={here}|{behind}")
    return features
