"""Near-duplicate pairs in a collection of articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from tasks.extract.duplicates.item import item
from tasks.extract.duplicates.rule import is_copy, is_vouched_for
from tasks.extract.duplicates.sketch import HASHES, Sketch

#: Every shingle whose hash is below this (one in 16) is an anchor, ...
_ANCHORED: Final = HASHES >> 4
#: ... and of a short text the lowest few all the same.
_LEAST: Final = 6
#: An anchor that more texts share than this is boilerplate and leads nowhere.
COMMONPLACE: Final = 200


def anchors(sketch: Sketch) -> tuple[int, ...]:
    """Return the few hashes of a sketch under which an index finds its relatives.

    Whether a shingle is an anchor depends on its hash alone, so that a cut copy and the whole
    article have theirs in common however their lengths differ.
    """
    return tuple(one for rank, one in enumerate(sketch.samples) if rank < _LEAST or one < _ANCHORED)


def find_duplicates(documents: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Return the pairs of near-duplicates among documents, as indexes (i < j), sorted.

    A pair is near-duplicate by itself, or when it has enough in common and both are
    near-duplicates of a same third document (two differently cut copies of one story). Another
    order of the documents gives the same pairs. A text of which every anchor is boilerplate of
    the collection (in more than 200 documents) has no relatives.

    Args:
        documents: Each with its "text" and what else `item` reads.
    """
    items = [item(document) for document in documents]
    holders: dict[int, list[int]] = defaultdict(list)
    for index, one in enumerate(items):
        for anchor in anchors(one.sketch):
            holders[anchor].append(index)
    candidates = _candidates(holders)
    pairs = {(i, j) for i, j in candidates if is_copy(items[i], items[j])}
    siblings = {(i, j) for i, j in _siblings(pairs) if is_vouched_for(items[i], items[j])}
    return sorted(pairs | siblings)


def _candidates(holders: Mapping[int, Sequence[int]]) -> set[tuple[int, int]]:
    met: set[tuple[int, int]] = set()
    for indexes in holders.values():
        if len(indexes) <= COMMONPLACE:
            met.update(combinations(indexes, 2))
    return met


def _siblings(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    relatives: dict[int, set[int]] = defaultdict(set)
    for i, j in pairs:
        relatives[i].add(j)
        relatives[j].add(i)
    for family in relatives.values():
        if len(family) <= COMMONPLACE:
            yield from combinations(sorted(family), 2)
