"""The trained weights, and the best labels for a stretch of tokens under them.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): each label's
score is the sum of the weights of a token's features, plus one weight for each transition
between labels; the best sequence is found by the Viterbi algorithm.
"""

import gzip
import json
from collections.abc import Sequence
from functools import lru_cache, partial
from importlib.resources import files
from operator import add
from typing import NamedTuple

from tasks.extract.entities.context import Position
from tasks.extract.entities.features import SLOTS, in_slot
from tasks.extract.entities.words import KEPT

Vector = tuple[int, ...]


class Weights(NamedTuple):
    """What training yields; all numbers in hundredths."""

    labels: tuple[str, ...]
    #: One number per label, for every feature that has any.
    features: dict[str, Vector]
    #: `transitions[i][j]` from label i to label j.
    transitions: tuple[Vector, ...]


class Model:
    """Labels stretches of tokens; holds nothing of any text but features of single words."""

    def __init__(self, weights: Weights) -> None:
        self.labels = weights.labels
        self._weights = weights.features
        self._zero = (0,) * len(weights.labels)
        self._into = tuple(zip(*weights.transitions, strict=True))
        self._slots = tuple(
            lru_cache(KEPT)(partial(self._slot_vector, number)) for number in range(len(SLOTS))
        )

    def label(self, positions: Sequence[Position]) -> list[int]:
        """Return the index of the best label for each token of a stretch."""
        scores = self._score(positions[0])
        steps: list[list[int]] = []
        for position in positions[1:]:
            scores, step = self._advance(scores, self._score(position))
            steps.append(step)
        best = [scores.index(max(scores))]
        for step in reversed(steps):
            best.append(step[best[-1]])
        return best[::-1]

    def _advance(self, scores: list[int], own: list[int]) -> tuple[list[int], list[int]]:
        reached, step = [], []
        for into, score in zip(self._into, own, strict=True):
            ways = list(map(add, scores, into))
            best = max(ways)
            reached.append(best + score)
            step.append(ways.index(best))
        return reached, step

    def _score(self, position: Position) -> list[int]:
        vectors = [slot(word) for slot, word in zip(self._slots, position.fillers, strict=True)]
        vectors += filter(None, map(self._weights.get, position.features))
        return list(map(sum, zip(*vectors, strict=True)))

    def _slot_vector(self, number: int, word: str) -> Vector:
        found = [self._weights.get(feature) for feature in in_slot(SLOTS[number], word)]
        return tuple(sum(column) for column in zip(self._zero, *filter(None, found), strict=True))


def read(name: str) -> Model:
    """Return the model whose weights are in a data file of this package."""
    data = files("tasks.extract.entities") / "data" / name
    return Model(decode(data.read_bytes()))


def decode(data: bytes) -> Weights:
    """Return the weights that a training run has written."""
    content = json.loads(gzip.decompress(data))
    features = {name: tuple(vector) for name, vector in content["features"].items()}
    return Weights(
        labels=tuple(content["labels"]),
        features=features,
        transitions=tuple(map(tuple, content["transitions"])),
    )
