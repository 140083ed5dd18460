"""Near-duplicate pairs in a collection of articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, Final

from tasks.extract.duplicates.item import item
from tasks.extract.duplicates.rule import is_copy, is_vouched_for
from tasks.extract.duplicates.sketch import HASHES, PASSAGE, SAMPLE, signature

#: Every shingle whose hash is below this (one in 16) is an anchor, ...
_ANCHORED: Final = (HASHES >> 4).to_bytes(PASSAGE)
#: ... and of a short text the lowest few all the same.
_LEAST: Final = 6
#: An anchor that more texts share than this is boilerplate and leads nowhere.
COMMONPLACE: Final = 200


def anchors(signed: bytes) -> tuple[bytes, ...]:
    """Return the few hashes of a signature under which an index finds its text's relatives.

    Whether a shingle is an anchor depends on its hash alone, so that a cut copy and the whole
    article have theirs in common however their lengths differ.
    """
    found = [signed[at : at + PASSAGE] for at in range(SAMPLE, SAMPLE * (_LEAST + 1), SAMPLE)]
    for at in range(SAMPLE * (_LEAST + 1), len(signed), SAMPLE):
        one = signed[at : at + PASSAGE]
        if one >= _ANCHORED:
            break
        found.append(one)
    return tuple(filter(None, found))


def find_duplicates(documents: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Return the pairs of near-duplicates among documents, as indexes (i < j), sorted.

    A pair is near-duplicate by itself, or when it has enough in common and both are
    near-duplicates of a same third document (two differently cut copies of one story). Another
    order of the documents gives the same pairs. A text of which every anchor is boilerplate of
    the collection (in more than 200 documents) has no relatives.

    Args:
        documents: Each with its "text" and what else `item` reads.
    """
    signed = [signature(document["text"]) for document in documents]
    items = [item(document, one) for document, one in zip(documents, signed, strict=True)]
    holders: dict[bytes, list[int]] = defaultdict(list)
    for index, one in enumerate(signed):
        for anchor in anchors(one):
            holders[anchor].append(index)
    candidates = _candidates(holders)
    pairs = {(i, j) for i, j in candidates if is_copy(items[i], items[j])}
    siblings = {(i, j) for i, j in _siblings(pairs) if is_vouched_for(items[i], items[j])}
    return sorted(pairs | siblings)


def _candidates(holders: Mapping[bytes, Sequence[int]]) -> set[tuple[int, int]]:
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
