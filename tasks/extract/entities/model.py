"""The trained weights, and the best labels for a stretch of tokens under them.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): each label's
score is the sum of the weights of a token's features, plus one weight for each transition
between labels; the best sequence is found by the Viterbi algorithm.

The weights of one feature, one per label, lie side by side in one integer, so that adding the
features up is one sum in C. Each lane is lifted by the same amount to keep it positive, which
changes no comparison between labels.
"""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import chain
from operator import add, call
from struct import Struct
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tasks.extract.entities.features import PAIRS, SLOTS, Form
from tasks.extract.entities.words import LETTERS, letters

#: Above any weight, and so far below a lane's limit that a hundred may be added up.
_LIFT = 1 << 20
#: Features that a word has in several slots.
_IN_SLOT = re.compile(r"(<<|>>|[<>\[\]$]?)((?:[wsfe]|fs)=.*|f:.)", re.DOTALL)
#: Know no pair.
_NO_PAIRS = (dict[str, int](),) * len(PAIRS)


class Weights(NamedTuple):
    """What training yields; all numbers in hundredths."""

    labels: tuple[str, ...]
    #: One number per label, for every feature that has any.
    features: dict[str, tuple[int, ...]]
    #: `transitions[i][j]` from label i to label j.
    transitions: tuple[tuple[int, ...], ...]


class Model(Form[int]):
    """Reads features as sums of weights, and labels stretches of tokens by them."""

    def __init__(self, weights: Weights) -> None:
        self.labels = weights.labels
        self._lanes = Struct(f"<{len(weights.labels)}I")
        #: By the label that is reached, then by the one from which.
        self._into = np.array(weights.transitions, np.int64).T.copy()
        rows = {name: self._packed(row) for name, row in weights.features.items()}
        self._row = rows.get
        self._by_slot = _by_slot(rows)
        self._letters = tuple(_behind(rows, prefix).get for prefix in LETTERS)
        self._pairs = _paired(rows)
        super().__init__(0, rows.get)

    def all_of(self, features: Iterable[str]) -> int:
        """Return the sum of features' weights."""
        return sum(filter(None, map(self._row, features)))

    def letters(self, before: int, lower: str) -> int:
        """Return the weights of a word's letters, added to what is given."""
        return sum(filter(None, map(call, self._letters, letters(lower))), before)

    def slots(self, before: Sequence[int], features: Iterable[str]) -> Sequence[int]:
        """Return the weights of a word's features in each of the slots, added to those given."""
        for row in filter(None, map(self._by_slot.get, features)):
            before = [*map(add, before, row)]
        return before

    def pairs(self, lower: str) -> Sequence[Mapping[str, int]]:
        """Return what knows the weights of pairs with a word."""
        return self._pairs.get(lower, _NO_PAIRS)

    def label(self, read: Sequence[Sequence[int]]) -> list[list[int]]:
        """Return for each stretch the index of the best label of each of its tokens.

        All stretches are gone through abreast, the longest ones first, so that those that go on
        are always the first ones.

        Args:
            read: What is read of each token of each stretch.
        """
        if not read:
            return []
        order = sorted(range(len(read)), key=lambda at: len(read[at]), reverse=True)
        scores, *others = self._columns([read[at] for at in order])
        ways: list[list[list[int]]] = []
        for column in others:
            reached = scores[: len(column), None] + self._into
            ways.append(reached.argmax(2).tolist())
            scores[: len(column)] = np.maximum.reduce(reached, 2) + column
        found: list[list[int]] = [[] for _ in read]
        for place, (at, last) in enumerate(zip(order, scores.argmax(1).tolist(), strict=True)):
            found[at] = _back(last, [way[place] for way in ways[: len(read[at]) - 1]])
        return found

    def _columns(self, stretches: Sequence[Sequence[int]]) -> Iterator[NDArray[np.int64]]:
        """Yield the scores of all first tokens, of all second ones, and so on.

        Args:
            stretches: What is read, the longest ones first.
        """
        columns: list[list[bytes]] = []
        for step in range(len(stretches[0])):
            stretches = [read for read in stretches if len(read) > step]
            columns.append([read[step].to_bytes(self._lanes.size, "little") for read in stretches])
        packed = np.frombuffer(b"".join(chain.from_iterable(columns)), "<u4")
        scores, end = packed.reshape(-1, len(self.labels)).astype(np.int64), 0
        for column in columns:
            start, end = end, end + len(column)
            yield scores[start:end]

    def _packed(self, row: Sequence[int]) -> int:
        lifted = (weight + _LIFT for weight in row)
        return int.from_bytes(self._lanes.pack(*lifted), "little")


def _back(last: int, ways: Sequence[Sequence[int]]) -> list[int]:
    """Return the labels that lead to the last one, by the best way to each label."""
    labels = [last]
    for way in reversed(ways):
        labels.append(way[labels[-1]])
    labels.reverse()
    return labels


def _by_slot(rows: Mapping[str, int]) -> dict[str, tuple[int, ...]]:
    """Return the weights of the features of words, by their names without slots."""
    found: dict[str, list[int]] = {}
    places = {slot.prefix: place for place, slot in enumerate(SLOTS)}
    for name, row in rows.items():
        match = _IN_SLOT.fullmatch(name)
        if match:
            found.setdefault(match[2], [0] * len(SLOTS))[places[match[1]]] = row
    return {name: tuple(slots) for name, slots in found.items()}


def _behind(rows: Mapping[str, int], prefix: str) -> dict[str, int]:
    """Return the weights of features that begin alike, by what stands behind."""
    return {name.removeprefix(prefix): row for name, row in rows.items() if name.startswith(prefix)}


def _paired(rows: Mapping[str, int]) -> dict[str, list[dict[str, int]]]:
    """Return the weights of pairs of words by the one that knows them, then by the other."""
    found = defaultdict[str, list[dict[str, int]]](lambda: [{} for _ in PAIRS])
    for place, prefix in enumerate(PAIRS):
        for pair, row in _behind(rows, prefix).items():
            between = pair.index("|", 1)
            lower, other = pair[:between], pair[between + 1 :]
            if prefix.startswith("-"):
                lower, other = other, lower
            found[lower][place][other] = row
    return {**found}


def read(name: str) -> Model:
    """Return the model whose weights are in a data file of this package."""
    data = files("tasks.extract.entities") / "data" / name
    return Model(decode(data.read_bytes()))


def decode(data: bytes) -> Weights:
    """Return the weights that a training run has written."""
    content = json.loads(gzip.decompress(data))
    return Weights(
        labels=tuple(content["labels"]),
        features={name: tuple(row) for name, row in content["features"].items()},
        transitions=tuple(map(tuple, content["transitions"])),
    )
