"""What the surroundings of a token tell of it: features as strings, and where they lie."""

from collections.abc import Iterator
from typing import NamedTuple

from tasks.extract.entities.evidence import Evidence
from tasks.extract.entities.islands import Island
from tasks.extract.entities.lexicon import FIRST_WORDS, FLAGS, LONGEST
from tasks.extract.entities.tokens import Tokens
from tasks.extract.entities.words import flags, shape

#: Stands for what lies before and after the text and the line.
EDGE = "$$"
_SENTENCE_ENDS = frozenset((*".!?:-\u2013\u2014", EDGE))
_QUOTES = frozenset("\"'\u201c\u201d\u2018\u2019(")


class Position(NamedTuple):
    """One token of an island with what is to be known of its place."""

    #: The word and its neighbours, two on each side.
    window: tuple[str, str, str, str, str]
    #: Words before and after the run of capitalised tokens it stands in, and its last one.
    before: str
    after: str
    last: str
    #: Features that no single word determines.
    features: list[str]


class Reader:
    """Looks tokens up with their surroundings, in one text."""

    def __init__(self, text: str, tokens: Tokens, starts: set[int], evidence: Evidence) -> None:
        self._text = text
        self._tokens = tokens
        self._starts = starts
        self._evidence = evidence

    def positions(self, island: Island) -> list[Position]:
        """Return one position for each token of an island."""
        phrases = self._phrases(island)
        size = self._size(island)
        return [
            self._position(index, run, phrases.get(index, ""), size)
            for run in self._runs(island)
            for index in range(run.start, run.end)
        ]

    def _runs(self, island: Island) -> Iterator[Island]:
        words, lowers = self._tokens.words, self._tokens.lowers
        start = island.start
        for index in range(island.start, island.end):
            if words[index] == lowers[index]:
                if start < index:
                    yield Island(start, index)
                yield Island(index, index + 1)
                start = index + 1
        yield Island(start, island.end)

    def _position(self, index: int, run: Island, phrase: str, size: str) -> Position:
        window = self._window(index)
        before = self._word(run.start - 1) if run.start not in self._starts else EDGE
        last = self._tokens.words[run.end - 1]
        features = self._pairs(window)
        features += self._place(index, run, before, size)
        if phrase:
            features.append(phrase)
        features += self._evidence.features(window[2].lower())
        return Position(window, before, self._word(run.end), last, features)

    def _window(self, index: int) -> tuple[str, str, str, str, str]:
        words = self._tokens.words
        if 1 < index < len(words) - 2:  # the usual case, quickly
            two, one, word, next_one, next_two = words[index - 2 : index + 3]
        else:
            two, one, word, next_one, next_two = (self._word(index + n) for n in range(-2, 3))
        if index in self._starts:
            return (EDGE, EDGE, word, next_one, next_two)
        if index - 1 in self._starts:
            two = EDGE
        if index + 1 in self._starts:
            next_one = next_two = EDGE
        elif index + 2 in self._starts:
            next_two = EDGE
        return (two, one, word, next_one, next_two)

    def _word(self, index: int) -> str:
        words = self._tokens.words
        return words[index] if 0 <= index < len(words) else EDGE

    def _pairs(self, window: tuple[str, str, str, str, str]) -> list[str]:
        two, one, word, next_one, next_two = (part.lower() for part in window)
        left, here, right = flags(one), flags(word), flags(next_one)
        features = [
            f"-b={one}|{word}",
            f"+b={word}|{next_one}",
            f"-g={left}|{here}",
            f"+g={here}|{right}",
            f"h={shape(window[1])}|{shape(window[2])}|{shape(window[3])}",
        ]
        if next_one in ",-(":
            features.append(f"+c={flags(next_two)}{shape(window[4])}|{here}")
        if one in ",-(":
            features.append(f"-c={flags(two)}{shape(window[0])}|{here}")
        return features

    def _place(self, index: int, run: Island, before: str, size: str) -> list[str]:
        opened = before in _SENTENCE_ENDS or before in _QUOTES
        ahead, behind = index - run.start, run.end - index - 1
        features = [
            size,
            f"r={min(ahead, 3)}{min(behind, 3)}",
            f"a={before.lower()}|{self._word(run.end).lower()}",
        ]
        if opened and not ahead:
            features.append(f"i={flags(self._tokens.lowers[index])}|{min(behind, 2)}")
        if self._possessive(run.end - 1):
            features.append(f"po={behind}")
        return features

    def _possessive(self, index: int) -> bool:
        end = self._tokens.ends[index]
        return self._text[end : end + 2] in ("'s", "\u2019s", "s'")

    def _size(self, island: Island) -> str:
        words = self._tokens.words
        shouting = all(w.isupper() or not w.isalpha() for w in words[island.start : island.end])
        return f"z={min(island.end - island.start, 6)}{'X' if shouting else 'x'}"

    def _phrases(self, island: Island) -> dict[int, str]:
        """Return for tokens of entries of several words the kind and their place in it."""
        lowers, found = self._tokens.lowers, dict[int, str]()
        for start in range(island.start, island.end - 1):
            if lowers[start] not in FIRST_WORDS or start in found:
                continue
            for end in range(min(start + LONGEST, island.end), start + 1, -1):
                kind = FLAGS.get(" ".join(lowers[start:end]))
                if kind:
                    found[start] = f"ph=B{kind}"
                    found.update(dict.fromkeys(range(start + 1, end), f"ph=I{kind}"))
                    break
        return found
