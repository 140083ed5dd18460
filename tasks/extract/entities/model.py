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
from collections.abc import Sequence
from functools import partial
from importlib.resources import files
from operator import add, call
from struct import Struct
from typing import NamedTuple

from tasks.extract.entities.context import Position
from tasks.extract.entities.features import SLOTS
from tasks.extract.entities.memo import Memo

#: Above any weight, and so far below a lane's limit that a hundred may be added up.
_LIFT = 1 << 20


class Weights(NamedTuple):
    """What training yields; all numbers in hundredths."""

    labels: tuple[str, ...]
    #: One number per label, for every feature that has any.
    features: dict[str, tuple[int, ...]]
    #: `transitions[i][j]` from label i to label j.
    transitions: tuple[tuple[int, ...], ...]


class Model:
    """Labels stretches of tokens; holds nothing of any text but sums for single words."""

    def __init__(self, weights: Weights) -> None:
        self.labels = weights.labels
        self._lanes = Struct(f"<{len(weights.labels)}I")
        self._known = {name: self._packed(row) for name, row in weights.features.items()}
        self._weigh = tuple(self._without(slot.prefix).get for slot in SLOTS)
        self._floor = self._packed((0,) * len(weights.labels))
        self._into = tuple(zip(*weights.transitions, strict=True))
        self._slots = tuple(
            Memo(partial(self._in_slot, number)).__getitem__ for number in range(len(SLOTS))
        )

    def label(self, positions: Sequence[Position]) -> list[int]:
        """Return the index of the best label for each token of a stretch."""
        scores: Sequence[int] = self._score(positions[0])
        passed: list[Sequence[int]] = []
        for position in positions[1:]:
            passed.append(scores)
            reached = [max(map(add, scores, into)) for into in self._into]
            scores = [*map(add, reached, self._score(position))]
        best = [scores.index(max(scores))]
        for scores in reversed(passed):
            ways = [*map(add, scores, self._into[best[-1]])]
            best.append(ways.index(max(ways)))
        return best[::-1]

    def _score(self, position: Position) -> tuple[int, ...]:
        total = sum(filter(None, map(self._known.get, position.features)), self._floor)
        total += sum(map(call, self._slots, position.fillers))
        return self._lanes.unpack(total.to_bytes(self._lanes.size, "little"))

    def _in_slot(self, number: int, word: str) -> int:
        return sum(filter(None, map(self._weigh[number], SLOTS[number].features(word))))

    def _without(self, prefix: str) -> dict[str, int]:
        """Return the weights of one slot's features, named without its prefix."""
        size = len(prefix)
        return {
            name[size:]: row
            for name, row in self._known.items()
            if name.startswith(prefix) and name[size : size + 1].isalpha()
        }

    def _packed(self, row: Sequence[int]) -> int:
        lifted = (weight + _LIFT for weight in row)
        return int.from_bytes(self._lanes.pack(*lifted), "little")


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
