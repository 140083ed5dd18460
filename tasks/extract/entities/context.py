"""What a token of a text tells by itself, by its surroundings and by the whole of the text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic

from tasks.extract.entities.evidence import evidence
from tasks.extract.entities.features import MOST_COUNTED, Form, Read, Word
from tasks.extract.entities.islands import LONGEST as MOST
from tasks.extract.entities.islands import OPENERS, Island
from tasks.extract.entities.lexicon import FIRST_WORDS, FLAGS, LONGEST, SECOND_WORDS
from tasks.extract.entities.tokens import Tokens

#: Stands for what lies before and after the line; no token has two signs.
EDGE = "$$"
_OPENERS = OPENERS | {EDGE}
_COUPLING = frozenset(",-(/")

_NO_PHRASES: Mapping[int, str] = {}
#: The one run of an island of one token.
_ALONE = ((2, 3),)


class Reader(Generic[Read]):
    """Reads the tokens of islands in one form."""

    def __init__(self, form: Form[Read]) -> None:
        self._form = form
        self._edge = form.word(EDGE)
        #: By the tokens before and after in the run.
        self._places = [
            [
                form.known(f"r={_upto(ahead)}{_upto(behind)}", form.nothing)
                for behind in range(MOST - ahead)
            ]
            for ahead in range(MOST)
        ]
        #: By the tokens of the island, and whether they are loud.
        self._sizes = {
            (size, is_loud): form.known(f"z={min(size, 6)}{'xX'[is_loud]}", form.nothing)
            for size in range(1, MOST + 1)
            for is_loud in (False, True)
        }

    def read(
        self, tokens: Tokens, line_starts: set[int], found: Sequence[Island]
    ) -> Iterator[list[Read]]:
        """Yield for each island of a text what each of its tokens tells."""
        word, words = self._form.word, [EDGE, EDGE, *tokens.words, EDGE, EDGE]
        windows = [[*map(word, words[start : end + 4])] for start, end in found]
        told = evidence(tokens.words, windows, self._form)
        for around, island in zip(windows, found, strict=True):
            self._end_at_lines(around, island, line_starts)
            yield self._island(around, told)

    def _end_at_lines(
        self, around: list[Word[Read]], island: Island, line_starts: set[int]
    ) -> None:
        """Put the edge in the place of words that stand on other lines."""
        (start, end), edge = island, self._edge
        if start in line_starts:
            around[:2] = edge, edge
        elif start - 1 in line_starts:
            around[0] = edge
        if end in line_starts:
            around[-2:] = edge, edge
        elif end + 1 in line_starts:
            around[-1] = edge

    def _island(self, around: Sequence[Word[Read]], told: Mapping[str, Read]) -> list[Read]:
        known, nothing = self._form.known, self._form.nothing
        places, size = self._places, len(around) - 4
        runs, phrases = (_runs(around), _phrases(around)) if size > 1 else (_ALONE, _NO_PHRASES)
        common = self._sizes[size, around[2].is_loud and _is_loud(around)]
        read = list[Read]()
        for start, end in runs:
            before, after = around[start - 1], around[end]
            shared = common + before.opening + after.closing + around[end - 1].last
            shared += before.around.get(after.lower, nothing)
            for index in range(start, end):
                total = shared + _at(around, index, known, nothing)
                total += told.get(around[index].lower, nothing)
                total += places[index - start][end - index - 1]
                if index in phrases:
                    total += known(phrases[index], nothing)
                read.append(total)
            if before.lower in _OPENERS:
                read[start - end] += around[start].kind.opening[_upto(end - start - 1)]
        return read


def _upto(count: int) -> int:
    """Return a count as features tell it."""
    return min(count, MOST_COUNTED)


def _at(
    around: Sequence[Word[Read]], index: int, known: Callable[[str, Read], Read], nothing: Read
) -> Read:
    """Return what a token tells, with two tokens on each side."""
    far_before, before, here, after, far_after = around[index - 2 : index + 3]
    one, next_one, kind = before.lower, after.lower, here.kind
    total = far_before.far_before + before.before + here.here + after.after + far_after.far_after
    total += here.after_word.get(one, nothing) + here.before_word.get(next_one, nothing)
    total += kind.with_left[before.kind.flags] + kind.with_right[after.kind.flags]
    total += kind.between[before.kind.shape, after.kind.shape]
    if next_one in _COUPLING:
        beyond = far_after.kind.flags + far_after.kind.shape
        total += known(f"+c={next_one}{beyond}|{kind.flags}", nothing)
    if one in _COUPLING:
        beyond = far_before.kind.flags + far_before.kind.shape
        total += known(f"-c={one}{beyond}|{kind.flags}", nothing)
    return total


def _is_loud(around: Sequence[Word[Read]]) -> bool:
    """Tell whether an island is a line in capitals."""
    return all(word.is_loud for word in around[2:-2])


def _phrases(around: Sequence[Word[Read]]) -> dict[int, str]:
    """Return for tokens of entries of several words the kind and their place in it."""
    found: dict[int, str] = {}
    lowers, end = [word.lower for word in around], len(around) - 2
    for start in range(2, end - 1):
        begins = lowers[start] in FIRST_WORDS and lowers[start + 1] in SECOND_WORDS
        if begins and start not in found:
            found.update(_phrase(lowers, start, min(start + LONGEST, end)))
    return found


def _phrase(lowers: Sequence[str], start: int, latest: int) -> dict[int, str]:
    for end in range(latest, start + 1, -1):
        kind = FLAGS.get(" ".join(lowers[start:end]))
        if kind:
            return {start: f"ph=B{kind}"} | dict.fromkeys(range(start + 1, end), f"ph=I{kind}")
    return {}


def _runs(around: Sequence[Word[Read]]) -> list[tuple[int, int]]:
    """Return the runs of capitalised tokens, and each token between them by itself."""
    size = len(around) - 4
    small = [index for index in range(3, size + 1) if not around[index].is_capitalised]
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
