"""What the surroundings of a token tell of it: features as strings."""

from collections.abc import Sequence
from typing import NamedTuple

from tasks.extract.entities.evidence import Evidence
from tasks.extract.entities.islands import LONGEST as MOST
from tasks.extract.entities.islands import OPENERS, Island
from tasks.extract.entities.lexicon import FIRST_WORDS, FLAGS, LONGEST
from tasks.extract.entities.tokens import Tokens
from tasks.extract.entities.words import FLAGGED, SHAPED

#: Stands for what lies before and after the line; no token has two signs.
EDGE = "$$"
_EDGES = (EDGE, EDGE)
_COUPLING = frozenset(",-(/")
#: Places in a run as features tell them: none is told apart beyond three.
_COUNTS = ("0", "1", "2", *("3" for _ in range(MOST)))
_flags, _shape = FLAGGED.__getitem__, SHAPED.__getitem__


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
        self._lowers = [EDGE, EDGE, *tokens.lowers, EDGE, EDGE]
        self._line_starts = line_starts
        self._evidence = evidence

    def positions(self, island: Island) -> list[Position]:
        """Return one position for each token of an island."""
        around = self._surroundings(island)
        words, lowers = around.words, around.lowers
        size = island.end - island.start
        phrases = self._phrases(lowers, size) if size > 1 else {}
        common = f"z={min(size, 6)}{_case(around, size)}"
        known = self._evidence.features
        found = []
        for start, end in _runs(words, lowers, size):
            edges = (words[start - 1], words[end], words[end - 1])
            beside = f"a={lowers[start - 1]}|{lowers[end]}"
            for index in range(start, end):
                features = _features(around, index, start, end)
                features += (common, beside, *known(lowers[index]))
                if index in phrases:
                    features.append(phrases[index])
                found.append(Position((*words[index - 2 : index + 3], *edges), features))
        return found

    def _surroundings(self, island: Island) -> _Surroundings:
        start, end, line_starts = island.start, island.end, self._line_starts
        words, lowers = self._words[start : end + 4], self._lowers[start : end + 4]
        if start in line_starts:
            words[:2] = lowers[:2] = _EDGES
        elif start - 1 in line_starts:
            words[0] = lowers[0] = EDGE
        if end in line_starts:
            words[-2:] = lowers[-2:] = _EDGES
        elif end + 1 in line_starts:
            words[-1] = lowers[-1] = EDGE
        return _Surroundings(words, lowers, [*map(_flags, lowers)], [*map(_shape, words)])

    @staticmethod
    def _phrases(lowers: Sequence[str], size: int) -> dict[int, str]:
        """Return for tokens of entries of several words the kind and their place in it."""
        found: dict[int, str] = {}
        for start in range(2, size + 1):
            if lowers[start] not in FIRST_WORDS or start in found:
                continue
            for end in range(min(start + LONGEST, size + 2), start + 1, -1):
                kind = FLAGS.get(" ".join(lowers[start:end]))
                if kind:
                    found[start] = f"ph=B{kind}"
                    found.update(dict.fromkeys(range(start + 1, end), f"ph=I{kind}"))
                    break
        return found


def _runs(words: Sequence[str], lowers: Sequence[str], size: int) -> list[tuple[int, int]]:
    """Return the runs of capitalised tokens, and each token between them by itself."""
    small = [index for index in range(3, size + 1) if words[index] == lowers[index]]
    if not small:
        return [(2, size + 2)]
    runs, start = list[tuple[int, int]](), 2
    for index in small:
        if start < index:
            runs.append((start, index))
        runs.append((index, index + 1))
        start = index + 1
    runs.append((start, size + 2))
    return runs


def _case(around: _Surroundings, size: int) -> str:
    if around.shapes[2] == "Xx":
        return "x"
    words = around.words[2 : size + 2]
    return "X" if all(word.isupper() or not word.isalpha() for word in words) else "x"


def _features(around: _Surroundings, index: int, start: int, end: int) -> list[str]:
    _, lowers, flags, shapes = around
    one, word, next_one = lowers[index - 1 : index + 2]
    left, here, right = flags[index - 1 : index + 2]
    before, own, after = shapes[index - 1 : index + 2]
    ahead, behind = _COUNTS[index - start], _COUNTS[end - index - 1]
    features = [
        f"r={ahead}{behind}",
        f"-b={one}|{word}",
        f"+b={word}|{next_one}",
        f"-g={left}|{here}",
        f"+g={here}|{right}",
        f"h={before}|{own}|{after}",
    ]
    if next_one in _COUPLING:
        features.append(f"+c={next_one}{flags[index + 2]}{shapes[index + 2]}|{here}")
    if one in _COUPLING:
        features.append(f"-c={one}{flags[index - 2]}{shapes[index - 2]}|{here}")
    if index == start and (one in OPENERS or one == EDGE):
        features.append(f"i={here}|{behind}")
    return features
