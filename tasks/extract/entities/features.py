"""All features of a token, as the weights know them: a slot, then what stands in it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tasks.extract.entities.context import Position
from tasks.extract.entities.words import BESIDE, NEAR, here


class Slot(NamedTuple):
    """A place around a token that holds one word, whose features depend on it alone."""

    prefix: str
    features: Callable[[str], tuple[str, ...]]


_beside, _near = BESIDE.__getitem__, NEAR.__getitem__

#: In the order of `Position.fillers`.
SLOTS = (
    Slot("<<", _near),
    Slot("<", _beside),
    Slot("", here),
    Slot(">", _beside),
    Slot(">>", _near),
    Slot("[", _near),
    Slot("]", _near),
    Slot("$", _beside),
)


def features(position: Position) -> Iterator[str]:
    """Yield all features of a token, for training."""
    for slot, word in zip(SLOTS, position.fillers, strict=True):
        for feature in slot.features(word):
            yield slot.prefix + feature
    yield from position.features
